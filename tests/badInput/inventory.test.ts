import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { badInputs } from './inventory.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the bad inputs', () => {
  test('are numbered without gaps, and nearly all of them have a test', () => {
    expect(badInputs.map(({ number }) => number)).toEqual(
      Array.from({ length: 74 }, (_, index) => index + 1),
    );
    const uncovered = badInputs.filter((input) => 'uncovered' in input).map(({ number }) => number);
    expect(uncovered).toEqual([9, 34, 58, 71, 73]);
  });

  test.each(badInputs.flatMap((input) => ('file' in input ? [input] : [])))(
    '$number, $what: its test is there',
    ({ file, test: name }) => {
      expect(existsSync(join(root, file))).toBe(true);
      expect(readFileSync(join(root, file), 'utf8')).toContain(name);
    },
  );
});
