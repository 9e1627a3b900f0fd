import { describe, expect, test } from 'vitest';
import {
  addPerson,
  approveRun,
  changeItem,
  changePerson,
  changeSettings,
  commitImport,
  enroll,
  renameFamily,
  saveRun,
  startCycle,
} from '../../src/main/services/index.ts';
import {
  listChanges,
  nextRedo,
  nextUndo,
  redoChange,
  undoChange,
  type WritableStore,
} from '../../src/main/storage/index.ts';
import {
  findPerson,
  listCycles,
  listFamilies,
  listInstruments,
  listItems,
  readRunInput,
} from '../../src/main/storage/queries/index.ts';
import type { CycleId, RunId } from '../../src/shared/model/index.ts';
import { chapterFileName, settings, startChapterIn, startSessionIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf, enrollmentOf, newPerson, runOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';
import { enrolledPairs } from './support/pairs.ts';

const unicode = 'Zoë "Z" O’Brien \u0001 🌳';

/** Every command once, in an order in which each can be done. */
const carryOutEverything = (session: ReturnType<typeof startSessionIn>, cycleId: CycleId): string[] => {
  const store = session.writing();
  const digests = [digestOf(store.connection)];
  const note = <Value>(value: Value): Value => {
    digests.push(digestOf(store.connection));
    return value;
  };
  const personId = note(addPerson(store, newPerson(unicode), null));
  note(enroll(store, enrollmentOf(personId, cycleId, 'mentee')));
  const person = findPerson(store.queries, personId);
  if (person === undefined) throw new Error('The person was not added.');
  note(changePerson(store, { ...person, goesBy: 'Zo', entryCohort: null }));
  note(enroll(store, { ...enrollmentOf(personId, cycleId, 'mentor'), role: 'neither', capacity: 0 }));
  note(commitImport(store, draftOf(cycleId, 12, 'A')));
  const instrument = listInstruments(store.queries)[0];
  const item = instrument && listItems(store.queries, instrument.id)[0];
  if (item === undefined) throw new Error('The import has no item.');
  note(changeItem(store, item.id, { shortName: 'What counts', use: 'none', weight: 1 / 3, sensitive: true }));
  const runId = note(saveRun(store, runOf(cycleId, enrolledPairs(store, cycleId))));
  note(approveRun(store, { runId, officers: ['Ana Ruiz', 'Ben Cho'], startsOn: '2026-08-20' }));
  const founder = listFamilies(store.queries)[0];
  if (founder === undefined) throw new Error('Approval named no family.');
  note(renameFamily(store, founder.founderId, 'Sycamore'));
  note(changeSettings(session, { ...settings, name: 'Briar Glen North', officer: 'Ben Cho' }));
  note(startCycle(session, { label: '2027–28', startsOn: '2027-08-01', endsOn: '2028-05-31' }));
  return digests;
};

const undoAll = (store: WritableStore): string[] => {
  const digests: string[] = [];
  while (nextUndo(store) !== null) {
    undoChange(store);
    digests.push(digestOf(store.connection));
  }
  return digests;
};

describe('undo and redo', () => {
  test('take every command back and forth to the same database, across restarts', () => {
    const folder = makeFolder();
    let { session, cycleId } = startChapterIn(folder);
    const digests = carryOutEverything(session, cycleId);
    expect(new Set(digests).size).toBe(12);

    session.close();
    session = startSessionIn(folder);
    session.open(chapterFileName);
    expect(undoAll(session.writing())).toEqual(digests.slice(0, -1).toReversed());

    session.close();
    session = startSessionIn(folder);
    session.open(chapterFileName);
    const store = session.writing();
    const redone: string[] = [];
    while (nextRedo(store) !== null) {
      redoChange(store);
      redone.push(digestOf(store.connection));
    }
    expect(redone).toEqual(digests.slice(1));
    expect(store.connection.pragma('foreign_key_check')).toEqual([]);
    session.close();
  });

  test('keep labels that say what is taken back', () => {
    const { session, cycleId } = startChapterIn(makeFolder());
    carryOutEverything(session, cycleId);
    expect(
      listChanges(session.reading(), 20).map(({ label, undoable, officer }) => [label, undoable, officer]),
    ).toEqual([
      ['Start 2027–28', true, 'Ben Cho'],
      ['Change the settings', true, 'Ben Cho'],
      ['Name the family Sycamore', true, 'Ana Ruiz'],
      ['Approve 12 pairs', true, 'Ana Ruiz'],
      ['Propose 12 pairs', true, 'Ana Ruiz'],
      ['Change the question What counts', true, 'Ana Ruiz'],
      ['Import 24 answers from Google Forms', true, 'Ana Ruiz'],
      [`Enroll ${unicode} in 2026–27`, true, 'Ana Ruiz'],
      [`Change ${unicode}`, true, 'Ana Ruiz'],
      [`Enroll ${unicode} in 2026–27`, true, 'Ana Ruiz'],
      [`Add ${unicode}`, true, 'Ana Ruiz'],
      ['New chapter Briar Glen', false, 'Ana Ruiz'],
    ]);
    expect(session.describe()).toMatchObject({ undoLabel: 'Start 2027–28', redoLabel: null });
    session.close();
  });

  test('go 150 steps back', () => {
    const { session } = startChapterIn(makeFolder());
    const store = session.writing();
    const digests = [digestOf(store.connection)];
    for (let step = 0; step < 150; step++) {
      addPerson(store, newPerson(`Person ${step}`), null);
      digests.push(digestOf(store.connection));
    }
    expect(undoAll(store)).toEqual(digests.slice(0, -1).toReversed());
    session.close();
  });

  test('a new command ends what could be redone; it stays in the history as undone', () => {
    const { session } = startChapterIn(makeFolder());
    const store = session.writing();
    addPerson(store, newPerson('One'), null);
    addPerson(store, newPerson('Two'), null);
    undoChange(store);
    addPerson(store, newPerson('Three'), null);
    expect(nextRedo(store)).toBeNull();
    undoChange(store);
    expect(nextRedo(store)?.label).toBe('Add Three');
    redoChange(store);
    expect(() => redoChange(store)).toThrow('There is nothing to redo.');
    expect(listChanges(store, 9).map(({ sequence, label, state }) => [sequence, label, state])).toEqual([
      [4, 'Add Three', 'done'],
      [3, 'Add Two', 'undone'],
      [2, 'Add One', 'done'],
      [1, 'New chapter Briar Glen', 'done'],
    ]);
    session.close();
  });

  test('a command that changes nothing leaves no entry, and making the chapter is not undone', () => {
    const { session } = startChapterIn(makeFolder());
    changeSettings(session, settings);
    const store = session.writing();
    expect(listChanges(store, 9)).toHaveLength(1);
    expect(() => undoChange(store)).toThrow('There is nothing to undo.');
    expect(listCycles(store.queries)).toHaveLength(1);
    session.close();
  });

  test('a failed command leaves nothing behind', () => {
    const { session, cycleId } = startChapterIn(makeFolder());
    const store = session.writing();
    const before = digestOf(store.connection);
    const draft = draftOf(cycleId, 20, 'A');
    const last = draft.rows.at(-1);
    if (last === undefined) throw new Error('The draft has no rows.');
    const broken = { ...last, responses: [{ itemKey: 'unknown', value: 1, missing: null }] };
    expect(() => commitImport(store, { ...draft, rows: [...draft.rows.slice(0, -1), broken] })).toThrow(
      'Line 41 answers a question that the file does not have.',
    );
    expect(digestOf(store.connection)).toBe(before);
    expect(listChanges(store, 9)).toHaveLength(1);
    commitImport(store, draft);
    undoChange(store);
    expect(digestOf(store.connection)).toBe(before);
    session.close();
  });

  test('where the history does not fit the rows, nothing is changed', () => {
    const { session } = startChapterIn(makeFolder());
    const store = session.writing();
    const personId = addPerson(store, newPerson('One'), null);
    store.connection.prepare('DELETE FROM person WHERE id = ?').run(personId);
    const before = digestOf(store.connection);
    expect(() => undoChange(store)).toThrow('The history does not fit the chapter any more');
    expect(digestOf(store.connection)).toBe(before);
    expect(nextUndo(store)?.label).toBe('Add One');
    session.close();
  });

  test('the input of a run is kept byte for byte through undo and redo', () => {
    const { session, cycleId } = startChapterIn(makeFolder());
    const store = session.writing();
    commitImport(store, draftOf(cycleId, 3, 'A'));
    const run = runOf(cycleId, enrolledPairs(store, cycleId));
    const runId: RunId = saveRun(store, run);
    undoChange(store);
    expect(readRunInput(store.queries, runId)).toBeUndefined();
    redoChange(store);
    expect(readRunInput(store.queries, runId)).toBe(run.input);
    session.close();
  });
});
