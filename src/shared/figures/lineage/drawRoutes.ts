import { cardWidth, type EdgeStyle, type LineageRoute } from '../../lineage/index.ts';
import { drawText } from '../drawText.ts';
import { type AttributeValue, element, type FigureNode, paint, roundLength } from '../tree.ts';

/** How each kind of line is drawn: by shape, so that it reads in black and white. */
export const lineLooks: Readonly<Record<EdgeStyle, Readonly<Record<string, AttributeValue>>>> = {
  active: { stroke: paint('ink-2'), 'stroke-width': 2 },
  completed: { stroke: paint('edge'), 'stroke-width': 1.3 },
  bridge: { stroke: paint('ink-2'), 'stroke-width': 1.5, 'stroke-dasharray': '9 4 2 4' },
  'co-mentor': { stroke: paint('ink-2'), 'stroke-width': 1.5, 'stroke-dasharray': '6 4' },
  ended: { stroke: paint('ink-3'), 'stroke-width': 1.5, 'stroke-dasharray': '1.5 4' },
};

/** The sign at the end of a line that is not drawn in full. */
export const stubSigns: Readonly<Record<EdgeStyle, string>> = {
  active: '+',
  completed: '+',
  bridge: '+',
  'co-mentor': '+',
  ended: '×',
};

const drawTreeLine = ({ points, style }: LineageRoute): FigureNode => {
  const [from, turn, ...rest] = points.map(({ x, y }) => ({ x: roundLength(x), y: roundLength(y) }));
  if (from === undefined || turn === undefined) return element('g', {});
  // The bend lies within the first gap between rows; from there the line goes straight down.
  const half = roundLength((from.y + turn.y) / 2);
  const bend = `M${from.x} ${from.y}C${from.x} ${half} ${turn.x} ${half} ${turn.x} ${turn.y}`;
  const down = rest.map((point) => `L${point.x} ${point.y}`).join('');
  return element('path', { d: bend + down, fill: 'none', ...lineLooks[style] });
};

/** A short piece above the mentee's card with a sign: the long lines between families would hide the tree. */
const drawStub = (route: LineageRoute, place: number): FigureNode[] => {
  const end = route.points.at(-1);
  if (end === undefined) return [];
  const x = roundLength(end.x + Math.min(place * 20, cardWidth / 2 - 10));
  const y = roundLength(end.y);
  return [
    element('line', { x1: x, x2: x, y1: y - 12, y2: y, ...lineLooks[route.style] }),
    element('circle', {
      cx: x,
      cy: y - 18,
      r: 6.5,
      fill: paint('surface'),
      stroke: paint('ink-3'),
      'stroke-width': 1,
    }),
    drawText(stubSigns[route.style], x, y - 14, { size: 12, weight: 550, color: 'ink-2', anchor: 'middle' }),
  ];
};

/** The lines of the tree, and stubs for all others. */
export const drawRoutes = (routes: readonly LineageRoute[]): readonly FigureNode[] => {
  const stubs = new Map<string, number>();
  return routes.flatMap((route) => {
    if (route.layer === 'tree') return [drawTreeLine(route)];
    const place = (stubs.get(route.menteeId) ?? 0) + 1;
    stubs.set(route.menteeId, place);
    return drawStub(route, place);
  });
};
