import type { DraftRow, NewPerson, Person } from '../model/index.ts';
import { foldText } from '../util/index.ts';
import { isCloseName } from './names.ts';
import type { ImportContext, ImportProposal } from './proposal.ts';
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

/** An address as one account: without case, plus tag, and the dots that Gmail ignores. */
export const emailKey = (email: string | null): string | null => {
  const [local = '', domain = ''] = (email ?? '').trim().toLowerCase().split('@');
  if (local === '' || domain === '') return null;
  const plainLocal = local.split('+')[0] as string;
  return `${/^(gmail|googlemail)\.com$/.test(domain) ? plainLocal.replaceAll('.', '') : plainLocal}@${domain}`;
};

const areAlike = (left: string, right: string): boolean => {
  if (foldText(left) === foldText(right) || isCloseName(left, right)) return true;
  const one = foldText(left).split(' ');
  const other = foldText(right).split(' ');
  const sameLast = one.at(-1) === other.at(-1) && one[0]?.[0] === other[0]?.[0];
  const contained = one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
  return sameLast || contained;
};

/** Rows that belong together by e-mail; two names on one address are listed, and kept apart where they are not alike. */
const groupByEmail = (rows: readonly RowDetails[], book: RepairBook): Map<RowDetails, string> => {
  const groups = new Map<string, RowDetails[]>();
  for (const details of rows) {
    const key = emailKey(details.email);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), details]);
  }
  const keys = new Map<RowDetails, string>();
  for (const [email, members] of groups) {
    const last = members.at(-1) as RowDetails;
    for (const details of members) {
      const name = details.name ?? '';
      const lastName = last.name ?? '';
      let together = true;
      if (name !== '' && lastName !== '' && foldText(name) !== foldText(lastName)) {
        const alike = areAlike(name, lastName);
        together = book.enter(`spelling:${email}:${foldText(name)}`, [details.row, last.row], {
          kind: 'nameSpelling',
          message: alike
            ? 'Same person, two spellings? They have the same e-mail; the later spelling counts.'
            : 'Two names on one e-mail. Kept as two people unless you accept.',
          before: name,
          after: lastName,
          byDefault: alike,
          asks: true,
        });
      }
      keys.set(details, together ? `email:${email}` : `email:${email}:${foldText(name)}`);
    }
  }
  return keys;
};

const detailsOf = (members: readonly RowDetails[], name: string): NewPerson => {
  // What the last answer leaves open is taken from the earlier ones.
  const latest = <Key extends keyof RowDetails>(key: Key): RowDetails[Key] | null =>
    [...members].reverse().find((details) => details[key] !== null)?.[key] ?? null;
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

/** The person on the roster that these rows mean: by e-mail, else by a name that only one person has. */
const findKnown = (members: readonly RowDetails[], roster: RosterIndex, book: RepairBook): Person | null => {
  const last = members.at(-1) as RowDetails;
  const email = emailKey(last.email);
  const byEmail = email === null ? undefined : roster.byEmail.get(email);
  if (byEmail !== undefined) return byEmail;
  const named = last.name === null ? [] : (roster.byName.get(foldText(last.name)) ?? []);
  const [person] = named;
  if (person === undefined || named.length > 1) return null;
  const differs = email !== null && person.email !== null;
  const cohortDiffers =
    last.entryCohort !== null && person.entryCohort !== null && last.entryCohort !== person.entryCohort;
  if (!differs && !cohortDiffers) return person;
  const accepted = book.enter(
    `sameName:${person.id}`,
    members.map(({ row }) => row),
    {
      kind: differs ? 'otherEmail' : 'otherClassYear',
      message: differs
        ? `One person, two addresses? ${person.name} is on the roster with ${person.email}.`
        : `Same name, another year of entry? ${person.name} on the roster entered in ${person.entryCohort}.`,
      before: 'a new person',
      after: `${person.name} on the roster`,
      byDefault: !cohortDiffers,
      asks: true,
    },
  );
  return accepted ? person : null;
};

interface RosterIndex {
  readonly byEmail: ReadonlyMap<string, Person>;
  readonly byName: ReadonlyMap<string, readonly Person[]>;
}

const indexRoster = (people: readonly Person[]): RosterIndex => {
  const byEmail = new Map<string, Person>();
  const byName = new Map<string, Person[]>();
  for (const person of people) {
    const email = emailKey(person.email);
    if (email !== null) byEmail.set(email, person);
    for (const name of new Set([person.name, person.goesBy ?? '']).values()) {
      if (name === '') continue;
      byName.set(foldText(name), [...(byName.get(foldText(name)) ?? []), person]);
    }
  }
  return { byEmail, byName };
};

/** Whose answers each row holds. Surveys without mapped names stay anonymous; other rows without a name are refused. */
export const identifyRows = (
  all: readonly RowDetails[],
  proposal: ImportProposal,
  context: ImportContext,
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
  const keys = groupByEmail(rows, book);
  const byName = new Map<string, RowDetails[]>();
  for (const details of rows) {
    if (details.name !== null)
      byName.set(foldText(details.name), [...(byName.get(foldText(details.name)) ?? []), details]);
  }
  for (const details of rows) {
    if (keys.has(details)) continue;
    const folded = foldText(details.name ?? '');
    const namesakes = byName.get(folded) ?? [];
    const known = namesakes.find((other) => other !== details && keys.has(other));
    const key = known === undefined ? `name:${folded}` : (keys.get(known) as string);
    const together =
      namesakes.length < 2 ||
      (known === undefined && namesakes[0] === details) ||
      book.enter(
        `namesake:${folded}`,
        namesakes.map(({ row }) => row),
        {
          kind: 'sameName',
          message: `Two people of one name? ${details.name ?? ''} answered more than once, not always with an e-mail.`,
          before: 'kept apart',
          after: 'one person',
          byDefault: false,
          asks: true,
        },
      );
    keys.set(details, together ? key : `${key}:${details.row}`);
  }
  const groups = new Map<string, RowDetails[]>();
  for (const details of rows) {
    const key = keys.get(details) as string;
    groups.set(key, [...(groups.get(key) ?? []), details]);
  }
  const roster = indexRoster(context.roster);
  const people = new Map<string, { person: DraftRow['person']; personKey: string; displayName: string }>();
  let count = 0;
  for (const [key, members] of groups) {
    const last = members.at(-1) as RowDetails;
    const known = findKnown(members, roster, book);
    const typed =
      [...members].reverse().find(({ name }) => name !== null)?.name ??
      (last.email ?? '').split('@')[0] ??
      '';
    const newKey = `new:${++count}`;
    people.set(
      key,
      known !== null
        ? {
            person: { kind: 'known', id: known.id, email: last.email },
            personKey: known.id,
            displayName: known.name,
          }
        : {
            person: { kind: 'new', newKey, details: detailsOf(members, typed) },
            personKey: newKey,
            displayName: typed,
          },
    );
  }
  return {
    rows: rows.map((details) => ({
      details,
      ...(people.get(keys.get(details) as string) as {
        person: DraftRow['person'];
        personKey: string;
        displayName: string;
      }),
    })),
    refused,
  };
};
