import { drawLines, drawText } from '../drawText.ts';
import { element, type Figure, type FigureNode, makeFigure, paint } from '../tree.ts';
import { wrapText } from '../wrapText.ts';

/** One step of who came how far. */
export interface FlowStep {
  readonly label: string;
  /** Such as "47" or "not recorded". */
  readonly words: string;
  /** What became of those who did not come further, such as "12 did not answer"; empty for nothing. */
  readonly left: string;
  /** Whether the number is known; an unknown step is drawn with a broken line. */
  readonly isKnown: boolean;
}

export interface FlowFigureOptions {
  readonly id: string;
  readonly title: string;
  /** Pixels; at least 480 are used. */
  readonly width: number;
}

const box = { height: 62, gap: 30, top: 10 } as const;

const drawStep = (step: FlowStep, index: number, width: number): readonly FigureNode[] => {
  const y = box.top + index * (box.height + box.gap);
  const boxWidth = Math.round(width * 0.46);
  const lines = wrapText(step.label, boxWidth - 32, 13, 400, 2);
  return [
    element('rect', {
      x: 1,
      y,
      width: boxWidth,
      height: box.height,
      rx: 6,
      fill: paint('surface'),
      stroke: paint('edge'),
      'stroke-width': 1.25,
      ...(step.isKnown ? {} : { 'stroke-dasharray': '4 4' }),
    }),
    drawText(step.words, 17, y + 25, { size: step.isKnown ? 18 : 14, weight: 620 }),
    ...drawLines(lines, 17, y + 44, 14, { size: 12.5, color: 'ink-2' }),
  ];
};

const drawArrow = (step: FlowStep, index: number, width: number): readonly FigureNode[] => {
  const x = Math.round(width * 0.23);
  const from = box.top + index * (box.height + box.gap) + box.height;
  const to = from + box.gap;
  const middle = from + box.gap / 2;
  const side = Math.round(width * 0.54);
  const lines = wrapText(step.left, width - side - 12, 12.5, 400, 2);
  return [
    element('path', {
      d: `M${x} ${from}L${x} ${to - 1}M${x - 5} ${to - 7}L${x} ${to - 1}L${x + 5} ${to - 7}`,
      fill: 'none',
      stroke: paint('ink-3'),
      'stroke-width': 1.5,
    }),
    ...(step.left === ''
      ? []
      : [
          element('path', {
            d: `M${x} ${middle}L${side - 8} ${middle}`,
            fill: 'none',
            stroke: paint('line-2'),
            'stroke-width': 1.5,
          }),
          ...drawLines(lines, side, middle + 4.5 - (lines.length - 1) * 8, 16, {
            size: 12.5,
            color: 'ink-2',
          }),
        ]),
  ];
};

/** Who came how far, step below step, with those who went no further at the side. */
export const flowFigure = (steps: readonly FlowStep[], { id, title, width }: FlowFigureOptions): Figure => {
  const wide = Math.max(480, Math.round(width));
  return makeFigure(
    {
      id,
      title,
      description: steps
        .map(({ label, words, left }) => `${label}: ${words}${left === '' ? '' : `; ${left}`}.`)
        .join(' '),
      width: wide,
      height: box.top * 2 + steps.length * box.height + (steps.length - 1) * box.gap,
    },
    [],
    steps.flatMap((step, index) => [
      ...drawStep(step, index, wide),
      ...(index < steps.length - 1 ? drawArrow(step, index, wide) : []),
    ]),
  );
};
