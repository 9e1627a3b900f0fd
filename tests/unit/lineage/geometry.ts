import type { LineageCard, LineageRoute, Point } from '../../../src/shared/lineage/index.ts';

const tolerance = 1e-6;

interface Segment {
  readonly from: Point;
  readonly to: Point;
  readonly route: LineageRoute;
}

const segmentsOf = (route: LineageRoute): Segment[] =>
  route.points.slice(1).map((to, at) => ({ from: route.points[at]!, to, route }));

const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Where two segments meet anywhere, touching included, told from signs of areas. */
const meet = (one: Segment, other: Segment): boolean => {
  const overlaps = (axis: 'x' | 'y'): boolean =>
    Math.max(one.from[axis], one.to[axis]) >= Math.min(other.from[axis], other.to[axis]) - tolerance &&
    Math.max(other.from[axis], other.to[axis]) >= Math.min(one.from[axis], one.to[axis]) - tolerance;
  if (!overlaps('x') || !overlaps('y')) return false;
  const a = turn(one.from, one.to, other.from);
  const b = turn(one.from, one.to, other.to);
  const c = turn(other.from, other.to, one.from);
  const d = turn(other.from, other.to, one.to);
  return a * b <= tolerance && c * d <= tolerance;
};

const samePoint = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) < tolerance;

/** Two lines of one mentor start in the same point and may share that, as long as they leave it in two directions. */
const isSharedStart = (one: Segment, other: Segment): boolean =>
  samePoint(one.from, other.from) && Math.abs(turn(one.from, one.to, other.to)) > tolerance;

/** How often lines of different links meet. */
export const countCrossings = (routes: readonly LineageRoute[]): number => {
  const segments = routes.flatMap(segmentsOf);
  let crossings = 0;
  segments.forEach((one, at) => {
    for (const other of segments.slice(at + 1)) {
      if (one.route !== other.route && meet(one, other) && !isSharedStart(one, other)) crossings++;
    }
  });
  return crossings;
};

const size = { width: 132, height: 44 };

/** Pairs of cards that lie on each other. */
export const countOverlaps = (cards: readonly LineageCard[]): number => {
  let overlaps = 0;
  cards.forEach((one, at) => {
    for (const other of cards.slice(at + 1)) {
      const apart =
        Math.abs(one.x - other.x) >= size.width - tolerance ||
        Math.abs(one.y - other.y) >= size.height - tolerance;
      if (!apart) overlaps++;
    }
  });
  return overlaps;
};

/** Cards with a line of others on them: a card's sides against every segment. */
export const countCoveredCards = (cards: readonly LineageCard[], routes: readonly LineageRoute[]): number =>
  cards.filter(({ id, x, y }) => {
    const corners = [
      { x, y },
      { x: x + size.width, y },
      { x: x + size.width, y: y + size.height },
      { x, y: y + size.height },
    ];
    return routes
      .filter((route) => route.mentorId !== id && route.menteeId !== id)
      .some((route) =>
        segmentsOf(route).some((segment) =>
          corners.some((from, at) => meet({ from, to: corners[(at + 1) % 4]!, route }, segment)),
        ),
      );
  }).length;
