import { questionTypeDefinitions } from '../../shared/instrument/index.ts';
import {
  type AnswerValue,
  describeStanding,
  type Item,
  type Person,
  type PersonId,
  standingOn,
} from '../../shared/model/index.ts';
import type { PersonRecord } from '../../shared/rpc/index.ts';
import {
  type ChapterStore,
  listReferencesTo,
  listRowsOf,
  listSubmissionIdsOf,
  listTexts,
  personalPlaces,
} from '../storage/index.ts';
import {
  listAnswerHeads,
  listCycles,
  listEnrollmentsOf,
  listFamilies,
  listInstruments,
  listItems,
  listPairings,
  listPeople,
  listRetiredItems,
  listStatusEvents,
  listSubmissions,
  readSettings,
} from '../storage/queries/index.ts';
import { listConsents } from './consent.ts';
import { recognize } from './forgettingIdentity.ts';
import { findInFull } from './forgettingNames.ts';
import { listOutgoingAbout } from './outgoing.ts';
import { requirePerson } from './require.ts';
import { counted } from './words.ts';

// Everything that is stored about one person, from the same list of places that erasing goes by.

type Section = PersonRecord['sections'][number];
type Entry = Section['entries'][number];

const entry = (label: string, value: string | number | null | undefined): Entry[] =>
  value === null || value === undefined || value === '' ? [] : [{ label, value: String(value) }];

const aboutPerson = ({ queries }: ChapterStore, person: Person, today: string): Entry[] => {
  const { classYears, yearStartsOn } = readSettings(queries);
  const events = listStatusEvents(queries).filter(({ personId }) => personId === person.id);
  const standing = standingOn(person.entryCohort, events, today, {
    classYearCount: classYears.length,
    yearStartsOn,
  });
  return [
    ...entry('Name', person.name),
    ...entry('Goes by', person.goesBy),
    ...entry('Pronouns', person.pronouns),
    ...entry('E-mail', person.email),
    ...entry('Phone', person.phone),
    ...entry('Year of entry', person.entryCohort),
    ...entry('Class year today', describeStanding(standing, classYears)),
    ...events.flatMap(({ kind, on }) => entry(on, kind)),
  ];
};

const answersOf = (
  store: ChapterStore,
  personId: PersonId,
  nameOf: (id: string) => string | null,
): Section[] => {
  const { queries } = store;
  const instruments = new Map(listInstruments(queries).map((instrument) => [instrument.id, instrument]));
  const answered = new Set(listAnswerHeads(queries, [personId]).map(({ instrumentId }) => instrumentId));
  const submissions = [...answered].flatMap((id) =>
    listSubmissions(queries, id, 'all').filter((submission) => submission.personId === personId),
  );
  return submissions.map((submission) => {
    const { instrumentId, side, submittedAt, superseded, codeWord, responses } = submission;
    const items = new Map<string, Item>(
      [...listItems(queries, instrumentId), ...listRetiredItems(queries, instrumentId)].map((item) => [
        item.id,
        item,
      ]),
    );
    const tools = { separator: ',', dayFirst: false, findPerson: () => null, nameOfPerson: nameOf };
    const say = (itemId: string, value: AnswerValue | null, missing: string | null): Entry[] => {
      const item = items.get(itemId);
      if (item === undefined) return entry('An earlier question', JSON.stringify(value ?? missing));
      const words =
        value === null
          ? `no answer (${missing})`
          : questionTypeDefinitions[item.type].format(value, item, tools);
      return [{ label: item.wording[side ?? 'mentee'], value: words }];
    };
    return {
      title: `Answers: ${instruments.get(instrumentId)?.title ?? 'a questionnaire'}${superseded ? ' (replaced later)' : ''}`,
      entries: [
        ...entry('Answered on', submittedAt),
        ...entry('Answered as', side),
        ...entry('Code word', codeWord),
        ...responses.flatMap(({ itemId, value, missing }) => say(itemId, value, missing)),
      ],
    };
  });
};

const pairsOf = ({ queries }: ChapterStore, id: PersonId, nameOf: (id: string) => string | null): Entry[] => {
  const { words } = readSettings(queries);
  const labels = new Map(listCycles(queries).map((cycle) => [cycle.id, cycle.label]));
  return listPairings(queries)
    .filter(({ menteeId, mentorId }) => menteeId === id || mentorId === id)
    .map(({ cycleId, menteeId, mentorId, kind, status, startedOn, endedOn, endReason }) => ({
      label: `${labels.get(cycleId) ?? ''}, as ${menteeId === id ? words.mentee : words.mentor}`,
      value: [
        `with ${nameOf(menteeId === id ? mentorId : menteeId) ?? 'somebody'}`,
        kind,
        status,
        `from ${startedOn}`,
        endedOn === null ? '' : `until ${endedOn}`,
        endReason ?? '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    }));
};

/** Rules that the board marked as confidential were often said by others: only their number is told. */
const withoutConfidential = (rows: PersonRecord['rows']): { rows: PersonRecord['rows']; held: number } => {
  const rules = rows.rule ?? [];
  const open = rules.filter((rule) => rule.confidential !== 1);
  return { rows: rules.length === 0 ? rows : { ...rows, rule: open }, held: rules.length - open.length };
};

const readRows = (store: ChapterStore, personId: PersonId): PersonRecord['rows'] => {
  const submissions = listSubmissionIdsOf(store.connection, personId);
  const rows: Record<string, Record<string, unknown>[]> = {
    person: listRowsOf(store.connection, { table: 'person', column: 'id' }, [personId]),
  };
  const add = (reference: { table: string; column: string }, ids: readonly string[]): void => {
    const found = listRowsOf(store.connection, reference, ids);
    const known = rows[reference.table] ?? [];
    const seen = new Set(known.map((row) => JSON.stringify(row)));
    if (found.length > 0)
      rows[reference.table] = [...known, ...found.filter((row) => !seen.has(JSON.stringify(row)))];
  };
  for (const reference of listReferencesTo(store.connection, 'person')) add(reference, [personId]);
  for (const reference of listReferencesTo(store.connection, 'submission')) add(reference, submissions);
  return rows;
};

/** Places that are told in sections of their own, or that say nothing to a reader. */
const toldElsewhere = new Set([
  'person',
  'status_event',
  'submission',
  'response',
  'pairing',
  'consent',
  'outgoing_person',
]);

export const readPersonRecord = (store: ChapterStore, personId: PersonId, now: string): PersonRecord => {
  const { queries } = store;
  const person = requirePerson(queries, personId);
  const names = new Map<string, string>(listPeople(queries).map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string | null => names.get(id) ?? null;
  const { rows, held } = withoutConfidential(readRows(store, personId));
  const labels = new Map(listCycles(queries).map((cycle) => [cycle.id, cycle.label]));
  const { identity } = recognize(store, person);
  const mentions = [...listTexts(store)].filter(
    ({ table, text }) => table !== 'person' && findInFull(text, identity).length > 0,
  );
  const sections: Section[] = [
    { title: 'Who', entries: aboutPerson(store, person, now.slice(0, 10)) },
    {
      title: 'Part in each cycle',
      entries: listEnrollmentsOf(queries, [personId]).map(({ cycleId, role, capacity }) => ({
        label: labels.get(cycleId) ?? '',
        value: capacity === 0 ? role : `${role}, ${counted(capacity, 'place')}`,
      })),
    },
    { title: 'Pairings', entries: pairsOf(store, personId, nameOf) },
    {
      title: 'Family',
      entries: listFamilies(queries)
        .filter(({ founderId }) => founderId === personId)
        .map(({ name }) => ({ label: 'Founded', value: name })),
    },
    {
      title: 'What was agreed to',
      entries: listConsents(queries)
        .filter((consent) => consent.personId === personId)
        .map(({ purpose, answer, on, source }) => ({
          label: purpose,
          value: [answer, on ?? '', source].filter((part) => part !== '').join(', '),
        })),
    },
    ...answersOf(store, personId, nameOf),
    {
      title: 'Files that left with this data',
      entries: listOutgoingAbout(store, personId).map(({ leftAt, kind, fileName }) => ({
        label: leftAt.slice(0, 10),
        value: `${fileName} (${kind})`,
      })),
    },
    {
      title: 'Further entries',
      entries: Object.entries(rows)
        .filter(([table]) => !toldElsewhere.has(table))
        .map(([table, { length }]) => {
          const [one, many] = personalPlaces[table]?.called ?? ['further entry', 'further entries'];
          return { label: length === 1 ? one : many, value: String(length) };
        }),
    },
  ];
  return {
    name: person.name,
    writtenAt: now,
    sections: sections.filter(({ entries }) => entries.length > 0),
    rows,
    mentions: mentions.map(({ table, text }) => ({
      where: personalPlaces[table]?.called[0] ?? 'text',
      text,
    })),
    notes:
      held === 0
        ? []
        : [
            `${counted(held, 'confidential note')} on pairing ${held === 1 ? 'is' : 'are'} kept and not written out, since ${held === 1 ? 'it is' : 'they are'} about others as well.`,
          ],
  };
};
