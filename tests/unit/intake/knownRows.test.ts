import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BuiltDraft, type ImportPlace, sha256OfText } from '../../../src/shared/intake/index.ts';
import { place } from './madeUpClass.ts';
import { openTable as open } from './openTable.ts';

describe('a later export of the same form', () => {
  const header = ['Timestamp', 'I feel I belong here.', 'What was good?'];
  const rows = [
    ['4/14/2027 9:15:00', '4', 'The dinner'],
    ['4/14/2027 9:15:00', '4', 'The dinner'],
    ['4/15/2027 9:15:00', '5', ''],
  ];
  const knowing = (built: BuiltDraft): ImportPlace => ({
    ...place,
    context: { ...place.context, knownRows: built.draft.rows.map(({ hash }) => hash ?? '') },
  });
  const first = open({ header, rows, kind: 'evaluation' });

  it('brings nothing where nothing is new, also where two people said the same', () => {
    const again = open({ header, rows, kind: 'evaluation', where: knowing(first) });
    expect(again.draft.counts).toEqual({ inFile: 3, stored: 0, keptAside: 0, refused: 0, known: 3 });
    expect(again.draft.rows).toEqual([]);
  });

  it('brings the new rows alone, whichever columns and words were added to the form', () => {
    const later = open({
      header: ['Timestamp', 'I feel that I belong here.', 'Would you do it again?', 'What was good?'],
      rows: [
        ...rows.map(([time = '', rating = '', text = '']) => [time, rating, '', text]),
        ['4/16/2027 9:15:00', '4', 'Yes', 'The dinner'],
      ],
      kind: 'evaluation',
      where: knowing(first),
    });
    expect(later.draft.counts).toMatchObject({ inFile: 4, stored: 1, known: 3 });
    expect(later.draft.rows.map(({ row }) => row)).toEqual([5]);
  });

  it('of rows without a time may say the same again in another cycle', () => {
    const table = { header: ['Name', 'Role'], rows: [['Ana Abel', 'Mentor']] };
    const stored = open(table);
    const next = { ...knowing(stored), cycle: { ...place.cycle, id: 'next' as typeof place.cycle.id } };
    expect(open({ ...table, where: knowing(stored) }).draft.counts.known).toBe(1);
    expect(open({ ...table, where: next }).draft.counts.known).toBe(0);
  });
});

describe('the hash of a text', () => {
  it('is SHA-256, as Node computes it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => {
        expect(sha256OfText(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});
