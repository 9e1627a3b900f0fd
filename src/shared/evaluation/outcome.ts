import type { Submission } from '../model/index.ts';
import {
  adjustP,
  cliffsDelta,
  type Interval,
  isDegenerate,
  mannWhitneyU,
  normalQuantile,
  spearman,
} from '../statistics/index.ts';
import type { Effect } from './comparison.ts';
import type { Measure } from './measures.ts';
import { type PeopleFacts, pairingKey } from './peopleOf.ts';

/** What was known when people were paired, and what came of it. */
export interface OutcomeRow {
  /** `score` for the pair score, else the item whose part it is. */
  readonly predictorId: string;
  readonly predictor: string;
  readonly outcomeId: string;
  readonly outcome: string;
  /** People with both. */
  readonly n: number;
  readonly effect: Effect | null;
  readonly p: number | null;
  readonly pAdjusted: number | null;
  /** Smallest effect that so many people had an 80% chance of showing. */
  readonly detectable: number | null;
  /** Why there is no result, in words. */
  readonly problem: string | null;
}

/** Below this nothing is worth computing: only correlations of about .75 or more could be found. */
export const fewestForOutcome = 12;

const lastedId = 'lasted';

/**
 * Interval of Spearman's ρ on Fisher's scale with the standard error of Bonett and Wright (2000),
 * √((1 + ρ²/2) / (n − 3)).
 */
export const spearmanInterval = (estimate: number, n: number, level: number): Interval | null => {
  if (n < 4 || Math.abs(estimate) >= 1) return null;
  const reach = -normalQuantile((1 - level) / 2) * Math.sqrt((1 + estimate ** 2 / 2) / (n - 3));
  const z = Math.atanh(estimate);
  return { estimate, lower: Math.tanh(z - reach), upper: Math.tanh(z + reach) };
};

/** Smallest correlation that n pairs show with this power, on Fisher's scale. (Cohen 1988, chapter 3.) */
export const smallestDetectableCorrelation = (n: number, power: number, alpha: number): number | null =>
  n < 4 ? null : Math.tanh((normalQuantile(power) - normalQuantile(alpha / 2)) / Math.sqrt(n - 3));

interface Known {
  readonly score: number;
  readonly outcome: number;
}

const correlate = (known: readonly Known[], level: number): Pick<OutcomeRow, 'effect' | 'p' | 'problem'> => {
  const test = spearman(
    known.map(({ score }) => score),
    known.map(({ outcome }) => outcome),
  );
  if (isDegenerate(test)) return { effect: null, p: null, problem: test.reason };
  const interval = spearmanInterval(test.estimate, test.n, level);
  return {
    effect: {
      name: 'Spearman’s ρ',
      estimate: test.estimate,
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
    },
    p: test.p,
    problem: null,
  };
};

/** Pairs that lasted against those that did not, by what the score was. */
const compareLasting = (
  known: readonly Known[],
  level: number,
  smallCell: number,
): Pick<OutcomeRow, 'effect' | 'p' | 'problem'> => {
  const scores = (lasted: number): number[] =>
    known.filter(({ outcome }) => outcome === lasted).map(({ score }) => score);
  const [yes, no] = [scores(1), scores(0)];
  if (yes.length < smallCell || no.length < smallCell)
    return {
      effect: null,
      p: null,
      problem: `Fewer than ${smallCell} people are in a pair that ${yes.length < smallCell ? 'lasted' : 'ended'}, so the two are not compared.`,
    };
  const test = mannWhitneyU(yes, no);
  if (isDegenerate(test)) return { effect: null, p: null, problem: test.reason };
  const delta = cliffsDelta(yes, no, { level });
  return {
    effect: isDegenerate(delta)
      ? null
      : { name: 'Cliff’s δ', estimate: delta.estimate, lower: delta.lower, upper: delta.upper },
    p: test.p,
    problem: null,
  };
};

export interface OutcomeOptions {
  readonly level: number;
  readonly power: number;
  readonly smallCell: number;
  /** Items that were part of the score, with their short names. */
  readonly items: readonly { readonly id: string; readonly label: string }[];
}

/**
 * Does the pair score, or an item's part of it, go with what came of the pair: ordered answers of the survey, and
 * whether the pair lasted? Only people who answered with their name and were paired by a run count.
 * p is corrected (Holm) over all rows.
 */
export const relateToOutcome = (
  submissions: readonly Submission[],
  measures: readonly Measure[],
  facts: PeopleFacts,
  { level, power, smallCell, items }: OutcomeOptions,
): readonly OutcomeRow[] => {
  const predictors = [{ id: 'score', label: 'Pair score' }, ...items];
  const outcomes = [
    ...measures.filter(({ kind }) => kind === 'ordered').map(({ id, label, read }) => ({ id, label, read })),
    { id: lastedId, label: 'The pair lasted', read: null },
  ];
  const rows = predictors.flatMap((predictor) =>
    outcomes.map((outcome): OutcomeRow => {
      const known = submissions.flatMap((submission): Known[] => {
        const paired = facts.pairingOf.get(pairingKey(submission));
        if (paired === undefined) return [];
        const score = predictor.id === 'score' ? paired.score : (paired.parts.get(predictor.id) ?? null);
        const value =
          outcome.read === null
            ? paired.lasted === null
              ? null
              : Number(paired.lasted)
            : outcome.read(submission);
        return score === null || typeof value !== 'number' ? [] : [{ score, outcome: value }];
      });
      const common = {
        predictorId: predictor.id,
        predictor: predictor.label,
        outcomeId: outcome.id,
        outcome: outcome.label,
        n: known.length,
        pAdjusted: null,
      };
      if (known.length < Math.max(fewestForOutcome, smallCell))
        return {
          ...common,
          // A number of people under the limit is not told.
          n: known.length < smallCell ? 0 : known.length,
          effect: null,
          p: null,
          detectable: null,
          problem: 'Too few people answered with their name and have a pair score, so nothing can be said.',
        };
      const found = outcome.read === null ? compareLasting(known, level, smallCell) : correlate(known, level);
      const detectable =
        outcome.read === null ? null : smallestDetectableCorrelation(known.length, power, 1 - level);
      return { ...common, ...found, detectable };
    }),
  );
  const adjusted = adjustP(
    rows.flatMap(({ p }) => p ?? []),
    'holm',
  );
  let next = 0;
  return rows.map((row) =>
    row.p === null || isDegenerate(adjusted) ? row : { ...row, pAdjusted: adjusted[next++] ?? null },
  );
};
