import { describe, expect, it } from 'vitest';
import {
  buildFamilies,
  describeRelation,
  distanceBetween,
  findConnection,
  lineageOf,
} from '../../../src/shared/lineage/index.ts';
import { writtenLinks, writtenPeople } from './written.ts';

//  2019            Ana              Zoe
//            ┌──────┴─────┐          ┆ co-mentor of Fay
//  2020     Ben          Cem         ┆
//         ┌──┴──┐         │          ┆
//  2021  Dia   Eli       Fay┄┄┄┄┄┄┄┄┄┘
//         │     │         │
//  2022  Gus   Hal       Ida
//         │
//  2023  Jon
//         │
//  2024  Kim
const families = buildFamilies(
  writtenPeople({
    2019: 'Ana Zoe',
    2020: 'Ben Cem',
    2021: 'Dia Eli Fay',
    2022: 'Gus Hal Ida',
    2023: 'Jon',
    2024: 'Kim',
  }),
  [
    ...writtenLinks('Ana > Ben Cem', 'Ben > Dia Eli', 'Cem > Fay', 'Dia > Gus', 'Eli > Hal', 'Fay > Ida'),
    ...writtenLinks('Gus > Jon', 'Jon > Kim'),
    { mentorId: 'Zoe', menteeId: 'Fay', kind: 'co-mentor' },
    { mentorId: 'Cem', menteeId: 'Hal', kind: 'primary', status: 'ended', endReason: 'left' },
  ],
);

describe('describeRelation', () => {
  it.each([
    ['Kim', 'Jon', 'mentor'],
    ['Kim', 'Gus', 'grand-mentor'],
    ['Kim', 'Dia', 'great-grand-mentor'],
    ['Kim', 'Ana', 'great-great-great-grand-mentor'],
    ['Ana', 'Ben', 'mentee'],
    ['Ana', 'Dia', 'grand-mentee'],
    ['Ana', 'Gus', 'great-grand-mentee'],
    ['Ben', 'Cem', 'sibling'],
    ['Dia', 'Fay', 'cousin'],
    ['Gus', 'Ida', 'second cousin'],
    ['Jon', 'Hal', 'cousin once removed'],
    ['Kim', 'Hal', 'cousin twice removed'],
    ['Dia', 'Cem', "mentor's sibling"],
    ['Gus', 'Cem', "grand-mentor's sibling"],
    ['Cem', 'Dia', "sibling's mentee"],
    ['Cem', 'Gus', "sibling's grand-mentee"],
    ['Fay', 'Zoe', 'co-mentor'],
    ['Zoe', 'Fay', 'co-mentee'],
    ['Hal', 'Cem', 'former mentor'],
    ['Zoe', 'Ana', 'not related'],
    ['Ana', 'nobody', 'not related'],
    ['Ana', 'Ana', 'the same person'],
  ])('to %s, %s is the %s', (first, second, words) => {
    expect(describeRelation(families, first, second)).toBe(words);
  });

  it("uses the chapter's own words", () => {
    const words = { mentor: 'big', mentee: 'little' };
    expect(describeRelation(families, 'Kim', 'Dia', words)).toBe('great-grand-big');
    expect(describeRelation(families, 'Cem', 'Gus', words)).toBe("sibling's grand-little");
  });

  it('counts the greats where they would fill a line', () => {
    const people = Array.from({ length: 10 }, (_, index) => ({ id: `p${index}`, row: 2010 + index }));
    const links = people
      .slice(1)
      .map(({ id }, index) => ({ mentorId: `p${index}`, menteeId: id, kind: 'primary' as const }));
    expect(describeRelation(buildFamilies(people, links), 'p9', 'p0')).toBe('7× great-grand-mentor');
  });
});

describe('lineageOf', () => {
  it('gives the chain up to the founder, the generations below, and siblings', () => {
    expect(lineageOf(families, 'Dia')).toEqual({
      up: ['Ben', 'Ana'],
      down: [['Gus'], ['Jon'], ['Kim']],
      siblings: ['Eli'],
    });
    expect(lineageOf(families, 'nobody')).toEqual({ up: [], down: [], siblings: [] });
  });
});

describe('distances', () => {
  it('count the links between two people of a family', () => {
    expect(distanceBetween(families, 'Gus', 'Ida')).toBe(6);
    expect(distanceBetween(families, 'Kim', 'Kim')).toBe(0);
    expect(distanceBetween(families, 'Kim', 'Zoe')).toBeNull();
  });

  it('find the shortest way over every link', () => {
    expect(findConnection(families, 'Ida', 'Zoe')).toEqual(['Ida', 'Fay', 'Zoe']);
    expect(findConnection(families, 'Hal', 'Cem')).toEqual(['Hal', 'Cem']);
    expect(findConnection(families, 'Ana', 'nobody')).toBeNull();
  });
});
