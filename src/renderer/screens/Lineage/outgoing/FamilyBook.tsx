import { useState } from 'react';
import { PaperFigure } from '../../../charts/FigureView.tsx';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { capitalize } from '../../../components/format.ts';
import { Paper, PrintOnly } from '../../../components/Paper.tsx';
import type { DrawnFamily } from '../../../workers/lineageOutProtocol.ts';
import classes from './book.module.css';
import { Preview } from './Preview.tsx';

/** One family on paper: chart, members, what they are to the founder, mentors with dates. */
export const BookPage = ({ family }: { family: DrawnFamily }) => {
  const { chapter, words } = useChapter();
  const { chart } = family;
  return (
    <Paper className={classes.page}>
      <header>
        <span>{chapter.settings.name}</span>
        <span>Family book</span>
      </header>
      <h2>{family.name}</h2>
      <p>{family.summary}</p>
      <div className={classes.chart} style={{ maxWidth: chart.width }}>
        <PaperFigure figure={chart} />
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Entered</th>
            <th scope="col">To the founder</th>
            <th scope="col">{capitalize(words.mentor)}</th>
          </tr>
        </thead>
        <tbody>
          {family.members.map((member) => (
            <tr key={member.id}>
              <th scope="row">{member.name}</th>
              <td>{member.entered}</td>
              <td>{member.relation}</td>
              <td>
                {member.mentors.map((mentor) => (
                  <div key={mentor}>{mentor}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  );
};

/** The family book: one family in the preview, all of them for the printer. */
export const BookPreview = ({ book }: { book: readonly DrawnFamily[] }) => {
  const [shown, setShown] = useState(0);
  const at = Math.min(shown, book.length - 1);
  const family = book[at];
  if (family === undefined) return null;
  return (
    <>
      <Preview at={at} count={book.length} size="One family" onPage={setShown}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the page scrolls, so that the keyboard has to reach it */}
        <section className={classes.small} tabIndex={0} aria-label={`${family.name}, as it prints`}>
          <BookPage family={family} />
        </section>
      </Preview>
      <PrintOnly>
        {book.map((one) => (
          <BookPage key={one.founderId} family={one} />
        ))}
      </PrintOnly>
    </>
  );
};
