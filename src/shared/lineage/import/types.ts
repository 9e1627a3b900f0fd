import type { LinkKind } from '../types.ts';

/** The lines of one sheet as they stand in the file, headings included. */
export interface PastSheet {
  readonly rows: readonly (readonly string[])[];
  /** For each line its number in the file, counted from 1. A gap is a line without anything in it. */
  readonly rowNumbers: readonly number[];
}

/** What the chapter knows already. Years are academic years by the calendar year in which they begin. */
export interface PastPlace {
  readonly classYearCount: number;
  readonly currentYear: number;
  readonly words: { readonly mentor: string; readonly mentee: string };
  readonly roster: readonly {
    readonly id: string;
    readonly name: string;
    readonly goesBy: string | null;
    readonly entryCohort: number | null;
  }[];
  readonly pairings: readonly {
    readonly mentorId: string;
    readonly menteeId: string;
    readonly kind: LinkKind;
    readonly year: number;
  }[];
}

/** What the board decided, by the key of the question. */
export type PastDecisions = ReadonlyMap<string, string>;

/** A class label as it was typed; `bare` years are either of entry or of graduation. */
export type ClassLabel =
  | { readonly kind: 'entry' | 'graduation' | 'bare'; readonly year: number }
  | { readonly kind: 'class year'; readonly number: number };

/** Somebody named in a line. */
export interface Mention {
  readonly row: number;
  readonly name: string;
  readonly label: ClassLabel | null;
}

export interface NamedLink {
  readonly row: number;
  readonly mentor: Mention;
  readonly mentee: Mention;
  readonly year: number | null;
  readonly kind: LinkKind | null;
}

/** What was read in one line, before anything is decided. */
export interface ReadLine {
  readonly row: number;
  readonly text: string;
  readonly isHeading: boolean;
  readonly mentions: readonly Mention[];
  readonly links: readonly NamedLink[];
  /** What was filled in or left out in reading, a sentence each. */
  readonly repairs: readonly string[];
}

/** Someone of the file. */
export interface PastPerson {
  readonly key: string;
  readonly name: string;
  readonly entryCohort: number | null;
  /** Id on the roster, or null for someone new. */
  readonly knownId: string | null;
}

export interface PastLink {
  readonly row: number;
  readonly mentorKey: string;
  readonly menteeKey: string;
  readonly year: number;
  readonly kind: LinkKind;
}

export interface PastChoice {
  readonly id: string;
  readonly words: string;
}

/** Something that is asked, or was decided by rule and can be decided otherwise. */
export interface PastQuestion {
  readonly key: string;
  readonly rows: readonly number[];
  readonly message: string;
  readonly choices: readonly PastChoice[];
  /** What holds now; null while it is open. */
  readonly chosen: string | null;
  /** True where nothing can be stored before it is answered. */
  readonly isNeeded: boolean;
}

export const rowOutcomes = ['stored', 'repaired', 'known', 'person', 'heading', 'aside', 'refused'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** What becomes of one line of the file. */
export interface PastRow {
  readonly row: number;
  readonly text: string;
  readonly outcome: RowOutcome;
  readonly reasons: readonly string[];
  /** True where the board left the line out. */
  readonly isLeft: boolean;
}

/** What a column holds: something of the mentor, of the mentee, or of the person whom a line is about. */
export const columnRoles = [
  'mentor name',
  'mentor first',
  'mentor last',
  'mentor class',
  'mentee name',
  'mentee first',
  'mentee last',
  'mentee class',
  'self name',
  'self first',
  'self last',
  'self class',
  'year',
  'kind',
  'nothing',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** How a sheet is read. */
export interface PastColumns {
  /** True for names under one another, without columns. */
  readonly isList: boolean;
  /** How many lines stand above the first pair. */
  readonly headings: number;
  /** What each column holds, from the left, as many as the widest line has. */
  readonly roles: readonly ColumnRole[];
}

export interface PastYears {
  readonly columns: PastColumns;
  readonly rows: readonly PastRow[];
  /** Lines by outcome; they add up to all lines. */
  readonly counts: Readonly<Record<RowOutcome, number>>;
  readonly questions: readonly PastQuestion[];
  /** Everyone who takes part in a link that is stored, or has a line of their own. */
  readonly people: readonly PastPerson[];
  readonly links: readonly PastLink[];
  /** Founders among the people: how many families come out. */
  readonly families: number;
}
