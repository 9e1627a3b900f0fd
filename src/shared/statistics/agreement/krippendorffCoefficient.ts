import { type Degenerate, degenerate } from '../degenerate.ts';
import { createDistance, type RatingLevel } from './krippendorffDistance.ts';

export interface Coefficient {
  readonly estimate: number;
  /** Mean squared difference inside units, and between all values. */
  readonly observedDisagreement: number;
  readonly expectedDisagreement: number;
  /** Units with at least two values, and the values in them. */
  readonly units: number;
  readonly values: number;
}

/** One unit: how often each value was given to it, values named by their places in the list of all values. */
export interface Unit {
  readonly places: readonly number[];
  readonly counts: readonly number[];
  readonly size: number;
}

const noSpread = degenerate(
  'All values that can be compared are the same, so agreement beyond chance is not defined (0/0).',
);

/** The values given to one unit, counted. `allValues` in ascending order holds each of them. */
export const countUnit = (given: readonly number[], allValues: readonly number[]): Unit => {
  const counted = new Map<number, number>();
  for (const value of given) {
    const place = allValues.indexOf(value);
    counted.set(place, (counted.get(place) ?? 0) + 1);
  }
  return { places: [...counted.keys()], counts: [...counted.values()], size: given.length };
};

/** The coefficient of some units, whose values stand in `allValues` in ascending order. */
export const computeCoefficient = (
  units: readonly Unit[],
  allValues: readonly number[],
  level: RatingLevel,
): Coefficient | Degenerate => {
  const totals = new Float64Array(allValues.length);
  for (const unit of units)
    for (const [index, place] of unit.places.entries())
      totals[place] = (totals[place] as number) + (unit.counts[index] as number);
  const values = totals.reduce((sum, count) => sum + count, 0);
  const distance = createDistance[level](allValues, totals);

  let within = 0;
  for (const unit of units) {
    let pairs = 0;
    for (let one = 1; one < unit.places.length; one++)
      for (let other = 0; other < one; other++)
        pairs +=
          (unit.counts[one] as number) *
          (unit.counts[other] as number) *
          distance(unit.places[one] as number, unit.places[other] as number);
    within += (2 * pairs) / (unit.size - 1);
  }
  let between = 0;
  for (let one = 1; one < totals.length; one++)
    for (let other = 0; other < one; other++)
      between += 2 * (totals[one] as number) * (totals[other] as number) * distance(one, other);
  if (between === 0) return noSpread;

  const observedDisagreement = within / values;
  const expectedDisagreement = between / (values * (values - 1));
  return {
    estimate: 1 - observedDisagreement / expectedDisagreement,
    observedDisagreement,
    expectedDisagreement,
    units: units.length,
    values,
  };
};
