import { type Measure, type PreparedItem, prepareItem } from '../measure.ts';
import { buildOptionSets } from '../optionSets.ts';

/**
 * How much of what the mentee ticked the mentor ticked too: the weight of what both ticked over the weight of what
 * the mentee ticked, rare options counting more. A mentor who ticks more is never worse.
 */
export const containment: Measure = (input) => {
  const sets = buildOptionSets(input);
  const compare = (mentee: number, mentor: number): number =>
    sets.commonWeight(mentee, mentor) / (sets.menteeWeight[mentee] as number);
  const fillRow = (mentee: number, row: Float64Array): void => {
    sets.fillCommonWeights(mentee, row);
    const wanted = sets.menteeWeight[mentee] as number;
    for (let mentor = 0; mentor < row.length; mentor++) row[mentor] = (row[mentor] as number) / wanted;
  };
  const shared: PreparedItem['shared'] = (mentee, mentor) => {
    const options = sets.commonOptions(mentee, mentor);
    return options.length > 0 ? { kind: 'offers', options } : null;
  };
  return prepareItem(sets.mentees, sets.mentors, compare, shared, fillRow);
};
