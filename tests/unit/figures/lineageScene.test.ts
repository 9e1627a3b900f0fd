import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPathPen,
  detailAt,
  type LineageFocus,
  type LineageSheet,
  lineageScene,
  linkKey,
  makeLineageSheet,
  noFocus,
  personAt,
  traceRoute,
} from '../../../src/shared/figures/index.ts';
import { type LineageLink, layoutLineage, wrapIntoShelves } from '../../../src/shared/lineage/index.ts';
import { graphArbitrary } from '../lineage/generatedLineages.ts';
import { writtenLinks, writtenPeople } from '../lineage/written.ts';

//   2021   Ana            Zed
//          /  \            |
//   2022  Ben  Cy         Yan
//              |      (+ co-mentor Zed of Dee)
//   2023      Dee
const people = writtenPeople({ 2021: 'Ana Zed', 2022: 'Ben Cy Yan', 2023: 'Dee' });
const links: LineageLink[] = [
  ...writtenLinks('Ana > Ben Cy', 'Cy > Dee', 'Zed > Yan'),
  { mentorId: 'Zed', menteeId: 'Dee', kind: 'co-mentor' },
];
const sheetOf = (input: Parameters<typeof layoutLineage>[0], width = 2000): LineageSheet =>
  makeLineageSheet(wrapIntoShelves(layoutLineage(input), width, { gap: 160 }));
const sheet = sheetOf({ people, links });
const whole = { x: -100, y: -100, width: 4000, height: 4000 };
const namesOf = (scene: ReturnType<typeof lineageScene>): string[] => scene.cards.map(({ id }) => id).sort();
const linesOf = (scene: ReturnType<typeof lineageScene>) =>
  scene.lines
    .flatMap(({ style, light, routes }) =>
      routes.map(({ mentorId, menteeId }) => `${mentorId} > ${menteeId} ${style} ${light}`),
    )
    .sort();
const focusOn = (changes: Partial<LineageFocus>): LineageFocus => ({ ...noFocus, ...changes });

describe('the scene of a lineage', () => {
  it.each([
    [2, 'card'],
    [0.55, 'card'],
    [0.549, 'initials'],
    [0.28, 'initials'],
    [0.279, 'block'],
    [0.16, 'block'],
    [0.159, 'outline'],
    [0.01, 'outline'],
  ] as const)('at zoom %s has the detail %s', (zoom, detail) => {
    expect(detailAt(zoom)).toBe(detail);
    expect(lineageScene(sheet, whole, zoom).detail).toBe(detail);
  });

  it('leaves people out of outlines, and counts them in their family', () => {
    const scene = lineageScene(sheet, whole, 0.1);
    expect(scene.cards).toEqual([]);
    expect(scene.lines).toEqual([]);
    expect(scene.bands.map(({ founderId, people: count }) => [founderId, count])).toEqual([
      ['Ana', 4],
      ['Zed', 2],
    ]);
  });

  it('draws a co-mentor as a stub, and in full only for those concerned', () => {
    const quiet = lineageScene(sheet, whole, 1);
    expect(linesOf(quiet)).toEqual([
      'Ana > Ben active plain',
      'Ana > Cy active plain',
      'Cy > Dee active plain',
      'Zed > Yan active plain',
    ]);
    expect(quiet.signs.map(({ route, style, isStub }) => [route.menteeId, style, isStub])).toEqual([
      ['Dee', 'co-mentor', true],
    ]);
    const asked = lineageScene(sheet, whole, 1, focusOn({ selected: 'Zed', lit: new Set(['Zed', 'Yan']) }));
    expect(linesOf(asked)).toContain('Zed > Dee co-mentor plain');
    expect(asked.signs[0]?.isStub).toBe(false);
  });

  it('lights a line and dims the rest, and draws the way up strongest', () => {
    const lit = new Set(['Ana', 'Cy', 'Dee']);
    const scene = lineageScene(sheet, whole, 1, focusOn({ selected: 'Dee', lit, way: lit }));
    expect(Object.fromEntries(scene.cards.map(({ id, light }) => [id, light]))).toEqual({
      Ana: 'plain',
      Ben: 'dim',
      Cy: 'plain',
      Dee: 'strong',
      Yan: 'dim',
      Zed: 'dim',
    });
    expect(linesOf(scene)).toEqual([
      'Ana > Ben active dim',
      'Ana > Cy active strong',
      'Cy > Dee active strong',
      'Zed > Dee co-mentor plain',
      'Zed > Yan active dim',
    ]);
    expect(scene.bands.map(({ founderId, isLit }) => [founderId, isLit])).toEqual([
      ['Ana', true],
      ['Zed', false],
    ]);
  });

  it('shows a past year: who was there, how links stood, and how many the families had', () => {
    const year = {
      people: new Set(['Ana', 'Zed', 'Cy']),
      links: new Map([[linkKey('Ana', 'Cy'), { style: 'completed' as const, isPrimary: true }]]),
    };
    const scene = lineageScene(sheet, whole, 1, focusOn({ year }));
    expect(namesOf(scene)).toEqual(['Ana', 'Cy', 'Zed']);
    expect(linesOf(scene)).toEqual(['Ana > Cy completed plain']);
    expect(scene.bands.map(({ people: count }) => count)).toEqual([2, 1]);
    expect(scene.signs).toEqual([]);
  });

  it('draws in full the link that held the family together in that year', () => {
    const year = {
      people: new Set(people.map(({ id }) => id)),
      links: new Map([[linkKey('Zed', 'Dee'), { style: 'active' as const, isPrimary: true }]]),
    };
    expect(linesOf(lineageScene(sheet, whole, 1, focusOn({ year })))).toEqual(['Zed > Dee active plain']);
  });

  it('leaves kinds of lines out when asked to', () => {
    const scene = lineageScene(sheet, whole, 1, focusOn({ without: new Set(['active', 'co-mentor']) }));
    expect(scene.lines).toEqual([]);
    expect(scene.signs).toEqual([]);
  });

  it('holds exactly the cards and lines that meet the window, in any graph', () => {
    const box = fc.record({
      x: fc.integer({ min: -300, max: 3000 }),
      y: fc.integer({ min: -300, max: 2000 }),
      width: fc.integer({ min: 1, max: 1500 }),
      height: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(graphArbitrary, box, (graph, window) => {
        const any = sheetOf(graph, 1200);
        const scene = lineageScene(any, window, 1);
        const meets = (left: number, top: number, right: number, bottom: number): boolean =>
          !(
            left > window.x + window.width ||
            right < window.x ||
            top > window.y + window.height ||
            bottom < window.y
          );
        const expected = any.layout.cards
          .filter(({ x, y }) => meets(x, y, x + 132, y + 44))
          .map(({ id }) => id);
        expect(namesOf(scene)).toEqual(expected.sort());
        const shown = scene.lines.reduce((sum, { routes }) => sum + routes.length, 0);
        const touching = any.layout.routes.filter(({ layer, points }) => {
          const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
          return (
            layer === 'tree' && meets(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))
          );
        });
        expect(shown).toBe(touching.length);
      }),
      { numRuns: 100 },
    );
  });

  it('finds the person under a point', () => {
    for (const { id, x, y } of sheet.layout.cards) {
      expect(personAt(sheet, x + 1, y + 1)).toBe(id);
      expect(personAt(sheet, x + 131, y + 43)).toBe(id);
    }
    expect(personAt(sheet, -5, -5)).toBeNull();
  });

  it('traces a line for an SVG path as for a canvas', () => {
    const route = sheet.layout.routes.find(({ menteeId }) => menteeId === 'Ben')!;
    const calls: string[] = [];
    traceRoute(
      {
        moveTo: (...at) => calls.push(`M${at.join(' ')}`),
        lineTo: (...at) => calls.push(`L${at.join(' ')}`),
        bezierCurveTo: (...at) => calls.push(`C${at.join(' ')}`),
      },
      route,
    );
    const pen = createPathPen();
    traceRoute(pen, route);
    expect(pen.path()).toBe(calls.join(''));
    expect(calls).toHaveLength(2);
  });
});
