import { countBlockingPairs } from './blockingPairs.ts';
import { certify } from './certify.ts';
import { checkProblem } from './checkProblem.ts';
import { askedGoals } from './goals.ts';
import { findBreach } from './jointRules.ts';
import { type Measures, measurePairs } from './measurePairs.ts';
import { compileNetwork, type Network } from './network.ts';
import { isLeximin, levelNetwork } from './solveLeximin.ts';
import {
  type MatchingDone,
  type MatchingProblem,
  type MatchingResult,
  NOT_COUNTED,
  TOP_SCORE,
} from './types.ts';

const sameList = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/** A rule that the pairs break, or `undefined`. */
const findBrokenRule = (problem: MatchingProblem, result: MatchingDone): string | undefined => {
  const { menteeCount, mentorCount } = problem;
  const seen = new Set<number>();
  for (const [mentee, mentor] of result.pairs) {
    if (!Number.isInteger(mentee) || mentee < 0 || mentee >= menteeCount)
      return `Pair with mentee ${mentee}: there is no such mentee.`;
    if (!Number.isInteger(mentor) || mentor < 0 || mentor >= mentorCount)
      return `Pair with mentor ${mentor}: there is no such mentor.`;
    const cell = mentee * mentorCount + mentor;
    if (seen.has(cell)) return `Mentee ${mentee} and mentor ${mentor} are listed twice.`;
    if (problem.eligible?.[cell] === 0) return `Mentee ${mentee} and mentor ${mentor} are ruled out.`;
    seen.add(cell);
  }
  const { load, mentorsOf } = measurePairs(problem, result.pairs);
  for (let mentee = 0; mentee < menteeCount; mentee++)
    if (mentorsOf[mentee]! > (problem.menteeMax?.[mentee] ?? 1))
      return `Mentee ${mentee} has too many mentors.`;
  for (let mentor = 0; mentor < mentorCount; mentor++)
    if (load[mentor]! > (problem.mentorMax?.[mentor] ?? 1)) return `Mentor ${mentor} has too many mentees.`;
  for (const [mentee, mentor] of problem.required ?? [])
    if (!seen.has(mentee * mentorCount + mentor)) return `Required: mentee ${mentee} with mentor ${mentor}.`;
  return undefined;
};

/** A figure of the result that is not what the pairs say, or `undefined`. */
const findWrongFigure = (
  problem: MatchingProblem,
  result: MatchingDone,
  measures: Measures,
): string | undefined => {
  if (measures.total !== result.total) return `The total is ${measures.total}, not ${result.total}.`;
  if (measures.worst !== result.worst) return `The weakest pair has ${measures.worst}, not ${result.worst}.`;
  if (!sameList(measures.unmatched, result.unmatched))
    return 'The list of mentees without a mentor is wrong.';
  if (!sameList(measures.idle, result.idle)) return 'The list of mentors below their minimum is wrong.';
  const uncounted = result.stopped === true && result.blockingPairs === NOT_COUNTED;
  if (!uncounted && countBlockingPairs(problem, result.pairs) !== result.blockingPairs)
    return 'The number of pairs that would rather have each other is wrong.';
  for (const step of result.steps) {
    const reached =
      step.goal === 'coverage'
        ? measures.matched
        : step.goal === 'worst'
          ? measures.worst
          : step.goal === 'total'
            ? measures.total
            : step.reached;
    if (step.reached !== reached) return `The step "${step.goal}" reached ${reached}, not ${step.reached}.`;
  }
  return undefined;
};

/** What is wrong with the proof, or `undefined`. */
const findProofGap = (problem: MatchingProblem, result: MatchingDone): string | undefined => {
  const { certificate } = result;
  if (certificate === undefined) return 'There is no proof with this pairing.';
  const { u, v, floor } = certificate;
  if (u.length !== problem.menteeCount || v.length !== problem.mentorCount)
    return 'The proof belongs to another problem.';
  if (result.objective === 'total' && floor !== 0) return 'The proof leaves out pairs that may be used.';
  if (floor > result.worst && result.pairs.length > 0) return 'The proof leaves out the weakest pair.';
  const goals = askedGoals(problem, result.options.leastChange);
  const leximin = result.objective === 'leximin';
  const network = leximin
    ? levelNetwork(problem, goals, floor)
    : { ...compileNetwork(problem, goals), floor };
  if (certificate.priced !== (leximin ? 'goals' : 'points'))
    return 'The proof is of another kind of pairing.';
  const w = certificate.family ?? new Float64Array(network.familyCount);
  const checked = certify(network, result.pairs, { u, v, w });
  let primal = checked.primal;
  let dual = checked.dual;
  const fixedOf = new Int32Array(problem.menteeCount);
  for (const [row] of network.fixed) fixedOf[row]!++;
  for (const [row, column] of network.fixed) {
    const cost = network.points * (TOP_SCORE - problem.score[row * problem.mentorCount + column]!);
    primal += cost;
    dual += cost;
    // Two required mentors of one mentee have no common price; all their places are given, so none is needed.
    if (network.units[row] === 0 && fixedOf[row] === 1 && u[row]! + v[column]! !== cost)
      return 'The price of a required pair is wrong.';
  }
  if (!checked.proven) return 'The prices do not prove that this pairing is the best.';
  if (primal !== certificate.primal || dual !== certificate.dual)
    return 'The two totals of the proof are not those of the pairing.';
  if (checked.minReducedCost !== certificate.minReducedCost || !certificate.proven)
    return 'The figures of the proof do not agree with its prices.';
  if (result.objective === 'total' || result.pairs.length === 0) return undefined;
  const gap = findWeakestGap(problem, result, compileNetwork(problem, goals, { points: false }));
  if (gap !== undefined || !leximin) return gap;
  return isLeximin(problem, goals, floor, result.pairs)
    ? undefined
    : 'Some pair could be stronger without a weaker one becoming weaker.';
};

/** What is wrong with the proof that the weakest pair cannot be stronger, or `undefined`. */
const findWeakestGap = (
  problem: MatchingProblem,
  result: MatchingDone,
  flat: Network,
): string | undefined => {
  const limit = flat.fixed.reduce(
    (least, [row, column]) => Math.min(least, problem.score[row * problem.mentorCount + column]!),
    TOP_SCORE,
  );
  if (result.worst === limit) return undefined;
  const weakest = result.certificate?.weakest;
  if (weakest === undefined) return 'There is no proof that the weakest pair cannot be stronger.';
  const prices = { u: weakest.u, v: weakest.v, w: weakest.family };
  if (
    prices.u.length !== flat.rows ||
    prices.v.length !== flat.columns ||
    prices.w.length !== flat.familyCount
  )
    return 'The proof of the weakest pair belongs to another problem.';
  const here = certify(flat, result.pairs, prices).primal;
  const above = certify({ ...flat, floor: result.worst + 1 }, flat.fixed, prices).dual;
  return above > here ? undefined : 'The prices do not prove that the weakest pair cannot be stronger.';
};

/**
 * Checks a result against its problem without trusting the solver: every rule, every figure, and that the
 * certificate's prices prove it the best. O(mentees × mentors).
 */
export const verifyMatching = (
  problem: MatchingProblem,
  result: MatchingResult,
): { ok: boolean; reason?: string } => {
  const failed = checkProblem(problem);
  if (!result.ok)
    return failed !== undefined && failed.code === result.code
      ? { ok: true }
      : { ok: false, reason: 'The result says that the rules cannot hold together, but they can.' };
  if (failed !== undefined) return { ok: false, reason: failed.reason };
  const broken = findBrokenRule(problem, result);
  if (broken !== undefined) return { ok: false, reason: broken };
  const measures = measurePairs(problem, result.pairs);
  const wrong = findWrongFigure(problem, result, measures);
  if (wrong !== undefined) return { ok: false, reason: wrong };
  if (result.stopped === true)
    return result.bound !== undefined && result.bound >= result.total
      ? { ok: true }
      : { ok: false, reason: 'The bound of the stopped run is below its total.' };
  if (result.objective === 'stable')
    return result.blockingPairs === 0
      ? { ok: true }
      : { ok: false, reason: 'Some mentee and mentor would rather have each other.' };
  const breach = findBreach(problem, result.pairs);
  if (breach !== undefined) return { ok: false, reason: `This rule does not hold: ${breach.label}.` };
  if (result.search !== undefined)
    return result.bound !== undefined && result.bound >= result.total
      ? { ok: true }
      : { ok: false, reason: 'The bound of the search is below its total.' };
  const gap = findProofGap(problem, result);
  return gap === undefined ? { ok: true } : { ok: false, reason: gap };
};
