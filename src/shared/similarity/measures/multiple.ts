import { type Measure, prepareItem } from '../measure.ts';
import { buildOptionSets } from '../optionSets.ts';

/**
 * Several choices: weighted Jaccard, the weight of what both ticked over the weight of what either ticked (Jaccard
 * 1912, with weights by rarity: sharing what few like says more than sharing what everybody likes).
 */
export const multiple: Measure = (input) => {
  const sets = buildOptionSets(input);
  const compare = (mentee: number, mentor: number): number => {
    const common = sets.commonWeight(mentee, mentor);
    return common / ((sets.menteeWeight[mentee] as number) + (sets.mentorWeight[mentor] as number) - common);
  };
  return prepareItem(sets.mentees, sets.mentors, compare, (mentee, mentor) => {
    const options = sets.commonOptions(mentee, mentor);
    return options.length > 0 ? { kind: 'options', options } : null;
  });
};
