import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyPalette, nameFamilies } from '../../../src/shared/lineage/index.ts';

const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `f${String(at).padStart(2, '0')}`);

describe('nameFamilies', () => {
  it('goes through the palette, then adds numbers', () => {
    const named = nameFamilies(ids(14));
    expect(named.slice(0, 3).map(({ name }) => name)).toEqual(['Hazel', 'Rowan', 'Linden']);
    expect(named.slice(11).map(({ name, color }) => [name, color])).toEqual([
      ['Elm', 11],
      ['Hazel 2', 0],
      ['Rowan 2', 1],
    ]);
  });

  it('keeps stored names and gives nobody else the same', () => {
    const stored = [
      { founderId: 'f01', name: 'Hazel' },
      { founderId: 'f02', name: 'The Night Owls' },
    ];
    expect(nameFamilies(ids(4), stored)).toEqual([
      { founderId: 'f00', name: 'Rowan', color: 1 },
      { founderId: 'f01', name: 'Hazel', color: 0 },
      { founderId: 'f02', name: 'The Night Owls', color: 0 },
      { founderId: 'f03', name: 'Linden', color: 2 },
    ]);
  });

  it('never changes a name when families are added, and never gives one twice', () => {
    const someIds = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 40 });
    fc.assert(
      fc.property(someIds, someIds, (first, more) => {
        const before = nameFamilies(first);
        const after = new Map(
          nameFamilies([...more, ...first], before).map((named) => [named.founderId, named]),
        );
        for (const named of before) expect(after.get(named.founderId)).toEqual(named);
        expect(new Set([...after.values()].map(({ name }) => name)).size).toBe(after.size);
      }),
    );
  });

  it('needs no stored names where ids grow with time', () => {
    expect(nameFamilies(ids(30)).slice(0, 20)).toEqual(nameFamilies(ids(20).reverse()));
  });

  it('holds twelve colors', () => {
    expect(new Set(familyPalette.map(({ light }) => light)).size).toBe(12);
  });
});
