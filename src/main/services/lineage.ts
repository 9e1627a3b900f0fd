import type { Pairing, PersonId } from '../../shared/model/index.ts';
import type { Outputs } from '../../shared/rpc/index.ts';
import { compareText } from '../../shared/util/index.ts';
import { ChapterError, type ChapterStore, runCommand, type WritableStore } from '../storage/index.ts';
import {
  listCycles,
  listFamilies,
  listLineageOrder,
  listPairings,
  listPeople,
  listStatusEvents,
  nameFamily,
  replaceLineageOrder,
} from '../storage/queries/index.ts';
import { requirePerson } from './require.ts';

/**
 * The stored order, then everyone else of a pairing in the order in which they were recorded (ids grow with time), so
 * that who is new stands last and nobody changes places.
 */
const completeOrder = (stored: readonly PersonId[], pairings: readonly Pairing[]): PersonId[] => {
  const recorded = [...pairings].sort((left, right) => compareText(left.id, right.id));
  return [...new Set([...stored, ...recorded.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId])])];
};

export const readLineage = ({ queries }: ChapterStore): Outputs['lineage']['snapshot'] => {
  const pairings = listPairings(queries);
  return {
    people: listPeople(queries),
    statusEvents: listStatusEvents(queries),
    pairings,
    families: listFamilies(queries),
    cycles: listCycles(queries),
    order: completeOrder(listLineageOrder(queries), pairings),
  };
};

export const renameFamily = (store: WritableStore, founderId: PersonId, name: string): void =>
  runCommand(store, (queries) => {
    requirePerson(queries, founderId);
    nameFamily(queries, founderId, name);
    return { label: `Name the family ${name}`, value: undefined };
  });

/**
 * Keeps the order in which families and siblings stand.
 * @throws ChapterError NOT_FOUND where someone in it is not on the roster, REFUSED where someone is in it twice
 */
export const storeLineageOrder = (store: WritableStore, order: readonly PersonId[]): void =>
  runCommand(store, (queries) => {
    if (new Set(order).size < order.length)
      throw new ChapterError(
        'REFUSED',
        'Someone stands in the new order twice. The order stayed as it was.',
        'order',
      );
    const known = new Set(listPeople(queries).map(({ id }) => id));
    const missing = order.find((id) => !known.has(id));
    if (missing !== undefined)
      throw new ChapterError(
        'NOT_FOUND',
        'Someone in the new order is not on the roster any more. The order stayed as it was.',
        missing,
      );
    replaceLineageOrder(queries, order);
    return { label: 'Tidy the order of the families', value: undefined };
  });
