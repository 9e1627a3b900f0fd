import { plainWords } from './plainWords.ts';
import { firstLine, type Vendor } from './vendor.ts';

const metadata =
  /^(respondent ?id|collector ?id|start ?date|end ?date|date (created|modified)|ip address|email address|first name|last name|custom (data|value).*)$/i;
const openEnded = /^(response|open-ended response)$/i;

/** SurveyMonkey: the question stands above the first of its columns only; the second line names options or says `Response`. */
export const surveyMonkey: Vendor = {
  id: 'surveymonkey',
  label: 'SurveyMonkey',
  recognize: (grid) => {
    if (!/^respondent ?id$/i.test(firstLine(grid)[0] ?? '')) return 0;
    const second = grid.lines[1] ?? [];
    return second.some((cell) => openEnded.test(cell.trim())) ? 1 : 0.7;
  },
  fold: (grid) => {
    const first = firstLine(grid);
    const second = grid.lines[1] ?? [];
    const hasSecond = (second[0]?.trim() ?? '') === '' && second.some((cell) => cell.trim() !== '');
    if (!hasSecond) return { header: first.map(plainWords), codes: null, firstAnswer: 1 };
    let question = '';
    const header = first.map((cell, at) => {
      if (cell !== '') question = plainWords(cell);
      const option = plainWords(second[at] ?? '');
      const isSingle = option === '' || openEnded.test(option) || metadata.test(question);
      return isSingle ? question : `${question} [${option}]`;
    });
    return { header, codes: null, firstAnswer: 2, headingLine: 0 };
  },
  bookkeeping: [
    /^respondent ?id$/i,
    /^collector ?id$/i,
    /^start ?date$/i,
    /^ip address$/i,
    /^date created$/i,
    /^custom (data|value)/i,
  ],
};
