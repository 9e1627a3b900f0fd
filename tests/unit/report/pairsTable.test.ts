import { describe, expect, it } from 'vitest';
import {
  matchingRunSchema,
  pairingSchema,
  personSchema,
  programCycleSchema,
} from '../../../src/shared/model/index.ts';
import { type PairsSource, pairsTable } from '../../../src/shared/report/index.ts';
import { makeItem } from '../evaluation/makeSurvey.ts';

const person = (id: string, name: string, entryCohort: number | null = 2026) =>
  personSchema.parse({
    id,
    name,
    goesBy: null,
    pronouns: null,
    email: `${id}@alder.example`,
    phone: null,
    entryCohort,
    staysNamed: true,
  });
const pairing = (id: string, menteeId: string, mentorId: string, changes = {}) =>
  pairingSchema.parse({
    id,
    cycleId: 'now',
    menteeId,
    mentorId,
    kind: 'primary',
    status: 'approved',
    startedOn: '2026-08-19',
    endedOn: null,
    endReason: null,
    runId: null,
    score: null,
    approvedBy: [],
    ...changes,
  });

const source: PairsSource = {
  cycle: programCycleSchema.parse({
    id: 'now',
    label: '2026–27',
    startsOn: '2026-08-01',
    endsOn: '2027-06-30',
  }),
  people: [person('a', 'Zora'), person('b', 'Ámbar'), person('m', 'Max', 2025), person('n', '=cmd()', null)],
  statusEvents: [],
  items: [
    makeItem('values', { shortName: 'Values' }),
    makeItem('free', { shortName: 'Free time' }),
    makeItem('faith', { shortName: 'Faith', sensitive: true }),
    makeItem('notes', { shortName: 'Notes', visibleTo: 'nobody' }),
  ],
  pairings: [
    pairing('1', 'a', 'm', { runId: 'run', score: 714_300 }),
    pairing('2', 'b', 'n'),
    pairing('3', 'b', 'm', { status: 'ended', endedOn: '2026-10-01', endReason: 'no fit' }),
    pairing('4', 'b', 'm', { cycleId: 'last' }),
    pairing('5', 'gone', 'm'),
  ],
  runs: [
    matchingRunSchema.parse({
      id: 'run',
      cycleId: 'now',
      createdAt: '2026-08-18T10:00:00Z',
      inputHash: '',
      criteriaHash: null,
      settings: { objective: 'total', seed: 1, weights: [] },
      appVersion: '0.1.0',
      outcome: { total: 1, worst: null, proven: true, steps: [], milliseconds: 1 },
      assignments: [
        {
          menteeId: 'a',
          mentorId: 'm',
          score: 714_300,
          parts: [
            { itemId: 'free', part: 100_000, max: 200_000 },
            { itemId: 'faith', part: 300_000, max: 300_000 },
            { itemId: 'notes', part: 200_000, max: 300_000 },
            { itemId: 'values', part: 114_300, max: 200_000 },
          ],
          state: 'proposed',
        },
      ],
      unmatched: [],
      idle: [],
    }),
  ],
};

describe('pairsTable', () => {
  it('lists the open pairs of the cycle by name, without what is sensitive', () => {
    expect(pairsTable(source)).toEqual({
      title: 'Pairs 2026–27',
      columns: [
        { heading: 'Mentee', kind: 'text' },
        { heading: 'Mentee email', kind: 'text' },
        { heading: 'Mentor', kind: 'text' },
        { heading: 'Mentor email', kind: 'text' },
        { heading: 'Score', kind: 'decimal' },
        { heading: 'Most in common', kind: 'text' },
        { heading: 'Kind', kind: 'text' },
        { heading: 'Status', kind: 'text' },
        { heading: 'Since', kind: 'text' },
      ],
      rows: [
        [
          'Ámbar',
          'b@alder.example',
          '=cmd()',
          'n@alder.example',
          null,
          '',
          'primary',
          'approved',
          '2026-08-19',
        ],
        ['not on the roster', '', 'Max', 'm@alder.example', null, '', 'primary', 'approved', '2026-08-19'],
        [
          'Zora',
          'a@alder.example',
          'Max',
          'm@alder.example',
          71.43,
          'Values, Free time',
          'primary',
          'approved',
          '2026-08-19',
        ],
      ],
    });
  });

  it('uses the chapter’s words and class years', () => {
    const table = pairsTable(source, {
      words: { mentee: 'little', mentees: 'littles', mentor: 'big', mentors: 'bigs' },
      classYears: { classYears: ['MS1', 'MS2', 'MS3', 'MS4'], yearStartsOn: '07-01' },
    });
    expect(table.columns.slice(0, 6).map((column) => column.heading)).toEqual([
      'Little',
      'Little email',
      'Little class year',
      'Big',
      'Big email',
      'Big class year',
    ]);
    expect(table.rows[2]?.slice(0, 6)).toEqual([
      'Zora',
      'a@alder.example',
      'MS1',
      'Max',
      'm@alder.example',
      'MS2',
    ]);
    expect(table.rows[0]?.[5]).toBe('class year unknown');
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  it('is an empty table where nothing is approved, and does not depend on the order it is given', () => {
    expect(pairsTable({ ...source, pairings: [] }).rows).toEqual([]);
    expect(pairsTable({ ...source, pairings: [...source.pairings].reverse() })).toEqual(pairsTable(source));
  });
});
