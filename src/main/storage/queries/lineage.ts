import { asc } from 'drizzle-orm';
import type { PersonId } from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import { lineageOrder } from '../schema.ts';
import { insertMany } from './insertMany.ts';

/** The stored order of the family tree, from left to right. */
export const listLineageOrder = (queries: Queries): PersonId[] =>
  queries
    .select({ personId: lineageOrder.personId })
    .from(lineageOrder)
    .orderBy(asc(lineageOrder.place), asc(lineageOrder.personId))
    .all()
    .map(({ personId }) => personId);

/** Puts a new order in the place of the stored one. */
export const replaceLineageOrder = (queries: Queries, order: readonly PersonId[]): void => {
  queries.delete(lineageOrder).run();
  insertMany(
    queries,
    lineageOrder,
    order.map((personId, place) => ({ personId, place })),
  );
};
