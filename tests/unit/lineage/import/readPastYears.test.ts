import { describe, expect, test } from 'vitest';
import {
  type PastPlace,
  readClassLabel,
  readPastYears,
} from '../../../../src/shared/lineage/import/index.ts';
import { makeAwkwardLineage } from './awkwardLineage.ts';

const place: PastPlace = {
  classYearCount: 4,
  currentYear: 2026,
  words: { mentor: 'mentor', mentee: 'mentee' },
  roster: [],
  pairings: [],
};
const sheetOf = (rows: readonly (readonly string[])[]) => ({ rows, rowNumbers: rows.map((_, at) => at + 1) });
const pairsOf = (
  rows: readonly (readonly string[])[],
  own: PastPlace = place,
  decided: [string, string][] = [],
) => {
  const past = readPastYears(sheetOf(rows), own, new Map(decided));
  const name = new Map(past.people.map(({ key, name: own }) => [key, own]));
  return past.links.map(
    ({ mentorKey, menteeKey, year, kind }) =>
      `${name.get(mentorKey)} > ${name.get(menteeKey)} ${year} ${kind}`,
  );
};

test.each([
  ["MS2 '21", { kind: 'entry', year: 2020 }],
  ['Class of 2023', { kind: 'graduation', year: 2023 }],
  ['C/O 24', { kind: 'graduation', year: 2024 }],
  ['2019-20', { kind: 'entry', year: 2019 }],
  ['2019–2020', { kind: 'entry', year: 2019 }],
  ['’98', { kind: 'bare', year: 1998 }],
  ['2019', { kind: 'bare', year: 2019 }],
  ['MS3', { kind: 'class year', number: 3 }],
  ['entered 2018', { kind: 'entry', year: 2018 }],
  ['the good old days', null],
])('the class label %s', (typed, expected) => {
  expect(readClassLabel(typed, 2026)).toEqual(expected);
});

describe('an awkward file of 450 people over 23 generations', () => {
  const { people, lines, wrong } = makeAwkwardLineage(7);
  const past = readPastYears(sheetOf(lines), place);
  const outcome = (row: number) => past.rows.find((one) => one.row === row);

  test('has every line accounted for', () => {
    expect(past.rows.map(({ row }) => row)).toEqual(lines.map((_, at) => at + 1));
    expect(Object.values(past.counts).reduce((sum, count) => sum + count, 0)).toBe(lines.length);
    expect(past.counts.heading).toBe(3);
    for (const { outcome: kind, reasons } of past.rows)
      if (kind === 'repaired' || kind === 'aside' || kind === 'refused') expect(reasons).not.toEqual([]);
  });

  test('gives back the truth once the misspelled mentor is decided', () => {
    const open = past.questions.filter(({ chosen }) => chosen === null);
    expect(open.map(({ rows }) => rows)).toEqual([[wrong.misspelled]]);
    expect(outcome(wrong.misspelled)?.outcome).toBe('aside');
    const [question] = open;
    const answer = question!.choices.find(({ id }) => id.startsWith('file '))!;
    const pairs = pairsOf(lines, place, [[question!.key, answer.id]]);
    const truth = people.flatMap(({ name, entry, mentor }) =>
      mentor === null ? [] : [`${mentor.name} > ${name} ${entry} primary`],
    );
    expect(pairs.sort()).toEqual(
      [...truth, 'Somebody Neverlisted > Ignatius Vandermeulen 2010 primary'].sort(),
    );
  });

  test('names what is wrong in its own words', () => {
    expect(outcome(wrong.dangling)?.outcome).toBe('stored');
    expect(outcome(wrong.self)).toMatchObject({
      outcome: 'refused',
      reasons: [`${people[0]!.name} would be their own mentor.`],
    });
    expect(outcome(wrong.cycle)?.outcome).toBe('refused');
    expect(outcome(wrong.cycle)?.reasons[0]).toContain(`${people[0]!.name} would be their own ancestor`);
    expect(
      past.rows.filter(({ reasons }) => reasons.some((one) => one.includes('counted once'))),
    ).toHaveLength(1);
  });

  test('brought in again changes nothing', () => {
    const roster = past.people.map(({ key, name, entryCohort }) => ({
      id: key,
      name,
      goesBy: null,
      entryCohort,
    }));
    const pairings = past.links.map((one) => ({
      mentorId: one.mentorKey,
      menteeId: one.menteeKey,
      kind: one.kind,
      year: one.year,
    }));
    const again = readPastYears(sheetOf(lines), { ...place, roster, pairings });
    expect(again.links).toEqual([]);
    expect(again.people.filter(({ knownId }) => knownId === null)).toEqual([]);
  });
});

describe('forms of lists', () => {
  test('several mentee columns, big and little, in any order', () => {
    const rows = [
      ['Little 1', 'Little 2', 'Year', 'Big'],
      ['Ben Cho', 'Dana Li', '2019-20', 'Ana Ruiz'],
      ['Eva Stone', '', '2020-21', 'Ben Cho'],
    ];
    expect(pairsOf(rows)).toEqual([
      'Ana Ruiz > Ben Cho 2019 primary',
      'Ana Ruiz > Dana Li 2019 primary',
      'Ben Cho > Eva Stone 2020 primary',
    ]);
  });

  test('a name with its mentor, and merged mentor cells', () => {
    const own = [
      ['Name', 'Class of', 'Mentor'],
      ['Ana Ruiz', '2020', ''],
      ['Ben Cho', '2021', 'Ana Ruiz'],
    ];
    expect(pairsOf(own)).toEqual(['Ana Ruiz > Ben Cho 2017 primary']);
    const merged = [
      ['Mentor', 'Mentee', 'Mentee class'],
      ['Ana Ruiz', 'Ben Cho', '2019-20'],
      ['', 'Dana Li', '2019-20'],
    ];
    expect(pairsOf(merged)).toHaveLength(2);
    expect(readPastYears(sheetOf(merged), place).rows[2]?.outcome).toBe('repaired');
  });

  test('blocks, indentation, words and arrows', () => {
    const truth = ['Ana Ruiz > Ben Cho 2019 primary', 'Ana Ruiz > Dana Li 2019 primary'];
    const blocks = {
      rows: [
        ['Ana Ruiz (entered 2018)'],
        ['Ben Cho (2019-20)'],
        ['Dana Li (2019-20)'],
        ['Eva Stone (2019-20)'],
        ['Fay Moss (2020-21)'],
      ],
      rowNumbers: [1, 2, 3, 5, 6],
    };
    expect(readPastYears(blocks, place).links.map(({ mentorKey }) => mentorKey.slice(0, 3))).toEqual([
      'ana',
      'ana',
      'eva',
    ]);
    expect(pairsOf([['Ana Ruiz'], ['  - Ben Cho, 2019-20'], ['  - Dana Li, 2019-20']])).toEqual(truth);
    expect(pairsOf([['Big: Ana Ruiz'], ['Little: Ben Cho 2019-20'], ['Little: Dana Li 2019-20']])).toEqual(
      truth,
    );
    expect(pairsOf([['Ana Ruiz -> Ben Cho (2019-20)'], ['Ana Ruiz -> Dana Li (2019-20)']])).toEqual(truth);
  });

  test('asks once what a bare year is', () => {
    const rows = [
      ['Mentor', 'Mentee', 'Class'],
      ['Ana Ruiz', 'Ben Cho', '2019'],
      ['Ana Ruiz', 'Dana Li', '2020'],
    ];
    const past = readPastYears(sheetOf(rows), place);
    expect(past.questions).toMatchObject([{ key: 'years', rows: [2, 3], chosen: null, isNeeded: true }]);
    expect(pairsOf(rows, place, [['years', 'graduation']])).toEqual([
      'Ana Ruiz > Ben Cho 2015 primary',
      'Ana Ruiz > Dana Li 2016 primary',
    ]);
  });

  test('two mentors, one class, no year', () => {
    const head = ['Mentor', 'Mentee', 'Year'];
    const two = [head, ['Ana Ruiz', 'Ben Cho', '2019-20'], ['Dana Li', 'Ben Cho', '2019-20']];
    expect(pairsOf(two)).toEqual(['Ana Ruiz > Ben Cho 2019 primary', 'Dana Li > Ben Cho 2019 co-mentor']);
    expect(pairsOf(two, place, [['mentors ben cho ?', 'dana li ?']])).toEqual([
      'Ana Ruiz > Ben Cho 2019 co-mentor',
      'Dana Li > Ben Cho 2019 primary',
    ]);
    const none = [head, ['Ana Ruiz', 'Ben Cho', '']];
    expect(readPastYears(sheetOf(none), place).counts.aside).toBe(1);
    expect(pairsOf(none, place, [['missing year', '2012']])).toEqual(['Ana Ruiz > Ben Cho 2012 primary']);
  });

  test('people on the roster are matched, and a close name is asked', () => {
    const roster = [{ id: 'p1', name: 'Ana Ruiz', goesBy: null, entryCohort: 2018 }];
    const rows = [
      ['Mentor', 'Mentee', 'Year'],
      ['Ana Ruiz', 'Ben Cho', '2019-20'],
      ['Anna Ruiz', 'Dana Li', '2020-21'],
    ];
    const past = readPastYears(sheetOf(rows), { ...place, roster });
    expect(past.people.find(({ name }) => name === 'Ana Ruiz')?.knownId).toBe('p1');
    expect(past.questions.find(({ rows: own }) => own.includes(3))?.choices[0]?.id).toBe('roster p1');
    expect(past.counts).toMatchObject({ stored: 1, aside: 1, heading: 1 });
  });
});
