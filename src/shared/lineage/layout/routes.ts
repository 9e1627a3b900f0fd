import { compareText } from '../../util/index.ts';
import { type EdgeStyle, edgeStyleOf } from '../linkStanding.ts';
import type { ResolvedLineage } from '../resolveLineage.ts';
import type { LineageLink, LinkKind } from '../types.ts';
import type { Drawing } from './drawing.ts';
import { cardHeight, cardWidth, rowHeight } from './metrics.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The line of one link. */
export interface LineageRoute {
  readonly mentorId: string;
  readonly menteeId: string;
  readonly kind: LinkKind;
  readonly style: EdgeStyle;
  /** `tree`: crosses no other tree line and no card. `overlay`: draw a stub, the full line only in focus. */
  readonly layer: 'tree' | 'overlay';
  /**
   * From the mentor's card to the mentee's. A tree line reaches the mentee's column within the first row gap (bend
   * it there as you like, between its own two ends) and goes straight down from there.
   */
  readonly points: readonly Point[];
}

const bottomOf = (x: number, y: number): Point => ({ x: x + cardWidth / 2, y: y + cardHeight });
const topOf = (x: number, y: number): Point => ({ x: x + cardWidth / 2, y });

/** Lines for every valid link: tree lines first, in drawing order, then the overlay by mentee and mentor. */
export const buildRoutes = (lineage: ResolvedLineage, drawing: Drawing, x: Float64Array): LineageRoute[] => {
  const { roster, primaryLink } = lineage;
  const yOf = (person: number): number => drawing.rowOf[person]! * rowHeight;
  const route = (link: LineageLink, layer: LineageRoute['layer'], points: readonly Point[]): LineageRoute => {
    const { mentorId, menteeId, kind } = link;
    return Object.freeze({ mentorId, menteeId, kind, style: edgeStyleOf(link), layer, points });
  };
  const overlay: LineageLink[] = [...lineage.otherLinks];
  const routes: LineageRoute[] = [];
  for (const person of drawing.sequence) {
    const mentor = drawing.above[person]!;
    const link = primaryLink[person];
    if (!link) continue;
    if (mentor < 0) {
      overlay.push(link);
      continue;
    }
    const from = bottomOf(x[mentor]!, yOf(mentor));
    const to = topOf(x[person]!, yOf(person));
    const turn = { x: to.x, y: yOf(mentor) + rowHeight };
    routes.push(route(link, 'tree', turn.y < to.y ? [from, turn, to] : [from, to]));
  }
  overlay.sort(
    (left, right) => compareText(left.menteeId, right.menteeId) || compareText(left.mentorId, right.mentorId),
  );
  for (const link of overlay) {
    const [mentor, mentee] = [roster.indexOf.get(link.mentorId)!, roster.indexOf.get(link.menteeId)!];
    const ends = [bottomOf(x[mentor]!, yOf(mentor)), topOf(x[mentee]!, yOf(mentee))];
    routes.push(route(link, 'overlay', ends));
  }
  return routes;
};
