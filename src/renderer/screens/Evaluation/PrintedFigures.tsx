import type { Figure } from '../../../shared/figures/index.ts';
import { PaperFigure } from '../../charts/FigureView.tsx';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Paper, PrintOnly } from '../../components/Paper.tsx';
import styles from './analysis.module.css';
import { savedWidth } from './SaveResults.tsx';

/** What is printed of a view: each figure whole on its page, with what it shows in words below. */
export const PrintedFigures = (props: {
  readonly title: string;
  readonly figures: readonly ((width: number) => Figure)[];
  readonly sentences: readonly string[];
}) => {
  const { title, figures, sentences } = props;
  const { chapter } = useChapter();
  return (
    <PrintOnly>
      <Paper className={styles.printed}>
        <header>
          <span>{chapter.settings.name}</span>
          <span>{title}</span>
        </header>
        {figures.map((draw) => {
          const figure = draw(savedWidth);
          return (
            <figure key={figure.id}>
              <PaperFigure figure={figure} />
              <figcaption>{figure.title}</figcaption>
            </figure>
          );
        })}
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Paper>
    </PrintOnly>
  );
};
