import { checkInput } from './checkInput.ts';
import type { CountedItem } from './countedItem.ts';
import { effectiveWeights } from './effectiveWeights.ts';
import { listEligiblePairs } from './eligiblePairs.ts';
import { measureItem } from './itemStatistics.ts';
import { flagAnswers, hideUncounted, prepareItems, rememberPrepared } from './prepareItems.ts';
import { createRowScorer } from './scoreRow.ts';
import { type RowReader, readRows } from './similarityRows.ts';
import type { ScoreInput, ScoreResult } from './types.ts';
import { findWarnings } from './warnings.ts';
import { weighItems } from './weighting.ts';

/** Parts are kept without being asked for up to this number of them (64 MB). */
const partsKept = 16_000_000;

/**
 * Scores every pair of a mentee and a mentor.
 *
 * Each item gives `max × similarity`, where the `max` of all items add up to 1,000,000 (100 points) and are
 * proportional to weight / spread (see `weighItems`). So 100 points mean alike in everything that counts, an item
 * never gives more than its `max`, and a closer answer never gives less. A missing answer gives the expected part
 * (`max × expected`), the same with everybody. The parts of a pair are rounded so that they add up to its score.
 *
 * @param input answers by person and item, and the weights; sensitive items count only if named in `sensitiveOn`
 * @returns scores, parts and the two strongest shared things of each pair. The result is plain data that can be
 *   sent to another thread; `explainPair` reads one pair of it.
 * @throws RangeError where rows, weights or `eligible` don't have the length that they must have, or a weight is
 *   negative or not a number
 */
export const scorePairs = (input: ScoreInput): ScoreResult => {
  checkInput(input);
  const { items, mentees, mentors } = input;
  const itemCount = items.length;
  const menteeCount = mentees.length;
  const mentorCount = mentors.length;
  const pairCount = menteeCount * mentorCount;
  let stopped = false;
  const goesOn = (done?: number): boolean => {
    stopped ||= input.shouldStop?.() ?? false;
    if (!stopped && done !== undefined) input.onProgress?.(done);
    return !stopped;
  };

  const possible = listEligiblePairs(menteeCount, mentorCount, input.eligible);
  const weights = effectiveWeights(input);
  const read = hideUncounted(input, weights);
  const prepared = prepareItems(read, (item) => goesOn((0.2 * item) / itemCount));
  const rows: readonly RowReader[] = readRows(prepared);
  const mustStop = (): boolean => !goesOn();
  const { max, statistics } = weighItems(
    prepared.map((item, index) =>
      weights[index] !== 0 && goesOn(0.2 + (0.2 * index) / itemCount)
        ? measureItem(item, rows[index] as RowReader, possible, mustStop)
        : { pairs: 0, mean: 0, spread: 0 },
    ),
    weights,
  );
  const counted = prepared
    .map((item, index): CountedItem => {
      const most = max[index] as number;
      return { index, prepared: item, rowOf: rows[index]!, max: most, statistics: statistics[index]! };
    })
    .filter((item) => item.max > 0);

  const score = new Int32Array(pairCount);
  const detailed = input.withParts ?? pairCount * itemCount <= partsKept;
  const parts = detailed ? new Int32Array(pairCount * itemCount) : null;
  const shared = detailed ? new Int16Array(pairCount * 2).fill(-1) : null;
  const scoreRow = createRowScorer(counted, { score, shared, parts, itemCount, mentorCount });
  for (let mentee = 0; mentee < menteeCount && goesOn(0.4 + (0.6 * mentee) / menteeCount); mentee++)
    scoreRow(mentee);
  const warnings = stopped ? [] : findWarnings(input, { prepared, rows, weights, statistics });
  if (!stopped) input.onProgress?.(1);

  const result: ScoreResult = Object.freeze({
    menteeCount,
    mentorCount,
    itemCount,
    score,
    parts,
    max,
    shared,
    menteeAnswered: flagAnswers(prepared, 'mentee', menteeCount),
    mentorAnswered: flagAnswers(prepared, 'mentor', mentorCount),
    statistics,
    warnings,
    stopped,
    input: read,
  });
  if (!stopped) rememberPrepared(result, prepared);
  return result;
};
