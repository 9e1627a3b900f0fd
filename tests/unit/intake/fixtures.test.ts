import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type BuiltDraft, buildDraft, proposeImport, readTable } from '../../../src/shared/intake/index.ts';
import type { InstrumentKind } from '../../../src/shared/model/index.ts';
import { place } from './madeUpClass.ts';

const folder = new URL('../../fixtures/', import.meta.url);

interface Question {
  readonly heading: string;
  readonly type: string;
  readonly options: readonly string[];
  readonly reversed?: boolean;
  readonly answered?: number;
  readonly counts?: Readonly<Record<'mentee' | 'mentor', readonly number[]>>;
}
interface FormTruth {
  readonly rowsWithHeader: number;
  readonly people: number;
  readonly mentees: number;
  readonly mentors: number;
  readonly places: number;
  readonly questions: readonly Question[];
  readonly rows: readonly {
    readonly row: number;
    readonly superseded: boolean;
    readonly submittedAt: string;
    readonly name: string;
    readonly email: string;
    readonly role: string;
    readonly capacity: number;
    readonly oneMore: string;
    readonly answers: readonly unknown[];
  }[];
}

const truthOf = (name: string): FormTruth =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as FormTruth;

const importFile = (fileName: string, kind: InstrumentKind): BuiltDraft => {
  const table = readTable(new Uint8Array(readFileSync(new URL(fileName, folder))), fileName);
  if (!table.ok || table.sheets[0] === undefined) throw new Error('unreadable');
  const sheet = table.sheets[0];
  const proposal = proposeImport({ sheet, vendor: table.vendor, fileName, kind, place, fileSide: null });
  return buildDraft({ proposal, sheet, place, sha256: 'd'.repeat(64), decisions: {} });
};

/** Blanks as the truth has them: a line break in a short answer may come back as a blank. */
const plain = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value;

/** A draft in the words of a truth file. */
const describeDraft = ({ draft }: BuiltDraft, questions: readonly Question[]) => {
  const items = questions.map(({ heading }) =>
    draft.items.find(({ item }) => item.wording.mentee === heading),
  );
  return draft.rows.map((row) => ({
    row: row.row,
    superseded: row.superseded,
    submittedAt: row.submittedAt?.slice(0, 19),
    name: row.person.kind === 'new' ? row.person.details.name : '',
    email: row.person.kind === 'new' ? (row.person.details.email ?? '').toLowerCase() : '',
    role: row.enrollment?.role,
    capacity: row.enrollment?.capacity,
    oneMore: row.enrollment?.oneMore,
    answers: items.map((entry) => {
      const value = row.responses.find(({ itemKey }) => itemKey === entry?.key)?.value ?? null;
      const label = (id: string): string =>
        entry?.item.options.find((option) => option.id === id)?.label ?? id;
      if (Array.isArray(value)) return value.map(label);
      return entry?.item.type === 'single' && typeof value === 'string' ? label(value) : plain(value);
    }),
  }));
};

describe.each([
  ['google-forms-mentees-mentors.csv', 'google-forms-mentees-mentors.truth.json'],
  ['google-forms-mentees-mentors.xlsx', 'google-forms-mentees-mentors.truth.json'],
  ['google-forms-own.csv', 'google-forms-own.truth.json'],
])('%s', (fileName, truthName) => {
  const truth = truthOf(truthName);
  const built = importFile(fileName, 'matching');

  it('gives every row, person and answer of the truth', () => {
    const wanted = truth.rows.map((row) => ({
      ...row,
      name: plain(row.name),
      answers: row.answers.map(plain),
    }));
    expect(describeDraft(built, truth.questions)).toEqual(wanted);
  });

  it('accounts for every row and counts the people', () => {
    const { counts, rows } = built.draft;
    expect(counts).toEqual({
      inFile: truth.rowsWithHeader - 1,
      stored: truth.people,
      keptAside: truth.rowsWithHeader - 1 - truth.people,
      refused: 0,
      known: 0,
    });
    const counted = rows.filter(({ superseded }) => !superseded);
    expect(counted.filter(({ side }) => side === 'mentee')).toHaveLength(truth.mentees);
    expect(counted.reduce((sum, { enrollment }) => sum + (enrollment?.capacity ?? 0), 0)).toBe(truth.places);
  });

  it('recognizes the type of every question, and only options that the form has', () => {
    for (const { heading, type, options } of truth.questions) {
      const item = built.draft.items.find((entry) => entry.item.wording.mentee === heading)?.item;
      expect([heading, item?.type]).toEqual([heading, type]);
      for (const { label } of item?.options ?? []) expect(options).toContain(label);
    }
  });
});

describe('google-survey.csv', () => {
  const truth = truthOf('google-survey.truth.json');
  const { draft } = importFile('google-survey.csv', 'evaluation');
  const rated = truth.questions.filter(({ counts, type }) => type === 'rating' && counts !== undefined);

  it('is anonymous, and knows the sides', () => {
    expect(draft.counts).toEqual({
      inFile: truth.rowsWithHeader - 1,
      stored: truth.rowsWithHeader - 1,
      keptAside: 0,
      refused: 0,
      known: 0,
    });
    expect(draft.rows.filter(({ person }) => person.kind !== 'anonymous')).toEqual([]);
    expect(draft.rows.filter(({ side }) => side === 'mentee')).toHaveLength(truth.mentees);
    expect(draft.rows.filter(({ side }) => side === 'mentor')).toHaveLength(truth.mentors);
  });

  it.each(rated.map((question) => [question.heading, question] as const))(
    'counts as the truth: %s',
    (heading, question) => {
      const entry = draft.items.find(({ item }) => item.wording.mentee === heading);
      expect(entry?.item.type).toBe('rating');
      const steps = question.counts?.mentee.length ?? 0;
      const scale = entry?.item.scale ?? { min: 1, max: steps };
      expect(scale.max - scale.min + 1).toBe(steps);
      const countsOf = (side: string) =>
        Array.from(
          { length: steps },
          (_, at) =>
            draft.rows.filter(
              (row) =>
                row.side === side &&
                row.responses.find(({ itemKey }) => itemKey === entry?.key)?.value === scale.min + at,
            ).length,
        );
      expect({ mentee: countsOf('mentee'), mentor: countsOf('mentor') }).toEqual(question.counts);
    },
  );
});
