import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import * as z from 'zod/mini';
import { root } from './loadSample.ts';

const fixture = (name: string): string => join(root, 'tests/fixtures', name);
const records = (name: string): string[][] => Papa.parse<string[]>(readFileSync(fixture(name), 'utf8')).data;

const cell = z.union([z.string(), z.number(), z.array(z.string()), z.null()]);
const formTruth = z.object({
  rowsWithHeader: z.int(),
  columns: z.int(),
  people: z.int(),
  mentees: z.int(),
  mentors: z.int(),
  places: z.int(),
  questions: z.array(z.object({ heading: z.string(), type: z.string(), options: z.array(z.string()) })),
  rows: z.array(
    z.object({
      row: z.int(),
      superseded: z.boolean(),
      name: z.string(),
      email: z.string(),
      role: z.string(),
      capacity: z.int(),
      answers: z.array(cell),
    }),
  ),
});
const readTruth = (name: string): z.infer<typeof formTruth> =>
  formTruth.parse(JSON.parse(readFileSync(fixture(name), 'utf8')));

describe.each([
  ['google-forms-mentees-mentors', ', ', 40, 34],
  ['google-forms-own', ';', 24, 20],
] as const)('%s', (name, separator, mentees, mentors) => {
  const truth = readTruth(`${name}.truth.json`);
  const [header = [], ...rows] = records(`${name}.csv`);

  it('has as many records and columns as its truth says', () => {
    expect(rows.length + 1).toBe(truth.rowsWithHeader);
    expect(header).toHaveLength(truth.columns);
    expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
    expect(truth.rows.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 2));
  });

  it('has enough places, people who answered again, and two of one name', () => {
    expect([truth.mentees, truth.mentors, truth.people]).toEqual([mentees, mentors, mentees + mentors]);
    expect(truth.places).toBeGreaterThanOrEqual(truth.mentees);
    expect(rows.some((row) => row.includes('Two'))).toBe(true);
    const counted = truth.rows.filter(({ superseded }) => !superseded);
    expect(new Set(counted.map(({ email }) => email)).size).toBe(counted.length);
    expect(new Set(counted.map((row) => row.name)).size).toBe(counted.length - 1);
    for (const { email, row } of truth.rows.filter(({ superseded }) => superseded))
      expect(counted.some((later) => later.email === email && later.row > row)).toBe(true);
  });

  it('says in each cell what its truth says', () => {
    for (const { row, name: person, email, answers } of truth.rows) {
      const cells = rows[row - 2] ?? [];
      expect([cells[1]?.toLowerCase(), cells[2]]).toEqual([email, person]);
      const written = truth.questions.map(({ heading }) => (cells[header.indexOf(heading)] ?? '').trim());
      expect(written).toEqual(
        answers.map((value) => (Array.isArray(value) ? value.join(separator) : String(value ?? ''))),
      );
    }
  });

  it('has choices that hold a comma', () => {
    const chosen = truth.rows.flatMap(({ answers }) =>
      answers.flatMap((value) => (Array.isArray(value) ? value : [])),
    );
    expect(chosen.filter((option) => option.includes(', ')).length).toBeGreaterThan(8);
    const options = new Set(truth.questions.flatMap((question) => question.options));
    const often = (option: string): number => chosen.filter((other) => other === option).length;
    expect(chosen.filter((option) => often(option) < 3)).toEqual([]);
    expect(chosen.filter((option) => !options.has(option))).toEqual([]);
  });
});

describe('google-forms-mentees-mentors.xlsx', () => {
  it('shows the cells of the CSV', () => {
    const book = XLSX.read(readFileSync(fixture('google-forms-mentees-mentors.xlsx')), { dense: true });
    expect(book.SheetNames).toEqual(['Form Responses 1']);
    const sheet = book.Sheets['Form Responses 1'] as XLSX.WorkSheet;
    const shown = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
    expect(shown).toEqual(records('google-forms-mentees-mentors.csv'));
  });
});

describe('google-survey.csv', () => {
  const truth = z
    .object({
      mentees: z.int(),
      mentors: z.int(),
      agreementWords: z.array(z.string()),
      questions: z.array(
        z.object({
          heading: z.string(),
          type: z.string(),
          answered: z.int(),
          counts: z.optional(z.object({ mentee: z.array(z.int()), mentor: z.array(z.int()) })),
        }),
      ),
    })
    .parse(JSON.parse(readFileSync(fixture('google-survey.truth.json'), 'utf8')));
  const [header = [], ...rows] = records('google-survey.csv');

  it('has 60 anonymous rows of both roles', () => {
    expect(rows).toHaveLength(60);
    expect([truth.mentees, truth.mentors]).toEqual([36, 24]);
    expect(header.filter((heading) => /mail|name/i.test(heading))).toEqual([]);
  });

  it('holds each answer as often as its truth says', () => {
    for (const { heading, type, answered, counts } of truth.questions) {
      const column = header.indexOf(heading);
      expect(rows.filter((row) => row[column] !== '')).toHaveLength(answered);
      if (counts === undefined) continue;
      const steps = type === 'rating' ? truth.agreementWords : counts.mentee.map((_, step) => String(step));
      const countOf = (role: string): number[] =>
        steps.map((step) => rows.filter((row) => row[1] === role && row[column] === step).length);
      expect({ mentee: countOf('Mentee'), mentor: countOf('Mentor') }).toEqual(counts);
    }
  });
});
