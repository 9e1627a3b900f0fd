import type {
  Enrollment,
  Family,
  FamilyId,
  Pairing,
  PairingId,
  Person,
  PersonId,
  ProgramCycle,
  StatusEvent,
} from '../../src/shared/model/index.ts';
import { createRandom, shuffle } from '../../src/shared/util/index.ts';
import { cycles } from './calendar.ts';
import { createIdMaker, drawByWeight } from './chance.ts';
import { createPeopleMaker, type PeopleMaker } from './people.ts';

interface FamilyPlan {
  readonly name: string;
  /** Mentees whom the founder took in the first cycle. */
  readonly firstMentees: number;
  /** How readily its members become mentors and take a second mentee. */
  readonly spirit: number;
  /** Last year in which one of its members is a mentor. */
  readonly until: number;
}

const plan = (name: string, firstMentees: number, spirit: number, until = 9999): FamilyPlan => ({
  name,
  firstMentees,
  spirit,
  until,
});

const familyPlans: readonly FamilyPlan[] = [
  plan('Hazel', 6, 2.6),
  plan('Rowan', 5, 2.2),
  plan('Linden', 5, 1.7),
  plan('Maple', 4, 1.5),
  plan('Cedar', 4, 1.2),
  plan('Alder', 4, 1),
  plan('Juniper', 4, 0.8),
  plan('Willow', 4, 0.7),
  plan('Aspen', 3, 0.6, 2025),
  plan('Birch', 3, 0.5),
  plan('Beech', 3, 0.4),
  plan('Elm', 3, 0.4),
  plan('Hornbeam', 2, 0.4, 2024),
  plan('Sycamore', 2, 0.3, 2023),
];

export interface Past {
  readonly maker: PeopleMaker;
  readonly families: readonly Family[];
  readonly pairings: readonly Pairing[];
  readonly enrollments: readonly Enrollment[];
  readonly statusEvents: readonly StatusEvent[];
  /** Entered in 2025 and were mentees in 2025–26, in the order in which they may become mentors. */
  readonly secondYears: readonly Person[];
  /** Entered in 2024 and still at school, never away. */
  readonly thirdYears: readonly Person[];
}

const random = createRandom(2023);
const nextPairingId = createIdMaker(createRandom(7), Date.UTC(2023, 7, 24, 19));
const nextFamilyId = createIdMaker(createRandom(8), Date.UTC(2023, 7, 24, 18));

/** Pairs of one past cycle: who mentors whom, each mentor at least once, more often where the family is keen. */
const spreadMentees = (
  mentors: readonly Person[],
  keenness: (mentor: Person) => number,
  mentees: readonly Person[],
): Map<Person, Person[]> => {
  const taken = new Map(mentors.map((mentor) => [mentor, [] as Person[]]));
  const waiting = shuffle(random, mentees);
  for (const mentor of mentors) taken.get(mentor)?.push(waiting.pop() as Person);
  while (waiting.length > 0) {
    const weights = mentors.map((mentor) => ((taken.get(mentor)?.length ?? 0) < 2 ? keenness(mentor) : 0));
    taken.get(mentors[drawByWeight(random, weights)] as Person)?.push(waiting.pop() as Person);
  }
  return taken;
};

/** Three paired years with everything that happens to pairs: completed, ended early, taken over, shared. */
export const buildPast = (): Past => {
  const maker = createPeopleMaker(1);
  const pairings: Pairing[] = [];
  const enrollments: Enrollment[] = [];
  const statusEvents: StatusEvent[] = [];
  const familyOf = new Map<PersonId, number>();

  const pair = (cycle: ProgramCycle, mentor: Person, mentee: Person, change: Partial<Pairing> = {}): void => {
    const year = cycle.startsOn.slice(0, 4);
    pairings.push({
      id: nextPairingId() as PairingId,
      cycleId: cycle.id,
      menteeId: mentee.id,
      mentorId: mentor.id,
      kind: 'primary',
      status: 'ended',
      startedOn: `${year}-08-24`,
      endedOn: `${Number(year) + 1}-05-17`,
      endReason: 'completed',
      runId: null,
      score: null,
      approvedBy: [],
      ...change,
    });
  };

  const recordCycle = (cycle: ProgramCycle, taken: Map<Person, Person[]>): void => {
    for (const [mentor, mentees] of taken) {
      for (const mentee of mentees) {
        pair(cycle, mentor, mentee);
        familyOf.set(mentee.id, familyOf.get(mentor.id) as number);
      }
    }
  };

  /** Mentors out of last cycle's mentees: one of every living family, then the keenest. */
  const recruit = (candidates: readonly Person[], year: number, count: number): Person[] => {
    const willing = shuffle(random, candidates).filter((person) => planOf(person).until >= year);
    const firsts = willing.filter(
      (person, index) =>
        willing.findIndex((other) => familyOf.get(other.id) === familyOf.get(person.id)) === index,
    );
    const chosen = new Set(firsts);
    while (chosen.size < count) {
      const weights = willing.map((person) => (chosen.has(person) ? 0 : 0.6 + planOf(person).spirit));
      chosen.add(willing[drawByWeight(random, weights)] as Person);
    }
    return willing.filter((person) => chosen.has(person));
  };
  const planOf = (person: Person): FamilyPlan => familyPlans[familyOf.get(person.id) as number] as FamilyPlan;
  const keenness = (person: Person): number => planOf(person).spirit;
  const addCohort = (year: number, count: number, awkward: readonly number[]): Person[] =>
    Array.from({ length: count }, (_, index) => {
      const which = awkward[index % 9];
      return index % 9 === 4 || which === undefined || index >= awkward.length
        ? maker.add(year)
        : maker.addAwkward(which, year);
    });

  const founders = familyPlans.map((_, index) => {
    const founder = maker.add(index % 5 === 3 ? 2021 : 2022);
    familyOf.set(founder.id, index);
    return founder;
  });
  const families: Family[] = founders.map((founder, index) => ({
    id: nextFamilyId() as FamilyId,
    founderId: founder.id,
    name: (familyPlans[index] as FamilyPlan).name,
  }));

  const [first, second, third] = cycles;
  const class2023 = addCohort(2023, 52, [0]);
  let next = 0;
  recordCycle(
    first,
    new Map(
      founders.map((founder, index) => {
        const from = next;
        next += (familyPlans[index] as FamilyPlan).firstMentees;
        return [founder, class2023.slice(from, next)];
      }),
    ),
  );

  const class2024 = addCohort(2024, 57, [1]);
  const mentors2024 = recruit(class2023, 2024, 40);
  const skipping2024 = founders
    .filter((founder, index) => founder.entryCohort === 2022 && index < 5)
    .slice(0, 2);
  recordCycle(second, spreadMentees([...mentors2024, ...skipping2024], keenness, class2024));

  const class2025 = addCohort(2025, 58, [2, 5]);
  const mentors2025 = recruit(class2024, 2025, 42);
  const skipping2025 = mentors2024.filter((mentor) => planOf(mentor).until > 2025).slice(0, 2);
  recordCycle(third, spreadMentees([...mentors2025, ...skipping2025], keenness, class2025));

  const menteesOf = (mentor: Person, cycle: ProgramCycle): Pairing[] =>
    pairings.filter(
      (pairing) =>
        pairing.mentorId === mentor.id && pairing.cycleId === cycle.id && pairing.kind === 'primary',
    );
  const personOf = (id: PersonId): Person => maker.people.find((person) => person.id === id) as Person;
  const mentorOf = (person: Person): Person =>
    personOf((pairings.find((pairing) => pairing.menteeId === person.id) as Pairing).mentorId);
  const touched = new Set<PersonId>();
  const endEarly = (pairing: Pairing, endedOn: string, endReason: Pairing['endReason']): void => {
    pairings[pairings.indexOf(pairing)] = { ...pairing, endedOn, endReason };
  };
  const withOne = (mentors: readonly Person[], cycle: ProgramCycle): Person => {
    const mentor = mentors.find(
      (candidate) =>
        menteesOf(candidate, cycle).length === 1 &&
        !touched.has(candidate.id) &&
        !mentors2025.slice(-1).includes(candidate),
    ) as Person;
    touched.add(mentor.id);
    return mentor;
  };
  /** The mentor goes away; the mentor's own mentor takes over. */
  const bridge = (cycle: ProgramCycle, mentor: Person, leftOn: string, tookOverOn: string): void => {
    for (const pairing of menteesOf(mentor, cycle)) {
      endEarly(pairing, leftOn, 'left');
      pair(cycle, mentorOf(mentor), personOf(pairing.menteeId), { kind: 'bridge', startedOn: tookOverOn });
    }
  };

  const onLeave = withOne(
    mentors2024.filter((mentor) => !mentors2025.includes(mentor)),
    second,
  );
  statusEvents.push(
    { personId: onLeave.id, kind: 'leave', on: '2025-01-10', yearsHeldBack: 1 },
    { personId: onLeave.id, kind: 'returned', on: '2026-01-05', yearsHeldBack: 0 },
  );
  bridge(second, onLeave, '2025-01-10', '2025-01-20');
  const leaver = withOne(mentors2025, third);
  statusEvents.push({ personId: leaver.id, kind: 'withdrew', on: '2025-11-14', yearsHeldBack: 0 });
  bridge(third, leaver, '2025-11-14', '2025-11-24');

  for (const [cycle, mentors, day] of [
    [second, mentors2024, '2024-11-30'],
    [third, mentors2025, '2025-12-15'],
  ] as const) {
    endEarly(menteesOf(withOne(mentors, cycle), cycle)[0] as Pairing, day, 'no contact');
  }
  const misfit = menteesOf(withOne(mentors2025, third), third)[0] as Pairing;
  endEarly(misfit, '2025-10-31', 'no fit');
  pair(third, withOne(mentors2025, third), personOf(misfit.menteeId), { startedOn: '2025-11-07' });

  const shared: readonly [ProgramCycle, Person, Person][] = [
    [first, founders[1] as Person, class2023[0] as Person],
    [second, withOne(mentors2024, second), class2024[20] as Person],
    [third, withOne(mentors2025, third), class2025[30] as Person],
  ];
  for (const [cycle, mentor, mentee] of shared) pair(cycle, mentor, mentee, { kind: 'co-mentor' });

  enrollments.push(...enrollFrom(pairings));
  for (const founder of founders) {
    const on = founder.entryCohort === 2021 ? '2025-05-17' : '2026-05-16';
    statusEvents.push({ personId: founder.id, kind: 'graduated', on, yearsHeldBack: 0 });
  }
  const secondYears = shuffle(
    random,
    class2025.filter((person) => planOf(person).until > 2025),
  );
  const thirdYears = class2024.filter((person) => person !== leaver && !touched.has(person.id));
  return {
    maker,
    families,
    pairings,
    enrollments,
    statusEvents,
    secondYears: [...secondYears, ...class2025.filter((person) => !secondYears.includes(person))],
    thirdYears,
  };
};

/** Enrollments of past cycles that fit their pairings: places for everyone who was taken, and now and then one to spare. */
const enrollFrom = (pairings: readonly Pairing[]): Enrollment[] =>
  cycles.slice(0, 3).flatMap((cycle) => {
    const inCycle = pairings.filter((pairing) => pairing.cycleId === cycle.id);
    const mentees = [...new Set(inCycle.map((pairing) => pairing.menteeId))];
    const mentors = [...new Set(inCycle.map((pairing) => pairing.mentorId))];
    return [
      ...mentees.map((personId) => ({
        personId,
        cycleId: cycle.id,
        role: 'mentee' as const,
        capacity: 0,
        oneMore: 'not asked' as const,
        priorityTier: 1,
        pausedUntil: null,
      })),
      ...mentors.map((personId) => {
        const taken = inCycle.filter((pairing) => pairing.mentorId === personId).length;
        return {
          personId,
          cycleId: cycle.id,
          role: 'mentor' as const,
          capacity: taken + (random() < 0.15 ? 1 : 0),
          oneMore: 'not asked' as const,
          priorityTier: 2,
          pausedUntil: null,
        };
      }),
    ];
  });
