import { foldName, indexAliases } from './aliases.ts';
import type { AnswerValue, PlaceAnswer, ScoredItem } from './types.ts';
import { countries, usStates } from './usStates.ts';

/** The levels of a place, widest first. */
export const placeLevels = ['country', 'state', 'city'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** A place with each known level as it is compared and as it is shown; '' = not known. */
export type ReadPlace = Readonly<Record<PlaceLevel, { readonly key: string; readonly name: string }>>;

const stateNames = indexAliases(usStates);
const countryNames = indexAliases(countries);

/**
 * Reads a place, or a text such as "Austin, TX" or "Lyon, France". A US state without a country is in the United
 * States. Null where no level is known.
 */
export const readPlace = (item: ScoredItem) => {
  const own = indexAliases(item.aliases ?? []);
  const readLevel = (text: string | undefined, spellings: ReadonlyMap<string, string>): ReadPlace['city'] => {
    const folded = foldName(text ?? '');
    // States and countries first: a chapter's "New York" for the city must not rename the state.
    const name = spellings.get(folded) ?? own.get(folded);
    return { key: name === undefined ? folded : foldName(name), name: name ?? (text ?? '').trim() };
  };
  return (answer: AnswerValue): ReadPlace | null => {
    const given = typeof answer === 'string' ? splitPlace(answer) : isPlace(answer) ? answer : {};
    const state = readLevel(given.state, stateNames);
    const implied = given.country?.trim() ? given.country : isUsState(given.state) ? 'United States' : '';
    const place = {
      country: readLevel(implied, countryNames),
      state,
      city: readLevel(given.city, noSpellings),
    };
    return placeLevels.some((level) => place[level].key !== '') ? place : null;
  };
};

const noSpellings: ReadonlyMap<string, string> = new Map();

const isPlace = (answer: AnswerValue): answer is PlaceAnswer =>
  typeof answer === 'object' &&
  !Array.isArray(answer) &&
  Object.values(answer).every((level) => level === undefined || typeof level === 'string');

const isUsState = (text: string | undefined): boolean => stateNames.has(foldName(text ?? ''));

/** "city, state, country", "city, state", "city, country", or one of them alone. */
const splitPlace = (text: string): PlaceAnswer => {
  const levels = text
    .split(',')
    .map((level) => level.trim())
    .filter((level) => level !== '');
  const [first = '', second = '', third = ''] = levels;
  if (third !== '') return { city: first, state: second, country: third };
  if (second !== '')
    return isUsState(second) ? { city: first, state: second } : { city: first, country: second };
  // "New York" and "Washington" alone are more often meant as cities.
  const folded = foldName(first);
  if (isUsState(first) && folded !== 'new york' && folded !== 'washington') return { state: first };
  return countryNames.has(folded) ? { country: first } : { city: first };
};
