import { describe, expect, test } from 'vitest';
import {
  approveRun,
  commitImport,
  readHistory,
  readLineage,
  redo,
  saveRun,
  storeLineageOrder,
  undo,
} from '../../src/main/services/index.ts';
import { ChapterError } from '../../src/main/storage/index.ts';
import type { PersonId } from '../../src/shared/model/index.ts';
import { startChapterIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf, runOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';
import { enrolledPairs } from './support/pairs.ts';

/** A chapter whose first pairs are approved, and further pairs that wait. */
const start = (count = 4, approved = 3) => {
  const { session, cycleId } = startChapterIn(makeFolder());
  const store = session.writing();
  commitImport(store, draftOf(cycleId, count, 'A'));
  const pairs = enrolledPairs(store, cycleId);
  const approve = (some: readonly (readonly [PersonId, PersonId])[]) =>
    approveRun(store, {
      runId: saveRun(store, runOf(cycleId, some)),
      officers: ['Ana Ruiz', 'Ben Cho'],
      startsOn: '2026-08-20',
    });
  approve(pairs.slice(0, approved));
  return { session, store, cycleId, approve, waiting: pairs.slice(approved) };
};

describe('the order of the family tree', () => {
  test('names everyone of a pairing once, also where nothing was stored', () => {
    const { store } = start();
    const { order, pairings } = readLineage(store);
    expect([...order].sort()).toEqual(
      [...new Set(pairings.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]))].sort(),
    );
    expect(order).toHaveLength(6);
  });

  test('is stored, undone and done again, and undo leaves not a byte behind', () => {
    const { session, store } = start();
    const before = readLineage(store).order;
    const turned = before.toReversed();
    const digest = digestOf(store.connection);
    storeLineageOrder(store, turned);
    expect(readLineage(store).order).toEqual(turned);
    expect(undo(session).label).toBe('Tidy the order of the families');
    expect(readLineage(store).order).toEqual(before);
    expect(digestOf(store.connection)).toBe(digest);
    redo(session);
    expect(readLineage(store).order).toEqual(turned);
    expect(readHistory(session, 1).map(({ label }) => label)).toEqual(['Tidy the order of the families']);
  });

  test.each([true, false])('puts who comes later last, and moves nobody (stored before: %s)', (stored) => {
    const { store, approve, waiting } = start();
    if (stored) storeLineageOrder(store, readLineage(store).order.toReversed());
    const before = readLineage(store).order;
    approve(waiting);
    const after = readLineage(store).order;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).sort()).toEqual(waiting.flat().sort());
  });

  test('refuses people who are not there, and people named twice, and changes nothing', () => {
    const { store } = start();
    const { order } = readLineage(store);
    storeLineageOrder(store, order);
    const digest = digestOf(store.connection);
    const codeOf = (asked: readonly PersonId[]): string => {
      try {
        storeLineageOrder(store, asked);
      } catch (error) {
        if (error instanceof ChapterError) return error.code;
        throw error;
      }
      return 'stored';
    };
    expect(codeOf([...order, 'nobody' as PersonId])).toBe('NOT_FOUND');
    expect(codeOf([...order, order[0]!])).toBe('REFUSED');
    expect(digestOf(store.connection)).toBe(digest);
  });

  test('of 3,450 people is stored and undone within a second or two', () => {
    const { session, store } = start();
    const ids = Array.from({ length: 3450 }, (_, index) => `person-${index}` as PersonId);
    const insert = store.connection.prepare('INSERT INTO person (id, name, stays_named) VALUES (?, ?, 1)');
    for (const id of ids) insert.run(id, 'Someone');
    const startedAt = performance.now();
    storeLineageOrder(store, ids);
    storeLineageOrder(store, ids.toReversed());
    undo(session);
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    expect(readLineage(store).order.slice(0, 3450)).toEqual(ids);
  });
});
