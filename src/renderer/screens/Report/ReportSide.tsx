import type { LeakReport } from '../../../shared/export/index.ts';
import type { EvaluationReport, ReportResults } from '../../../shared/report/index.ts';
import { BeforeItLeaves } from './BeforeItLeaves.tsx';
import classes from './report.module.css';
import { SaveTiles } from './SaveAs.tsx';
import type { useSaving } from './useSaving.ts';

/** Beside the paper: what is checked, whose words are whose, and how it is saved. */
export const ReportSide = (props: {
  report: EvaluationReport | null;
  open: EvaluationReport | null;
  results: ReportResults | null;
  leaks: LeakReport | null;
  onSettle: (word: string) => void;
  isStale: boolean;
  saving: ReturnType<typeof useSaving>;
}) => {
  const { report, open, results, leaks, onSettle, isStale, saving } = props;
  if (report === null || open === null || results === null) return null;
  return (
    <>
      <BeforeItLeaves report={report} open={open} results={results} leaks={leaks} onSettle={onSettle} />
      <section className={classes.whose} aria-labelledby="whose-words">
        <h2 id="whose-words">Whose words</h2>
        <p data-origin="board">Written by the board. Never overwritten.</p>
        <p data-origin="numbers">From the numbers. Renewed when they change.</p>
      </section>
      <SaveTiles save={saving.save} state={saving.state} isStale={isStale} cancel={saving.cancel} />
    </>
  );
};
