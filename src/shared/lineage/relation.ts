import type { LineageFamilies } from './buildFamilies.ts';
import { lineageOf } from './lineageOf.ts';

/** Steps from each of two people up to the nearest mentor they share. */
export interface SharedAncestor {
  readonly id: string;
  readonly fromFirst: number;
  readonly fromSecond: number;
}

/** The nearest person who stands above both (or is one of them); null where they are of different families. */
export const findSharedAncestor = (
  families: LineageFamilies,
  first: string,
  second: string,
): SharedAncestor | null => {
  const family = families.familyOf.get(first);
  if (family === undefined || family !== families.familyOf.get(second)) return null;
  const firstLine = [first, ...lineageOf(families, first).up];
  const secondLine = new Map([second, ...lineageOf(families, second).up].map((id, steps) => [id, steps]));
  const fromFirst = firstLine.findIndex((id) => secondLine.has(id));
  const id = firstLine[fromFirst]!;
  return { id, fromFirst, fromSecond: secondLine.get(id)! };
};

/** How many primary links lie between two people; null where they are of different families. */
export const distanceBetween = (families: LineageFamilies, first: string, second: string): number | null => {
  const shared = findSharedAncestor(families, first, second);
  return shared && shared.fromFirst + shared.fromSecond;
};

/**
 * The people on the shortest way from one person to another over every recorded link, co-mentors and ended ones
 * included; both ends in it. Null where there is no way. Of several equally short ones always the same.
 */
export const findConnection = (
  families: LineageFamilies,
  first: string,
  second: string,
): readonly string[] | null => {
  if (!families.familyOf.has(first) || !families.familyOf.has(second)) return null;
  const neighbors = new Map<string, Set<string>>();
  const join = (one: string, other: string): void => {
    const known = neighbors.get(one);
    if (known) known.add(other);
    else neighbors.set(one, new Set([other]));
  };
  for (const link of [...families.primaryLinkOf.values(), ...families.otherLinks]) {
    join(link.mentorId, link.menteeId);
    join(link.menteeId, link.mentorId);
  }
  const cameFrom = new Map<string, string | null>([[second, null]]);
  const waiting = [second];
  for (let at = 0; at < waiting.length && !cameFrom.has(first); at++) {
    const person = waiting[at]!;
    for (const next of [...(neighbors.get(person) ?? [])].sort()) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, person);
      waiting.push(next);
    }
  }
  if (!cameFrom.has(first)) return null;
  const way = [first];
  for (let next = cameFrom.get(first); next != null; next = cameFrom.get(next)) way.push(next);
  return way;
};
