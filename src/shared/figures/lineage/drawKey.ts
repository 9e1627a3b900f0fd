import type { EdgeStyle, LineageRoute } from '../../lineage/index.ts';
import { drawText } from '../drawText.ts';
import { textWidth } from '../textWidth.ts';
import { element, type FigureNode, roundLength } from '../tree.ts';
import { lineLooks } from './drawRoutes.ts';

const words: Readonly<Record<EdgeStyle, string>> = {
  active: 'active',
  completed: 'completed',
  bridge: 'took over',
  'co-mentor': 'co-mentor (+)',
  ended: 'ended early (×)',
};
const styles = Object.keys(words) as readonly EdgeStyle[];
const sample = 26;

/** The key to the lines that occur, on as many lines as it takes; `height` counts from where the drawing ends. */
export const drawLineageKey = (
  routes: readonly LineageRoute[],
  left: number,
  firstBaseline: number,
  width: number,
): { readonly nodes: readonly FigureNode[]; readonly height: number } => {
  const used = new Set(routes.map((route) => route.style));
  let [x, y] = [left, firstBaseline];
  const nodes: FigureNode[] = [];
  for (const style of styles.filter((one) => used.has(one))) {
    const length = sample + 8 + textWidth(words[style], 12);
    if (x > left && x + length > left + width) {
      x = left;
      y += 20;
    }
    const line = { x1: roundLength(x), x2: roundLength(x + sample), y1: y - 4, y2: y - 4 };
    nodes.push(
      element('line', { ...line, ...lineLooks[style] }),
      drawText(words[style], x + sample + 8, y, { size: 12, color: 'ink-2' }),
    );
    x += length + 20;
  }
  return { nodes, height: nodes.length === 0 ? 0 : y - firstBaseline + 40 };
};
