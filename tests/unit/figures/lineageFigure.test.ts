import { describe, expect, it } from 'vitest';
import { figureToSvg } from '../../../src/shared/export/index.ts';
import { type FigureNode, lineageFigure } from '../../../src/shared/figures/index.ts';
import { type LineageLink, layoutLineage } from '../../../src/shared/lineage/index.ts';

//   2022   Wen          Dev
//         /   \          |
//   2023 Ada   Bo        |
//               \        |
//   2024         Cy (+ co-mentor Dev)   Eli
const people = [
  { id: 'wen', name: 'Wen', row: 2022 },
  { id: 'dev', name: 'Dev', row: 2022 },
  { id: 'ada', name: 'Ada', row: 2023 },
  { id: 'bo', name: 'Bo', row: 2023 },
  { id: 'cy', name: 'Cy', row: 2024 },
  { id: 'eli', name: 'Eli', row: 2024 },
];
const links: LineageLink[] = [
  { mentorId: 'wen', menteeId: 'ada', kind: 'primary', status: 'ended', endReason: 'completed' },
  { mentorId: 'wen', menteeId: 'bo', kind: 'primary' },
  { mentorId: 'bo', menteeId: 'cy', kind: 'primary' },
  { mentorId: 'dev', menteeId: 'cy', kind: 'co-mentor' },
  { mentorId: 'dev', menteeId: 'eli', kind: 'primary' },
];
const layout = layoutLineage({ people, links });
const draw = (changes: Partial<Parameters<typeof lineageFigure>[1]> = {}, drawn = layout) =>
  lineageFigure(drawn, {
    id: 'tree',
    title: 'Lineage',
    people,
    families: [{ founderId: 'wen', name: 'Hazel', color: 'family-hazel' }],
    ...changes,
  });

const nodesOf = (node: FigureNode): FigureNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodesOf(child))),
];
const textsOf = (node: FigureNode): string[] =>
  nodesOf(node).flatMap((one) => (one.tag === 'text' ? [one.children.join('')] : []));
const cardsOf = (node: FigureNode) =>
  nodesOf(node).filter((one) => one.tag === 'rect' && one.attributes.width === 132);

describe('lineageFigure', () => {
  it('says every family and pair in words', () => {
    expect(draw().description).toBe(
      [
        'Family of Dev: 2 people, founder Dev. Dev mentors Eli.',
        'Hazel: 4 people, founder Wen. Wen mentors Ada; Wen mentors Bo; Bo mentors Cy; Dev mentors Cy (co-mentor).',
      ].join(' '),
    );
  });

  it('gives everyone a card with the name, in the color of the family', () => {
    const { root } = draw();
    expect(cardsOf(root).map((card) => card.attributes.stroke)).toEqual([
      { token: 'ink-3' },
      { token: 'ink-3' },
      { token: 'family-hazel' },
      { token: 'family-hazel' },
      { token: 'family-hazel' },
      { token: 'family-hazel' },
    ]);
    for (const { name } of people) expect(textsOf(root)).toContain(name);
    expect(textsOf(root)).toContain('Hazel · 4');
    expect(textsOf(root)).toContain('2023');
  });

  it('draws each line from card to card: straight down after the bend where a class year is skipped', () => {
    const { root } = draw();
    const cards = cardsOf(root).map(({ attributes: { x, y } }) => ({ x: Number(x), y: Number(y) }));
    const paths = nodesOf(root).filter((one) => one.tag === 'path' && one.attributes.fill === 'none');
    expect(paths).toHaveLength(4);
    for (const path of paths) {
      const numbers =
        String(path.attributes.d)
          .match(/-?[\d.]+/g)
          ?.map(Number) ?? [];
      const [fromX = 0, fromY = 0] = numbers;
      const [toX = 0, toY = 0] = numbers.slice(-2);
      expect(cards.some((card) => card.x + 66 === fromX && card.y + 44 === fromY)).toBe(true);
      expect(cards.some((card) => card.x + 66 === toX && card.y === toY)).toBe(true);
    }
    expect(paths.filter((path) => String(path.attributes.d).includes('L'))).toHaveLength(1);
  });

  it('shows other lines as a stub with a sign, and names only what occurs in the key', () => {
    const texts = textsOf(draw().root);
    expect(texts.filter((text) => text === '+')).toHaveLength(1);
    expect(texts.slice(-3)).toEqual(['active', 'completed', 'co-mentor (+)']);
    expect(texts.join(' ')).not.toMatch(/ended|took over/);
  });

  it('puts families under one another where the paper is narrow, without cards on cards', () => {
    const wide = draw({ maxWidth: 2000 });
    const narrow = draw({ maxWidth: 200 });
    expect(narrow.height).toBeGreaterThan(wide.height);
    expect(narrow.width).toBeLessThan(wide.width);
    for (const { root, width, height } of [wide, narrow]) {
      const cards = cardsOf(root).map(({ attributes: { x, y } }) => ({ x: Number(x), y: Number(y) }));
      for (const [index, card] of cards.entries()) {
        expect(card.x + 132).toBeLessThan(width);
        expect(card.y + 44).toBeLessThan(height);
        for (const other of cards.slice(index + 1))
          expect(Math.abs(card.x - other.x) >= 132 || Math.abs(card.y - other.y) >= 44).toBe(true);
      }
    }
  });

  it('says so where a name must not stand, and keeps markup in names as text', () => {
    const hostile = '</text><script>alert(1)</script>';
    const figure = draw({ people: [{ id: 'wen', name: hostile, note: '<b>MS4</b>' }] });
    expect(textsOf(figure.root).filter((text) => text === 'Not named')).toHaveLength(5);
    expect(figureToSvg(figure)).not.toMatch(/<script|<b>/);
    expect(figure.description).toContain(hostile);
  });

  it('says in words that nothing is recorded', () => {
    const figure = draw({}, layoutLineage({ people: [], links: [] }));
    expect(textsOf(figure.root)).toEqual(['No pair is recorded yet.']);
    expect(figure.description).toBe('No pair is recorded yet.');
  });

  it('is the same for the same people in another order', () => {
    const turned = layoutLineage({ people: [...people].reverse(), links: [...links].reverse() });
    expect(draw({}, turned)).toEqual(draw());
  });
});
