import type { ReportTable } from '../report/index.ts';
import { plainCell } from './plainCell.ts';

/** A table for the clipboard: cells parted by tabs, so that it lands in the cells of a spreadsheet. */
export const tableToTabText = (table: ReportTable): string =>
  [table.columns.map((column) => column.heading), ...table.rows]
    .map((row) =>
      row
        .map((cell) =>
          typeof cell === 'string' ? plainCell(cell.replace(/[\t\r\n]+/g, ' ')).text : (cell ?? ''),
        )
        .join('\t'),
    )
    .join('\n');
