import { Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { listMeasures, type OutcomeRow, wordEstimate, wordP } from '../../../shared/evaluation/index.ts';
import { outcomeTable } from '../../../shared/report/index.ts';
import { Card } from '../../components/Card.tsx';
import table from '../../components/components.module.css';
import styles from './analysis.module.css';
import { EvaluationPage, type SurveyChoice } from './EvaluationPage.tsx';
import classes from './evaluation.module.css';
import { MeasurePicker } from './MeasurePicker.tsx';
import { CopyTable, SaveWorkbook } from './SaveResults.tsx';
import type { SurveyView } from './surveyView.ts';
import { useEvaluationJob } from './useEvaluationJob.ts';

const options = { level: 0.95, power: 0.8 };

/** What the rows show together, in words. */
const describe = (rows: readonly OutcomeRow[]): { readonly headline: string; readonly text: string } => {
  const told = rows.filter(({ p }) => p !== null);
  if (told.length === 0)
    return {
      headline: 'Nothing can be said yet',
      text: rows[0]?.problem ?? 'There is no pair score to compare with.',
    };
  const found = told.filter(({ pAdjusted }) => (pAdjusted ?? 1) < 0.05);
  const smallest = Math.min(...told.map(({ pAdjusted }) => pAdjusted ?? 1));
  const detectable = told.flatMap((row) => row.detectable ?? []);
  const limit =
    detectable.length === 0
      ? ''
      : ` With so many answers, only ρ ≈ ${wordEstimate(Math.min(...detectable))} or more had an 80% chance of being found, so weaker ties can’t be ruled out.`;
  return found.length === 0
    ? {
        headline: 'No tie found between the pairing and what came of it',
        text: `Nothing that was known when pairing went with an outcome after Holm correction over ${told.length} comparisons (smallest adjusted ${wordP(smallest)}).${limit}`,
      }
    : {
        headline: `${found.length === 1 ? 'One tie' : `${found.length} ties`} found between the pairing and what came of it`,
        text: `${found
          .map(
            ({ predictor, outcome, effect, pAdjusted }) =>
              `${predictor} with “${outcome}”: ${effect?.name ?? ''} ${wordEstimate(effect?.estimate ?? 0)}, ${wordP(pAdjusted ?? 1)}`,
          )
          .join(
            '. ',
          )}. A tie is not a cause: people who answer gladly may also have been paired well.${limit}`,
      };
};

/** Does the pair score predict anything? */
export const OutcomeView = ({ shown, choice }: { shown: SurveyView; choice: SurveyChoice }) => {
  const { named, facts, survey, scoredItems, words } = shown;
  const ordered = useMemo(
    () =>
      listMeasures(named.items, named.scales)
        .filter(({ kind }) => kind === 'ordered')
        .map(({ id, label, role }) => ({
          id,
          label: role === 'both' ? label : `${label} (${words[role === 'mentor' ? 'mentors' : 'mentees']})`,
        })),
    [named, words],
  );
  // Scales and overall ratings come first in mind; a board adds what it wants to know.
  const usual = useMemo(() => {
    const wide = named.items.filter(
      ({ type, scale }) => type === 'number' || (scale !== null && scale.max - scale.min >= 10),
    );
    const first = [...named.scales.map(({ id }) => id as string), ...wide.map(({ id }) => id as string)];
    return first.length > 0 ? first : ordered.slice(0, 3).map(({ id }) => id);
  }, [named, ordered]);
  const [chosen, setChosen] = useState<readonly string[] | null>(usual);
  const job = useMemo(
    () =>
      ({
        kind: 'outcome',
        survey: named,
        facts,
        measureIds: chosen ?? ordered.map(({ id }) => id),
        options: { ...options, smallCell: survey.settings.smallCell, items: scoredItems },
      }) as const,
    [named, facts, chosen, ordered, survey.settings.smallCell, scoredItems],
  );
  const { output, isRunning, problem } = useEvaluationJob<'outcome'>(job);
  const rows = output ?? [];
  const finding = survey.submissions.every(({ personId }) => personId === null)
    ? {
        headline: 'This survey is anonymous',
        text: 'Its answers carry no names, so nobody can tell which pair they come from. That is what was promised to the people who answered. Where you want to know whether the pairing mattered, ask for names or for how the pair was made.',
      }
    : describe(rows);
  const tables = [outcomeTable(rows, 'Pairing and outcome')];
  const told = rows.filter(({ problem: why }) => why === null);
  return (
    <EvaluationPage
      view="outcome"
      shown={shown}
      choice={choice}
      actions={
        <>
          <CopyTable tables={told.length > 0 ? tables : []} />
          <SaveWorkbook tables={() => tables} name={`${survey.instrument.title} pairing and outcome`} />
        </>
      }
    >
      <div className={classes.stack}>
        <div className={styles.asking}>
          <span>I want to know whether the pair score, or a part of it, goes with</span>
          <MeasurePicker available={ordered} chosen={chosen} onChoose={setChosen} />
          <span>and with whether the pair lasted</span>
        </div>
        {problem !== null && <Card title="This could not be computed">{problem}</Card>}
        {output !== null && (
          <div className={classes.stack} aria-busy={isRunning} data-stale={isRunning}>
            <section className={classes.note} aria-label="What it shows" aria-live="polite">
              <div>
                <Title order={2}>{finding.headline}</Title>
                <p>{finding.text}</p>
              </div>
            </section>
            {told.length > 0 && (
              <Card flush>
                <div className={styles.scroll}>
                  <table className={table.table}>
                    <thead>
                      <tr>
                        <th scope="col">Known when pairing</th>
                        <th scope="col">What came of it</th>
                        <th scope="col" data-number>
                          n
                        </th>
                        <th scope="col">Effect</th>
                        <th scope="col" data-number>
                          Estimate [95% interval]
                        </th>
                        <th scope="col" data-number>
                          p (Holm)
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {rows.map((row) => (
                        <tr key={`${row.predictorId} ${row.outcomeId}`}>
                          <th scope="row">{row.predictor}</th>
                          <td>{row.outcome}</td>
                          {row.problem !== null || row.effect === null ? (
                            <td colSpan={4}>{row.problem}</td>
                          ) : (
                            <>
                              <td data-number>{row.n}</td>
                              <td>{row.effect.name}</td>
                              <td data-number>
                                {wordEstimate(row.effect.estimate)}
                                {row.effect.lower !== null &&
                                  row.effect.upper !== null &&
                                  ` [${wordEstimate(row.effect.lower)}, ${wordEstimate(row.effect.upper)}]`}
                              </td>
                              <td data-number>{row.pAdjusted === null ? '' : wordP(row.pAdjusted)}</td>
                            </>
                          )}
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </Card>
            )}
          </div>
        )}
      </div>
    </EvaluationPage>
  );
};
