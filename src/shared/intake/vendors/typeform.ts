import { cellUnder, firstLine, oneHeaderLine, type Vendor } from './vendor.ts';

/** Typeform: `#` first, its dates in UTC last; one column per option. */
export const typeform: Vendor = {
  id: 'typeform',
  label: 'Typeform',
  recognize: (grid) => {
    const first = firstLine(grid);
    const dates = ['Start Date (UTC)', 'Submit Date (UTC)'].every((name) => first.includes(name));
    if (dates) return first[0] === '#' ? 1 : 0.9;
    return first[0] === '#' && first.includes('Network ID') ? 0.9 : 0;
  },
  fold: oneHeaderLine,
  bookkeeping: [
    /^#$/,
    /^start date \(utc\)$/i,
    /^network id$/i,
    /^tags$/i,
    /^response type$/i,
    /^stage date \(utc\)$/i,
    /^ending$/i,
  ],
  isUnfinished: (row, header) =>
    /^(partial|started)$/i.test(cellUnder(row, header, /^response type$/i) ?? ''),
};
