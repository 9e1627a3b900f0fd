import { createPortal } from 'react-dom';
import type { EvaluationReport } from '../../../shared/report/index.ts';
import { Sheets } from './Sheets.tsx';
import classes from './sheet.module.css';
import type { LaidPage } from './usePages.ts';
import { usePrint } from './usePrint.ts';

/** What is printed instead of the window: the pages alone, with headings, tables and figures that tags are made from. */
export const PrintedReport = ({
  report,
  pages,
}: {
  report: EvaluationReport;
  pages: readonly LaidPage[];
}) => {
  const isPrinting = usePrint(`${report.chapterName} ${report.title}`);
  return isPrinting
    ? createPortal(
        <div className={classes.print}>
          <Sheets report={report} pages={pages} place="printed-" draw={() => null} />
        </div>,
        document.body,
      )
    : null;
};
