import type { LineageLink, LineagePerson } from '../../../src/shared/lineage/index.ts';
import { createRandom, randomInteger } from '../../../src/shared/util/index.ts';
import type { GeneratedLineage } from './generatedLineages.ts';

/**
 * A chapter over twenty years as measured on real ones: half of the mentors one class above, a third two, the others
 * three; one person in twenty without a mentor, one in twelve with a second mentor.
 */
export const largeLineage = (count: number, seed = 7): GeneratedLineage => {
  const random = createRandom(seed);
  const classSize = count / 20;
  const people: LineagePerson[] = [];
  const links: LineageLink[] = [];
  for (let index = 0; index < count; index++) {
    const year = Math.floor(index / classSize);
    const menteeId = `p${index}`;
    people.push({ id: menteeId, row: 2000 + year });
    if (year === 0 || random() < 0.05) continue;
    const skip = random();
    const above = Math.max(0, year - (skip < 0.5 ? 1 : skip < 0.83 ? 2 : 3));
    const pick = (): string =>
      `p${Math.floor(above * classSize) + randomInteger(random, Math.floor(classSize))}`;
    links.push({ mentorId: pick(), menteeId, kind: 'primary' });
    if (random() < 1 / 12) links.push({ mentorId: pick(), menteeId, kind: 'co-mentor' });
  }
  return { people, links };
};
