import { asc, count, desc, eq } from 'drizzle-orm';
import type {
  CycleId,
  Instrument,
  InstrumentId,
  InstrumentKind,
  Item,
  ItemId,
} from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import { instrument, item, submission } from '../schema.ts';
import { insertMany } from './insertMany.ts';

/** Newest first. */
export const listInstruments = (queries: Queries): Instrument[] =>
  queries.select().from(instrument).orderBy(desc(instrument.createdAt), desc(instrument.id)).all();

export const findInstrument = (queries: Queries, id: InstrumentId): Instrument | undefined =>
  queries.select().from(instrument).where(eq(instrument.id, id)).get();

/** The newest instrument of a kind in a cycle. */
export const newestInstrument = (
  queries: Queries,
  cycleId: CycleId,
  kind: InstrumentKind,
): Instrument | undefined =>
  listInstruments(queries).find((candidate) => candidate.cycleId === cycleId && candidate.kind === kind);

export const insertInstrument = (queries: Queries, value: Instrument): void => {
  queries.insert(instrument).values(value).run();
};

/** In order of position. */
export const listItems = (queries: Queries, instrumentId: InstrumentId): Item[] =>
  queries
    .select()
    .from(item)
    .where(eq(item.instrumentId, instrumentId))
    .orderBy(asc(item.position), asc(item.id))
    .all();

export const insertItems = (queries: Queries, items: readonly Item[]): void => {
  insertMany(queries, item, items);
};

export const findItem = (queries: Queries, id: ItemId): Item | undefined =>
  queries.select().from(item).where(eq(item.id, id)).get();

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
