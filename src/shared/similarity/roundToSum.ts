/**
 * Rounds numbers to whole ones that add up to `sum` (largest remainders, Hamilton's method): every number is rounded
 * down, and those that lost most get one back; of equal losses the earlier one.
 * @param exact numbers of 0 or more whose sum is less than 1 away from `sum`
 * @param into where the whole numbers go, from index `start` on
 */
export const roundToSum = (exact: Float64Array, sum: number, into: Int32Array, start: number): void => {
  const count = exact.length;
  let missing = sum;
  for (let index = 0; index < count; index++) {
    const floor = Math.floor(exact[index] as number);
    into[start + index] = floor;
    missing -= floor;
  }
  if (missing <= 0) return;
  const threshold = findThreshold(exact, missing);
  for (let index = 0; index < count && missing > 0; index++) {
    if (remainder(exact[index] as number) > threshold) {
      into[start + index] = (into[start + index] as number) + 1;
      missing--;
    }
  }
  for (let index = 0; index < count && missing > 0; index++) {
    if (remainder(exact[index] as number) === threshold) {
      into[start + index] = (into[start + index] as number) + 1;
      missing--;
    }
  }
};

const remainder = (value: number): number => value - Math.floor(value);

/** Work space that is used again and again: this runs once for every pair. */
let scratch = new Float64Array(64);

/** The `rank`-th largest remainder, found by keeping the largest ones in a small sorted list. */
const findThreshold = (exact: Float64Array, rank: number): number => {
  if (scratch.length < rank) scratch = new Float64Array(rank * 2);
  const largest = scratch;
  let kept = 0;
  for (let index = 0; index < exact.length; index++) {
    const value = remainder(exact[index] as number);
    if (kept === rank && value <= (largest[kept - 1] as number)) continue;
    let place = kept < rank ? kept++ : kept - 1;
    while (place > 0 && (largest[place - 1] as number) < value) {
      largest[place] = largest[place - 1] as number;
      place--;
    }
    largest[place] = value;
  }
  return largest[rank - 1] as number;
};
