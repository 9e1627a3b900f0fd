import type { ReportTable } from '../../report/index.ts';

export interface WrittenFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the person who saves it should know, one sentence each. */
  readonly notes: readonly string[];
}

/** A way to write tables. The same tables give the same bytes. */
export interface TableFormat {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (tables: readonly ReportTable[]) => WrittenFile;
}
