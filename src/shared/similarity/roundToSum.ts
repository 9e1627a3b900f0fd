/**
 * Rounds fractions to whole numbers that add up to `sum` (largest remainders, Hamilton's method): every one is
 * rounded down, and those that lost most get one back; of equal losses the earlier one. None is rounded beyond the
 * next whole number.
 * @param numerators of the fractions, 0 or more; the fractions are below 2^31 and their sum less than 1 from `sum`
 * @param denominator of all fractions
 * @param into where the whole numbers go
 */
export const roundToSum = (
  numerators: Float64Array,
  denominator: number,
  sum: number,
  into: Int32Array,
): void => {
  const count = numerators.length;
  if (losses.length < count) losses = new Float64Array(count * 2);
  inBucket.fill(0);
  let missing = sum;
  for (let index = 0; index < count; index++) {
    const numerator = numerators[index] as number;
    const floor = (numerator / denominator) | 0;
    const loss = (numerator - floor * denominator) / denominator;
    into[index] = floor;
    missing -= floor;
    losses[index] = loss;
    const bucket = (loss * buckets) | 0;
    inBucket[bucket] = (inBucket[bucket] as number) + 1;
  }
  // Losses above the bucket where the units run out get one each; inside it they are compared one by one.
  let last = buckets;
  while (missing > 0 && last > 0 && (inBucket[last - 1] as number) <= missing)
    missing -= inBucket[--last] as number;
  for (let index = 0; index < count; index++) {
    if ((((losses[index] as number) * buckets) | 0) >= last) addOne(into, index);
  }
  for (; missing > 0 && last > 0; missing--) {
    let most = -1;
    for (let index = 0; index < count; index++) {
      const inside = (((losses[index] as number) * buckets) | 0) === last - 1;
      if (inside && (most < 0 || (losses[index] as number) > (losses[most] as number))) most = index;
    }
    addOne(into, most);
    losses[most] = -1;
  }
};

const addOne = (into: Int32Array, index: number): void => {
  into[index] = (into[index] as number) + 1;
};

const buckets = 64;
/** Work space that is used again and again: this runs once for every pair. */
const inBucket = new Int32Array(buckets);
let losses = new Float64Array(64);
