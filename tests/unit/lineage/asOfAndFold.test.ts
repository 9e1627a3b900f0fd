import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anonymousName,
  buildFamilies,
  foldBranches,
  type LineageLink,
  linksAsOf,
  peopleAsOf,
  shownName,
} from '../../../src/shared/lineage/index.ts';
import { forestArbitrary, graphArbitrary } from './generatedLineages.ts';
import { writtenLinks, writtenPeople } from './written.ts';

describe('the lineage as of a day', () => {
  const ended: LineageLink = {
    mentorId: 'Ana',
    menteeId: 'Ben',
    kind: 'primary',
    status: 'ended',
    endReason: 'left',
    startedOn: '2022-09-01',
    endedOn: '2024-02-01',
  };
  const tookOver: LineageLink = {
    mentorId: 'Cy',
    menteeId: 'Ben',
    kind: 'bridge',
    status: 'active',
    startedOn: '2024-02-10',
    endedOn: null,
  };

  it('leaves out what had not begun, and takes back an end that came later', () => {
    expect(linksAsOf([ended, tookOver], '2021-06-30')).toEqual([]);
    expect(linksAsOf([ended, tookOver], '2023-06-30')).toEqual([
      { ...ended, status: 'active', endReason: null, endedOn: null },
    ]);
    expect(linksAsOf([ended, tookOver], '2024-06-30')).toEqual([ended, tookOver]);
  });

  it('counts the day of an end as ended, the day of a start as begun, and no start as always', () => {
    expect(linksAsOf([ended], '2024-02-01')).toEqual([ended]);
    expect(linksAsOf([tookOver], '2024-02-10')).toEqual([tookOver]);
    const undated: LineageLink = { mentorId: 'Ana', menteeId: 'Ben', kind: 'primary' };
    expect(linksAsOf([undated], '1990-01-01')).toEqual([undated]);
  });

  it('gives back the family that someone belonged to before the mentor dropped out', () => {
    const people = writtenPeople({ 2021: 'Ana Cy', 2022: 'Ben' });
    const familyOf = (day: string) =>
      buildFamilies(people, linksAsOf([ended, tookOver], day)).familyOf.get('Ben');
    expect(familyOf('2023-06-30')).toBe('Ana');
    expect(familyOf('2024-06-30')).toBe('Cy');
  });

  it('knows who had entered, and people of unknown year by their links', () => {
    const people = [
      ...writtenPeople({ 2021: 'Ana', 2023: 'Ben' }),
      { id: 'Cy', row: null },
      { id: 'Di', row: null },
    ];
    const links = writtenLinks('Ana > Cy');
    expect(peopleAsOf(people, links, 2022).map(({ id }) => id)).toEqual(['Ana', 'Cy']);
    expect(peopleAsOf(people, links, 2023).map(({ id }) => id)).toEqual(['Ana', 'Ben', 'Cy']);
  });

  it('only grows from year to year in any graph', () => {
    fc.assert(
      fc.property(graphArbitrary, ({ people, links }) => {
        let before = 0;
        for (let year = 2017; year <= 2026; year++) {
          const then = linksAsOf(links, `${year}-12-31`);
          expect(then.length).toBeGreaterThanOrEqual(before);
          before = then.length;
          expect(() => buildFamilies(peopleAsOf(people, then, year), then)).not.toThrow();
        }
        expect(before).toBe(links.length);
      }),
      { numRuns: 60 },
    );
  });
});

//   2021          Ana
//               /     \
//   2022      Ben      Cy
//            /   \       \
//   2023   Dee    Eli     Fay
//           |
//   2024   Gus
describe('folded branches', () => {
  const people = writtenPeople({ 2021: 'Ana', 2022: 'Ben Cy', 2023: 'Dee Eli Fay', 2024: 'Gus' });
  const families = buildFamilies(
    people,
    writtenLinks('Ana > Ben Cy', 'Ben > Dee Eli', 'Cy > Fay', 'Dee > Gus'),
  );

  it('hide everyone below, and count them where the branch is folded', () => {
    const { hidden, belowOf } = foldBranches(families, new Set(['Ben']));
    expect([...hidden].sort()).toEqual(['Dee', 'Eli', 'Gus']);
    expect([...belowOf]).toEqual([['Ben', 3]]);
  });

  it('inside a folded branch fold nothing of their own', () => {
    const { hidden, belowOf } = foldBranches(families, new Set(['Ana', 'Dee']));
    expect(hidden.size).toBe(6);
    expect([...belowOf]).toEqual([['Ana', 6]]);
  });

  it('hide exactly the descendants, in any forest', () => {
    fc.assert(
      fc.property(forestArbitrary, fc.nat(), ({ people: all, links }, pick) => {
        const some = all[pick % all.length]!.id;
        const found = buildFamilies(all, links);
        const isBelow = (id: string): boolean => {
          for (let link = found.primaryLinkOf.get(id); link; link = found.primaryLinkOf.get(link.mentorId))
            if (link.mentorId === some) return true;
          return false;
        };
        expect([...foldBranches(found, new Set([some])).hidden].sort()).toEqual(
          all
            .map(({ id }) => id)
            .filter(isBelow)
            .sort(),
        );
      }),
      { numRuns: 80 },
    );
  });
});

describe('the name in the family tree', () => {
  const person = { name: 'Zoë Brâncuș', row: 2024, staysNamed: false };

  it('goes with graduation where the person did not agree to stay named', () => {
    expect(shownName(person, true)).toBe("Anonymous '24");
    expect(shownName(person, false)).toBe('Zoë Brâncuș');
    expect(shownName({ ...person, staysNamed: true }, true)).toBe('Zoë Brâncuș');
  });

  it('has two digits, and none where the year is unknown', () => {
    expect(anonymousName(2007)).toBe("Anonymous '07");
    expect(anonymousName(null)).toBe('Anonymous');
  });
});
