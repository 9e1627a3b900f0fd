import type { AnswerValue, InstrumentKind, Item, MissingReason, QuestionType } from '../../model/index.ts';

/** What of an item decides how its cells are read. */
export type AnswerShape = Pick<Item, 'options' | 'scale' | 'atMost'>;

/** What the cells of a file are read with, besides the item. */
export interface ReadingTools {
  /** Sign between the choices of one cell, such as `, ` or `;`. */
  readonly separator: string;
  /** Order of day and month in dates such as 03/04/2026. */
  readonly dayFirst: boolean;
  /** Id of a person by the name as typed, or null. */
  readonly findPerson: (name: string) => string | null;
  /** Name of a person by id, or null. */
  readonly nameOfPerson: (id: string) => string | null;
}

/** A cell that was understood only by changing it: listed as a repair, and left out where the repair is not accepted. */
export interface CellChange {
  readonly kind: 'wordNumber' | 'excelDate' | 'numberUnit';
  readonly before: string;
  readonly after: string;
}

export type ParsedCell =
  | { readonly value: AnswerValue; readonly missing: null; readonly change?: CellChange }
  | { readonly value: null; readonly missing: MissingReason };

export interface ColumnHints {
  /** The question as it stands above the column. */
  readonly heading: string;
  readonly kind: InstrumentKind;
}

/** Everything the app knows of one question type. A new type is one of these, a registry line and an input. */
export interface QuestionTypeDefinition {
  readonly type: QuestionType;
  /** Name on screen. */
  readonly label: string;
  /** A cell as an answer, or why there is none. Never throws. */
  readonly parse: (cell: string, shape: AnswerShape, tools: ReadingTools) => ParsedCell;
  /** An answer in words, as tables show it. */
  readonly format: (value: AnswerValue, shape: AnswerShape, tools: ReadingTools) => string;
  /** How likely a column of cells is of this type, 0 to 1. Empty cells are left out beforehand. */
  readonly guess: (cells: readonly string[], hints: ColumnHints) => number;
  /** Options, scale and limit learned from the cells of a column. */
  readonly design: (cells: readonly string[], hints: ColumnHints, separator: string) => AnswerShape;
}

export const noShape: AnswerShape = { options: [], scale: null, atMost: null };
export const skipped: ParsedCell = { value: null, missing: 'skipped' };
export const unreadable: ParsedCell = { value: null, missing: 'unreadable' };
export const answered = (value: AnswerValue, change?: CellChange): ParsedCell =>
  change === undefined ? { value, missing: null } : { value, missing: null, change };
