/** What must not leave about one person. */
export interface KnownPerson {
  readonly id: string;
  /** The full name and every other spelling of it that is known. */
  readonly names: readonly string[];
  /** Names the person goes by; searched for together with the family name. */
  readonly nicknames: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Student numbers and the like. */
  readonly numbers: readonly string[];
}

export type LeakKind = 'name' | 'e-mail' | 'phone' | 'number';

/** The fields of a roster's person that give them away. */
export interface RosterPerson {
  readonly id: string;
  readonly name: string;
  readonly goesBy: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

const listOf = (text: string | null): readonly string[] => (text === null || text === '' ? [] : [text]);

/** What the roster knows about its people, as the leak check searches for it. */
export const knownPeople = (roster: readonly RosterPerson[]): readonly KnownPerson[] =>
  roster.map((person) => ({
    id: person.id,
    names: [person.name],
    nicknames: listOf(person.goesBy),
    emails: listOf(person.email),
    phones: listOf(person.phone),
    numbers: [],
  }));
