import { describe, expect, it } from 'vitest';
import { type FigureNode, lineagePages, paperSizes } from '../../../src/shared/figures/index.ts';
import { layoutLineage } from '../../../src/shared/lineage/index.ts';
import { largeLineage } from '../lineage/largeLineage.ts';

const nodesOf = (node: FigureNode): FigureNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodesOf(child))),
];
const namesOn = (root: FigureNode): string[] =>
  nodesOf(root).flatMap((node) =>
    node.tag === 'text' && node.attributes['font-weight'] === 550 && node.attributes['font-size'] === 13
      ? [node.children.join('')]
      : [],
  );

const pagesOf = (
  people: Parameters<typeof layoutLineage>[0]['people'],
  links: Parameters<typeof layoutLineage>[0]['links'],
  paper: Parameters<typeof lineagePages>[1]['paper'],
) =>
  lineagePages(layoutLineage({ people, links }, { spacing: 'tight' }), {
    id: 'tree',
    title: 'Lineage',
    paper,
    people: people.map(({ id }) => ({ id, name: id })),
    families: [],
  });

describe('lineagePages', () => {
  it('puts a thousand people on at most 20 pages of A3, everyone at least once', () => {
    const { people, links } = largeLineage(1000);
    const pages = pagesOf(people, links, paperSizes.a3);
    expect(pages.length).toBeLessThanOrEqual(20);
    const named = new Set(pages.flatMap(({ figure }) => namesOn(figure.root)));
    expect(people.filter(({ id }) => !named.has(id))).toEqual([]);
    expect(pages.map(({ figure }) => figure.title)).toEqual(
      pages.map((_, at) => `Lineage, page ${at + 1} of ${pages.length}`),
    );
  });

  it('tells each page as it is drawn, and stops where it is asked to, with the pages that are done', () => {
    const { people, links } = largeLineage(400);
    const layout = layoutLineage({ people, links }, { spacing: 'tight' });
    const options = {
      id: 'tree',
      title: 'Lineage',
      paper: paperSizes.letter,
      people: people.map(({ id }) => ({ id, name: id })),
      families: [],
    };
    const whole = lineagePages(layout, options);
    const told: [number, number][] = [];
    const part = lineagePages(layout, {
      ...options,
      onPage: (done, of) => told.push([done, of]),
      shouldStop: () => told.length === 3,
    });
    expect(whole.length).toBeGreaterThan(3);
    expect(told).toEqual([1, 2, 3].map((done) => [done, whole.length]));
    expect(part).toEqual(whole.slice(0, 3));
  });

  it('splits no family that fits a page', () => {
    // Forty founders with three mentees each.
    const people = Array.from({ length: 160 }, (_, at) => ({ id: `p${at}`, row: at < 40 ? 2020 : 2021 }));
    const links = Array.from({ length: 120 }, (_, at) => ({
      mentorId: `p${Math.floor(at / 3)}`,
      menteeId: `p${at + 40}`,
      kind: 'primary' as const,
    }));
    const pages = pagesOf(people, links, paperSizes.letter);
    const named = pages.map(({ figure }) => new Set(namesOn(figure.root)));
    for (let founder = 0; founder < 40; founder++) {
      const members = [`p${founder}`, ...[0, 1, 2].map((at) => `p${40 + founder * 3 + at}`)];
      const on = named
        .map((page) => members.filter((id) => page.has(id)).length)
        .filter((count) => count > 0);
      expect(on, `family ${founder}`).toEqual([4]);
    }
  });

  it('splits a family wider than a page into parts that share a strip, and says so', () => {
    const people = [
      { id: 'top', row: 2020 },
      ...Array.from({ length: 40 }, (_, at) => ({ id: `m${at}`, row: 2021 })),
    ];
    const links = people
      .slice(1)
      .map(({ id }) => ({ mentorId: 'top', menteeId: id, kind: 'primary' as const }));
    const pages = pagesOf(people, links, paperSizes.letter);
    const words = nodesOf(pages.at(-1)!.figure.root).flatMap(({ tag, children }) =>
      tag === 'text' ? [children.join('')] : [],
    );
    expect(words.join(' ')).toContain('part');
    expect(words.join(' ')).toContain('over the dashed line');
    const named = new Set(pages.flatMap(({ figure }) => namesOn(figure.root)));
    expect(named.size).toBe(41);
  });

  it('makes one page as large as it has to be', () => {
    const { people, links } = largeLineage(1000);
    const pages = pagesOf(people, links, null);
    expect(pages).toHaveLength(1);
    expect(Math.max(pages[0]!.width, pages[0]!.height)).toBeLessThanOrEqual(5080.1);
  });

  it('says so where nobody is chosen', () => {
    expect(pagesOf([], [], paperSizes.a4)[0]?.figure.description).toBe('No pair is recorded yet.');
  });
});
