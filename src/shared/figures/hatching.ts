import type { FigureToken } from './palette.ts';
import { element, type FigureNode, paint } from './tree.ts';

const hatch = (
  id: string,
  ground: FigureToken,
  stroke: FigureToken,
  spacing: number,
  opacity: number,
): FigureNode =>
  element(
    'pattern',
    { id, patternUnits: 'userSpaceOnUse', width: spacing, height: spacing, patternTransform: 'rotate(45)' },
    [
      element('rect', { x: 0, y: 0, width: spacing, height: spacing, fill: paint(ground) }),
      element('line', {
        x1: 0.5,
        y1: 0,
        x2: 0.5,
        y2: spacing,
        stroke: paint(stroke),
        'stroke-width': 1,
        'stroke-opacity': opacity,
      }),
    ],
  );

/** The two hatched fills by which the unfavorable end reads without color: dense for 1, open for 2. */
export const ratingHatches = (figureId: string): readonly FigureNode[] => [
  hatch(`${figureId}-hatch-1`, 'rating-1', 'on-strong', 3.5, 0.6),
  hatch(`${figureId}-hatch-2`, 'rating-2', 'on-pale', 7, 0.5),
];
