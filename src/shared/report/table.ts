/** How a column's cells are meant: texts, whole counts, figures with decimals, or shares from 0 to 1. */
export type ColumnKind = 'text' | 'count' | 'decimal' | 'share';

export interface ReportColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
}

/** A table as data, before it becomes a file or stands in a report. Null is an empty cell. */
export interface ReportTable {
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export const textColumn = (heading: string): ReportColumn => ({ heading, kind: 'text' });
export const countColumn = (heading: string): ReportColumn => ({ heading, kind: 'count' });
export const decimalColumn = (heading: string): ReportColumn => ({ heading, kind: 'decimal' });
export const shareColumn = (heading: string): ReportColumn => ({ heading, kind: 'share' });

/** A figure with four decimals at most, as tables carry it. */
export const tableNumber = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10_000) / 10_000;
