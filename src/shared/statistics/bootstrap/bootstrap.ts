import { createRandom, type RandomSource } from '../../util/index.ts';
import { type Degenerate, degenerate, type Interval } from '../degenerate.ts';
import { correctedLimits, percentileLimits } from './drawInterval.ts';

export interface BootstrapOptions {
  /** The same seed gives the same interval. */
  readonly seed: number;
  /** How many samples are drawn, 2,000 unless told; at least 100. */
  readonly draws?: number;
  /** `bca` (bias-corrected and accelerated, default) or plain `percentile`. */
  readonly method?: 'percentile' | 'bca';
  /** Confidence level, .95 unless told. */
  readonly level?: number;
}

export interface BootstrapInterval extends Interval {
  readonly method: 'percentile' | 'bca';
  /** Standard deviation of the drawn values. */
  readonly standardError: number;
  /** Mean of the drawn values minus the estimate. */
  readonly bias: number;
  /** Samples whose value exists, and samples whose value does not (they are left out). */
  readonly draws: number;
  readonly skipped: number;
}

/** A value of one or more samples, or why it does not exist. */
export type GroupStatistic<Member> = (groups: readonly (readonly Member[])[]) => number | Degenerate;

const draw = <Member>(random: RandomSource, members: readonly Member[]): Member[] =>
  members.map(() => members[Math.floor(random() * members.length)] as Member);

/** How much the value falls when one member is left out, for each member of each group. */
const findInfluences = <Member>(
  groups: readonly (readonly Member[])[],
  statistic: GroupStatistic<Member>,
  estimate: number,
): readonly number[] | Degenerate => {
  const influences: number[] = [];
  for (const [group, members] of groups.entries())
    for (let left = 0; left < members.length; left++) {
      const without = statistic(
        groups.map((all, index) => (index === group ? all.filter((_, place) => place !== left) : all)),
      );
      if (typeof without !== 'number' || !Number.isFinite(without))
        return degenerate('The value hangs on a single member, so the interval cannot be corrected.');
      influences.push(((members.length - 1) / members.length) * (estimate - without));
    }
  return influences;
};

const describeDraws = (drawn: readonly number[], estimate: number) => {
  const center = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  const squares = drawn.reduce((sum, value) => sum + (value - center) ** 2, 0);
  return { standardError: Math.sqrt(squares / (drawn.length - 1)), bias: center - estimate };
};

/**
 * Interval of any value of one or more groups, by drawing from each group with replacement.
 * @param groups each with at least two members
 * @param statistic the value of such groups; where a drawn sample has none it is left out, at most 5 % of them
 * @param options seed, number of draws, method and level
 * @returns estimate and limits; degenerate where the value does not exist, too often does not exist, or never varies
 * Source: Efron (1987); Davison and Hinkley (1997). R: `boot::boot.ci(boot::boot(…, strata), type = "perc" | "bca")`.
 */
export const bootstrapGroups = <Member>(
  groups: readonly (readonly Member[])[],
  statistic: GroupStatistic<Member>,
  options: BootstrapOptions,
): BootstrapInterval | Degenerate => {
  const { seed, draws = 2000, method = 'bca', level = 0.95 } = options;
  if (!(level > 0 && level < 1)) return degenerate('The confidence level must lie between 0 and 1.');
  if (!Number.isInteger(draws) || draws < 100) return degenerate('At least 100 samples must be drawn.');
  if (groups.length === 0 || groups.some((members) => members.length < 2))
    return degenerate('Drawing again needs at least two members in each group.');
  const estimate = statistic(groups);
  if (typeof estimate !== 'number') return estimate;
  if (!Number.isFinite(estimate)) return degenerate('The value of the sample does not exist.');

  const random = createRandom(seed);
  const drawn: number[] = [];
  for (let turn = 0; turn < draws; turn++) {
    const value = statistic(groups.map((members) => draw(random, members)));
    if (typeof value === 'number' && Number.isFinite(value)) drawn.push(value);
  }
  const skipped = draws - drawn.length;
  if (skipped > draws / 20)
    return degenerate(
      `The value does not exist in ${skipped} of ${draws} samples drawn, too many for an interval.`,
    );
  if (drawn.every((value) => value === drawn[0]))
    return degenerate('The value is the same in every sample drawn, so there is no interval.');

  const influences = method === 'bca' ? findInfluences(groups, statistic, estimate) : [];
  if ('ok' in influences) return influences;
  const limits =
    method === 'bca' ? correctedLimits(estimate, drawn, influences, level) : percentileLimits(drawn, level);
  if ('ok' in limits) return limits;
  return Object.freeze({
    estimate,
    ...limits,
    method,
    ...describeDraws(drawn, estimate),
    draws: drawn.length,
    skipped,
  });
};

/** The same for one sample: `bootstrapGroups` with a single group. */
export const bootstrap = <Member>(
  members: readonly Member[],
  statistic: (sample: readonly Member[]) => number | Degenerate,
  options: BootstrapOptions,
): BootstrapInterval | Degenerate =>
  bootstrapGroups([members], (groups) => statistic(groups[0] as readonly Member[]), options);
