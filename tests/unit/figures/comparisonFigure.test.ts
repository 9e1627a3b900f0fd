import { describe, expect, it } from 'vitest';
import {
  groupBySide,
  listMeasures,
  plainGroupWords,
  runComparison,
  usualComparison,
} from '../../../src/shared/evaluation/index.ts';
import { comparisonFigure, type FigureNode, slopesFigure } from '../../../src/shared/figures/index.ts';
import { exampleSurvey } from '../evaluation/exampleSurvey.ts';
import { makeItem, makeSurvey, rowsOf } from '../evaluation/makeSurvey.ts';

const nodesOf = (node: FigureNode): FigureNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodesOf(child))),
];
const textsOf = (node: FigureNode): string[] =>
  nodesOf(node).flatMap((one) => (one.tag === 'text' ? [one.children.join('')] : []));

const survey = exampleSurvey();
const measures = listMeasures(survey.items, []).map((measure) => ({ measure }));
const sides = runComparison(
  { design: 'groups', groups: groupBySide(survey.submissions, plainGroupWords) },
  measures,
  usualComparison,
);
const waves = runComparison(
  {
    design: 'pairs',
    labels: ['October', 'April'],
    pairs: survey.submissions.slice(0, 30).flatMap((before, index) => {
      const after = survey.submissions[46 - index];
      return after === undefined ? [] : [{ before, after }];
    }),
  },
  measures,
  usualComparison,
);

const expectInside = (figure: { root: FigureNode; width: number; height: number }): void => {
  for (const { tag, attributes } of nodesOf(figure.root)) {
    const at = (name: string): number => Number(attributes[name] ?? 0);
    const reach =
      tag === 'rect' ? at('x') + at('width') : tag === 'line' ? Math.max(at('x1'), at('x2')) : at('cx');
    const low = tag === 'rect' ? at('x') : tag === 'line' ? Math.min(at('x1'), at('x2')) : at('cx');
    expect(low).toBeGreaterThanOrEqual(0);
    expect(reach).toBeLessThanOrEqual(figure.width + 0.01);
    const down = tag === 'rect' ? at('y') + at('height') : Math.max(at('y'), at('y1'), at('y2'), at('cy'));
    expect(down).toBeLessThanOrEqual(figure.height + 0.01);
  }
};

describe('comparisonFigure', () => {
  const figure = comparisonFigure(sides, { id: 'c', title: 'Mentees and mentors', width: 1088 });

  it('shows effect, interval and p of each question, and says them in words', () => {
    const texts = textsOf(figure.root);
    // δ and Holm's p of R for the six questions (tests/golden/evaluation).
    for (const words of [
      '−.01',
      '.13',
      '.25',
      '−.13',
      '.18',
      '.04',
      '.20',
      '.73',
      '> .99',
      'p (Holm)',
      'Cliff’s δ',
    ])
      expect(texts).toContain(words);
    expect(texts).toContain('← mentors higher');
    expect(texts).toContain('mentees higher →');
    expect(figure.description).toContain(
      'It took an acceptable amount of time. mentees, n = 47: Strongly disagree 0, Disagree to Neither 6, Agree 18, Strongly agree 23; median 4; favorable 87%.',
    );
    expect(figure.description).toMatch(/Cliff’s δ \.25, 95% interval \.0\d to \.4\d, p = \.20\./);
  });

  it('draws the whisker over the band of what could not have been found', () => {
    const middles = nodesOf(figure.root).filter(
      ({ tag, attributes }) => tag === 'circle' && attributes.r === 4,
    );
    expect(middles).toHaveLength(6);
    const bands = nodesOf(figure.root).filter(
      ({ tag, attributes }) =>
        tag === 'rect' &&
        JSON.stringify(attributes.fill) === '{"token":"track"}' &&
        Number(attributes.height) > 12,
    );
    expect(bands).toHaveLength(6);
    const [band] = bands;
    const zero = Number(band?.attributes.x) + Number(band?.attributes.width) / 2;
    // −.01 lies left of zero, .25 inside the band of .35 at 71 % of its half.
    expect(Number(middles[0]?.attributes.cx)).toBeLessThan(zero);
    const half = Number(band?.attributes.width) / 2;
    expect((Number(middles[2]?.attributes.cx) - zero) / half).toBeCloseTo(0.25196 / 0.35287, 2);
  });

  it.each([320, 680, 904, 1088, 1400])('keeps everything inside its edges at %i', (width) => {
    expectInside(comparisonFigure(sides, { id: 'c', title: 't', width }));
    expectInside(comparisonFigure(waves, { id: 'c', title: 't', width }));
  });

  it('gives the reason in words where a question is not compared, and medians where scales differ', () => {
    const items = [makeItem('a'), makeItem('b', { scale: { min: 0, max: 10, labels: [] }, position: 1 })];
    const mixed = makeSurvey(items, [
      ...rowsOf('mentee', 'a', [0, 5, 6, 7, 8]),
      ...rowsOf('mentor', 'a', [3, 4, 5, 6, 7]),
      ...rowsOf('mentee', 'b', [0, 0, 0, 0, 6, 6], 0),
      ...rowsOf('mentor', 'b', [1, 1], 0),
    ]);
    const comparison = runComparison(
      { design: 'groups', groups: groupBySide(mixed.submissions, plainGroupWords) },
      listMeasures(items, []).map((measure) => ({ measure })),
      usualComparison,
    );
    const texts = textsOf(comparisonFigure(comparison, { id: 'c', title: 't', width: 1088 }).root);
    expect(texts.join(' ')).toContain('Fewer than 5 mentors answered it, so it is not compared.');
    const [first] = comparison.rows;
    expect(texts.some((words) => words.startsWith('median'))).toBe(false);
    const apart = {
      ...comparison,
      rows: [first, { ...first, measureId: 'x', steps: ['low', 'high'] }],
    } as typeof comparison;
    expect(textsOf(comparisonFigure(apart, { id: 'c', title: 't', width: 1088 }).root)).toContain(
      'other scales: the same colors from low to high',
    );
  });
});

describe('slopesFigure', () => {
  it('has a panel for each question with its two means', () => {
    const figure = slopesFigure(waves, new Map(), { id: 's', title: 'Before and after', width: 1000 });
    const lines = nodesOf(figure.root).filter(
      ({ tag, attributes }) => tag === 'line' && attributes['stroke-width'] === 2,
    );
    expect(lines).toHaveLength(6);
    expect(textsOf(figure.root).filter((words) => words === 'October')).toHaveLength(6);
    expect(figure.description).toContain('The pairing suited me: n = 30, mean');
    expectInside(figure);
  });
  it('has the scale of the question: a rise goes up', () => {
    const figure = slopesFigure(waves, new Map(), { id: 's', title: 't', width: 1000 });
    const [line] = nodesOf(figure.root).filter(
      ({ tag, attributes }) => tag === 'line' && attributes['stroke-width'] === 2,
    );
    const [before, after] = waves.rows[0]?.groups ?? [];
    const rose = (after?.mean ?? 0) > (before?.mean ?? 0);
    expect(Number(line?.attributes.y2) < Number(line?.attributes.y1)).toBe(rose);
  });
  it('says so where there is nothing to draw', () => {
    expect(textsOf(slopesFigure(sides, new Map(), { id: 's', title: 't', width: 1000 }).root)).toEqual([
      'Nothing to draw.',
    ]);
  });
});
