import { describe, expect, it } from 'vitest';
import {
  buildDraft,
  type ImportPlace,
  proposeImport,
  readTable,
  storeColumnAs,
} from '../../../src/shared/intake/index.ts';
import type { InstrumentId, ItemId, PersonId } from '../../../src/shared/model/index.ts';
import { csvBytes, place } from './madeUpClass.ts';

const sha256 = 'c'.repeat(64);
const open = (header: readonly string[], rows: readonly (readonly string[])[], name = 'Survey.csv') => {
  const table = readTable(csvBytes(rows, header), name);
  if (!table.ok || table.sheets[0] === undefined) throw new Error('unreadable');
  return { vendor: table.vendor, sheet: table.sheets[0], fileName: name };
};

const header = [
  'Timestamp',
  'Email Address',
  'I took part as a',
  'My mentor was available when I needed them.',
  'I could have done just as well without a mentor.',
  'Overall satisfaction (0-10)',
  'How much do you agree? [I feel I belong here.]',
  'How much do you agree? [I know people in higher classes.]',
  'What was most valuable?',
];
const rows = [
  [
    '9/1/2026 8:00:00',
    'a@b.example',
    'Mentee',
    '5 - Strongly agree',
    'Disagree',
    '9',
    'Agree',
    'Strongly agree',
    'Somebody to ask, at any hour, about anything at all that came up in the first weeks.',
  ],
  ['9/1/2026 8:05:00', 'c@d.example', 'Mentor', '4 - Agree', 'Strongly disagree', '7', 'Neutral', '', ''],
  [
    '9/1/2026 8:09:00',
    'e@f.example',
    'Mentee',
    '2 - Disagree',
    'Agree',
    '10',
    'Disagree',
    'Agree',
    'The dinner in October, when our whole family met for the first time and stayed for hours.',
  ],
];

describe('a survey', () => {
  const file = open(header, rows);
  const proposal = proposeImport({ ...file, kind: 'evaluation', place, fileSide: null });
  const { draft, preview } = buildDraft({ proposal, sheet: file.sheet, place, sha256, decisions: {} });

  it('stays anonymous: addresses are left out unless the board maps them', () => {
    expect(proposal.columns[1]).toMatchObject({
      target: { kind: 'leftOut' },
      remark: 'left out, so that answers stay anonymous',
    });
    expect(draft.rows.map(({ person }) => person)).toEqual(rows.map(() => ({ kind: 'anonymous' })));
    expect(JSON.stringify(draft)).not.toContain('a@b.example');
  });

  it('knows the side of each answer and enrolls nobody', () => {
    expect(draft.rows.map(({ side, enrollment }) => [side, enrollment])).toEqual([
      ['mentee', null],
      ['mentor', null],
      ['mentee', null],
    ]);
    expect(preview.columns.slice(0, 2)).toEqual(['Answer', 'Role']);
  });

  it('reads labelled scales, numbers and grids of statements as ratings', () => {
    const items = draft.items.map(({ item }) => [
      item.wording.mentee,
      item.type,
      item.scale?.min,
      item.scale?.max,
      item.reversed,
    ]);
    expect(items).toEqual([
      ['My mentor was available when I needed them.', 'rating', 1, 5, false],
      ['I could have done just as well without a mentor.', 'rating', 1, 5, true],
      ['Overall satisfaction (0-10)', 'rating', 0, 10, false],
      ['I feel I belong here.', 'rating', 1, 5, false],
      ['I know people in higher classes.', 'rating', 1, 5, false],
      ['What was most valuable?', 'longText', undefined, undefined, false],
    ]);
    const values = draft.rows.map(({ responses }) =>
      responses.slice(0, 5).map(({ value, missing }) => value ?? missing),
    );
    expect(values).toEqual([
      [5, 2, 9, 4, 5],
      [4, 1, 7, 3, 'skipped'],
      [2, 4, 10, 2, 4],
    ]);
  });
});

describe('changing what a column is stored as', () => {
  const file = open(
    ['Name', 'E-mail', 'Role', 'Remark'],
    [
      ['Ana Abel', 'a@b.example', 'Mentee', 'yes'],
      ['Bo Brandt', 'c@d.example', 'Mentor', 'no'],
    ],
  );
  const proposal = proposeImport({ ...file, kind: 'matching', place, fileSide: null });

  it('makes another type of question of it, or leaves it out', () => {
    expect(proposal.items[0]?.item.type).toBe('yesNo');
    const asText = storeColumnAs(proposal, file.sheet, place, 3, { kind: 'newItem', type: 'shortText' });
    expect(asText.items.map(({ item }) => item.type)).toEqual(['shortText']);
    const without = storeColumnAs(asText, file.sheet, place, 3, { kind: 'leftOut' });
    expect(without.items).toEqual([]);
    expect(without.columns[3]).toMatchObject({ target: { kind: 'leftOut' }, certainty: 'chosen' });
  });

  it('gives a field to one column only', () => {
    const moved = storeColumnAs(proposal, file.sheet, place, 3, { kind: 'field', field: 'name' });
    expect(moved.columns.map(({ target }) => (target.kind === 'field' ? target.field : target.kind))).toEqual(
      ['leftOut', 'email', 'role', 'name'],
    );
  });
});

describe('what the chapter knows already', () => {
  const file = open(
    ['Full name', 'School e-mail', 'Role', 'Favorite things to do (up to 6)'],
    [
      ['Kathryn O’Neill', 'KO@school.example', 'Mentee', 'Cooking, Reading'],
      ['Tomas Beltran', '', 'Mentor', 'Hiking'],
      ['Noor Haddad', 'noor@school.example', 'Mentor', 'Reading, Knitting'],
    ],
  );
  const person = (id: string, name: string, email: string | null) => ({
    id: id as PersonId,
    name,
    email,
    goesBy: null,
    pronouns: null,
    phone: null,
    entryCohort: 2025,
    staysNamed: true,
  });
  const stored: ImportPlace = {
    ...place,
    context: {
      roster: [person('p1', 'Kathryn O’Neill', 'ko@school.example'), person('p2', 'Tomás Beltrán', null)],
      instruments: [
        {
          instrument: {
            id: 'i1' as InstrumentId,
            cycleId: place.cycle.id,
            kind: 'matching',
            title: 'Questionnaire',
            version: 1,
            createdAt: '2026-08-01T00:00:00Z',
          },
          items: [
            {
              id: 'q1' as ItemId,
              instrumentId: 'i1' as InstrumentId,
              position: 0,
              type: 'multiple',
              role: 'both',
              wording: {
                mentee: 'Favourite things to do (up to 6)',
                mentor: 'Favourite things to do (up to 6)',
              },
              shortName: 'Things to do',
              options: ['Cooking', 'Reading', 'Hiking'].map((label) => ({
                id: label.toLowerCase(),
                label,
                aliases: [],
              })),
              scale: null,
              atMost: 6,
              reversed: false,
              use: 'similarity',
              weight: 3,
              sensitive: false,
              visibleTo: 'partner',
              rows: [],
              previousItemId: null,
            },
          ],
        },
      ],
      rememberedRepairs: [],
      knownRows: [],
      rememberedMapping: {},
    },
  };
  const proposal = proposeImport({ ...file, kind: 'matching', place: stored, fileSide: null });
  const { draft } = buildDraft({ proposal, sheet: file.sheet, place: stored, sha256, decisions: {} });

  it('finds people of the roster by e-mail in any case, or by a name without accents', () => {
    expect(draft.rows.map(({ person: who }) => (who.kind === 'known' ? who.id : who.kind))).toEqual([
      'p1',
      'p2',
      'new',
    ]);
  });

  it('links a question whose wording changed a little, keeps its option ids and adds the new ones', () => {
    expect(draft).toMatchObject({ instrumentId: 'i1', items: [{ existingId: 'q1' }] });
    expect(proposal.columns[3]).toMatchObject({
      certainty: 'linked',
      remark: 'wording changed since “Favourite things to do (up to 6)”',
    });
    expect(draft.items[0]?.item.options.map(({ id }) => id)).toEqual([
      'cooking',
      'reading',
      'hiking',
      'knitting',
    ]);
    expect(draft.rows[0]?.responses[0]?.value).toEqual(['cooking', 'reading']);
  });

  it('remembers what each heading was stored as', () => {
    expect(draft.mapping).toEqual({
      'Full name': 'name',
      'School e-mail': 'email',
      Role: 'role',
      'Favorite things to do (up to 6)': 'item:Favourite things to do (up to 6)',
    });
  });
});
