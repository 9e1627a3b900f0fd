import { Select } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { listMeasures, usualComparison } from '../../../shared/evaluation/index.ts';
import { comparisonFigure, slopesFigure } from '../../../shared/figures/index.ts';
import { comparisonTable } from '../../../shared/report/index.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { countOf } from '../../components/format.ts';
import styles from './analysis.module.css';
import { ComparisonDetails } from './ComparisonDetails.tsx';
import { ComparisonOptionsMenu, type HowCompared } from './ComparisonOptionsMenu.tsx';
import { EvaluationPage, type SurveyChoice } from './EvaluationPage.tsx';
import classes from './evaluation.module.css';
import { FindingCard } from './FindingCard.tsx';
import { FittedFigure } from './FittedFigure.tsx';
import { ImportButton } from './ImportButton.tsx';
import { PrintedFigures } from './PrintedFigures.tsx';
import { CopyTable, SaveFigure, SaveWorkbook } from './SaveResults.tsx';
import type { SurveyView } from './surveyView.ts';
import { useEvaluationJob } from './useEvaluationJob.ts';

const nothing = { options: usualComparison, labels: [], rows: [], family: 0, notes: [] };

/** The same people before and after: linked by name or code word. */
export const WavesView = ({ shown, choice }: { shown: SurveyView; choice: SurveyChoice }) => {
  const { named, others, facts, words, survey, canWrite } = shown;
  const [otherId, setOtherId] = useState<string | null>(null);
  const [how, setHow] = useState<HowCompared>({ approach: 'ranks', correction: 'holm', zeros: 'drop' });
  const other = others.find(({ instrument }) => instrument.id === otherId) ?? others[0] ?? null;
  const job = useMemo(() => {
    if (other === null) return null;
    // Wherever they are named after their cycle alone, two waves of one year would read the same.
    const isSame = other.name === named.name;
    const title = (one: typeof other) => (isSame ? { ...one, name: one.instrument.title } : one);
    return {
      kind: 'compare',
      request: {
        survey: title(named),
        other: title(other),
        question: { kind: 'waves', otherId: other.instrument.id },
        measureIds: null,
        side: null,
        facts,
        words,
        options: { ...usualComparison, ...how, smallCell: survey.settings.smallCell },
      },
    } as const;
  }, [other, named, facts, words, how, survey.settings.smallCell]);
  const { output, isRunning, problem } = useEvaluationJob<'compare'>(job);
  const comparison = output?.comparison ?? nothing;
  const title = `${survey.instrument.title}: before and after`;
  const minOf = useMemo(
    () => new Map(listMeasures(named.items, named.scales).map(({ id, min }) => [id, min])),
    [named],
  );
  const drawSlopes = useCallback(
    (width: number) => slopesFigure(comparison, minOf, { id: 'slopes', title: `${title}, means`, width }),
    [comparison, minOf, title],
  );
  const drawEffects = useCallback(
    (width: number) => comparisonFigure(comparison, { id: 'changes', title: `${title}, effects`, width }),
    [comparison, title],
  );
  const hasRows = comparison.rows.some(({ result }) => result !== null);
  const linked = output?.linked ?? null;
  const tables = [comparisonTable(comparison, 'Before and after')];
  return (
    <EvaluationPage
      view="waves"
      shown={shown}
      choice={choice}
      actions={
        <>
          <SaveFigure
            figures={
              hasRows
                ? [
                    { label: 'slopes', draw: drawSlopes },
                    { label: 'changes', draw: drawEffects },
                  ]
                : []
            }
            name={survey.instrument.title}
          />
          <CopyTable tables={hasRows ? tables : []} />
          <SaveWorkbook tables={() => tables} name={title} />
        </>
      }
    >
      {other === null ? (
        <EmptyState
          title="Only one survey so far"
          action={canWrite ? <ImportButton filled={false} /> : undefined}
        >
          Once a second survey is there, the answers of the same people are set side by side. They are linked
          by name, or by a code word that people choose themselves where the survey is anonymous.
        </EmptyState>
      ) : (
        <div className={classes.stack}>
          <div className={styles.asking}>
            <span>Before:</span>
            <Select
              aria-label="The survey before"
              size="sm"
              w={260}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
              data={others.map(({ instrument: { id, title: label } }) => ({ value: id, label }))}
              value={other.instrument.id}
              onChange={setOtherId}
            />
            <span>After: {survey.instrument.title}</span>
            <span className={styles.why}>
              <ComparisonOptionsMenu how={how} onChange={setHow} showsZeros />
            </span>
          </div>
          {problem !== null && <Card title="This could not be compared">{problem}</Card>}
          {linked !== null && (
            <p className={styles.linked}>
              {countOf(linked.pairs, 'person', 'people')} linked. {countOf(linked.alone.before, 'answer')}{' '}
              before and {countOf(linked.alone.after, 'answer')} after stand alone: no name, no code word, or
              only one of the two answered.
              {linked.ambiguous > 0 &&
                ` ${countOf(linked.ambiguous, 'code word')} stood for two people and linked nobody.`}
            </p>
          )}
          <div className={classes.stack} aria-busy={isRunning} data-stale={isRunning}>
            {hasRows && (
              <Card flush>
                <FittedFigure draw={drawSlopes} />
              </Card>
            )}
            {output !== null && <FindingCard finding={output.finding} comparison={comparison} />}
            {hasRows && (
              <Card flush title="Changes with their intervals">
                <FittedFigure draw={drawEffects} />
              </Card>
            )}
            <ComparisonDetails comparison={comparison} />
            {output !== null && hasRows && (
              <PrintedFigures
                title={title}
                figures={[
                  (width) =>
                    slopesFigure(comparison, minOf, {
                      id: 'printed-slopes',
                      title: `${title}, means`,
                      width,
                    }),
                  (width) =>
                    comparisonFigure(comparison, {
                      id: 'printed-changes',
                      title: `${title}, effects`,
                      width,
                    }),
                ]}
                sentences={[output.finding.headline, ...output.finding.sentences]}
              />
            )}
          </div>
        </div>
      )}
    </EvaluationPage>
  );
};
