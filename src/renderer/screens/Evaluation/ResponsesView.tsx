import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { smallCellNotes } from '../../../shared/evaluation/index.ts';
import { evaluationTable, evaluationTables } from '../../../shared/report/index.ts';
import styles from './analysis.module.css';
import { EvaluationPage, type SurveyChoice } from './EvaluationPage.tsx';
import classes from './evaluation.module.css';
import { drawSet, ratingSets } from './figures.ts';
import { ImportButton } from './ImportButton.tsx';
import { OtherItems } from './OtherItems.tsx';
import { PrintedFigures } from './PrintedFigures.tsx';
import { Ratings } from './Ratings.tsx';
import { ResponseRates } from './ResponseRates.tsx';
import { CopyTable, SaveFigure, SaveWorkbook } from './SaveResults.tsx';
import { SmallCells } from './SmallCells.tsx';
import type { SurveyView } from './surveyView.ts';

/** Question by question: what was answered, and who answered at all. */
export const ResponsesView = ({ shown, choice }: { shown: SurveyView; choice: SurveyChoice }) => {
  const { summary, canWrite } = shown;
  const [view, setView] = useState<'bars' | 'table'>('bars');
  const sets = useMemo(() => ratingSets(summary), [summary]);
  const figures = sets.map((set, index) => ({
    label: sets.length > 1 ? `ratings ${index + 1}` : 'ratings',
    draw: (width: number) => drawSet(summary, set, index, width),
  }));
  return (
    <EvaluationPage
      view="responses"
      shown={shown}
      choice={choice}
      actions={
        <>
          {canWrite && <ImportButton filled={false} />}
          <SaveFigure figures={figures} name={summary.title} />
          <CopyTable tables={sets.map((set) => evaluationTable(set.items, set.scale))} />
          <SaveWorkbook tables={() => evaluationTables(summary)} name={summary.title} />
        </>
      }
    >
      <div className={classes.stack}>
        <div className={styles.viewLine}>
          <SegmentedControl
            size="sm"
            aria-label="Show the ratings as"
            value={view}
            onChange={(value) => setView(value === 'table' ? 'table' : 'bars')}
            data={[
              { value: 'bars', label: 'Bars' },
              { value: 'table', label: 'Table' },
            ]}
          />
        </div>
        <Ratings summary={summary} view={view} />
        <SmallCells summary={summary} />
        <OtherItems summary={summary} />
        <ResponseRates shown={shown} />
        <PrintedFigures
          title={summary.title}
          figures={sets.map((set, index) => (width: number) => drawSet(summary, set, index, width, 'paper'))}
          sentences={smallCellNotes(summary).map(({ note }) => note)}
        />
      </div>
    </EvaluationPage>
  );
};
