import { createRandom, randomInteger } from '../../src/shared/util/index.ts';

/** A made-up class list as tab-separated text: names put together from syllables, an address each (p0@…, p1@…). */
export const makeClassList = (count: number): string => {
  const random = createRandom(11);
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'ro', 'su', 'ta', 've'];
  const word = (): string => {
    const text = [0, 1, 2].map(() => syllables[randomInteger(random, syllables.length)]).join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const rows = Array.from({ length: count }, (_, at) => `${word()} ${word()}\tp${at}@example.edu`);
  return ['Name\tEmail', ...rows].join('\n');
};
