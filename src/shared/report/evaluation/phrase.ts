import { wordEstimate, wordP } from '../../evaluation/index.ts';
import { figureWords } from '../../figures/index.ts';
import type { PrintedNumber, ReportCell, TextRun } from './model.ts';

/** Text together with the numbers that are printed in it. */
export interface Phrase {
  readonly runs: readonly TextRun[];
  readonly numbers: readonly PrintedNumber[];
}

type Part = string | PrintedNumber | TextRun | Phrase;

const isPhrase = (part: Part): part is Phrase => typeof part === 'object' && 'runs' in part;
const isNumber = (part: Part): part is PrintedNumber => typeof part === 'object' && 'source' in part;

const join = (parts: readonly Part[]): Phrase => {
  const runs: TextRun[] = [];
  const numbers: PrintedNumber[] = [];
  const add = (run: TextRun): void => {
    const last = runs.at(-1);
    if (run.text === '') return;
    if (last !== undefined && last.style === run.style)
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  };
  for (const part of parts) {
    if (typeof part === 'string') add({ text: part });
    else if (isPhrase(part)) {
      part.runs.forEach(add);
      numbers.push(...part.numbers);
    } else if (isNumber(part)) {
      add({ text: part.text });
      numbers.push(part);
    } else add(part);
  }
  return { runs, numbers };
};

/** Writes a sentence with its numbers in it: every number that is put in is noted with where it comes from. */
export const say = (strings: TemplateStringsArray, ...parts: readonly Part[]): Phrase =>
  join(strings.flatMap((text, index) => [text, parts[index] ?? '']));

/** Sentences one after the other. */
export const sayAll = (phrases: readonly Phrase[]): Phrase =>
  join(phrases.flatMap((phrase, index) => (index === 0 ? [phrase] : [' ', phrase])));

/** Phrases as a list in words: "a, b and c". */
export const listed = (phrases: readonly Phrase[]): Phrase =>
  join(
    phrases.flatMap((phrase, index) =>
      index === 0 ? [phrase] : [index === phrases.length - 1 ? ' and ' : ', ', phrase],
    ),
  );

export const plain = (text: string): Phrase => join([text]);
export const italic = (text: string): TextRun => ({ text, style: 'italic' });
export const strong = (text: string): TextRun => ({ text, style: 'strong' });
export const textOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');

/** "12,345", with a true minus. */
export const countWords = (value: number): string =>
  String(value)
    .replace('-', '−')
    .replace(/\B(?=(\d{3})+(?!\d))/g, ',');

export const count = (value: number, source: string): PrintedNumber => ({
  text: countWords(value),
  value,
  source,
});
/** A share from 0 to 1 as whole percent. */
export const percent = (value: number, source: string): PrintedNumber => ({
  text: `${Math.round(value * 100)}%`,
  value,
  source,
});
/** One decimal at most. */
export const decimal = (value: number, source: string): PrintedNumber => ({
  text: figureWords(value),
  value,
  source,
});
/** Two decimals, no leading zero: effects, α, correlations. */
export const estimate = (value: number, source: string): PrintedNumber => ({
  text: wordEstimate(value),
  value,
  source,
});
/** The p value without its letter: ".033", "< .001". */
export const pValue = (value: number, source: string): PrintedNumber => ({
  text: wordP(value).replace(/^p (= )?/, ''),
  value,
  source,
});
/** "p = .033" with the letter in italics. */
export const pWords = (value: number, source: string): Phrase => {
  const number = pValue(value, source);
  return /^[<>]/.test(number.text) ? say`${italic('p')} ${number}` : say`${italic('p')} = ${number}`;
};

/** "[.02, .46]" */
export const interval = (lower: PrintedNumber, upper: PrintedNumber): Phrase => say`[${lower}, ${upper}]`;

export const emptyCell: ReportCell = Object.freeze({ kind: 'empty' });
export const textCell = (text: string): ReportCell => ({ kind: 'text', runs: text === '' ? [] : [{ text }] });
export const numberCell = (number: PrintedNumber): ReportCell => ({ kind: 'number', ...number });
/** A cell with several numbers in its text. */
export const phraseCell = (phrase: Phrase): ReportCell => ({
  kind: 'text',
  runs: phrase.runs,
  numbers: phrase.numbers,
});
/** A number, or why there is none. */
export const numberOr = (number: PrintedNumber | null, otherwise: string): ReportCell =>
  number === null ? textCell(otherwise) : numberCell(number);
