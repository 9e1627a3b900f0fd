import type {
  CycleId,
  Enrollment,
  InstrumentId,
  Pairing,
  Person,
  PersonId,
  ProgramCycle,
  Rule,
  Side,
} from '../model/index.ts';

/** An answer of one of the two, without what was answered. */
export interface AnswerHead {
  readonly instrumentId: InstrumentId;
  readonly title: string;
  readonly personId: PersonId;
  readonly side: Side | null;
  readonly submittedAt: string | null;
  readonly superseded: boolean;
}

export interface MergeSource {
  /** The record that stays, and the one that goes into it. */
  readonly kept: Person;
  readonly gone: Person;
  readonly cycles: readonly ProgramCycle[];
  /** Of all people and all cycles. */
  readonly pairings: readonly Pairing[];
  readonly rules: readonly Rule[];
  /** Of the two. */
  readonly enrollments: readonly Enrollment[];
  readonly answers: readonly AnswerHead[];
  readonly nameOf: (id: PersonId) => string;
}

/** Both records have answers that count: one of the two has to be chosen. */
export interface AnswerChoice {
  readonly instrumentId: InstrumentId;
  readonly title: string;
  readonly side: Side | null;
  readonly keptAt: string | null;
  readonly goneAt: string | null;
  /** The later answer. */
  readonly proposed: 'kept' | 'gone';
}

export interface MergeCheck {
  /** Why the two can't be merged; null where they can. */
  readonly refusal: string | null;
  readonly choices: readonly AnswerChoice[];
  /** What the merged record's enrollment becomes in the cycles in which both take part. */
  readonly joined: readonly Enrollment[];
}

const touches = ({ menteeId, mentorId }: Pick<Pairing, 'menteeId' | 'mentorId'>, id: PersonId): boolean =>
  menteeId === id || mentorId === id;

const findRefusal = (source: MergeSource): string | null => {
  const { kept, gone, pairings, rules, nameOf } = source;
  const labelOf = (id: CycleId): string =>
    source.cycles.find((cycle) => cycle.id === id)?.label ?? 'a past cycle';
  const both = (link: Pick<Pairing, 'menteeId' | 'mentorId'>): boolean =>
    touches(link, kept.id) && touches(link, gone.id);
  const paired = pairings.find(both);
  if (paired !== undefined)
    return `${kept.name} and ${gone.name} are paired with each other in ${labelOf(paired.cycleId)}, so they are two people.`;
  const ruled = rules.find(both);
  if (ruled !== undefined)
    return `A rule of ${labelOf(ruled.cycleId)} is about ${kept.name} and ${gone.name} as two people. Remove the rule first.`;
  for (const one of pairings) {
    if (one.menteeId !== kept.id || one.kind !== 'primary' || one.status === 'ended') continue;
    const other = pairings.find(
      ({ menteeId, cycleId, kind, status }) =>
        menteeId === gone.id && cycleId === one.cycleId && kind === 'primary' && status !== 'ended',
    );
    if (other !== undefined)
      return `Both have a mentor in ${labelOf(one.cycleId)}: ${kept.name} has ${nameOf(one.mentorId)}, ${gone.name} has ${nameOf(other.mentorId)}. End one of the two pairings first.`;
  }
  return findOwnAncestor(source);
};

/** Merging must not make anyone their own mentor's mentor, over any number of years. */
const findOwnAncestor = ({ kept, gone, pairings, nameOf }: MergeSource): string | null => {
  const merged = (id: PersonId): PersonId => (id === gone.id ? kept.id : id);
  const mentorsOf = new Map<PersonId, PersonId[]>();
  for (const { menteeId, mentorId } of pairings)
    mentorsOf.set(merged(menteeId), [...(mentorsOf.get(merged(menteeId)) ?? []), merged(mentorId)]);
  const reached = new Set<PersonId>(mentorsOf.get(kept.id) ?? []);
  for (const id of reached) {
    if (id === kept.id) break;
    for (const mentor of mentorsOf.get(id) ?? []) reached.add(mentor);
  }
  if (!reached.has(kept.id)) return null;
  const through = [...reached].find((id) => id !== kept.id);
  return `${kept.name} and ${gone.name} stand above and below each other in one family${
    through === undefined ? '' : ` (through ${nameOf(through)})`
  }, so they are two people.`;
};

/** What both records said about one cycle, as one enrollment: both roles, the larger places, the better priority. */
export const joinEnrollments = (one: Enrollment, other: Enrollment): Enrollment => {
  const roles = new Set(
    [one.role, other.role].flatMap((role) => (role === 'both' ? ['mentee', 'mentor'] : role)),
  );
  const role =
    roles.has('mentee') && roles.has('mentor')
      ? 'both'
      : roles.has('mentor')
        ? 'mentor'
        : roles.has('mentee')
          ? 'mentee'
          : 'neither';
  const pauses = [one.pausedUntil, other.pausedUntil].filter((day) => day !== null).sort();
  return {
    ...one,
    role,
    capacity: Math.max(one.capacity, other.capacity),
    oneMore: one.oneMore === 'not asked' ? other.oneMore : one.oneMore,
    priorityTier: Math.min(one.priorityTier, other.priorityTier),
    pausedUntil: pauses.at(-1) ?? null,
  };
};

const findChoices = ({ kept, gone, answers }: MergeSource): AnswerChoice[] => {
  const counting = answers.filter(({ superseded }) => !superseded);
  return counting
    .filter(({ personId }) => personId === kept.id)
    .flatMap((own) => {
      const other = counting.find(
        ({ personId, instrumentId, side }) =>
          personId === gone.id && instrumentId === own.instrumentId && side === own.side,
      );
      if (other === undefined) return [];
      return [
        {
          instrumentId: own.instrumentId,
          title: own.title,
          side: own.side,
          keptAt: own.submittedAt,
          goneAt: other.submittedAt,
          proposed:
            (other.submittedAt ?? '') > (own.submittedAt ?? '') ? ('gone' as const) : ('kept' as const),
        },
      ];
    });
};

/** Whether two records can become one, what has to be chosen, and how enrollments of the same cycle are joined. */
export const checkMerge = (source: MergeSource): MergeCheck => {
  const { kept, gone, enrollments } = source;
  const joined = enrollments
    .filter(({ personId }) => personId === kept.id)
    .flatMap((own) => {
      const other = enrollments.find(
        ({ personId, cycleId }) => personId === gone.id && cycleId === own.cycleId,
      );
      return other === undefined ? [] : [joinEnrollments(own, other)];
    });
  return { refusal: findRefusal(source), choices: findChoices(source), joined };
};
