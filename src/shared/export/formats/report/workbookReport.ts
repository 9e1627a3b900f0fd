import type { EvaluationReport, ReportCell, ReportTable, TableBlock } from '../../../report/index.ts';
import { csvFormat } from '../csv.ts';
import type { TableFormat } from '../format.ts';
import { xlsxFormat } from '../xlsx.ts';
import type { ReportFormat } from './reportFormat.ts';

const cellValue = (cell: ReportCell | undefined): string | number | null => {
  if (cell === undefined || cell.kind === 'empty') return null;
  if (cell.kind === 'figure') return cell.figure.description;
  if (cell.kind === 'number') return cell.value;
  return cell.runs.map(({ text }) => text).join('');
};

const headingOf = ({ heading, under }: { readonly heading: string; readonly under?: string }): string =>
  under === undefined ? heading : `${heading} (${under})`;

/** A table of the report as cells; numbers as they are, not as they are printed. */
const tableCells = (block: TableBlock): ReportTable => ({
  title: `Table ${block.number} ${block.title}`,
  columns: block.columns.map((column) => ({ heading: headingOf(column), kind: 'text' as const })),
  rows: [
    ...block.rows.map(({ cells }) => block.columns.map((_, index) => cellValue(cells[index]))),
    ...(block.note.length === 0
      ? []
      : [
          [`Note. ${block.note.map(({ text }) => text).join('')}`, ...block.columns.slice(1).map(() => null)],
        ]),
  ],
});

/** What the file is, where it comes from and what each sheet holds. */
const aboutTable = (report: EvaluationReport, tables: readonly ReportTable[]): ReportTable => ({
  title: 'About',
  columns: [
    { heading: 'About this file', kind: 'text' },
    { heading: '', kind: 'text' },
  ],
  rows: [
    ['Report', report.title],
    ['Chapter', report.chapterName],
    ['Numbers of', report.dateText],
    ['Made with', `MentorGrove ${report.appVersion}`],
    ['Fingerprint of the data', report.fingerprint],
    ...tables.map(({ title }, index) => [`Sheet ${index + 2}`, title]),
  ],
});

/** All tables of a report, then the tables that only a workbook carries. */
export const reportTables = (
  report: EvaluationReport,
  extra: readonly ReportTable[],
): readonly ReportTable[] => {
  const own = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [tableCells(block)] : [])),
  );
  const tables = [...own, ...extra];
  return [aboutTable(report, tables), ...tables];
};

const workbook = ({ extension, mediaType, write }: TableFormat): ReportFormat => ({
  extension,
  mediaType,
  write: async (report, { tables }) => write(reportTables(report, tables)),
});

export const xlsxReport: ReportFormat = workbook(xlsxFormat);
export const csvReport: ReportFormat = workbook(csvFormat);
