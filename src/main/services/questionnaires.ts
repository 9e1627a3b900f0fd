import { earlierVersions } from '../../shared/instrument/index.ts';
import type { CycleId } from '../../shared/model/index.ts';
import type { InstrumentWithItems, Outputs } from '../../shared/rpc/index.ts';
import type { ChapterStore } from '../storage/index.ts';
import {
  countSubmissions,
  listCycles,
  listImports,
  listInstruments,
  listItems,
  listPeople,
  listRememberedRepairs,
  listRetiredItems,
  listRowHashes,
  rememberedMapping,
} from '../storage/queries/index.ts';
import { requireCycle } from './require.ts';

/** The instruments of some cycles with their items, newest first. */
const readInstruments = ({ queries }: ChapterStore, cycleIds: readonly CycleId[]): InstrumentWithItems[] => {
  const counts = countSubmissions(queries);
  return listInstruments(queries)
    .filter((instrument) => cycleIds.includes(instrument.cycleId))
    .map((instrument) => ({
      instrument,
      items: listItems(queries, instrument.id),
      submissionCount: counts.get(instrument.id) ?? 0,
    }));
};

export const listQuestionnaires = (store: ChapterStore, cycleId: CycleId): InstrumentWithItems[] => {
  requireCycle(store.queries, cycleId);
  return readInstruments(store, [cycleId]);
};

/**
 * Headings that were stored as a question which was reworded since, as the question that took its place: the same
 * form, exported again with more answers, finds it by its old words.
 */
const followRewording = (
  { queries }: ChapterStore,
  instruments: readonly InstrumentWithItems[],
  mapping: Readonly<Record<string, string>>,
): Record<string, string> => {
  const nowCalled = new Map<string, string>();
  for (const { instrument, items } of instruments) {
    const retired = listRetiredItems(queries, instrument.id);
    for (const item of retired.length === 0 ? [] : items) {
      for (const version of earlierVersions(item, retired)) {
        nowCalled.set(`item:${version.wording.mentee}`, `item:${item.wording.mentee}`);
      }
    }
  }
  return Object.fromEntries(
    Object.entries(mapping).map(([heading, target]) => [heading, nowCalled.get(target) ?? target]),
  );
};

/** What an import is compared with: the instruments are those of the cycle and of the one before it. */
export const readIntakeContext = (store: ChapterStore, cycleId: CycleId): Outputs['intake']['context'] => {
  const { queries } = store;
  requireCycle(queries, cycleId);
  const cycleIds = listCycles(queries).map((cycle) => cycle.id);
  const position = cycleIds.indexOf(cycleId);
  const instruments = readInstruments(store, cycleIds.slice(Math.max(0, position - 1), position + 1));
  return {
    roster: listPeople(queries),
    instruments,
    batches: listImports(queries),
    rememberedMapping: followRewording(store, instruments, rememberedMapping(queries)),
    rememberedRepairs: listRememberedRepairs(queries),
    knownRows: listRowHashes(queries),
  };
};
