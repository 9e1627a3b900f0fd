import { compareText } from '../util/index.ts';
import type { LineagePerson, LineageWarning } from './types.ts';
import { type NameOf, warn } from './warnings.ts';

/** The people of a lineage, each once, in an order that does not depend on how they were given. */
export interface Roster {
  /** By class year (unknown ones last), then by id. Everything inside the engine speaks of people by their place here. */
  readonly people: readonly LineagePerson[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly nameOf: NameOf;
  readonly warnings: readonly LineageWarning[];
}

/** The row, or null for anything that is no whole number. */
export const knownRow = (person: LineagePerson): number | null =>
  person.row !== null && Number.isSafeInteger(person.row) ? person.row : null;

/** Rows read once before sorting; unknown ones last. */
interface Keyed {
  readonly person: LineagePerson;
  readonly row: number;
}

const compareKeyed = (left: Keyed, right: Keyed): number =>
  left.row - right.row ||
  compareText(left.person.id, right.person.id) ||
  compareText(left.person.name ?? '', right.person.name ?? '');

/** Sorts people and puts those listed twice together; the earliest class year and the first name stay. */
export const buildRoster = (given: readonly LineagePerson[]): Roster => {
  const sorted = given.map((person) => ({ person, row: knownRow(person) ?? Number.MAX_VALUE }));
  sorted.sort(compareKeyed);
  const indexOf = new Map<string, number>();
  const people: LineagePerson[] = [];
  const warnings: LineageWarning[] = [];
  for (const { person } of sorted) {
    if (!indexOf.has(person.id)) {
      indexOf.set(person.id, people.length);
      people.push(person);
      continue;
    }
    const kept = people[indexOf.get(person.id)!]!;
    const name = kept.name ?? kept.id;
    warnings.push(warn('listed twice', [person.id], `${name} is listed more than once. The first is used.`));
  }
  const nameOf = (id: string): string => {
    const index = indexOf.get(id);
    return (index === undefined ? undefined : people[index]?.name) ?? id;
  };
  return { people, indexOf, nameOf, warnings };
};
