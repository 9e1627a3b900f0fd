import type { NamedSurvey } from '../../../src/shared/evaluation/index.ts';
import { createRandom } from '../../../src/shared/util/index.ts';
import { makeItem, makeSurvey } from '../../unit/evaluation/makeSurvey.ts';

/** A survey of 40 rating items with so many answers, one in twenty missing, half of them mentees'. */
export const makeLargeSurvey = (answers: number, seed: number): NamedSurvey => {
  const random = createRandom(seed);
  const options = ['MS1', 'MS2', 'MS3', 'MS4'].map((label) => ({ id: label, label, aliases: [] }));
  const items = [
    ...Array.from({ length: 40 }, (_, position) =>
      makeItem(`q${position}`, { position, reversed: position % 9 === 8 }),
    ),
    makeItem('year', { type: 'single', scale: null, options, position: 40 }),
  ];
  const rows = Array.from({ length: answers }, (_, person) => {
    const leaning = random();
    const ratings = Array.from({ length: 40 }, (_, item) => [
      `q${item}`,
      Math.min(5, Math.max(1, 1 + Math.floor(5 * (0.6 * leaning + 0.4 * random())))),
    ]).filter(() => random() > 0.05);
    return {
      side: person % 2 === 0 ? ('mentee' as const) : ('mentor' as const),
      answers: { ...Object.fromEntries(ratings), year: options[Math.floor(random() * 4)]?.id ?? 'MS1' },
    };
  });
  const survey = makeSurvey(items, rows);
  // Named by a code word, so that two waves can be linked.
  const submissions = survey.submissions.map((submission, index) => ({
    ...submission,
    codeWord: `word ${index}`,
  }));
  const scale = {
    id: 'scale',
    name: 'All',
    itemIds: items.slice(0, 12).map(({ id }) => id),
    score: 'mean',
    mostMissing: 2,
  } as const;
  return { ...survey, submissions, name: `wave ${seed}`, scales: [scale] };
};
