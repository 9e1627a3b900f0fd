import { createRandom, type RandomSource, randomInteger } from '../../../src/shared/util/index.ts';

/** Made-up scores (0 … 1,000,000) of the kinds that the targets name; the same for the same seed. */
export type Kind = 'questionnaire' | 'random' | 'popular' | 'bothSides' | 'smallIntegers' | 'adversarial';

const fromCosts = (
  rows: number,
  columns: number,
  cost: (row: number, column: number) => number,
): Int32Array => {
  const score = new Int32Array(rows * columns);
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, cell++) score[cell] = 1_000_000 - cost(row, column);
  return score;
};

/** Ten ratings, four multiple choices of twelve options, four choices of 3, 8, 20 and 50 options, weights 1 to 5. */
const questionnaire = (rows: number, columns: number, random: RandomSource): Int32Array => {
  const people = rows + columns;
  const steps = [0.05, 0.2, 0.5, 0.85];
  const rating = (): number => {
    const drawn = random();
    const step = steps.findIndex((limit) => drawn < limit);
    return step === -1 ? 4 : step;
  };
  const ratings = Uint8Array.from({ length: people * 10 }, rating);
  const ticks = Uint16Array.from({ length: people * 4 }, () => {
    let mask = 0;
    for (let option = 0; option < 12; option++) if (random() < 0.25) mask |= 1 << option;
    return mask;
  });
  const options = [3, 8, 20, 50];
  const choices = Uint8Array.from({ length: people * 4 }, (_, index) =>
    randomInteger(random, options[index % 4]!),
  );
  const weights = Array.from({ length: 18 }, () => 1 + randomInteger(random, 5));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const bits = Uint8Array.from({ length: 4_096 }, (_, mask) => {
    let count = 0;
    for (let rest = mask; rest > 0; rest &= rest - 1) count++;
    return count;
  });
  const score = new Int32Array(rows * columns);
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, cell++) {
      const other = rows + column;
      let sum = 0;
      for (let item = 0; item < 10; item++)
        sum += weights[item]! * (1 - Math.abs(ratings[row * 10 + item]! - ratings[other * 10 + item]!) / 4);
      for (let item = 0; item < 4; item++) {
        const one = ticks[row * 4 + item]!;
        const two = ticks[other * 4 + item]!;
        const either = bits[one | two]!;
        sum += weights[10 + item]! * (either === 0 ? 1 : bits[one & two]! / either);
        if (choices[row * 4 + item] === choices[other * 4 + item]) sum += weights[14 + item]!;
      }
      score[cell] = Math.round((1_000_000 * sum) / all);
    }
  return score;
};

export const makeScores = (kind: Kind, rows: number, columns: number, seed: number): Int32Array => {
  const random = createRandom(seed);
  if (kind === 'questionnaire') return questionnaire(rows, columns, random);
  if (kind === 'random') return fromCosts(rows, columns, () => randomInteger(random, 1_000_001));
  if (kind === 'smallIntegers') return fromCosts(rows, columns, () => 1 + randomInteger(random, 100));
  if (kind === 'adversarial') {
    const scale = Math.max(1, Math.ceil((rows * columns) / 1_000_000));
    return fromCosts(rows, columns, (row, column) => Math.floor(((row + 1) * (column + 1)) / scale));
  }
  if (kind === 'popular') {
    const popularity = Float64Array.from({ length: columns }, random);
    return fromCosts(rows, columns, (_, column) =>
      Math.round(1_000_000 * (1 - popularity[column]! * (0.8 + 0.2 * random()))),
    );
  }
  const rowEffect = Float64Array.from({ length: rows }, () => 450_000 * random());
  const columnEffect = Float64Array.from({ length: columns }, () => 450_000 * random());
  return fromCosts(rows, columns, (row, column) =>
    Math.round(rowEffect[row]! + columnEffect[column]! + 100_000 * random()),
  );
};
