import type { EvaluationReport, ReportTable } from '../../../report/index.ts';
import type { WrittenFile } from '../format.ts';

/** What goes into a report's file beside the report itself. */
export interface ReportExtras {
  /** Each figure drawn in pixels by its id, for programs that don't show SVG; made by the window. */
  readonly pictures: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Tables that only a workbook carries: de-identified data, data dictionary, codebook. */
  readonly tables: readonly ReportTable[];
}

/** A way to write a report. The same report gives the same bytes. */
export interface ReportFormat {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (report: EvaluationReport, extras: ReportExtras) => Promise<WrittenFile>;
}
