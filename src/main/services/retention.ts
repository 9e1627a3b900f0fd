import {
  academicYearOf,
  type Person,
  type PersonId,
  type Retention,
  rollOverDay,
  type StatusEvent,
  standingOn,
} from '../../shared/model/index.ts';
import type { Due, Proof, RetentionPreview } from '../../shared/rpc/index.ts';
import {
  type ChapterStore,
  countWordsOf,
  eraseContactDetails,
  eraseWords,
  listRunInputs,
  listSubmissionIdsOf,
  listTextItemIds,
  listTexts,
  replaceRunInput,
  rewriteHistoryRows,
  rewriteText,
  runCommand,
  type WritableStore,
} from '../storage/index.ts';
import {
  listPeople,
  listStatusEvents,
  readRetention,
  readSettings,
  setRetention,
} from '../storage/queries/index.ts';
import type { ChapterSession } from './chapterSession.ts';
import { leaveNoTrace } from './forgettingAfter.ts';
import { listCopies } from './forgettingCopies.ts';
import { recognize } from './forgettingIdentity.ts';
import { findInFull, type Identity, identityOf, joinIdentities, scrubText } from './forgettingNames.ts';
import { redactContact, redactWords } from './forgettingRuns.ts';
import { requirePerson } from './require.ts';
import { counted } from './words.ts';

// Keeping by schedule: the rules name what is due, a person looks at the list, and what was approved is forgotten.

export const changeRetention = (store: WritableStore, retention: Retention): void =>
  runCommand(store, (queries) => {
    setRetention(queries, retention);
    return { label: 'Change how long things are kept', value: undefined };
  });

/** The day on which somebody became alumni; null for whoever is none, as of `today`. */
const graduationDay = (
  { entryCohort }: Person,
  events: readonly StatusEvent[],
  today: string,
  rule: { readonly classYearCount: number; readonly yearStartsOn: string },
): string | null => {
  if (standingOn(entryCohort, events, today, rule).kind !== 'alumni') return null;
  const graduated = events
    .filter(({ kind, on }) => kind === 'graduated' && on <= today)
    .map(({ on }) => on)
    .sort()[0];
  if (graduated !== undefined || entryCohort === null) return graduated ?? null;
  for (let year = entryCohort; year <= academicYearOf(today, rule.yearStartsOn); year++) {
    const day = rollOverDay(year, rule.yearStartsOn);
    if (standingOn(entryCohort, events, day, rule).kind === 'alumni') return day;
  }
  return null;
};

const isDue = (graduatedOn: string, years: number | null, today: string): boolean =>
  years !== null && `${Number(graduatedOn.slice(0, 4)) + years}${graduatedOn.slice(4)}` <= today;

/** Of whom the rules would forget something today, the first to graduate first. */
export const listDue = ({ queries, connection }: ChapterStore, today: string): Due[] => {
  const { words, contactDetails } = readRetention(queries);
  const { classYears, yearStartsOn } = readSettings(queries);
  const rule = { classYearCount: classYears.length, yearStartsOn };
  const events = Map.groupBy(listStatusEvents(queries), ({ personId }) => personId);
  const stored = countWordsOf(connection);
  return listPeople(queries)
    .flatMap((person): Due[] => {
      const graduatedOn = graduationDay(person, events.get(person.id) ?? [], today, rule);
      if (graduatedOn === null) return [];
      const count = isDue(graduatedOn, words, today) ? (stored.get(person.id) ?? 0) : 0;
      const hasContactDetails =
        isDue(graduatedOn, contactDetails, today) && (person.email !== null || person.phone !== null);
      return count === 0 && !hasContactDetails
        ? []
        : [{ personId: person.id, name: person.name, graduatedOn, words: count, hasContactDetails }];
    })
    .sort((left, right) =>
      left.graduatedOn === right.graduatedOn ? 0 : left.graduatedOn < right.graduatedOn ? -1 : 1,
    );
};

export const previewRetention = (session: ChapterSession): RetentionPreview => ({
  due: listDue(session.reading(), session.options.now().slice(0, 10)),
  copies: listCopies(session),
});

/** Addresses and numbers alone: the name stays. */
const contactOf = (store: ChapterStore, person: Person, going: ReadonlySet<PersonId>): Identity => {
  const { identity } = recognize(store, person, going);
  const written = identity.written.filter((text) => /@|\d{3}/.test(text));
  const details = written.map((text) => ({
    name: '',
    goesBy: null,
    email: text.includes('@') ? text : null,
    phone: text.includes('@') ? null : text,
  }));
  return identityOf(person.id, details);
};

const eraseContacts = (
  store: WritableStore,
  ids: readonly PersonId[],
  identities: readonly Identity[],
): void => {
  eraseContactDetails(store.connection, ids);
  const everyone = joinIdentities(identities);
  const rewrite = (text: string): string => scrubText(text, (part) => findInFull(part, everyone));
  for (const cell of [...listTexts(store)]) {
    const text = cell.table === 'person' ? cell.text : rewrite(cell.text);
    if (text !== cell.text) rewriteText(store, cell, text);
  }
  // An address that stands with somebody else who is on the roster is theirs as well.
  const present = new Set<string>(listPeople(store.queries).map(({ id }) => id));
  const isKept = (row: string): boolean => present.has(String((JSON.parse(row) as { id?: unknown }).id));
  rewriteHistoryRows(store, (table, row) => (table === 'person' && isKept(row) ? row : rewrite(row)));
};

/**
 * Forgets what was approved of what is due: one step, which can't be undone.
 * @returns what a search of the file found of the addresses and numbers
 */
export const forgetDue = (
  session: ChapterSession,
  order: {
    readonly words: readonly PersonId[];
    readonly contactDetails: readonly PersonId[];
    /** Keys of copies of the chapter that go as well. */
    readonly remove: readonly string[];
  },
): Proof => {
  const store = session.writing();
  const before = new Set(listCopies(session).map(({ key }) => key));
  const reachable = order.contactDetails.map((id) => requirePerson(store.queries, id));
  const identities = reachable.map((person) => contactOf(store, person, new Set(order.contactDetails)));
  const people = new Set([...order.words, ...order.contactDetails]);
  runCommand(store, () => {
    const { connection } = store;
    eraseWords(
      connection,
      order.words.flatMap((id) => listSubmissionIdsOf(connection, id)),
    );
    eraseContacts(store, order.contactDetails, identities);
    const items = new Set(listTextItemIds(connection));
    for (const { hash, input } of listRunInputs(store)) {
      const without = redactContact(
        redactWords(input, new Set(order.words), items),
        new Set(order.contactDetails),
      );
      if (without !== input) replaceRunInput(store, hash, without);
    }
    return {
      label: `Forget what is due of ${counted(people.size, 'person', 'people')}`,
      value: undefined,
      undoable: false,
    };
  });
  // Addresses and numbers alone are searched for as bytes: somebody else may have the same one in an entry of their own.
  const { written } = joinIdentities(identities);
  return leaveNoTrace(
    session,
    { ...joinIdentities([]), written },
    {
      reason: 'after forgetting',
      remove: order.remove,
      // What is forgotten of people who stay can't be told from a copy: each one from before may hold it.
      listLeft: () => listCopies(session).filter(({ key }) => before.has(key)),
      erasedIds: [],
    },
  );
};
