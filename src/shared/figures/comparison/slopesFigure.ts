import { type Comparison, type ComparisonRow, wordEstimate, wordP } from '../../evaluation/index.ts';
import { drawLines, drawText } from '../drawText.ts';
import { figureWords } from '../numberWords.ts';
import { textWidth } from '../textWidth.ts';
import { element, type Figure, type FigureNode, makeFigure, paint, roundLength } from '../tree.ts';
import { balanceText, shortenText } from '../wrapText.ts';
import type { ComparisonFigureOptions } from './comparisonFigure.ts';

const sizes = Object.freeze({ margin: 20, gap: 28, panel: 210, plot: 96, title: 17, foot: 40 });

/** Rows with a mean before and after: each is a panel. */
const slopesOf = ({ rows }: Comparison): readonly ComparisonRow[] =>
  rows.filter(({ design, groups }) => design === 'pairs' && groups.every(({ mean }) => mean !== null));

/** The scale of a panel: the steps of a rating, else what the quartiles reach. */
const rangeOf = ({ steps, groups }: ComparisonRow, min: number): readonly [number, number] => {
  if (steps !== null) return [min, min + steps.length - 1];
  const values = groups.flatMap(({ lowerQuartile, upperQuartile, mean }) => [
    lowerQuartile ?? mean ?? 0,
    upperQuartile ?? mean ?? 0,
    mean ?? 0,
  ]);
  const [low, high] = [Math.floor(Math.min(...values)), Math.ceil(Math.max(...values))];
  return low === high ? [low - 1, high + 1] : [low, high];
};

const dot = (x: number, y: number): FigureNode =>
  element('circle', { cx: roundLength(x), cy: roundLength(y), r: 4.5, fill: paint('ink') });

const drawPanel = (
  row: ComparisonRow,
  min: number,
  x: number,
  y: number,
  titleLines: readonly string[],
  titleHeight: number,
  labels: readonly string[],
): readonly FigureNode[] => {
  const [low, high] = rangeOf(row, min);
  const top = y + titleHeight + 14;
  const bottom = top + sizes.plot;
  const toY = (value: number): number => bottom - ((value - low) / (high - low)) * sizes.plot;
  const [from, to] = [x + 56, x + sizes.panel - 56];
  const [before, after] = row.groups;
  const means = [before?.mean ?? low, after?.mean ?? low] as const;
  const rule = (value: number): FigureNode =>
    element('line', {
      x1: roundLength(x),
      x2: roundLength(x + sizes.panel),
      y1: roundLength(toY(value)),
      y2: roundLength(toY(value)),
      stroke: paint('line'),
      'stroke-width': 1,
    });
  const end = (index: 0 | 1, at: number, anchor: 'start' | 'end'): FigureNode =>
    drawText(figureWords(means[index]), at, toY(means[index]) + 4.5, { weight: 620, anchor });
  const p = row.pAdjusted ?? row.result?.p ?? null;
  const result =
    row.effect === null
      ? (row.problem ?? '')
      : `${row.effect.name} ${wordEstimate(row.effect.estimate)}${p === null ? '' : `, ${wordP(p)}`}`;
  return [
    ...drawLines(titleLines, x, y + 13, sizes.title, { size: 13, weight: 550 }),
    rule(low),
    rule(high),
    drawText(String(high), x, toY(high) - 4, { size: 11, color: 'ink-3' }),
    drawText(String(low), x, toY(low) - 4, { size: 11, color: 'ink-3' }),
    element('line', {
      x1: roundLength(from),
      y1: roundLength(toY(means[0])),
      x2: roundLength(to),
      y2: roundLength(toY(means[1])),
      stroke: paint('ink'),
      'stroke-width': 2,
    }),
    dot(from, toY(means[0])),
    dot(to, toY(means[1])),
    end(0, from - 10, 'end'),
    end(1, to + 10, 'start'),
    drawText(shortenText(labels[0] ?? '', 98, 11.5), from, bottom + 17, {
      size: 11.5,
      color: 'ink-3',
      anchor: 'middle',
    }),
    drawText(shortenText(labels[1] ?? '', 98, 11.5), to, bottom + 17, {
      size: 11.5,
      color: 'ink-3',
      anchor: 'middle',
    }),
    drawText(`n = ${before?.n ?? 0}. ${result}`, x, bottom + 36, { size: 12, color: 'ink-2' }),
  ];
};

const describe = (row: ComparisonRow, labels: readonly string[]): string => {
  const [before, after] = row.groups;
  const p = row.pAdjusted ?? row.result?.p ?? null;
  const found =
    row.effect === null
      ? (row.problem ?? '')
      : `${row.effect.name} ${wordEstimate(row.effect.estimate)}${p === null ? '' : `, ${wordP(p)}`}.`;
  return `${row.label}: n = ${before?.n ?? 0}, mean ${figureWords(before?.mean ?? null)} ${labels[0] ?? ''}, ${figureWords(after?.mean ?? null)} ${labels[1] ?? ''}. ${found}`;
};

/**
 * Small multiples of before and after: a panel for each question with its means on the question's own scale.
 * @param minOf number of the lowest step of a rating, by measure
 */
export const slopesFigure = (
  comparison: Comparison,
  minOf: ReadonlyMap<string, number>,
  options: ComparisonFigureOptions,
): Figure => {
  const { id, title } = options;
  const rows = slopesOf(comparison);
  const width = Math.max(sizes.panel + 2 * sizes.margin, Math.round(options.width));
  const across = Math.max(1, Math.floor((width - 2 * sizes.margin + sizes.gap) / (sizes.panel + sizes.gap)));
  let y = sizes.margin;
  const nodes: FigureNode[] = [];
  for (let start = 0; start < rows.length; start += across) {
    const line = rows.slice(start, start + across);
    const titles = line.map(({ label }) => balanceText(label, sizes.panel, 13, 550, 4));
    const titleHeight = Math.max(...titles.map((lines) => lines.length)) * sizes.title;
    line.forEach((row, index) => {
      const x = sizes.margin + index * (sizes.panel + sizes.gap);
      nodes.push(
        ...drawPanel(
          row,
          minOf.get(row.measureId) ?? 1,
          x,
          y,
          titles[index] ?? [],
          titleHeight,
          comparison.labels,
        ),
      );
    });
    y += titleHeight + 14 + sizes.plot + sizes.foot + sizes.gap;
  }
  if (rows.length === 0) nodes.push(drawText('Nothing to draw.', sizes.margin, y + 14, { color: 'ink-3' }));
  return makeFigure(
    {
      id,
      title,
      description: rows.map((row) => describe(row, comparison.labels)).join(' '),
      width: Math.max(width, textWidth(title, 13)),
      height: Math.ceil(Math.max(60, y)),
    },
    [],
    nodes,
  );
};
