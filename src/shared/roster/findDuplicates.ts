import { isCloseName } from '../intake/index.ts';
import type { Person, PersonId } from '../model/index.ts';
import { compareText, foldText } from '../util/index.ts';

export type DuplicateReason = 'same e-mail' | 'same name' | 'near spelling';

/** Two records that may be one person. */
export interface DuplicatePair {
  /** The one that comes first by id: the older record. */
  readonly first: PersonId;
  readonly second: PersonId;
  readonly reason: DuplicateReason;
}

/** Two records that the board has said are two people, in either order. */
export type DistinctPair = readonly [PersonId, PersonId];

/** An address without case, plus tag and dots: what people type differently for one mailbox. */
export const addressKey = (email: string | null): string | null => {
  const [local = '', domain = ''] = (email ?? '').trim().toLowerCase().split('@');
  const plain = (local.split('+')[0] ?? '').replaceAll('.', '');
  return plain === '' || domain === '' ? null : `${plain}@${domain}`;
};

const nameForms = ({ name, goesBy }: Person): string[] => {
  const full = foldText(name);
  const short = foldText(goesBy ?? '');
  if (short === '') return [full];
  return [full, short.includes(' ') ? short : `${short} ${full.split(' ').at(-1) ?? ''}`];
};

const cohortsFit = (one: Person, other: Person): boolean =>
  one.entryCohort === null || other.entryCohort === null || one.entryCohort === other.entryCohort;

/** Spellings are only near where the addresses do not speak against it: two people have two names before the @. */
const addressesFit = (one: Person, other: Person): boolean => {
  const left = addressKey(one.email);
  const right = addressKey(other.email);
  if (left === null || right === null) return true;
  return left.split('@')[0] === right.split('@')[0];
};

/** A word that more people share than this tells nobody apart. */
const mostOfOneWord = 400;

const order: Readonly<Record<DuplicateReason, number>> = {
  'same e-mail': 0,
  'same name': 1,
  'near spelling': 2,
};

const pairKey = (one: PersonId, other: PersonId): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

/**
 * Records that may be one person: the same mailbox, the same name in the same entry cohort, or a near spelling where
 * neither cohort nor e-mail speaks against it (one word of the name has to be spelled the same).
 * @returns each pair once, the surest reason first, then by name
 */
export const findDuplicates = (
  people: readonly Person[],
  distinct: readonly DistinctPair[] = [],
): DuplicatePair[] => {
  const apart = new Set(distinct.map(([one, other]) => pairKey(one, other)));
  const found = new Map<string, DuplicatePair>();
  const add = (one: Person, other: Person, reason: DuplicateReason): void => {
    const key = pairKey(one.id, other.id);
    if (one.id === other.id || apart.has(key) || found.has(key)) return;
    const [first, second] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
    found.set(key, { first, second, reason });
  };
  const forEachPair = (members: readonly Person[], visit: (one: Person, other: Person) => void): void => {
    for (const [at, one] of members.entries()) for (const other of members.slice(at + 1)) visit(one, other);
  };
  const index = (keysOf: (person: Person) => Iterable<string>): Person[][] => {
    const members = new Map<string, Person[]>();
    for (const person of people)
      for (const key of new Set(keysOf(person))) {
        const known = members.get(key);
        if (known === undefined) members.set(key, [person]);
        else known.push(person);
      }
    return [...members.values()].filter(({ length }) => length > 1 && length <= mostOfOneWord);
  };

  for (const members of index(({ email }) => [addressKey(email) ?? []].flat()))
    forEachPair(members, (one, other) => add(one, other, 'same e-mail'));
  for (const members of index(nameForms))
    forEachPair(members, (one, other) => {
      if (cohortsFit(one, other)) add(one, other, 'same name');
    });
  for (const members of index(({ name }) => foldText(name).split(' ')))
    forEachPair(members, (one, other) => {
      if (cohortsFit(one, other) && isCloseName(one.name, other.name) && addressesFit(one, other))
        add(one, other, 'near spelling');
    });

  const keys = new Map(people.map(({ id, name }) => [id, foldText(name)]));
  return [...found.values()].sort(
    (left, right) =>
      order[left.reason] - order[right.reason] ||
      compareText(keys.get(left.first) ?? '', keys.get(right.first) ?? '') ||
      compareText(pairKey(left.first, left.second), pairKey(right.first, right.second)),
  );
};
