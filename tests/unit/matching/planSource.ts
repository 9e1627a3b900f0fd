import type { PairingSource } from '../../../src/shared/matching/run/index.ts';
import {
  type CycleId,
  type Enrollment,
  emptyCriteria,
  emptyPlan,
  type InstrumentId,
  type Item,
  type ItemId,
  type Person,
  type PersonId,
  type Rule,
  type RuleId,
  type Submission,
  type SubmissionId,
} from '../../../src/shared/model/index.ts';

export const cycleId = 'cycle' as CycleId;
const instrumentId = 'form' as InstrumentId;

/** Someone of a small class: `mentee`, or `mentor` with so many places. */
export interface Someone {
  readonly id: string;
  readonly entered: number;
  readonly places?: number;
  readonly oneMore?: Enrollment['oneMore'];
  /** `none`: on the roster, but not in this cycle. */
  readonly as?: 'none';
}

export const personId = (id: string): PersonId => id as PersonId;

const personOf = ({ id, entered }: Someone): Person => ({
  id: personId(id),
  name: `Name ${id}`,
  goesBy: null,
  pronouns: null,
  email: null,
  phone: null,
  entryCohort: entered,
  staysNamed: true,
});

export const itemOf = (id: string, change: Partial<Item> = {}): Item => ({
  id: id as ItemId,
  instrumentId,
  position: 0,
  type: 'rating',
  role: 'both',
  wording: { mentee: id, mentor: id },
  shortName: id,
  options: [],
  rows: [],
  scale: { min: 1, max: 5, labels: [] },
  atMost: null,
  reversed: false,
  use: 'similarity',
  weight: 1,
  sensitive: false,
  visibleTo: 'board',
  previousItemId: null,
  ...change,
});

export const ruleOf = (kind: Rule['kind'], mentee: string, mentor: string, confidential = false): Rule => ({
  id: `${kind} ${mentee} ${mentor}` as RuleId,
  cycleId,
  kind,
  menteeId: personId(mentee),
  mentorId: personId(mentor),
  reason: confidential ? 'SECRET they used to date' : 'Roommates',
  confidential,
});

export const answerOf = (id: string, side: 'mentee' | 'mentor', answers: Record<string, string[] | number>) =>
  ({
    id: `answers ${id}` as SubmissionId,
    instrumentId,
    personId: personId(id),
    side,
    codeWord: null,
    submittedAt: null,
    importBatchId: null,
    superseded: false,
    responses: Object.entries(answers).map(([itemId, value]) => ({
      itemId: itemId as ItemId,
      value,
      missing: null,
    })),
  }) satisfies Submission;

/** A cycle of 2026–27 with these people: who has places is a mentor, the others are mentees. */
export const sourceOf = (
  everyone: readonly Someone[],
  change: Partial<PairingSource> = {},
): PairingSource => ({
  cycle: { id: cycleId, label: '2026–27', startsOn: '2026-08-01', endsOn: '2027-05-31' },
  people: everyone.map(personOf),
  statusEvents: [],
  enrollments: everyone
    .filter((someone) => someone.as !== 'none')
    .map(({ id, places, oneMore }) => ({
      personId: personId(id),
      cycleId,
      role: places === undefined ? 'mentee' : 'mentor',
      capacity: places ?? 0,
      oneMore: oneMore ?? 'no',
      priorityTier: 1,
      pausedUntil: null,
    })),
  items: [itemOf('energy')],
  submissions: [],
  rules: [],
  pairings: [],
  plan: emptyPlan,
  criteria: emptyCriteria,
  classYearRule: { classYearCount: 4, yearStartsOn: '07-01' },
  ...change,
});

const numbered = (count: number, one: (index: number) => Someone): Someone[] =>
  Array.from({ length: count }, (_, index) => one(index + 1));

/** First-years `m1 …` who want a mentor. */
export const firstYears = (count: number): Someone[] =>
  numbered(count, (index) => ({ id: `m${index}`, entered: 2026 }));
/** Second-years `s1 …` with one place each. */
export const secondYears = (count: number, oneMore: Enrollment['oneMore'] = 'no'): Someone[] =>
  numbered(count, (index) => ({ id: `s${index}`, entered: 2025, places: 1, oneMore }));
