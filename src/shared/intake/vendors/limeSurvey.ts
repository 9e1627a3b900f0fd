import { cellUnder, firstLine, type Vendor } from './vendor.ts';

const bookkeeping: readonly RegExp[] = [
  /^(id|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|refurl|token)(\. .*)?$/i,
  /time$/,
];

/** `values[SQ001]. What matters most? [Family]` without the short name before the words. */
const withoutCode = (heading: string): string =>
  /^submitdate\b/i.test(heading) ? heading : heading.replace(/^[A-Za-z]\w*(\[[^\]]+\])*\.\s+(?=\S)/, '');

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
  fold: (grid) => {
    const first = firstLine(grid);
    const header = first.map((name) =>
      bookkeeping.some((pattern) => pattern.test(name)) ? name : withoutCode(name),
    );
    return { header, codes: null, firstAnswer: 1 };
  },
  bookkeeping,
  isUnfinished: (row, header) => cellUnder(row, header, /^submitdate(\. .*)?$/i) === '',
};
