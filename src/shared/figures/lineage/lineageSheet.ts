import { cardHeight, cardWidth, type LineageRoute, type ShelvedLayout } from '../../lineage/index.ts';
import { placeSigns } from './signs.ts';

/** A layout made ready to be looked at piece by piece: made once, read at every step of a pan or zoom. */
export interface LineageSheet {
  readonly layout: ShelvedLayout;
  /** Place in `layout.cards` by person. */
  readonly cardAt: ReadonlyMap<string, number>;
  /** Place in `layout.bands` by place of the card. */
  readonly bandOfCard: Int32Array;
  /** Left, top, right and bottom of each line, one after the other. */
  readonly routeBoxes: Float64Array;
  readonly signs: readonly LineageSign[];
}

export interface LineageSign {
  readonly route: LineageRoute;
  readonly x: number;
  readonly y: number;
}

/** The key under which the line of a mentor and a mentee is found. */
export const linkKey = (mentorId: string, menteeId: string): string => `${mentorId}\u0000${menteeId}`;

export const makeLineageSheet = (layout: ShelvedLayout): LineageSheet => {
  const cardAt = new Map(layout.cards.map(({ id }, at) => [id, at]));
  const bandOfCard = new Int32Array(layout.cards.length);
  let next = 0;
  layout.bands.forEach(({ people }, band) => {
    bandOfCard.fill(band, next, next + people);
    next += people;
  });
  const routeBoxes = new Float64Array(layout.routes.length * 4);
  layout.routes.forEach(({ points }, at) => {
    const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))];
    const [right, bottom] = [Math.max(...points.map(({ x }) => x)), Math.max(...points.map(({ y }) => y))];
    routeBoxes.set([left, top, right, bottom], at * 4);
  });
  return { layout, cardAt, bandOfCard, routeBoxes, signs: placeSigns(layout.routes) };
};

/** The person whose card lies under a point; null where there is none. */
export const personAt = ({ layout }: LineageSheet, x: number, y: number): string | null =>
  layout.cards.find(
    (card) => x >= card.x && x <= card.x + cardWidth && y >= card.y && y <= card.y + cardHeight,
  )?.id ?? null;
