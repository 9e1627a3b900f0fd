import { foldText } from '../../util/index.ts';
import { namesNobody, splitNameAndLabel } from './classLabel.ts';
import type { Mention, NamedLink, PastPlace, PastSheet, ReadLine } from './types.ts';

const bullet = /^[\s]*(?:[-–—*•·>↳└├│─]+|\d+[.)])\s*/u;
const roleWord = /^(bigs?|mentors?|littles?|mentees?)\s*:\s*/i;
const arrow = /\s*(?:→|->|=>|>)\s*/u;

interface ListLine {
  readonly row: number;
  readonly text: string;
  /** How far the first word stands to the right: empty cells, blanks, a bullet. */
  readonly depth: number;
  readonly side: 'mentor' | 'mentee' | null;
  readonly parts: readonly string[];
  readonly startsBlock: boolean;
}

const readListLine = (cells: readonly string[], row: number, previous: number | null): ListLine => {
  const first = cells.findIndex((cell) => cell.trim() !== '');
  const raw = cells[first] ?? '';
  const lead = /^\s*/.exec(raw)?.[0].replace(/\t/g, '    ').length ?? 0;
  const plain = raw.replace(bullet, '').trim();
  const role = roleWord.exec(plain);
  const rest = [plain.replace(roleWord, ''), ...cells.slice(first + 1)].map((cell) => cell.trim());
  return {
    row,
    text: cells.filter((cell) => cell.trim() !== '').join(' · '),
    depth: Math.max(0, first) * 8 + lead + (bullet.test(raw) ? 1 : 0),
    side: role === null ? null : /^(big|mentor)/i.test(role[1] ?? '') ? 'mentor' : 'mentee',
    parts: rest.filter((cell) => cell !== ''),
    startsBlock: previous === null || row > previous + 1,
  };
};

const namesIn = (cell: string): string[] =>
  cell.split(/\s*(?:;|\n|\s&\s|\sand\s)\s*/).filter((name) => !namesNobody(name));

/** Titles of a list name no person: a single line above the first block, with a word for lists in it. */
const isTitle = (line: ListLine, words: PastPlace['words']): boolean =>
  line.side === null &&
  (/\b(list|lineage|tree|families|pairs?|pairings?|bigs?|littles?|program|chapter)\b/i.test(line.text) ||
    foldText(line.text) === foldText(words.mentor));

/**
 * A big/little list without columns: a mentor's line followed by the mentees' lines, told by indentation or bullets, by
 * words (`Big:`, `Littles:`), by arrows, by blank lines between the blocks, or by two cells side by side.
 */
export const readList = ({ rows, rowNumbers }: PastSheet, place: PastPlace): ReadLine[] => {
  const numbers = rows.map((_, at) => rowNumbers[at] ?? at + 1);
  const lines = rows.map((cells, at) =>
    readListLine(cells, numbers[at]!, at === 0 ? null : numbers[at - 1]!),
  );
  const isIndented = new Set(lines.map(({ depth }) => depth)).size > 1;
  let above: { readonly depth: number; readonly mention: Mention }[] = [];
  let mentor: Mention | null = null;
  let hasBegun = false;
  return lines.map((line): ReadLine => {
    const { row, text } = line;
    if (!hasBegun && isTitle(line, place.words) && !arrow.test(text))
      return { row, text, isHeading: true, mentions: [], links: [], repairs: [] };
    hasBegun = true;
    const mention = (typed: string): Mention => ({
      row,
      ...splitNameAndLabel(typed.slice(0, 200), place.currentYear),
    });
    const chain = line.parts.flatMap((part) => part.split(arrow).filter((one) => !namesNobody(one)));
    const people = chain.map((part) => namesIn(part).map(mention)).filter((some) => some.length > 0);
    const links: NamedLink[] = [];
    const join = (one: Mention, some: readonly Mention[]): void => {
      for (const mentee of some) links.push({ row, mentor: one, mentee, year: null, kind: null });
    };
    const [first = []] = people;
    const [head] = first;
    for (const [at, some] of people.entries()) {
      const [parent] = people[at - 1] ?? [];
      if (parent !== undefined) join(parent, some);
    }
    if (line.side === 'mentor') mentor = head ?? null;
    else if (line.side === 'mentee') {
      if (mentor !== null) join(mentor, first);
    } else if (isIndented) {
      above = above.filter(({ depth }) => depth < line.depth);
      const parent = above.at(-1)?.mention;
      if (parent !== undefined) join({ ...parent, row }, first);
      if (head !== undefined) above.push({ depth: line.depth, mention: head });
    } else if (people.length === 1) {
      if (line.startsBlock || mentor === null) mentor = head ?? null;
      else join({ ...mentor, row }, first);
    }
    return { row, text, isHeading: false, mentions: people.flat(), links, repairs: [] };
  });
};
