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

/** A name folded once, with its first and last word. */
export interface NameForm {
  readonly text: string;
  readonly first: string;
  readonly last: string;
  /** Which letters it has, a bit each. */
  readonly letters: number;
}

const formOf = (folded: string): NameForm => {
  const words = folded.split(' ');
  let letters = 0;
  for (const letter of folded) letters |= 1 << ((letter.codePointAt(0) ?? 0) % 31);
  return { text: folded, first: words[0] ?? '', last: words.length > 1 ? (words.at(-1) ?? '') : '', letters };
};

/** Letters that one name has and the other has not. Each slip accounts for two at most, which spares most comparing. */
const countOtherLetters = (one: NameForm, other: NameForm): number => {
  let differing = one.letters ^ other.letters;
  let count = 0;
  while (differing !== 0) {
    differing &= differing - 1;
    count++;
  }
  return count;
};

/** A name made ready for `areCloseForms`: whoever compares many names with each other folds each of them once. */
export const nameFormOf = (name: string): NameForm => formOf(plain(name));

/** Spelling mistakes that still mean the same person: one in a short name, two in a longer one. */
export const areCloseForms = (one: NameForm, other: NameForm): boolean =>
  one.text !== '' &&
  other.text !== '' &&
  Math.abs(one.text.length - other.text.length) <= 2 &&
  countOtherLetters(one, other) <= 4 &&
  editDistance(one.text, other.text, 2) <= (Math.min(one.text.length, other.text.length) < 8 ? 1 : 2);

/** `areCloseForms` for two names. */
export const isCloseName = (left: string, right: string): boolean =>
  areCloseForms(nameFormOf(left), nameFormOf(right));

/** The same last name with a short form of the first one, or with its initial: "Katie Ruiz", "K. Ruiz". */
const isShortForm = (typed: NameForm, own: NameForm): boolean => {
  if (typed.last === '' || typed.last !== own.last) return false;
  return (
    isNickname(typed.first, own.first) || (typed.first.length === 1 && own.first.startsWith(typed.first))
  );
};

const isCloseWord = (one: string, other: string): boolean =>
  one !== '' && (one === other || (one.length > 3 && editDistance(one, other, 2) <= 2));

/** A little alike: one of the two names is the same or nearly, and the other one begins alike. */
const isNearName = (typed: NameForm, own: NameForm): boolean => {
  if (typed.last === '') return isCloseWord(typed.first, own.first) || typed.first === own.last;
  if (typed.first === own.last && typed.last === own.first) return true;
  // Only names that share a beginning are compared letter by letter: a large class has a million pairs of them.
  if (typed.first[0] === own.first[0] && isCloseWord(typed.last, own.last)) return true;
  if (typed.last[0] === own.last[0] && (typed.first === own.first || isNickname(typed.first, own.first)))
    return true;
  return (
    typed.first[0] === own.first[0] &&
    typed.last[0] === own.last[0] &&
    countOtherLetters(typed, own) <= 6 &&
    editDistance(typed.text, own.text, 3) <= 3
  );
};

/** How far two names are from each other in letters; the same two words the other way round are the nearest. */
const farness = (typed: NameForm, own: NameForm): number => {
  if (typed.last !== '' && typed.first === own.last && typed.last === own.first) return 0;
  return 1 + editDistance(typed.text, own.text, 30);
};

const isSpelledClose = (typed: NameForm, own: NameForm): boolean =>
  own.last !== '' &&
  (typed.text[0] === own.text[0] || typed.last === own.last) &&
  Math.abs(typed.text.length - own.text.length) <= 2 &&
  countOtherLetters(typed, own) <= 4 &&
  editDistance(typed.text, own.text, 2) <= (Math.min(typed.text.length, own.text.length) < 8 ? 1 : 2);

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
  const known = people.map((person) => ({ person, forms: formsOf(person).map(formOf) }));
  for (const { person, forms } of known) {
    for (const { text } of forms) add(byForm, text, person);
    add(byFirst, forms[0]?.first ?? '', person);
  }
  const whoever = (test: (own: NameForm) => boolean): NamedPerson[] =>
    known.flatMap(({ person, forms }) => (forms.some(test) ? [person] : []));
  /** Whoever is a little like the name, those who are most like it first. */
  const nearTo = (typed: NameForm, without: ReadonlySet<NamedPerson> = new Set()): NamedPerson[] =>
    known
      .flatMap(({ person, forms }) => {
        const near = without.has(person) ? [] : forms.filter((own) => isNearName(typed, own));
        return near.length === 0
          ? []
          : [{ person, far: Math.min(...near.map((own) => farness(typed, own))) }];
      })
      .sort((left, right) => left.far - right.far)
      .slice(0, mostCandidates)
      .map(({ person }) => person);
  const several = (found: ReadonlySet<NamedPerson>): NameFinding => ({
    kind: 'several',
    people: [...found].slice(0, mostCandidates * 2),
  });
  const close = (found: ReadonlySet<NamedPerson>, typed: NameForm): NameFinding | null => {
    const [person] = found;
    if (person === undefined) return null;
    return found.size > 1 ? several(found) : { kind: 'close', person, others: nearTo(typed, found) };
  };
  return (typed) => {
    const form = formOf(plain(typed));
    if (form.text === '') return { kind: 'nobody', near: [] };
    const exact = byForm.get(form.text);
    if (exact !== undefined) {
      const [person] = exact;
      return exact.size === 1 && person !== undefined ? { kind: 'exact', id: person.id } : several(exact);
    }
    const nobody = (): NameFinding => ({ kind: 'nobody', near: nearTo(form) });
    if (form.last === '') {
      const same = byFirst.get(form.text);
      const first = same ?? new Set(whoever((own) => isNickname(form.text, own.first)));
      return close(first, form) ?? nobody();
    }
    const found = new Set(whoever((own) => isSpelledClose(form, own) || isShortForm(form, own)));
    return close(found, form) ?? nobody();
  };
};
