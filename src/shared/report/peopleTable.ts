import {
  type ChapterSettings,
  type DisplayWords,
  describeStanding,
  type Enrollment,
  type Person,
  type ProgramCycle,
  type Standing,
} from '../model/index.ts';
import { compareText, foldText } from '../util/index.ts';
import { countColumn, type ReportTable, textColumn } from './table.ts';

export interface ListedPerson {
  readonly person: Person;
  readonly standing: Standing;
  readonly enrollment: Enrollment | null;
}

export interface PeopleTableOptions {
  readonly title: string;
  readonly words: DisplayWords;
  readonly classYears: ChapterSettings['classYears'];
}

const roleName = (role: Enrollment['role'], words: DisplayWords): string =>
  role === 'both' ? `${words.mentee} and ${words.mentor}` : role === 'neither' ? '' : words[role];

/** People as a mail-merge list, by name: how to greet them, where to write, their role and class year. */
export const peopleTable = (
  people: readonly ListedPerson[],
  { title, words, classYears }: PeopleTableOptions,
): ReportTable => ({
  title,
  columns: [
    textColumn('Name'),
    textColumn('Goes by'),
    textColumn('Email'),
    textColumn('Role'),
    textColumn('Class year'),
    countColumn('Entered'),
  ],
  rows: people
    .map((entry) => ({ entry, key: foldText(entry.person.name) }))
    .sort(
      (left, right) =>
        compareText(left.key, right.key) || compareText(left.entry.person.id, right.entry.person.id),
    )
    .map(({ entry: { person, standing, enrollment } }) => [
      person.name,
      // A greeting always has a name to use.
      person.goesBy ?? person.name.split(' ')[0] ?? person.name,
      person.email ?? '',
      roleName(enrollment?.role ?? 'neither', words),
      describeStanding(standing, classYears),
      person.entryCohort,
    ]),
});

/** Title of the list of those who have not answered yet. */
export const notAnsweredTitle = (cycle: Pick<ProgramCycle, 'label'>): string => `Not answered ${cycle.label}`;
