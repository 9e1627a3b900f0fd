import {
  type Comparison,
  type ComparisonRow,
  runWords,
  wordEstimate,
  wordP,
} from '../../evaluation/index.ts';
import { drawLines, drawText, type TextLook } from '../drawText.ts';
import { ratingHatches } from '../hatching.ts';
import { drawMark } from '../marks.ts';
import { figureWords, toldShareWords } from '../numberWords.ts';
import { drawBarSegments, joinedWords, ratingFill } from '../ratings/drawSegments.ts';
import { stepColors } from '../ratings/stepColors.ts';
import { textWidth } from '../textWidth.ts';
import { element, type Figure, type FigureNode, makeFigure, paint, roundLength } from '../tree.ts';
import { drawResult, drawScale, scaleHeight } from './drawInterval.ts';
import {
  type ComparisonLayout,
  comparisonSizes,
  drawnRows,
  layoutComparison,
  type PlacedRow,
} from './layoutComparison.ts';

export interface ComparisonFigureOptions {
  /** Unique on the page; letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Pixels; at least 680 are used. */
  readonly width: number;
}

const correctionWords = { holm: 'p (Holm)', bh: 'p (BH)', none: 'p' } as const;

const drawHead = (comparison: Comparison, layout: ComparisonLayout): readonly FigureNode[] => {
  const { columns } = layout;
  const look: TextLook = { size: 12, color: 'ink-3' };
  const end: TextLook = { ...look, anchor: 'end' };
  const name = drawnRows(comparison).find(({ effect }) => effect !== null)?.effect?.name ?? 'effect';
  const middle = (columns.interval + columns.intervalEnd) / 2;
  return [
    drawText('Question', columns.question, 24, look),
    drawText('n', columns.mark + 16, 24, look),
    drawText(layout.steps === null ? 'median [quartiles]' : 'favorable', columns.share, 24, end),
    drawText(name, columns.effect, 24, end),
    drawText(`${Math.round(comparison.options.level * 100)}% interval`, middle, 24, {
      ...look,
      anchor: 'middle',
    }),
    drawText(correctionWords[comparison.options.correction], columns.p, 24, end),
    element('line', {
      x1: 0,
      x2: layout.width,
      y1: comparisonSizes.head,
      y2: comparisonSizes.head,
      stroke: paint('line'),
      'stroke-width': 1,
    }),
  ];
};

const drawQuestion = ({ row, y, height, questionLines }: PlacedRow, layout: ComparisonLayout) => {
  const { questionLine, question } = comparisonSizes;
  const words = questionLines.length * questionLine + (row.reversed ? 15 : 0);
  const top = y + (height - words) / 2;
  return [
    ...drawLines(questionLines, layout.columns.question, top + 13, questionLine, {
      size: question,
      weight: 550,
    }),
    ...(row.reversed
      ? [
          drawText('reversed: disagreeing is favorable', layout.columns.question, top + words - 3.5, {
            size: 11.5,
            color: 'ink-3',
          }),
        ]
      : []),
  ];
};

const drawRow = (
  id: string,
  placed: PlacedRow,
  index: number,
  layout: ComparisonLayout,
): readonly FigureNode[] => {
  const { columns } = layout;
  const { steps } = placed.row;
  const ground = element('rect', {
    x: 0,
    y: roundLength(placed.y),
    width: layout.width,
    height: roundLength(placed.height),
    fill: paint('sunk'),
  });
  const axis =
    steps === null || placed.row.problem !== null
      ? []
      : [
          element('line', {
            x1: roundLength(layout.barAxis),
            x2: roundLength(layout.barAxis),
            y1: roundLength(placed.y),
            y2: roundLength(placed.y + placed.height),
            stroke: paint('edge'),
            'stroke-width': 1.5,
          }),
        ];
  return [
    ...(index % 2 === 0 ? [ground] : []),
    ...axis,
    ...drawQuestion(placed, layout),
    ...drawResult(layout, placed),
    ...placed.groups.flatMap((group, order) => [
      drawMark(
        placed.row.groups[order]?.id ?? '',
        order,
        columns.mark + 5,
        group.y + comparisonSizes.bar / 2,
      ),
      drawText(String(group.n), columns.mark + 16, group.y + 14, { size: 12.5, color: 'ink-2' }),
      ...(steps === null
        ? []
        : drawBarSegments(group.segments, {
            figureId: id,
            y: group.y,
            axis: layout.barAxis,
            unit: layout.barUnit,
            colors: stepColors(steps.length),
            n: group.n,
            numbers: 'percent',
          })),
      drawText(group.share, columns.share, group.y + 14, { weight: 620, anchor: 'end' }),
    ]),
  ];
};

/** Steps, groups and the grey band, on as many lines as it takes. */
const drawLegend = (id: string, comparison: Comparison, layout: ComparisonLayout) => {
  const steps = layout.steps ?? [];
  const colors = stepColors(steps.length);
  const room = layout.columns.effect - comparisonSizes.margin;
  const isJoined = layout.rows.some(({ groups }) =>
    groups.some(({ segments }) => segments.some(({ from, to }) => from !== to)),
  );
  const swatch = (fill: ReturnType<typeof ratingFill>) => (x: number, y: number) =>
    element('rect', { x: roundLength(x), y: roundLength(y - 10), width: 12, height: 12, fill });
  const groups = drawnRows(comparison).find(({ groups }) => groups.length > 0)?.groups ?? [];
  const parts = [
    ...steps.map((words, step) => ({ words, mark: swatch(ratingFill(id, colors[step] ?? 3)) })),
    ...groups.map(({ id: group }, order) => ({
      words: comparison.labels[order] ?? '',
      mark: (x: number, y: number) => drawMark(group, order, x + 6, y - 4),
    })),
    ...(steps.length > 0 ? [{ words: 'numbers in bars are %', mark: null }] : []),
    ...(layout.hasOtherSteps
      ? [{ words: 'other scales: the same colors from low to high', mark: null }]
      : []),
    ...(isJoined ? [{ words: joinedWords, mark: null }] : []),
    ...(layout.rows.some(({ row }) => row.detectable !== null && row.effect !== null)
      ? [{ words: 'too small for this sample to find reliably', mark: swatch(paint('track')) }]
      : []),
  ];
  let x = comparisonSizes.margin;
  let y = layout.bottom + 25;
  const nodes: FigureNode[] = [];
  for (const { words, mark } of parts) {
    const width = (mark === null ? 0 : 17) + textWidth(words, 12);
    if (x > comparisonSizes.margin && x + width > room) {
      x = comparisonSizes.margin;
      y += 22;
    }
    if (mark !== null) nodes.push(mark(x, y));
    nodes.push(drawText(words, x + (mark === null ? 0 : 17), y, { size: 12, color: 'ink-2' }));
    x += width + 18;
  }
  return { nodes, height: Math.max(scaleHeight, y + 17 - layout.bottom) };
};

const describeRow = (row: ComparisonRow, level: number): string => {
  if (row.problem !== null) return `${row.label}: ${row.problem}`;
  const groups = row.groups.map(({ label, n, median, runs, favorable }) => {
    const steps = row.steps;
    const counts =
      steps === null || runs === null
        ? ''
        : `: ${runs.map((run) => `${runWords(steps, run)} ${run.count}`).join(', ')}`;
    const share = favorable === null ? '' : `; favorable ${toldShareWords(favorable)}`;
    return `${label}, n = ${n}${counts}; median ${figureWords(median)}${share}`;
  });
  const { effect, result, pAdjusted } = row;
  const interval =
    effect === null || effect.lower === null || effect.upper === null
      ? ''
      : `, ${Math.round(level * 100)}% interval ${wordEstimate(effect.lower)} to ${wordEstimate(effect.upper)}`;
  const p = result === null ? '' : `, ${wordP(pAdjusted ?? result.p)}`;
  const found = effect === null ? '' : ` ${effect.name} ${wordEstimate(effect.estimate)}${interval}${p}.`;
  return `${row.label}. ${groups.join('. ')}.${found}`;
};

/** Which way a positive effect points: the first group's answers are higher, or the answers rose. */
const directionsOf = (comparison: Comparison): readonly [string, string] =>
  drawnRows(comparison)[0]?.design === 'pairs'
    ? ['fell', 'rose']
    : [`${comparison.labels[1] ?? ''} higher`, `${comparison.labels[0] ?? ''} higher`];

/**
 * A comparison as dots on whiskers: for each question the groups' bars (where all are answered on one scale) or
 * medians, the effect with its interval over the band of what could not have been found, and p.
 */
export const comparisonFigure = (comparison: Comparison, options: ComparisonFigureOptions): Figure => {
  const { id, title } = options;
  const layout = layoutComparison(comparison, options.width);
  const legend = drawLegend(id, comparison, layout);
  const scale = layout.rows.some(({ row }) => row.effect !== null && row.effect.lower !== null)
    ? drawScale(layout, directionsOf(comparison))
    : [];
  return makeFigure(
    {
      id,
      title,
      description: drawnRows(comparison)
        .map((row) => describeRow(row, comparison.options.level))
        .join(' '),
      width: layout.width,
      height: Math.ceil(layout.bottom + legend.height),
    },
    ratingHatches(id),
    [
      ...layout.rows.flatMap((placed, index) => drawRow(id, placed, index, layout)),
      ...drawHead(comparison, layout),
      ...legend.nodes,
      ...scale,
    ],
  );
};
