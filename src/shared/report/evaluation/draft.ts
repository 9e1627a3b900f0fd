import type { Figure } from '../../figures/index.ts';
import type {
  FigureBlock,
  ListBlock,
  ParagraphBlock,
  PrintedNumber,
  ReportBlock,
  ReportCell,
  TableBlock,
  TableColumn,
  TextRun,
} from './model.ts';
import type { Phrase } from './phrase.ts';

/** A section before it has its number; one without blocks and without parts is left out. */
export interface SectionDraft {
  readonly id: string;
  readonly heading: string;
  readonly level: 1 | 2;
  readonly blocks: readonly ReportBlock[];
}

/** A sentence made from the numbers; with a slot the board may write its own in its place. */
export const sentence = (phrase: Phrase, slot: string | null = null): ParagraphBlock => ({
  kind: 'paragraph',
  runs: phrase.runs,
  numbers: phrase.numbers,
  origin: 'numbers',
  slot,
});

/** A place that only the board can fill. @param wanted what belongs there */
export const wantedFromBoard = (slot: string, wanted: string): ParagraphBlock => ({
  kind: 'paragraph',
  runs: [],
  numbers: [],
  origin: 'board',
  slot,
  wanted,
});

type Row = TableBlock['rows'][number];

export const rowOf = (...cells: readonly ReportCell[]): Row => ({ cells });
export const groupRow = (text: string): Row => ({
  cells: [{ kind: 'text', runs: [{ text }] }],
  isGroup: true,
});

export const column = (
  heading: string,
  width: number,
  align: TableColumn['align'] = 'end',
  under?: string,
): TableColumn => ({ heading, width, align, ...(under === undefined ? {} : { under }) });

const noteOf = (
  note: Phrase | null,
): { readonly note: readonly TextRun[]; readonly noteNumbers?: readonly PrintedNumber[] } =>
  note === null ? { note: [] } : { note: note.runs, noteNumbers: note.numbers };

/** A table; its number comes when the report is put together. */
export const tableOf = (
  title: string,
  columns: readonly TableColumn[],
  rows: readonly Row[],
  note: Phrase | null = null,
): TableBlock => ({ kind: 'table', number: 0, title, columns, rows, ...noteOf(note) });

export const figureOf = (figure: Figure, title: string, note: Phrase | null = null): FigureBlock => ({
  kind: 'figure',
  number: 0,
  title,
  figure,
  ...noteOf(note),
});

export const listOf = (entries: readonly Phrase[], ordered = false): ListBlock => ({
  kind: 'list',
  ordered,
  entries: entries.map(({ runs }) => runs),
  numbers: entries.flatMap(({ numbers }) => numbers),
});
