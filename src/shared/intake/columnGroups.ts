import { foldText } from '../util/index.ts';
import type { VendorId } from './vendors/vendor.ts';

/** Columns that together hold the answers to one question. */
export interface ColumnGroup {
  readonly stem: string;
  readonly kind: 'grid rows' | 'grid boxes' | 'check boxes' | 'ranks' | 'rank numbers';
  readonly columns: readonly { readonly index: number; readonly part: string }[];
}

type FoundGroup = Omit<ColumnGroup, 'kind'>;

const shapes: readonly RegExp[] = [
  /^(?<stem>.*\S)\s*\[(?<part>[^\]]+)\]$/su,
  /^(?<stem>[a-z0-9_]+?)___(?<part>[a-z0-9_]+)$/iu,
  /^(?<stem>.*\S)\s*\(choice=(?<part>.+)\)$/su,
];

/** A row of a grid and an option in one heading: `When are you free? [Mon][Noon]`. */
const twoParts = /^(?<stem>.*\S)\s*\[(?<row>[^\]]+)\]\s*\[(?<option>[^\]]+)\]$/su;

const partOf = (heading: string): { stem: string; part: string } | null => {
  const grid = twoParts.exec(heading.trim())?.groups;
  if (grid !== undefined) {
    return {
      stem: grid.stem as string,
      part: `${(grid.row as string).trim()} - ${(grid.option as string).trim()}`,
    };
  }
  for (const shape of shapes) {
    const groups = shape.exec(heading.trim())?.groups;
    if (groups !== undefined) return { stem: groups.stem as string, part: groups.part as string };
  }
  return null;
};

/** Where the words that all headings begin with end, at a dash: `Rank these - Careers`, `Rank these - Research`. */
const commonStem = (headings: readonly string[]): string | null => {
  const [first = ''] = headings;
  let length = first.length;
  for (const heading of headings) {
    let same = 0;
    while (same < length && heading[same] === first[same]) same++;
    length = same;
  }
  const at = first.slice(0, length).lastIndexOf(' - ');
  return at <= 0 ? null : first.slice(0, at + 3);
};

/** Columns whose short names count on (`Q5_1`, `Q5_2`) and whose headings begin alike: Qualtrics writes them so. */
const groupByCode = (header: readonly string[], codes: readonly string[]): FoundGroup[] => {
  const byStem = new Map<string, number[]>();
  codes.forEach((code, index) => {
    const stem = /^(.+?)[_#]\d+(?:_TEXT)?$/.exec(code.trim())?.[1];
    if (stem !== undefined) byStem.set(stem, [...(byStem.get(stem) ?? []), index]);
  });
  return [...byStem.values()].flatMap((indexes) => {
    if (indexes.length < 2) return [];
    const headings = indexes.map((index) => header[index] ?? '');
    const stem = commonStem(headings);
    if (stem === null) return [];
    const columns = indexes.map((index) => ({
      index,
      part: (header[index] ?? '')
        .slice(stem.length)
        .replace(/ - Text$/, '')
        .trim(),
    }));
    return [{ stem: stem.replace(/( - Selected Choice)? - $/, ''), columns }];
  });
};

/**
 * Neighboring columns that are headed by an option each and hold that option or nothing: Typeform leaves the question
 * out. A column called Other, for write-ins, ends the options of one question.
 */
const groupByOption = (header: readonly string[], rows: readonly (readonly string[])[]): FoundGroup[] => {
  const isOther = (index: number): boolean => /^other\b/i.test((header[index] ?? '').trim());
  const isOption = (index: number): boolean => {
    const words = foldText(header[index] ?? '');
    const filled = rows.map((row) => row[index] ?? '').filter((cell) => cell.trim() !== '');
    return words !== '' && filled.length > 0 && filled.every((cell) => foldText(cell) === words);
  };
  const groups: number[][] = [];
  let open: number[] = [];
  const close = (): void => {
    if (open.length > 1) groups.push(open);
    open = [];
  };
  header.forEach((_, index) => {
    if (isOption(index)) open.push(index);
    else {
      if (open.length > 0 && isOther(index)) open.push(index);
      close();
    }
  });
  close();
  return groups.map((indexes) => {
    const options = indexes.map((index) => (header[index] ?? '').trim());
    const shown = options.slice(0, 3).join(', ');
    return {
      stem: options.length > 3 ? `${shown} …` : shown,
      columns: indexes.map((index) => ({ index, part: (header[index] ?? '').trim() })),
    };
  });
};

const ticks = new Set(['1', '0', 'y', 'n', 'yes', 'no', 'checked', 'unchecked', 'true', 'false', 'x']);
const ordinal =
  /\b(1st|2nd|3rd|[4-9]th|first|second|third|fourth|fifth|top|choice|rank|priority|preference)\b|^#?\d$/i;

/** The text of a write-in in a column for others; null in every other column, and where it is only ticked. */
export const writeInOf = (cell: string, part: string): string | null => {
  const text = cell.trim();
  if (!/^other\b/i.test(part) || text === '' || ticks.has(foldText(text))) return null;
  return foldText(text) === foldText(part) ? null : text;
};

/** Whether a check box column says "ticked" in a cell: a tick word, or the option's own words. */
export const isTicked = (cell: string, part: string): boolean => {
  const folded = foldText(cell);
  if (folded === '') return false;
  return ticks.has(folded)
    ? !['0', 'n', 'no', 'unchecked', 'false'].includes(folded)
    : folded === foldText(part);
};

/** The row and the option of a grid that has a column for each pair of them: `Mon - Noon`. */
export const gridPartOf = (part: string): { readonly row: string; readonly option: string } | null => {
  const at = part.lastIndexOf(' - ');
  return at <= 0 ? null : { row: part.slice(0, at).trim(), option: part.slice(at + 3).trim() };
};

/** Whether columns are the pairs of some rows and some options, each ticked or empty. */
const areGridBoxes = (columns: ColumnGroup['columns'], rows: readonly (readonly string[])[]): boolean => {
  const pairs = columns.map(({ part }) => gridPartOf(part));
  const lines = new Set(pairs.map((pair) => foldText(pair?.row ?? '')));
  const options = new Set(pairs.map((pair) => foldText(pair?.option ?? '')));
  if (pairs.includes(null) || lines.size < 2 || options.size < 2) return false;
  if (lines.size * options.size !== columns.length) return false;
  let filled = 0;
  for (const cells of rows)
    for (const [at, { index }] of columns.entries()) {
      const cell = foldText(cells[index] ?? '');
      if (cell === '') continue;
      if (!ticks.has(cell) && cell !== foldText(pairs[at]?.option ?? '')) return false;
      filled++;
    }
  return filled > 0;
};

const kindOf = (
  stem: string,
  columns: ColumnGroup['columns'],
  rows: readonly (readonly string[])[],
  vendor: VendorId,
): ColumnGroup['kind'] => {
  if (areGridBoxes(columns, rows)) return 'grid boxes';
  const cells = columns.flatMap(({ index, part }) =>
    rows
      .map((row) => ({ cell: foldText(row[index] ?? ''), part: foldText(part) }))
      .filter(({ cell }) => cell !== ''),
  );
  const asked = /\brank|top choices?|in order|preference/i.test(stem);
  if (asked && columns.every(({ part }) => ordinal.test(part))) return 'ranks';
  const numbers = new Set(columns.map((_, at) => String(at + 1)));
  const isPlaces = cells.length > 0 && cells.every(({ cell }) => numbers.has(cell));
  if (asked && isPlaces && cells.some(({ cell }) => cell !== '1')) return 'rank numbers';
  const own = cells.filter(({ cell, part }) => cell === part).length;
  const tick = cells.filter(
    ({ cell, part }) => ticks.has(cell) || cell === part || part.startsWith('other'),
  ).length;
  const isBoxes = cells.length > 0 && tick === cells.length && (own > 0 || vendor !== 'google-forms');
  return isBoxes ? 'check boxes' : 'grid rows';
};

/**
 * Finds the questions that a service spreads over several columns, by their headings.
 * @param codes the vendor's short names of the columns, where it has them
 */
export const groupColumns = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  vendor: VendorId,
  codes: readonly string[] | null,
): ColumnGroup[] => {
  const byStem = new Map<string, { stem: string; columns: { index: number; part: string }[] }>();
  header.forEach((heading, index) => {
    const found = partOf(heading);
    if (found === null) return;
    const group = byStem.get(foldText(found.stem)) ?? { stem: found.stem, columns: [] };
    group.columns.push({ index, part: found.part.trim() });
    byStem.set(foldText(found.stem), group);
  });
  const found: FoundGroup[] = [...byStem.values()].filter(({ columns }) => columns.length > 1);
  const add = (groups: readonly FoundGroup[]): void => {
    const taken = new Set(found.flatMap(({ columns }) => columns.map(({ index }) => index)));
    found.push(...groups.filter(({ columns }) => !columns.some(({ index }) => taken.has(index))));
  };
  if (codes !== null) add(groupByCode(header, codes));
  if (vendor === 'typeform') add(groupByOption(header, rows));
  return found.map(({ stem, columns }) => ({ stem, columns, kind: kindOf(stem, columns, rows, vendor) }));
};
