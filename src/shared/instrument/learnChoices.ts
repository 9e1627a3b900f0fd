import { foldOnce } from './foldOnce.ts';
import { distinctAnswers } from './options.ts';

/** What a column of joined choices turned out to be made of. */
export interface LearnedChoices {
  readonly separator: string;
  /** Options in order of how often they were chosen. */
  readonly options: readonly string[];
  /** Those of them that hold the separator themselves, and were put together again. */
  readonly glued: readonly string[];
  /** Share of cells with more than one option. */
  readonly several: number;
  /** Distinct options for each chosen one: near 1 = every cell is its own text. */
  readonly variety: number;
}

/** Neighbors belong together when they follow each other in at least this share of cases, seen from both sides. */
const glueShare = 0.97;
const glueLeast = 3;

const separators = [';', ', ', '\n', ' | ', ','] as const;

const splitCell = (cell: string, separator: string): string[] =>
  cell
    .split(separator)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '');

const depth = (text: string): number => text.split('(').length - text.split(')').length;

/** Chunks that open a parenthesis run on until it closes. */
const closeParentheses = (chunks: readonly string[], separator: string): string[] => {
  const closed: string[] = [];
  let open = '';
  for (const chunk of chunks) {
    const text = open === '' ? chunk : `${open}${separator}${chunk}`;
    if (depth(text) > 0) open = text;
    else {
      closed.push(text);
      open = '';
    }
  }
  if (open !== '') closed.push(...splitCell(open, separator));
  return closed;
};

/** One round of gluing; returns the cells unchanged (same array) when nothing belongs together any more. */
const glueOnce = (
  cells: readonly (readonly string[])[],
  separator: string,
  fold: (text: string) => string,
): readonly (readonly string[])[] => {
  const count = new Map<string, number>();
  const first = new Map<string, number>();
  const before = new Map<string, Map<string, number>>();
  let capitals = 0;
  for (const chunks of cells) {
    if (/^[^\p{Ll}]/u.test(chunks[0] ?? '')) capitals++;
    chunks.forEach((chunk, at) => {
      const here = fold(chunk);
      count.set(here, (count.get(here) ?? 0) + 1);
      if (at === 0) first.set(here, (first.get(here) ?? 0) + 1);
      const next = chunks[at + 1];
      if (next === undefined) return;
      const lefts = before.get(fold(next)) ?? new Map<string, number>();
      lefts.set(here, (lefts.get(here) ?? 0) + 1);
      before.set(fold(next), lefts);
    });
  }
  const optionsAreCapital = capitals >= cells.length * 0.9;
  const belongs = (left: string, right: string): boolean => {
    const here = fold(left);
    const next = fold(right);
    const lefts = before.get(next);
    const pair = lefts?.get(here) ?? 0;
    const all = count.get(next) ?? 0;
    if (pair < glueLeast || here === next) return false;
    if (pair >= glueShare * (count.get(here) ?? 0) && pair >= glueShare * all) return true;
    // "…, no degree" ends two options of a list whose options start with a capital: never first, small letter.
    const isTail = optionsAreCapital && /^\p{Ll}/u.test(right) && (first.get(next) ?? 0) === 0;
    return isTail && (lefts?.size ?? 0) <= 3 && pair >= 0.9 * (count.get(here) ?? 0);
  };
  let changed = false;
  const glued = cells.map((chunks) => {
    const joined: string[] = [];
    let last: string | undefined;
    for (const chunk of chunks) {
      if (last !== undefined && belongs(last, chunk)) {
        joined[joined.length - 1] = `${joined[joined.length - 1]}${separator}${chunk}`;
        changed = true;
      } else joined.push(chunk);
      last = chunk;
    }
    return joined;
  });
  return changed ? glued : cells;
};

const learnWith = (cells: readonly string[], separator: string): LearnedChoices => {
  let chunked: readonly (readonly string[])[] = cells.map((cell) =>
    closeParentheses(splitCell(cell, separator), separator),
  );
  const fold = foldOnce();
  // Options seldom hold a semicolon or a line break; what always goes together there was chosen together.
  for (let round = 0; round < (separator.startsWith(',') ? 6 : 0); round++) {
    const next = glueOnce(chunked, separator, fold);
    if (next === chunked) break;
    chunked = next;
  }
  const chosen = chunked.flat();
  const distinct = distinctAnswers(chosen);
  const options = distinct.map(({ label }) => label);
  const several = chunked.filter((chunks) => chunks.length > 1).length / Math.max(1, chunked.length);
  return {
    separator,
    options,
    glued: options.filter((option) => option.includes(separator)),
    several,
    variety: distinct.length / Math.max(1, chosen.length),
  };
};

/**
 * Learns the options of a multiple-choice column whose cells hold them joined, although options may hold the joining
 * sign themselves: neighboring chunks that follow each other in 97 % of cases, both ways and at least three times,
 * are one option; so is anything in parentheses.
 * @param cells filled cells only
 * @param separator where it is known; else the sign that gives the fewest different options is found
 */
export const learnChoices = (cells: readonly string[], separator?: string): LearnedChoices => {
  const sample = cells.slice(0, 5_000);
  if (separator !== undefined) return learnWith(sample, separator);
  let best = learnWith(sample, ', ');
  for (const candidate of separators) {
    const holding = sample.filter((cell) => cell.includes(candidate)).length;
    if (candidate === ', ' || holding < Math.max(2, sample.length * 0.1)) continue;
    const learned = learnWith(sample, candidate);
    if (learned.several > 0.05 && (best.several < 0.05 || learned.variety < best.variety)) best = learned;
  }
  return best;
};
