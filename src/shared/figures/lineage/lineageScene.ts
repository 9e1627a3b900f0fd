import { cardHeight, cardWidth, type EdgeStyle, type LineageRoute } from '../../lineage/index.ts';
import { type LineageSheet, type LineageSign, linkKey } from './lineageSheet.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of each person is drawn: a full card, a block with initials, a block, or the family's outline alone. */
export type LineageDetail = 'card' | 'initials' | 'block' | 'outline';

/** By zoom: what would be too small to be read is left out. */
export const detailAt = (zoom: number): LineageDetail =>
  zoom >= 0.55 ? 'card' : zoom >= 0.28 ? 'initials' : zoom >= 0.16 ? 'block' : 'outline';

/** How a link stood in the year that is shown. */
export interface ShownLink {
  readonly style: EdgeStyle;
  /** The link by which the mentee belonged to the family in that year. */
  readonly isPrimary: boolean;
}

/** What is looked at. Everything is optional: the whole drawing is the default. */
export interface LineageFocus {
  /** People who are lit; the rest is dimmed. Null lights everyone. */
  readonly lit: ReadonlySet<string> | null;
  /** People whose links to each other are drawn strongest: a person's line up, or the way to another person. */
  readonly way: ReadonlySet<string> | null;
  readonly selected: string | null;
  /** A past year: who was there, and how each link stood; null shows everything. */
  readonly year: {
    readonly people: ReadonlySet<string>;
    readonly links: ReadonlyMap<string, ShownLink>;
  } | null;
  /** Kinds of lines that are left out. */
  readonly without: ReadonlySet<EdgeStyle>;
}

export const noFocus: LineageFocus = {
  lit: null,
  way: null,
  selected: null,
  year: null,
  without: new Set(),
};

export interface SceneCard {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly founderId: string;
  readonly light: SceneLight;
}

/** Dimmed, as usual, or emphasised. */
export type SceneLight = 'dim' | 'plain' | 'strong';

/** All lines in view that are painted alike. */
export interface SceneLines {
  readonly style: EdgeStyle;
  readonly light: SceneLight;
  readonly routes: readonly LineageRoute[];
}

export interface SceneSign extends LineageSign {
  readonly style: EdgeStyle;
  readonly light: SceneLight;
  /** The line itself is not drawn: the sign stands on a short piece of it. */
  readonly isStub: boolean;
}

export interface SceneBand extends Box {
  readonly founderId: string;
  readonly people: number;
  readonly isLit: boolean;
}

export interface LineageScene {
  readonly detail: LineageDetail;
  readonly bands: readonly SceneBand[];
  readonly cards: readonly SceneCard[];
  readonly lines: readonly SceneLines[];
  readonly signs: readonly SceneSign[];
}

const meets = (box: Box, left: number, top: number, right: number, bottom: number): boolean =>
  left <= box.x + box.width && right >= box.x && top <= box.y + box.height && bottom >= box.y;

/** Room around a band's cards that belongs to it: its head on top, its edge all around. */
const bandReach = 80;

/** How many of each band were there in the year that is shown. */
const presentIn = ({ layout, bandOfCard }: LineageSheet, people: ReadonlySet<string>): Int32Array => {
  const present = new Int32Array(layout.bands.length);
  layout.cards.forEach(({ id }, at) => {
    if (people.has(id)) present[bandOfCard[at]!]!++;
  });
  return present;
};

const bandsIn = (sheet: LineageSheet, window: Box, focus: LineageFocus): SceneBand[] => {
  const { layout, cardAt, bandOfCard } = sheet;
  const litBands = focus.lit === null ? null : new Set<number>();
  for (const id of focus.lit ?? []) {
    const at = cardAt.get(id);
    if (at !== undefined) litBands?.add(bandOfCard[at]!);
  }
  const present = focus.year === null ? null : presentIn(sheet, focus.year.people);
  const reach = bandReach;
  return layout.bands.flatMap(({ founderId, x, y, width, height, people: all }, at) => {
    const people = present === null ? all : present[at]!;
    const isIn = meets(window, x - reach, y - reach, x + width + reach, y + height + reach);
    if (people === 0 || !isIn) return [];
    return [{ founderId, people, x, y, width, height, isLit: litBands === null || litBands.has(at) }];
  });
};

const lightOf = (focus: LineageFocus, id: string): SceneLight =>
  id === focus.selected ? 'strong' : focus.lit === null || focus.lit.has(id) ? 'plain' : 'dim';

const cardsIn = ({ layout, bandOfCard }: LineageSheet, window: Box, focus: LineageFocus): SceneCard[] => {
  const cards: SceneCard[] = [];
  layout.cards.forEach(({ id, x, y }, at) => {
    if (!meets(window, x, y, x + cardWidth, y + cardHeight)) return;
    if (focus.year !== null && !focus.year.people.has(id)) return;
    const founderId = layout.bands[bandOfCard[at]!]!.founderId;
    cards.push({ id, x, y, founderId, light: lightOf(focus, id) });
  });
  return cards;
};

/** How the line of a link is shown: null where it is not there. Lines beside the tree are drawn in full in focus only. */
const showLink = (
  route: LineageRoute,
  focus: LineageFocus,
): { style: EdgeStyle; light: SceneLight; isFull: boolean } | null => {
  const { mentorId, menteeId } = route;
  const shown = focus.year?.links.get(linkKey(mentorId, menteeId));
  if (focus.year !== null && shown === undefined) return null;
  const style = shown?.style ?? route.style;
  if (focus.without.has(style)) return null;
  const ends = [lightOf(focus, mentorId), lightOf(focus, menteeId)];
  const isOnWay = focus.way?.has(mentorId) === true && focus.way.has(menteeId);
  const isOfSelected = mentorId === focus.selected || menteeId === focus.selected;
  const isFull =
    route.layer === 'tree' ||
    shown?.isPrimary === true ||
    isOfSelected ||
    (focus.lit !== null && !ends.includes('dim'));
  const isDim = ends.includes('dim') && !(route.layer === 'overlay' && isOfSelected);
  const light = isDim ? 'dim' : isOnWay ? 'strong' : 'plain';
  return { style, light, isFull };
};

const linesIn = ({ layout, routeBoxes }: LineageSheet, window: Box, focus: LineageFocus): SceneLines[] => {
  const groups = new Map<string, { style: EdgeStyle; light: SceneLight; routes: LineageRoute[] }>();
  layout.routes.forEach((route, at) => {
    const box = at * 4;
    const [left, top] = [routeBoxes[box]!, routeBoxes[box + 1]!];
    if (!meets(window, left, top, routeBoxes[box + 2]!, routeBoxes[box + 3]!)) return;
    const shown = showLink(route, focus);
    if (!shown?.isFull) return;
    const key = `${shown.light} ${shown.style}`;
    const group = groups.get(key);
    if (group) group.routes.push(route);
    else groups.set(key, { style: shown.style, light: shown.light, routes: [route] });
  });
  // Dimmed lines first, so that the lit ones lie on top.
  const order: readonly SceneLight[] = ['dim', 'plain', 'strong'];
  return [...groups.values()].sort((left, right) => order.indexOf(left.light) - order.indexOf(right.light));
};

const signsIn = ({ signs }: LineageSheet, window: Box, focus: LineageFocus): SceneSign[] =>
  signs.flatMap(({ route, x, y }) => {
    if (!meets(window, x - 10, y - 10, x + 10, y + 30)) return [];
    const shown = showLink(route, focus);
    return shown === null
      ? []
      : [{ route, x, y, style: shown.style, light: shown.light, isStub: !shown.isFull }];
  });

/**
 * What is to be painted of a sheet: only what meets the window, with the detail that the zoom allows. Feeds the
 * screen's elements, its canvas and the minimap alike.
 * @param window a part of the sheet, in its own pixels
 * @param detail `detailAt(zoom)` unless told
 */
export const lineageScene = (
  sheet: LineageSheet,
  window: Box,
  zoom: number,
  focus: LineageFocus = noFocus,
  detail: LineageDetail = detailAt(zoom),
): LineageScene => {
  const bands = bandsIn(sheet, window, focus);
  if (detail === 'outline') return { detail, bands, cards: [], lines: [], signs: [] };
  return {
    detail,
    bands,
    cards: cardsIn(sheet, window, focus),
    lines: linesIn(sheet, window, focus),
    signs: detail === 'block' ? [] : signsIn(sheet, window, focus),
  };
};
