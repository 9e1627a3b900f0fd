import type { Family, Pairing, Person, PersonId } from '../../shared/model/index.ts';
import { compareText } from '../../shared/util/index.ts';

const treeNames = [
  'Hazel',
  'Rowan',
  'Linden',
  'Maple',
  'Cedar',
  'Alder',
  'Juniper',
  'Willow',
  'Aspen',
  'Birch',
  'Beech',
  'Elm',
] as const;

/** Founders whose entry cohort nobody knows come last. */
const unknownCohort = 9999;

const romanDigits: readonly (readonly [value: number, letters: string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const asRoman = (number: number): string => {
  let rest = number;
  let letters = '';
  for (const [value, digit] of romanDigits) {
    while (rest >= value) {
      letters += digit;
      rest -= value;
    }
  }
  return letters;
};

/** The next name that no family has: the trees in order, then "Hazel II" and so on. */
export const nextFamilyName = (taken: ReadonlySet<string>): string => {
  for (let round = 1; ; round++) {
    for (const tree of treeNames) {
      const name = round === 1 ? tree : `${tree} ${asRoman(round)}`;
      if (!taken.has(name)) return name;
    }
  }
};

/**
 * The founders (mentors without a recorded mentor) that have no family yet, each with the next free name: oldest entry
 * cohort first, then by name.
 */
export const nameNewFamilies = (
  pairings: readonly Pairing[],
  people: readonly Person[],
  families: readonly Family[],
): { founderId: PersonId; name: string }[] => {
  const mentored = new Set(pairings.map((pairing) => pairing.menteeId));
  const founded = new Set(families.map((family) => family.founderId));
  const taken = new Set(families.map((family) => family.name));
  const mentors = new Set(pairings.map((pairing) => pairing.mentorId));
  return people
    .filter(({ id }) => mentors.has(id) && !mentored.has(id) && !founded.has(id))
    .sort(
      (left, right) =>
        (left.entryCohort ?? unknownCohort) - (right.entryCohort ?? unknownCohort) ||
        compareText(left.name, right.name) ||
        compareText(left.id, right.id),
    )
    .map(({ id }) => {
      const name = nextFamilyName(taken);
      taken.add(name);
      return { founderId: id, name };
    });
};
