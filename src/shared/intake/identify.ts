import type { DraftRow, NewPerson, Person } from '../model/index.ts';
import { findOnRoster, indexRoster, type Roster } from './findOnRoster.ts';
import { emailKey, groupRows } from './groupRows.ts';
import type { ImportPlace, ImportProposal } from './proposal.ts';
import type { RepairBook } from './repairs.ts';
import type { RowDetails } from './rowDetails.ts';

export interface IdentifiedRow {
  readonly details: RowDetails;
  readonly person: DraftRow['person'];
  /** Rows of the same person share this; null for anonymous rows. */
  readonly personKey: string | null;
  readonly displayName: string;
}

export interface Identified {
  readonly rows: readonly IdentifiedRow[];
  readonly refused: readonly { readonly row: number; readonly reason: string }[];
}

interface Someone {
  readonly person: DraftRow['person'];
  readonly personKey: string;
  readonly displayName: string;
}

const detailsOf = (members: readonly RowDetails[], name: string): NewPerson => {
  // What the last answer leaves open is taken from the earlier ones.
  const latest = <Key extends keyof RowDetails>(key: Key): RowDetails[Key] | null =>
    members.findLast((details) => details[key] !== null)?.[key] ?? null;
  return {
    name,
    goesBy: latest('goesBy'),
    pronouns: latest('pronouns'),
    email: latest('email'),
    phone: latest('phone'),
    entryCohort: latest('entryCohort'),
    staysNamed: members.at(-1)?.staysNamed ?? true,
  };
};

/** Whether the year of entry that the answer says replaces the one on the roster; asked where they differ. */
const correctsYear = (
  members: readonly RowDetails[],
  person: Person,
  said: number | null,
  book: RepairBook,
): boolean => {
  if (said === null || person.entryCohort === null || said === person.entryCohort) return false;
  return book.enter(
    `entryYear:${person.id}:${said}`,
    members.map(({ row }) => row),
    {
      kind: 'otherClassYear',
      message: `Another class year than on the roster. ${person.name}; the roster counts unless you accept.`,
      before: `entered in ${person.entryCohort}`,
      after: `entered in ${said}`,
      byDefault: false,
      asks: true,
      about: `entryYear:${person.id}:${said}`,
    },
  );
};

const describeKnown = (members: readonly RowDetails[], person: Person, book: RepairBook): Someone => {
  const said = members.findLast(({ entryCohort }) => entryCohort !== null)?.entryCohort ?? null;
  const corrects = correctsYear(members, person, said, book);
  return {
    person: {
      kind: 'known',
      id: person.id,
      email: members.findLast(({ email }) => email !== null)?.email ?? null,
      entryCohort: said,
      corrects,
    },
    personKey: person.id,
    displayName: person.name,
  };
};

const describePeople = (
  groups: ReadonlyMap<string, readonly RowDetails[]>,
  roster: Roster,
  book: RepairBook,
): Map<string, Someone> => {
  const taken = new Set<string>();
  for (const members of groups.values()) {
    for (const { email } of members) {
      const key = emailKey(email);
      const person = key === null ? undefined : roster.byEmail.get(key);
      if (person !== undefined) taken.add(person.id);
    }
  }
  const people = new Map<string, Someone>();
  const added: RowDetails[] = [];
  let count = 0;
  for (const [key, members] of groups) {
    const known = findOnRoster(members, roster, book, taken);
    if (known !== null) {
      people.set(key, describeKnown(members, known, book));
      continue;
    }
    const last = members.at(-1) as RowDetails;
    const typed =
      members.findLast(({ name }) => name !== null)?.name ?? (last.email ?? '').split('@')[0] ?? '';
    const newKey = `new:${++count}`;
    added.push(last);
    people.set(key, {
      person: { kind: 'new', newKey, details: detailsOf(members, typed) },
      personKey: newKey,
      displayName: typed,
    });
  }
  if (roster.size > 0 && added.length > 0) {
    book.enter(
      'newPeople',
      added.map(({ row }) => row),
      {
        kind: 'newPeople',
        message: `Not on the roster yet. They are added with what they say about themselves.`,
        before: added.length === 1 ? (added[0]?.name ?? 'one person') : `${added.length} people`,
        after: 'on the roster',
        hasChoice: false,
        byDefault: true,
        about: null,
      },
    );
  }
  return people;
};

/** Whose answers each row holds. Surveys without mapped names stay anonymous; other rows without a name are refused. */
export const identifyRows = (
  all: readonly RowDetails[],
  proposal: ImportProposal,
  place: ImportPlace,
  book: RepairBook,
): Identified => {
  const namesPeople = proposal.columns.some(
    ({ target }) =>
      target.kind === 'field' && ['name', 'firstName', 'lastName', 'email'].includes(target.field),
  );
  if (proposal.kind !== 'matching' && !namesPeople) {
    const rows = all.map((details) => ({
      details,
      person: { kind: 'anonymous' as const },
      personKey: null,
      displayName: `row ${details.row}`,
    }));
    return { rows, refused: [] };
  }
  const nameless = new Set(
    all.filter((details) => details.name === null && emailKey(details.email) === null),
  );
  const refused = [...nameless].map(({ row }) => ({
    row,
    reason: 'The row has neither a name nor an e-mail address.',
  }));
  const rows = all.filter((details) => !nameless.has(details));
  const keys = groupRows(rows, book);
  const groups = new Map<string, RowDetails[]>();
  for (const details of rows) {
    const key = keys.get(details) as string;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [details]);
    else known.push(details);
  }
  const people = describePeople(groups, indexRoster(place), book);
  return {
    rows: rows.map((details) => ({ details, ...(people.get(keys.get(details) as string) as Someone) })),
    refused,
  };
};
