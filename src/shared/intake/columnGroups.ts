import { foldText } from '../util/index.ts';
import type { VendorId } from './vendors/vendor.ts';

/** Columns that together hold the answers to one question. */
export interface ColumnGroup {
  readonly stem: string;
  readonly kind: 'grid rows' | 'check boxes' | 'ranks';
  readonly columns: readonly { readonly index: number; readonly part: string }[];
}

const shapes: readonly RegExp[] = [
  /^(?<stem>.*\S)\s*\[(?<part>[^\]]+)\]$/su,
  /^(?<stem>[a-z0-9_]+?)___(?<part>[a-z0-9_]+)$/iu,
  /^(?<stem>.*\S)\s*\(choice=(?<part>.+)\)$/su,
];

const partOf = (heading: string): { stem: string; part: string } | null => {
  for (const shape of shapes) {
    const groups = shape.exec(heading.trim())?.groups;
    if (groups !== undefined) return { stem: groups.stem as string, part: groups.part as string };
  }
  return null;
};

const ticks = new Set(['1', '0', 'y', 'n', 'yes', 'no', 'checked', 'unchecked', 'true', 'false', 'x']);
const ordinal =
  /\b(1st|2nd|3rd|[4-9]th|first|second|third|fourth|fifth|top|choice|rank|priority|preference)\b|^#?\d$/i;

/** Whether a check box column says "ticked" in a cell: a tick word, or the option's own words. */
export const isTicked = (cell: string, part: string): boolean => {
  const folded = foldText(cell);
  if (folded === '') return false;
  return ticks.has(folded)
    ? !['0', 'n', 'no', 'unchecked', 'false'].includes(folded)
    : folded === foldText(part);
};

const kindOf = (
  stem: string,
  columns: ColumnGroup['columns'],
  rows: readonly (readonly string[])[],
  vendor: VendorId,
): ColumnGroup['kind'] => {
  const cells = columns.flatMap(({ index, part }) =>
    rows
      .map((row) => ({ cell: foldText(row[index] ?? ''), part: foldText(part) }))
      .filter(({ cell }) => cell !== ''),
  );
  const asked = /\brank|top choices?|in order|preference/i.test(stem);
  if (asked && columns.every(({ part }) => ordinal.test(part))) return 'ranks';
  const own = cells.filter(({ cell, part }) => cell === part).length;
  const tick = cells.filter(
    ({ cell, part }) => ticks.has(cell) || cell === part || part.startsWith('other'),
  ).length;
  const isBoxes = cells.length > 0 && tick === cells.length && (own > 0 || vendor !== 'google-forms');
  return isBoxes ? 'check boxes' : 'grid rows';
};

/** Finds the questions that a service spreads over several columns, by their headings. */
export const groupColumns = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  vendor: VendorId,
): ColumnGroup[] => {
  const byStem = new Map<string, { stem: string; columns: { index: number; part: string }[] }>();
  header.forEach((heading, index) => {
    const found = partOf(heading);
    if (found === null) return;
    const group = byStem.get(foldText(found.stem)) ?? { stem: found.stem, columns: [] };
    group.columns.push({ index, part: found.part.trim() });
    byStem.set(foldText(found.stem), group);
  });
  return [...byStem.values()]
    .filter(({ columns }) => columns.length > 1)
    .map(({ stem, columns }) => ({ stem, columns, kind: kindOf(stem, columns, rows, vendor) }));
};
