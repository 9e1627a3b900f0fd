import type { LineageFormatName } from '../../shared/export/index.ts';
import type { Figure, LineagePage, PaperSize } from '../../shared/figures/index.ts';
import type { ChosenLineage, LineageChoice, LineageSource } from '../../shared/lineage/index.ts';

/** On what is drawn: sheets of a size, one page as large as it has to be, or nothing. */
export type DrawnOn = PaperSize | 'one page' | 'nothing';

/** What is asked of the worker that makes what leaves the laptop. */
export type OutQuestion =
  | {
      readonly kind: 'draw';
      readonly source: LineageSource;
      readonly choice: LineageChoice;
      readonly title: string;
      readonly on: DrawnOn;
    }
  | {
      readonly kind: 'write';
      readonly lineage: ChosenLineage;
      readonly format: LineageFormatName;
      readonly title: string;
    }
  | { readonly kind: 'write drawing'; readonly figure: Figure };

export type OutAnswer =
  | { readonly kind: 'drawn'; readonly lineage: ChosenLineage; readonly pages: readonly LineagePage[] }
  | {
      readonly kind: 'written';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly notes: readonly string[];
    };
