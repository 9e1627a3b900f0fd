import { type CopyMerged, isOpenPairing, type Pairing, type PersonId } from '../../shared/model/index.ts';
import { foldText } from '../../shared/util/index.ts';
import type { Queries } from '../storage/index.ts';
import {
  listAllRules,
  listCycles,
  listEnrollments,
  listImports,
  listPairings,
  listPeople,
} from '../storage/queries/index.ts';
import { counted } from './words.ts';

// What no database rule forbids, but no board means: found after a merge, as sentences. Nothing is mended by itself.

type Finding = CopyMerged['toLookAt'][number];

const overCapacity = (
  queries: Queries,
  open: readonly Pairing[],
  name: (id: PersonId) => string,
): Finding[] => {
  const cycle = listCycles(queries).at(-1);
  if (cycle === undefined) return [];
  const places = new Map(
    listEnrollments(queries, cycle.id).map(({ personId, capacity }) => [personId, capacity]),
  );
  const mentees = Map.groupBy(
    open.filter(({ cycleId, kind }) => cycleId === cycle.id && kind !== 'bridge'),
    ({ mentorId }) => mentorId,
  );
  return [...mentees].flatMap(([mentorId, pairings]) => {
    const has = places.get(mentorId) ?? 0;
    return pairings.length <= has
      ? []
      : [
          {
            sentence: `${name(mentorId)} has ${counted(pairings.length, 'mentee')} and ${counted(has, 'place')}.`,
            screen: 'pairing' as const,
          },
        ];
  });
};

const pairedTwice = (open: readonly Pairing[], name: (id: PersonId) => string): Finding[] =>
  [...Map.groupBy(open, ({ cycleId, menteeId, mentorId }) => `${cycleId} ${menteeId} ${mentorId}`).values()]
    .filter(({ length }) => length > 1)
    .map(([pairing]) => ({
      sentence: `${name((pairing as Pairing).menteeId)} and ${name((pairing as Pairing).mentorId)} are paired twice.`,
      screen: 'pairing' as const,
    }));

/** People above whom they stand themselves. */
const ownAncestors = (pairings: readonly Pairing[], name: (id: PersonId) => string): Finding[] => {
  const mentors = Map.groupBy(pairings, ({ menteeId }) => menteeId);
  const state = new Map<PersonId, 'open' | 'done'>();
  const found = new Set<PersonId>();
  for (const start of mentors.keys()) {
    const path: { id: PersonId; next: number }[] = [{ id: start, next: 0 }];
    if (state.has(start)) continue;
    state.set(start, 'open');
    while (path.length > 0) {
      const step = path.at(-1) as (typeof path)[number];
      const above = (mentors.get(step.id) ?? [])[step.next++]?.mentorId;
      if (above === undefined) {
        state.set(step.id, 'done');
        path.pop();
      } else if (state.get(above) === 'open') found.add(above);
      else if (!state.has(above)) {
        state.set(above, 'open');
        path.push({ id: above, next: 0 });
      }
    }
  }
  return [...found].map((id) => ({
    sentence: `${name(id)} stands above and below in the same line of the lineage.`,
    screen: 'lineage' as const,
  }));
};

const brokenRules = (
  queries: Queries,
  open: readonly Pairing[],
  name: (id: PersonId) => string,
): Finding[] => {
  const forbidden = new Set(
    listAllRules(queries)
      // A confidential wish is told to nobody here.
      .filter(({ kind, confidential }) => kind === 'forbid' && !confidential)
      .map(({ cycleId, menteeId, mentorId }) => `${cycleId} ${menteeId} ${mentorId}`),
  );
  return open
    .filter(({ cycleId, menteeId, mentorId }) => forbidden.has(`${cycleId} ${menteeId} ${mentorId}`))
    .map(({ menteeId, mentorId }) => ({
      sentence: `${name(menteeId)} and ${name(mentorId)} are paired, and a rule keeps them apart.`,
      screen: 'pairing' as const,
    }));
};

const doubles = (queries: Queries): Finding[] => {
  const people = listPeople(queries);
  const groups = [
    ...Map.groupBy(
      people.filter(({ email }) => email !== null),
      ({ email }) => foldText(email as string),
    ).values(),
    ...Map.groupBy(people, ({ name }) => foldText(name)).values(),
  ].filter(({ length }) => length > 1);
  const sentences = groups.map(
    (group) =>
      `${(group[0] as (typeof group)[number]).name} is on the roster ${counted(group.length, 'time')}.`,
  );
  return [...new Set(sentences)].map((sentence) => ({ sentence, screen: 'people' as const }));
};

const doubleImports = (queries: Queries): Finding[] =>
  [...Map.groupBy(listImports(queries), ({ cycleId, fileName }) => `${cycleId} ${fileName}`).values()]
    .filter(({ length }) => length > 1)
    .map(([batch]) => ({
      sentence: `${batch?.fileName ?? 'A file'} was imported more than once.`,
      screen: 'intake' as const,
    }));

/** Everything that is odd in a chapter, as a person would say it. */
export const findOddities = (queries: Queries): Finding[] => {
  const pairings = listPairings(queries);
  const open = pairings.filter(isOpenPairing);
  const names = new Map(listPeople(queries).map(({ id, name }) => [id, name]));
  const name = (id: PersonId) => names.get(id) ?? 'Someone';
  return [
    ...pairedTwice(open, name),
    ...overCapacity(queries, open, name),
    ...ownAncestors(pairings, name),
    ...brokenRules(queries, open, name),
    ...doubles(queries),
    ...doubleImports(queries),
  ];
};
