import { countSteps, favorableBoxes, isDegenerate } from '../statistics/index.ts';
import { joinSteps, type StepRun, type ToldShare, tellRuns } from './joinSteps.ts';
import { type NumberFigures, tellFigures } from './tellFigures.ts';

export interface ToldRating {
  readonly runs: readonly StepRun[];
  readonly figures: NumberFigures;
  /** How many answers lie on the favorable steps; null without answers. */
  readonly favorable: ToldShare | null;
}

/**
 * Everything that may be shown of a group's answers to a rating item.
 * @param values steps that were chosen
 * @param stepCount how many steps the scale has
 * @param min number of the lowest step
 */
export const tellRating = (
  values: readonly number[],
  stepCount: number,
  min: number,
  reversed: boolean,
  smallCell: number,
): ToldRating => {
  const counted = countSteps(values, min, min + stepCount - 1);
  const counts = isDegenerate(counted) ? [] : counted.counts;
  const boxes = favorableBoxes(stepCount, reversed);
  const runs = joinSteps(counts, smallCell, reversed ? boxes.length : boxes[0]);
  const told = tellRuns(runs, (step) => boxes.includes(step));
  return {
    runs,
    figures: tellFigures(values, runs, counts, min, smallCell),
    favorable: told.n === 0 ? null : told,
  };
};
