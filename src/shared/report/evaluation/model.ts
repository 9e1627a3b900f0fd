import type { Figure } from '../../figures/index.ts';

/** Who a sentence comes from: made from the numbers and renewed with them, or written by the board and never overwritten. */
export type Origin = 'numbers' | 'board';

/** A stretch of text in one style. */
export interface TextRun {
  readonly text: string;
  readonly style?: 'italic' | 'strong';
}

/** A number as it is printed, with where it comes from, so that a test can hold it against the engine. */
export interface PrintedNumber {
  readonly text: string;
  readonly value: number;
  /** Path of the result, such as `comparison/sides/fit/p`. */
  readonly source: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly runs: readonly TextRun[];
  readonly origin: Origin;
  /** The slot that the board may write into; null where the text is not theirs to change. */
  readonly slot: string | null;
  readonly numbers: readonly PrintedNumber[];
  /** Where the board wrote: the numbers of the sentence that stood there, as text. */
  readonly basis?: string;
  /** Where the board wrote over a sentence whose numbers have changed since: what the numbers say now. */
  readonly saysNow?: string;
  /** What belongs here, where the board has not written yet; such a paragraph has no text. */
  readonly wanted?: string;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly entries: readonly (readonly TextRun[])[];
  readonly numbers: readonly PrintedNumber[];
}

export type ReportCell =
  | {
      readonly kind: 'text';
      readonly runs: readonly TextRun[];
      readonly origin?: Origin;
      /** The slot that the board may write into. */
      readonly slot?: string;
      readonly numbers?: readonly PrintedNumber[];
    }
  | { readonly kind: 'number'; readonly text: string; readonly value: number; readonly source: string }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'empty' };

export interface TableColumn {
  readonly heading: string;
  /** A second line of the heading, such as a unit. */
  readonly under?: string;
  readonly align: 'start' | 'end' | 'center';
  /** Share of the table's width, in parts of their sum. */
  readonly width: number;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Counts from 1 through the report. */
  readonly number: number;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly {
    /** The first cell of each row is its heading. */
    readonly cells: readonly ReportCell[];
    /** A row that names a group of rows below it. */
    readonly isGroup?: boolean;
  }[];
  readonly note: readonly TextRun[];
  readonly noteNumbers?: readonly PrintedNumber[];
}

export interface FigureBlock {
  readonly kind: 'figure';
  readonly number: number;
  readonly title: string;
  readonly figure: Figure;
  readonly note: readonly TextRun[];
  readonly noteNumbers?: readonly PrintedNumber[];
}

export interface QuoteBlock {
  readonly kind: 'quote';
  readonly text: string;
  /** Role and class year, where enough people share them; empty otherwise. */
  readonly tag: string;
}

export interface PageBreakBlock {
  readonly kind: 'page break';
}

export type ReportBlock = ParagraphBlock | ListBlock | TableBlock | FigureBlock | QuoteBlock | PageBreakBlock;

export interface ReportSection {
  readonly id: string;
  /** As printed, such as `4.1` or `A`. */
  readonly number: string;
  readonly heading: string;
  readonly level: 1 | 2;
  readonly blocks: readonly ReportBlock[];
}

/** A report before it becomes a file or a page. The same source gives the same report. */
export interface EvaluationReport {
  readonly title: string;
  readonly subtitle: string;
  readonly chapterName: string;
  /** Names that the board put on the cover. */
  readonly authors: readonly string[];
  /** The day on which the numbers were made, ISO and in words. */
  readonly day: string;
  readonly dateText: string;
  readonly appVersion: string;
  /** SHA-256 over the data that the numbers were made from. */
  readonly fingerprint: string;
  readonly sections: readonly ReportSection[];
}
