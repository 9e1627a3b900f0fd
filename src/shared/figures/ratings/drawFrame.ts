import type { RatingSummary } from '../../evaluation/index.ts';
import { drawText, type TextLook } from '../drawText.ts';
import { drawGroupMark } from '../marks.ts';
import { textWidth } from '../textWidth.ts';
import { element, type FigureNode, paint, roundLength } from '../tree.ts';
import { shortenText } from '../wrapText.ts';
import { joinedWords, ratingFill } from './drawSegments.ts';
import { type RatingLayout, ratingSizes } from './layoutRatings.ts';
import { stepColors } from './stepColors.ts';

const headLook: TextLook = { size: 12, color: 'ink-3' };

const rule = (layout: RatingLayout, y: number): FigureNode =>
  element('line', {
    x1: 0,
    x2: layout.width,
    y1: roundLength(y),
    y2: roundLength(y),
    stroke: paint('line'),
    'stroke-width': 1,
  });

/** The headings of the columns, with the two ends of the scale beside the axis where they fit. */
export const drawHead = (items: readonly RatingSummary[], layout: RatingLayout): readonly FigureNode[] => {
  const { columns, axis } = layout;
  const baseline = 24;
  const steps = items[0]?.steps ?? [];
  const end = { ...headLook, anchor: 'end' } as const;
  const ends = [
    { words: `← ${steps[0] ?? ''}`, room: axis - columns.bars - 8, x: axis - 10, look: end },
    { words: `${steps.at(-1) ?? ''} →`, room: columns.barsEnd - axis - 8, x: axis + 10, look: headLook },
  ];
  return [
    drawText('Question', columns.question, baseline, headLook),
    drawText('n', columns.mark + 16, baseline, headLook),
    ...ends.flatMap(({ words, room, x, look }) =>
      textWidth(words, 12) <= room ? [drawText(words, x, baseline, look)] : [],
    ),
    drawText('median', columns.median, baseline, end),
    drawText('favorable', columns.favorable, baseline, end),
    rule(layout, ratingSizes.head),
  ];
};

interface LegendPart {
  readonly width: number;
  readonly draw: (x: number, y: number) => readonly FigureNode[];
}

const legendParts = (
  figureId: string,
  items: readonly RatingSummary[],
  layout: RatingLayout,
): readonly LegendPart[] => {
  const steps = items[0]?.steps ?? [];
  const colors = stepColors(steps.length);
  const stepParts = steps.map((step, index): LegendPart => {
    const words = shortenText(step, layout.width / 2, 12);
    return {
      width: 17 + textWidth(words, 12),
      draw: (x, y) => [
        element('rect', {
          x: roundLength(x),
          y: roundLength(y - 10),
          width: 12,
          height: 12,
          fill: ratingFill(figureId, colors[index] ?? 3),
        }),
        drawText(words, x + 17, y, { size: 12, color: 'ink-2' }),
      ],
    };
  });
  const groups = new Map(items.flatMap((item) => item.groups).map((group) => [group.id, group.label]));
  const groupParts = [...groups].map(
    ([id, label]): LegendPart => ({
      width: 16 + textWidth(label, 12),
      draw: (x, y) => [
        drawGroupMark(id, x + 5, y - 4),
        drawText(label, x + 16, y, { size: 12, color: 'ink-2' }),
      ],
    }),
  );
  const note = layout.numbers === 'percent' ? 'numbers in bars are %' : 'numbers in bars are answers';
  const notePart: LegendPart = {
    width: textWidth(note, 12),
    draw: (x, y) => [drawText(note, x, y, { size: 12, color: 'ink-3' })],
  };
  const joinedPart: LegendPart = {
    width: textWidth(joinedWords, 12),
    draw: (x, y) => [drawText(joinedWords, x, y, { size: 12, color: 'ink-3' })],
  };
  const isJoined = layout.rows.some(({ bars }) =>
    bars.some(({ segments }) => segments.some(({ from, to }) => from !== to)),
  );
  return [...stepParts, ...groupParts, notePart, ...(isJoined ? [joinedPart] : [])];
};

/** The key below the rows, on as many lines as it takes; `height` counts from the last row. */
export const drawLegend = (
  figureId: string,
  items: readonly RatingSummary[],
  layout: RatingLayout,
): { readonly nodes: readonly FigureNode[]; readonly height: number } => {
  const { margin } = ratingSizes;
  let x = margin;
  let y = layout.bottom + 25;
  const nodes: FigureNode[] = [rule(layout, layout.bottom)];
  for (const part of legendParts(figureId, items, layout)) {
    if (x > margin && x + part.width > layout.width - margin) {
      x = margin;
      y += 22;
    }
    nodes.push(...part.draw(x, y));
    x += part.width + 18;
  }
  return { nodes, height: y + 17 - layout.bottom };
};
