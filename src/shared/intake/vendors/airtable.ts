import { firstLine, oneHeaderLine, type Vendor } from './vendor.ts';

/** Airtable: `<table>-Grid view.csv`; linked records are a small CSV inside the cell. */
export const airtable: Vendor = {
  id: 'airtable',
  label: 'Airtable',
  recognize: (grid, { fileName }) => {
    if (/-grid view( ?\(\d+\))?\.csv$/i.test(fileName)) return 0.9;
    return firstLine(grid).some((name) => / \(from [^)]+\)$/.test(name)) ? 0.6 : 0;
  },
  fold: oneHeaderLine,
  bookkeeping: [/ \(from [^)]+\)$/],
};
