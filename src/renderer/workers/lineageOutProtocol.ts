import type { LineageFormatName } from '../../shared/export/index.ts';
import type { Figure, LineagePage, PaperSize } from '../../shared/figures/index.ts';
import type {
  ChosenLineage,
  LineageChoice,
  LineageSource,
  RelationWords,
} from '../../shared/lineage/index.ts';
import type { BookFamily } from '../../shared/report/index.ts';

/** On what is drawn: sheets of a size, one page as large as it has to be, a chapter a family, or nothing. */
export type DrawnOn = PaperSize | 'one page' | 'book' | 'nothing';

/** How the family book speaks: the chapter's words, and each date of the lineage as it is written. */
export interface BookWords {
  readonly relations: RelationWords;
  readonly days: ReadonlyMap<string, string>;
}

/** A family of the book with its chart. */
export interface DrawnFamily extends BookFamily {
  readonly chart: Figure;
}

/** What is asked of the worker that makes what leaves the laptop. */
export type OutQuestion =
  | {
      readonly kind: 'draw';
      readonly source: LineageSource;
      readonly choice: LineageChoice;
      readonly title: string;
      readonly on: DrawnOn;
      readonly bookWords: BookWords;
    }
  | {
      readonly kind: 'write';
      readonly lineage: ChosenLineage;
      readonly format: LineageFormatName;
      readonly title: string;
    }
  | { readonly kind: 'write drawing'; readonly figure: Figure };

export type OutAnswer =
  | {
      readonly kind: 'drawn';
      readonly lineage: ChosenLineage;
      readonly pages: readonly LineagePage[];
      readonly book: readonly DrawnFamily[];
    }
  | {
      readonly kind: 'written';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly notes: readonly string[];
    };
