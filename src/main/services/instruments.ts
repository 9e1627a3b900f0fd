import { type ItemContent, isSameQuestion } from '../../shared/instrument/index.ts';
import type { CycleId, Instrument, InstrumentId, Item, ItemId } from '../../shared/model/index.ts';
import type { Inputs, InstrumentDetail, InstrumentSource, Template } from '../../shared/rpc/index.ts';
import {
  ChapterError,
  type ChapterStore,
  type CommandOutcome,
  makeId,
  type Queries,
  runCommand,
  type WritableStore,
} from '../storage/index.ts';
import {
  countAnswers,
  deleteInstrument,
  deleteItem,
  findInstrument,
  findItem,
  hasResponses,
  insertInstrument,
  insertItems,
  isInUse,
  listCycles,
  listItems,
  listRetiredItems,
  listSubmissions,
  newestInstrument,
  retireItem,
  updateInstrument,
  updateItem,
} from '../storage/queries/index.ts';
import { guardFrozen } from './criteria.ts';
import { requireNewestCycle } from './require.ts';

const requireInstrument = (queries: Queries, id: InstrumentId): Instrument => {
  const instrument = findInstrument(queries, id);
  if (instrument === undefined) {
    throw new ChapterError('NOT_FOUND', 'This questionnaire is not in the chapter any more.', id);
  }
  return instrument;
};

/** An instrument of the newest cycle: those of past cycles stay as they are. */
const requireOpenInstrument = (queries: Queries, id: InstrumentId): Instrument => {
  const instrument = requireInstrument(queries, id);
  requireNewestCycle(queries, instrument.cycleId);
  return instrument;
};

/** A question that is asked, with the open instrument that it belongs to. */
const requireItem = (queries: Queries, id: ItemId): { item: Item; instrument: Instrument } => {
  const found = findItem(queries, id);
  const items = found === undefined ? [] : listItems(queries, found.instrumentId);
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) {
    throw new ChapterError('NOT_FOUND', 'This question is not in the chapter any more.', id);
  }
  return { item, instrument: requireOpenInstrument(queries, item.instrumentId) };
};

/** Everything the builder shows of one instrument. */
export const readInstrument = ({ queries }: ChapterStore, id: InstrumentId): InstrumentDetail => {
  const instrument = requireInstrument(queries, id);
  const cycles = listCycles(queries);
  const before = cycles[cycles.findIndex((cycle) => cycle.id === instrument.cycleId) - 1];
  const last = before === undefined ? undefined : newestInstrument(queries, before.id, instrument.kind);
  return {
    instrument,
    items: listItems(queries, id),
    retired: listRetiredItems(queries, id),
    answers: Object.fromEntries(countAnswers(queries, id)),
    submissions: listSubmissions(queries, id, 'counting'),
    lastYear:
      last === undefined
        ? null
        : {
            instrument: last,
            items: listItems(queries, last.id),
            submissions: listSubmissions(queries, last.id, 'counting'),
          },
  };
};

interface Start {
  readonly kind: Instrument['kind'];
  readonly items: readonly ItemContent[];
}

const startFrom = (
  queries: Queries,
  cycleId: CycleId,
  source: InstrumentSource,
  templates: readonly Template[],
): Start => {
  if (source.from === 'nothing') return { kind: source.kind, items: [] };
  if (source.from === 'template') {
    const template = templates.find(({ id }) => id === source.templateId);
    if (template === undefined) {
      throw new ChapterError('NOT_FOUND', 'This template does not ship with the app.', source.templateId);
    }
    return template;
  }
  const original = requireInstrument(queries, source.instrumentId);
  const isLastYears = original.cycleId !== cycleId;
  return {
    kind: original.kind,
    items: listItems(queries, original.id).map(
      ({ id, instrumentId: _instrument, position: _position, ...content }) => ({
        ...content,
        previousItemId: isLastYears ? id : earlierYear(queries, content.previousItemId, original.id),
      }),
    ),
  };
};

/** Follows links through the versions inside an instrument to the question of an earlier year. */
const earlierYear = (queries: Queries, linked: ItemId | null, instrumentId: InstrumentId): ItemId | null => {
  let id = linked;
  while (id !== null) {
    const item = findItem(queries, id);
    if (item === undefined) return null;
    if (item.instrumentId !== instrumentId) return id;
    id = item.previousItemId;
  }
  return null;
};

/** Makes an instrument from a template, from another instrument with its questions linked, or from nothing. */
export const createInstrument = (
  store: WritableStore,
  { cycleId, title, source }: { cycleId: CycleId; title: string; source: InstrumentSource },
  templates: readonly Template[],
): InstrumentId =>
  runCommand(store, (queries) => {
    requireNewestCycle(queries, cycleId);
    const { kind, items } = startFrom(queries, cycleId, source, templates);
    const id = makeId<InstrumentId>();
    insertInstrument(queries, { id, cycleId, kind, title, version: 1, createdAt: store.now() });
    insertItems(
      queries,
      items.map((content, position) => ({ ...content, id: makeId<ItemId>(), instrumentId: id, position })),
    );
    return { label: `Make the questionnaire ${title}`, value: id };
  });

export const renameInstrument = (store: WritableStore, id: InstrumentId, title: string): void =>
  runCommand(store, (queries) => {
    requireOpenInstrument(queries, id);
    updateInstrument(queries, id, { title });
    return { label: `Name the questionnaire ${title}`, value: undefined };
  });

/** @throws ChapterError REFUSED once there are answers: they would lose what was asked */
export const removeInstrument = (store: WritableStore, id: InstrumentId): void =>
  runCommand(store, (queries) => {
    const { title } = requireOpenInstrument(queries, id);
    if (isInUse(queries, id)) {
      throw new ChapterError(
        'REFUSED',
        `“${title}” has answers and stays, so that they keep their questions. Undo the import first if it was a mistake.`,
        id,
      );
    }
    deleteInstrument(queries, id);
    return { label: `Remove the questionnaire ${title}`, value: undefined };
  });

const place = (queries: Queries, items: readonly Item[]): void => {
  items.forEach((item, position) => {
    if (item.position !== position) updateItem(queries, item.id, { position });
  });
};

export const addItem = (
  store: WritableStore,
  instrumentId: InstrumentId,
  position: number,
  content: ItemContent,
): ItemId =>
  runCommand(store, (queries) => {
    const { cycleId } = requireOpenInstrument(queries, instrumentId);
    const stayFrozen = guardFrozen(store, queries, cycleId);
    const items = listItems(queries, instrumentId);
    const item: Item = { ...content, id: makeId<ItemId>(), instrumentId, position: items.length };
    insertItems(queries, [item]);
    place(queries, items.toSpliced(position, 0, item));
    stayFrozen(content.shortName);
    return { label: `Add the question ${content.shortName}`, value: item.id };
  });

type Defined<Part> = { [Key in keyof Part]: Exclude<Part[Key], undefined> };

/** A property that is there but undefined changes nothing. */
const withoutUndefined = <Part extends object>(part: Part): Defined<Part> =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Defined<Part>;

/**
 * Changes a question in place, or, where it was answered and people would read something else from now on, in a new
 * version that is linked to the old one; the old one stays with its answers.
 */
export const changeItem = (
  store: WritableStore,
  itemId: ItemId,
  changes: Inputs['instruments']['changeItem']['changes'],
): { itemId: ItemId; isNewVersion: boolean } =>
  runCommand(store, (queries): CommandOutcome<{ itemId: ItemId; isNewVersion: boolean }> => {
    const { item, instrument } = requireItem(queries, itemId);
    const stayFrozen = guardFrozen(store, queries, instrument.cycleId);
    const changed: Item = { ...item, ...withoutUndefined(changes) };
    const label = `Change the question ${changed.shortName}`;
    if (isSameQuestion(item, changed) || !hasResponses(queries, itemId)) {
      updateItem(queries, itemId, withoutUndefined(changes));
      stayFrozen(changed.shortName);
      return { label, value: { itemId, isNewVersion: false } };
    }
    const next: Item = { ...changed, id: makeId<ItemId>(), previousItemId: itemId };
    retireItem(queries, itemId, store.now());
    insertItems(queries, [next]);
    updateInstrument(queries, instrument.id, { version: instrument.version + 1 });
    stayFrozen(changed.shortName);
    return { label: `${label} in a new version`, value: { itemId: next.id, isNewVersion: true } };
  });

export const removeItem = (store: WritableStore, itemId: ItemId): void =>
  runCommand(store, (queries) => {
    const { item, instrument } = requireItem(queries, itemId);
    const stayFrozen = guardFrozen(store, queries, instrument.cycleId);
    if (hasResponses(queries, itemId)) {
      retireItem(queries, itemId, store.now());
      updateInstrument(queries, instrument.id, { version: instrument.version + 1 });
    } else deleteItem(queries, item);
    place(queries, listItems(queries, instrument.id));
    stayFrozen(item.shortName);
    return { label: `Remove the question ${item.shortName}`, value: undefined };
  });

/** @throws ChapterError REFUSED where the list is not that of the questions that are asked */
export const orderItems = (
  store: WritableStore,
  instrumentId: InstrumentId,
  itemIds: readonly ItemId[],
): void =>
  runCommand(store, (queries) => {
    requireOpenInstrument(queries, instrumentId);
    const items = new Map(listItems(queries, instrumentId).map((item) => [item.id, item]));
    const ordered = [...new Set(itemIds)].flatMap((id) => items.get(id) ?? []);
    if (ordered.length !== items.size || itemIds.length !== items.size) {
      throw new ChapterError(
        'REFUSED',
        'The questions changed in the meantime. Look at the list again, then move them.',
        instrumentId,
      );
    }
    place(queries, ordered);
    return { label: 'Order the questions', value: undefined };
  });

/** @throws ChapterError NOT_FOUND; REFUSED where the other question is of the same questionnaire */
export const linkItem = (store: WritableStore, itemId: ItemId, previousItemId: ItemId | null): void =>
  runCommand(store, (queries) => {
    const { item, instrument } = requireItem(queries, itemId);
    const previous = previousItemId === null ? null : findItem(queries, previousItemId);
    if (previous === undefined) {
      throw new ChapterError('NOT_FOUND', 'The earlier question is not in the chapter any more.', itemId);
    }
    if (previous?.instrumentId === instrument.id) {
      throw new ChapterError('REFUSED', 'A question is linked to one of an earlier year.', itemId);
    }
    // Versions of this year hang together; the first of them is what came from last year.
    let first = item;
    while (first.previousItemId !== null) {
      const before = findItem(queries, first.previousItemId);
      if (before?.instrumentId !== instrument.id) break;
      first = before;
    }
    updateItem(queries, first.id, { previousItemId });
    const label = previousItemId === null ? 'Unlink the question' : 'Link the question';
    return { label: `${label} ${item.shortName}`, value: undefined };
  });
