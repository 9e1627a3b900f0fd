import {
  academicYearOf,
  academicYearWords,
  type CycleId,
  dayBefore,
  type ProgramCycle,
  rollOverDay,
} from '../../shared/model/index.ts';
import { ChapterError, type Queries } from '../storage/index.ts';
import { insertCycle, listCycles } from '../storage/queries/index.ts';

type Dated = Pick<ProgramCycle, 'id' | 'startsOn' | 'endsOn'>;

interface CycleFinder {
  /** @throws ChapterError REFUSED for a year that has not begun */
  readonly find: (year: number) => { readonly cycle: Dated; readonly isNewest: boolean };
  /** How many cycles were made so far. */
  readonly made: () => number;
}

/** Answers the cycle of an academic year; a year of the past that has none gets one. */
export const createCycleFinder = (queries: Queries, yearStartsOn: string): CycleFinder => {
  const cycles = new Map<number, Dated>();
  // Of two half-year cycles the first one, in which a year's pairs are made.
  for (const cycle of [...listCycles(queries)].reverse())
    cycles.set(academicYearOf(cycle.startsOn, yearStartsOn), cycle);
  const newest = Math.max(...cycles.keys());
  let made = 0;
  const find = (
    year: number,
  ): { readonly cycle: Omit<ProgramCycle, 'label'>; readonly isNewest: boolean } => {
    const known = cycles.get(year);
    if (known !== undefined) return { cycle: known, isNewest: year === newest };
    if (year > newest)
      throw new ChapterError(
        'REFUSED',
        `The year ${academicYearWords(year)} has not begun in this chapter. Nothing was stored.`,
        String(year),
      );
    const startsOn = rollOverDay(year, yearStartsOn);
    const endsOn = dayBefore(rollOverDay(year + 1, yearStartsOn));
    const id: CycleId = insertCycle(queries, { label: academicYearWords(year), startsOn, endsOn });
    made++;
    cycles.set(year, { id, startsOn, endsOn });
    return { cycle: { id, startsOn, endsOn }, isNewest: false };
  };
  return { find, made: () => made };
};
