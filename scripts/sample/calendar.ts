import type { ChapterSettings, CycleId, ProgramCycle } from '../../src/shared/model/index.ts';
import { createRandom } from '../../src/shared/util/index.ts';
import { createIdMaker } from './chance.ts';

export const settings: ChapterSettings = {
  name: 'Alder Creek',
  words: { mentor: 'mentor', mentors: 'mentors', mentee: 'mentee', mentees: 'mentees' },
  classYears: ['MS1', 'MS2', 'MS3', 'MS4'],
  yearStartsOn: '07-01',
  officer: 'D. Osei',
};

const nextId = createIdMaker(createRandom(11), Date.UTC(2023, 6, 3, 14));

const makeCycle = (year: number): ProgramCycle => ({
  id: nextId() as CycleId,
  label: `${year}–${(year + 1) % 100}`,
  startsOn: `${year}-08-01`,
  endsOn: `${year + 1}-05-31`,
});

/** Three past program cycles and the one that is to be paired. */
export const cycles: readonly [ProgramCycle, ProgramCycle, ProgramCycle, ProgramCycle] = [
  makeCycle(2023),
  makeCycle(2024),
  makeCycle(2025),
  makeCycle(2026),
];
