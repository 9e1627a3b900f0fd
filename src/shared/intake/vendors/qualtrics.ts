import type { Grid } from '../../tabular/index.ts';
import { plainWords } from './plainWords.ts';
import { cellUnder, firstLine, type Vendor } from './vendor.ts';

const metadata =
  /^(StartDate|EndDate|Status|IPAddress|Progress|Duration \(in seconds\)|Finished|RecordedDate|ResponseI[dD]|Recipient(Last|First)Name|RecipientEmail|ExternalReference|ExternalDataReference|Location(Latitude|Longitude|Accuracy)|DistributionChannel|UserLanguage|ResponseSet|Name|EmailAddress)$/;

const isImportIdLine = (line: readonly string[] | undefined): boolean =>
  (line ?? []).some((cell) => /^\s*\{\s*['"]ImportId['"]\s*:/.test(cell));

const isLegacy = (grid: Grid): boolean => {
  const [first, second] = grid.lines;
  return /^V1$/.test(first?.[0]?.trim() ?? '') && /^ResponseI[dD]$/.test(second?.[0]?.trim() ?? '');
};

/** Names of the account's bookkeeping come from the line that is the same in every language; questions in words. */
const chooseWords = (codes: readonly string[], words: readonly string[], legacy: boolean): string[] =>
  codes.map((code, at) => {
    const text = plainWords(words[at] ?? '');
    if (legacy) return text === '' ? code : text;
    return metadata.test(code) || text === '' ? code : text;
  });

/** Qualtrics: three header lines (names, words, import ids), or the two of its older exports. */
export const qualtrics: Vendor = {
  id: 'qualtrics',
  label: 'Qualtrics',
  recognize: (grid) => {
    if (grid.lines.slice(1, 4).some(isImportIdLine) || isLegacy(grid)) return 1;
    const first = firstLine(grid);
    return ['StartDate', 'EndDate', 'ResponseId'].every((name) => first.includes(name)) ? 0.8 : 0;
  },
  fold: (grid) => {
    const codes = firstLine(grid);
    if (isLegacy(grid))
      return { header: chooseWords(codes, grid.lines[1] ?? [], true), codes, firstAnswer: 2, headingLine: 0 };
    const ids = grid.lines.findIndex((line, at) => at > 0 && at < 4 && isImportIdLine(line));
    if (ids === 1) return { header: codes, codes, firstAnswer: 2, headingLine: 0 };
    if (ids > 1)
      return {
        header: chooseWords(codes, grid.lines[1] ?? [], false),
        codes,
        firstAnswer: ids + 1,
        headingLine: 0,
      };
    return { header: codes, codes, firstAnswer: 1 };
  },
  bookkeeping: [metadata],
  isUnfinished: (row, header) => /^(0|false)$/i.test(cellUnder(row, header, /^finished$/i) ?? ''),
  whyNoAnswer: (row, header) => {
    const status = row[header.indexOf('Status')]?.trim() ?? '';
    if (/^(1|survey preview|preview)$/i.test(status)) return 'a preview of the survey, not an answer';
    return /^(2|survey test|test)$/i.test(status) ? 'a test answer made by Qualtrics' : null;
  },
};
