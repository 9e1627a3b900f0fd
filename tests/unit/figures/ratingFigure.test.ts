import { describe, expect, it } from 'vitest';
import { ratingsByScale, summarizeSurvey } from '../../../src/shared/evaluation/index.ts';
import { type FigureNode, ratingFigure } from '../../../src/shared/figures/index.ts';
import { divergeBar } from '../../../src/shared/figures/ratings/divergence.ts';
import { stepColors } from '../../../src/shared/figures/ratings/stepColors.ts';
import { exampleSurvey } from '../evaluation/exampleSurvey.ts';
import { makeItem, makeSurvey, mergeRows, rowsOf } from '../evaluation/makeSurvey.ts';

const draw = (survey: ReturnType<typeof exampleSurvey>, width = 1088, smallCell = 1) => {
  const [set] = ratingsByScale(summarizeSurvey(survey, { smallCell }));
  return ratingFigure(set ?? [], { id: 'ratings', title: 'What people said', width });
};
const nodesOf = (node: FigureNode): FigureNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodesOf(child))),
];
const textsOf = (node: FigureNode): string[] =>
  nodesOf(node).flatMap((one) => (one.tag === 'text' ? [one.children.join('')] : []));

const stepsOf = (counts: readonly number[]) => counts.map((count, step) => ({ from: step, to: step, count }));

describe('divergeBar', () => {
  it('parts an odd scale in the middle of its middle step', () => {
    expect(divergeBar(stepsOf([1, 2, 4, 2, 1]), 5)).toEqual([
      { from: 0, to: 0, count: 1, start: -0.5, end: -0.4 },
      { from: 1, to: 1, count: 2, start: -0.4, end: -0.2 },
      { from: 2, to: 2, count: 4, start: -0.2, end: 0.2 },
      { from: 3, to: 3, count: 2, start: 0.2, end: 0.4 },
      { from: 4, to: 4, count: 1, start: 0.4, end: 0.5 },
    ]);
  });
  it('parts an even scale between its two middle steps and leaves empty steps out', () => {
    expect(divergeBar(stepsOf([2, 0, 0, 2]), 4)).toEqual([
      { from: 0, to: 0, count: 2, start: -0.5, end: 0 },
      { from: 3, to: 3, count: 2, start: 0, end: 0.5 },
    ]);
  });
  it('lays steps that are shown as one across the axis as if they were chosen equally often', () => {
    // Steps 1 to 3 of five: five sixths of the ten answers count as lower ones.
    expect(
      divergeBar(
        [
          { from: 0, to: 2, count: 12 },
          { from: 3, to: 4, count: 8 },
        ],
        5,
      ),
    ).toEqual([
      { from: 0, to: 2, count: 12, start: -0.5, end: 0.1 },
      { from: 3, to: 4, count: 8, start: 0.1, end: 0.5 },
    ]);
  });
  it('is empty without answers', () => expect(divergeBar(stepsOf([0, 0, 0]), 3)).toEqual([]));
});

describe('stepColors', () => {
  it.each([
    [2, [1, 5]],
    [3, [1, 3, 5]],
    [4, [1, 2, 4, 5]],
    [5, [1, 2, 3, 4, 5]],
    [6, [1, 1, 2, 4, 5, 5]],
    [7, [1, 1, 2, 3, 4, 5, 5]],
  ])('%i steps', (count, colors) => expect(stepColors(count)).toEqual(colors));
  it.each([2, 3, 4, 5, 6, 7, 9, 10, 11])('mirrors itself at %i steps', (count) => {
    const colors = stepColors(count);
    expect(colors.map((color) => 6 - color).reverse()).toEqual(colors);
  });
});

describe('ratingFigure', () => {
  const figure = draw(exampleSurvey());

  it('says every count in its description', () => {
    expect(figure.description).toContain(
      'The pairing suited me. mentees, n = 47: Strongly disagree 1, Disagree 2, Neither 6, Agree 21, Strongly agree 17; median 4; 38 of 47 favorable.',
    );
    expect(figure.description).toContain('(reversed: the lower steps are favorable)');
  });

  it('draws a bar as long as its share, on its side of the axis', () => {
    const axis = nodesOf(figure.root).find(
      (node) =>
        node.tag === 'line' &&
        node.attributes.x1 === node.attributes.x2 &&
        'stroke-width' in node.attributes &&
        node.attributes['stroke-width'] === 1.5,
    );
    const fills = nodesOf(figure.root).filter((node) => node.tag === 'rect' && node.attributes.height === 19);
    // First bar: 1, 2, 6, 21, 17 of 47; widths leave a gap of one pixel.
    const lengths = fills.slice(0, 5).map((node) => Number(node.attributes.width) + 1);
    const unit = lengths.reduce((sum, length) => sum + length, 0);
    for (const [index, count] of [1, 2, 6, 21, 17].entries())
      expect((lengths[index] ?? 0) / unit).toBeCloseTo(count / 47, 3);
    const neutral = fills[2]?.attributes;
    expect(Number(neutral?.x) + (lengths[2] ?? 0) / 2).toBeCloseTo(Number(axis?.attributes.x1), 1);
  });

  it('hatches the two unfavorable steps with patterns of its own, at two densities', () => {
    const nodes = nodesOf(figure.root);
    const patterns = nodes.filter((node) => node.tag === 'pattern');
    expect(patterns.map((node) => node.attributes.id)).toEqual(['ratings-hatch-1', 'ratings-hatch-2']);
    expect(Number(patterns[0]?.attributes.width)).toBeLessThan(Number(patterns[1]?.attributes.width));
    const used = new Set(
      nodes.flatMap((node) => (typeof node.attributes.fill === 'string' ? [node.attributes.fill] : [])),
    );
    expect(used).toContain('url(#ratings-hatch-1)');
    expect(used).toContain('url(#ratings-hatch-2)');
  });

  it('shows n, percent, median and favorable share', () => {
    const texts = textsOf(figure.root);
    for (const words of ['47', '38', '45', '36', '81%', '82%', 'median', 'numbers in bars are %'])
      expect(texts).toContain(words);
  });

  it('keeps everything inside its edges at every width', () => {
    for (const width of [300, 560, 700, 904, 1088, 1400]) {
      const { root, width: wide, height } = draw(exampleSurvey(), width);
      for (const node of nodesOf(root)) {
        const { x, y, width: length, height: tall } = node.attributes;
        if (node.tag !== 'rect') continue;
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x) + Number(length)).toBeLessThanOrEqual(wide + 0.01);
        expect(Number(y) + Number(tall)).toBeLessThanOrEqual(height);
      }
    }
  });

  it('shows counts in place of percent under twenty answers, and words in place of small groups', () => {
    const items = [makeItem('a'), makeItem('b', { position: 1 })];
    const survey = makeSurvey(
      items,
      mergeRows(rowsOf('mentee', 'a', [1, 0, 2, 3, 1]), rowsOf('mentee', 'b', [0, 0, 2])),
    );
    const texts = textsOf(draw(survey, 1088, 5).root);
    // 3 and 1 are too small: with their neighbors they are seven, so of the favorable only a bound is told.
    expect(texts).toContain('at least 0 of 7');
    expect(texts).toContain('numbers in bars are answers');
    expect(texts).toContain('Fewer than 5 answers, so none are shown.');
    expect(draw(survey, 1088, 5).description).toContain(
      'Question b. Fewer than 5 answers, so none are shown.',
    );
  });

  it('draws an empty set and an unanswered item without failing', () => {
    expect(ratingFigure([], { id: 'x', title: 't', width: 800 }).height).toBeGreaterThan(0);
    expect(textsOf(draw(makeSurvey([makeItem('a')], [])).root)).toContain('No answers.');
  });

  it('is the same every time', () => expect(draw(exampleSurvey())).toEqual(figure));
});
