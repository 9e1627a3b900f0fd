import type { Enrollment, Person, StatusEvent } from '../../src/shared/model/index.ts';
import { createRandom, shuffle } from '../../src/shared/util/index.ts';
import { cycles } from './calendar.ts';
import type { Past } from './lineage.ts';

export interface CurrentCycle {
  readonly enrollments: readonly Enrollment[];
  readonly statusEvents: readonly StatusEvent[];
  readonly mentees: readonly Person[];
  readonly mentors: readonly Person[];
  /** The one who is in both lists. */
  readonly inBothRoles: Person;
}

/** Who takes part in 2026–27, with the exceptions that a board meets every year. Adds the new people to the roster. */
export const buildCurrentCycle = (past: Past): CurrentCycle => {
  const random = createRandom(2026);
  const cycleId = cycles[3].id;
  const statusEvents: StatusEvent[] = [];
  const happened = (person: Person, kind: StatusEvent['kind'], on: string, yearsHeldBack = 0): void => {
    statusEvents.push({ personId: person.id, kind, on, yearsHeldBack });
  };
  const enroll = (person: Person, change: Partial<Enrollment>): Enrollment => ({
    personId: person.id,
    cycleId,
    role: 'neither',
    capacity: 0,
    oneMore: 'not asked',
    priorityTier: 2,
    pausedUntil: null,
    ...change,
  });

  const [inBothRoles, repeating, ...others] = past.secondYears as [Person, Person, ...Person[]];
  const plainMentors = others.slice(0, 43);
  const [onLeave, withdrew, ...restingSecondYears] = others.slice(43) as [Person, Person, ...Person[]];
  const [inResearch, ...mentoringThirdYears] = past.thirdYears.slice(0, 4) as [Person, ...Person[]];
  const transferred = past.maker.add(2025);
  const cameBack = past.maker.add(2025);
  const firstYears = Array.from({ length: 57 }, (_, index) =>
    index === 9
      ? past.maker.addAwkward(3, 2026)
      : index === 23
        ? past.maker.addAwkward(4, 2026)
        : past.maker.add(2026),
  );

  happened(repeating, 'repeats year', '2026-07-01', 1);
  happened(onLeave, 'leave', '2026-06-15', 1);
  happened(withdrew, 'withdrew', '2026-05-29');
  happened(inResearch, 'research year', '2026-07-01', 1);
  happened(transferred, 'transferred in', '2026-08-03');
  happened(cameBack, 'leave', '2025-08-20', 1);
  happened(cameBack, 'returned', '2026-07-06');

  const mentees = shuffle(random, [...firstYears, cameBack, repeating, inBothRoles]);
  const mentors = shuffle(random, [
    inBothRoles,
    inResearch,
    transferred,
    ...mentoringThirdYears,
    ...plainMentors,
  ]);
  const single = new Set<Person>([inBothRoles, inResearch, transferred, ...mentoringThirdYears]);
  const withTwoPlaces = new Set(mentors.filter((mentor) => !single.has(mentor)).slice(0, 17));
  const oneMore: Enrollment['oneMore'][] = shuffle(random, [
    ...Array<'yes'>(6).fill('yes'),
    ...Array<'maybe'>(6).fill('maybe'),
    ...Array<'no'>(30).fill('no'),
    ...Array<'not asked'>(7).fill('not asked'),
  ]);
  const tierOf = (person: Person): number =>
    person === cameBack || person === firstYears[12]
      ? 0
      : person === repeating || person === inBothRoles
        ? 2
        : 1;

  const enrollments = [
    enroll(cameBack, { cycleId: cycles[2].id, role: 'mentee', priorityTier: 1 }),
    ...mentees
      .filter((mentee) => mentee !== inBothRoles)
      .map((mentee) => enroll(mentee, { role: 'mentee', priorityTier: tierOf(mentee) })),
    ...mentors.map((mentor, index) =>
      enroll(mentor, {
        role: mentor === inBothRoles ? 'both' : 'mentor',
        capacity: withTwoPlaces.has(mentor) ? 2 : 1,
        oneMore: oneMore[index] ?? 'not asked',
      }),
    ),
    enroll(onLeave, { pausedUntil: '2027-01-04' }),
    ...restingSecondYears.map((person) => enroll(person, {})),
  ];
  return { enrollments, statusEvents, mentees, mentors, inBothRoles };
};
