import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** The rows of the table in the README: number, input, file, part of the test's name. */
const rows = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const cells = /^\| (\d+) \| (.+?) \| (.*?) ?\| (.+) \|$/.exec(line);
    return cells === null
      ? []
      : [{ number: Number(cells[1]), what: cells[2], file: cells[3] ?? '', name: cells[4] ?? '' }];
  });

describe('the bad inputs', () => {
  test('are numbered without gaps, and nearly all of them have a test', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 74 }, (_, index) => index + 1));
    const uncovered = rows.filter(({ name }) => name.startsWith('none: ')).map(({ number }) => number);
    expect(uncovered).toEqual([9, 34, 58]);
  });

  test.each(rows.filter(({ file }) => file !== ''))('$number, $what: its test is there', ({ file, name }) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(name);
  });
});
