import { firstLine, oneHeaderLine, type Vendor } from './vendor.ts';

/** The choices of a cell: joined by commas without a blank, those with a comma in quotes. Null for any other text. */
const splitInner = (cell: string): string[] | null => {
  if (!/^(?:"(?:[^"]|"")*"|[^",\n]+)(?:,(?! )(?:"(?:[^"]|"")*"|[^",\n]+))*$/.test(cell)) return null;
  const pieces = cell.match(/"(?:[^"]|"")*"|[^",]+/g) ?? [];
  if (pieces.some((piece) => /^\s/.test(piece))) return null;
  return pieces.map((piece) => (piece.startsWith('"') ? piece.slice(1, -1).replaceAll('""', '"') : piece));
};

/** Airtable: `<table>-Grid view.csv`; linked records are a small CSV inside the cell. */
export const airtable: Vendor = {
  id: 'airtable',
  label: 'Airtable',
  recognize: (grid, { fileName }) => {
    if (/-grid view( ?\(\d+\))?\.csv$/i.test(fileName)) return 0.9;
    return firstLine(grid).some((name) => / \(from [^)]+\)$/.test(name)) ? 0.6 : 0;
  },
  fold: oneHeaderLine,
  separator: '\n',
  tidyCell: (cell) => {
    const pieces = splitInner(cell);
    return pieces === null ? cell : pieces.join('\n');
  },
  bookkeeping: [/ \(from [^)]+\)$/],
};
