import { fromInstrument, type ScoreResult, scorePairs, weighItems } from '../../similarity/index.ts';
import { buildPairingInput, type PairingSource } from './pairingInput.ts';

/** What a set of weights does. */
export interface CriteriaPreview {
  /** Share of each item in the differences between pairs, in the order of `itemIds`; together 1. */
  readonly shares: readonly number[];
  /** The sample's scores, 0 to 1,000,000, in its order. */
  readonly scores: readonly number[];
  /** Place of each of the sample among all possible pairs, 1 = the best. */
  readonly ranks: readonly number[];
}

export interface OpenCriteria {
  /** Every item that is scored or could be, with a weight or without. */
  readonly itemIds: readonly string[];
  /** Items that say nearly the same thing, each two by their ids. */
  readonly sameThing: readonly (readonly [string, string])[];
  readonly pairCount: number;
  /** @param weights in the order of `itemIds`; a sensitive item that is off has 0 */
  readonly preview: (weights: readonly number[]) => CriteriaPreview;
}

/** Which possible pairs are shown, from the best to below the middle, by the weights as they are kept. */
const sampleAt = [0.001, 0.05, 0.2, 0.45, 0.7] as const;

interface Table {
  readonly scored: ScoreResult;
  readonly pairs: Int32Array;
}

const scoreAll = ({ scored, pairs }: Table, weights: readonly number[]) => {
  const { max } = weighItems(scored.statistics, weights);
  const factors = max.map((most, item) => (scored.max[item] === 0 ? 0 : most));
  const parts = scored.parts ?? new Int32Array(0);
  const { itemCount } = scored;
  const factor = Float64Array.from(factors, (most, item) => most / Math.max(1, scored.max[item] ?? 1));
  const scores = new Float64Array(pairs.length);
  for (let place = 0; place < pairs.length; place++) {
    const start = pairs[place]! * itemCount;
    let sum = 0;
    for (let item = 0; item < itemCount; item++) sum += parts[start + item]! * factor[item]!;
    scores[place] = sum;
  }
  return { scores, factor };
};

/** How much of the variance of the scores comes from each item: the covariance of its part with the whole. */
const shareVariance = ({ scored, pairs }: Table, scores: Float64Array, factor: Float64Array): number[] => {
  const { itemCount } = scored;
  const parts = scored.parts ?? new Int32Array(0);
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  const covariance = new Float64Array(itemCount);
  for (let place = 0; place < pairs.length; place++) {
    const away = scores[place]! - mean;
    const start = pairs[place]! * itemCount;
    for (let item = 0; item < itemCount; item++)
      covariance[item]! += parts[start + item]! * factor[item]! * away;
  }
  const positive = covariance.map((value) => Math.max(0, value));
  const total = positive.reduce((sum, value) => sum + value, 0);
  return Array.from(positive, (value) => (total === 0 ? 0 : value / total));
};

/**
 * Opens a class for trying out weights: answers are compared once, so that each set of weights afterwards takes a few
 * milliseconds. Each item's influence follows its weight as in `scorePairs`.
 */
export const openCriteria = (source: PairingSource): OpenCriteria => {
  const items = source.items.filter(({ use }) => use === 'similarity' || use === 'complement');
  const stored = fromInstrument(items).items;
  const input = buildPairingInput(
    source,
    { objective: 'total', seed: 1, weights: items.map(({ id }) => ({ itemId: id, weight: 1 })) },
    { withFullMentors: true },
  );
  const { length: mentorCount } = input.mentors;
  const eligible = new Uint8Array(input.mentees.length * mentorCount).fill(1);
  const row = new Map(input.mentees.map(({ id }, index) => [id, index]));
  const column = new Map(input.mentors.map(({ id }, index) => [id, index]));
  for (const [mentee, mentor] of input.forbidden)
    eligible[(row.get(mentee) ?? 0) * mentorCount + (column.get(mentor) ?? 0)] = 0;
  const scored = scorePairs({
    items: input.items,
    mentees: input.mentees.map(({ answers }) => answers),
    mentors: input.mentors.map(({ answers }) => answers),
    weights: input.items.map(() => 1),
    eligible,
    menteeIds: input.mentees.map(({ id }) => id),
    mentorIds: input.mentors.map(({ id }) => id),
    sensitiveOn: stored.map(({ id }) => id),
    withParts: true,
  });
  const possible = Int32Array.from(eligible.keys()).filter((pair) => eligible[pair] === 1);
  const table: Table = { scored, pairs: possible };

  const kept = scoreAll(
    table,
    items.map(({ weight, sensitive }) => (sensitive ? 0 : weight)),
  );
  const byScore = Array.from(possible.keys()).toSorted(
    (one, other) => kept.scores[other]! - kept.scores[one]! || one - other,
  );
  const sample =
    byScore.length === 0
      ? []
      : sampleAt.map((share) => byScore[Math.min(byScore.length - 1, Math.floor(share * byScore.length))]!);

  return {
    itemIds: items.map(({ id }) => id),
    sameThing: scored.warnings.flatMap((warning) =>
      warning.code === 'sameThing'
        ? [[items[warning.items[0]]!.id, items[warning.items[1]]!.id] as const]
        : [],
    ),
    pairCount: possible.length,
    preview: (weights) => {
      const { scores, factor } = scoreAll(table, weights);
      return {
        shares: shareVariance(table, scores, factor),
        scores: sample.map((place) => Math.round(scores[place]!)),
        ranks: sample.map(
          (place) => 1 + scores.reduce((better, score) => better + (score > scores[place]! ? 1 : 0), 0),
        ),
      };
    },
  };
};
