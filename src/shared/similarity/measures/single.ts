import { distinctAnswers, type Measure, prepareItem } from '../measure.ts';
import { readOption } from '../readAnswer.ts';

/**
 * One choice: 1 where both chose the same, else 0. Where the options form a tree (`levels`), the share of the
 * deeper path that both have in common from its root on: biology and chemistry, both under science, give ½.
 */
export const single: Measure = ({ item, mentees, mentors }) => {
  const read = readOption(item);
  const ofMentees = distinctAnswers(mentees, read);
  const ofMentors = distinctAnswers(mentors, read);
  const levels = new Map(Object.entries(item.levels ?? {}));
  const pathOf = (option: string): readonly string[] => levels.get(option) ?? [option];
  const menteePaths = ofMentees.values.map(pathOf);
  const mentorPaths = ofMentors.values.map(pathOf);

  const compare = (mentee: number, mentor: number): number => {
    if (ofMentees.values[mentee] === ofMentors.values[mentor]) return 1;
    const left = menteePaths[mentee] as readonly string[];
    const right = mentorPaths[mentor] as readonly string[];
    return commonLevels(left, right) / Math.max(1, left.length, right.length);
  };
  return prepareItem(ofMentees, ofMentors, compare, (mentee, mentor) => {
    const option = ofMentees.values[mentee] as string;
    if (option === ofMentors.values[mentor]) return { kind: 'options', options: [option] };
    const path = menteePaths[mentee] as readonly string[];
    const common = path.slice(0, commonLevels(path, mentorPaths[mentor] as readonly string[]));
    return common.length > 0 ? { kind: 'levels', levels: common } : null;
  });
};

const commonLevels = (left: readonly string[], right: readonly string[]): number => {
  let depth = 0;
  while (depth < left.length && depth < right.length && left[depth] === right[depth]) depth++;
  return depth;
};
