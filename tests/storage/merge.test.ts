import { describe, expect, test } from 'vitest';
import {
  addPerson,
  approveRun,
  commitImport,
  enroll,
  keepApart,
  mergePeople,
  previewMerge,
  readInput,
  readPeople,
  saveRun,
  setStatusEvent,
} from '../../src/main/services/index.ts';
import {
  ChapterError,
  redoChange,
  tables,
  undoChange,
  type WritableStore,
} from '../../src/main/storage/index.ts';
import {
  findPerson,
  insertMany,
  listAnswerHeads,
  listEnrollmentsOf,
  listFamilies,
  listInstruments,
  listItems,
  listPairings,
  listPeople,
  listRuns,
  listStatusEvents,
  listSubmissions,
} from '../../src/main/storage/queries/index.ts';
import type {
  CycleId,
  ItemId,
  PeopleMerge,
  Person,
  PersonId,
  RuleId,
  SubmissionId,
} from '../../src/shared/model/index.ts';
import { startChapterIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf, enrollmentOf, newPerson, runOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';
import { enrolledPairs } from './support/pairs.ts';

/** A paired class of four and four. */
const pairedClass = () => {
  const { session, cycleId } = startChapterIn(makeFolder());
  const store = session.writing();
  commitImport(store, draftOf(cycleId, 4, 'A'));
  const pairs = enrolledPairs(store, cycleId);
  const runId = saveRun(store, runOf(cycleId, pairs));
  approveRun(store, { runId, officers: ['Ana Ruiz', 'Ben Cho'], startsOn: '2026-08-20' });
  return { store, cycleId, pairs, runId, mentee: pairs[0]![0], mentor: pairs[0]![1] };
};

const personOf = (store: WritableStore, id: PersonId): Person => findPerson(store.queries, id) as Person;
const mergeOf = (store: WritableStore, keptId: PersonId, goneId: PersonId): PeopleMerge => {
  const { id: _, ...person } = personOf(store, keptId);
  return { keptId, goneId, person, answers: [] };
};
const refusalOf = (run: () => unknown): string => {
  try {
    run();
  } catch (problem) {
    if (problem instanceof ChapterError) return `${problem.code}: ${problem.sentence}`;
    throw problem;
  }
  return 'done';
};
/** Expects that a change is taken back and done again to the same database. */
const expectThereAndBack = (store: WritableStore, run: () => void): void => {
  const before = digestOf(store.connection);
  run();
  const after = digestOf(store.connection);
  expect(after).not.toBe(before);
  undoChange(store);
  expect(digestOf(store.connection)).toBe(before);
  redoChange(store);
  expect(digestOf(store.connection)).toBe(after);
};

describe('two records of one person', () => {
  test('become one, and everything of the record that goes belongs to the other', () => {
    const { store, cycleId, mentor, mentee, runId } = pairedClass();
    // A second record of the mentor, with its own history: an event, a rule, an answer that names it.
    const second = addPerson(store, { ...newPerson('Mentor A zero'), email: null }, null);
    setStatusEvent(store, null, { personId: second, kind: 'leave', on: '2026-01-10', yearsHeldBack: 1 });
    insertMany(store.queries, tables.rule, [
      {
        id: 'rule' as RuleId,
        cycleId,
        kind: 'require',
        menteeId: mentee,
        mentorId: second,
        reason: 'asked for',
        confidential: false,
      },
    ]);
    const [instrument] = listInstruments(store.queries);
    const itemId = listItems(store.queries, instrument!.id)[0]!.id as ItemId;
    const other = listPeople(store.queries).find(({ name }) => name === 'Mentee A 3') as Person;
    const submission = listSubmissions(store.queries, instrument!.id, 'all').find(
      ({ personId }) => personId === other.id,
    );
    store.connection
      .prepare('UPDATE response SET value = ? WHERE submission_id = ? AND item_id = ?')
      .run(JSON.stringify([mentor, second, mentee]), submission?.id, itemId);

    expect(previewMerge(store, mentor, second)).toEqual({
      refusal: null,
      moves: [
        { what: 'rule', count: 1 },
        { what: 'status event', count: 1 },
      ],
      choices: [],
      notes: [],
    });
    expect(previewMerge(store, second, mentor).moves).toEqual([
      { what: 'line of a proposal', count: 1 },
      { what: 'enrollment', count: 1 },
      { what: 'family that they founded', count: 1 },
      { what: 'pairing', count: 1 },
      { what: 'answered questionnaire or survey', count: 1 },
    ]);
    // The one with all the history goes into the one without: the hard direction.
    const kept = { ...newPerson('Mentor A Zero'), phone: '555 0100' };
    expectThereAndBack(store, () =>
      mergePeople(store, { keptId: second, goneId: mentor, person: kept, answers: [] }),
    );
    expect(findPerson(store.queries, mentor)).toBeUndefined();
    expect(personOf(store, second)).toEqual({ ...kept, id: second });
    expect(listPairings(store.queries).filter(({ mentorId }) => mentorId === second)).toHaveLength(1);
    expect(listFamilies(store.queries).filter(({ founderId }) => founderId === second)).toHaveLength(1);
    expect(listEnrollmentsOf(store.queries, [second]).map(({ role }) => role)).toEqual(['mentor']);
    expect(listAnswerHeads(store.queries, [second])).toHaveLength(1);
    expect(listRuns(store.queries, cycleId)[0]?.assignments[0]?.mentorId).toBe(second);
    const named = listSubmissions(store.queries, instrument!.id, 'all')
      .find(({ personId }) => personId === other.id)
      ?.responses.find((response) => response.itemId === itemId);
    // The answer named both records; now it names the person once.
    expect(named?.value).toEqual([second, mentee]);
    // The run can still be looked into: its input names the record that stays.
    expect(readInput(store, runId)).toContain(second);
    expect(readInput(store, runId)).not.toContain(mentor);
    expect(store.connection.pragma('foreign_key_check')).toEqual([]);
    const everything = store.connection
      .prepare<[string], number>('SELECT count(*) FROM response WHERE instr(value, ?) > 0')
      .pluck();
    expect(everything.get(mentor)).toBe(0);
  });

  test('ask whose answer counts where both have answered, and keep the other answer', () => {
    const { session, cycleId } = startChapterIn(makeFolder());
    const store = session.writing();
    const draft = draftOf(cycleId, 2, 'A');
    commitImport(store, draft);
    const [one, other] = ['Mentee A 0', 'Mentee A 1'].map(
      (name) => listPeople(store.queries).find((person) => person.name === name) as Person,
    ) as [Person, Person];
    const { choices, notes } = previewMerge(store, one.id, other.id);
    expect(choices).toMatchObject([{ title: 'Questionnaire A', side: 'mentee', proposed: 'kept' }]);
    expect(notes).toEqual(['Both are enrolled in 2026–27; the record that stays has mentee there.']);
    const merge = mergeOf(store, one.id, other.id);
    const before = digestOf(store.connection);
    expect(refusalOf(() => mergePeople(store, merge))).toBe(
      'REFUSED: Both have answered “Questionnaire A”. Choose which answer counts; nothing was merged.',
    );
    expect(digestOf(store.connection)).toBe(before);
    const { instrumentId, side } = choices[0]!;
    const gone = listSubmissions(store.queries, instrumentId, 'all').find(
      ({ personId }) => personId === other.id,
    )?.id as SubmissionId;
    expectThereAndBack(store, () =>
      mergePeople(store, { ...merge, answers: [{ instrumentId, side, from: 'gone' }] }),
    );
    const answers = listSubmissions(store.queries, instrumentId, 'all').filter(
      ({ personId }) => personId === one.id,
    );
    expect(answers).toHaveLength(2);
    expect(answers.filter(({ superseded }) => !superseded).map(({ id }) => id)).toEqual([gone]);
    expect(readPeople(store, cycleId).answered).toContain(one.id);
  });

  test('are joined where they are enrolled as mentee and as mentor', () => {
    const { session, cycleId } = startChapterIn(makeFolder());
    const store = session.writing();
    const one = addPerson(store, newPerson('Jo Park'), null);
    const other = addPerson(store, newPerson('Jo Parks'), null);
    enroll(store, enrollmentOf(one, cycleId, 'mentee'));
    enroll(store, { ...enrollmentOf(other, cycleId, 'mentor'), capacity: 2 });
    setStatusEvent(store, null, { personId: one, kind: 'leave', on: '2026-01-10', yearsHeldBack: 1 });
    setStatusEvent(store, null, { personId: other, kind: 'leave', on: '2026-01-10', yearsHeldBack: 1 });
    expectThereAndBack(store, () => mergePeople(store, mergeOf(store, one, other)));
    expect(listEnrollmentsOf(store.queries, [one, other])).toMatchObject([
      { personId: one, role: 'both', capacity: 2 },
    ]);
    expect(listStatusEvents(store.queries)).toHaveLength(1);
  });

  test('are refused as one where they are paired with each other, and nothing changes', () => {
    const { store, mentee, mentor } = pairedClass();
    const before = digestOf(store.connection);
    expect(refusalOf(() => mergePeople(store, mergeOf(store, mentee, mentor)))).toMatch(
      /^REFUSED: Mentee A 0 and Mentor A 0 are paired with each other in 2026–27, so they are two people\. Nothing was merged\.$/,
    );
    expect(refusalOf(() => mergePeople(store, mergeOf(store, mentee, mentee)))).toMatch(/^REFUSED: A record/);
    expect(
      refusalOf(() => mergePeople(store, { ...mergeOf(store, mentee, mentor), goneId: 'x' as PersonId })),
    ).toMatch(/^NOT_FOUND/);
    expect(digestOf(store.connection)).toBe(before);
  });

  test('may both be mentors in one proposal', () => {
    const { store, cycleId, pairs } = pairedClass();
    const [one, other] = [pairs[2]![1], pairs[3]![1]];
    const answers = previewMerge(store, one, other).choices.map(({ instrumentId, side }) => ({
      instrumentId,
      side,
      from: 'kept' as const,
    }));
    expect(previewMerge(store, one, other).notes).toContain(
      'Both founded a family; the Maple family becomes part of the Linden family.',
    );
    expectThereAndBack(store, () => mergePeople(store, { ...mergeOf(store, one, other), answers }));
    expect(listPairings(store.queries).filter(({ mentorId }) => mentorId === one)).toHaveLength(2);
    expect(listRuns(store.queries, cycleId as CycleId)[0]?.assignments).toHaveLength(4);
    expect(listFamilies(store.queries)).toHaveLength(3);
  });

  test('that are two people are remembered as such, once', () => {
    const { session, cycleId } = startChapterIn(makeFolder());
    const store = session.writing();
    const one = addPerson(store, newPerson('Jo Park'), null);
    const other = addPerson(store, newPerson('Jo Park'), null);
    expectThereAndBack(store, () => keepApart(store, other, one));
    keepApart(store, one, other);
    expect(readPeople(store, cycleId).distinct).toEqual([[one, other].sort()]);
    // They may be merged all the same; then there is nothing left to remember.
    expectThereAndBack(store, () => mergePeople(store, mergeOf(store, one, other)));
    expect(readPeople(store, cycleId).distinct).toEqual([]);
  });
});
