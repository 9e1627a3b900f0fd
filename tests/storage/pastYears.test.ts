import { describe, expect, test } from 'vitest';
import { addPerson, importPastYears, readHistory, readLineage, undo } from '../../src/main/services/index.ts';
import { readPastYears } from '../../src/shared/lineage/import/index.ts';
import { buildFamilies } from '../../src/shared/lineage/index.ts';
import type { PersonId, ReviewedPastYears } from '../../src/shared/model/index.ts';
import { makeAwkwardLineage } from '../unit/lineage/import/awkwardLineage.ts';
import { startChapterIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { makeFolder } from './support/folders.ts';

const person = (key: string, entryCohort: number | null = null, knownId: PersonId | null = null) => ({
  key,
  name: key,
  entryCohort,
  knownId,
});
const link = (
  mentorKey: string,
  menteeKey: string,
  year: number,
  kind: 'primary' | 'co-mentor' = 'primary',
) => ({
  mentorKey,
  menteeKey,
  year,
  kind,
});
const list = (
  people: ReviewedPastYears['people'],
  links: ReviewedPastYears['links'],
  staysNamed = true,
): ReviewedPastYears => ({ fileName: 'old tree.xlsx', people, links, staysNamed });

const start = () => {
  const { session, cycleId } = startChapterIn(makeFolder());
  return { session, cycleId, store: session.writing() };
};

describe('past years from an old list', () => {
  test('become people, cycles of their years and ended pairs, in one step that leaves nothing behind', () => {
    const { session, store } = start();
    const before = digestOf(store.connection);
    const stored = importPastYears(
      store,
      list(
        [person('Ana Ruiz', 2019), person('Ben Cho', 2020), person('Dana Li', 2021)],
        [link('Ana Ruiz', 'Ben Cho', 2020), link('Ben Cho', 'Dana Li', 2021)],
        false,
      ),
    );
    expect(stored).toEqual({ people: 3, pairings: 2, cycles: 2 });
    const { people, pairings, cycles } = readLineage(store);
    expect(cycles.map(({ label, startsOn, endsOn }) => [label, startsOn, endsOn])).toEqual(
      expect.arrayContaining([
        ['2020–21', '2020-07-01', '2021-06-30'],
        ['2021–22', '2021-07-01', '2022-06-30'],
      ]),
    );
    expect(
      pairings.map(({ status, endReason, approvedBy, runId }) => [status, endReason, approvedBy, runId]),
    ).toEqual([
      ['ended', 'completed', [], null],
      ['ended', 'completed', [], null],
    ]);
    expect(people.map(({ staysNamed }) => staysNamed)).toEqual([false, false, false]);
    expect(readHistory(session, 1)[0]?.label).toBe('Bring in 2 past pairs from old tree.xlsx');
    undo(session);
    expect(digestOf(store.connection)).toBe(before);
  });

  test('the current year goes on in the newest cycle, with one primary mentor each', () => {
    const { store, cycleId } = start();
    importPastYears(
      store,
      list(
        [person('Ana', 2024), person('Cleo', 2024), person('Ben', 2026)],
        [link('Ana', 'Ben', 2026), link('Cleo', 'Ben', 2026)],
      ),
    );
    const { pairings, cycles } = readLineage(store);
    expect(cycles).toHaveLength(1);
    expect(pairings.map((one) => [one.cycleId, one.kind, one.status, one.endedOn])).toEqual([
      [cycleId, 'primary', 'active', null],
      [cycleId, 'co-mentor', 'active', null],
    ]);
  });

  test('known people are linked, and learn only what was unknown of them', () => {
    const { store } = start();
    const details = { goesBy: null, pronouns: null, email: 'ana@example.edu', phone: null, staysNamed: true };
    const ana = addPerson(store, { ...details, name: 'Ana Ruiz', entryCohort: null }, null);
    importPastYears(
      store,
      list([person('Ana Ruiz', 2018, ana), person('Ben Cho', 2019)], [link('Ana Ruiz', 'Ben Cho', 2019)]),
    );
    const known = readLineage(store).people.find(({ id }) => id === ana);
    expect(known).toMatchObject({ entryCohort: 2018, email: 'ana@example.edu' });
  });

  test.each([
    [
      'an own ancestor',
      list([person('Ana'), person('Ben')], [link('Ana', 'Ben', 2020), link('Ben', 'Ana', 2021)]),
      'Ana would be their own ancestor through Ben. Nothing was stored.',
    ],
    [
      'a year that has not begun',
      list([person('Ana'), person('Ben')], [link('Ana', 'Ben', 2031)]),
      'The year 2031–32 has not begun in this chapter. Nothing was stored.',
    ],
    [
      'a pair of strangers',
      list([person('Ana')], [link('Ana', 'Ben', 2020)]),
      'A pair names somebody who is not in the list.',
    ],
    [
      'somebody who is gone',
      list([person('Ana', null, '0198c0de-0000-7000-8000-000000000000' as PersonId)], []),
      'Ana is not on the roster any more. Nothing was stored.',
    ],
  ])('%s is refused with a sentence, and nothing is stored', (_, wrong, sentence) => {
    const { store } = start();
    const before = digestOf(store.connection);
    expect(() => importPastYears(store, wrong)).toThrow(sentence);
    expect(digestOf(store.connection)).toBe(before);
  });
});

describe('an awkward list of 450 people over 23 generations', () => {
  const { lines, people, wrong } = makeAwkwardLineage(7);
  const sheet = { rows: lines, rowNumbers: lines.map((_, at) => at + 1) };
  const placeOf = (store: ReturnType<typeof start>['store']) => {
    const { people: roster, pairings, cycles } = readLineage(store);
    const yearOf = new Map(cycles.map(({ id, startsOn }) => [id, Number(startsOn.slice(0, 4))]));
    return {
      classYearCount: 4,
      currentYear: 2026,
      words: { mentor: 'mentor', mentee: 'mentee' },
      roster,
      pairings: pairings.map((one) => ({ ...one, year: yearOf.get(one.cycleId) ?? 0 })),
    };
  };
  const read = (store: ReturnType<typeof start>['store']) => {
    const first = readPastYears(sheet, placeOf(store));
    const decisions = new Map(
      first.questions.flatMap(({ key, choices, chosen }) => {
        const meant = choices.find(({ id }) => id.startsWith('file '));
        return chosen === null && meant !== undefined ? [[key, meant.id] as const] : [];
      }),
    );
    return readPastYears(sheet, placeOf(store), decisions);
  };
  const asReviewed = (past: ReturnType<typeof readPastYears>): ReviewedPastYears => ({
    fileName: 'awkward.csv',
    people: past.people.map(({ key, name, entryCohort, knownId }) => ({
      key,
      name,
      entryCohort,
      knownId: knownId as PersonId | null,
    })),
    links: past.links.map(({ mentorKey, menteeKey, year, kind }) => ({ mentorKey, menteeKey, year, kind })),
    staysNamed: true,
  });

  test('stands in the tree as it truly was, and comes in only once', () => {
    const { store } = start();
    const past = read(store);
    expect(past.rows).toHaveLength(lines.length);
    expect(Object.values(past.counts).reduce((sum, count) => sum + count, 0)).toBe(lines.length);
    importPastYears(store, asReviewed(past));
    const { people: roster, pairings } = readLineage(store);
    const nameOf = new Map(roster.map(({ id, name }) => [id as string, name]));
    const stored = pairings.map((one) => `${nameOf.get(one.mentorId)} > ${nameOf.get(one.menteeId)}`).sort();
    const truth = people.flatMap(({ name, mentor }) => (mentor === null ? [] : [`${mentor.name} > ${name}`]));
    expect(stored).toEqual([...truth, 'Somebody Neverlisted > Ignatius Vandermeulen'].sort());
    const { generationOf } = buildFamilies(
      roster.map(({ id, entryCohort }) => ({ id, row: entryCohort ?? 0 })),
      pairings,
    );
    expect(Math.max(...generationOf.values())).toBe(22);
    expect(past.rows.find(({ row }) => row === wrong.cycle)?.outcome).toBe('refused');

    const again = read(store);
    expect([again.links, again.people.filter(({ knownId }) => knownId === null)]).toEqual([[], []]);
    expect(importPastYears(store, asReviewed(again))).toEqual({ people: 0, pairings: 0, cycles: 0 });
  });
});
