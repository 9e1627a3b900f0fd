import { type ComparisonRow, wordEstimate, wordP } from '../../evaluation/index.ts';
import { drawText } from '../drawText.ts';
import { element, type FigureNode, paint, roundLength } from '../tree.ts';
import { wrapText } from '../wrapText.ts';
import { type ComparisonLayout, comparisonSizes, type PlacedRow } from './layoutComparison.ts';

const toX = ({ columns, limit }: ComparisonLayout, effect: number): number => {
  const clipped = Math.min(limit, Math.max(-limit, effect));
  const middle = (columns.interval + columns.intervalEnd) / 2;
  return middle + (clipped / limit) * ((columns.intervalEnd - columns.interval) / 2);
};

const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  width: number,
  color: 'ink' | 'edge',
): FigureNode =>
  element('line', {
    x1: roundLength(x1),
    y1: roundLength(y1),
    x2: roundLength(x2),
    y2: roundLength(y2),
    stroke: paint(color),
    'stroke-width': width,
  });

/** What the sample could not have found reliably, as a grey band behind the interval. */
const drawBand = (layout: ComparisonLayout, { row, y, height }: PlacedRow): readonly FigureNode[] => {
  if (row.detectable === null || row.effect === null) return [];
  const from = toX(layout, -row.detectable);
  return [
    element('rect', {
      x: roundLength(from),
      y: roundLength(y),
      width: roundLength(toX(layout, row.detectable) - from),
      height: roundLength(height),
      fill: paint('track'),
    }),
  ];
};

const drawDot = (layout: ComparisonLayout, row: ComparisonRow, middle: number): readonly FigureNode[] => {
  const { effect } = row;
  if (effect === null || effect.lower === null || effect.upper === null) return [];
  const [lower, upper, dot] = [effect.lower, effect.upper, effect.estimate].map((value) =>
    toX(layout, value),
  );
  if (lower === undefined || upper === undefined || dot === undefined) return [];
  return [
    line(lower, middle, upper, middle, 1.5, 'ink'),
    line(lower, middle - 5, lower, middle + 5, 1.5, 'ink'),
    line(upper, middle - 5, upper, middle + 5, 1.5, 'ink'),
    element('circle', { cx: roundLength(dot), cy: roundLength(middle), r: 4, fill: paint('ink') }),
  ];
};

/** Band, zero line, interval, effect and p of a row; words where there is no result. */
export const drawResult = (layout: ComparisonLayout, placed: PlacedRow): readonly FigureNode[] => {
  const { columns } = layout;
  const { row, y, height } = placed;
  const middle = y + height / 2;
  if (row.problem !== null) {
    const lines = wrapText(row.problem, columns.intervalEnd - columns.bars, 12.5, 400, 2);
    return lines.map((words, index) =>
      drawText(words, columns.bars, middle + 4.5 - (lines.length - 1) * 8 + index * 16, {
        size: 12.5,
        color: 'ink-3',
      }),
    );
  }
  const zero = toX(layout, 0);
  const p = row.pAdjusted ?? row.result?.p ?? null;
  return [
    ...drawBand(layout, placed),
    line(zero, y, zero, y + height, 1.5, 'edge'),
    ...drawDot(layout, row, middle),
    ...(row.effect === null
      ? []
      : [
          drawText(wordEstimate(row.effect.estimate), columns.effect, middle + 4.5, {
            weight: 620,
            anchor: 'end',
          }),
        ]),
    ...(p === null
      ? []
      : [
          drawText(wordP(p).replace(/^p (= )?/, ''), columns.p, middle + 4.5, {
            color: 'ink-2',
            anchor: 'end',
          }),
        ]),
  ];
};

/** The scale below the intervals, and which way they point. */
export const drawScale = (
  layout: ComparisonLayout,
  directions: readonly [lower: string, higher: string],
): readonly FigureNode[] => {
  const { limit, bottom, columns } = layout;
  const ticks = [-limit, 0, limit];
  const y = bottom + 16;
  const middle = (columns.interval + columns.intervalEnd) / 2;
  return [
    ...ticks.map((tick) =>
      drawText(tick === 0 ? '0' : wordEstimate(tick).replace(/0$/, ''), toX(layout, tick), y, {
        size: 11.5,
        color: 'ink-3',
        anchor: 'middle',
      }),
    ),
    drawText(`← ${directions[0]}`, middle - 8, y + 16, { size: 11.5, color: 'ink-3', anchor: 'end' }),
    drawText(`${directions[1]} →`, middle + 8, y + 16, { size: 11.5, color: 'ink-3' }),
  ];
};

export const scaleHeight = comparisonSizes.axis;
