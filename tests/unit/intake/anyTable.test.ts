import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildDraft,
  type ImportPlace,
  proposeImport,
  readTable,
  type Sheet,
} from '../../../src/shared/intake/index.ts';
import { type InstrumentId, type ItemId, importDraftSchema } from '../../../src/shared/model/index.ts';
import { csvBytes, makeClass, place } from './madeUpClass.ts';

const sha256 = 'e'.repeat(64);
const heading = fc.constantFrom(
  'Name',
  'Email Address',
  'First name',
  'Timestamp',
  'Role',
  'Class year',
  'Phone',
  '__proto__',
  'constructor',
  '',
  'Rank [1st]',
  'Rank [2nd]',
  'When are you free? [Mon]',
  'When are you free? [Tue]',
  'color___r',
  'color___g',
  'People you clicked with',
  'How many mentees could you take?',
  'x'.repeat(400),
);
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'a@b.example',
    'Ana Abel',
    'Mentor',
    'MS1',
    'Yes',
    '1',
    '5 - Agree',
    '9/1/2026 8:00:00',
    '9.16E+09',
    '2-Jan',
    'a, b, c',
    'a;b;',
    '-99',
    '(',
    '=1+1',
    '😀',
    '\u202etxet',
    'Other: x, y',
  ),
  fc.string({ maxLength: 20 }),
);

describe('any table', () => {
  it('becomes a valid draft in which every row is stored, kept aside or refused', () => {
    const table = fc.integer({ min: 1, max: 7 }).chain((width) =>
      fc.record({
        header: fc.array(heading, { minLength: width, maxLength: width }),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }),
      }),
    );
    const kind = fc.constantFrom('matching' as const, 'evaluation' as const);
    fc.assert(
      fc.property(table, kind, fc.constantFrom(null, 'mentor' as const), ({ header, rows }, as, fileSide) => {
        const sheet: Sheet = { name: '', header, rows, rowNumbers: rows.map((_, at) => at + 2), codes: null };
        const proposal = proposeImport({
          sheet,
          vendor: 'unknown',
          fileName: 'a.csv',
          kind: as,
          place,
          fileSide,
        });
        const { draft, preview } = buildDraft({ proposal, sheet, place, sha256, decisions: {} });
        expect(importDraftSchema.safeParse(draft).error?.issues ?? []).toEqual([]);
        const { inFile, stored, keptAside, refused, known } = draft.counts;
        expect(stored + keptAside + refused + known).toBe(inFile);
        expect(draft.rows.length + draft.refused.length).toBe(rows.length);
        for (const row of draft.rows)
          for (const { value, missing } of row.responses) expect(value === null).toBe(missing !== null);
        for (const row of preview.rows) expect(row.cells).toHaveLength(preview.columns.length);
      }),
      { numRuns: 250, seed: 5 },
    );
  });
});

describe('mentees in one file and mentors in another', () => {
  const people = makeClass(60, 9);
  const fileOf = (role: 'mentee' | 'mentor'): Sheet => {
    const rows = people
      .filter((person) => person.role === role)
      .map((person) => [person.name, person.email, person.values.join(', '), person.often]);
    const table = readTable(
      csvBytes(rows, [
        'Full name',
        'Email Address',
        'What matters most to you? Choose 3',
        'How often would you meet?',
      ]),
      `${role}s.csv`,
    );
    if (!table.ok || table.sheets[0] === undefined) throw new Error('unreadable');
    return table.sheets[0];
  };
  const draftOf = (role: 'mentee' | 'mentor', where: ImportPlace) => {
    const sheet = fileOf(role);
    const proposal = proposeImport({
      sheet,
      vendor: 'unknown',
      fileName: `${role}s.csv`,
      kind: 'matching',
      place: where,
      fileSide: role,
    });
    return buildDraft({ proposal, sheet, place: where, sha256, decisions: {} }).draft;
  };
  const first = draftOf('mentee', place);
  const instrumentId = 'i1' as InstrumentId;
  const items = first.items.map(({ key, item }, position) => ({
    ...item,
    id: key as ItemId,
    instrumentId,
    position,
  }));
  const instrument = {
    id: instrumentId,
    cycleId: place.cycle.id,
    kind: 'matching' as const,
    title: 'Q',
    version: 1,
    createdAt: '2026-08-01T00:00:00Z',
  };
  const second = draftOf('mentor', {
    ...place,
    context: { ...place.context, instruments: [{ instrument, items }] },
  });

  it('answer the same items with the same options', () => {
    expect(first.items.map(({ item }) => item.role)).toEqual(['mentee', 'mentee']);
    expect(second).toMatchObject({
      instrumentId,
      items: [{ existingId: 'item-1' }, { existingId: 'item-2' }],
    });
    expect(second.items.map(({ item }) => item.role)).toEqual(['both', 'both']);
    const known = items.map(({ options }) => options.map(({ id }) => id).sort());
    expect(second.items.map(({ item }) => item.options.map(({ id }) => id).sort())).toEqual(known);
    expect(second.rows.every(({ side, enrollment }) => side === 'mentor' && enrollment?.capacity === 1)).toBe(
      true,
    );
  });
});
