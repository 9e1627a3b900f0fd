import { foldOnce } from './foldOnce.ts';
import { distinctTexts } from './options.ts';

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

/** Pieces with their blanks, so that pieces of one option are put together just as they were typed. */
const splitCell = (cell: string, separator: string): string[] =>
  cell.split(separator).filter((chunk) => chunk.trim() !== '');

/** One kind of cell: its pieces, and how many cells are just like it. */
interface Chunked {
  readonly chunks: readonly string[];
  readonly times: number;
}

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

/** How often each chunk comes, comes first, and follows each other one. */
const countNeighbors = (cells: readonly Chunked[], fold: (text: string) => string) => {
  const count = new Map<string, number>();
  const first = new Map<string, number>();
  const before = new Map<string, Map<string, number>>();
  let capitals = 0;
  let all = 0;
  for (const { chunks, times } of cells) {
    all += times;
    if (/^[^\p{Ll}]/u.test((chunks[0] ?? '').trimStart())) capitals += times;
    chunks.forEach((chunk, at) => {
      const here = fold(chunk);
      count.set(here, (count.get(here) ?? 0) + times);
      if (at === 0) first.set(here, (first.get(here) ?? 0) + times);
      const next = chunks[at + 1];
      if (next === undefined) return;
      const lefts = before.get(fold(next)) ?? new Map<string, number>();
      lefts.set(here, (lefts.get(here) ?? 0) + times);
      before.set(fold(next), lefts);
    });
  }
  return { count, first, before, optionsAreCapital: capitals >= all * 0.9 };
};

/** One round of gluing; returns the cells unchanged (same array) when nothing belongs together any more. */
const glueOnce = (
  cells: readonly Chunked[],
  separator: string,
  fold: (text: string) => string,
): readonly Chunked[] => {
  const { count, first, before, optionsAreCapital } = countNeighbors(cells, fold);
  const belongs = (left: string, right: string): boolean => {
    const here = fold(left);
    const next = fold(right);
    const lefts = before.get(next);
    const pair = lefts?.get(here) ?? 0;
    if (pair < glueLeast || here === next) return false;
    if (pair >= glueShare * (count.get(here) ?? 0) && pair >= glueShare * (count.get(next) ?? 0)) return true;
    // "…, no degree" ends two options of a list whose options start with a capital: never first, small letter.
    const isTail = optionsAreCapital && /^\p{Ll}/u.test(right.trimStart()) && (first.get(next) ?? 0) === 0;
    return isTail && (lefts?.size ?? 0) <= 3 && pair >= 0.9 * (count.get(here) ?? 0);
  };
  let changed = false;
  const glued = cells.map(({ chunks, times }) => {
    const joined: string[] = [];
    let last: string | undefined;
    for (const chunk of chunks) {
      if (last !== undefined && belongs(last, chunk)) {
        joined[joined.length - 1] = `${joined[joined.length - 1]}${separator}${chunk}`;
        changed = true;
      } else joined.push(chunk);
      last = chunk;
    }
    return { chunks: joined, times };
  });
  return changed ? glued : cells;
};

const learnWith = (cells: ReadonlyMap<string, number>, separator: string): LearnedChoices => {
  let chunked: readonly Chunked[] = [...cells].map(([cell, times]) => ({
    chunks: closeParentheses(splitCell(cell, separator), separator),
    times,
  }));
  const fold = foldOnce();
  // Options seldom hold a semicolon or a line break; what always goes together there was chosen together.
  for (let round = 0; round < (separator.startsWith(',') ? 6 : 0); round++) {
    const next = glueOnce(chunked, separator, fold);
    if (next === chunked) break;
    chunked = next;
  }
  const chosen = new Map<string, number>();
  let all = 0;
  let severalCells = 0;
  let chosenInAll = 0;
  for (const { chunks, times } of chunked) {
    all += times;
    if (chunks.length > 1) severalCells += times;
    chosenInAll += chunks.length * times;
    for (const chunk of chunks) chosen.set(chunk, (chosen.get(chunk) ?? 0) + times);
  }
  const options = distinctTexts(chosen).map(({ label }) => label);
  return {
    separator,
    options,
    glued: options.filter((option) => option.includes(separator)),
    several: severalCells / Math.max(1, all),
    variety: options.length / Math.max(1, chosenInAll),
  };
};

/** How many cells are just alike: a class gives the same few combinations again and again. */
export const countCells = (cells: readonly string[]): Map<string, number> => {
  const counted = new Map<string, number>();
  for (const cell of cells) counted.set(cell, (counted.get(cell) ?? 0) + 1);
  return counted;
};

/**
 * Learns the options of a multiple-choice column whose cells hold them joined, although options may hold the joining
 * sign themselves: neighboring chunks that follow each other in 97 % of cases, both ways and at least three times,
 * are one option; so is anything in parentheses.
 * @param cells filled cells only
 * @param separator where it is known; else the sign that gives the fewest different options is found
 */
export const learnChoices = (cells: readonly string[], separator?: string): LearnedChoices => {
  const counted = countCells(cells);
  if (separator !== undefined) return learnWith(counted, separator);
  let best = learnWith(counted, ', ');
  for (const candidate of separators) {
    if (candidate === ', ') continue;
    const holding = cells.filter((cell) => cell.includes(candidate)).length;
    if (holding < Math.max(2, cells.length * 0.1)) continue;
    const learned = learnWith(counted, candidate);
    if (learned.several > 0.05 && (best.several < 0.05 || learned.variety < best.variety)) best = learned;
  }
  return best;
};
