import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listTests } from './testTitles.ts';

const root = join(import.meta.dirname, '..', '..');
const inputs = 74;

/** The rows of the table in the README. An input has a row for each of its tests. */
const rows = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    if (!/^\| \d/.test(line)) return [];
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
    const [number = '', what = '', file = '', title = '', name = ''] = cells.slice(1, -1);
    return [{ number: Number(number), what, file, title, name }];
  });

const listed = new Map(
  [...new Set(rows.map(({ file }) => file))].map((file) => [
    file,
    existsSync(join(root, file)) ? listTests(join(root, file)) : null,
  ]),
);

describe('the bad inputs', () => {
  test('are numbered without gaps, and each of them has a test', () => {
    const numbers = [...new Set(rows.map(({ number }) => number))];
    expect(numbers).toEqual(Array.from({ length: inputs }, (_, index) => index + 1));
    expect(rows.filter(({ file, title }) => file === '' || title === '')).toEqual([]);
  });

  test.each(rows)('$number, $what: $title ($name)', ({ file, title, name }) => {
    const found = listed.get(file);
    expect(found).not.toBeNull();
    const [own, second] = found?.tests.filter((one) => one.title === title) ?? [];
    expect(own, `no test of this title in ${file}`).toBeDefined();
    expect(second, 'two tests of this title').toBeUndefined();
    expect(own?.isSkipped).toBe(false);
    if (name === '') return;
    expect(own?.hasCases).toBe(true);
    expect(found?.texts.has(name), `no case of this name in ${file}`).toBe(true);
  });
});

describe('the list of tests', () => {
  test('knows titles, groups, cases, and what never runs', () => {
    const { tests, texts } = listTests(join(import.meta.dirname, 'support', 'someTests.ts'));
    expect(tests.map(({ title, hasCases, isSkipped }) => [title, hasCases, isSkipped])).toEqual([
      ['group › plain', false, false],
      ['group › with a … in it', false, false],
      ['group › for %s', true, false],
      ['group › never', false, true],
      ['group › later', false, true],
      ['group › where it can', false, false],
      ['group › perhaps', false, true],
      ['cases of %s › inside', true, false],
      ['off › inside', false, true],
    ]);
    expect(texts.has('a case')).toBe(true);
  });
});
