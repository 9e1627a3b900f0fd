import type { Firmness, StoredPair, WhyNotAnswer } from '../../shared/matching/run/index.ts';

/** What is asked of the worker that looks into a stored run. */
export type InsightQuestion =
  | { readonly kind: 'open'; readonly input: string; readonly pairs: readonly StoredPair[] }
  | { readonly kind: 'why not'; readonly menteeId: string; readonly mentorId: string };

export type InsightReply =
  | { readonly kind: 'opened'; readonly firmness: readonly Firmness[] }
  | { readonly kind: 'refused'; readonly reason: string }
  | {
      readonly kind: 'why not';
      readonly menteeId: string;
      readonly mentorId: string;
      readonly answer: WhyNotAnswer;
    };
