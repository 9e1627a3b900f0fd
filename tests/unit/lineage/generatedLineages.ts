import fc from 'fast-check';
import type { LineageLink, LineagePerson } from '../../../src/shared/lineage/index.ts';

export interface GeneratedLineage {
  readonly people: LineagePerson[];
  readonly links: LineageLink[];
}

const pad = (index: number): string => `p${String(index).padStart(3, '0')}`;

/** People over up to eight class years; everyone may have one mentor in any earlier year. */
export const forestArbitrary: fc.Arbitrary<GeneratedLineage> = fc
  .array(fc.record({ row: fc.integer({ min: 2018, max: 2025 }), pick: fc.option(fc.nat(), { freq: 8 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .chain((entries) =>
    fc
      .shuffledSubarray(
        entries.map((_, index) => pad(index)),
        { minLength: entries.length },
      )
      .map((ids) => {
        const people = entries.map(({ row }, index) => ({ id: ids[index]!, row }));
        const links = entries.flatMap(({ row, pick }, index): LineageLink[] => {
          const earlier = people.filter((person) => person.row < row);
          if (pick === null || earlier.length === 0) return [];
          return [{ mentorId: earlier[pick % earlier.length]!.id, menteeId: ids[index]!, kind: 'primary' }];
        });
        return { people, links };
      }),
  );

const anyId = fc.integer({ min: 0, max: 32 }).map(pad);
const day = fc.integer({ min: 2018, max: 2025 }).map((year) => `${year}-09-01`);

/** Anything at all: circles, links to oneself, missing people, unknown years, people listed twice. */
export const graphArbitrary: fc.Arbitrary<GeneratedLineage> = fc.record({
  people: fc.array(
    fc.record({
      id: fc.integer({ min: 0, max: 29 }).map(pad),
      row: fc.option(fc.integer({ min: 2018, max: 2025 }), { freq: 9 }),
    }),
    { maxLength: 40 },
  ),
  links: fc.array(
    fc.record(
      {
        mentorId: anyId,
        menteeId: anyId,
        kind: fc.constantFrom('primary' as const, 'co-mentor' as const, 'bridge' as const),
        status: fc.constantFrom('active' as const, 'ended' as const, 'paused' as const),
        endReason: fc.constantFrom(
          'completed' as const,
          'no fit' as const,
          'left' as const,
          're-paired' as const,
        ),
        startedOn: day,
        endedOn: day,
      },
      { requiredKeys: ['mentorId', 'menteeId', 'kind'] },
    ),
    { maxLength: 60 },
  ),
});
