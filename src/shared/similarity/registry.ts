import type { Measure } from './measure.ts';
import { college } from './measures/college.ts';
import { complement } from './measures/complement.ts';
import { containment } from './measures/containment.ts';
import { multiple } from './measures/multiple.ts';
import { number } from './measures/number.ts';
import { place } from './measures/place.ts';
import { ranking } from './measures/ranking.ts';
import { rating } from './measures/rating.ts';
import { single } from './measures/single.ts';
import { text } from './measures/text.ts';
import { topK } from './measures/topK.ts';
import { wishes } from './measures/wishes.ts';
import type { MeasureKind } from './types.ts';

/** Every measure by its kind; the compiler names a kind that has none. */
export const measures: Readonly<Record<MeasureKind, Measure>> = {
  rating,
  number,
  single,
  multiple,
  containment,
  ranking,
  topK,
  place,
  college,
  text,
  wishes,
  complement,
};
