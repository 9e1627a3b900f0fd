import { type RatingGroup, type RatingSummary, runWords } from '../../evaluation/index.ts';
import { figureWords, toldCountWords } from '../numberWords.ts';

const describeGroup = (item: RatingSummary, group: RatingGroup): string => {
  const counts = group.runs.map((run) => `${runWords(item.steps, run)} ${run.count}`).join(', ');
  const favorable =
    group.favorable === null ? '' : `; ${toldCountWords(group.favorable.told)} of ${group.n} favorable`;
  return `${group.label}, n = ${group.n}: ${counts}; median ${figureWords(group.median)}${favorable}.`;
};

/** All counts of a rating figure in words, item by item. */
export const describeRatings = (items: readonly RatingSummary[]): string =>
  items
    .map((item) => {
      const reversed = item.reversed ? ' (reversed: the lower steps are favorable)' : '';
      const groups = item.groups.map((group) => describeGroup(item, group));
      const words = groups.length === 0 && item.note === null ? ['No answers.'] : groups;
      const stop = reversed === '' && /[.?!:]$/.test(item.question) ? '' : '.';
      return [
        `${item.question}${reversed}${stop}`,
        ...words,
        ...(item.note === null ? [] : [item.note]),
      ].join(' ');
    })
    .join(' ');
