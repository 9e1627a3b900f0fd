import type { CriteriaPreview, PairingSource } from '../../shared/matching/run/index.ts';

/** What is asked of the worker that tries out weights; it keeps the class that it was given first. */
export type CriteriaQuestion =
  | { readonly kind: 'open'; readonly source: PairingSource }
  | {
      readonly kind: 'preview';
      /** Grows with each question: an answer that is not the newest is dropped. */
      readonly number: number;
      readonly kept: readonly { readonly itemId: string; readonly weight: number }[];
      readonly tried: readonly { readonly itemId: string; readonly weight: number }[];
    };

export type CriteriaReply =
  | {
      readonly kind: 'opened';
      readonly itemIds: readonly string[];
      readonly sameThing: readonly (readonly [string, string])[];
      readonly pairCount: number;
    }
  | {
      readonly kind: 'preview';
      readonly number: number;
      readonly kept: CriteriaPreview;
      readonly tried: CriteriaPreview;
      /** How long it took to work out, in milliseconds. */
      readonly took: number;
    }
  | { readonly kind: 'failed'; readonly message: string };
