import { describe, expect, it } from 'vitest';
import type { BuiltDraft, ImportPlace } from '../../../src/shared/intake/index.ts';
import type { InstrumentId, ItemId } from '../../../src/shared/model/index.ts';
import { place } from './madeUpClass.ts';
import { openTable as open } from './openTable.ts';

const answers = ({ draft }: BuiltDraft) =>
  draft.rows.map(({ person, responses }) => ({
    name: person.kind === 'new' ? person.details.name : null,
    answers: Object.fromEntries(
      responses.map(({ itemKey, value }) => {
        const item = draft.items.find(({ key }) => key === itemKey)?.item;
        const word = (id: unknown) => item?.options.find((option) => option.id === id)?.label ?? id;
        return [item?.wording.mentee, Array.isArray(value) ? value.map(word) : word(value)];
      }),
    ),
  }));
const accounted = ({ draft: { counts } }: BuiltDraft): boolean =>
  counts.known + counts.stored + counts.keptAside + counts.refused === counts.inFile;

describe('rows of one REDCap record', () => {
  const header = [
    'Record ID',
    'Repeat Instrument',
    'Repeat Instance',
    'Full name',
    'School e-mail',
    'I want to be a mentor or a mentee',
    'Ways to be in touch (choice=Text)',
    'Ways to be in touch (choice=Video)',
    'How was the last meeting?',
    'Complete?',
  ];
  const rows = [
    ['1', '', '', 'Ada Abel', 'ada@x.example', 'Mentee', 'Checked', 'Unchecked', '', 'Complete'],
    ['1', 'Meeting', '1', '', '', '', 'Unchecked', 'Unchecked', 'Short', 'Complete'],
    ['1', 'Meeting', '2', '', '', '', 'Unchecked', 'Unchecked', 'Long and good', 'Complete'],
    ['2', '', '', 'Ben Brandt', 'ben@x.example', 'Mentor', 'Unchecked', 'Checked', '', 'Complete'],
    ['3', '', '', 'Chidi Eze', 'chidi@x.example', 'Mentor', 'Checked', 'Checked', '', 'Complete'],
    ['3', 'Meeting', '1', '', '', '', 'Unchecked', 'Unchecked', 'Cut off', 'Complete'],
  ];

  it('are joined to one person, asked, with what is joined listed', () => {
    const built = open({ header, rows });
    expect(answers(built)).toEqual([
      {
        name: 'Ada Abel',
        answers: { 'Ways to be in touch': ['Text'], 'How was the last meeting?': 'Long and good' },
      },
      {
        name: 'Ben Brandt',
        answers: { 'Ways to be in touch': ['Video'], 'How was the last meeting?': null },
      },
      {
        name: 'Chidi Eze',
        answers: { 'Ways to be in touch': ['Text', 'Video'], 'How was the last meeting?': 'Cut off' },
      },
    ]);
    expect(built.draft.counts).toEqual({ inFile: 6, known: 0, stored: 3, keptAside: 0, refused: 3 });
    expect(built.draft.refused.map(({ row }) => row)).toEqual([3, 4, 7]);
    expect(built.draft.refused[0]?.reason).toBe('Joined to row 2, the same record; its answers count there.');
    const joined = built.repairs.filter(({ kind }) => kind === 'repeatRows');
    expect(joined).toMatchObject([
      { asks: true, rows: [2, 3, 4], before: 'rows 3 and 4', after: 'joined to row 2' },
      { asks: true, rows: [6, 7], before: 'row 7', after: 'joined to row 6' },
    ]);
    expect(joined[0]?.message).toContain('Record 1: Meeting 1, Meeting 2.');
  });

  it('stay rows of their own where the board leaves them, and each is accounted for', () => {
    const built = open({ header, rows, decisions: { 'repeats:1': false, 'repeats:3': false } });
    expect(answers(built).map(({ answers: own }) => own['How was the last meeting?'])).toEqual([
      null,
      null,
      null,
    ]);
    expect(built.draft.refused.map(({ row }) => row)).toEqual([3, 4, 7]);
    expect(accounted(built)).toBe(true);
  });

  it('are known again in the next export', () => {
    const hashes = open({ header, rows }).draft.rows.map(({ hash }) => hash ?? '');
    const where: ImportPlace = { ...place, context: { ...place.context, knownRows: hashes } };
    const again = open({ header, rows, where });
    expect(again.draft.rows).toEqual([]);
    expect(again.draft.counts).toMatchObject({ inFile: 6, known: 3, stored: 0, refused: 3 });
  });
});

describe('REDCap with labels first and raw afterwards', () => {
  const specialties = ['Surgery', 'Pediatrics', 'Neurology'];
  const values = ['Family', 'Faith', 'Learning'];
  const about = ['Record ID', 'Full name', 'School e-mail', 'Role'];
  const people = Array.from({ length: 9 }, (_, at) => [
    String(at + 1),
    `Ada ${'ABCDEFGHI'[at] ?? ''}bel`,
    `ada${'abcdefghi'[at] ?? ''}@x.example`,
    at % 2 === 0 ? 'Mentee' : 'Mentor',
  ]);
  const chosen = people.map((_, at) => [[0, 2], [1], [2, 0]][at % 3] ?? []);
  const labels = open({
    header: [...about, 'Specialty', ...values.map((value) => `Values (choice=${value})`), 'Complete?'],
    rows: people.map((person, at) => [
      ...person,
      specialties[at % 3] ?? '',
      ...values.map((_, value) => (chosen[at]?.includes(value) ? 'Checked' : 'Unchecked')),
      'Complete',
    ]),
  });
  const instrumentId = 'stored' as InstrumentId;
  const instrument = {
    id: instrumentId,
    cycleId: place.cycle.id,
    kind: 'matching' as const,
    title: 'Questionnaire',
    version: 1,
    createdAt: '2026-08-01T00:00:00Z',
  };
  const inFormOrder = [specialties, values];
  const items = labels.draft.items.map(({ key, item }, position) => ({
    ...item,
    options: [...item.options].sort((left, right) => {
      const order = inFormOrder[position] ?? [];
      return order.indexOf(left.label) - order.indexOf(right.label);
    }),
    id: key as ItemId,
    instrumentId,
    position,
  }));
  const where: ImportPlace = {
    ...place,
    context: { ...place.context, instruments: [{ instrument, items }] },
  };

  it('means the same options by its numbers, and asks', () => {
    const raw = open({
      where,
      header: [
        'record_id',
        'full_name',
        'e-mail',
        'role',
        'specialty',
        'values___1',
        'values___2',
        'values___3',
        'form_complete',
      ],
      rows: people.map((person, at) => [
        ...person,
        String((at % 3) + 1),
        ...values.map((_, value) => (chosen[at]?.includes(value) ? '1' : '0')),
        '2',
      ]),
    });
    expect(raw.draft.items.map(({ existingId }) => existingId)).toEqual(items.map(({ id }) => id));
    expect(raw.draft.items.map(({ item }) => item.options.map(({ label }) => label))).toEqual(inFormOrder);
    const asked = raw.repairs.filter(({ kind }) => kind === 'codesAsOptions');
    expect(asked.map(({ asks, after }) => [asks, after])).toEqual([
      [true, 'Surgery … Neurology'],
      [true, 'Family … Learning'],
    ]);
    const idsOf = (built: BuiltDraft) =>
      built.draft.rows.map(({ responses }) =>
        responses.map(({ value }) => (Array.isArray(value) ? [...value].sort() : value)),
      );
    expect(idsOf(raw)).toEqual(idsOf(labels));
  });
});

describe('a row of totals', () => {
  const header = ['Name', 'E-mail', 'Role', 'Hours a month'];
  const rows = [
    ['Ada Abel', 'ada@x.example', 'Mentee', '2'],
    ['Total Ngo', 'total@x.example', 'Mentor', '3'],
    ['Total', '', '', '5'],
  ];

  it('is flagged and left out, with its reason; somebody who is called so stays', () => {
    const built = open({ header, rows });
    expect(answers(built).map(({ name }) => name)).toEqual(['Ada Abel', 'Total Ngo']);
    expect(built.draft.refused).toEqual([{ row: 4, reason: 'Left out: a row of totals.' }]);
    expect(built.repairs.find(({ kind }) => kind === 'totalsRow')).toMatchObject({
      asks: true,
      accepted: true,
      rows: [4],
      before: '“Total” and numbers',
    });
    expect(accounted(built)).toBe(true);
  });

  it('is a person after all where the board says so', () => {
    const built = open({ header, rows, decisions: { 'totals:4': false } });
    expect(answers(built).map(({ name }) => name)).toEqual(['Ada Abel', 'Total Ngo', 'Total']);
  });
});
