import { squash, wordsOf } from './letters.ts';
import type { KnownPerson, LeakKind } from './secrets.ts';

export interface Needle {
  readonly personId: string;
  readonly kind: LeakKind;
}

/** Everything that is searched for. */
export interface Needles {
  /** By letters and digits alone; found where a word begins and a word ends. */
  readonly words: ReadonlyMap<string, Needle>;
  readonly longestWord: number;
  /** Names in scripts that put no blanks between words; found anywhere. */
  readonly unspaced: ReadonlyMap<string, Needle>;
  /** Digits of phone numbers, found inside any run of digits. */
  readonly digits: ReadonlyMap<string, Needle>;
  /** First and last names that few people bear; alone they may name someone. */
  readonly parts: ReadonlySet<string>;
  readonly people: number;
}

const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Shorter strings of digits are counts and years more often than phone numbers. */
const fewestDigits = 7;
/** Country codes and leading zeros come and go, the last digits stay. */
const tellingDigits = 9;

/** A name in the orders in which people write it. */
const ordersOf = (name: string): readonly string[] => {
  const words = wordsOf(name);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return [];
  // One short word alone is a word of the language more often than a name.
  if (words.length === 1) return first.length >= 4 || isUnspaced.test(first) ? [first] : [];
  const before = words.slice(0, -1);
  return [words.join(''), [last, ...before].join(''), first + last, last + first];
};

const emailForms = (email: string): readonly string[] => {
  const [local = '', domain = ''] = email.split('@');
  if (domain === '') return [];
  const whole = squash(email).text;
  const spelled = squash(`${local.replaceAll('.', ' dot ')} at ${domain.replaceAll('.', ' dot ')}`).text;
  const name = squash(local).text;
  return [
    whole,
    spelled,
    squash(`${local} at ${domain}`).text,
    ...(/\d/.test(name) && name.length >= 5 ? [name] : []),
  ];
};

/** A shorter name is a word or initials more often. */
const shortestPart = 4;
/** A name that more people bear tells of none of them. */
const mostBearers = 3;

/** First and last names of few people, and the names they go by. */
const partsOf = (people: readonly KnownPerson[]): ReadonlySet<string> => {
  const bearers = new Map<string, Set<string>>();
  for (const { id, names, nicknames } of people)
    for (const part of [...names, ...nicknames].flatMap(wordsOf))
      if (part.length >= shortestPart && !/\d/.test(part))
        bearers.set(part, (bearers.get(part) ?? new Set()).add(id));
  return new Set([...bearers].filter(([, ids]) => ids.size <= mostBearers).map(([part]) => part));
};

/** Makes ready what is searched for in every file. */
export const prepareNeedles = (people: readonly KnownPerson[]): Needles => {
  const words = new Map<string, Needle>();
  const unspaced = new Map<string, Needle>();
  const digits = new Map<string, Needle>();
  for (const person of people) {
    const add = (forms: readonly string[], kind: LeakKind): void => {
      for (const form of forms) {
        const target = kind === 'name' && isUnspaced.test(form) ? unspaced : words;
        if (form.length >= 2 && !target.has(form)) target.set(form, { personId: person.id, kind });
      }
    };
    for (const name of person.names) {
      add(ordersOf(name), 'name');
      const last = wordsOf(name).at(-1);
      for (const nickname of person.nicknames) {
        const called = wordsOf(nickname).join('');
        if (last !== undefined && called !== '' && called !== last)
          add([called + last, last + called], 'name');
      }
    }
    for (const nickname of person.nicknames)
      if (wordsOf(nickname).length > 1) add(ordersOf(nickname), 'name');
    for (const email of person.emails) add(emailForms(email), 'e-mail');
    for (const number of person.numbers) {
      const form = squash(number).text;
      if (form.length >= 6) add([form], 'number');
    }
    for (const phone of person.phones) {
      const all = squash(phone).text.replace(/\D/g, '').replace(/^0+/, '');
      if (all.length >= fewestDigits)
        digits.set(all.slice(-tellingDigits), { personId: person.id, kind: 'phone' });
    }
  }
  const longestWord = [...words.keys()].reduce((most, { length }) => Math.max(most, length), 0);
  return { words, longestWord, unspaced, digits, parts: partsOf(people), people: people.length };
};
