import { lineageFormats, tableFormats } from '../../../shared/export/index.ts';
import { type ChosenLineage, chooseLineage, shownName } from '../../../shared/lineage/index.ts';
import { type PackageExtra, standingOn } from '../../../shared/model/index.ts';
import type { ReportTable } from '../../../shared/report/index.ts';
import type { OpenChapter, Outputs } from '../../../shared/rpc/index.ts';

const asText = (heading: string) => ({ heading, kind: 'text' as const });

type Snapshot = Outputs['lineage']['snapshot'];

const everything = { founderIds: null, from: null, to: null, withEnded: true, withCoMentors: true } as const;

/** The whole lineage by the names that may be read by everyone. */
export const wholeLineage = (
  { people, statusEvents, pairings, families, order }: Snapshot,
  { settings }: Pick<OpenChapter, 'settings'>,
  today: string,
): ChosenLineage => {
  const rule = { classYearCount: settings.classYears.length, yearStartsOn: settings.yearStartsOn };
  const inPairings = new Set<string>(pairings.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const eventsOf = Map.groupBy(statusEvents, ({ personId }) => personId);
  return chooseLineage(
    {
      people: people
        .filter(({ id }) => inPairings.has(id))
        .map((person) => {
          const row = person.entryCohort;
          const isAlumni = standingOn(row, eventsOf.get(person.id) ?? [], today, rule).kind === 'alumni';
          const name = shownName({ ...person, row }, isAlumni);
          return { id: person.id, name, row, withheldName: name === person.name ? null : person.name };
        }),
      links: pairings,
      order,
      familyNames: new Map(families.map(({ founderId, name }) => [founderId, name])),
    },
    everything,
  );
};

const peopleTable = ({ people }: Snapshot): ReportTable => ({
  title: 'People',
  columns: ['Name', 'Goes by', 'Pronouns', 'E-mail', 'Phone', 'Year of entry'].map(asText),
  rows: people.map(({ name, goesBy, pronouns, email, phone, entryCohort }) => [
    name,
    goesBy,
    pronouns,
    email,
    phone,
    entryCohort,
  ]),
});

const pairingTable = (
  { people, pairings, cycles }: Snapshot,
  { settings: { words } }: Pick<OpenChapter, 'settings'>,
): ReportTable => {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const labels = new Map(cycles.map(({ id, label }) => [id, label]));
  return {
    title: 'Pairings',
    columns: [
      'Program cycle',
      words.mentee,
      words.mentor,
      'Kind',
      'State',
      'From',
      'To',
      'Ended because',
    ].map(asText),
    rows: pairings.map((pairing) => [
      labels.get(pairing.cycleId) ?? null,
      names.get(pairing.menteeId) ?? null,
      names.get(pairing.mentorId) ?? null,
      pairing.kind,
      pairing.status,
      pairing.startedOn,
      pairing.endedOn,
      pairing.endReason,
    ]),
  };
};

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** The chapter as tables that a spreadsheet opens. */
export const writeTables = (
  snapshot: Snapshot,
  chapter: Pick<OpenChapter, 'settings'>,
  lineage: ChosenLineage,
): PackageExtra[] => [
  { name: 'people.csv', text: textOf(tableFormats.csv.write([peopleTable(snapshot)]).bytes) },
  { name: 'pairings.csv', text: textOf(tableFormats.csv.write([pairingTable(snapshot, chapter)]).bytes) },
  { name: 'lineage.csv', text: textOf(lineageFormats.csv.write(lineage, 'Lineage').bytes) },
];
