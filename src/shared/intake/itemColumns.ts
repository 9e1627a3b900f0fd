import { type ColumnHints, learnScale, makeOptions } from '../instrument/index.ts';
import { foldText } from '../util/index.ts';
import { gridPartOf, writeInOf } from './columnGroups.ts';
import { findItem, makeExistingItem } from './existingItem.ts';
import { chooseType, makeNewItem } from './newItem.ts';
import type { ProposedColumn, ProposedItem } from './proposal.ts';
import type { ProposalRequest } from './proposeImport.ts';
import { vendors } from './vendors/registry.ts';

/** Items found so far, and the stored items that they took. */
export interface ItemBasket {
  items: ProposedItem[];
  readonly taken: Set<string>;
  /** Columns of each item, by its key. */
  readonly columnsOf: Map<string, number[]>;
}

export interface ItemColumn {
  readonly index: number;
  readonly part: string | null;
}

interface MadeColumn {
  readonly index: number;
  readonly column: Pick<ProposedColumn, 'target' | 'certainty' | 'remark'>;
}

const cellsOf = (request: ProposalRequest, columns: readonly ItemColumn[]): string[] =>
  columns.flatMap(({ index }) => request.sheet.rows.map((row) => row[index] ?? ''));

/** Groups of columns in which each column is an option. */
const hasParts = (group: ProposedItem['columns']): boolean =>
  group === 'check boxes' || group === 'rank numbers' || group === 'grid boxes';

/** The options that columns stand for; a column of write-ins is none. */
const partLabels = (
  request: ProposalRequest,
  columns: readonly ItemColumn[],
  group: ProposedItem['columns'],
): string[] => {
  if (group === 'grid boxes')
    return [...new Set(columns.flatMap(({ part }) => gridPartOf(part ?? '')?.option ?? []))];
  return columns.flatMap(({ index, part }) => {
    const isWritten = request.sheet.rows.some((row) => writeInOf(row[index] ?? '', part ?? '') !== null);
    return part === null || isWritten ? [] : [part];
  });
};

const nextKey = (basket: ItemBasket): string => `item-${basket.items.length + 1}`;

const remarkOf = (entry: ProposedItem, group: ProposedItem['columns'], count: number): string | null => {
  const { item } = entry;
  if (group === 'grid rows' || group === 'grid boxes') return `${count} columns, one grid`;
  if (group === 'ranks' || group === 'rank numbers') return `${count} columns, one ranking`;
  if (group === 'check boxes') return `${count} columns, one multiple choice`;
  if (item.type === 'multiple' || item.type === 'ranking') {
    const limit = item.atMost === null ? '' : `up to ${item.atMost} · `;
    return `${limit}${item.options.length} options`;
  }
  if (item.type === 'single') return `${item.options.length} options`;
  return item.type === 'rating' && item.scale !== null ? `${item.scale.min} to ${item.scale.max}` : null;
};

/** The same question in another section: same words, and nobody answered both. */
const findTwin = (
  request: ProposalRequest,
  basket: ItemBasket,
  column: ItemColumn,
  wording: string,
  columnsOf: (key: string) => number[],
): ProposedItem | null => {
  const twin = basket.items.find(
    (entry) => entry.columns === 'one' && foldText(entry.item.wording.mentee) === foldText(wording),
  );
  if (twin === undefined) return null;
  const others = columnsOf(twin.key);
  const both = request.sheet.rows.some(
    (row) =>
      (row[column.index] ?? '').trim() !== '' && others.some((other) => (row[other] ?? '').trim() !== ''),
  );
  return both ? null : twin;
};

/**
 * The item or items that some columns are stored as: a stored item with the same wording, or a new one with a guessed
 * type. A grid whose cells are steps of a rating scale becomes one rating for each row.
 */
export const addItemForColumns = (
  request: ProposalRequest,
  basket: ItemBasket,
  columns: readonly ItemColumn[],
  group: ProposedItem['columns'],
  wording: string,
): MadeColumn[] => {
  const used = basket.columnsOf;
  const cells = cellsOf(request, columns);
  const filled = cells.filter((cell) => cell.trim() !== '');
  const isStoredGrid = (): boolean =>
    findItem(wording, request.kind, request.place, basket.taken, request.sheet.header)?.item.type === 'grid';
  if (group === 'grid rows' && learnScale(filled, wording) !== null && !isStoredGrid()) {
    return columns.flatMap(({ index, part }) =>
      addItemForColumns(request, basket, [{ index, part: null }], 'one', part === null ? wording : part),
    );
  }
  const first = columns[0] as ItemColumn;
  if (group === 'one') {
    const twin = findTwin(request, basket, first, wording, (key) => used.get(key) ?? []);
    if (twin !== null) {
      used.get(twin.key)?.push(first.index);
      const together = makeNewItemAgain(request, twin, [...(used.get(twin.key) ?? [])]);
      basket.items = basket.items.map((entry) => (entry.key === twin.key ? together : entry));
      const column = {
        target: { kind: 'item', itemKey: twin.key, part: null },
        certainty: 'recognized',
        remark: 'the same question in another section',
      } as const;
      return [{ index: first.index, column }];
    }
  }
  const key = nextKey(basket);
  const separator = vendors[request.vendor].separator;
  const match = findItem(wording, request.kind, request.place, basket.taken, request.sheet.header);
  const guess = chooseType(filled, wording, request.kind);
  const hints: ColumnHints = { heading: wording, kind: request.kind };
  const type =
    group === 'grid rows' || group === 'grid boxes'
      ? 'grid'
      : group === 'ranks'
        ? 'ranking'
        : group === 'check boxes'
          ? 'multiple'
          : guess.type;
  let entry: ProposedItem;
  if (match !== null) {
    basket.taken.add(match.item.id);
    const parts = hasParts(group) ? partLabels(request, columns, group) : null;
    entry = makeExistingItem(key, match, wording, cells, group, separator, parts);
  } else
    entry = makeNewItem({
      key,
      kind: request.kind,
      type,
      wording: hints.heading,
      cells,
      columns: group,
      separator,
    });
  if (hasParts(group) && match === null) {
    const options = makeOptions(partLabels(request, columns, group));
    entry = { ...entry, item: { ...entry.item, options } };
  }
  if (group === 'grid rows' || group === 'grid boxes') {
    const own = columns.flatMap(({ part }) =>
      group === 'grid boxes' ? (gridPartOf(part ?? '')?.row ?? []) : (part ?? []),
    );
    const rows = new Set([...entry.item.rows, ...own]);
    entry = { ...entry, item: { ...entry.item, rows: [...rows] } };
  }
  basket.items.push(entry);
  used.set(
    key,
    columns.map(({ index }) => index),
  );
  const certainty = match?.certainty ?? (group === 'one' && guess.likelihood < 0.5 ? 'guess' : 'recognized');
  const remark =
    match?.certainty === 'linked'
      ? `wording changed since “${match.item.wording.mentee.slice(0, 80)}”`
      : remarkOf(entry, group, columns.length);
  return columns.map(({ index, part }, at) => ({
    index,
    column: { target: { kind: 'item', itemKey: key, part }, certainty, remark: at === 0 ? remark : null },
  }));
};

/** A new item once more from the cells of all its columns. */
const makeNewItemAgain = (
  request: ProposalRequest,
  entry: ProposedItem,
  indexes: readonly number[],
): ProposedItem => {
  if (entry.existingId !== null) return entry;
  const wording = entry.item.wording.mentee;
  const cells = cellsOf(
    request,
    indexes.map((index) => ({ index, part: null })),
  );
  const { type } = chooseType(
    cells.filter((cell) => cell.trim() !== ''),
    wording,
    request.kind,
  );
  const again = makeNewItem({
    key: entry.key,
    kind: request.kind,
    type,
    wording,
    cells,
    columns: 'one',
    separator: vendors[request.vendor].separator,
  });
  return { ...again, item: { ...again.item, previousItemId: entry.item.previousItemId } };
};
