import type { GroupWords, NamedSurvey, PeopleFacts, ResponseRate } from '../../evaluation/index.ts';
import type { Code, JointRow, Side, SurveySettings } from '../../model/index.ts';

/** A share of people with its 95% interval (Wilson). */
export interface VoiceShare {
  readonly count: number;
  readonly n: number;
  readonly lower: number;
  readonly upper: number;
}

/** A theme as it was counted; null shares are held back. */
export interface ReportTheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Names of its codes. */
  readonly codes: readonly string[];
  /** People with the theme out of people whose comments were coded. */
  readonly people: VoiceShare | null;
  /** Passages with the theme out of all coded passages. */
  readonly passages: { readonly count: number; readonly n: number } | null;
  /** The same by side, where both sides have enough people. */
  readonly bySide: readonly { readonly side: Side; readonly people: VoiceShare | null }[];
}

/** A quote that a person has confirmed, with the tag that may stand beside it. */
export interface ReportQuote {
  readonly id: string;
  readonly themeId: string | null;
  readonly text: string;
  readonly tag: string;
}

/** How far two coders agree. */
export interface ReportAgreement {
  readonly coders: number;
  /** Answers that both have read. */
  readonly answers: number;
  /** Krippendorff's α over all codes together; null where it can't be told. */
  readonly alpha: number | null;
  readonly percent: number | null;
  /** Lowest and highest κ over the codes; null where none can be told. */
  readonly kappaLow: number | null;
  readonly kappaHigh: number | null;
}

/** What was made of people's own words in this survey. */
export interface ReportVoices {
  /** Answers to open questions with any text. */
  readonly comments: number;
  /** People who wrote any. */
  readonly people: number;
  /** Of the comments, those that were read for coding. */
  readonly read: number;
  readonly coders: number;
  /** Number of the newest saved codebook version; null where none was saved. */
  readonly codebookVersion: number | null;
  readonly codes: readonly Code[];
  readonly themes: readonly ReportTheme[];
  readonly quotes: readonly ReportQuote[];
  readonly quotesWaiting: number;
  readonly agreement: ReportAgreement | null;
}

/** How many came as far as each step; null where the chapter does not know. */
export interface ReportFlow {
  readonly invited: number | null;
  readonly answered: number | null;
  readonly paired: number | null;
  readonly surveyed: number;
}

/** Everything that a report is made from. */
export interface ReportSource {
  readonly chapterName: string;
  readonly cycleLabel: string;
  readonly appVersion: string;
  /** Day on which the numbers are made, ISO and in words. */
  readonly day: string;
  readonly dateText: string;
  /** SHA-256 over the answers and settings, in hexadecimal. */
  readonly fingerprint: string;
  readonly survey: NamedSurvey;
  readonly surveySettings: Omit<SurveySettings, 'instrumentId'>;
  /** The survey that this one is compared with. */
  readonly earlier: NamedSurvey | null;
  readonly facts: PeopleFacts;
  readonly words: GroupWords;
  /** Response rates by side, then over all. */
  readonly rates: readonly { readonly id: Side | 'all'; readonly rate: ResponseRate }[];
  /** Whether the board wrote a list of the invited, or everyone enrolled counts as invited. */
  readonly hasInvitedList: boolean;
  readonly flow: ReportFlow;
  readonly pairs: { readonly made: number; readonly mentees: number; readonly mentors: number } | null;
  readonly voices: ReportVoices | null;
  readonly jointRows: readonly JointRow[];
}
