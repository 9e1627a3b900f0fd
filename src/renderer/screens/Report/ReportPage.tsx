import type { RatingSummary, SurveySummary } from '../../../shared/evaluation/index.ts';
import { smallCellNotes } from '../../../shared/evaluation/index.ts';
import { toldCountWords } from '../../../shared/figures/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Paper } from '../../components/Paper.tsx';
import classes from './report.module.css';

const oneDecimal = (value: number | null): string =>
  value === null ? 'not known' : value.toLocaleString('en-US', { maximumFractionDigits: 1 });

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const RatingRows = ({ item }: { item: RatingSummary }) => (
  <>
    {item.groups.map((group, index) => (
      <tr key={group.id}>
        {index === 0 && (
          <th scope="rowgroup" rowSpan={item.groups.length}>
            {item.question}
            {item.reversed && <span>disagreeing is favorable</span>}
          </th>
        )}
        <td>{group.label}</td>
        <td>{group.n}</td>
        <td>{oneDecimal(group.median)}</td>
        <td>
          {oneDecimal(group.lowerQuartile)} to {oneDecimal(group.upperQuartile)}
        </td>
        <td>
          {group.favorable === null
            ? 'not known'
            : `${toldCountWords(group.favorable.told)} of ${group.n}${
                group.favorable.interval !== null && group.n >= 20
                  ? `, ${percent(group.favorable.interval.estimate)}`
                  : ''
              }`}
        </td>
      </tr>
    ))}
  </>
);

/** The page itself, in the serif of paper. Black and white is enough for it. */
export const ReportPage = ({ summary, cycleLabel }: { summary: SurveySummary; cycleLabel: string }) => {
  const { chapter, words } = useChapter();
  const { participation } = summary;
  const ratings = summary.items.filter(
    (item): item is RatingSummary => item.kind === 'rating' && item.groups.length > 0,
  );
  const notes = smallCellNotes(summary);
  return (
    <Paper className={classes.report}>
      <header>
        <span>{chapter.settings.name}</span>
        <span>{cycleLabel}</span>
      </header>
      <h2>{summary.title}</h2>
      <h3>Who took part</h3>
      <p>
        {participation.answered} people answered: {participation.bySide.mentee} {words.mentees},{' '}
        {participation.bySide.mentor} {words.mentors}
        {participation.bySide.unknown > 0 && `, and ${participation.bySide.unknown} who did not say which`}.
        {participation.blank > 0 && ` ${participation.blank} opened the survey without answering a question.`}
      </p>
      {ratings.length > 0 && (
        <>
          <h3>What the ratings show</h3>
          <table>
            <caption>Ratings by question. Favorable: the two most favorable steps of the scale.</caption>
            <thead>
              <tr>
                <th>Question</th>
                <th>Group</th>
                <th>n</th>
                <th>Median</th>
                <th>Middle half</th>
                <th>Favorable</th>
              </tr>
            </thead>
            <tbody>
              {ratings.map((item) => (
                <RatingRows key={item.itemId} item={item} />
              ))}
            </tbody>
          </table>
        </>
      )}
      {notes.map(({ note, questions }) => (
        <p key={note} className={classes.note}>
          {note} This concerns {questions.length === 1 ? 'one question' : `${questions.length} questions`}.
        </p>
      ))}
      <h3>How this was counted</h3>
      <p>
        Medians and quartiles by linear interpolation (type 7). A missing answer is left out of its question
        and counted nowhere as zero. Groups with fewer than {summary.smallCell} answers are not shown by
        themselves.
      </p>
    </Paper>
  );
};
