import { type Measure, prepareItem } from '../measure.ts';
import { buildOptionSets } from '../optionSets.ts';

/**
 * How much of what the mentee ticked the mentor ticked too: the weight of what both ticked over the weight of what
 * the mentee ticked, rare options counting more. A mentor who ticks more is never worse.
 */
export const containment: Measure = (input) => {
  const sets = buildOptionSets(input);
  const compare = (mentee: number, mentor: number): number =>
    sets.commonWeight(mentee, mentor) / (sets.menteeWeight[mentee] as number);
  return prepareItem(sets.mentees, sets.mentors, compare, (mentee, mentor) => {
    const options = sets.commonOptions(mentee, mentor);
    return options.length > 0 ? { kind: 'offers', options } : null;
  });
};
