import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  chooseDraft,
  commitImport,
  duplicateDraft,
  freezeCriteria,
  keepOthers,
  openSample,
  readDrafts,
  readInput,
  readPairing,
  readRun,
  readRunRecords,
  removeDraft,
  renameDraft,
  saveDraft,
  saveRun,
  startCycle,
} from '../../src/main/services/index.ts';
import { listChanges, nextRedo, nextUndo, redoChange, undoChange } from '../../src/main/storage/index.ts';
import {
  buildPairingInput,
  canonicalResult,
  openRun,
  runPairing,
  toNewRun,
} from '../../src/shared/matching/run/index.ts';
import type { DraftDecision, NewRun, PersonId } from '../../src/shared/model/index.ts';
import { startChapterIn, startSessionIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf, runOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';
import { enrolledPairs } from './support/pairs.ts';

const start = () => {
  const folder = makeFolder();
  const { session, cycleId } = startChapterIn(folder);
  const store = session.writing();
  commitImport(store, draftOf(cycleId, 3, 'A'));
  const pairs = enrolledPairs(store, cycleId);
  const run: NewRun = runOf(cycleId, pairs);
  const first = {
    draftId: null,
    basedOn: null,
    deed: 'find',
    reason: null,
    keepsOthers: true,
    decisions: [],
    run,
  } as const;
  return {
    folder,
    session,
    store,
    cycleId,
    pairs,
    run,
    first: { ...first, decisions: [] as DraftDecision[] },
  };
};

describe('drafts of a pairing', () => {
  test('decided by hand after the freeze need a reason each, and are counted without names', () => {
    const { session, store, cycleId, pairs, run, first } = start();
    const [menteeId, mentorId] = pairs[0]!;
    const { draftId, runId } = saveDraft(store, first);
    const decisions: DraftDecision[] = [{ menteeId, mentorId, kind: 'locked', reason: '' }];
    const lock = {
      draftId,
      basedOn: runId,
      deed: 'lock',
      reason: null,
      keepsOthers: true,
      decisions,
      run,
    } as const;
    // Before the freeze nothing is asked and nothing is counted.
    const locked = saveDraft(store, { ...lock, decisions });
    expect(readPairing(store, cycleId).criteria.overrides).toEqual([]);
    freezeCriteria(store, cycleId);
    const digest = digestOf(store.connection);
    const swap = { ...lock, basedOn: locked.runId, deed: 'swap', decisions } as const;
    expect(() => saveDraft(store, swap)).toThrow('needs a reason');
    expect(() => saveDraft(store, { ...swap, reason: '  ' })).toThrow('needs a reason');
    expect(digestOf(store.connection)).toBe(digest);
    saveDraft(store, { ...swap, reason: 'They asked for it' });
    expect(readPairing(store, cycleId).criteria.overrides).toMatchObject([
      { what: 'By hand: Make a swap in Draft A', reason: 'They asked for it' },
    ]);
    undoChange(store);
    expect(digestOf(store.connection)).toBe(digest);
    session.close();
  });

  test('are kept with what was decided by hand; the first one is the chosen one', () => {
    const { store, cycleId, pairs, first } = start();
    const [[menteeId, mentorId]] = pairs as [[PersonId, PersonId]];
    const { draftId, runId } = saveDraft(store, first);
    const decisions: DraftDecision[] = [{ menteeId, mentorId, kind: 'locked', reason: 'they asked' }];
    const second = saveDraft(store, { ...first, draftId, basedOn: runId, deed: 'lock', decisions });
    expect(readDrafts(store, cycleId)).toMatchObject([
      { id: draftId, name: 'Draft A', runId: second.runId, keepsOthers: true, chosen: true, decisions },
    ]);
    expect(readRunRecords(store, cycleId).map(({ id, pairs: count }) => [id, count])).toEqual([
      [second.runId, 3],
      [runId, 3],
    ]);
    expect(readPairing(store, cycleId).runs.map(({ id }) => id)).toEqual([second.runId]);
    expect(readRun(store, runId).assignments).toHaveLength(3);
    expect(listChanges(store, 2).map(({ label }) => label)).toEqual([
      'Lock a pair in Draft A',
      'Propose 3 pairs as Draft A',
    ]);
  });

  test('every command of theirs is undone and done again to the same database', () => {
    const { store, pairs, first } = start();
    const [[menteeId, mentorId]] = pairs as [[PersonId, PersonId]];
    const base = digestOf(store.connection);
    const digests: string[] = [base];
    const note = <Value>(value: Value): Value => {
      digests.push(digestOf(store.connection));
      return value;
    };
    const { draftId, runId } = note(saveDraft(store, first));
    const decisions: DraftDecision[] = [{ menteeId, mentorId, kind: 'apart', reason: 'roommates' }];
    note(saveDraft(store, { ...first, draftId, basedOn: runId, deed: 'keep apart', decisions }));
    const copy = note(duplicateDraft(store, draftId));
    note(keepOthers(store, copy, false));
    note(renameDraft(store, copy, 'Without roommates'));
    note(chooseDraft(store, copy));
    note(removeDraft(store, copy));
    const undone: string[] = [];
    while (nextUndo(store) !== null && digestOf(store.connection) !== base) {
      undoChange(store);
      undone.push(digestOf(store.connection));
    }
    expect(undone).toEqual(digests.slice(0, -1).toReversed());
    const redone: string[] = [];
    while (nextRedo(store) !== null) {
      redoChange(store);
      redone.push(digestOf(store.connection));
    }
    expect(redone).toEqual(digests.slice(1));
    expect(store.connection.pragma('foreign_key_check')).toEqual([]);
  });

  test('where the chosen one is removed, the oldest other one takes its place; its runs stay', () => {
    const { store, cycleId, first } = start();
    const { draftId } = saveDraft(store, first);
    const copy = duplicateDraft(store, draftId);
    expect(readDrafts(store, cycleId).map(({ name, chosen }) => [name, chosen])).toEqual([
      ['Draft A', true],
      ['Draft B', false],
    ]);
    removeDraft(store, draftId);
    expect(readDrafts(store, cycleId)).toMatchObject([{ id: copy, name: 'Draft B', chosen: true }]);
    expect(readRunRecords(store, cycleId)).toHaveLength(1);
  });

  test('are refused where they were changed in the meantime, have a name twice, or belong to a past cycle', () => {
    const { session, store, cycleId, first } = start();
    const { draftId, runId } = saveDraft(store, first);
    saveDraft(store, { ...first, draftId, basedOn: runId, deed: 'dial' });
    expect(() => saveDraft(store, { ...first, draftId, basedOn: runId, deed: 'dial' })).toThrow(
      /changed in the meantime/,
    );
    const copy = duplicateDraft(store, draftId);
    expect(() => renameDraft(store, copy, 'Draft A')).toThrow(/called Draft A already/);
    startCycle(session, { label: '2027–28', startsOn: '2027-08-01', endsOn: '2028-05-31' });
    expect(() => chooseDraft(session.writing(), draftId)).toThrow(/past program cycle/);
    expect(() => saveDraft(session.writing(), first)).toThrow(/past program cycle/);
    expect(readDrafts(session.reading(), cycleId)).toHaveLength(2);
    session.close();
  });

  test('read all runs that something stands on, and the newest one', () => {
    const { store, cycleId, first, run } = start();
    const { runId } = saveDraft(store, first);
    saveRun(store, run);
    const newest = saveRun(store, run);
    expect(readPairing(store, cycleId).runs.map(({ id }) => id)).toEqual([newest, runId]);
  });
});

describe('a run of the sample chapter', () => {
  test('is the same to the byte after storage, a restart, and in a process of its own', () => {
    const folder = makeFolder();
    let session = startSessionIn(folder);
    openSample(session);
    const cycleId = session.describe()!.currentCycleId;
    const snapshot = readPairing(session.reading(), cycleId);
    const weights = snapshot.items
      .filter(({ sensitive, weight }) => !sensitive && weight > 0)
      .map(({ id, weight }) => ({ itemId: id, weight }));
    const input = buildPairingInput(snapshot, { objective: 'worstThenTotal', seed: 1, weights });
    const first = runPairing(input);
    if (!first.ok) throw new Error(first.message);
    const opened = openRun(input, first.pairs);
    if ('ok' in opened) throw new Error(opened.reason);
    const locked = [{ menteeId: input.mentees[0]!.id, mentorId: input.mentors[5]!.id }];
    const made = opened.makeEdit({ ...opened.current, locked, keepsOthers: true });
    if (!made.outcome.ok) throw new Error(made.outcome.message);

    const run = toNewRun(cycleId, made.input, made.outcome, { appVersion: '0.1.0', milliseconds: 12.5 });
    const saved = saveDraft(session.writing(), {
      draftId: null,
      basedOn: null,
      deed: 'find',
      reason: null,
      keepsOthers: true,
      decisions: locked.map(({ menteeId, mentorId }) => ({
        menteeId: menteeId as PersonId,
        mentorId: mentorId as PersonId,
        kind: 'locked',
        reason: '',
      })),
      run,
    });
    const { fileName } = session.describe()!;
    session.close();

    session = startSessionIn(folder);
    session.open(fileName);
    const stored = readRun(session.reading(), saved.runId);
    const text = readInput(session.reading(), saved.runId);
    expect(text === run.input).toBe(true);
    expect(createHash('sha256').update(text).digest('hex')).toBe(stored.inputHash);
    const expected = canonicalResult(made.outcome);
    expect(canonicalResult({ ...stored, ...stored.outcome, pairs: stored.assignments }) === expected).toBe(
      true,
    );
    const script = fileURLToPath(new URL('support/repeatRun.ts', import.meta.url));
    const fresh = spawnSync(process.execPath, [script], {
      input: text,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect(fresh.stderr).toBe('');
    expect(fresh.stdout === expected).toBe(true);
    expect(stored.assignments.filter(({ state }) => state === 'locked')).toMatchObject(locked);
    session.close();
  });
});
