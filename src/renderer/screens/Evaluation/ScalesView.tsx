import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { itemsOfScale, questionOf } from '../../../shared/evaluation/index.ts';
import type { SurveyScale } from '../../../shared/model/index.ts';
import { scaleTable } from '../../../shared/report/index.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { EvaluationPage, type SurveyChoice } from './EvaluationPage.tsx';
import classes from './evaluation.module.css';
import { CopyTable, SaveWorkbook } from './SaveResults.tsx';
import { ScaleCard } from './ScaleCard.tsx';
import { ScaleForm } from './ScaleForm.tsx';
import type { SurveyView } from './surveyView.ts';
import { useEvaluationJob } from './useEvaluationJob.ts';

/** Which rating questions form a scale, and whether they really do. */
export const ScalesView = ({ shown, choice }: { shown: SurveyView; choice: SurveyChoice }) => {
  const { named, survey, canWrite } = shown;
  const [edited, setEdited] = useState<SurveyScale | 'new' | null>(null);
  const job = useMemo(() => ({ kind: 'scales', survey: named }) as const, [named]);
  const { output } = useEvaluationJob<'scales'>(survey.scales.length === 0 ? null : job);
  const rows = survey.scales.flatMap((scale, index) => {
    const reliability = output?.[index];
    const items = itemsOfScale(scale, survey.items);
    return reliability === undefined || reliability.items.length !== items.length
      ? []
      : [{ scale, reliability, items: items.map(questionOf) }];
  });
  const tables = [scaleTable(rows)];
  return (
    <EvaluationPage
      view="scales"
      shown={shown}
      choice={choice}
      actions={
        <>
          <CopyTable tables={rows.length > 0 ? tables : []} />
          {rows.length > 0 && (
            <SaveWorkbook tables={() => tables} name={`${survey.instrument.title} scales`} />
          )}
          {canWrite && edited === null && (
            <Button
              variant={survey.scales.length === 0 ? 'filled' : 'default'}
              leftSection={<IconPlus size={16} stroke={1.7} />}
              onClick={() => setEdited('new')}
            >
              Make a scale
            </Button>
          )}
        </>
      }
    >
      <div className={classes.stack}>
        {edited !== null && (
          <ScaleForm
            key={edited === 'new' ? 'new' : edited.id}
            survey={survey}
            scale={edited === 'new' ? null : edited}
            onDone={() => setEdited(null)}
          />
        )}
        {survey.scales.length === 0 && edited === null && (
          <EmptyState
            title="No scales yet"
            action={canWrite ? <Button onClick={() => setEdited('new')}>Make a scale</Button> : undefined}
          >
            Several rating questions that ask for one thing, such as feeling at home, can be scored into one
            number. Here you say which, and see whether the answers bear it out.
          </EmptyState>
        )}
        {survey.scales.map((scale, index) => (
          <ScaleCard
            key={scale.id}
            scale={scale}
            items={itemsOfScale(scale, survey.items)}
            reliability={output?.[index] ?? null}
            canWrite={canWrite}
            onEdit={() => setEdited(scale)}
          />
        ))}
      </div>
    </EvaluationPage>
  );
};
