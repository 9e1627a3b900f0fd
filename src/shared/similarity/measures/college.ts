import { foldName, indexAliases } from '../aliases.ts';
import { distinctAnswers, type Measure, prepareItem } from '../measure.ts';
import { readText } from '../readAnswer.ts';

/**
 * The same college or not: 1 or 0, by the chapter's own merged spellings (`aliases`). A name that is in no group is
 * compared without case, accents, punctuation and a leading "The".
 */
export const college: Measure = ({ item, mentees, mentors }) => {
  const names = indexAliases(item.aliases ?? []);
  const read = (answer: Parameters<typeof readText>[0]): { key: string; name: string } | null => {
    const text = readText(answer);
    if (text === null) return null;
    const folded = foldName(text);
    if (folded === '') return null;
    const name = names.get(folded);
    return { key: name === undefined ? folded : foldName(name), name: name ?? text.trim() };
  };
  const ofMentees = distinctAnswers(mentees, read, ({ key }) => key);
  const ofMentors = distinctAnswers(mentors, read, ({ key }) => key);
  const compare = (mentee: number, mentor: number): number =>
    ofMentees.values[mentee]?.key === ofMentors.values[mentor]?.key ? 1 : 0;
  return prepareItem(ofMentees, ofMentors, compare, (mentee, mentor) =>
    compare(mentee, mentor) === 1 ? { kind: 'name', name: ofMentees.values[mentee]?.name ?? '' } : null,
  );
};
