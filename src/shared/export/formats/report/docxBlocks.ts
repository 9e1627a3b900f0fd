import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  ImageRun,
  PageBreak,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  TextRun as WordRun,
} from 'docx';
import { type Figure, paperColor } from '../../../figures/index.ts';
import type {
  FigureBlock,
  ReportBlock,
  ReportCell,
  TableBlock,
  TableColumn,
  TextRun,
} from '../../../report/index.ts';
import { plainText } from '../../plainText.ts';
import { figureToSvg } from '../svg.ts';
import { textWidth } from './docxStyles.ts';

type WordBlock = Paragraph | Table;
export type Pictures = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const line = { style: BorderStyle.SINGLE, size: 8, color: paperColor('ink').slice(1) };
const thinLine = { style: BorderStyle.SINGLE, size: 4, color: paperColor('line-2').slice(1) };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A stretch of text as runs of Word: a line break within it starts the next run. */
export const wordRuns = ({ text, style }: TextRun): WordRun[] =>
  plainText(text)
    .split('\n')
    .map(
      (part, index) =>
        new WordRun({
          text: part,
          ...(index === 0 ? {} : { break: 1 }),
          ...(style === 'italic' ? { italics: true } : {}),
          ...(style === 'strong' ? { bold: true } : {}),
        }),
    );

export const textParagraph = (text: string, style: string): Paragraph =>
  new Paragraph({ style, children: wordRuns({ text }) });

/** "Table 3" or "Figure 2" as a field, so that Word keeps the numbers in order, and its title as a caption of its own. */
const caption = (kind: 'Table' | 'Figure', number: number, title: string): Paragraph[] => [
  new Paragraph({
    style: 'CaptionNumber',
    children: [
      new Bookmark({
        id: `${kind}${number}`,
        children: [new WordRun(`${kind} `), new SimpleField(`SEQ ${kind} \\* ARABIC`, String(number))],
      }),
    ],
  }),
  textParagraph(title, 'CaptionTitle'),
];

const noteOf = (note: readonly TextRun[]): Paragraph =>
  new Paragraph({
    style: 'TableNote',
    children:
      note.length === 0 ? [] : [new WordRun({ text: 'Note. ', italics: true }), ...note.flatMap(wordRuns)],
  });

/** A figure as SVG, with its picture in pixels for programs that don't show SVG, and its words for who doesn't see it. */
const drawing = (figure: Figure, width: number, pictures: Pictures): ImageRun | WordRun => {
  const picture = pictures.get(figure.id);
  if (picture === undefined) return new WordRun(plainText(figure.description));
  const transformation = { width, height: Math.round((figure.height * width) / figure.width) };
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(figureToSvg(figure)),
    transformation,
    fallback: { type: 'png', data: picture },
    altText: {
      name: plainText(figure.title),
      title: plainText(figure.title),
      description: plainText(figure.description),
    },
  });
};

const alignments = {
  start: AlignmentType.START,
  end: AlignmentType.END,
  center: AlignmentType.CENTER,
} as const;

/** Twips to pixels at 96 to the inch. */
const pixels = (twips: number): number => Math.floor(twips / 15);

const cellParagraph = (
  cell: ReportCell,
  column: TableColumn,
  width: number,
  style: string,
  pictures: Pictures,
): Paragraph => {
  const children = {
    text: () => (cell.kind === 'text' ? cell.runs.flatMap(wordRuns) : []),
    number: () => (cell.kind === 'number' ? wordRuns({ text: cell.text }) : []),
    figure: () =>
      cell.kind === 'figure'
        ? [drawing(cell.figure, Math.min(cell.figure.width, pixels(width) - 8), pictures)]
        : [],
    empty: () => [],
  }[cell.kind]();
  return new Paragraph({ style, alignment: alignments[column.align], children });
};

/** Widths of columns in twips; they add up to the text's width. */
const columnWidths = (columns: readonly TableColumn[]): readonly number[] => {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  return columns.map(({ width }) => Math.floor((textWidth * width) / sum));
};

const headingRow = ({ columns }: TableBlock, widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.BOTTOM,
          borders: { top: line, bottom: line, left: none, right: none },
          children: [
            new Paragraph({
              style: 'TableHeading',
              alignment: alignments[column.align],
              children: [
                ...wordRuns({ text: column.heading }),
                ...(column.under === undefined
                  ? []
                  : [new WordRun({ text: plainText(column.under), break: 1, bold: false })]),
              ],
            }),
          ],
        }),
    ),
  });

const tableOf = (block: TableBlock, pictures: Pictures): Table => {
  const widths = columnWidths(block.columns);
  const last = block.rows.length - 1;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    rows: [
      headingRow(block, widths),
      ...block.rows.map(
        ({ cells, isGroup }, row) =>
          new TableRow({
            cantSplit: true,
            children: block.columns.map(
              (column, index) =>
                new TableCell({
                  width: { size: widths[index] ?? 0, type: WidthType.DXA },
                  borders: { top: none, left: none, right: none, bottom: row === last ? line : thinLine },
                  children: [
                    cellParagraph(
                      cells[index] ?? { kind: 'empty' },
                      column,
                      widths[index] ?? 0,
                      isGroup === true ? 'TableGroup' : 'TableText',
                      pictures,
                    ),
                  ],
                }),
            ),
          }),
      ),
    ],
  });
};

const figureOf = ({ figure, number, title, note }: FigureBlock, pictures: Pictures): WordBlock[] => [
  ...caption('Figure', number, title),
  new Paragraph({
    style: 'FigurePicture',
    children: [drawing(figure, Math.min(figure.width, pixels(textWidth)), pictures)],
  }),
  noteOf(note),
];

/** A block of a report as paragraphs and tables of Word. */
export const wordBlocks = (block: ReportBlock, pictures: Pictures, listId: number): WordBlock[] => {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ children: block.runs.flatMap(wordRuns) })];
    case 'list':
      return block.entries.map(
        (runs) =>
          new Paragraph({
            style: 'ListEntry',
            numbering: { reference: block.ordered ? 'numbers' : 'bullets', level: 0, instance: listId },
            children: runs.flatMap(wordRuns),
          }),
      );
    case 'table':
      return [...caption('Table', block.number, block.title), tableOf(block, pictures), noteOf(block.note)];
    case 'figure':
      return figureOf(block, pictures);
    case 'quote':
      return [textParagraph(`“${block.text}”`, 'QuoteText'), textParagraph(block.tag, 'QuoteTag')];
    case 'page break':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
};
