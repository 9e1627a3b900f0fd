import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addPerson, ChapterError, commitImport, createKiosk, enroll } from '../../src/main/services/index.ts';
import { halfHour } from '../../src/main/services/kiosk/kiosk.ts';
import { listChanges, undoChange } from '../../src/main/storage/index.ts';
import {
  findEnrollment,
  listItems,
  listPeople,
  listSubmissions,
} from '../../src/main/storage/queries/index.ts';
import { findCountedSubmissions, type InstrumentId, type ItemId } from '../../src/shared/model/index.ts';
import type { KioskSubmission } from '../../src/shared/rpc/index.ts';
import { startChapterIn, startSessionIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf, enrollmentOf, newPerson } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

const word = 'Quiet lantern 7';

/** A chapter with an imported questionnaire and the kiosk on, and a clock that only moves when told. */
const startKiosk = () => {
  const folder = makeFolder();
  const { session, cycleId } = startChapterIn(folder);
  const store = session.writing();
  const { instrumentId } = commitImport(store, draftOf(cycleId, 3, 'A'));
  let now = 1000;
  const clock = { pass: (seconds: number) => (now += seconds), read: () => now };
  const kiosk = createKiosk(session, clock.read);
  kiosk.start({ instrumentId, word });
  const [values, energy] = listItems(store.queries, instrumentId).map(({ id }) => id) as [ItemId, ItemId];
  return { folder, session, store, cycleId, instrumentId, kiosk, clock, values, energy };
};

const submissionOf = (
  name: string,
  answers: KioskSubmission['answers'],
  part: Partial<KioskSubmission> = {},
): KioskSubmission => ({
  person: {
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@example.edu`,
    knownId: null,
    entryCohort: 2026,
  },
  role: 'mentee',
  places: null,
  codeWord: null,
  answers,
  ...part,
});

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (problem) {
    if (problem instanceof ChapterError) return `${problem.code} ${problem.sentence}`;
    throw problem;
  }
  return 'nothing was refused';
};

const answersOf = (
  store: ReturnType<typeof startKiosk>['store'],
  instrumentId: InstrumentId,
  name: string,
) => {
  const person = listPeople(store.queries).find((one) => one.name === name);
  if (person === undefined) throw new Error(`${name} is not on the roster.`);
  const find = findCountedSubmissions(listSubmissions(store.queries, instrumentId, 'counting'));
  return { person, mentee: find(person.id, 'mentee'), mentor: find(person.id, 'mentor') };
};

describe('answers from the kiosk', () => {
  test('add somebody new to the roster and the cycle; what was left blank is skipped, not zero', () => {
    const { store, cycleId, instrumentId, kiosk, values, energy } = startKiosk();
    const before = digestOf(store.connection);
    kiosk.submit(submissionOf('Noor Haddad', [{ itemId: values, side: 'mentee', value: ['family'] }]));
    const { person, mentee } = answersOf(store, instrumentId, 'Noor Haddad');
    expect(person).toMatchObject({ email: 'noor.haddad@example.edu', entryCohort: 2026 });
    expect(mentee?.responses).toEqual([
      { itemId: values, value: ['family'], missing: null },
      { itemId: energy, value: null, missing: 'skipped' },
    ]);
    expect(mentee).toMatchObject({ side: 'mentee', importBatchId: null, superseded: false });
    expect(findEnrollment(store.queries, person.id, cycleId)).toMatchObject({ role: 'mentee', capacity: 0 });
    expect(listChanges(store, 1)[0]?.label).toBe('Take in the answers of Noor Haddad from the kiosk');
    undoChange(store);
    expect(digestOf(store.connection)).toBe(before);
  });

  test('of somebody known take the place of earlier ones, which are kept', () => {
    const { store, cycleId, instrumentId, kiosk, values, energy } = startKiosk();
    const [me] = kiosk.find('Mentor A 1', null);
    if (me === undefined) throw new Error('The mentor was not found.');
    kiosk.submit(
      submissionOf('mentor a 1', [{ itemId: energy, side: 'mentor', value: 2 }], {
        role: 'mentor',
        places: 2,
        person: { name: 'mentor a 1', email: null, knownId: me.id, entryCohort: null },
      }),
    );
    const all = listSubmissions(store.queries, instrumentId, 'all').filter(
      ({ personId }) => personId === me.id,
    );
    expect(all.map(({ superseded }) => superseded)).toEqual([true, false]);
    expect(all[1]?.responses).toEqual([
      { itemId: values, value: null, missing: 'skipped' },
      { itemId: energy, value: 2, missing: null },
    ]);
    expect(findEnrollment(store.queries, me.id, cycleId)).toMatchObject({ role: 'mentor', capacity: 2 });
    expect(listPeople(store.queries)).toHaveLength(6);
  });

  test('of somebody who is both are stored for each side, asked once where the words are the same', () => {
    const { store, cycleId, instrumentId, kiosk, energy } = startKiosk();
    kiosk.submit(
      submissionOf('Ida Berg', [{ itemId: energy, side: 'both', value: 5 }], { role: 'both', places: 3 }),
    );
    const { person, mentee, mentor } = answersOf(store, instrumentId, 'Ida Berg');
    expect([mentee?.side, mentor?.side]).toEqual(['mentee', 'mentor']);
    expect(mentee?.responses).toEqual(mentor?.responses);
    expect(findEnrollment(store.queries, person.id, cycleId)).toMatchObject({ role: 'both', capacity: 3 });
  });

  test('of somebody who takes no part this year are kept as such', () => {
    const { store, cycleId, instrumentId, kiosk } = startKiosk();
    kiosk.submit(submissionOf('Tom Vale', [], { role: 'neither' }));
    const { person } = answersOf(store, instrumentId, 'Tom Vale');
    expect(findEnrollment(store.queries, person.id, cycleId)).toMatchObject({ role: 'neither', capacity: 0 });
    const stored = listSubmissions(store.queries, instrumentId, 'all').filter(
      ({ personId }) => personId === person.id,
    );
    expect(stored.flatMap(({ responses }) => responses.map(({ missing }) => missing))).toEqual([
      'not asked',
      'not asked',
    ]);
  });

  test('keep the priority of who was carried over, and a pause', () => {
    const { store, cycleId, kiosk } = startKiosk();
    const id = addPerson(store, newPerson('Lena Ott'), null);
    enroll(store, { ...enrollmentOf(id, cycleId, 'mentee'), priorityTier: 0, pausedUntil: '2026-10-01' });
    kiosk.submit(
      submissionOf('Lena Ott', [], {
        person: { name: 'Lena Ott', email: null, knownId: id, entryCohort: null },
      }),
    );
    expect(findEnrollment(store.queries, id, cycleId)).toMatchObject({
      priorityTier: 0,
      pausedUntil: '2026-10-01',
    });
  });

  test.each([
    [
      'an option that is not offered',
      (values: ItemId) => [{ itemId: values, side: 'mentee', value: ['gold'] }],
    ],
    [
      'more than may be chosen',
      (values: ItemId) => [{ itemId: values, side: 'mentee', value: ['family', 'faith', 'x', 'y'] }],
    ],
    [
      'a rating beside the scale',
      (_: ItemId, energy: ItemId) => [{ itemId: energy, side: 'mentee', value: 6 }],
    ],
    [
      'the side that is not theirs',
      (_: ItemId, energy: ItemId) => [{ itemId: energy, side: 'mentor', value: 3 }],
    ],
    [
      'one question twice',
      (_: ItemId, energy: ItemId) => [
        { itemId: energy, side: 'mentee', value: 3 },
        { itemId: energy, side: 'mentee', value: 4 },
      ],
    ],
    ['a question of nobody', () => [{ itemId: 'none' as ItemId, side: 'mentee', value: 3 }]],
  ] as const)('are refused as a whole for %s', (_, answers) => {
    const { store, kiosk, values, energy } = startKiosk();
    const before = digestOf(store.connection);
    const wrong = answers(values, energy) as unknown as KioskSubmission['answers'];
    expect(refusal(() => kiosk.submit(submissionOf('Noor Haddad', wrong)))).toMatch(
      /^REFUSED .*Nothing was stored/,
    );
    expect(digestOf(store.connection)).toBe(before);
  });

  test('are refused for somebody whose name was not typed', () => {
    const { kiosk } = startKiosk();
    const [other] = kiosk.find('Mentee A 1', null);
    const person = { name: 'Mentee A 2', email: null, knownId: other?.id ?? null, entryCohort: null };
    expect(refusal(() => kiosk.submit(submissionOf('x', [], { person })))).toMatch(
      /^REFUSED This name does not fit/,
    );
  });
});

describe('who is found', () => {
  test('by the address, by the full name or nearly so, by the name they go by; never by a part', () => {
    const { store, kiosk } = startKiosk();
    addPerson(store, { ...newPerson('Katherine Müller'), goesBy: 'Kat' }, null);
    const names = (name: string, email: string | null = null) =>
      kiosk.find(name, email).map((one) => one.name);
    expect(names('katherine muller')).toEqual(['Katherine Müller']);
    expect(names('Katharine Muller')).toEqual(['Katherine Müller']);
    expect(names('Kat Müller')).toEqual(['Katherine Müller']);
    expect(names('somebody', 'KATHERINE.MÜLLER+kiosk@example.edu')).toEqual(['Katherine Müller']);
    for (const part of ['Katherine', 'Müller', 'Kat', 'K', '%', '', ' ']) expect(names(part)).toEqual([]);
  });

  test('two people of one name are told apart by their year, without address', () => {
    const { store, kiosk } = startKiosk();
    for (const year of [2025, 2026]) {
      addPerson(store, { ...newPerson('Ana Diaz', year), email: `ana${year}@example.edu` }, null);
    }
    const found = kiosk.find('Ana Diaz', null);
    expect(found.map(({ entryCohort }) => entryCohort).sort()).toEqual([2025, 2026]);
    expect(JSON.stringify(found)).not.toContain('@');
    expect(kiosk.find('Ana Diaz', 'ana2025@example.edu').map(({ entryCohort }) => entryCohort)).toEqual([
      2025,
    ]);
  });

  test('names in an answer are offered a few at a time, and not for ever', () => {
    const { kiosk, clock } = startKiosk();
    expect(kiosk.offer('me')).toHaveLength(5);
    expect(kiosk.offer('mentor a 1').map(({ name }) => name)).toEqual(['Mentor A 1']);
    for (let more = 2; more < 60; more++) kiosk.offer('zz');
    expect(refusal(() => kiosk.offer('zz'))).toMatch(/^REFUSED .*many names/);
    clock.pass(61);
    expect(kiosk.offer('zz')).toEqual([]);
  });

  test('names in an answer become people of this cycle; others stay as typed', () => {
    const { store, cycleId, instrumentId: first, kiosk, session } = startKiosk();
    kiosk.unlock(word);
    const draft = draftOf(cycleId, 1, 'B');
    const [item] = draft.items;
    if (item === undefined) throw new Error('The draft has no item.');
    const people = { ...item, item: { ...item.item, type: 'people' as const, options: [], atMost: 3 } };
    const { instrumentId } = commitImport(store, { ...draft, items: [people], rows: [] });
    expect(instrumentId).not.toBe(first);
    const named = createKiosk(session);
    named.start({ instrumentId, word });
    const [offered] = named.offer('Mentor A 2');
    const itemId = listItems(store.queries, instrumentId)[0]?.id as ItemId;
    const value = [offered?.id ?? '', 'mentee a 1', 'My roommate'];
    named.submit(submissionOf('Noor Haddad', [{ itemId, side: 'mentee', value }]));
    const { mentee } = answersOf(store, instrumentId, 'Noor Haddad');
    const known = listPeople(store.queries).find(({ name }) => name === 'Mentee A 1');
    expect(mentee?.responses[0]?.value).toEqual([offered?.id, known?.id, 'My roommate']);
  });
});

describe('the word', () => {
  test('is kept nowhere but as a salted hash', () => {
    const { folder, session } = startKiosk();
    session.close();
    const bytes = readFileSync(`${folder}/briar-glen.grove`);
    expect(bytes.includes('"salt"')).toBe(true);
    expect(bytes.includes(word)).toBe(false);
    expect(bytes.includes('lantern')).toBe(false);
  });

  test('may be tried three times, then only after waits that grow', () => {
    const { kiosk, clock } = startKiosk();
    const guess = () => refusal(() => kiosk.unlock('guess'));
    for (let time = 0; time < 3; time++) expect(guess()).toMatch(/^WRONG_WORD That is not the word/);
    expect(guess()).toBe('WRONG_WORD Wait 5 seconds before the next try.');
    expect(refusal(() => kiosk.unlock(word))).toMatch(/^WRONG_WORD Wait/);
    expect(kiosk.state()).toMatchObject({ on: true, waitSeconds: 5 });
    clock.pass(5);
    expect(guess()).toMatch(/not the word/);
    expect(guess()).toBe('WRONG_WORD Wait 10 seconds before the next try.');
    clock.pass(10);
    expect(kiosk.unlock(word)).toEqual({ answers: 0 });
  });

  test('has to be waited for as long after a restart of the program', () => {
    const { folder, session, kiosk } = startKiosk();
    for (let time = 0; time < 3; time++) refusal(() => kiosk.unlock('guess'));
    session.close();
    let now = 7;
    const again = createKiosk(startSessionIn(folder), () => now);
    expect(refusal(() => again.unlock(word))).toBe('WRONG_WORD Wait 5 seconds before the next try.');
    now += 5;
    expect(again.unlock(word)).toEqual({ answers: 0 });
  });

  test.each(['', '   ', 'abc', ' ab '])('%j is too short', (short) => {
    const { session, instrumentId, kiosk } = startKiosk();
    kiosk.unlock(word);
    expect(refusal(() => createKiosk(session).start({ instrumentId, word: short }))).toMatch(
      /at least 4 letters/,
    );
    expect(kiosk.isOn()).toBe(false);
  });
});

describe('without the word', () => {
  test('the kiosk ends half an hour after somebody asked, as long as the program runs, and says so later', () => {
    const { kiosk, clock } = startKiosk();
    expect(kiosk.askToEnd().endsInSeconds).toBe(halfHour);
    clock.pass(600);
    // Asking again does not start the half hour anew, and does not shorten it.
    expect(kiosk.askToEnd().endsInSeconds).toBe(halfHour - 600);
    clock.pass(halfHour - 601);
    expect(kiosk.isOn()).toBe(true);
    clock.pass(1);
    expect(kiosk.state()).toMatchObject({ on: false, lastEnd: { how: 'without word' } });
  });

  test('anybody can stop it, and a restart does as well', () => {
    const { folder, session, kiosk, clock } = startKiosk();
    kiosk.askToEnd();
    expect(kiosk.cancelEnd()).toMatchObject({ on: true, endsInSeconds: null });
    kiosk.askToEnd();
    session.close();
    const again = createKiosk(startSessionIn(folder), clock.read);
    clock.pass(2 * halfHour);
    expect(again.state()).toMatchObject({ on: true, endsInSeconds: null });
  });
});

test('starting and ending the kiosk are no changes of the chapter: undo takes back what was before', () => {
  const { store, session, kiosk } = startKiosk();
  kiosk.unlock(word);
  expect(listChanges(store, 1)[0]?.label).toMatch(/^Import/);
  expect(session.backups().map(({ reason }) => reason)).toEqual(['kiosk ended', 'kiosk started', 'daily']);
  expect(refusal(() => createKiosk(session).start({ instrumentId: 'none' as InstrumentId, word }))).toMatch(
    /^NOT_FOUND/,
  );
});
