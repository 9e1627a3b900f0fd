/** A source of numbers in [0, 1) that gives the same sequence for the same seed. */
export type RandomSource = () => number;

/**
 * Mulberry32: small, fast, and the same on every machine. Not for secrets.
 * @param seed any integer; only its lower 32 bits count
 */
export const createRandom = (seed: number): RandomSource => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A whole number from 0 to `limit` − 1. */
export const randomInteger = (random: RandomSource, limit: number): number => Math.floor(random() * limit);

/** A new array with the same members in a random order (Fisher–Yates). */
export const shuffle = <Member>(random: RandomSource, members: readonly Member[]): Member[] => {
  const shuffled = [...members];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = randomInteger(random, last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other] as Member, shuffled[last] as Member];
  }
  return shuffled;
};
