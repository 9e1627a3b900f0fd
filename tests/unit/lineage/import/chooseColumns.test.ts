import { describe, expect, test } from 'vitest';
import { type PastPlace, readPastYears } from '../../../../src/shared/lineage/import/index.ts';

const place: PastPlace = {
  classYearCount: 4,
  currentYear: 2026,
  words: { mentor: 'mentor', mentee: 'mentee' },
  roster: [],
  pairings: [],
};
const read = (rows: readonly (readonly string[])[], decided: readonly (readonly [string, string])[] = []) =>
  readPastYears({ rows, rowNumbers: rows.map((_, at) => at + 1) }, place, new Map(decided));
const pairsOf = ({ people, links }: ReturnType<typeof read>) => {
  const names = new Map(people.map(({ key, name }) => [key, name]));
  return links.map(
    ({ mentorKey, menteeKey, year }) => `${names.get(mentorKey)} > ${names.get(menteeKey)} ${year}`,
  );
};

describe('what the columns of an old list hold', () => {
  test('is told as it was found', () => {
    const { columns } = read([
      ['Lineage of Birch Hollow', '', '', '', ''],
      ['Mentee', 'Class of', 'Mentor', 'Year', 'Notes'],
      ['Ben Cho', '2024', 'Ana Ruiz', '2020-21', 'met at the social'],
    ]);
    expect(columns).toEqual({
      isList: false,
      headings: 2,
      roles: ['mentee name', 'mentee class', 'mentor name', 'year', 'nothing'],
    });
  });

  test('can be said where the headings say nothing, or the wrong thing', () => {
    const rows = [
      ['Who', 'With whom', 'When'],
      ['Ana Ruiz', 'Ben Cho', '2020-21'],
      ['Ben Cho', 'Cleo Park', '2021-22'],
    ];
    const found = read(rows);
    expect(found.columns.isList).toBe(true);
    const decided = [
      ['layout', 'columns'],
      ['headings', '1'],
      ['column 0', 'mentor name'],
      ['column 1', 'mentee name'],
      ['column 2', 'year'],
    ] as const;
    const past = read(rows, decided);
    expect(pairsOf(past)).toEqual(['Ana Ruiz > Ben Cho 2020', 'Ben Cho > Cleo Park 2021']);
    expect(past.counts).toMatchObject({ heading: 1, stored: 2 });
    // The other way round.
    const turned = read(rows, [...decided, ['column 0', 'mentee name'], ['column 1', 'mentor name']]);
    expect(pairsOf(turned)).toEqual(['Ben Cho > Ana Ruiz 2020', 'Cleo Park > Ben Cho 2021']);
  });

  test('first and last names join, classes follow their person, and each further mentee is one more', () => {
    const rows = [
      ['Ana', 'Ruiz', '2019-20', 'Ben Cho', '2020-21', 'Cleo Park', '2021-22'],
      ['Dana', 'Li', '2020-21', 'Eva Stone', '2021-22', '', ''],
    ];
    const roles = [
      'mentor first',
      'mentor last',
      'mentor class',
      'mentee name',
      'mentee class',
      'mentee name',
      'mentee class',
    ];
    const past = read(rows, [
      ['layout', 'columns'],
      ['headings', '0'],
      ...roles.map((role, at) => [`column ${at}`, role] as const),
    ]);
    expect(pairsOf(past)).toEqual([
      'Ana Ruiz > Ben Cho 2020',
      'Ana Ruiz > Cleo Park 2021',
      'Dana Li > Eva Stone 2021',
    ]);
    expect(new Map(past.people.map(({ name, entryCohort }) => [name, entryCohort]))).toEqual(
      new Map([
        ['Ana Ruiz', 2019],
        ['Ben Cho', 2020],
        ['Cleo Park', 2021],
        ['Dana Li', 2020],
        ['Eva Stone', 2021],
      ]),
    );
  });

  test('a class keeps what its heading says of bare years, also under two lines of headings', () => {
    const rows = [
      ['Mentor', 'Mentee', '', 'Old mentor'],
      ['Name', 'Name', 'Graduation year', ''],
      ['Ana Ruiz', 'Ben Cho', '2024', 'Somebody Else'],
    ];
    const past = read(rows, [['column 3', 'nothing']]);
    expect(past.questions).toEqual([]);
    expect(past.people.find(({ name }) => name === 'Ben Cho')?.entryCohort).toBe(2020);
    expect(pairsOf(past)).toEqual(['Ana Ruiz > Ben Cho 2020']);
  });

  test('a sheet of columns can be read as a list, and with no column chosen every line says that it names nobody', () => {
    const list = read(
      [
        ['Mentor', 'Mentee'],
        ['Ana Ruiz', 'Ben Cho (2020-21)'],
      ],
      [['layout', 'list']],
    );
    expect(list.columns.isList).toBe(true);
    const none = read([['Ana Ruiz', 'Ben Cho']], [['layout', 'columns']]);
    expect(none.rows).toMatchObject([{ outcome: 'refused', reasons: ['The row names nobody.'] }]);
  });

  test('a decision that is no role, or a count that is no number, changes nothing', () => {
    const rows = [
      ['Mentor', 'Mentee', 'Year'],
      ['Ana Ruiz', 'Ben Cho', '2020-21'],
    ];
    const odd = read(rows, [
      ['column 0', 'grandmother'],
      ['headings', 'many'],
    ]);
    expect(odd.columns).toMatchObject({ headings: 1, roles: ['mentor name', 'mentee name', 'year'] });
    expect(read(rows, [['headings', '99']]).columns.headings).toBe(2);
  });
});
