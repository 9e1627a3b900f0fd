import { distinctAnswers, type Measure, prepareItem } from '../measure.ts';
import { placeLevels, type ReadPlace, readPlace } from '../readPlace.ts';

/**
 * Home by levels: same city 1, same state ⅔, same country ⅓, else 0. Levels are read from the widest down to the
 * first one that differs, so Paris in Texas is not Paris in France; a level that one of the two did not give is
 * passed over.
 */
export const place: Measure = ({ item, mentees, mentors }) => {
  const read = readPlace(item);
  const keyOf = (value: ReadPlace): string => JSON.stringify(placeLevels.map((level) => value[level].key));
  const ofMentees = distinctAnswers(mentees, read, keyOf);
  const ofMentors = distinctAnswers(mentors, read, keyOf);

  const codesOf = numberLevels(ofMentees.values, ofMentors.values);
  const menteeCodes = codesOf(ofMentees.values);
  const mentorCodes = codesOf(ofMentors.values);

  /** The deepest level that both have in common, 1 = country to 3 = city; 0 = none. */
  const deepestCommon = (mentee: number, mentor: number): number => {
    let deepest = 0;
    for (let level = 0; level < 3; level++) {
      const own = menteeCodes[mentee * 3 + level] as number;
      const other = mentorCodes[mentor * 3 + level] as number;
      if (own === 0 || other === 0) continue;
      if (own !== other) break;
      deepest = level + 1;
    }
    return deepest;
  };
  const compare = (mentee: number, mentor: number): number => deepestCommon(mentee, mentor) / 3;
  return prepareItem(ofMentees, ofMentors, compare, (mentee, mentor) => {
    const level = placeLevels[deepestCommon(mentee, mentor) - 1];
    return level === undefined
      ? null
      : { kind: 'place', level, name: ofMentees.values[mentee]?.[level].name ?? '' };
  });
};

/** Writes places as three numbers each, widest level first; 0 = not known. */
const numberLevels = (...sides: readonly (readonly ReadPlace[])[]) => {
  const numbers = new Map([['', 0]]);
  for (const value of sides.flat()) {
    for (const level of placeLevels)
      if (!numbers.has(value[level].key)) numbers.set(value[level].key, numbers.size);
  }
  return (side: readonly ReadPlace[]): Int32Array =>
    Int32Array.from(
      side.flatMap((value) => placeLevels.map((level) => numbers.get(value[level].key) as number)),
    );
};
