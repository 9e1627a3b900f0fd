import { describe, expect, it } from 'vitest';
import { likeness, sameQuestion } from '../../../src/shared/intake/wording.ts';

const same: readonly (readonly [string, string])[] = [
  ['Favorite things to do (choose up to 6)', 'Favourite things to do (up to 6)'],
  ['What matters most to you? Choose 3', 'What matters the most to you? (choose up to 3)'],
  ['Where did you go to college?', 'Where did you go to College'],
  ['How often would you like to meet?', 'How often would you want to meet?'],
  ['People you clicked with at the social', 'People with whom you clicked at the social'],
  ['One thing you could talk about for an hour', 'A thing you could talk about for one hour'],
  ['My mentor was available when I needed them.', 'My mentor was available when I needed her or him.'],
  ['Specialties you are curious about (choose up to 3)', 'Which specialties are you curious about?'],
];
const different: readonly (readonly [string, string])[] = [
  ['People we should pair you with', 'People we should not pair you with'],
  ['Where do you study best?', 'Where did you study?'],
  ["My mentor's advice was useful for my studies.", "My mentor's advice was useful for life outside class."],
  ['How many mentees could you take?', 'How many hours a month could you give?'],
  ['What was most valuable?', 'What did not work?'],
  ['Rank the 4 things you most want help with', 'Favorite things to do (choose up to 6)'],
];

describe('two wordings of a question', () => {
  it.each(same)('are taken for the same: %s / %s', (left, right) => {
    expect(likeness(left, right)).toBeGreaterThanOrEqual(sameQuestion);
    expect(likeness(right, left)).toBe(likeness(left, right));
  });
  it.each(different)('are kept apart: %s / %s', (left, right) => {
    expect(likeness(left, right)).toBeLessThan(sameQuestion);
  });
});
