import type { Grid, TableNote } from '../../tabular/index.ts';

export const vendorIds = [
  'google-forms',
  'microsoft-forms',
  'qualtrics',
  'redcap',
  'surveymonkey',
  'typeform',
  'airtable',
  'limesurvey',
  'unknown',
] as const;
export type VendorId = (typeof vendorIds)[number];

export interface FileHints {
  readonly fileName: string;
  /** Separator of the cells; null for workbooks. */
  readonly delimiter: string | null;
}

/** What the first lines of a grid turned out to be. */
export interface FoldedHeader {
  /** One heading a column, in words where the vendor gives words. */
  readonly header: readonly string[];
  /** The vendor's own short names, such as `Q2_1`, where it has them beside the words. */
  readonly codes: readonly string[] | null;
  /** Index of the line that the headings were read from, where it is not the one above the answers. */
  readonly headingLine?: number;
  /** Index of the first line with answers. */
  readonly firstAnswer: number;
  readonly notes?: readonly TableNote[];
}

/** One survey service: how its exports are recognized and what is peculiar about them. */
export interface Vendor {
  readonly id: VendorId;
  /** Name on screen. */
  readonly label: string;
  /** 0 (not this one) to 1 (certainly). */
  readonly recognize: (grid: Grid, hints: FileHints) => number;
  readonly fold: (grid: Grid) => FoldedHeader;
  /** Headings of this vendor that say nothing about the person: left out unless the board says otherwise. */
  readonly bookkeeping: readonly RegExp[];
  /** Sign between several choices in one cell, where the vendor has only one. */
  readonly separator?: string;
  /** A cell without the vendor's own way to join choices. */
  readonly tidyCell?: (cell: string) => string;
  /** Whether the person began the form and did not send it. */
  readonly isUnfinished?: (row: readonly string[], header: readonly string[]) => boolean;
  /** A sentence for a line that is no answer (a preview, a test); null for answers. */
  readonly whyNoAnswer?: (row: readonly string[], header: readonly string[]) => string | null;
}

export const oneHeaderLine = (grid: Grid): FoldedHeader => ({
  header: grid.lines[0] ?? [],
  codes: null,
  firstAnswer: 1,
});

/** First line without blanks at the ends, for comparing. */
export const firstLine = (grid: Grid): string[] => (grid.lines[0] ?? []).map((cell) => cell.trim());

/** What a row has in the first column whose heading fits; null where there is no such column. */
export const cellUnder = (
  row: readonly string[],
  header: readonly string[],
  heading: RegExp,
): string | null => {
  const at = header.findIndex((name) => heading.test(name.trim()));
  return at < 0 ? null : (row[at] ?? '').trim();
};
