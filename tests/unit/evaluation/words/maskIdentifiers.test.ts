import { describe, expect, it } from 'vitest';
import { maskIdentifiers } from '../../../../src/shared/evaluation/index.ts';
import { createRandom, randomInteger } from '../../../../src/shared/util/index.ts';

const known = { names: ['Anaïs Okafor', 'Wren'], places: [] };

describe('a text in which names are dotted out', () => {
  it('keeps everything else as it was', () => {
    expect(maskIdentifiers('🎉 Anaïs Okafor helped, write to wren@example.edu', known)).toBe(
      '🎉 ••••• •••••• helped, write to ••••••••••••••••',
    );
    expect(maskIdentifiers('Nobody is named here, in March.', known)).toBe('Nobody is named here, in March.');
  });

  it('has as many code points as before, wherever names and emoji stand, and no name', () => {
    const random = createRandom(5);
    const parts = [
      'Anaïs Okafor',
      'wren@example.edu',
      '🌳',
      '👩‍🎓',
      ' and ',
      ', ',
      'she',
      '\n',
      ' ',
      '555-201-3344',
    ];
    for (let round = 0; round < 300; round++) {
      const words = Array.from(
        { length: 1 + randomInteger(random, 12) },
        () => parts[randomInteger(random, parts.length)],
      );
      const text = words.join(' ');
      const masked = maskIdentifiers(text, known);
      expect(Array.from(masked)).toHaveLength(Array.from(text).length);
      expect(masked).not.toMatch(/Okafor|wren@|3344/);
    }
  });
});
