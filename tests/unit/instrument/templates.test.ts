import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasLimit, hasOptions, templateItems } from '../../../src/shared/instrument/index.ts';
import { itemContentSchema, type TemplateFile, templateFileSchema } from '../../../src/shared/model/index.ts';

const folder = join(import.meta.dirname, '../../../resources/templates');
const files: TemplateFile[] = readdirSync(folder).map((name) =>
  templateFileSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
);
const itemsOf = (id: string) => templateItems(files.find((file) => file.id === id) as TemplateFile, files);
const find = (id: string, shortName: string) => itemsOf(id).find((item) => item.shortName === shortName);

describe('the shipped templates', () => {
  test('are the full and the short questionnaire, the check-in, and a survey for each side', () => {
    expect(
      files
        .toSorted((left, right) => left.order - right.order)
        .map(({ id, kind, items }) => [id, kind, items.length]),
    ).toEqual([
      ['matching-full', 'matching', 40],
      ['matching-short', 'matching', 15],
      ['check-in', 'check-in', 12],
      ['evaluation-mentees', 'evaluation', 39],
      ['evaluation-mentors', 'evaluation', 39],
    ]);
  });

  test.each(files.map((file) => [file.id, file] as const))('%s is whole', (_id, file) => {
    const items = templateItems(file, files);
    for (const item of items) expect(itemContentSchema.parse(item)).toEqual(item);
    const broken = items.filter((item) => {
      const labels = item.options.map(({ label }) => label.toLowerCase());
      return (
        hasOptions(item.type) !== item.options.length >= 2 ||
        new Set(labels).size !== labels.length ||
        new Set(item.options.map(({ id }) => id)).size !== item.options.length ||
        (item.type === 'rating') !== (item.scale !== null) ||
        (item.scale !== null && item.scale.labels.length !== item.scale.max - item.scale.min + 1) ||
        (item.type === 'grid') !== item.rows.length > 0 ||
        (item.atMost !== null && !hasLimit(item.type)) ||
        (hasOptions(item.type) && item.atMost !== null && item.atMost >= item.options.length) ||
        (item.reversed && item.type !== 'rating') ||
        item.weight > 0 !== ['similarity', 'complement'].includes(item.use)
      );
    });
    expect(broken.map(({ shortName }) => shortName)).toEqual([]);
    // Two questions of one form with one wording or name could not be told apart in a spreadsheet.
    for (const side of ['mentee', 'mentor'] as const) {
      const wordings = items.map(({ wording }) => wording[side].toLowerCase());
      expect(new Set(wordings).size).toBe(wordings.length);
    }
    expect(new Set(items.map(({ shortName }) => shortName)).size).toBe(items.length);
    expect(items.every(({ sensitive, visibleTo }) => !sensitive || visibleTo !== 'partner')).toBe(true);
  });

  test('weigh what the program says they weigh', () => {
    const weights = itemsOf('matching-full')
      .filter(({ weight }) => weight > 0)
      .map(({ shortName, use, weight }) => `${shortName}: ${use} ${weight}`);
    expect(weights).toEqual([
      'College: similarity 2',
      'Field of study: similarity 1',
      'Path: similarity 1',
      'Home: similarity 1',
      'Values: similarity 3',
      'Things to do: similarity 3',
      'Help wanted and offered: complement 3',
      'Specialties: similarity 1',
      'Looking for: similarity 2',
      'Meeting style: similarity 1',
      'Feedback: complement 1',
      'Recharging: similarity 1',
      'How often: similarity 2',
      'In touch by: similarity 1',
      'Usually free: similarity 1',
      'Study place: similarity 1',
      'Would like: similarity 3',
    ]);
    expect(find('matching-full', 'Values')).toMatchObject({ type: 'multiple', atMost: 3 });
    expect(find('matching-full', 'Values')?.options).toHaveLength(12);
    expect(find('matching-full', 'Things to do')?.options).toHaveLength(24);
    expect(find('matching-full', 'Help wanted and offered')).toMatchObject({ type: 'ranking', atMost: 4 });
    expect(find('matching-full', 'Help wanted and offered')?.options).toHaveLength(15);
    expect(find('matching-full', 'Rather not')).toMatchObject({ sensitive: true, visibleTo: 'board' });
  });

  test.each([
    ['evaluation-mentees', 'mentee', ['As well without', 'Now: stress at starting']],
    ['evaluation-mentors', 'mentor', ['Mostly a burden', 'Now: stress at starting']],
  ] as const)(
    '%s asks one side, 14 statements of agreement, with its reversed ones',
    (id, side, reversed) => {
      const items = itemsOf(id);
      expect(items.every(({ role }) => role === side)).toBe(true);
      const agreement = items.filter(({ scale }) => scale?.labels[0] === 'Strongly disagree');
      expect(agreement).toHaveLength(14 + 4);
      expect(items.filter((item) => item.reversed).map(({ shortName }) => shortName)).toEqual(reversed);
      expect(items.filter(({ scale }) => scale?.max === 10)).toHaveLength(2);
      expect(items.filter(({ type }) => type === 'longText')).toHaveLength(4);
      expect(items.some(({ type }) => type === 'people')).toBe(false);
    },
  );

  test('take the questions of the short form from the full one', () => {
    const full = new Map(itemsOf('matching-full').map((item) => [item.shortName, item]));
    for (const item of itemsOf('matching-short')) expect(item).toEqual(full.get(item.shortName));
  });
});
