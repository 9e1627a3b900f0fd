import { distinctAnswers, type Measure, prepareItem } from '../measure.ts';
import { type PlaceLevel, placeLevels, readPlace } from '../readPlace.ts';

const similarityOf: Readonly<Record<PlaceLevel, number>> = { country: 1 / 3, state: 2 / 3, city: 1 };

/**
 * Home by levels: same city 1, same state ⅔, same country ⅓, else 0. Levels are read from the widest down to the
 * first one that differs, so Paris in Texas is not Paris in France; a level that one of the two did not give is
 * passed over.
 */
export const place: Measure = ({ item, mentees, mentors }) => {
  const read = readPlace(item);
  const keyOf = (value: NonNullable<ReturnType<typeof read>>): string =>
    JSON.stringify(placeLevels.map((level) => value[level].key));
  const ofMentees = distinctAnswers(mentees, read, keyOf);
  const ofMentors = distinctAnswers(mentors, read, keyOf);

  const deepestCommon = (mentee: number, mentor: number): PlaceLevel | null => {
    let deepest: PlaceLevel | null = null;
    for (const level of placeLevels) {
      const own = ofMentees.values[mentee]?.[level].key ?? '';
      const other = ofMentors.values[mentor]?.[level].key ?? '';
      if (own === '' || other === '') continue;
      if (own !== other) break;
      deepest = level;
    }
    return deepest;
  };
  const compare = (mentee: number, mentor: number): number => {
    const level = deepestCommon(mentee, mentor);
    return level === null ? 0 : similarityOf[level];
  };
  return prepareItem(ofMentees, ofMentors, compare, (mentee, mentor) => {
    const level = deepestCommon(mentee, mentor);
    return level === null
      ? null
      : { kind: 'place', level, name: ofMentees.values[mentee]?.[level].name ?? '' };
  });
};
