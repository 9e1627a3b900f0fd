import type { Change } from '../../../shared/model/index.ts';
import { foldText } from '../../../shared/util/index.ts';

export interface ChangeFilter {
  readonly words: string;
  /** Null for everyone; '' for changes without a name. */
  readonly officer: string | null;
  readonly kind: string | null;
}

export type HistoryRow =
  | { readonly kind: 'day'; readonly key: string; readonly day: string; readonly count: number }
  | { readonly kind: 'change'; readonly key: string; readonly change: Change };

/** What kind of change it is: the verb that its label begins with. */
export const kindOf = ({ label }: Pick<Change, 'label'>): string => label.split(' ')[0] ?? '';

/** The changes that a filter lets through; all words have to be in label or name, in any order and spelling of case. */
export const filterChanges = (changes: readonly Change[], filter: ChangeFilter): readonly Change[] => {
  const words = foldText(filter.words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return changes.filter((change) => {
    if (filter.officer !== null && change.officer !== filter.officer) return false;
    if (filter.kind !== null && kindOf(change) !== filter.kind) return false;
    if (words.length === 0) return true;
    const text = foldText(`${change.label} ${change.officer}`);
    return words.every((word) => text.includes(word));
  });
};

/** The changes with a line before each day, in the clock of this machine. They stay in their own order. */
export const groupByDay = (changes: readonly Change[]): HistoryRow[] => {
  const rows: HistoryRow[] = [];
  let start = 0;
  while (start < changes.length) {
    const first = changes[start] as Change;
    const day = new Date(first.at).toDateString();
    let end = start + 1;
    while (end < changes.length && new Date((changes[end] as Change).at).toDateString() === day) end += 1;
    rows.push({ kind: 'day', key: `day ${first.id}`, day: first.at, count: end - start });
    for (const change of changes.slice(start, end)) rows.push({ kind: 'change', key: change.id, change });
    start = end;
  }
  return rows;
};

/** Values of a column with how often each occurs, the most frequent first. */
export const countValues = (
  changes: readonly Change[],
  pick: (change: Change) => string,
): { value: string; count: number }[] =>
  [...Map.groupBy(changes, pick)]
    .map(([value, group]) => ({ value, count: group.length }))
    .sort((left, right) => right.count - left.count);
