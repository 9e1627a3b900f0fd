import { describe, expect, it } from 'vitest';
import { type LineageLayout, layoutLineage } from '../../../src/shared/lineage/index.ts';
import { writtenLinks, writtenPeople } from './written.ts';

const [slot, row] = [148, 100];
/** Columns and rows by name, in slots and class years. */
const places = ({ cards }: LineageLayout): Record<string, [column: number, row: number]> =>
  Object.fromEntries(cards.map(({ id, x, y }) => [id, [x / slot, y / row]]));

describe('layoutLineage', () => {
  //  2024       Ana
  //          ┌─┴───┐
  //  2025   Ben   Cem
  //        ┌─┴─┐
  //  2026 Dia Eli
  it('sets a mentor in the middle of the columns below', () => {
    const layout = layoutLineage({
      people: writtenPeople({ 2024: 'Ana', 2025: 'Ben Cem', 2026: 'Dia Eli' }),
      links: writtenLinks('Ana > Ben Cem', 'Ben > Dia Eli'),
    });
    expect(places(layout)).toEqual({ Ana: [1, 0], Ben: [0.5, 1], Dia: [0, 2], Eli: [1, 2], Cem: [2, 1] });
    expect(layout.order).toEqual(['Ana', 'Ben', 'Dia', 'Eli', 'Cem']);
    expect(layout.rows).toEqual([
      { row: 2024, y: 0, people: 1 },
      { row: 2025, y: 100, people: 2 },
      { row: 2026, y: 200, people: 2 },
    ]);
    expect(layout.bands).toEqual([
      { founderId: 'Ana', people: 5, x: 0, y: 0, width: 2 * slot + 132, height: 244 },
    ]);
    expect(layout.warnings).toEqual([]);
  });

  //  2024   Ana
  //        ┌─┴──┐
  //  2025  Ben  │
  //             │
  //  2026      Cem
  it('runs a line past a skipped class straight down the column of the mentee', () => {
    const { routes } = layoutLineage({
      people: writtenPeople({ 2024: 'Ana', 2025: 'Ben', 2026: 'Cem' }),
      links: writtenLinks('Ana > Ben Cem'),
    });
    expect(routes.map(({ menteeId, points }) => [menteeId, points])).toEqual([
      [
        'Ben',
        [
          { x: 140, y: 44 },
          { x: 66, y: 100 },
        ],
      ],
      [
        'Cem',
        [
          { x: 140, y: 44 },
          { x: 214, y: 100 },
          { x: 214, y: 200 },
        ],
      ],
    ]);
  });

  //  2024  Ana   Dia
  //         │
  //  2026  Ben
  it('keeps a year in which nobody entered, and a gap between families', () => {
    const layout = layoutLineage({
      people: writtenPeople({ 2024: 'Ana Dia', 2026: 'Ben' }),
      links: writtenLinks('Ana > Ben'),
    });
    expect(layout.rows.map(({ row: year, people }) => [year, people])).toEqual([
      [2024, 2],
      [2025, 0],
      [2026, 1],
    ]);
    expect(layout.cards.find(({ id }) => id === 'Dia')?.x).toBe(slot + 32);
  });

  it('leaves out a century that only a typing error opened', () => {
    const { rows } = layoutLineage({ people: writtenPeople({ 1924: 'Ana', 2024: 'Ben' }), links: [] });
    expect(rows.map(({ row: year, y }) => [year, y])).toEqual([
      [1924, 0],
      [2024, 100],
    ]);
  });

  //  2024    Ana            Ana
  //         ┌─┴─┐         ┌──┼──┐
  //  2025  Cem Ben   →   Cem Ben Abe
  it('keeps the stored order of siblings and puts who is new last', () => {
    const layout = layoutLineage({
      people: writtenPeople({ 2024: 'Ana', 2025: 'Abe Ben Cem' }),
      links: writtenLinks('Ana > Abe Ben Cem'),
      order: ['Ana', 'Cem', 'Ben'],
    });
    expect(layout.order).toEqual(['Ana', 'Cem', 'Ben', 'Abe']);
  });

  //  2024  Ana   Ana's mentor Zoe is recorded years later: the family stays where it is.
  it('does not move a family whose founder gets a mentor', () => {
    const { order } = layoutLineage({
      people: writtenPeople({ 2023: 'Zoe', 2024: 'Ana Dia' }),
      links: writtenLinks('Zoe > Ana'),
      order: ['Ana', 'Dia'],
    });
    expect(order).toEqual(['Zoe', 'Ana', 'Dia']);
  });

  //  2024  Ana ····· Ben     Ben repeated a year; Ana mentored him within the class of 2024.
  //         │         │
  //  2025  Cem       Dia
  it('draws a mentee of the same class beside the mentor, in the same family, with an overlay line', () => {
    const layout = layoutLineage({
      people: writtenPeople({ 2024: 'Ana Ben', 2025: 'Cem Dia' }),
      links: writtenLinks('Ana > Ben Cem', 'Ben > Dia'),
    });
    expect(places(layout)).toEqual({ Ana: [0, 0], Cem: [0, 1], Ben: [1, 0], Dia: [1, 1] });
    expect(layout.bands).toHaveLength(1);
    expect(layout.routes.map(({ menteeId, layer }) => [menteeId, layer])).toEqual([
      ['Cem', 'tree'],
      ['Dia', 'tree'],
      ['Ben', 'overlay'],
    ]);
    expect(layout.warnings.map(({ code }) => code)).toEqual(['same class']);
  });

  //  2024  Ana   Ben        co-mentor and ended links lie over the tree
  //         │  + ×
  //  2025  Cem
  it('tells edges apart by what they are and how they stand', () => {
    const { routes } = layoutLineage({
      people: writtenPeople({ 2023: 'Eve Fay', 2024: 'Ana Ben', 2025: 'Cem' }),
      links: [
        { mentorId: 'Ana', menteeId: 'Cem', kind: 'primary', status: 'ended', endReason: 'completed' },
        { mentorId: 'Ben', menteeId: 'Cem', kind: 'co-mentor' },
        { mentorId: 'Eve', menteeId: 'Cem', kind: 'bridge' },
        { mentorId: 'Fay', menteeId: 'Cem', kind: 'primary', status: 'ended', endReason: 'no fit' },
      ],
    });
    expect(routes.map(({ mentorId, layer, style }) => [mentorId, layer, style])).toEqual([
      ['Ana', 'tree', 'completed'],
      ['Ben', 'overlay', 'co-mentor'],
      ['Eve', 'overlay', 'bridge'],
      ['Fay', 'overlay', 'ended'],
    ]);
  });

  it('has an answer for nobody at all', () => {
    expect(layoutLineage({ people: [], links: [] })).toEqual({
      ...{ cards: [], rows: [], bands: [], routes: [], warnings: [], order: [] },
    });
  });

  //  2020  A   B      tight spacing: C's family starts when A's has ended, and stands below it
  //  2021  A1  B1
  //  2022  C   B2
  it('pushes families together row by row in tight spacing', () => {
    const input = {
      people: writtenPeople({ 2020: 'A B', 2021: 'A1 B1', 2022: 'B2 C' }),
      links: writtenLinks('A > A1', 'B > B1', 'B1 > B2'),
      order: ['A', 'C', 'B'],
    };
    const xOf = (layout: LineageLayout, who: string): number => layout.cards.find(({ id }) => id === who)!.x;
    const [steady, tight] = [layoutLineage(input), layoutLineage(input, { spacing: 'tight' })];
    expect(['A', 'C', 'B'].map((who) => xOf(steady, who))).toEqual([0, 180, 360]);
    expect(['A', 'C', 'B'].map((who) => xOf(tight, who))).toEqual([0, 0, 180]);
  });

  //  2024  A   B   C   D        A co-mentors the mentee of D: tidy brings the two families together
  //        │   │   │   │
  //  2025  a   b   c   d
  it('brings families of co-mentors together when asked to tidy, and only then', () => {
    const input = {
      people: writtenPeople({ 2024: 'A B C D', 2025: 'a b c d' }),
      links: [
        ...writtenLinks('A > a', 'B > b', 'C > c', 'D > d'),
        { mentorId: 'A', menteeId: 'd', kind: 'co-mentor' as const },
      ],
    };
    expect(layoutLineage(input).order).toEqual(['A', 'a', 'B', 'b', 'C', 'c', 'D', 'd']);
    const { order } = layoutLineage(input, { arrange: 'tidy' });
    const founders = order.filter((id) => 'ABCD'.includes(id));
    expect(Math.abs(founders.indexOf('A') - founders.indexOf('D'))).toBe(1);
  });
});
