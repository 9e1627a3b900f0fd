/** Steps of a rating scale that are shown as one number, `from` … `to` counted from 0 at the lowest step. */
export interface StepRun {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/**
 * Joins neighboring steps so that no number under the limit is shown: each run has no answers at all, or at least
 * `smallCell`. Favorable steps are kept apart from the others where that is safe; then the finest way is taken.
 * Because runs never overlap and their total is the group's n, no hidden step can be worked out.
 * @param counts answers per step, lowest first
 * @param smallCell fewest answers that a shown number may stand for; 1 shows every step
 * @param edge place between two steps at which a cut is wanted, counted in steps from the lowest
 * @returns one run over all steps where nothing finer is safe
 */
export const joinSteps = (counts: readonly number[], smallCell: number, edge = 0): readonly StepRun[] => {
  const lower = mostRuns(counts.slice(0, edge), smallCell);
  const upper = mostRuns(counts.slice(edge), smallCell);
  if (lower !== null && upper !== null)
    return [...lower, ...upper.map((run) => ({ ...run, from: run.from + edge, to: run.to + edge }))];
  return (
    mostRuns(counts, smallCell) ?? [{ from: 0, to: Math.max(0, counts.length - 1), count: sumOf(counts) }]
  );
};

/** The finest safe runs over all steps; null where there are none. */
const mostRuns = (counts: readonly number[], smallCell: number): readonly StepRun[] | null => {
  // best[end] = most runs that cover the steps before `end`, and where the last of them starts.
  const best: ({ readonly runs: number; readonly start: number } | null)[] = [{ runs: 0, start: 0 }];
  for (let end = 1; end <= counts.length; end++) {
    let found: { runs: number; start: number } | null = null;
    let count = 0;
    for (let start = end - 1; start >= 0; start--) {
      count += counts[start] ?? 0;
      const isSafe = count >= smallCell || (count === 0 && start === end - 1);
      const before = best[start] ?? null;
      if (isSafe && before !== null && (found === null || before.runs + 1 > found.runs))
        found = { runs: before.runs + 1, start };
    }
    best.push(found);
  }
  if (best[counts.length] === null) return null;
  const runs: StepRun[] = [];
  for (let end = counts.length; end > 0; ) {
    const { start } = best[end] as { start: number };
    const count = sumOf(counts.slice(start, end));
    runs.unshift({ from: start, to: end - 1, count });
    end = start;
  }
  return runs;
};

/** The words of a run: its step, or its first and last. */
export const runWords = (steps: readonly string[], { from, to }: StepRun): string =>
  from === to ? (steps[from] ?? '') : `${steps[from] ?? ''} to ${steps[to] ?? ''}`;

/** A share of a group as far as it may be told. */
export type ToldShare =
  | { readonly kind: 'exact'; readonly count: number; readonly n: number }
  /** The rest, or the share itself, is too small a number to be told; `bound` is a count. */
  | { readonly kind: 'at least' | 'at most'; readonly bound: number; readonly n: number };

/**
 * How many lie in some steps, as far as the shown runs tell: exact where no run reaches across their edge.
 * @param inside whether a step, counted from 0, belongs to them
 */
export const tellRuns = (runs: readonly StepRun[], inside: (step: number) => boolean): ToldShare => {
  const n = runs.reduce((sum, { count }) => sum + count, 0);
  const stepsOf = ({ from, to }: StepRun): number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const whole = runs.filter((run) => stepsOf(run).every(inside));
  const count = whole.reduce((sum, run) => sum + run.count, 0);
  const isSplit = runs.some((run) => run.count > 0 && !whole.includes(run) && stepsOf(run).some(inside));
  return isSplit ? { kind: 'at least', bound: count, n } : { kind: 'exact', count, n };
};

/**
 * A count out of n such that neither it nor what is left over gives a number under the limit away.
 * @param smallCell fewest people that a number may stand for; none at all may be told
 */
export const tellShare = (count: number, n: number, smallCell: number): ToldShare => {
  const rest = n - count;
  if (rest > 0 && rest < smallCell) return { kind: 'at least', bound: n - smallCell + 1, n };
  if (count > 0 && count < smallCell) return { kind: 'at most', bound: smallCell - 1, n };
  return { kind: 'exact', count, n };
};
