import { foldText } from '../util/index.ts';
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
  | { readonly kind: 'close'; readonly id: string; readonly name: string }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'nobody' };

const plain = (name: string): string =>
  foldText(name)
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

const formsOf = (person: NamedPerson): string[] => {
  const name = plain(person.name);
  const goesBy = plain(person.goesBy ?? '');
  const last = name.split(' ').at(-1) ?? '';
  return goesBy === '' ? [name] : [name, goesBy.includes(' ') ? goesBy : `${goesBy} ${last}`, goesBy];
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

/** Finds people by names as others type them: in full, misspelled, or first name only where that names one person. */
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
  const one = (found: ReadonlySet<NamedPerson> | undefined, isExact: boolean): NameFinding | null => {
    if (found === undefined || found.size === 0) return null;
    const [person] = found;
    if (found.size > 1 || person === undefined)
      return { kind: 'several', names: [...found].map(({ name }) => name) };
    return isExact ? { kind: 'exact', id: person.id } : { kind: 'close', id: person.id, name: person.name };
  };
  return (typed) => {
    const text = plain(typed);
    const exact = one(byForm.get(text), true);
    if (exact !== null) return exact;
    if (!text.includes(' ')) return one(byFirst.get(text), false) ?? { kind: 'nobody' };
    const close = new Set(
      people.filter((person) =>
        formsOf(person).some((form) => form.includes(' ') && isCloseName(form, text)),
      ),
    );
    return one(close, false) ?? { kind: 'nobody' };
  };
};
