import type { FamilyToken } from '../../figures/index.ts';
import type {
  Announcement,
  DisplayWords,
  Enrollment,
  Family,
  Item,
  Pairing,
  PairingId,
  Person,
  PersonId,
  ProgramCycle,
  Side,
  StoredWording,
  Submission,
  ToldPartner,
} from '../../model/index.ts';

/** What letters are written from; the snapshot of a cycle's pairing has all of it but the last two. */
export interface LettersSource {
  readonly cycle: ProgramCycle;
  readonly people: readonly Person[];
  readonly enrollments: readonly Enrollment[];
  readonly items: readonly Item[];
  /** People who did not agree that their answers are shown, whatever the questionnaire says. */
  readonly hiddenFromPartner?: readonly PersonId[] | undefined;
  readonly submissions: readonly Submission[];
  readonly pairings: readonly Pairing[];
  readonly families: readonly Family[];
  readonly wordings: readonly StoredWording[];
  readonly announcements: readonly Announcement[];
}

export interface LettersOptions {
  readonly chapterName: string;
  /** What this chapter calls the two roles. */
  readonly words: DisplayWords;
  /** The day that stands on letters which have not gone out yet. */
  readonly today: string;
}

/** A question with the answer of the partner, who agreed to show it. */
export interface LetterDetail {
  readonly label: string;
  readonly text: string;
}

/** One partner as the reader of the letter gets to know them. */
export interface LetterPartner {
  readonly personId: PersonId;
  readonly pairingId: PairingId;
  readonly name: string;
  readonly firstName: string;
  readonly pronouns: string | null;
  /** What the partner is to the reader, and the chapter's word for it: "mentor", "co-mentor". */
  readonly side: Side;
  readonly kind: Pairing['kind'];
  readonly roleWord: string;
  /** The family that the pair belongs to; null where it has no name yet. */
  readonly family: { readonly name: string; readonly token: FamilyToken } | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** At most two shared things, in a sentence; empty where nothing is shared. */
  readonly shared: string;
  readonly details: readonly LetterDetail[];
  readonly startsOn: string;
}

/** Where a letter stands: not sent yet, sent and still right, or sent and to be corrected. */
export type LetterState = 'new' | 'told' | 'changed';

/** One page for one person. Nothing in it that a partner did not agree to show. */
export interface Letter {
  readonly personId: PersonId;
  readonly name: string;
  readonly firstName: string;
  readonly email: string | null;
  readonly state: LetterState;
  /** The version of this person's letter, and the day that stands on it. */
  readonly version: number;
  readonly dated: string;
  /** What is different from the letter before, a sentence each; empty for a first one. */
  readonly changes: readonly string[];
  readonly chapterName: string;
  readonly cycleLabel: string;
  readonly family: LetterPartner['family'];
  readonly greeting: string;
  /** Mentors first, then mentees; each group under its opening words. */
  readonly groups: readonly { readonly opening: string; readonly partners: readonly LetterPartner[] }[];
  readonly promptsHeading: string;
  readonly prompts: readonly string[];
  readonly closing: string;
  readonly officers: readonly string[];
  readonly startsOn: string | null;
  readonly checkInOn: string | null;
  readonly mail: { readonly subject: string; readonly text: string; readonly firstMessage: string };
  /** What this letter tells, by ids, so that a later change is found. */
  readonly tells: readonly ToldPartner[];
}
