/** How much is read before a file is refused. A worker has no memory limit of its own, so sizes are checked first. */
export interface ReadLimits {
  /** Largest file, in bytes. */
  readonly bytes: number;
  /** Most rows with something in them, the header included. */
  readonly rows: number;
  /** Most columns with something in them. */
  readonly columns: number;
  /** Most cells in all. */
  readonly cells: number;
  /** Most files inside a workbook. */
  readonly parts: number;
  /** Largest file inside a workbook after unpacking, in bytes. */
  readonly partBytes: number;
}

export const defaultLimits: ReadLimits = {
  bytes: 64_000_000,
  rows: 200_001,
  columns: 2_000,
  cells: 12_000_000,
  parts: 2_000,
  partBytes: 180_000_000,
};
