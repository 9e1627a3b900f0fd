import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutLineage, wrapIntoShelves } from '../../../src/shared/lineage/index.ts';
import { forestArbitrary } from './generatedLineages.ts';
import { countCrossings, countOverlaps } from './geometry.ts';
import { writtenLinks, writtenPeople } from './written.ts';

describe('wrapIntoShelves', () => {
  //  Shelf 1   2024  A    B           Shelf 2   2025  C
  //            2025  a
  it('breaks families into lines, each with its own class years', () => {
    const layout = layoutLineage({
      people: writtenPeople({ 2024: 'A B', 2025: 'a C' }),
      links: writtenLinks('A > a'),
    });
    const { shelves, cards, width, height } = wrapIntoShelves(layout, 300);
    expect(shelves).toEqual([
      {
        ...{ y: 0, width: 132 + 32 + 132, height: 144, founderIds: ['A', 'B'] },
        rows: [
          { row: 2024, y: 0, people: 2 },
          { row: 2025, y: 100, people: 2 },
        ],
      },
      { y: 194, width: 132, height: 44, founderIds: ['C'], rows: [{ row: 2025, y: 194, people: 2 }] },
    ]);
    expect(cards).toEqual([
      { id: 'A', x: 0, y: 0 },
      { id: 'a', x: 0, y: 100 },
      { id: 'B', x: 164, y: 0 },
      { id: 'C', x: 0, y: 194 },
    ]);
    expect([width, height]).toEqual([296, 238]);
  });

  it.each(['in order', 'first fit'] as const)(
    'keeps to the width, loses nobody, overlaps nothing (%s)',
    (fill) => {
      fc.assert(
        fc.property(forestArbitrary, fc.integer({ min: 150, max: 3000 }), (forest, maxWidth) => {
          const layout = layoutLineage(forest);
          const wrapped = wrapIntoShelves(layout, maxWidth, { fill });
          expect(wrapped.cards.map(({ id }) => id)).toEqual(layout.order);
          expect(countOverlaps(wrapped.cards)).toBe(0);
          expect(countCrossings(wrapped.routes)).toBe(0);
          for (const shelf of wrapped.shelves) {
            expect(shelf.width <= maxWidth || shelf.founderIds.length === 1).toBe(true);
          }
          for (const { x, y } of wrapped.cards) {
            expect(x >= 0 && x + 132 <= wrapped.width && y + 44 <= wrapped.height).toBe(true);
          }
        }),
      );
    },
  );

  it('has an answer for nobody at all', () => {
    expect(wrapIntoShelves(layoutLineage({ people: [], links: [] }), 800).cards).toEqual([]);
  });
});
