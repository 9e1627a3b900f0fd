import type { RatingSummary } from '../../evaluation/index.ts';
import { ratingHatches } from '../hatching.ts';
import { type Figure, makeFigure } from '../tree.ts';
import { describeRatings } from './describeRatings.ts';
import { drawHead, drawLegend } from './drawFrame.ts';
import { drawRows } from './drawRows.ts';
import { layoutRatings } from './layoutRatings.ts';

export interface RatingFigureOptions {
  /** Unique on the page; letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Pixels; at least 560 are used. */
  readonly width: number;
}

/**
 * Diverging stacked bars of rating items that share a scale: a bar for each group, n, shares, median, favorable share.
 * Small groups are as the summary says: merged or in words.
 */
export const ratingFigure = (items: readonly RatingSummary[], options: RatingFigureOptions): Figure => {
  const { id, title } = options;
  const layout = layoutRatings(items, options.width);
  const legend = drawLegend(id, items, layout);
  return makeFigure(
    {
      id,
      title,
      description: describeRatings(items),
      width: layout.width,
      height: Math.ceil(layout.bottom + legend.height),
    },
    ratingHatches(id),
    [...drawRows(id, layout), ...drawHead(items, layout), ...legend.nodes],
  );
};
