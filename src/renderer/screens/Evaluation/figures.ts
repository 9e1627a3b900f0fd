import { type RatingSummary, ratingsByScale, type SurveySummary } from '../../../shared/evaluation/index.ts';
import { type Figure, ratingFigure } from '../../../shared/figures/index.ts';
import { capitalize } from '../../components/format.ts';

export interface RatingSet {
  /** Such as "Strongly disagree to Strongly agree". */
  readonly scale: string;
  readonly items: readonly RatingSummary[];
}

/** The rating items by scale, each set with the words of its two ends. */
export const ratingSets = (summary: SurveySummary): readonly RatingSet[] =>
  ratingsByScale(summary).map((items) => ({
    items,
    scale: `${capitalize(items[0]?.steps[0] ?? '')} to ${items[0]?.steps.at(-1) ?? ''}`,
  }));

export const drawSet = (
  summary: SurveySummary,
  set: RatingSet,
  index: number,
  width: number,
  place: 'window' | 'paper' = 'window',
): Figure =>
  ratingFigure(set.items, {
    // Window and paper are one document, so that their patterns need ids of their own.
    id: `${place === 'paper' ? 'printed-' : ''}ratings-${index + 1}`,
    title: `${summary.title}: ratings, ${set.scale}`,
    width,
  });
