/** Something worth knowing about how a file was read; the message is one plain sentence. */
export interface TableNote {
  readonly code: string;
  readonly message: string;
  readonly count?: number;
}

export const tableErrorCodes = [
  'empty',
  'wrongType',
  'passwordProtected',
  'damaged',
  'tooLarge',
  'tooManyRows',
  'tooManyColumns',
] as const;
export type TableErrorCode = (typeof tableErrorCodes)[number];

export interface TableFailure {
  readonly ok: false;
  readonly code: TableErrorCode;
  readonly message: string;
}

/** One sheet as it stands in the file: no headings yet, every row equally wide. */
export interface Grid {
  readonly name: string;
  readonly lines: readonly (readonly string[])[];
  /** For each line its number in the file, counted from 1. Blank lines are left out. */
  readonly lineNumbers: readonly number[];
}

/** A file as grids, and how its text was read. */
export interface GridFile {
  readonly ok: true;
  readonly grids: readonly Grid[];
  readonly notes: readonly TableNote[];
  /** Separator of the cells; null for workbooks. */
  readonly delimiter: string | null;
  /** Such as `utf-8`; null for workbooks. */
  readonly encoding: string | null;
}

export const tableFailure = (code: TableErrorCode, message: string): TableFailure => ({
  ok: false,
  code,
  message,
});
