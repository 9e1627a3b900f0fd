import { and, asc, count, desc, eq, getTableColumns, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import type {
  CycleId,
  Instrument,
  InstrumentId,
  InstrumentKind,
  Item,
  ItemId,
} from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import {
  importBatch,
  instrument,
  invitation,
  item,
  jointRow,
  response,
  savedReport,
  scale,
  submission,
  surveySettings,
} from '../schema.ts';
import { insertMany } from './insertMany.ts';

/** Newest first. */
export const listInstruments = (queries: Queries): Instrument[] =>
  queries.select().from(instrument).orderBy(desc(instrument.createdAt), desc(instrument.id)).all();

export const findInstrument = (queries: Queries, id: InstrumentId): Instrument | undefined =>
  queries.select().from(instrument).where(eq(instrument.id, id)).get();

/** The newest instrument of a kind in a cycle that has answers; as long as none has, the newest of all. */
export const newestInstrument = (
  queries: Queries,
  cycleId: CycleId,
  kind: InstrumentKind,
): Instrument | undefined => {
  const ofKind = listInstruments(queries).filter(
    (candidate) => candidate.cycleId === cycleId && candidate.kind === kind,
  );
  if (ofKind.length < 2) return ofKind[0];
  const counts = countSubmissions(queries);
  return ofKind.find(({ id }) => counts.has(id)) ?? ofKind[0];
};

export const insertInstrument = (queries: Queries, value: Instrument): void => {
  queries.insert(instrument).values(value).run();
};

const { retiredAt: _, ...itemColumns } = getTableColumns(item);

/** The questions that are asked, in order of position. */
export const listItems = (queries: Queries, instrumentId: InstrumentId): Item[] =>
  queries
    .select(itemColumns)
    .from(item)
    .where(and(eq(item.instrumentId, instrumentId), isNull(item.retiredAt)))
    .orderBy(asc(item.position), asc(item.id))
    .all();

/** Questions that were answered and then changed or left out, as they were asked. */
export const listRetiredItems = (queries: Queries, instrumentId: InstrumentId): Item[] =>
  queries
    .select(itemColumns)
    .from(item)
    .where(and(eq(item.instrumentId, instrumentId), isNotNull(item.retiredAt)))
    .orderBy(asc(item.position), asc(item.id))
    .all();

/** The question stays as it was answered, but is not asked any more. */
export const retireItem = (queries: Queries, id: ItemId, retiredAt: string): void => {
  queries.update(item).set({ retiredAt }).where(eq(item.id, id)).run();
};

export const insertItems = (queries: Queries, items: readonly Item[]): void => {
  insertMany(queries, item, items);
};

export const findItem = (queries: Queries, id: ItemId): Item | undefined =>
  queries.select(itemColumns).from(item).where(eq(item.id, id)).get();

export const updateItem = (queries: Queries, id: ItemId, changes: Partial<Omit<Item, 'id'>>): void => {
  queries.update(item).set(changes).where(eq(item.id, id)).run();
};

/** Submissions that count, by instrument. */
export const countSubmissions = (queries: Queries): Map<InstrumentId, number> =>
  new Map(
    queries
      .select({ id: submission.instrumentId, count: count() })
      .from(submission)
      .where(eq(submission.superseded, false))
      .groupBy(submission.instrumentId)
      .all()
      .map((row) => [row.id, row.count]),
  );

/** How many submissions have an answer to each item, those kept aside too; a reason for a missing one is no answer. */
export const countAnswers = (queries: Queries, instrumentId: InstrumentId): Map<ItemId, number> =>
  new Map(
    queries
      .select({ id: response.itemId, count: count(response.value) })
      .from(response)
      .innerJoin(item, eq(item.id, response.itemId))
      .where(eq(item.instrumentId, instrumentId))
      .groupBy(response.itemId)
      .all()
      .map((row) => [row.id, row.count]),
  );

/** Whether any record but its own questions refers to an instrument: an answer or an import. */
export const isInUse = (queries: Queries, id: InstrumentId): boolean =>
  queries.select({ id: submission.id }).from(submission).where(eq(submission.instrumentId, id)).get() !==
    undefined ||
  queries.select({ id: importBatch.id }).from(importBatch).where(eq(importBatch.instrumentId, id)).get() !==
    undefined;

/** Whether an answer, or a reason for a missing one, is stored for an item. */
export const hasResponses = (queries: Queries, id: ItemId): boolean =>
  queries.select({ id: response.itemId }).from(response).where(eq(response.itemId, id)).get() !== undefined;

/** Removes an item that nobody was asked; what was linked to it is linked to what it came from. */
export const deleteItem = (queries: Queries, { id, previousItemId }: Item): void => {
  queries.update(item).set({ previousItemId }).where(eq(item.previousItemId, id)).run();
  queries.delete(item).where(eq(item.id, id)).run();
};

/** Removes an instrument that nobody answered, with its items. */
export const deleteInstrument = (queries: Queries, id: InstrumentId): void => {
  const own = queries.select({ id: item.id }).from(item).where(eq(item.instrumentId, id));
  queries
    .update(item)
    .set({ previousItemId: null })
    .where(and(inArray(item.previousItemId, own), ne(item.instrumentId, id)))
    .run();
  queries.update(item).set({ previousItemId: null }).where(eq(item.instrumentId, id)).run();
  queries.delete(item).where(eq(item.instrumentId, id)).run();
  for (const table of [jointRow, savedReport, surveySettings, scale, invitation])
    queries.delete(table).where(eq(table.instrumentId, id)).run();
  queries.delete(instrument).where(eq(instrument.id, id)).run();
};

export const updateInstrument = (
  queries: Queries,
  id: InstrumentId,
  changes: Partial<Pick<Instrument, 'title' | 'version'>>,
): void => {
  queries.update(instrument).set(changes).where(eq(instrument.id, id)).run();
};
