import { createHash } from 'node:crypto';
import type {
  CycleId,
  DraftRow,
  Enrollment,
  ImportDraft,
  NewPerson,
  NewRun,
  PersonId,
  Side,
} from '../../../src/shared/model/index.ts';

export const newPerson = (name: string, entryCohort = 2026): NewPerson => ({
  name,
  goesBy: null,
  pronouns: null,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@example.edu`,
  phone: null,
  entryCohort,
  staysNamed: true,
});

export const enrollmentAs = (side: Side, capacity = side === 'mentor' ? 1 : 0): DraftRow['enrollment'] => ({
  role: side,
  capacity,
  oneMore: 'not asked',
  priorityTier: 1,
  pausedUntil: null,
});

export const enrollmentOf = (personId: PersonId, cycleId: CycleId, side: Side): Enrollment => ({
  ...(enrollmentAs(side) as Omit<Enrollment, 'personId' | 'cycleId'>),
  personId,
  cycleId,
});

const items: ImportDraft['items'] = [
  {
    key: 'values',
    existingId: null,
    item: {
      type: 'multiple',
      role: 'both',
      wording: { mentee: 'What matters most to you?', mentor: 'What matters most to you?' },
      shortName: 'Values',
      options: [
        { id: 'family', label: 'Family', aliases: [] },
        { id: 'faith', label: 'Faith', aliases: ['religion'] },
      ],
      rows: [],
      scale: null,
      atMost: 3,
      reversed: false,
      use: 'similarity',
      weight: 0.1 + 0.2,
      sensitive: false,
      visibleTo: 'board',
      previousItemId: null,
    },
  },
  {
    key: 'energy',
    existingId: null,
    item: {
      type: 'rating',
      role: 'both',
      wording: { mentee: 'I recharge with people', mentor: 'I recharge with people' },
      shortName: 'Energy',
      options: [],
      rows: [],
      scale: { min: 1, max: 5, labels: ['alone', '', '', '', 'with people'] },
      atMost: null,
      reversed: false,
      use: 'similarity',
      weight: 1,
      sensitive: false,
      visibleTo: 'nobody',
      previousItemId: null,
    },
  },
];

const rowOf = (name: string, side: Side, row: number): DraftRow => ({
  row,
  person: { kind: 'new', newKey: name, details: newPerson(name, side === 'mentor' ? 2025 : 2026) },
  side,
  enrollment: enrollmentAs(side),
  codeWord: null,
  submittedAt: '2026-08-03T17:41:25Z',
  superseded: false,
  hash: createHash('sha256').update(name).digest('hex').slice(0, 32),
  responses: [
    { itemKey: 'values', value: ['family', 'fäith "quoted", \u0001 \n🌳'], missing: null },
    row % 3 === 0
      ? { itemKey: 'energy', value: null, missing: 'skipped' }
      : { itemKey: 'energy', value: (row % 5) + 0.1, missing: null },
  ],
});

/** An import of `pairs` new mentees and as many new mentors; `mark` makes names and file differ. */
export const draftOf = (cycleId: CycleId, pairs: number, mark: string): ImportDraft => {
  const names = Array.from({ length: pairs }, (_, index) => `${mark} ${index}`);
  const rows = [
    ...names.map((name, index) => rowOf(`Mentee ${name}`, 'mentee', index + 2)),
    ...names.map((name, index) => rowOf(`Mentor ${name}`, 'mentor', index + 2 + pairs)),
  ];
  return {
    cycleId,
    kind: 'matching',
    fileName: `Form Responses ${mark}.csv`,
    sha256: createHash('sha256').update(mark).digest('hex'),
    vendor: 'googleFormsSheet',
    instrumentId: null,
    title: `Questionnaire ${mark}`,
    items,
    rows,
    repairs: [],
    decisions: [],
    counts: { inFile: rows.length, stored: rows.length, keptAside: 0, refused: 0, known: 0 },
    refused: [],
    mapping: { 'What matters most to you?': 'Values', __proto__x: 'Energy' },
  };
};

/** A run that pairs the given people, first with first. */
export const runOf = (cycleId: CycleId, pairs: readonly (readonly [PersonId, PersonId])[]): NewRun => ({
  cycleId,
  settings: { objective: 'worstThenTotal', seed: 7, weights: [] },
  appVersion: '0.1.0',
  input: JSON.stringify({ pairs, note: 'naïve 🌳' }),
  outcome: { total: pairs.length * 500_000.25, worst: 500_000, proven: true, steps: [], milliseconds: 3.7 },
  assignments: pairs.map(([menteeId, mentorId], index) => ({
    menteeId,
    mentorId,
    score: 500_000 + index,
    parts: [],
    state: 'proposed',
  })),
  unmatched: [],
  idle: [],
});
