import type { Family, Pairing, Person, PersonId } from '../model/index.ts';
import { buildFamilies } from './buildFamilies.ts';

/** The name of the family that each person belongs to; nobody stands here whose family has no name yet. */
export const familyOfEveryone = (snapshot: {
  readonly people: readonly Person[];
  readonly pairings: readonly Pairing[];
  readonly families: readonly Family[];
}): Map<PersonId, string> => {
  const { familyOf } = buildFamilies(
    snapshot.people.map(({ id, name, entryCohort }) => ({ id, name, row: entryCohort })),
    snapshot.pairings,
  );
  const nameOf = new Map<string, string>(snapshot.families.map(({ founderId, name }) => [founderId, name]));
  return new Map(
    snapshot.people.flatMap(({ id }) => {
      const name = nameOf.get(familyOf.get(id) ?? '');
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
};
