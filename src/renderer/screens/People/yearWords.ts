import type { DisplayWords } from '../../../shared/model/index.ts';
import type { YearLineKind, YearOutcome, YearReason } from '../../../shared/roster/index.ts';

/** Headings of the groups of lines. */
export const kindWords: Readonly<Record<YearLineKind, string>> = {
  'class year unknown': 'Class year unknown',
  'on leave': 'On leave',
  returned: 'Back from leave',
  'repeats year': 'Repeat the year',
  'research year': 'In a research year',
  'held back': 'Do not move up',
  'transferred in': 'Transferred in',
  left: 'Left the school',
  'alumni who mentored': 'Alumni who mentored last time',
  'carried over': 'Could not be paired, go first',
  graduates: 'Graduate',
  begins: 'Begin',
  'was mentee': 'Had a mentor, become mentors',
  'was mentor': 'Mentored, mentor again',
  'took no part': 'Took no part last time',
};

export const outcomeWords: Readonly<Record<YearOutcome, string>> = {
  'as recorded': 'as recorded',
  leave: 'is on leave',
  returned: 'comes back',
  'research year': 'research year',
  'repeats year': 'repeats the year',
  'transferred in': 'transferred in',
  withdrew: 'leaves the school',
  graduated: 'graduates',
};

/** Why the part is proposed, with the chapter's own words. */
export const reasonWords = (reason: YearReason, words: DisplayWords): string =>
  ({
    'could not be paired last time': 'could not be paired last time, goes first',
    'begins, never had a mentor': `never had a ${words.mentor}`,
    'had a mentor last time': `had a ${words.mentor} last time`,
    'keeps the mentor of last time': `keeps the ${words.mentor} of last time`,
    'mentored last time, places as before': 'places as before',
    'mentored last time, open places': 'the places that are still free',
    'took no part last time': 'took no part last time',
    'is not in class': 'takes no part',
  })[reason];
