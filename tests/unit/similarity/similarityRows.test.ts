import { describe, expect, test } from 'vitest';
import { listEligiblePairs } from '../../../src/shared/similarity/eligiblePairs.ts';
import { measureItem } from '../../../src/shared/similarity/itemStatistics.ts';
import { prepareItems } from '../../../src/shared/similarity/prepareItems.ts';
import { compareClasses, MISSING, readRows, UNITS } from '../../../src/shared/similarity/similarityRows.ts';
import { makeClass } from './helpers.ts';

describe('similarity rows', () => {
  const input = makeClass(21, 19, 13);
  const prepared = prepareItems(input);
  const kept = readRows(prepared);
  const computed = readRows(prepared, 0);

  test.each(prepared.map((item, index) => [input.items[index]?.measure, item, index] as const))(
    '%s: kept rows, rows computed again and single pairs are the same',
    (_, item, index) => {
      for (let own = 0; own < item.menteeClasses; own++) {
        const row = [...(kept[index]?.(own) ?? [])];
        expect([...(kept[index]?.(own) ?? [])]).toEqual(row);
        expect([...(computed[index]?.(own) ?? [])]).toEqual(row);
        expect(row.pop()).toBe(MISSING);
        expect(row).toEqual(row.map((_, other) => compareClasses(item, own, other)));
        expect(row.every((units) => units === MISSING || (units >= 0 && units <= UNITS))).toBe(true);
      }
    },
  );

  test.each([0, 0.3, 0.7, 1])('sums over eligible pairs are right when %d of all are possible', (share) => {
    const eligible = Uint8Array.from({ length: 19 * 13 }, (_, pair) =>
      ((pair * 7919) % 1000) / 1000 < share ? 1 : 0,
    );
    const listed = listEligiblePairs(19, 13, eligible);
    expect(listed.mentees.length).toBeLessThanOrEqual((19 * 13) / 2 + 1);
    prepared.forEach((item, index) => {
      const similarities: number[] = [];
      for (let mentee = 0; mentee < 19; mentee++) {
        for (let mentor = 0; mentor < 13; mentor++) {
          const units = compareClasses(
            item,
            item.menteeClass[mentee] as number,
            item.mentorClass[mentor] as number,
          );
          if (eligible[mentee * 13 + mentor] === 1 && units !== MISSING) similarities.push(units / UNITS);
        }
      }
      const mean = similarities.reduce((sum, value) => sum + value, 0) / Math.max(1, similarities.length);
      const squares = similarities.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const measured = measureItem(item, kept[index]!, listed, () => false);
      expect(measured.pairs).toBe(similarities.length);
      expect(measured.mean).toBeCloseTo(mean, 10);
      expect(measured.spread).toBeCloseTo(Math.sqrt(squares / Math.max(1, similarities.length)), 4);
    });
  });
});
