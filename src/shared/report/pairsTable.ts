import {
  type ChapterSettings,
  type DisplayWords,
  defaultDisplayWords,
  describeStanding,
  type Item,
  type MatchingRun,
  type Pairing,
  type Person,
  type PersonId,
  type ProgramCycle,
  type StatusEvent,
  standingOn,
} from '../model/index.ts';
import { compareText, foldText } from '../util/index.ts';
import { decimalColumn, type ReportTable, tableNumber, textColumn } from './table.ts';

/** What the table is made from; the snapshot of a cycle's pairing has all of it. */
export interface PairsSource {
  readonly cycle: ProgramCycle;
  readonly people: readonly Person[];
  readonly statusEvents: readonly StatusEvent[];
  readonly items: readonly Item[];
  readonly pairings: readonly Pairing[];
  readonly runs: readonly MatchingRun[];
}

export interface PairsTableOptions {
  /** What this chapter calls the two roles. */
  readonly words?: DisplayWords;
  /** Where the names and turn of the class years are known, they stand in the table. */
  readonly classYears?: Pick<ChapterSettings, 'classYears' | 'yearStartsOn'>;
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The items that made most of a pair's score, at most three; nothing that is sensitive or for nobody's eyes. */
const describeShared = (pairing: Pairing, source: PairsSource): string => {
  const run = source.runs.find((one) => one.id === pairing.runId);
  const assignment = run?.assignments.find(
    (one) => one.menteeId === pairing.menteeId && one.mentorId === pairing.mentorId,
  );
  const shown = new Map(
    source.items
      .filter((item) => !item.sensitive && item.visibleTo !== 'nobody')
      .map((item) => [item.id, item.shortName]),
  );
  return (assignment?.parts ?? [])
    .filter((part) => part.part > 0 && shown.has(part.itemId))
    .sort((left, right) => right.part - left.part)
    .slice(0, 3)
    .map((part) => shown.get(part.itemId))
    .join(', ');
};

/**
 * The pairs of the cycle that have not ended, by name of the mentee.
 * Scores are points from 0 to 100; empty where a pair came from no run.
 */
export const pairsTable = (source: PairsSource, options: PairsTableOptions = {}): ReportTable => {
  const words = options.words ?? defaultDisplayWords;
  const people = new Map(source.people.map((person) => [person.id, person]));
  const nameOf = (id: PersonId): string => people.get(id)?.name ?? 'not on the roster';
  const emailOf = (id: PersonId): string => people.get(id)?.email ?? '';
  const { classYears } = options;
  const standingOf = (id: PersonId, day: string): string => {
    if (classYears === undefined) return '';
    const events = source.statusEvents.filter((event) => event.personId === id);
    const rule = { classYearCount: classYears.classYears.length, yearStartsOn: classYears.yearStartsOn };
    const standing = standingOn(people.get(id)?.entryCohort ?? null, events, day, rule);
    return describeStanding(standing, classYears.classYears);
  };
  const ordered = source.pairings
    .filter((pairing) => pairing.cycleId === source.cycle.id && pairing.status !== 'ended')
    .map((pairing) => ({ pairing, key: foldText(nameOf(pairing.menteeId)) }))
    .sort(
      (left, right) => compareText(left.key, right.key) || compareText(left.pairing.id, right.pairing.id),
    );

  const yearColumn = (role: string) =>
    classYears === undefined ? [] : [textColumn(`${capitalize(role)} class year`)];
  const yearCell = (id: PersonId, day: string) => (classYears === undefined ? [] : [standingOf(id, day)]);
  return {
    title: `Pairs ${source.cycle.label}`,
    columns: [
      textColumn(capitalize(words.mentee)),
      textColumn(`${capitalize(words.mentee)} email`),
      ...yearColumn(words.mentee),
      textColumn(capitalize(words.mentor)),
      textColumn(`${capitalize(words.mentor)} email`),
      ...yearColumn(words.mentor),
      decimalColumn('Score'),
      textColumn('Most in common'),
      textColumn('Kind'),
      textColumn('Status'),
      textColumn('Since'),
    ],
    rows: ordered.map(({ pairing }) => [
      nameOf(pairing.menteeId),
      emailOf(pairing.menteeId),
      ...yearCell(pairing.menteeId, pairing.startedOn),
      nameOf(pairing.mentorId),
      emailOf(pairing.mentorId),
      ...yearCell(pairing.mentorId, pairing.startedOn),
      pairing.score === null ? null : tableNumber(pairing.score / 10_000),
      describeShared(pairing, source),
      pairing.kind,
      pairing.status,
      pairing.startedOn,
    ]),
  };
};
