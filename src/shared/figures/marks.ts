import type { GroupId } from '../evaluation/index.ts';
import { element, type FigureNode, paint, roundLength } from './tree.ts';

/** The sign of a group, 9 pixels across: plum circle for mentees, lake square for mentors; read by shape first. */
export const drawGroupMark = (group: GroupId, centerX: number, centerY: number): FigureNode => {
  const x = roundLength(centerX);
  const y = roundLength(centerY);
  if (group === 'mentee') return element('circle', { cx: x, cy: y, r: 4.5, fill: paint('plum') });
  if (group === 'mentor')
    return element('rect', { x: x - 4.25, y: y - 4.25, width: 8.5, height: 8.5, fill: paint('lake') });
  if (group === 'all')
    return element('circle', {
      cx: x,
      cy: y,
      r: 3.75,
      fill: 'none',
      stroke: paint('ink-2'),
      'stroke-width': 1.75,
    });
  return element('path', {
    d: `M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`,
    fill: paint('ink-3'),
  });
};

/** Signs of further groups, told apart by shape: filled circle, square, triangle, ring, cross. */
const plainMarks: readonly ((x: number, y: number) => FigureNode)[] = [
  (x, y) => element('circle', { cx: x, cy: y, r: 4.5, fill: paint('ink-2') }),
  (x, y) => element('rect', { x: x - 4.25, y: y - 4.25, width: 8.5, height: 8.5, fill: paint('ink-3') }),
  (x, y) =>
    element('path', { d: `M${x} ${y - 5}L${x + 5} ${y + 4}L${x - 5} ${y + 4}Z`, fill: paint('ink-2') }),
  (x, y) => drawGroupMark('all', x, y),
  (x, y) =>
    element('path', {
      d: `M${x - 4} ${y - 4}L${x + 4} ${y + 4}M${x - 4} ${y + 4}L${x + 4} ${y - 4}`,
      stroke: paint('ink-2'),
      'stroke-width': 2,
    }),
];

/** The sign of any group: its own for mentees and mentors, else by its place in the comparison. */
export const drawMark = (group: string, order: number, centerX: number, centerY: number): FigureNode =>
  group === 'mentee' || group === 'mentor'
    ? drawGroupMark(group, centerX, centerY)
    : (plainMarks[order % plainMarks.length] as (x: number, y: number) => FigureNode)(
        roundLength(centerX),
        roundLength(centerY),
      );
