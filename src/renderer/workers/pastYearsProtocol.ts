import type { PastPlace, PastSheet, PastYears } from '../../shared/lineage/import/index.ts';

export interface NamedSheet extends PastSheet {
  readonly name: string;
}

/** What is asked of the worker that reads old lists of mentors and mentees. */
export type PastQuestion =
  | { readonly kind: 'open'; readonly file: Blob; readonly fileName: string }
  | {
      readonly kind: 'read';
      readonly sheet: PastSheet;
      readonly place: PastPlace;
      readonly decisions: ReadonlyMap<string, string>;
    };

export type PastAnswer =
  | { readonly kind: 'opened'; readonly sheets: readonly NamedSheet[]; readonly notes: readonly string[] }
  | { readonly kind: 'read'; readonly years: PastYears }
  | { readonly kind: 'refused'; readonly sentence: string };
