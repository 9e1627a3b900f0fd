import { type Network, readLine } from './network.ts';

const SAMPLE = 32;
/** How much more mentors' means must differ than by chance (an F ratio) for the reduction to pay. */
const CLEARLY_MORE = 2;

/** Whether mentees agree about mentors, by a sample of mentees: the spread of the mentors' means against the rest. */
const haveLikedMentors = (network: Network): boolean => {
  const { rows, columns } = network;
  const line = new Float64Array(columns);
  const sums = new Float64Array(columns);
  const step = Math.max(1, Math.floor(rows / SAMPLE));
  let read = 0;
  let squares = 0;
  let all = 0;
  for (let row = 0; row < rows; row += step) {
    if (network.units[row] === 0) continue;
    readLine(network, row, line);
    let mean = 0;
    for (let column = 0; column < columns; column++) mean += line[column]! / columns;
    // Pairs that must not be leave no mean to compare by.
    if (mean === Number.POSITIVE_INFINITY) return true;
    read++;
    for (let column = 0; column < columns; column++) {
      const difference = line[column]! - mean;
      sums[column]! += difference;
      squares += difference * difference;
    }
  }
  if (read < 2 || columns < 2) return true;
  for (let column = 0; column < columns; column++) all += (sums[column]! * sums[column]!) / read;
  const between = all / (columns - 1);
  const within = (squares - all) / ((read - 1) * (columns - 1));
  return between > CLEARLY_MORE * within;
};

/**
 * Where every place will be filled, prices may start anywhere: each mentor's is what the mentees, each at its own
 * cheapest, pay at least. Takes out what all mentees think alike about a mentor, and what a mentee scores everywhere.
 * Where mentees do not agree about mentors, prices start at 0.
 */
export const reduceBothSides = (network: Network, v: Float64Array, mustStop: () => boolean): void => {
  if (!haveLikedMentors(network)) return;
  const { rows, columns } = network;
  const line = new Float64Array(columns);
  const least = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < rows; row++) {
    if (row % 64 === 0 && mustStop()) return;
    if (network.units[row] === 0) continue;
    readLine(network, row, line);
    let own = Number.POSITIVE_INFINITY;
    for (let column = 0; column < columns; column++) if (line[column]! < own) own = line[column]!;
    if (own === Number.POSITIVE_INFINITY) continue;
    for (let column = 0; column < columns; column++) {
      const reduced = line[column]! - own;
      if (reduced < least[column]!) least[column] = reduced;
    }
  }
  for (let column = 0; column < columns; column++)
    v[column] = least[column] === Number.POSITIVE_INFINITY ? 0 : least[column]!;
};
