import type { EdgeStyle, LineageRoute } from '../../lineage/index.ts';
import { drawText } from '../drawText.ts';
import { type AttributeValue, element, type FigureNode, paint, roundLength } from '../tree.ts';
import { lineSigns, placeSigns, signHeight } from './signs.ts';
import { createPathPen, traceRoute } from './traceRoute.ts';

/** How each kind of line is drawn: by shape, so that it reads in black and white. */
export const lineLooks: Readonly<Record<EdgeStyle, Readonly<Record<string, AttributeValue>>>> = {
  active: { stroke: paint('ink-2'), 'stroke-width': 2 },
  completed: { stroke: paint('edge'), 'stroke-width': 1.3 },
  bridge: { stroke: paint('ink-2'), 'stroke-width': 1.5, 'stroke-dasharray': '9 4 2 4' },
  'co-mentor': { stroke: paint('ink-2'), 'stroke-width': 1.5, 'stroke-dasharray': '6 4' },
  ended: { stroke: paint('ink-3'), 'stroke-width': 1.5, 'stroke-dasharray': '1.5 4' },
};

const drawTreeLine = (route: LineageRoute): FigureNode => {
  const pen = createPathPen();
  traceRoute(pen, route);
  return element('path', { d: pen.path(), fill: 'none', ...lineLooks[route.style] });
};

/** A sign above the mentee's card. A stub has a short piece of its line below: long ones would hide the tree. */
const drawSign = ({ route, x, y }: ReturnType<typeof placeSigns>[number]): FigureNode[] => {
  const [left, middle] = [roundLength(x), roundLength(y)];
  const stub = { x1: left, x2: left, y1: middle + 6, y2: middle + signHeight, ...lineLooks[route.style] };
  const circle = { cx: left, cy: middle, r: 6.5, fill: paint('surface'), stroke: paint('ink-3') };
  return [
    ...(route.layer === 'overlay' ? [element('line', stub)] : []),
    element('circle', { ...circle, 'stroke-width': 1 }),
    drawText(lineSigns[route.style] || '+', left, middle + 4, {
      size: 12,
      weight: 550,
      color: 'ink-2',
      anchor: 'middle',
    }),
  ];
};

/** The lines of the tree, stubs for all others, and the signs on both. */
export const drawRoutes = (routes: readonly LineageRoute[]): readonly FigureNode[] => [
  ...routes.filter(({ layer }) => layer === 'tree').map(drawTreeLine),
  ...placeSigns(routes).flatMap(drawSign),
];
