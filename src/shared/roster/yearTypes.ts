import type {
  ChapterSettings,
  Enrollment,
  NewCycle,
  Pairing,
  Person,
  PersonId,
  ProgramCycle,
  Standing,
  StatusEvent,
} from '../model/index.ts';

/** Everything that the beginning of a program cycle is planned from. */
export interface YearStart {
  readonly settings: Pick<ChapterSettings, 'classYears' | 'yearStartsOn'>;
  readonly previous: ProgramCycle;
  readonly next: NewCycle;
  readonly people: readonly Person[];
  readonly statusEvents: readonly StatusEvent[];
  /** Of the previous cycle. */
  readonly enrollments: readonly Enrollment[];
  /** Of all cycles. */
  readonly pairings: readonly Pairing[];
}

/** What happens to someone at the beginning of the year: nothing but what is recorded already, or an event. */
export type YearOutcome = 'as recorded' | StatusEvent['kind'];

/** Why a line stands where it does. The first ones are exceptions, to be looked at one by one. */
export const yearLineKinds = [
  'class year unknown',
  'on leave',
  'returned',
  'repeats year',
  'research year',
  'held back',
  'transferred in',
  'left',
  'alumni who mentored',
  'carried over',
  'graduates',
  'begins',
  'was mentee',
  'was mentor',
  'took no part',
] as const;
export type YearLineKind = (typeof yearLineKinds)[number];

/** What part someone takes in the new cycle; null for none. */
export type YearPart = Pick<Enrollment, 'role' | 'capacity' | 'priorityTier' | 'pausedUntil'> | null;

export interface YearLine {
  readonly personId: PersonId;
  readonly kind: YearLineKind;
  readonly isException: boolean;
  /** On the last day before the move. */
  readonly before: Standing;
  /** On the first day of the new cycle, with `event`. */
  readonly after: Standing;
  readonly outcome: YearOutcome;
  /** What may be chosen instead, `outcome` included. */
  readonly choices: readonly YearOutcome[];
  /** Written down where the line is accepted. */
  readonly event: StatusEvent | null;
  readonly part: YearPart;
  /** Why this part, in a few words for the screen. */
  readonly reason: YearReason;
}

export const yearReasons = [
  'could not be paired last time',
  'begins, never had a mentor',
  'had a mentor last time',
  'keeps the mentor of last time',
  'mentored last time, places as before',
  'mentored last time, open places',
  'took no part last time',
  'is not in class',
] as const;
export type YearReason = (typeof yearReasons)[number];

export interface YearPlan {
  /** The day on which everyone moves up; null where none lies between the cycles. */
  readonly movesOn: string | null;
  /** Exceptions first, then by kind and name. */
  readonly lines: readonly YearLine[];
  /** Who stays as they are, by how they stand: nothing is proposed for them. */
  readonly settled: { readonly alumni: number; readonly left: number; readonly later: number };
}
