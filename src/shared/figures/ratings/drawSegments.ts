import { drawText } from '../drawText.ts';
import { textWidth } from '../textWidth.ts';
import { element, type FigureNode, paint, roundLength } from '../tree.ts';
import type { Segment } from './divergence.ts';
import { type RatingColor, runColor } from './stepColors.ts';

const digitSize = 11;
const barHeight = 19;

/** The fill of a rating color; the unfavorable end is hatched. */
export const ratingFill = (figureId: string, color: RatingColor) =>
  color <= 2 ? `url(#${figureId}-hatch-${color})` : paint(`rating-${color}`);

/** Said in the key where neighboring steps are drawn as one. */
export const joinedWords = 'steps with too few answers are drawn with their neighbor';

/** Where and how a bar is drawn. */
export interface BarPlace {
  readonly figureId: string;
  /** Top edge. */
  readonly y: number;
  /** Where the bars part, and how many pixels a whole bar is long. */
  readonly axis: number;
  readonly unit: number;
  readonly colors: readonly RatingColor[];
  readonly n: number;
  readonly numbers: 'percent' | 'answers';
}

/** The pieces of one diverging bar, each with its number where it fits. */
export const drawBarSegments = (segments: readonly Segment[], place: BarPlace): readonly FigureNode[] =>
  segments.flatMap((segment) => {
    const color = runColor(place.colors, segment.from, segment.to);
    const x = place.axis + segment.start * place.unit;
    const length = (segment.end - segment.start) * place.unit;
    const drawn = [
      element('rect', {
        y: roundLength(place.y),
        height: barHeight,
        x: roundLength(x),
        width: roundLength(Math.max(1, length - 1)),
        fill: ratingFill(place.figureId, color),
      }),
    ];
    const words =
      place.numbers === 'percent'
        ? String(Math.round((100 * segment.count) / place.n))
        : String(segment.count);
    const wide = textWidth(words, digitSize, 620);
    if (length < wide + 8) return drawn;
    const middle = x + (length - 1) / 2;
    if (color <= 2)
      drawn.push(
        element('rect', {
          x: roundLength(middle - wide / 2 - 2.5),
          y: roundLength(place.y + 3),
          width: roundLength(wide + 5),
          height: barHeight - 6,
          rx: 2,
          fill: paint(`rating-${color}`),
        }),
      );
    const ink = color === 1 || color === 5 ? 'on-strong' : 'on-pale';
    drawn.push(
      drawText(words, middle, place.y + 13.4, { size: digitSize, weight: 620, color: ink, anchor: 'middle' }),
    );
    return drawn;
  });
