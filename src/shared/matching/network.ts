import { distinctRequired } from './checkProblem.ts';
import { type MatchingProblem, type Pair, TOP_SCORE } from './types.ts';

/** Which goals above the points count in a solve; each is a level that no number of points outweighs. */
export interface Goals {
  readonly coverage: boolean;
  readonly mentorMin: boolean;
  readonly tier: boolean;
  /** 0 = off, 1 = before any points, between = so many points for a kept pair. */
  readonly leastChange: number;
  readonly familiesAlive: boolean;
  readonly familiesEven: boolean;
  /** As many pairs as possible: counts only where mentees may have several mentors and all levels are compared. */
  readonly pairs?: boolean;
}

export const NO_GOALS: Goals = {
  coverage: false,
  mentorMin: false,
  tier: false,
  leastChange: 0,
  familiesAlive: false,
  familiesEven: false,
};

/**
 * A problem as a minimum-cost flow: mentee → mentor → (family) → end, with `cost = points × (top − score)`.
 * Goals above the points are rewards and penalties so large that they come first (see `compileNetwork`).
 */
export interface Network {
  readonly rows: number;
  readonly columns: number;
  readonly score: Int32Array;
  /** 0 = not to be used: ruled out, or one of the fixed pairs. */
  readonly allowed: Uint8Array | undefined;
  /** Pairs below this score are not to be used. */
  readonly floor: number;
  /** 1 = points count, 0 = only the goals above them. */
  readonly points: 0 | 1;
  /** Points differ by at most this; every goal above them weighs a multiple of `unit`, more than twice as much. */
  readonly pointRange: number;
  readonly unit: number;
  /** Pairs that stand already (required ones). */
  readonly fixed: readonly Pair[];
  /** Mentors each mentee may still get. */
  readonly units: Int32Array;
  /** The largest of `units`, at least 1. */
  readonly maxUnits: number;
  /** Cost of a mentee's last place staying empty, and of each place before that. */
  readonly skipLast: Float64Array;
  readonly skipMore: number;
  /** Places still open, and how many of them are rewarded because the mentor wants them filled. */
  readonly capacity: Int32Array;
  readonly wanted: Int32Array;
  readonly wantedReward: number;
  /** Family of each mentor, −1 = none; absent where lineage is no aim. */
  readonly family: Int32Array | undefined;
  readonly familyCount: number;
  /** Reward of a family's first new member; cost of the k-th is `evenWeight × (2 × (size + k) − 1)`. */
  readonly aliveReward: number;
  readonly evenWeight: number;
  readonly familySize: Int32Array;
  /** New members that fixed pairs have brought already. */
  readonly familyStart: Int32Array;
  /** 1 = a pair of before, worth `keepReward`. */
  readonly kept: Uint8Array | undefined;
  readonly keepReward: number;
}

/** Cost of a pair, or Infinity where it must not be. */
export const arcCost = (network: Network, cell: number): number => {
  const score = network.score[cell]!;
  if (score < network.floor || (network.allowed !== undefined && network.allowed[cell] === 0))
    return Number.POSITIVE_INFINITY;
  const cost = network.points * (TOP_SCORE - score);
  return network.kept !== undefined && network.kept[cell] === 1 ? cost - network.keepReward : cost;
};

/** Costs of all pairs of a mentee into `line`; Infinity where a pair must not be. */
export const readLine = (network: Network, row: number, line: Float64Array): void => {
  const { columns, score, allowed, floor, points, kept, keepReward } = network;
  const top = TOP_SCORE * points;
  const from = row * columns;
  if (allowed === undefined && floor === 0 && points === 1 && kept === undefined) {
    for (let column = 0; column < columns; column++) line[column] = TOP_SCORE - score[from + column]!;
    return;
  }
  for (let column = 0; column < columns; column++) {
    const value = score[from + column]!;
    line[column] =
      value < floor || (allowed !== undefined && allowed[from + column] === 0)
        ? Number.POSITIVE_INFINITY
        : top - points * value;
  }
  if (kept !== undefined)
    for (let column = 0; column < columns; column++)
      if (kept[from + column] === 1) line[column]! -= keepReward;
};

/** Cost of one more mentee for a mentor who has `load` of the open places filled. */
export const placeCost = (network: Network, column: number, load: number): number =>
  load < network.wanted[column]! ? -network.wantedReward : 0;

/** Cost of one more member for a family that got `members` in this solve. */
export const memberCost = (network: Network, family: number, members: number): number => {
  const total = members + network.familyStart[family]!;
  const alive = total === 0 ? -network.aliveReward : 0;
  return alive + network.evenWeight * (2 * (network.familySize[family]! + total) + 1);
};

/** Cost of leaving one more of a mentee's places empty when `skipped` are empty already. */
export const skipCost = (network: Network, row: number, skipped: number): number =>
  skipped + 1 === network.units[row] ? network.skipLast[row]! : network.skipMore;

/** Tiers renumbered 0, 1, 2 … without gaps. */
export const tierLevels = (problem: MatchingProblem): { levels: number[]; of: Uint8Array } => {
  const of = new Uint8Array(problem.menteeCount);
  if (problem.tier === undefined) return { levels: [0], of };
  const levels = [...new Set(problem.tier)].sort((a, b) => a - b);
  const place = new Map(levels.map((tier, index) => [tier, index]));
  for (let row = 0; row < of.length; row++) of[row] = place.get(problem.tier[row]!) ?? 0;
  return { levels: levels.length === 0 ? [0] : levels, of };
};

const fill = (length: number, value: (index: number) => number): Int32Array =>
  Int32Array.from({ length }, (_, index) => value(index));

const markKept = (
  previous: Int32Array,
  pairs: readonly Pair[],
  rows: number,
  columns: number,
): Uint8Array => {
  const kept = new Uint8Array(rows * columns);
  for (const [row, column] of pairs) kept[row * columns + column] = 1;
  for (let row = 0; row < rows; row++) {
    const column = previous[row]!;
    if (column >= 0 && column < columns) kept[row * columns + column] = 1;
  }
  return kept;
};

/** The points in a difference of costs, without the goals above them. */
export const pointsIn = (network: Network, cost: number): number => {
  const { unit, pointRange } = network;
  return cost - Math.floor((cost + pointRange) / unit) * unit;
};

/**
 * Turns a problem and its goals into one minimum-cost flow. Each level weighs one more than everything below it
 * together can differ. Two facts keep the numbers small: the coverable sets of mentees are a matroid, so tier
 * weights need only fall from tier to tier; and coverage never conflicts with the mentors' minimums
 * (Mendelsohn and Dulmage 1958), so these two share a level.
 */
export const compileNetwork = (
  problem: MatchingProblem,
  goals: Goals,
  settings: { readonly floor?: number; readonly points?: boolean } = {},
): Network => {
  const { menteeCount: rows, mentorCount: columns, lineage } = problem;
  const points = settings.points === false ? 0 : 1;
  const fixed = distinctRequired(problem);
  const units = fill(rows, (row) => problem.menteeMax?.[row] ?? 1);
  const capacity = fill(columns, (column) => problem.mentorMax?.[column] ?? 1);
  const wanted = fill(columns, (column) =>
    goals.mentorMin ? Math.min(problem.mentorMin?.[column] ?? 0, capacity[column]!) : 0,
  );
  const familyCount =
    lineage === undefined ? 0 : lineage.family.reduce((most, f) => Math.max(most, f + 1), 0);
  const familySize = fill(familyCount, (family) => lineage?.size?.[family] ?? 0);
  const familyStart = new Int32Array(familyCount);
  const covered = new Uint8Array(rows);
  const allowed =
    fixed.length === 0
      ? problem.eligible
      : (problem.eligible?.slice() ?? new Uint8Array(rows * columns).fill(1));
  for (const [row, column] of fixed) {
    units[row]!--;
    capacity[column]!--;
    if (wanted[column]! > 0) wanted[column]!--;
    covered[row] = 1;
    if (allowed !== undefined) allowed[row * columns + column] = 0;
    const family = lineage?.family[column] ?? -1;
    if (family >= 0) familyStart[family]!++;
  }

  const pairsMost = Math.min(
    units.reduce((sum, unit) => sum + unit, 0),
    capacity.reduce((sum, places) => sum + places, 0),
  );
  const previous = goals.leastChange > 0 ? problem.previous : undefined;
  const keepPoints =
    previous === undefined || goals.leastChange >= 1 ? 0 : points * Math.round(goals.leastChange * TOP_SCORE);
  const pointRange = (points * TOP_SCORE + 2 * keepPoints) * pairsMost;
  const unit = 2 * pointRange + 1;
  // How far the levels placed so far can differ together, counted in units.
  let below = 0;
  const placeLevel = (range: number): number => {
    const weight = below + 1;
    below += weight * range;
    return weight * unit;
  };
  const largest = familySize.reduce((most, size) => Math.max(most, size), 0) + pairsMost + fixed.length;
  const pairWeight = goals.pairs === true ? placeLevel(pairsMost) : 0;
  const evenWeight = goals.familiesEven && familyCount > 0 ? placeLevel(pairsMost * 2 * largest) : 0;
  const aliveReward = goals.familiesAlive && familyCount > 0 ? placeLevel(familyCount) : 0;
  const keepReward =
    previous !== undefined && goals.leastChange >= 1 ? placeLevel(2 * pairsMost) : keepPoints;
  const top = placeLevel(0);
  const kept =
    previous === undefined ? undefined : markKept(previous, problem.previousPairs ?? [], rows, columns);
  const { levels, of } = tierLevels(problem);
  const skipLast = Float64Array.from({ length: rows }, (_, row) => {
    const base = points * TOP_SCORE + pairWeight;
    if (covered[row] === 1) return base;
    const weight = !goals.coverage ? 0 : goals.tier ? levels.length - of[row]! : 1;
    const hadNone = previous !== undefined && (previous[row]! < 0 || previous[row]! >= columns);
    return base + weight * top - (hadNone ? keepReward : 0);
  });
  return {
    rows,
    columns,
    score: problem.score,
    allowed,
    floor: settings.floor ?? 0,
    points,
    pointRange,
    unit,
    fixed,
    units,
    maxUnits: units.reduce((most, unit) => Math.max(most, unit), 1),
    skipLast,
    skipMore: points * TOP_SCORE + pairWeight,
    capacity,
    wanted,
    wantedReward: goals.mentorMin ? top : 0,
    family: aliveReward > 0 || evenWeight > 0 ? lineage?.family : undefined,
    familyCount,
    aliveReward,
    evenWeight,
    familySize,
    familyStart,
    kept,
    keepReward,
  };
};
