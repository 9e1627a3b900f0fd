import type { Person } from '../../shared/model/index.ts';
import type { ClassListPlace, DistinctPair, DuplicatePair, ListedRow } from '../../shared/roster/index.ts';

/** What is asked of the roster's worker. */
export type RosterQuestion =
  | {
      readonly kind: 'duplicates';
      readonly people: readonly Person[];
      readonly distinct: readonly DistinctPair[];
    }
  | {
      readonly kind: 'class list';
      readonly file: Blob;
      readonly fileName: string;
      readonly place: ClassListPlace;
    };

export type RosterAnswer =
  | { readonly kind: 'duplicates'; readonly pairs: readonly DuplicatePair[] }
  | { readonly kind: 'class list'; readonly rows: readonly ListedRow[] }
  | { readonly kind: 'refused'; readonly sentence: string };
