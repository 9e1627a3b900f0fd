import type { DisplayWords, Enrollment, Item, Person, PersonId } from '../../shared/model/index.ts';
import type { PairingSnapshot } from '../../shared/rpc/index.ts';

// Presenter mode at its one place: whoever reads a snapshot while the screen is shared gets it without names. Ids and
// answers stay, so that pairing works just as well; what people wrote themselves is left out where answers are shown.

/** How people are called while the screen is shared. */
export type PresentAs = 'numbers' | 'initials';

/** A snapshot as it may be shown. */
export type ShownSnapshot = PairingSnapshot & {
  /** True while answers in people's own words, and sensitive ones, stay hidden. */
  readonly hidesOwnWords?: boolean;
};

/** A number that says nothing about the person, always the same for the same id. */
const scatter = (id: string): number => {
  let sum = 7;
  for (const letter of id) sum = (sum * 33 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
};

const capitalize = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const numbered = (
  people: readonly Person[],
  enrollments: readonly Enrollment[],
  words: DisplayWords,
): Map<PersonId, string> => {
  const roleOf = new Map(enrollments.map(({ personId, role }) => [personId, role]));
  const kindOf = ({ id }: Person): string => {
    const role = roleOf.get(id);
    if (role === 'mentee') return capitalize(words.mentee);
    return role === 'mentor' ? capitalize(words.mentor) : 'Person';
  };
  const aliases = new Map<PersonId, string>();
  for (const [kind, group] of Map.groupBy(people, kindOf)) {
    const digits = String(group.length).length;
    const order = group.toSorted(
      (left, right) => scatter(left.id) - scatter(right.id) || (left.id < right.id ? -1 : 1),
    );
    order.forEach(({ id }, index) => {
      aliases.set(id, `${kind} ${String(index + 1).padStart(digits, '0')}`);
    });
  }
  return aliases;
};

const initialed = (people: readonly Person[]): Map<PersonId, string> => {
  const taken = new Map<string, number>();
  return new Map(
    people
      .toSorted((left, right) => scatter(left.id) - scatter(right.id))
      .map(({ id, name }) => {
        const parts = name.split(/[\s-]+/).filter((part) => part !== '');
        const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
        const letters = ends.map((part) => `${[...(part ?? '')][0]?.toUpperCase() ?? '?'}.`).join(' ');
        const count = (taken.get(letters) ?? 0) + 1;
        taken.set(letters, count);
        return [id, count === 1 ? letters : `${letters} ${count}`];
      }),
  );
};

/** What each person is called instead of their name. */
export const aliasesFor = (
  people: readonly Person[],
  enrollments: readonly Enrollment[],
  words: DisplayWords,
  how: PresentAs,
): Map<PersonId, string> => (how === 'initials' ? initialed(people) : numbered(people, enrollments, words));

/** People under their aliases, without anything by which to reach them. */
export const presentPeople = (people: readonly Person[], aliases: ReadonlyMap<PersonId, string>): Person[] =>
  people.map((person) => ({
    ...person,
    name: aliases.get(person.id) ?? 'Someone',
    goesBy: null,
    pronouns: null,
    email: null,
    phone: null,
  }));

/** The meeting's snapshot as it may stand on a shared screen. */
export const presentPairing = (
  snapshot: PairingSnapshot,
  words: DisplayWords,
  how: PresentAs,
): ShownSnapshot => {
  const aliases = aliasesFor(snapshot.people, snapshot.enrollments, words, how);
  return {
    ...snapshot,
    people: presentPeople(snapshot.people, aliases),
    rules: snapshot.rules.map((rule) => ({ ...rule, reason: '' })),
    pairings: snapshot.pairings.map((pairing) => ({
      ...pairing,
      approvedBy: pairing.approvedBy.map((_, index) => `Officer ${index + 1}`),
    })),
    items: snapshot.items.map((item) =>
      item.sensitive ? { ...item, shortName: 'Another question', wording: { mentee: '', mentor: '' } } : item,
    ),
    // Officers name people where they give a reason.
    criteria: {
      ...snapshot.criteria,
      frozen: snapshot.criteria.frozen === null ? null : { ...snapshot.criteria.frozen, officer: '' },
      switchedOn: snapshot.criteria.switchedOn.map((entry) => ({ ...entry, reason: '' })),
      overrides: snapshot.criteria.overrides.map(({ at }) => ({
        at,
        officer: '',
        what: 'A change',
        reason: 'hidden while presenting',
      })),
    },
    hidesOwnWords: true,
  };
};

const pickedTypes = new Set<Item['type']>([
  'single',
  'multiple',
  'rating',
  'ranking',
  'number',
  'yesNo',
  'grid',
  'date',
]);

/** True for answers that stay hidden on a shared screen: sensitive ones, and those in people's own words. */
export const isHiddenAnswer = ({ type, sensitive }: Item): boolean => sensitive || !pickedTypes.has(type);
