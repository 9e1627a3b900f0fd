import { type RandomSource, randomInteger } from '../../src/shared/util/index.ts';

/** One member at random; the list must not be empty. */
export const pick = <Member>(random: RandomSource, members: readonly Member[]): Member =>
  members[randomInteger(random, members.length)] as Member;

/** A normal deviate with mean 0 and standard deviation 1 (Box and Muller 1958). */
export const gaussian = (random: RandomSource): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** One index, drawn in proportion to the weights. */
export const drawByWeight = (random: RandomSource, weights: readonly number[]): number => {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
};

/** A whole number within both ends, ends included. */
export const between = (random: RandomSource, low: number, high: number): number =>
  low + randomInteger(random, high - low + 1);

/** `value` rounded to a whole number and held between `low` and `high`. */
export const clampStep = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, Math.round(value)));

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/**
 * A maker of UUIDv7 identifiers: time first, then seeded digits, so that they repeat to the letter.
 * @param firstMoment milliseconds since 1970 of the first identifier; each next one is a millisecond later
 */
export const createIdMaker = (random: RandomSource, firstMoment: number): (() => string) => {
  let moment = firstMoment;
  return () => {
    const time = hex(moment++, 12);
    const digits = (count: number): string => hex(randomInteger(random, 16 ** count), count);
    const variant = pick(random, ['8', '9', 'a', 'b']);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-${variant}${digits(3)}-${digits(6)}${digits(6)}`;
  };
};

/** The moment some days after a day, at a seeded time between morning and midnight, as ISO 8601 in UTC. */
export const momentAfter = (random: RandomSource, day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000 + between(random, 8 * 3600, 23 * 3600) * 1000)
    .toISOString()
    .replace('.000Z', 'Z');
