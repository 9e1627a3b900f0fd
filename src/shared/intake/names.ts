import { foldText } from '../util/index.ts';
import { isNickname } from './nicknames.ts';
import { editDistance } from './wording.ts';

/** Someone who can be meant by a typed name. */
export interface NamedPerson {
  /** Id on the roster, or the key of someone new in this import. */
  readonly id: string;
  readonly name: string;
  readonly goesBy: string | null;
}

export type NameFinding =
  | { readonly kind: 'exact'; readonly id: string }
  | { readonly kind: 'close'; readonly person: NamedPerson; readonly others: readonly NamedPerson[] }
  /** Several people fit equally well. */
  | { readonly kind: 'several'; readonly people: readonly NamedPerson[] }
  /** Nobody fits; `near` are a little like it. */
  | { readonly kind: 'nobody'; readonly near: readonly NamedPerson[] };

const mostCandidates = 4;

const plain = (name: string): string =>
  foldText(name)
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

const formsOf = (person: NamedPerson): string[] => {
  const name = plain(person.name);
  const goesBy = plain(person.goesBy ?? '');
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const forms = words.length > 2 ? [name, `${words[0]} ${last}`] : [name];
  return goesBy === '' ? forms : [...forms, goesBy.includes(' ') ? goesBy : `${goesBy} ${last}`, goesBy];
};

/** Spelling mistakes that still mean the same person: one in a short name, two in a longer one. */
export const isCloseName = (left: string, right: string): boolean => {
  const one = plain(left);
  const other = plain(right);
  return (
    one !== '' &&
    other !== '' &&
    editDistance(one, other, 2) <= (Math.min(one.length, other.length) < 8 ? 1 : 2)
  );
};

const split = (name: string): readonly [first: string, last: string] => {
  const words = plain(name).split(' ');
  return [words[0] ?? '', words.length > 1 ? (words.at(-1) ?? '') : ''];
};

/** The same last name with a short form of the first one, or with its initial: "Katie Ruiz", "K. Ruiz". */
const isShortForm = (typed: string, name: string): boolean => {
  const [first, last] = split(typed);
  const [ownFirst, ownLast] = split(name);
  if (last === '' || last !== ownLast) return false;
  return isNickname(first, ownFirst) || (first.length === 1 && ownFirst.startsWith(first));
};

/** A little alike: one of the two names is the same or nearly, and the other one begins alike. */
const isNearName = (typed: string, name: string): boolean => {
  const [first, last] = split(typed);
  const [ownFirst, ownLast] = split(name);
  const close = (one: string, other: string): boolean =>
    one !== '' && (one === other || (one.length > 3 && editDistance(one, other, 2) <= 2));
  if (last === '') return close(first, ownFirst) || first === ownLast;
  if (first === ownLast && last === ownFirst) return true;
  return (
    (close(last, ownLast) && first[0] === ownFirst[0]) ||
    ((first === ownFirst || isNickname(first, ownFirst)) && last[0] === ownLast[0]) ||
    editDistance(plain(typed), plain(name), 3) <= 3
  );
};

/**
 * Finds people by names as others type them: in full, misspelled, by a nickname, or by the first name only where
 * that names one person. Whoever is only a little like the typed name is a candidate, never taken without being asked.
 */
export const createNameFinder = (people: readonly NamedPerson[]): ((typed: string) => NameFinding) => {
  const byForm = new Map<string, Set<NamedPerson>>();
  const byFirst = new Map<string, Set<NamedPerson>>();
  const add = (index: Map<string, Set<NamedPerson>>, form: string, person: NamedPerson): void => {
    if (form === '') return;
    const known = index.get(form) ?? new Set<NamedPerson>();
    known.add(person);
    index.set(form, known);
  };
  for (const person of people) {
    for (const form of formsOf(person)) add(byForm, form, person);
    add(byFirst, plain(person.name).split(' ')[0] ?? '', person);
  }
  const nearTo = (typed: string, without: ReadonlySet<NamedPerson> = new Set()): NamedPerson[] =>
    people
      .filter((person) => !without.has(person) && formsOf(person).some((form) => isNearName(typed, form)))
      .slice(0, mostCandidates);
  const several = (found: ReadonlySet<NamedPerson>): NameFinding => ({
    kind: 'several',
    people: [...found].slice(0, mostCandidates * 2),
  });
  const close = (found: ReadonlySet<NamedPerson>, typed: string): NameFinding | null => {
    const [person] = found;
    if (person === undefined) return null;
    return found.size > 1 ? several(found) : { kind: 'close', person, others: nearTo(typed, found) };
  };
  return (typed) => {
    const text = plain(typed);
    if (text === '') return { kind: 'nobody', near: [] };
    const exact = byForm.get(text);
    if (exact !== undefined) {
      const [person] = exact;
      return exact.size === 1 && person !== undefined ? { kind: 'exact', id: person.id } : several(exact);
    }
    const nobody = (): NameFinding => ({ kind: 'nobody', near: nearTo(text) });
    if (!text.includes(' ')) {
      const first = new Set(byFirst.get(text) ?? []);
      if (first.size === 0)
        for (const person of people) if (isNickname(text, split(person.name)[0])) first.add(person);
      return close(first, text) ?? nobody();
    }
    const misspelled = people.filter((person) =>
      formsOf(person).some((form) => form.includes(' ') && isCloseName(form, text)),
    );
    const short = people.filter((person) => isShortForm(text, person.name));
    return close(new Set([...misspelled, ...short]), text) ?? nobody();
  };
};
