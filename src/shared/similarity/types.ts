/** How two answers to one item are compared. Each kind is one file in `measures/`. */
export type MeasureKind =
  | 'rating'
  | 'number'
  | 'single'
  | 'multiple'
  | 'containment'
  | 'ranking'
  | 'topK'
  | 'place'
  | 'college'
  | 'text'
  | 'wishes'
  | 'complement';

/** A place as far as it is known. */
export interface PlaceAnswer {
  readonly city?: string;
  readonly state?: string;
  readonly country?: string;
}

/**
 * One answer, by measure: rating and number a number; single an option id; multiple, containment, ranking, topK
 * and complement option ids (in order of preference where there is one); place a `PlaceAnswer` or a text such as
 * "Austin, TX"; college and text a text; wishes the ids of the people named, dearest first.
 */
export type AnswerValue = number | string | readonly string[] | PlaceAnswer;

/** What a measure can't read counts as no answer. */
export type Answer = AnswerValue | null;

export interface AliasGroup {
  /** The spelling that is shown. */
  readonly name: string;
  readonly spellings: readonly string[];
}

/** An item as the score sees it. */
export interface ScoredItem {
  readonly id: string;
  readonly measure: MeasureKind;
  /** Ids of the options, for choices and rankings; ids that are met in answers only count too. */
  readonly options?: readonly string[];
  /** Options that say nothing, such as "no idea yet": as if they were not ticked. */
  readonly neutralOptions?: readonly string[];
  /** Ends of a rating; for a number, the distance at which two people have nothing in common any more. */
  readonly scale?: { readonly min: number; readonly max: number };
  /** For a choice from a tree: the path of each option, widest level first, such as `['science', 'biology']`. */
  readonly levels?: Readonly<Record<string, readonly string[]>>;
  /** Spellings that mean the same name (college) or the same city, state or country (place). */
  readonly aliases?: readonly AliasGroup[];
  /** Most ranks or names that count. */
  readonly atMost?: number;
  /** Top-k: how deep two lists are read (0 < p < 1); 0.8 unless given. */
  readonly persistence?: number;
  /** Never scored unless the item's id is in `sensitiveOn`. */
  readonly sensitive?: boolean;
  /** Importance where `weights` are not given, 0 to 3; 1 unless given. */
  readonly weight?: number;
}

export interface ScoreInput {
  readonly items: readonly ScoredItem[];
  /** One row a mentee, one answer an item, in the order of `items`. */
  readonly mentees: readonly (readonly Answer[])[];
  readonly mentors: readonly (readonly Answer[])[];
  /** Importance of each item (0 or more), in the order of `items`; only their proportions count. */
  readonly weights?: readonly number[];
  /** mentees × mentors, row by row, 0 = this pair is not possible. Absent: every pair is possible. */
  readonly eligible?: Uint8Array;
  /** Person ids in the order of the rows: needed by `wishes` alone. */
  readonly menteeIds?: readonly string[];
  readonly mentorIds?: readonly string[];
  /** Ids of the sensitive items that the board has switched on. */
  readonly sensitiveOn?: readonly string[];
  /**
   * Whether to fill `parts` and `shared`; unless given, where there are at most 16,000,000 parts (64 MB). Without
   * them, `explainPair` tells the same of one pair.
   */
  readonly withParts?: boolean;
  readonly shouldStop?: () => boolean;
  /** Called with the share of the work that is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** What two people have in common in one item, as data for a sentence. */
export type SharedThing =
  /** Option ids, the most telling first. */
  | { readonly kind: 'options'; readonly options: readonly string[] }
  /** Options that the mentee wants and the mentor offers, the most wanted first. */
  | { readonly kind: 'offers'; readonly options: readonly string[] }
  /** The shared levels of a tree, widest first. */
  | { readonly kind: 'levels'; readonly levels: readonly string[] }
  /** Words as the mentee wrote them, the rarest first. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'place'; readonly level: 'city' | 'state' | 'country'; readonly name: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'values'; readonly mentee: number; readonly mentor: number }
  /** The place that each gave the other on their list, 1 = first; null = not named. */
  | { readonly kind: 'wish'; readonly byMentee: number | null; readonly byMentor: number | null };

export interface ItemStatistics {
  /** Eligible pairs in which both answered. */
  readonly pairs: number;
  /** Mean similarity and its standard deviation over those pairs; 0 where there are none. */
  readonly mean: number;
  readonly spread: number;
  /** The similarity that counts where an answer is missing. */
  readonly expected: number;
}

export type ScoreWarning =
  | {
      readonly code: 'sameThing';
      readonly items: readonly [number, number];
      readonly correlation: number;
      readonly message: string;
    }
  | {
      readonly code: 'cannotSeparate' | 'hardlySeparates' | 'notAnswered' | 'sensitiveOff';
      readonly items: readonly [number];
      readonly message: string;
    }
  | { readonly code: 'nothingToScore'; readonly items: readonly []; readonly message: string };

export interface ScoreResult {
  readonly menteeCount: number;
  readonly mentorCount: number;
  readonly itemCount: number;
  /** mentees × mentors, row by row, 0 to 1,000,000 (= 100 points). Also for pairs that are not eligible. */
  readonly score: Int32Array;
  /** `[(mentee × mentorCount + mentor) × itemCount + item]`; the parts of a pair add up to its score exactly.
   * Null where `withParts` is off. */
  readonly parts: Int32Array | null;
  /** The most that each item can give; they add up to 1,000,000 (or are all 0 where nothing can be scored). */
  readonly max: Int32Array;
  /** `[(mentee × mentorCount + mentor) × 2 + 0 or 1]`: items of the two strongest shared things; −1 = none.
   * Null where `withParts` is off. */
  readonly shared: Int16Array | null;
  /** `[person × itemCount + item]`: 1 where there is a usable answer. */
  readonly menteeAnswered: Uint8Array;
  readonly mentorAnswered: Uint8Array;
  readonly statistics: readonly ItemStatistics[];
  readonly warnings: readonly ScoreWarning[];
  /** True where `shouldStop` ended the run: the scores are then incomplete and must not be used. */
  readonly stopped: boolean;
  /** What was scored, without the answers to sensitive items that do not count; `explainPair` reads it. */
  readonly input: Pick<ScoreInput, 'items' | 'mentees' | 'mentors' | 'menteeIds' | 'mentorIds'>;
}
