import { cellUnder, firstLine, oneHeaderLine, type Vendor } from './vendor.ts';

/** LimeSurvey: `id, submitdate, lastpage, startlanguage`, then codes such as `g0[SQ01]` or `code. text`. */
export const limeSurvey: Vendor = {
  id: 'limesurvey',
  label: 'LimeSurvey',
  recognize: (grid) => {
    const first = firstLine(grid).map((name) => name.replace(/^"|"$/g, ''));
    const own = ['submitdate', 'lastpage', 'startlanguage'].filter((name) => first.includes(name)).length;
    if (own >= 2) return 1;
    const long = first.filter((name) =>
      /^(id\. response id|submitdate\. |lastpage\. |startlanguage\. )/i.test(name),
    ).length;
    return long >= 2 ? 1 : 0;
  },
  fold: oneHeaderLine,
  bookkeeping: [
    /^(id|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|refurl|token)(\. .*)?$/i,
    /time$/,
  ],
  isUnfinished: (row, header) => cellUnder(row, header, /^submitdate(\. .*)?$/i) === '',
};
