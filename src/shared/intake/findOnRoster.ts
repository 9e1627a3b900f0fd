import { describeStanding, type Person, standingOn } from '../model/index.ts';
import { foldText } from '../util/index.ts';
import { emailKey } from './groupRows.ts';
import { createNameFinder, type NameFinding } from './names.ts';
import type { ImportPlace } from './proposal.ts';
import type { RepairBook, RepairChoice } from './repairs.ts';
import type { RowDetails } from './rowDetails.ts';

export interface Roster {
  readonly size: number;
  readonly byEmail: ReadonlyMap<string, Person>;
  readonly byName: ReadonlyMap<string, readonly Person[]>;
  readonly byId: ReadonlyMap<string, Person>;
  readonly find: (typed: string) => NameFinding;
  /** Someone in a few words: name and class year. */
  readonly describe: (person: Person) => string;
}

export const indexRoster = ({ context, settings, cycle }: ImportPlace): Roster => {
  const people = context.roster;
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
  const rule = { classYearCount: settings.classYears.length, yearStartsOn: settings.yearStartsOn };
  const describe = (person: Person): string => {
    if (person.entryCohort === null) return person.name;
    const standing = standingOn(person.entryCohort, [], cycle.startsOn, rule);
    return `${person.name} (${describeStanding(standing, settings.classYears)})`;
  };
  const byId = new Map(people.map((person) => [person.id as string, person]));
  return { size: people.length, byEmail, byName, byId, find: createNameFinder(people), describe };
};

const sameSomeone = (members: readonly RowDetails[], person: Person, book: RepairBook): Person | null => {
  const last = members.at(-1) as RowDetails;
  const email = emailKey(last.email);
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
      about: `sameName:${person.id}:${email ?? ''}`,
    },
  );
  return accepted ? person : null;
};

/** Someone whose name is only like one on the roster: the board says who it is. */
const askWho = (
  members: readonly RowDetails[],
  candidates: readonly Person[],
  suggested: Person | null,
  roster: Roster,
  book: RepairBook,
): Person | null => {
  const last = members.at(-1) as RowDetails;
  const name = last.name ?? '';
  const choices: RepairChoice[] = candidates.map((person) => ({
    id: person.id,
    label: roster.describe(person),
  }));
  const chosen = book.choose(
    `who:${emailKey(last.email) ?? ''}:${foldText(name)}`,
    members.map(({ row }) => row),
    {
      kind: 'notOnRoster',
      message:
        candidates.length === 1
          ? `Not on the roster by this name. ${choices[0]?.label ?? ''} is like it.`
          : `Several people of the roster fit. ${choices.map(({ label }) => label).join(' or ')}?`,
      before: name,
      after: 'a new person',
      choices,
      suggested: suggested?.id ?? null,
      asks: true,
      about: `who:${emailKey(last.email) ?? ''}:${foldText(name)}`,
    },
  );
  return chosen === null ? null : (roster.byId.get(chosen) ?? null);
};

const people = (finding: NameFinding, roster: Roster): { candidates: Person[]; suggested: Person | null } => {
  const known = (ids: readonly string[]): Person[] => ids.flatMap((id) => roster.byId.get(id) ?? []);
  if (finding.kind === 'exact') return { candidates: known([finding.id]), suggested: null };
  if (finding.kind === 'close') {
    const candidates = known([finding.person.id, ...finding.others.map(({ id }) => id)]);
    return { candidates, suggested: candidates[0] ?? null };
  }
  const found = finding.kind === 'several' ? finding.people : finding.near;
  return { candidates: known(found.map(({ id }) => id)), suggested: null };
};

/**
 * The person on the roster that these rows mean: by e-mail, by a name that only one person has, or as the board chooses
 * among those who are like it. Null for someone new.
 * @param taken people of the roster whom other rows of the file mean by their address
 */
export const findOnRoster = (
  members: readonly RowDetails[],
  roster: Roster,
  book: RepairBook,
  taken: ReadonlySet<string>,
): Person | null => {
  const last = members.at(-1) as RowDetails;
  for (const { email } of [...members].reverse()) {
    const key = emailKey(email);
    const person = key === null ? undefined : roster.byEmail.get(key);
    if (person !== undefined) return person;
  }
  const name = members.findLast((details) => details.name !== null)?.name ?? null;
  if (name === null) return null;
  const named = (roster.byName.get(foldText(name)) ?? []).filter(({ id }) => !taken.has(id));
  const [person] = named;
  if (person !== undefined && named.length === 1) return sameSomeone(members, person, book);
  if (named.length > 1) {
    const fitting = named.filter(({ entryCohort }) => entryCohort === last.entryCohort);
    return askWho(members, named, fitting.length === 1 ? (fitting[0] ?? null) : null, roster, book);
  }
  const { candidates, suggested } = people(roster.find(name), roster);
  const free = candidates.filter(({ id }) => !taken.has(id));
  if (free.length === 0) return null;
  // With an address of its own and another year, a name that is only like it is most likely someone else.
  const sure =
    suggested !== null &&
    !taken.has(suggested.id) &&
    (last.entryCohort === null ||
      suggested.entryCohort === null ||
      last.entryCohort === suggested.entryCohort) &&
    (emailKey(last.email) === null || suggested.email === null);
  return askWho(members, free, sure ? suggested : null, roster, book);
};
