import type { Survey } from '../../../src/shared/evaluation/index.ts';
import { makeItem, makeSurvey, mergeRows, rowsOf } from './makeSurvey.ts';

const questions: readonly (readonly [string, readonly number[], readonly number[], boolean?])[] = [
  ['The pairing suited me', [1, 2, 6, 21, 17], [0, 2, 5, 17, 14]],
  ['We had enough in common to talk easily', [2, 4, 7, 18, 16], [1, 5, 7, 17, 8]],
  ['It took an acceptable amount of time', [0, 1, 5, 18, 23], [1, 3, 6, 17, 11]],
  ['I feel part of the community', [1, 4, 8, 18, 16], [0, 2, 5, 15, 16]],
  ['I knew what was expected of me', [2, 6, 10, 18, 11], [3, 8, 9, 12, 6]],
  ['I could have done as well without it', [12, 19, 9, 5, 2], [11, 15, 7, 4, 1], true],
];

/** 47 mentees and 38 mentors who answer six rating items; the last is reversed. */
export const exampleSurvey = (): Survey => {
  const items = questions.map(([question, , , reversed], position) =>
    makeItem(`q${position + 1}`, {
      position,
      wording: { mentee: question, mentor: question },
      reversed: reversed ?? false,
    }),
  );
  const side = (name: 'mentee' | 'mentor') =>
    mergeRows(
      ...questions.map(([, mentees, mentors], index) =>
        rowsOf(name, `q${index + 1}`, name === 'mentee' ? mentees : mentors),
      ),
    );
  return makeSurvey(items, [...side('mentee'), ...side('mentor')]);
};
