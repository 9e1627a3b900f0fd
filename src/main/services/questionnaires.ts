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

/** What an import is compared with: the instruments are those of the cycle and of the one before it. */
export const readIntakeContext = (store: ChapterStore, cycleId: CycleId): Outputs['intake']['context'] => {
  const { queries } = store;
  requireCycle(queries, cycleId);
  const cycleIds = listCycles(queries).map((cycle) => cycle.id);
  const position = cycleIds.indexOf(cycleId);
  return {
    roster: listPeople(queries),
    instruments: readInstruments(store, cycleIds.slice(Math.max(0, position - 1), position + 1)),
    batches: listImports(queries),
    rememberedMapping: rememberedMapping(queries),
    rememberedRepairs: listRememberedRepairs(queries),
    knownRows: listRowHashes(queries),
  };
};
