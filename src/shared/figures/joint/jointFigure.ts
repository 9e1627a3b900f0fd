import {
  type ComparisonRow,
  type JointDisplay,
  type JointDisplayRow,
  runWords,
  wordEstimate,
} from '../../evaluation/index.ts';
import { drawLines, drawText } from '../drawText.ts';
import { ratingHatches } from '../hatching.ts';
import { drawMark } from '../marks.ts';
import { figureWords, percentWords } from '../numberWords.ts';
import { ratingFill } from '../ratings/drawSegments.ts';
import { runColor, stepColors } from '../ratings/stepColors.ts';
import { element, type Figure, type FigureNode, makeFigure, paint, roundLength } from '../tree.ts';
import { wrapText } from '../wrapText.ts';

const barHeight = 9;
const barGap = 4;

/** Bars from the lowest step (left) to the highest, all of one length. */
const drawBars = (
  row: ComparisonRow,
  figureId: string,
  x: number,
  y: number,
  width: number,
): readonly FigureNode[] =>
  row.groups.flatMap((group, order) => {
    const top = y + order * (barHeight + barGap);
    const colors = stepColors(row.steps?.length ?? 5);
    let passed = 0;
    const pieces = (group.runs ?? []).flatMap((run) => {
      const from = x + 14 + (passed / group.n) * (width - 14);
      passed += run.count;
      const length = (run.count / group.n) * (width - 14);
      return run.count === 0
        ? []
        : [
            element('rect', {
              x: roundLength(from),
              y: roundLength(top),
              width: roundLength(Math.max(0.5, length - 0.75)),
              height: barHeight,
              fill: ratingFill(figureId, runColor(colors, run.from, run.to)),
            }),
          ];
    });
    return [drawMark(group.id, order, x + 5, top + barHeight / 2), ...pieces];
  });

const drawEffect = (row: ComparisonRow, x: number, middle: number, width: number): readonly FigureNode[] => {
  const { effect } = row;
  if (effect === null || effect.lower === null || effect.upper === null) return [];
  const at = (value: number): number => roundLength(x + ((Math.max(-1, Math.min(1, value)) + 1) / 2) * width);
  const line = (x1: number, y1: number, x2: number, y2: number, ink: 'ink' | 'edge'): FigureNode =>
    element('line', { x1, y1, x2, y2, stroke: paint(ink), 'stroke-width': 1.5 });
  return [
    line(at(0), middle - 11, at(0), middle + 11, 'edge'),
    line(at(effect.lower), middle, at(effect.upper), middle, 'ink'),
    element('circle', { cx: at(effect.estimate), cy: middle, r: 3.75, fill: paint('ink') }),
  ];
};

const groupWords = (row: ComparisonRow): string =>
  row.groups
    .map(({ label, n, median, runs }) => {
      const { steps } = row;
      const told =
        steps === null || runs === null
          ? `median ${figureWords(median)}`
          : runs.map((run) => `${runWords(steps, run)} ${run.count}`).join(', ');
      return `${label}, n = ${n}: ${told}`;
    })
    .join('. ');

const effectWords = ({ effect }: ComparisonRow): string =>
  effect === null
    ? ''
    : ` ${effect.name} ${wordEstimate(effect.estimate)}${
        effect.lower === null || effect.upper === null
          ? ''
          : `, interval ${wordEstimate(effect.lower)} to ${wordEstimate(effect.upper)}`
      }.`;

/** The groups' bars of one row, for the cell of a table; null where the row is no single rating. */
export const jointBars = (row: ComparisonRow, id: string): Figure | null => {
  if (row.steps === null || row.groups.length === 0 || row.groups.some(({ runs }) => runs === null))
    return null;
  const height = row.groups.length * (barHeight + barGap) + 4;
  return makeFigure(
    { id, title: `Ratings: ${row.label}`, description: `${groupWords(row)}.`, width: 128, height },
    ratingHatches(id),
    drawBars(row, id, 0, 4, 126),
  );
};

export interface JointFigureOptions {
  /** Unique on the page; letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Pixels; at least 680 are used. */
  readonly width: number;
}

const fitWords = {
  confirms: 'confirms',
  expands: 'expands',
  contradicts: 'contradicts',
  silent: 'silent',
} as const;

/** The sign of a conclusion, told apart by shape: tick, arrows apart, cross, ring. */
const drawFit = (fit: NonNullable<JointDisplayRow['fit']>, x: number, y: number): FigureNode => {
  const paths = {
    confirms: `M${x} ${y}L${x + 4} ${y + 4}L${x + 11} ${y - 5}`,
    expands: `M${x + 5} ${y - 4}L${x} ${y}L${x + 5} ${y + 4}M${x + 7} ${y - 4}L${x + 12} ${y}L${x + 7} ${y + 4}`,
    contradicts: `M${x + 1} ${y - 5}L${x + 11} ${y + 5}M${x + 1} ${y + 5}L${x + 11} ${y - 5}`,
    silent: `M${x} ${y}L${x + 12} ${y}`,
  } as const;
  return element('path', { d: paths[fit], fill: 'none', stroke: paint('ink-2'), 'stroke-width': 1.75 });
};

const rowHeight = 58;
const head = 34;

const drawRow = (
  row: JointDisplayRow,
  index: number,
  id: string,
  columns: ReturnType<typeof columnsOf>,
): readonly FigureNode[] => {
  const y = head + index * rowHeight;
  const middle = y + rowHeight / 2;
  const name = wrapText(row.construct, columns.bars - 30, 13, 550, 2);
  const { numbers, theme } = row;
  const themeLines = wrapText(
    theme === null ? 'no theme' : theme.name,
    columns.fit - columns.theme - 16,
    12.5,
    400,
    2,
  );
  const share =
    theme === null || theme.people === null
      ? ''
      : `${theme.people.count} of ${theme.people.n}${theme.people.n < 20 ? '' : `, ${percentWords(theme.people.count, theme.people.n)}`}`;
  const hasBars =
    numbers !== null && numbers.steps !== null && numbers.groups.every(({ runs }) => runs !== null);
  const barsTop = middle - ((numbers?.groups.length ?? 0) * (barHeight + barGap) - barGap) / 2;
  return [
    element('line', { x1: 0, x2: columns.end, y1: y, y2: y, stroke: paint('line'), 'stroke-width': 1 }),
    ...drawLines(name, 12, middle + 4.5 - (name.length - 1) * 8, 16, { size: 13, weight: 550 }),
    ...(numbers === null
      ? []
      : hasBars
        ? drawBars(numbers, id, columns.bars, barsTop, columns.effect - columns.bars - 20)
        : numbers.groups.map((group, order) =>
            drawText(`${group.label} ${figureWords(group.median)}`, columns.bars, middle - 4 + order * 16, {
              size: 12.5,
            }),
          )),
    ...(numbers === null
      ? []
      : drawEffect(numbers, columns.effect, middle, columns.theme - columns.effect - 24)),
    ...drawLines(
      themeLines,
      columns.theme,
      middle - (share === '' ? -4 : 4) - (themeLines.length - 1) * 8,
      16,
      {
        size: 12.5,
        color: theme === null ? 'ink-3' : 'ink',
      },
    ),
    ...(share === ''
      ? []
      : [
          drawText(share, columns.theme, middle + 12 + (themeLines.length - 1) * 8, {
            size: 12,
            color: 'ink-2',
          }),
        ]),
    ...(row.fit === null
      ? []
      : [
          drawFit(row.fit, columns.fit, middle),
          drawText(fitWords[row.fit], columns.fit + 20, middle + 4.5, { size: 12.5, weight: 620 }),
        ]),
  ];
};

const columnsOf = (width: number) => ({
  bars: Math.round(width * 0.2),
  effect: Math.round(width * 0.42),
  theme: Math.round(width * 0.62),
  fit: Math.round(width * 0.85),
  end: width,
});

const describeRow = ({ construct, numbers, theme, fit, conclusion }: JointDisplayRow): string =>
  [
    `${construct}.`,
    numbers === null || numbers.groups.length === 0 ? '' : `${groupWords(numbers)}.${effectWords(numbers)}`,
    theme === null
      ? 'No theme.'
      : `Theme ${theme.name}${theme.people === null ? ', held back' : `, ${theme.people.count} of ${theme.people.n} people`}.`,
    fit === null ? '' : `Together: ${fitWords[fit]}.`,
    conclusion,
  ]
    .filter((part) => part !== '')
    .join(' ');

/** A joint display as a figure: bars of both sides, the difference with its interval, the theme, and how the two fit. */
export const jointFigure = (joint: JointDisplay, { id, title, width }: JointFigureOptions): Figure => {
  const wide = Math.max(680, Math.round(width));
  const columns = columnsOf(wide);
  const caption = { size: 12, color: 'ink-3' } as const;
  const bottom = head + joint.rows.length * rowHeight;
  const groups = joint.rows.find(({ numbers }) => (numbers?.groups.length ?? 0) > 0)?.numbers?.groups ?? [];
  return makeFigure(
    {
      id,
      title,
      description: joint.rows.map(describeRow).join(' '),
      width: wide,
      height: bottom + 34,
    },
    ratingHatches(id),
    [
      drawText('Construct', 12, 22, caption),
      drawText('Ratings, lowest to highest', columns.bars, 22, caption),
      drawText('Difference, −1 to 1', columns.effect, 22, caption),
      drawText('Theme, people', columns.theme, 22, caption),
      drawText('Together', columns.fit, 22, caption),
      ...joint.rows.flatMap((row, index) => drawRow(row, index, id, columns)),
      element('line', { x1: 0, x2: wide, y1: bottom, y2: bottom, stroke: paint('line'), 'stroke-width': 1 }),
      ...groups.flatMap((group, order) => [
        drawMark(group.id, order, columns.bars + 5 + order * 130, bottom + 18),
        drawText(group.label, columns.bars + 16 + order * 130, bottom + 22, { size: 12, color: 'ink-2' }),
      ]),
    ],
  );
};
