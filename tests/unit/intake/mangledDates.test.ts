import { describe, expect, it } from 'vitest';
import type { Decisions } from '../../../src/shared/intake/index.ts';
import { openTable } from './openTable.ts';

const read = (cells: readonly string[], decisions: Decisions = {}) => {
  const built = openTable({
    header: ['Name', 'E-mail', 'Role', 'On what day did you move here?'],
    rows: cells.map((cell, at) => [
      `Ada ${String.fromCharCode(65 + at)}bel`,
      `a${at}@x.example`,
      'Mentee',
      cell,
    ]),
    decisions,
  });
  return { built, days: built.draft.rows.map(({ responses }) => responses[0]?.value) };
};

describe('days that a spreadsheet program mangled', () => {
  // Excel: 1 is 1 January 1900, 43831 is 1 January 2020, 44255 is 28 February 2021.
  it('are put back from their serial numbers, and listed', () => {
    const days = Array.from({ length: 20 }, (_, at) => `2021-03-${String(at + 10)}`);
    const { built, days: back } = read([...days, '43831', '44255']);
    expect(back).toEqual([...days, '2020-01-01', '2021-02-28']);
    expect(
      built.repairs.filter(({ kind }) => kind === 'excelDate').map(({ before, rows }) => [before, rows]),
    ).toEqual([
      ['43831', [22]],
      ['44255', [23]],
    ]);
  });

  // Typed with the day first: 13 to 17 May, 5 January, 6 February, 7 March, 8 April, 9 June.
  const swapped = ['13/05/2021', '14/05/2021', '15/05/2021', '16/05/2021', '17/05/2021'].concat([
    '2021-05-01',
    '2021-06-02',
    '2021-07-03',
    '2021-08-04',
    '2021-09-06',
  ]);
  const meant = ['2021-05-13', '2021-05-14', '2021-05-15', '2021-05-16', '2021-05-17'].concat([
    '2021-01-05',
    '2021-02-06',
    '2021-03-07',
    '2021-04-08',
    '2021-06-09',
  ]);
  it('are swapped back where the column shows it, asked, and left where the board says so', () => {
    const { built, days } = read(swapped);
    expect(days).toEqual(meant);
    const asked = built.repairs.find(({ kind }) => kind === 'swappedDates');
    expect(asked).toMatchObject({ asks: true, accepted: true, before: '2021-05-01', after: '2021-01-05' });
    expect(asked?.rows).toEqual([7, 8, 9, 10, 11]);
    expect(read(swapped, { [asked?.key ?? '']: false }).days.slice(5)).toEqual(swapped.slice(5));
  });

  it('stay where one of them is later than the 12th', () => {
    const { built, days } = read([...swapped, '2021-09-20']);
    expect(days.slice(5)).toEqual([...swapped.slice(5), '2021-09-20']);
    expect(built.repairs.some(({ kind }) => kind === 'swappedDates')).toBe(false);
  });
});

describe('a grid with a column for each row and option', () => {
  it.each([
    [
      'LimeSurvey',
      [
        'When are you free? [Mon][Noon]',
        'When are you free? [Mon][Evening]',
        'When are you free? [Tue][Noon]',
        'When are you free? [Tue][Evening]',
      ],
      'Yes',
    ],
  ])('is one question (%s)', (_, headings, tick) => {
    const rows = Array.from({ length: 6 }, (_row, at) => [
      `Ada ${String.fromCharCode(65 + at)}bel`,
      `a${at}@x.example`,
      'Mentee',
      tick,
      at % 2 === 0 ? tick : 'No',
      'No',
      at % 3 === 0 ? tick : 'No',
    ]);
    const { draft } = openTable({ header: ['Name', 'E-mail', 'Role', ...headings], rows });
    expect(
      draft.items.map(({ item }) => [item.type, item.rows, item.options.map(({ label }) => label)]),
    ).toEqual([['grid', ['Mon', 'Tue'], ['Noon', 'Evening']]]);
    const [noon, evening] = draft.items[0]?.item.options.map(({ id }) => id) ?? [];
    expect(draft.rows.slice(0, 2).map(({ responses }) => responses[0]?.value)).toEqual([
      { Mon: [noon, evening], Tue: [evening] },
      { Mon: [noon] },
    ]);
  });
});

describe('a first-year who signs up as a mentor', () => {
  const file = {
    header: ['Name', 'E-mail', 'Role', 'Class year'],
    rows: [
      ['Ada Abel', 'a@x.example', 'Mentor', 'MS1'],
      ['Ben Brandt', 'b@x.example', 'Mentor', 'Two'],
      ['Chidi Eze', 'c@x.example', 'Mentee', 'MS1'],
    ],
  };
  const cohorts = (decisions: Decisions) =>
    openTable({ ...file, decisions }).draft.rows.map(({ person }) =>
      person.kind === 'new' ? person.details.entryCohort : null,
    );

  it('is asked about, stays as said until then, and is the next year or empty as the board chooses', () => {
    const asked = openTable(file).repairs.filter(({ kind }) => kind === 'yearForRole');
    expect(asked).toMatchObject([{ asks: true, chosen: null, rows: [2] }]);
    expect(asked[0]?.choices.map(({ label }) => label)).toEqual(['MS2', 'left empty']);
    expect(cohorts({})).toEqual([2026, 2025, 2026]);
    expect(cohorts({ 'yearForRole:2': 'next' })).toEqual([2025, 2025, 2026]);
    expect(cohorts({ 'yearForRole:2': 'empty' })).toEqual([null, 2025, 2026]);
  });
});
