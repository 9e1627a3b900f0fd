import { describe, expect, it } from 'vitest';
import {
  type BuiltDraft,
  buildDraft,
  type Decisions,
  proposeImport,
  readTable,
} from '../../../src/shared/intake/index.ts';
import { importDraftSchema } from '../../../src/shared/model/index.ts';
import { csvBytes, makeClass, place, rowOf } from './madeUpClass.ts';

const sha256 = 'a'.repeat(64);

const run = (
  rows: readonly (readonly string[])[],
  decisions: Decisions = {},
  importPlace = place,
): BuiltDraft => {
  const table = readTable(csvBytes(rows), 'Questionnaire (Responses).csv');
  if (!table.ok) throw new Error(table.message);
  const [sheet] = table.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const proposal = proposeImport({
    sheet,
    vendor: table.vendor,
    fileName: 'Questionnaire (Responses).csv',
    kind: 'matching',
    place: importPlace,
    fileSide: null,
  });
  return buildDraft({ proposal, sheet, place: importPlace, sha256, decisions });
};

/** The draft in the words of the made-up class, to be compared with it as a whole. */
const readBack = ({ draft }: BuiltDraft) =>
  draft.rows
    .filter(({ superseded }) => !superseded)
    .map((row) => {
      const answer = (shortName: string) => {
        const entry = draft.items.find(({ item }) => item.shortName === shortName);
        const value = row.responses.find(({ itemKey }) => itemKey === entry?.key)?.value;
        if (!Array.isArray(value))
          return typeof value === 'string'
            ? (entry?.item.options.find(({ id }) => id === value)?.label ?? value)
            : value;
        return value.map((id) => entry?.item.options.find((option) => option.id === id)?.label ?? id);
      };
      const details = row.person.kind === 'new' ? row.person.details : null;
      return {
        name: details?.name,
        email: details?.email,
        classYear: details?.entryCohort === 2026 ? 'MS1' : 'MS2',
        role: row.side,
        places: row.enrollment?.capacity,
        values: answer('Values'),
        help: answer('Help wanted and offered'),
        energy: answer('Recharging'),
        often: answer('How often'),
      };
    });

describe.each([
  ['through the sheet', ', '],
  ['as its own CSV', ';'],
])('a Google Forms class %s', (_, separator) => {
  const people = makeClass(120, 3);
  const rows = people.map((person, at) => rowOf(person, at, separator));

  it('comes back cell by cell', () => {
    expect(readBack(run(rows))).toEqual(people);
  });

  it('is a valid draft in which every row is accounted for', () => {
    const { draft } = run(rows);
    expect(importDraftSchema.safeParse(draft).error?.issues ?? []).toEqual([]);
    expect(draft.counts).toEqual({ inFile: 120, stored: 120, keptAside: 0, refused: 0, known: 0 });
    expect(draft.vendor).toBe('google-forms');
    expect(draft.title).toBe('Questionnaire');
  });

  it('makes one item of the question that each side is asked in its own words', () => {
    const help = run(rows).draft.items.find(({ item }) => item.use === 'complement');
    expect(help?.item).toMatchObject({
      type: 'multiple',
      role: 'both',
      weight: 3,
      wording: { mentee: 'What do you most want help with?', mentor: 'What can you best help with?' },
    });
  });
});

describe('repairs', () => {
  const people = makeClass(40, 5);
  const clean = people.map((person, at) => rowOf(person, at, ', '));
  const changed = (at: number, column: number, text: string): string[][] =>
    clean.map((row, index) =>
      index === at ? row.map((cell, position) => (position === column ? text : cell)) : [...row],
    );

  it('lists options with commas, and takes them apart where the board leaves them', () => {
    const { repairs } = run(clean);
    const glued = repairs.filter(({ kind }) => kind === 'gluedOption').map(({ before }) => before);
    expect(glued).toContain('“Service, advocacy”');
    const key = repairs.find(({ before }) => before === '“Service, advocacy”')?.key ?? '';
    const left = run(clean, { [key]: false });
    const labels = left.draft.items
      .find(({ item }) => item.shortName === 'Values')
      ?.item.options.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Service', 'advocacy', 'Balance, health and sport']));
    expect(labels).not.toContain('Service, advocacy');
  });

  it('counts the last of several answers and keeps the others aside', () => {
    const again = [
      ...clean,
      rowOf({ ...(people[3] as (typeof people)[number]), often: 'Monthly' }, 90, ', '),
    ];
    const built = run(again);
    expect(built.draft.counts).toEqual({ inFile: 41, stored: 40, keptAside: 1, refused: 0, known: 0 });
    expect(built.draft.rows.filter(({ superseded }) => superseded).map(({ row }) => row)).toEqual([5]);
    const repair = built.repairs.find(({ kind }) => kind === 'resubmission');
    expect(repair).toMatchObject({ rows: [5, 42], accepted: true });
    const left = run(again, { [repair?.key ?? '']: false });
    expect(left.draft.rows.filter(({ superseded }) => superseded).map(({ row }) => row)).toEqual([42]);
  });

  it('reads "Two" as 2, and one place where the board does not accept it', () => {
    const built = run(changed(1, 5, 'Two'));
    expect(built.draft.rows[1]?.enrollment?.capacity).toBe(2);
    const repair = built.repairs.find(({ kind }) => kind === 'wordNumber');
    expect(repair).toMatchObject({ before: '“Two”', after: '2', rows: [3], accepted: true });
    expect(
      run(changed(1, 5, 'Two'), { [repair?.key ?? '']: false }).draft.rows[1]?.enrollment?.capacity,
    ).toBe(1);
  });

  it('takes two spellings of a name with one e-mail for one person, unless the board says otherwise', () => {
    const other = rowOf({ ...(people[2] as (typeof people)[number]), name: 'Chidi  Ito-Eze' }, 80, ', ');
    const misspelled = [...clean, other.map((cell, at) => (at === 2 ? `${people[2]?.name}e` : cell))];
    const built = run(misspelled);
    const repair = built.repairs.find(({ kind }) => kind === 'nameSpelling');
    expect(repair).toMatchObject({ accepted: true, asks: true, rows: [4, 42] });
    expect(built.draft.counts).toMatchObject({ stored: 40, keptAside: 1 });
    expect(run(misspelled, { [repair?.key ?? '']: false }).draft.counts).toMatchObject({
      stored: 41,
      keptAside: 0,
    });
  });

  it('leaves a phone number that Excel rounded empty', () => {
    const header = [...(['Timestamp', 'Email Address', 'Full name', 'Phone number', 'Role'] as const)];
    const table = readTable(
      csvBytes([['9/1/2026 8:00:00', 'a@b.example', 'Ana Abel', '9.16E+09', 'Mentee']], header),
      'a.csv',
    );
    if (!table.ok || table.sheets[0] === undefined) throw new Error('unreadable');
    const proposal = proposeImport({
      sheet: table.sheets[0],
      vendor: table.vendor,
      fileName: 'a.csv',
      kind: 'matching',
      place,
      fileSide: null,
    });
    const { draft, repairs } = buildDraft({ proposal, sheet: table.sheets[0], place, sha256, decisions: {} });
    expect(draft.rows[0]?.person).toMatchObject({ kind: 'new', details: { phone: null } });
    expect(repairs).toMatchObject([{ kind: 'mangledPhone', before: '9.16E+09', asks: true }]);
  });

  it('says which class year it does not know, and leaves it empty', () => {
    const { draft, repairs } = run(changed(0, 3, 'sophomore-ish'));
    expect(draft.rows[0]?.person).toMatchObject({ details: { entryCohort: null } });
    expect(repairs.find(({ kind }) => kind === 'unknownClassYear')).toMatchObject({
      rows: [2],
      before: '“sophomore-ish”',
    });
  });

  it('refuses a row without name and e-mail, and says why', () => {
    const { draft } = run(
      clean.map((row, at) =>
        at === 7 ? row.map((cell, column) => (column === 1 || column === 2 ? '' : cell)) : row,
      ),
    );
    expect(draft.refused).toEqual([{ row: 9, reason: 'The row has neither a name nor an e-mail address.' }]);
    expect(draft.counts).toEqual({ inFile: 40, stored: 39, keptAside: 0, refused: 1, known: 0 });
  });

  it('makes someone who answered on both sides take part as both', () => {
    const mentee = people[0] as (typeof people)[number];
    const asMentor = rowOf({ ...mentee, role: 'mentor', places: 1 }, 70, ', ');
    const { draft, repairs } = run([...clean, asMentor]);
    const own = draft.rows.filter(
      ({ person }) => person.kind === 'new' && person.details.email === mentee.email,
    );
    expect(own.map(({ side, enrollment, superseded }) => [side, enrollment?.role, superseded])).toEqual([
      ['mentee', 'both', false],
      ['mentor', 'both', false],
    ]);
    expect(repairs.find(({ kind }) => kind === 'bothRoles')).toMatchObject({ accepted: true });
  });

  it('treats headings such as __proto__ as text', () => {
    const table = readTable(
      csvBytes([['Ana Abel', 'p', 'q']], ['Name', '__proto__', 'constructor']),
      'a.csv',
    );
    if (!table.ok || table.sheets[0] === undefined) throw new Error('unreadable');
    const proposal = proposeImport({
      sheet: table.sheets[0],
      vendor: 'unknown',
      fileName: 'a.csv',
      kind: 'matching',
      place,
      fileSide: 'mentee',
    });
    const { draft } = buildDraft({ proposal, sheet: table.sheets[0], place, sha256, decisions: {} });
    expect(draft.rows[0]?.responses.map(({ value }) => value)).toEqual(['p', 'q']);
    expect(({} as Record<string, unknown>).p).toBeUndefined();
  });

  it('asks where nothing says the role, and takes the class year where it does', () => {
    const built = (classYear: string) => {
      const table = readTable(
        csvBytes([['Ana Abel', classYear, 'Weekly']], ['Name', 'Class year', 'How often?']),
        'a.csv',
      );
      if (!table.ok || table.sheets[0] === undefined) throw new Error('unreadable');
      const [sheet] = table.sheets;
      const proposal = proposeImport({
        sheet,
        vendor: 'unknown',
        fileName: 'a.csv',
        kind: 'matching',
        place,
        fileSide: null,
      });
      const { draft, repairs } = buildDraft({ proposal, sheet, place, sha256, decisions: {} });
      return [
        draft.rows[0]?.enrollment?.role,
        repairs.some(({ kind, asks }) => kind === 'roleUnclear' && asks),
      ];
    };
    expect(['MS1', 'MS3', 'unknown'].map(built)).toEqual([
      ['mentee', false],
      ['mentor', false],
      ['neither', true],
    ]);
  });
});
