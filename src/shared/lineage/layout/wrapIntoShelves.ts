import type { LineageRow } from './axis.ts';
import type { LineageBand } from './bands.ts';
import type { LineageCard, LineageLayout } from './layoutLineage.ts';
import { cardHeight, cardWidth, familyGap, rowHeight } from './metrics.ts';
import type { LineageRoute, Point } from './routes.ts';

/** A line of families, with its own axis of class years. */
export interface Shelf {
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The class years of this shelf, with `y` as it stands on the sheet. */
  readonly rows: readonly LineageRow[];
  readonly founderIds: readonly string[];
}

export interface ShelvedLayout {
  readonly cards: readonly LineageCard[];
  readonly bands: readonly LineageBand[];
  readonly routes: readonly LineageRoute[];
  readonly shelves: readonly Shelf[];
  readonly width: number;
  readonly height: number;
}

export interface ShelfOptions {
  /** `in order` reads like lines of text; `first fit` fills the shelves better, widest family first, for paper. */
  readonly fill?: 'in order' | 'first fit' | undefined;
  /** Space below each shelf. */
  readonly gap?: number | undefined;
}

interface OpenShelf {
  width: number;
  readonly bands: LineageBand[];
}

const fillShelves = (
  bands: readonly LineageBand[],
  maxWidth: number,
  fill: ShelfOptions['fill'],
): OpenShelf[] => {
  const shelves: OpenShelf[] = [];
  const sorted = fill === 'first fit' ? bands.toSorted((left, right) => right.width - left.width) : bands;
  for (const band of sorted) {
    const fits = ({ width }: OpenShelf): boolean => width + familyGap + band.width <= maxWidth;
    const open = fill === 'first fit' ? shelves.find(fits) : shelves.slice(-1).find(fits);
    if (!open) {
      shelves.push({ width: band.width, bands: [band] });
      continue;
    }
    open.width += familyGap + band.width;
    open.bands.push(band);
  }
  return shelves;
};

/**
 * Families in lines of at most `maxWidth` pixels. A family is never split: one that is wider has a shelf of its own.
 * Tree lines move with their family; overlay lines between families run from shelf to shelf.
 */
export const wrapIntoShelves = (
  layout: LineageLayout,
  maxWidth: number,
  { fill = 'in order', gap = rowHeight / 2 }: ShelfOptions = {},
): ShelvedLayout => {
  const moveOf = new Map<string, Point>();
  const bandOf = new Map<string, LineageBand>();
  const shelves: Shelf[] = [];
  let y = 0;
  for (const { bands, width } of fillShelves(layout.bands, maxWidth, fill)) {
    const top = bands.reduce((least, band) => Math.min(least, band.y), Infinity);
    const bottom = bands.reduce((most, band) => Math.max(most, band.y + band.height), 0);
    let x = 0;
    for (const band of bands) {
      moveOf.set(band.founderId, { x: x - band.x, y: y - top });
      bandOf.set(band.founderId, Object.freeze({ ...band, x, y: band.y + y - top }));
      x += band.width + familyGap;
    }
    const rows = layout.rows
      .filter((row) => row.y >= top && row.y < bottom)
      .map((row) => Object.freeze({ ...row, y: row.y + y - top }));
    const founderIds = bands.map(({ founderId }) => founderId);
    shelves.push(Object.freeze({ y, width, height: bottom - top, rows, founderIds }));
    y += bottom - top + gap;
  }
  const moveOfPerson = new Map<string, Point>();
  const cards: LineageCard[] = [];
  let next = 0;
  for (const band of layout.bands) {
    const move = moveOf.get(band.founderId)!;
    for (const card of layout.cards.slice(next, next + band.people)) {
      moveOfPerson.set(card.id, move);
      cards.push(Object.freeze({ id: card.id, x: card.x + move.x, y: card.y + move.y }));
    }
    next += band.people;
  }
  const routes = layout.routes.map((route) => {
    const ends = [moveOfPerson.get(route.mentorId)!, moveOfPerson.get(route.menteeId)!] as const;
    const points = route.points.map((point, at) => {
      const move = ends[Math.min(at, 1)]!;
      return { x: point.x + move.x, y: point.y + move.y };
    });
    return Object.freeze({ ...route, points });
  });
  return Object.freeze({
    cards,
    bands: layout.bands.map(({ founderId }) => bandOf.get(founderId)!),
    routes,
    shelves,
    width: shelves.reduce((most, shelf) => Math.max(most, shelf.width), cardWidth),
    height: shelves.reduce((most, shelf) => Math.max(most, shelf.y + shelf.height), cardHeight),
  });
};
