import type { Instrument, Item, Side } from '../../../shared/model/index.ts';
import { type AnswerSpace, type FormQuestion, formQuestions } from '../../../shared/report/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Paper } from '../../components/Paper.tsx';
import classes from './paperForm.module.css';

const Box = ({ round }: { round: boolean }) => (
  <span className={classes.box} data-round={round} aria-hidden="true" />
);

const lineKeys = ['first', 'second', 'third', 'fourth', 'fifth'];

const Space = ({ space }: { space: AnswerSpace }) => {
  switch (space.kind) {
    case 'boxes':
      return (
        <ul className={classes.boxes} data-short={space.labels.every((label) => label.length <= 24)}>
          {space.labels.map((label) => (
            <li key={label}>
              <Box round={space.round} />
              {label}
            </li>
          ))}
        </ul>
      );
    case 'ranks':
      return (
        <ul className={classes.boxes} data-short={space.labels.every((label) => label.length <= 24)}>
          {space.labels.map((label) => (
            <li key={label}>
              <span className={classes.rank} aria-hidden="true" />
              {label}
            </li>
          ))}
        </ul>
      );
    case 'scale': {
      const isLong = space.steps.length > 7;
      return (
        <>
          {isLong && (
            <p className={classes.howTo}>
              {space.steps
                .filter(({ words }) => words !== '')
                .map(({ step, words }) => `${step} = ${words}`)
                .join(' · ')}
            </p>
          )}
          <ol className={classes.scale}>
            {space.steps.map(({ step, words }) => (
              <li key={step}>
                <b>{step}</b>
                {!isLong && <span>{words}</span>}
              </li>
            ))}
          </ol>
        </>
      );
    }
    case 'grid':
      return (
        <table className={classes.grid}>
          <thead>
            <tr>
              <td />
              {space.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {space.rows.map((row) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {space.columns.map((column) => (
                  <td key={column}>
                    <Box round={space.round} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'lines':
      return (
        <div className={classes.writing}>
          {lineKeys.slice(0, space.count).map((line) => (
            <span key={line} />
          ))}
        </div>
      );
  }
};

/** From so many answers on a question may be longer than a sheet, and is printed over several. */
const manyAnswers = 40;

const isLong = (space: AnswerSpace): boolean => {
  if (space.kind === 'boxes' || space.kind === 'ranks') return space.labels.length > manyAnswers;
  return space.kind === 'grid' && space.rows.length > manyAnswers / 2;
};

const Question = ({ number, wording, howTo, space }: FormQuestion) => (
  <section className={classes.question} data-long={isLong(space)}>
    <h3>
      <span>{number}</span>
      <span>{wording}</span>
    </h3>
    {howTo !== '' && <p className={classes.howTo}>{howTo}</p>}
    <Space space={space} />
  </section>
);

/** The blank form of one side as it prints: no question is cut by a page, unless it is longer than one; then it is cut between two of its answers. */
export const PaperForm = ({
  instrument,
  items,
  side,
}: {
  instrument: Instrument;
  items: readonly Item[];
  side: Side;
}) => {
  const { chapter, cycle, words } = useChapter();
  const questions = formQuestions(items, side);
  return (
    <Paper className={classes.form}>
      <header>
        <span>{chapter.settings.name}</span>
        <span>{cycle.label}</span>
      </header>
      <h2>{instrument.title}</h2>
      <p className={classes.howTo}>
        For {words[side === 'mentee' ? 'mentees' : 'mentors']}. Leave out what you would rather not answer.
      </p>
      {questions.map((question) => (
        <Question key={question.itemId} {...question} />
      ))}
      <footer>
        Version {instrument.version} · {questions.length} questions
      </footer>
    </Paper>
  );
};
