import { describe, expect, test } from 'vitest';
import {
  type ChangeFilter,
  countValues,
  filterChanges,
  groupByDay,
  kindOf,
} from '../../src/renderer/screens/History/changeRows.ts';
import type { Change, ChangeId } from '../../src/shared/model/index.ts';

const change = (sequence: number, at: string, label: string, officer: string): Change => ({
  id: `c${sequence}` as ChangeId,
  sequence,
  at,
  officer,
  label,
  state: 'done',
  undoable: true,
});

const changes = [
  change(4, '2026-08-20T15:00:00.000Z', 'Approve 60 pairs', 'Ana Ruiz'),
  change(3, '2026-08-20T14:00:00.000Z', 'Add Zoë Quill', ''),
  change(2, '2026-08-18T15:00:00.000Z', 'Add Rowan', 'Ben Cho'),
  // The clock was set back in between: the order of the changes stays.
  change(1, '2026-08-20T12:00:00.000Z', 'New chapter Briar Glen', 'Ana Ruiz'),
];
const all: ChangeFilter = { words: '', officer: null, kind: null };
const found = (filter: Partial<ChangeFilter>): number[] =>
  filterChanges(changes, { ...all, ...filter }).map(({ sequence }) => sequence);

describe('the history', () => {
  test('is searched by words in any order, whatever their accents and case', () => {
    expect(found({})).toEqual([4, 3, 2, 1]);
    expect(found({ words: 'quill ZOE' })).toEqual([3]);
    expect(found({ words: 'ana  pairs' })).toEqual([4]);
    expect(found({ words: 'nothing like it' })).toEqual([]);
  });

  test('is filtered by officer, also by none, and by kind', () => {
    expect(found({ officer: 'Ana Ruiz' })).toEqual([4, 1]);
    expect(found({ officer: '' })).toEqual([3]);
    expect(found({ kind: 'Add' })).toEqual([3, 2]);
    expect(countValues(changes, kindOf)[0]).toEqual({ value: 'Add', count: 2 });
  });

  test('is grouped by day and never put into another order', () => {
    expect(groupByDay(changes).map((row) => (row.kind === 'day' ? `day of ${row.count}` : row.key))).toEqual([
      'day of 2',
      'c4',
      'c3',
      'day of 1',
      'c2',
      'day of 1',
      'c1',
    ]);
    expect(groupByDay([])).toEqual([]);
  });
});
