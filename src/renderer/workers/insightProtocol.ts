import type {
  DraftEdit,
  Firmness,
  PairingInput,
  PairingOutcome,
  StopView,
  StoredPair,
  WhyNotAnswer,
} from '../../shared/matching/run/index.ts';

/** What is asked of a worker that looks into a run. It keeps the run that was opened last. */
export type InsightQuestion =
  | { readonly kind: 'open'; readonly input: string; readonly pairs: readonly StoredPair[] }
  | { readonly kind: 'stops' }
  | { readonly kind: 'firmness' }
  | {
      readonly kind: 'why not';
      readonly menteeId: string;
      readonly mentorId: string;
      readonly keepsOthers: boolean;
    }
  | { readonly kind: 'try'; readonly edit: DraftEdit; readonly first?: string }
  | { readonly kind: 'make'; readonly edit: DraftEdit }
  | { readonly kind: 'repeat'; readonly input: string };

/** The answers, by the kind of the question. */
export interface InsightAnswers {
  readonly open: { readonly current: DraftEdit } | { readonly refused: string };
  readonly stops: readonly StopView[];
  readonly firmness: readonly Firmness[];
  readonly 'why not': WhyNotAnswer;
  readonly try: WhyNotAnswer;
  readonly make: {
    readonly input: PairingInput;
    readonly outcome: PairingOutcome;
    readonly milliseconds: number;
  };
  readonly repeat: PairingOutcome;
}

export interface AskedQuestion {
  readonly id: number;
  readonly question: InsightQuestion;
}

export type InsightReply =
  | { readonly id: number; readonly ok: true; readonly answer: InsightAnswers[keyof InsightAnswers] }
  | { readonly id: number; readonly ok: false; readonly message: string };
