import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFamilies, findEndingFamilies, type LineageLink } from '../../../src/shared/lineage/index.ts';
import { graphArbitrary } from './generatedLineages.ts';
import { writtenLinks, writtenPeople } from './written.ts';

const link = (mentorId: string, more: Partial<LineageLink> = {}): LineageLink => ({
  mentorId,
  menteeId: 'Cem',
  kind: 'primary',
  ...more,
});
const mentorOfCem = (...links: LineageLink[]): string | undefined =>
  buildFamilies(writtenPeople({ 2023: 'Ana Ben', 2024: 'Cem' }), links).primaryLinkOf.get('Cem')?.mentorId;

describe('buildFamilies', () => {
  //  2023    Ana          Fay
  //         ┌─┴──┐
  //  2024  Ben  Cem
  //         │
  //  2026  Dia
  it('finds founders, members, generations and years', () => {
    const { families, generationOf, familyOf } = buildFamilies(
      writtenPeople({ 2023: 'Ana Fay', 2024: 'Ben Cem', 2026: 'Dia' }),
      writtenLinks('Ana > Ben Cem', 'Ben > Dia'),
    );
    expect(families).toEqual([
      {
        ...{ founderId: 'Ana', memberIds: ['Ana', 'Ben', 'Dia', 'Cem'], headCount: 4, generations: 3 },
        ...{ firstRow: 2023, lastRow: 2026 },
      },
      { founderId: 'Fay', memberIds: ['Fay'], headCount: 1, generations: 1, firstRow: 2023, lastRow: 2023 },
    ]);
    expect([generationOf.get('Dia'), familyOf.get('Dia')]).toEqual([2, 'Ana']);
  });

  it('takes the earliest of two links that run or were completed', () => {
    expect(
      mentorOfCem(link('Ana', { startedOn: '2025-01-01' }), link('Ben', { startedOn: '2024-09-01' })),
    ).toBe('Ben');
    const completed = { status: 'ended', endReason: 'completed', startedOn: '2024-09-01' } as const;
    expect(mentorOfCem(link('Ana', { startedOn: '2025-01-01' }), link('Ben', completed))).toBe('Ben');
  });

  it.each(['no fit', 'left', 'no contact', 're-paired'] as const)(
    'follows who took over from a mentor (%s)',
    (endReason) => {
      const dropped = link('Ana', { status: 'ended', endReason, startedOn: '2024-09-01' });
      expect(mentorOfCem(dropped, link('Ben', { startedOn: '2025-01-01' }))).toBe('Ben');
      expect(mentorOfCem(dropped, link('Ben', { kind: 'bridge', startedOn: '2025-01-01' }))).toBe('Ben');
      expect(mentorOfCem(dropped)).toBe('Ana');
    },
  );

  it('prefers any mentor to a co-mentor, and a co-mentor to nobody', () => {
    expect(mentorOfCem(link('Ana', { kind: 'co-mentor', startedOn: '2020-01-01' }), link('Ben'))).toBe('Ben');
    expect(mentorOfCem(link('Ana', { kind: 'co-mentor' }))).toBe('Ana');
  });

  it('gives everyone exactly one family and one generation below the mentor, for any graph', () => {
    fc.assert(
      fc.property(graphArbitrary, ({ people, links }) => {
        const { families, familyOf, generationOf, primaryLinkOf } = buildFamilies(people, links);
        const ids = [...new Set(people.map(({ id }) => id))].sort();
        expect(families.flatMap(({ memberIds }) => memberIds).sort()).toEqual(ids);
        for (const id of ids) {
          const mentor = primaryLinkOf.get(id)?.mentorId;
          expect(familyOf.get(id)).toBe(mentor === undefined ? id : familyOf.get(mentor));
          expect(generationOf.get(id)).toBe(mentor === undefined ? 0 : generationOf.get(mentor)! + 1);
        }
      }),
    );
  });
});

describe('findEndingFamilies', () => {
  //  2022  Ana   Dia   Gus   Kim
  //         │     │     │
  //  2023  Ben   Eli   Hal
  //         │     │
  //  2025  Cem   Fay (left the program)
  it('finds families in which nobody can mentor next year, first those that still have members', () => {
    const people = writtenPeople({ 2022: 'Ana Dia Gus Kim', 2023: 'Ben Eli Hal', 2025: 'Cem Fay' });
    const withLeft = people.map((person) => ({ ...person, isActive: person.id !== 'Fay' }));
    const links = writtenLinks('Ana > Ben', 'Ben > Cem', 'Dia > Eli', 'Eli > Fay', 'Gus > Hal');
    const ending = findEndingFamilies(buildFamilies(people, links), withLeft, {
      mentorRows: [2024, 2025],
      presentRows: [2023, 2024, 2025],
    });
    expect(ending.map(({ founderId, state, remainingIds }) => [founderId, state, remainingIds])).toEqual([
      ['Dia', 'ending', ['Eli']],
      ['Gus', 'ending', ['Hal']],
      ['Kim', 'ended', []],
    ]);
    expect(ending[0]?.message).toBe(
      'The family of Dia (3 people) dies out: nobody in it can mentor next year. Still in school: Eli.',
    );
    expect(ending[2]?.message).toBe('The family of Kim (1 person) has ended: nobody in it is in school.');
  });
});
