import type {
  EvaluationReport,
  ReportBlock,
  ReportSection,
  TableBlock,
} from '../../../shared/report/index.ts';

/** What is laid onto pages, in the order in which it is read. */
export type Piece =
  | { readonly kind: 'cover' }
  | { readonly kind: 'heading'; readonly section: ReportSection }
  | {
      readonly kind: 'block';
      readonly section: ReportSection;
      readonly block: Exclude<ReportBlock, TableBlock>;
      readonly key: string;
    }
  | {
      readonly kind: 'table head';
      readonly section: ReportSection;
      readonly block: TableBlock;
      readonly key: string;
    }
  | {
      readonly kind: 'table note';
      readonly section: ReportSection;
      readonly block: TableBlock;
      readonly key: string;
    }
  | {
      readonly kind: 'row';
      readonly section: ReportSection;
      readonly block: TableBlock;
      readonly row: number;
      readonly key: string;
    };

const piecesOf = (section: ReportSection, block: ReportBlock, key: string): readonly Piece[] =>
  block.kind !== 'table'
    ? [{ kind: 'block', section, block, key }]
    : [
        { kind: 'table head', section, block, key },
        ...block.rows.map((_, row): Piece => ({ kind: 'row', section, block, row, key })),
        ...(block.note.length === 0 ? [] : [{ kind: 'table note' as const, section, block, key }]),
      ];

/** A report cut into pieces that are never cut further. */
export const cutReport = (report: EvaluationReport): readonly Piece[] => [
  { kind: 'cover' },
  ...report.sections.flatMap((section): readonly Piece[] => [
    { kind: 'heading', section },
    ...section.blocks.flatMap((block, index) => piecesOf(section, block, `${section.id}-${index}`)),
  ]),
];

/** What stands on a page: pieces of one table that follow each other are one part. */
export type PagePart =
  | Extract<Piece, { kind: 'cover' } | { kind: 'heading' } | { kind: 'block' }>
  | {
      readonly kind: 'table';
      readonly block: TableBlock;
      readonly key: string;
      readonly from: number;
      readonly to: number;
      readonly hasCaption: boolean;
      readonly hasNote: boolean;
    };

/** Puts the pieces of a page together again. */
export const joinPieces = (pieces: readonly Piece[]): readonly PagePart[] => {
  const parts: PagePart[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'cover' || piece.kind === 'heading' || piece.kind === 'block') {
      parts.push(piece);
      continue;
    }
    const last = parts.at(-1);
    const own =
      last?.kind === 'table' && last.key === piece.key
        ? last
        : {
            kind: 'table' as const,
            block: piece.block,
            key: piece.key,
            from: piece.kind === 'row' ? piece.row : 0,
            to: piece.kind === 'row' ? piece.row : 0,
            hasCaption: false,
            hasNote: false,
          };
    const next = {
      ...own,
      to: piece.kind === 'row' ? piece.row + 1 : own.to,
      hasCaption: own.hasCaption || piece.kind === 'table head',
      hasNote: own.hasNote || piece.kind === 'table note',
    };
    if (own === last) parts[parts.length - 1] = next;
    else parts.push(next);
  }
  return parts;
};
