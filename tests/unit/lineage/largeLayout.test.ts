import { describe, expect, it } from 'vitest';
import { buildFamilies, type LineageRoute, layoutLineage } from '../../../src/shared/lineage/index.ts';
import { countCrossings } from './geometry.ts';
import { largeLineage } from './largeLineage.ts';

/** CPU time in milliseconds: what the work costs, whatever else the machine is doing. */
const costOf = (work: () => unknown): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

const meanOverlayLength = (routes: readonly LineageRoute[]): number => {
  const lengths = routes
    .filter(({ layer }) => layer === 'overlay')
    .map(({ points }) => Math.abs(points[0]!.x - points[1]!.x));
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
};

describe('a large lineage', () => {
  it('of 20,000 people is ordered and laid out within 1.6 s of CPU time', () => {
    const chapter = largeLineage(20_000);
    expect(costOf(() => layoutLineage(chapter, { arrange: 'tidy' }))).toBeLessThan(1600);
    expect(costOf(() => buildFamilies(chapter.people, chapter.links))).toBeLessThan(1600);
  });

  it('may be one line of 20,000 generations', () => {
    const people = Array.from({ length: 20_000 }, (_, index) => ({ id: `p${index}`, row: index }));
    const links = people
      .slice(1)
      .map(({ id }, index) => ({ mentorId: `p${index}`, menteeId: id, kind: 'primary' as const }));
    for (const spacing of ['steady', 'tight'] as const) {
      const { cards } = layoutLineage({ people, links }, { spacing });
      expect(cards.every(({ x }) => x === 0)).toBe(true);
    }
    expect(buildFamilies(people, links).families.map(({ generations }) => generations)).toEqual([20_000]);
  });

  it('may be one circle of 20,000 people', () => {
    const people = Array.from({ length: 20_000 }, (_, index) => ({
      id: `p${index}`,
      row: 2000 + (index % 20),
    }));
    const links = people.map(({ id }, index) => ({
      mentorId: `p${(index + 1) % people.length}`,
      menteeId: id,
      kind: 'primary' as const,
    }));
    const { warnings } = buildFamilies(people, links);
    expect(warnings.filter(({ code }) => code === 'cycle')).toHaveLength(1);
  });

  it('has shorter co-mentor lines and fewer crossings when it is tidied', () => {
    const chapter = largeLineage(300);
    const [stored, tidied] = [layoutLineage(chapter), layoutLineage(chapter, { arrange: 'tidy' })];
    expect(meanOverlayLength(tidied.routes)).toBeLessThan(meanOverlayLength(stored.routes) * 0.8);
    expect(countCrossings(tidied.routes)).toBeLessThan(countCrossings(stored.routes) * 0.9);
  });

  it('takes less width in tight spacing', () => {
    const chapter = largeLineage(1000);
    const widthOf = (spacing: 'steady' | 'tight'): number =>
      Math.max(...layoutLineage(chapter, { spacing }).cards.map(({ x }) => x));
    expect(widthOf('tight')).toBeLessThan(widthOf('steady') * 0.75);
  });
});
