import type { Item, ItemId } from '../model/index.ts';
import type { ItemContent } from './itemContent.ts';

/** What of a question people read or are held to: a change of these is another question than the one they answered. */
const asked = (item: Omit<ItemContent, 'previousItemId'>): unknown => [
  item.type,
  item.role,
  item.wording.mentee,
  item.wording.mentor,
  item.options.map(({ id, label }) => [id, label]),
  item.rows,
  item.scale === null ? null : [item.scale.min, item.scale.max, item.scale.labels],
  item.atMost,
];

/**
 * Whether two states of a question ask the same. Short name, use, weight, aliases, sensitivity, direction, and who may
 * see the answer are the board's own affair.
 */
export const isSameQuestion = (
  one: Omit<ItemContent, 'previousItemId'>,
  other: Omit<ItemContent, 'previousItemId'>,
): boolean => JSON.stringify(asked(one)) === JSON.stringify(asked(other));

/** What became of last year's question, in words; empty where nothing of what people read has changed. */
export interface QuestionChange {
  readonly kind: 'wording' | 'options' | 'rows' | 'scale' | 'type' | 'limit' | 'role';
  readonly before: string;
  readonly after: string;
}

const roleWords = { mentee: 'mentees only', mentor: 'mentors only', both: 'both' } as const;

const scaleWords = (scale: Item['scale']): string =>
  scale === null
    ? 'no scale'
    : `${scale.min} to ${scale.max}${scale.labels.some((label) => label !== '') ? ` (${scale.labels.filter((label) => label !== '').join(', ')})` : ''}`;

/** What differs between last year's question and this year's, part by part. */
export const questionChanges = (before: ItemContent, after: ItemContent): QuestionChange[] => {
  const changes: QuestionChange[] = [];
  const compare = (kind: QuestionChange['kind'], old: string, now: string): void => {
    if (old !== now && !changes.some((change) => change.before === old && change.after === now)) {
      changes.push({ kind, before: old, after: now });
    }
  };
  if (after.role !== 'mentor') compare('wording', before.wording.mentee, after.wording.mentee);
  if (after.role !== 'mentee') compare('wording', before.wording.mentor, after.wording.mentor);
  compare('type', before.type, after.type);
  const list = (options: Item['options']): string => options.map(({ label }) => label).join(', ');
  compare('options', list(before.options), list(after.options));
  compare('rows', before.rows.join(', '), after.rows.join(', '));
  compare('scale', scaleWords(before.scale), scaleWords(after.scale));
  compare('limit', String(before.atMost ?? 'no limit'), String(after.atMost ?? 'no limit'));
  compare('role', roleWords[before.role], roleWords[after.role]);
  return changes;
};

/** Last year's question that one came from, through the versions that it had this year; null where there is none. */
export const lastYearsItem = (
  item: Item,
  retired: readonly Item[],
  lastYear: readonly Item[],
): Item | null => {
  let id: ItemId | null = item.previousItemId;
  while (id !== null) {
    const found: Item | undefined = lastYear.find((candidate) => candidate.id === id);
    if (found !== undefined) return found;
    id = retired.find((candidate) => candidate.id === id)?.previousItemId ?? null;
  }
  return null;
};

/** The versions that a question had in this cycle before, newest first. */
export const earlierVersions = (item: Item, retired: readonly Item[]): Item[] => {
  const versions: Item[] = [];
  let id = item.previousItemId;
  while (id !== null) {
    const found = retired.find((candidate) => candidate.id === id);
    if (found === undefined) break;
    versions.push(found);
    id = found.previousItemId;
  }
  return versions;
};
