import { describe, expect, it } from 'vitest';
import {
  buildFamilies,
  type LineageLink,
  type LineagePerson,
  layoutLineage,
} from '../../../src/shared/lineage/index.ts';

const names = { a: 'Ana Ruiz', b: 'Ben Cole', c: 'Cem Aksoy' };
const person = (id: keyof typeof names, row: number | null): LineagePerson => ({ id, row, name: names[id] });
const primary = (mentorId: string, menteeId: string, more: Partial<LineageLink> = {}): LineageLink => ({
  ...{ mentorId, menteeId, kind: 'primary', ...more },
});
const three = [person('a', 2023), person('b', 2024), person('c', 2025)];

describe('checks', () => {
  const cases: [string, LineagePerson[], LineageLink[], { code: string; ids: string[]; message: string }][] =
    [
      [
        'a circle, cut where it runs against the class years',
        three,
        [primary('a', 'b'), primary('b', 'c'), primary('c', 'a')],
        {
          code: 'cycle',
          ids: ['c', 'a', 'b'],
          message:
            'Cem Aksoy → Ana Ruiz → Ben Cole → Cem Aksoy is a circle of mentors. ' +
            'The link from Cem Aksoy to Ana Ruiz is left out of the tree.',
        },
      ],
      [
        'a mentor who is missing',
        three,
        [primary('Zed', 'b')],
        {
          code: 'missing person',
          ids: ['Zed', 'b'],
          message: 'Zed is recorded as mentor of Ben Cole, but Zed is not on the roster.',
        },
      ],
      [
        'someone as their own mentor',
        three,
        [primary('a', 'a')],
        { code: 'self link', ids: ['a'], message: 'Ana Ruiz is recorded as their own mentor.' },
      ],
      [
        'two primary mentors at the same time',
        three,
        [primary('b', 'c', { startedOn: '2025-09-01' }), primary('a', 'c', { startedOn: '2025-10-01' })],
        {
          code: 'two primary mentors',
          ids: ['c', 'b', 'a'],
          message:
            'Cem Aksoy has 2 primary mentors at the same time: Ben Cole and Ana Ruiz. The tree follows Ben Cole.',
        },
      ],
      [
        'a mentor who entered later',
        three,
        [primary('c', 'b')],
        {
          code: 'mentor in a later class',
          ids: ['c', 'b'],
          message: 'Cem Aksoy (entered 2025) is recorded as mentor of Ben Cole, who entered before, in 2024.',
        },
      ],
      [
        'a mentor of the same class',
        [person('a', 2024), person('b', 2024)],
        [primary('a', 'b')],
        {
          code: 'same class',
          ids: ['a', 'b'],
          message: 'Ana Ruiz and Ben Cole, mentor and mentee, both entered in 2024.',
        },
      ],
      [
        'an entry cohort that nobody knows',
        [person('a', 2023), person('b', null)],
        [primary('a', 'b')],
        {
          code: 'no class year',
          ids: ['b'],
          message: 'Ben Cole has no entry cohort. The row in the tree is a guess.',
        },
      ],
      [
        'a person who is listed twice',
        [person('a', 2023), person('a', 2024)],
        [],
        {
          code: 'listed twice',
          ids: ['a'],
          message: 'Ana Ruiz is listed more than once. The first is used.',
        },
      ],
    ];

  it.each(cases)('name %s', (_, people, links, expected) => {
    expect(buildFamilies(people, links).warnings).toContainEqual(expected);
    expect(layoutLineage({ people, links }).warnings).toContainEqual(expected);
  });

  it('stay quiet about one mentor after another, and about a clean chain', () => {
    const first = primary('a', 'c', {
      startedOn: '2025-09-01',
      endedOn: '2026-01-01',
      status: 'ended',
      endReason: 'completed',
    });
    expect(buildFamilies(three, [first, primary('b', 'c', { startedOn: '2026-01-01' })]).warnings).toEqual(
      [],
    );
    expect(buildFamilies(three, [primary('a', 'b'), primary('b', 'c')]).warnings).toEqual([]);
  });

  //  2023  a         b has no year: one below the mentor; its mentor's mentor x has none: one above
  it('place people without a class year next to those they are linked to', () => {
    const people = [person('a', 2023), person('b', null), person('c', null)];
    const { cards, rows } = layoutLineage({ people, links: [primary('c', 'a'), primary('a', 'b')] });
    expect(rows.map(({ row }) => row)).toEqual([2022, 2023, 2024]);
    expect(Object.fromEntries(cards.map(({ id, y }) => [id, y]))).toEqual({ c: 0, a: 100, b: 200 });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 2024.5])('treat %s as a year that nobody knows', (row) => {
    const { cards, warnings } = layoutLineage({ people: [{ id: 'a', row }], links: [] });
    expect(cards).toEqual([{ id: 'a', x: 0, y: 0 }]);
    expect(warnings.map(({ code }) => code)).toEqual(['no class year']);
  });
});
