import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenText, textWidth, wrapText } from '../../../src/shared/figures/index.ts';
import { balanceText } from '../../../src/shared/figures/wrapText.ts';

describe('textWidth', () => {
  it('adds up the measured widths', () => {
    // Measured in Chromium with Instrument Sans at 1000 px, weight 400: A 728, B 636.
    expect(textWidth('AB', 1000)).toBe(1364);
    expect(textWidth('AB', 10)).toBeCloseTo(13.64, 10);
  });
  it('takes accented letters for their base, marks for nothing, and signs of Chinese for wide', () => {
    expect(textWidth('é', 1000)).toBe(textWidth('e', 1000));
    expect(textWidth('e\u0301', 1000)).toBe(textWidth('e', 1000));
    expect(textWidth('語', 1000)).toBeGreaterThan(1000);
    expect(textWidth('', 12)).toBe(0);
  });
});

describe('wrapText', () => {
  it('breaks at blanks', () => {
    const width = textWidth('We had enough', 13, 550);
    expect(wrapText('We had enough in common', width, 13, 550)).toEqual(['We had enough', 'in common']);
  });
  it('breaks inside a word that is too long', () => {
    expect(wrapText('AAAA', textWidth('AA', 13) + 0.1, 13)).toEqual(['AA', 'AA']);
  });
  it('cuts after the last line with an ellipsis', () => {
    const lines = wrapText('one two three four five six', textWidth('three', 13) + 8, 13, 400, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });
  it('fits every line and loses no word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 40, max: 300 }),
        (text, width) => {
          const lines = wrapText(text, width, 13, 400, 1000);
          for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
  it('gives no line for no text', () => expect(wrapText('  ', 100, 13)).toEqual([]));
});

describe('shortenText', () => {
  it('leaves what fits and cuts what does not', () => {
    expect(shortenText('abc', 100, 13)).toBe('abc');
    expect(shortenText('Strongly disagree', textWidth('Strongly…', 13), 13)).toBe('Strongly…');
  });
});

describe('balanceText', () => {
  it('leaves no word alone where two lines can share', () => {
    const width = textWidth('I know people in higher classes because of', 13);
    expect(wrapText('I know people in higher classes because of it.', width, 13)).toHaveLength(2);
    expect(balanceText('I know people in higher classes because of it.', width, 13)).toEqual([
      'I know people in higher',
      'classes because of it.',
    ]);
  });
  it('takes no more lines than needed, and fits', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), fc.integer({ min: 80, max: 300 }), (text, width) => {
        const lines = balanceText(text, width, 13, 400, 50);
        expect(lines).toHaveLength(wrapText(text, width, 13, 400, 50).length);
        expect(lines.join(' ')).toBe(text);
        for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
