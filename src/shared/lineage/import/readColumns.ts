import { foldText } from '../../util/index.ts';
import type { PastPlace } from './types.ts';

type Role = 'mentor' | 'mentee' | 'self';
type Part = 'name' | 'first' | 'last' | 'class' | 'year' | 'kind' | 'other';

/** The columns in which one person of a line stands. */
export interface PersonColumns {
  readonly role: Role;
  readonly name: number | null;
  readonly first: number | null;
  readonly last: number | null;
  readonly label: number | null;
  /** What the heading of the class says about bare years. */
  readonly meaning: 'entry' | 'graduation' | null;
}

export interface PairColumns {
  /** How many lines stand above the first row: titles and headings. */
  readonly firstRow: number;
  readonly people: readonly PersonColumns[];
  readonly year: number | null;
  readonly kind: number | null;
}

const roleOf = (heading: string, words: PastPlace['words']): Role | null => {
  const own = (word: string): boolean => foldText(word) !== '' && heading.includes(foldText(word));
  if (/\b(mentees?|littles?|proteges?|child(ren)?|kids?)\b/.test(heading)) return 'mentee';
  if (/\b(mentors?|bigs?|advisors?|sponsors?|parents?)\b/.test(heading)) return 'mentor';
  return own(words.mentee) ? 'mentee' : own(words.mentor) ? 'mentor' : null;
};

const partOf = (heading: string): Part => {
  if (/\b(e-?mail|phone|notes?|comments?|timestamp)\b/.test(heading)) return 'other';
  if (/\b(first|given)\b(?! year)/.test(heading)) return 'first';
  if (/\b(last|surname|family) ?(name)?\b/.test(heading)) return 'last';
  if (/\b(kind|type|relation(ship)?)\b/.test(heading)) return 'kind';
  if (/\b(class|cohort|entry|entered|grad\w*|c\/o|level|standing)\b/.test(heading)) return 'class';
  if (/\b(year|cycle|paired|pairing|since|date)\b/.test(heading)) return 'year';
  return 'name';
};

/** What a folded heading says about bare years below it. */
export const meaningOf = (heading: string): PersonColumns['meaning'] =>
  /\b(grad\w*|class of|c\/o)\b/.test(heading)
    ? 'graduation'
    : /\b(entry|entered|entering|matriculat\w*|start\w*)\b/.test(heading)
      ? 'entry'
      : null;

/** Headings are short and hold neither a year nor a class of somebody. */
const isHeadingLike = (cell: string): boolean => cell.length <= 40 && !/\d{2}/.test(cell);

const isPartLine = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  const known =
    /^(full |first |last |given |family )?(name|surname)$|^(entry |grad\w* |class )?(year|class|cohort)$|^e-?mail$/;
  return filled.length >= 2 && filled.every((cell) => known.test(cell));
};

const fillFromLeft = (cells: readonly string[]): string[] => {
  let last = '';
  return cells.map((cell) => {
    if (cell !== '') last = cell;
    return last;
  });
};

const takeApart = (headings: readonly string[], words: PastPlace['words']): Omit<PairColumns, 'firstRow'> => {
  const people: { -readonly [Key in keyof PersonColumns]: PersonColumns[Key] }[] = [];
  const nobody = { name: null, first: null, last: null, label: null, meaning: null };
  let year: number | null = null;
  let kind: number | null = null;
  const years = headings.filter(
    (heading) => partOf(heading) === 'year' && roleOf(heading, words) === null,
  ).length;
  for (const [index, heading] of headings.entries()) {
    if (heading === '') continue;
    const role = roleOf(heading, words);
    const part = partOf(heading);
    const latest = role === null ? people.at(-1) : people.findLast((one) => one.role === role);
    if (part === 'other') continue;
    if (part === 'kind') kind ??= index;
    else if (part === 'year' && role === null && (years === 1 || latest === undefined)) year ??= index;
    else if (part === 'class' || part === 'year') {
      if (latest !== undefined && latest.label === null)
        Object.assign(latest, { label: index, meaning: meaningOf(heading) });
      else if (role !== null) people.push({ ...nobody, role, label: index, meaning: meaningOf(heading) });
    } else if (role === null && people.some((one) => one.role === 'self' && one[part] !== null)) continue;
    else if (role === null && !/name|member|student|person|who/.test(heading)) continue;
    else {
      const free = people.findLast((one) => one.role === (role ?? 'self'));
      const joins =
        free !== undefined &&
        free[part] === null &&
        (part === 'name' ? free.first === null : free.name === null);
      if (joins) free[part] = index;
      else people.push({ ...nobody, role: role ?? 'self', [part]: index });
    }
  }
  const named = people.filter((one) => one.name !== null || one.first !== null || one.last !== null);
  const hasBoth = ['mentor', 'mentee'].every((role) => named.some((one) => one.role === role));
  return { people: hasBoth ? named.filter(({ role }) => role !== 'self') : named, year, kind };
};

/** The line with the headings may stand below titles; no list has more of them than this. */
const searchedLines = 12;

/**
 * Where mentors, mentees and their classes stand: in any order, under one line of headings or two, below titles.
 * @returns null where no line names both sides, or one side beside a name
 */
export const readColumns = (
  rows: readonly (readonly string[])[],
  words: PastPlace['words'],
): PairColumns | null => {
  for (const [at, row] of rows.slice(0, searchedLines).entries()) {
    const cells = row.map(foldText);
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length < 2 || !filled.every(isHeadingLike)) continue;
    const below = (rows[at + 1] ?? []).map(foldText);
    const isDouble = isPartLine(below) && cells.some((cell) => roleOf(cell, words) !== null);
    const upper = isDouble ? fillFromLeft(cells) : cells;
    const headings = isDouble ? upper.map((cell, index) => `${cell} ${below[index] ?? ''}`.trim()) : upper;
    const found = takeApart(headings, words);
    const roles = new Set(found.people.map(({ role }) => role));
    if (roles.size >= 2) return { ...found, firstRow: at + (isDouble ? 2 : 1) };
  }
  return null;
};
