import type { Item, ItemId, QuestionType } from '../model/index.ts';
import { makeExistingItem } from './existingItem.ts';
import { withoutNumber } from './headings.ts';
import { makeNewItem } from './newItem.ts';
import type { ColumnTarget, ImportPlace, ImportProposal, PersonField, ProposedItem } from './proposal.ts';
import type { Sheet } from './readTable.ts';
import { vendors } from './vendors/registry.ts';

/** What the board wants a column to be. */
export type StoreAs =
  | { readonly kind: 'leftOut' }
  | { readonly kind: 'field'; readonly field: PersonField }
  | { readonly kind: 'newItem'; readonly type: QuestionType }
  | { readonly kind: 'existingItem'; readonly itemId: ItemId };

const freshKey = (proposal: ImportProposal): string => {
  let number = proposal.items.length + 1;
  while (proposal.items.some(({ key }) => key === `item-${number}`)) number++;
  return `item-${number}`;
};

const withoutUnused = (proposal: ImportProposal): ImportProposal => ({
  ...proposal,
  items: proposal.items.filter(({ key }) =>
    proposal.columns.some(({ target }) => target.kind === 'item' && target.itemKey === key),
  ),
});

const aim = (
  proposal: ImportProposal,
  indexes: readonly number[],
  target: ColumnTarget,
  items: readonly ProposedItem[],
): ImportProposal =>
  withoutUnused({
    ...proposal,
    items: [...proposal.items, ...items],
    columns: proposal.columns.map((column) => {
      if (indexes.includes(column.index)) {
        const part = column.target.kind === 'item' && target.kind === 'item' ? column.target.part : null;
        const own = target.kind === 'item' ? { ...target, part } : target;
        return { ...column, target: own, certainty: 'chosen' as const, remark: null };
      }
      // A field can only be one column: whoever had it before is left out.
      const loses =
        target.kind === 'field' && column.target.kind === 'field' && column.target.field === target.field;
      return loses
        ? { ...column, target: { kind: 'leftOut' as const }, certainty: 'chosen' as const }
        : column;
    }),
  });

/**
 * The proposal with one column (and those that belong to the same question) stored as something else.
 * @param columnIndex position of the column in the file, from 0
 */
export const storeColumnAs = (
  proposal: ImportProposal,
  sheet: Sheet,
  place: ImportPlace,
  columnIndex: number,
  wanted: StoreAs,
): ImportProposal => {
  const column = proposal.columns.find(({ index }) => index === columnIndex);
  if (column === undefined) return proposal;
  const old = column.target.kind === 'item' ? column.target.itemKey : null;
  const entry = proposal.items.find(({ key }) => key === old);
  const isGroup = entry !== undefined && entry.columns !== 'one';
  const indexes = isGroup
    ? proposal.columns.flatMap(({ index, target }) =>
        target.kind === 'item' && target.itemKey === old ? [index] : [],
      )
    : [columnIndex];
  if (wanted.kind === 'leftOut' || wanted.kind === 'field') {
    return aim(proposal, wanted.kind === 'field' ? [columnIndex] : indexes, wanted, []);
  }
  const key = freshKey(proposal);
  const separator = vendors[proposal.vendor].separator;
  const cells = indexes.flatMap((index) => sheet.rows.map((row) => row[index] ?? ''));
  const wording = isGroup ? entry.item.wording.mentee : withoutNumber(column.heading);
  const keepsParts = isGroup && wanted.kind === 'newItem' && wanted.type === entry.item.type;
  const columns = keepsParts ? entry.columns : 'one';
  const target: ColumnTarget = { kind: 'item', itemKey: key, part: null };
  if (wanted.kind === 'newItem') {
    const made = keepsParts
      ? { ...entry, key }
      : makeNewItem({ key, kind: proposal.kind, type: wanted.type, wording, cells, columns, separator });
    return aim(proposal, keepsParts ? indexes : [columnIndex], target, [made]);
  }
  const known = findStored(place, wanted.itemId);
  if (known === null) return proposal;
  const inUse = proposal.items.find(({ existingId }) => existingId === wanted.itemId);
  if (inUse !== undefined) return aim(proposal, indexes, { ...target, itemKey: inUse.key }, []);
  const match = {
    item: known.item,
    isOfThisCycle: known.instrumentId === proposal.instrumentId,
    certainty: 'linked' as const,
  };
  return aim(proposal, indexes, target, [
    makeExistingItem(key, match, wording, cells, entry?.columns ?? 'one', separator),
  ]);
};

const findStored = (place: ImportPlace, itemId: ItemId): { item: Item; instrumentId: string } | null => {
  for (const { instrument, items } of place.context.instruments) {
    const item = items.find(({ id }) => id === itemId);
    if (item !== undefined) return { item, instrumentId: instrument.id };
  }
  return null;
};

/** The proposal with a question's short name, use, weight or options changed. */
export const changeProposedItem = (
  proposal: ImportProposal,
  itemKey: string,
  change: Partial<ProposedItem['item']>,
): ImportProposal => ({
  ...proposal,
  items: proposal.items.map((entry) =>
    entry.key === itemKey ? { ...entry, item: { ...entry.item, ...change } } : entry,
  ),
});
