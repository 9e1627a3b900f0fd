import { Select } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import {
  type ComparisonQuestion,
  type ComparisonRequest,
  canGroupBy,
  questionOf,
  usualComparison,
} from '../../../shared/evaluation/index.ts';
import { comparisonFigure } from '../../../shared/figures/index.ts';
import { comparisonTable, pairwiseTable } from '../../../shared/report/index.ts';
import { Card } from '../../components/Card.tsx';
import styles from './analysis.module.css';
import { ComparisonDetails } from './ComparisonDetails.tsx';
import { ComparisonOptionsMenu, type HowCompared } from './ComparisonOptionsMenu.tsx';
import { EvaluationPage, type SurveyChoice } from './EvaluationPage.tsx';
import classes from './evaluation.module.css';
import { FindingCard } from './FindingCard.tsx';
import { FittedFigure } from './FittedFigure.tsx';
import { MeasurePicker } from './MeasurePicker.tsx';
import { PrintedFigures } from './PrintedFigures.tsx';
import { CopyTable, SaveFigure, SaveWorkbook } from './SaveResults.tsx';
import type { SurveyView } from './surveyView.ts';
import { useEvaluationJob } from './useEvaluationJob.ts';
import { WhyThisTest } from './WhyThisTest.tsx';

const nothing = { options: usualComparison, labels: [], rows: [], family: 0, notes: [] };

/** What can be asked of this survey, by a key for the select. */
const listQuestions = (
  shown: SurveyView,
): readonly { key: string; label: string; question: ComparisonQuestion }[] => {
  const { named, others, words, facts } = shown;
  const hasScores = [...facts.pairingOf.values()].some(({ score }) => score !== null);
  return [
    { key: 'sides', label: `${words.mentees} and ${words.mentors}`, question: { kind: 'sides' } },
    { key: 'class years', label: 'class years', question: { kind: 'class years' } },
    ...others.map(({ instrument, name }) => ({
      key: `years ${instrument.id}`,
      label: `${name} and ${named.name}`,
      question: { kind: 'years', otherId: instrument.id } as const,
    })),
    ...(hasScores
      ? [
          {
            key: 'pairing',
            label: 'people in stronger and in weaker pairs',
            question: { kind: 'pairing' } as const,
          },
        ]
      : []),
    ...named.items.filter(canGroupBy).map((item) => ({
      key: `answer ${item.id}`,
      label: `people by “${item.shortName || questionOf(item)}”`,
      question: { kind: 'answer', itemId: item.id } as const,
    })),
  ];
};

/** Who answered differently on what: the board says what it wants to know, the test follows. */
export const CompareView = ({ shown, choice }: { shown: SurveyView; choice: SurveyChoice }) => {
  const { named, others, facts, words, survey } = shown;
  const questions = useMemo(() => listQuestions(shown), [shown]);
  const [key, setKey] = useState('sides');
  const [measureIds, setMeasureIds] = useState<readonly string[] | null>(null);
  const [side, setSide] = useState<ComparisonRequest['side']>(null);
  const [how, setHow] = useState<HowCompared>({ approach: 'ranks', correction: 'holm', zeros: 'drop' });
  const asked = questions.find((one) => one.key === key) ?? questions[0];
  const question = asked?.question;
  const job = useMemo(() => {
    if (question === undefined) return null;
    const other =
      'otherId' in question
        ? (others.find(({ instrument }) => instrument.id === question.otherId) ?? null)
        : null;
    const options = { ...usualComparison, ...how, smallCell: survey.settings.smallCell };
    const request: ComparisonRequest = {
      survey: named,
      other,
      question,
      measureIds,
      side,
      facts,
      words,
      options,
    };
    return { kind: 'compare', request } as const;
  }, [question, others, how, survey.settings.smallCell, named, measureIds, side, facts, words]);
  const { output, isRunning, problem } = useEvaluationJob<'compare'>(job);
  const comparison = output?.comparison ?? null;
  const title = `${survey.instrument.title}: ${asked?.label ?? ''}`;
  const draw = useCallback(
    (width: number) => comparisonFigure(comparison ?? nothing, { id: 'comparison', title, width }),
    [comparison, title],
  );
  const drawOnPaper = (width: number) =>
    comparisonFigure(comparison ?? nothing, { id: 'printed-comparison', title, width });
  const hasRows = comparison !== null && comparison.rows.length > 0;
  const tables =
    comparison === null
      ? []
      : [
          comparisonTable(comparison, 'Comparison'),
          ...(comparison.rows.some(({ pairwise }) => pairwise.length > 0)
            ? [pairwiseTable(comparison, 'Pairs of groups')]
            : []),
        ];
  return (
    <EvaluationPage
      view="compare"
      shown={shown}
      choice={choice}
      actions={
        <>
          <SaveFigure
            figures={hasRows ? [{ label: 'comparison', draw }] : []}
            name={survey.instrument.title}
          />
          <CopyTable tables={hasRows ? tables : []} />
          <SaveWorkbook tables={() => tables} name={`${survey.instrument.title} ${asked?.label ?? ''}`} />
        </>
      }
    >
      <div className={classes.stack}>
        <div className={styles.asking}>
          <span>I want to know whether</span>
          <Select
            aria-label="Who is compared"
            size="sm"
            w={300}
            allowDeselect={false}
            searchable={questions.length > 8}
            comboboxProps={{ withinPortal: false }}
            data={questions.map((one) => ({ value: one.key, label: one.label }))}
            value={asked?.key ?? null}
            onChange={(value) => {
              setKey(value ?? 'sides');
              setMeasureIds(null);
            }}
          />
          <span>answered differently on</span>
          <MeasurePicker available={output?.available ?? []} chosen={measureIds} onChoose={setMeasureIds} />
          {question?.kind !== 'sides' && (
            <Select
              aria-label="Whose answers"
              size="sm"
              w={150}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
              data={[
                { value: 'all', label: 'of everyone' },
                { value: 'mentee', label: `of ${words.mentees}` },
                { value: 'mentor', label: `of ${words.mentors}` },
              ]}
              value={side ?? 'all'}
              onChange={(value) => setSide(value === 'mentee' || value === 'mentor' ? value : null)}
            />
          )}
          <span className={styles.why}>
            {comparison !== null && <WhyThisTest comparison={comparison} />}
            <ComparisonOptionsMenu how={how} onChange={setHow} showsZeros={false} />
          </span>
        </div>
        {problem !== null && <Card title="This could not be compared">{problem}</Card>}
        {comparison !== null && (
          <div className={classes.stack} aria-busy={isRunning} data-stale={isRunning}>
            {hasRows && (
              <Card flush>
                <FittedFigure draw={draw} />
              </Card>
            )}
            <FindingCard finding={output?.finding ?? null} comparison={comparison} />
            <ComparisonDetails comparison={comparison} />
            <PrintedFigures
              title={title}
              figures={hasRows ? [drawOnPaper] : []}
              sentences={output === null ? [] : [output.finding.headline, ...output.finding.sentences]}
            />
          </div>
        )}
      </div>
    </EvaluationPage>
  );
};
