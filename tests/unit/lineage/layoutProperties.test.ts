import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineageCard, type LineageOptions, layoutLineage } from '../../../src/shared/lineage/index.ts';
import { createRandom, shuffle } from '../../../src/shared/util/index.ts';
import { forestArbitrary, graphArbitrary } from './generatedLineages.ts';
import { countCoveredCards, countCrossings, countOverlaps } from './geometry.ts';

const slot = 148;
const every: LineageOptions[] = [
  {},
  { arrange: 'tidy' },
  { spacing: 'tight' },
  { arrange: 'tidy', spacing: 'tight' },
];

describe.each(every)('a generated forest, %j', (options) => {
  it('has no crossing among primary lines, and no line over a card', () => {
    fc.assert(
      fc.property(forestArbitrary, (forest) => {
        const { cards, routes } = layoutLineage(forest, options);
        expect(routes).toHaveLength(forest.links.length);
        expect(routes.every(({ layer }) => layer === 'tree')).toBe(true);
        expect(countCrossings(routes)).toBe(0);
        expect(countCoveredCards(cards, routes)).toBe(0);
      }),
      { numRuns: 120 },
    );
  });

  it('has no overlap, and the class years as rows', () => {
    fc.assert(
      fc.property(forestArbitrary, (forest) => {
        const { cards, rows } = layoutLineage(forest, options);
        const first = Math.min(...forest.people.map(({ row }) => row ?? 0));
        const rowOf = new Map(forest.people.map(({ id, row }) => [id, row ?? 0]));
        expect(countOverlaps(cards)).toBe(0);
        for (const { id, y } of cards) expect(y).toBe((rowOf.get(id)! - first) * 100);
        for (const { row, people } of rows) {
          expect(people).toBe(forest.people.filter((person) => person.row === row).length);
        }
        expect(Math.min(...cards.map(({ x }) => x))).toBeCloseTo(0, 6);
      }),
      { numRuns: 120 },
    );
  });
});

describe.each(every)('any graph, %j', (options) => {
  it('never throws, places everyone once, without overlaps, crossings of tree lines or NaN', () => {
    fc.assert(
      fc.property(graphArbitrary, (graph) => {
        const { cards, routes, bands } = layoutLineage(graph, options);
        expect(cards.map(({ id }) => id).sort()).toEqual(
          [...new Set(graph.people.map(({ id }) => id))].sort(),
        );
        for (const { x, y } of cards) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        expect(countOverlaps(cards)).toBe(0);
        expect(countCrossings(routes.filter(({ layer }) => layer === 'tree'))).toBe(0);
        expect(bands.reduce((sum, { people }) => sum + people, 0)).toBe(cards.length);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same for the same records in any order', () => {
    fc.assert(
      fc.property(graphArbitrary, fc.integer(), (graph, seed) => {
        const random = createRandom(seed);
        const mixed = { people: shuffle(random, graph.people), links: shuffle(random, graph.links) };
        expect(layoutLineage(mixed, options)).toEqual(layoutLineage(graph, options));
      }),
      { numRuns: 150 },
    );
  });
});

describe('one more person', () => {
  it.each([{}, { arrange: 'tidy' as const }])(
    'moves no card more than one slot (first drawn with %j)',
    (options) => {
      fc.assert(
        fc.property(forestArbitrary, fc.nat(), fc.integer({ min: 1, max: 4 }), (forest, pick, years) => {
          const before = layoutLineage(forest, options);
          const mentor = forest.people[pick % forest.people.length]!;
          const after = layoutLineage({
            people: [...forest.people, { id: 'a new one', row: mentor.row! + years }],
            links: [...forest.links, { mentorId: mentor.id, menteeId: 'a new one', kind: 'primary' }],
            order: before.order,
          });
          const old = new Map(before.cards.map((card) => [card.id, card]));
          expect(after.order.filter((id) => id !== 'a new one')).toEqual(before.order);
          for (const { id, x, y } of after.cards) {
            if (id === 'a new one') continue;
            expect(Math.abs(x - old.get(id)!.x)).toBeLessThanOrEqual(slot);
            expect(y).toBe(old.get(id)!.y);
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  it('stays beside the same neighbors in the class year, but for the new one between them', () => {
    /** Who stands right of whom in a class year. */
    const neighborsIn = (cards: readonly LineageCard[]): string[] => {
      const rows = Map.groupBy(cards, ({ y }) => y);
      return [...rows.values()].flatMap((row) => {
        const sorted = row.toSorted((left, right) => left.x - right.x);
        return sorted.slice(1).map(({ id }, at) => `${sorted[at]!.id} ${id}`);
      });
    };
    fc.assert(
      fc.property(forestArbitrary, fc.nat(), (forest, pick) => {
        const before = layoutLineage(forest, { arrange: 'tidy' });
        const mentor = forest.people[pick % forest.people.length]!;
        const after = layoutLineage({
          people: [...forest.people, { id: 'a new one', row: mentor.row! + 1 }],
          links: [...forest.links, { mentorId: mentor.id, menteeId: 'a new one', kind: 'primary' }],
          order: before.order,
        });
        const old = after.cards.filter(({ id }) => id !== 'a new one');
        expect(neighborsIn(old)).toEqual(neighborsIn(before.cards));
      }),
      { numRuns: 200 },
    );
  });

  it('moves nobody when it is a new founder', () => {
    fc.assert(
      fc.property(forestArbitrary, (forest) => {
        const before = layoutLineage(forest);
        const people = [...forest.people, { id: 'a new one', row: forest.people[0]!.row }];
        const after = layoutLineage({ people, links: forest.links, order: before.order });
        expect(after.cards.slice(0, -1)).toEqual(before.cards);
      }),
    );
  });

  it('gives the stored order back as it is', () => {
    fc.assert(
      fc.property(graphArbitrary, (graph) => {
        const { order } = layoutLineage(graph, { arrange: 'tidy' });
        expect(layoutLineage({ ...graph, order }).order).toEqual(order);
      }),
    );
  });
});
