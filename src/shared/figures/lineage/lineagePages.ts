import {
  cardHeight,
  cardWidth,
  type LineageLayout,
  type Shelf,
  type ShelvedLayout,
  wrapIntoShelves,
} from '../../lineage/index.ts';
import { drawText } from '../drawText.ts';
import { textWidth } from '../textWidth.ts';
import { element, type Figure, type FigureNode, makeFigure, paint, roundLength } from '../tree.ts';
import { shortenText } from '../wrapText.ts';
import { drawRoutes } from './drawRoutes.ts';
import { bandPadding, drawBands, drawCards, drawRows, labelWidth, nameHeight } from './drawSheet.ts';
import { lineageFigure } from './lineageFigure.ts';
import type { Box } from './lineageScene.ts';
import { indexNames, type LineageNames, type NameIndex } from './names.ts';
import { lineSigns } from './signs.ts';

/** Width and height of a sheet of paper, lying, in millimeters. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

export const paperSizes = {
  letter: { width: 279.4, height: 215.9 },
  a4: { width: 297, height: 210 },
  tabloid: { width: 431.8, height: 279.4 },
  a3: { width: 420, height: 297 },
} as const;

export interface LineagePagesOptions extends LineageNames {
  readonly id: string;
  readonly title: string;
  /** Null puts everything on one page that is as large as it has to be. */
  readonly paper: PaperSize | null;
  /** Told after each page: how many are drawn, of how many. */
  readonly onPage?: (done: number, of: number) => void;
  /** Asked before each page. True ends the drawing; the pages that are done come back. */
  readonly shouldStop?: () => boolean;
}

export interface LineagePage {
  readonly figure: Figure;
  readonly width: number;
  readonly height: number;
}

const pixelsPerMillimeter = 96 / 25.4;
const margin = 10 * pixelsPerMillimeter;
const footHeight = 7 * pixelsPerMillimeter;
/** Smaller, and a name of 13 px would be under 5 points. */
const smallestScale = 0.51;
/** What two parts of one family share: a card and its gaps. */
const overlap = cardWidth + 16;
/** Between two lines of families on a page. */
const partGap = 14;
const above = nameHeight + bandPadding;
const labelRoom = labelWidth;
/** Longest side of a page that every reader of PDF accepts (200 inches). */
const longestPage = 5080;

/** A piece of the sheet that goes on one page. */
interface Part {
  readonly shelf: Shelf;
  readonly box: Box;
  /** Said where a family is split: which part this is, and beside which others it lies. */
  readonly name: string;
  readonly joinsLeft: boolean;
  readonly joinsTop: boolean;
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Where the pieces of a length begin: one where it fits, else as many as it takes with the overlap. */
const pieces = (length: number, room: number): number[] => {
  if (length <= room) return [0];
  const count = Math.ceil((length - overlap) / (room - overlap));
  return Array.from({ length: count }, (_, at) => at * (room - overlap));
};

const partsOf = (shelf: Shelf, roomWidth: number, roomHeight: number): Part[] => {
  const [left, top] = [-bandPadding, shelf.y - above];
  const width = shelf.width + 2 * bandPadding;
  const height = shelf.height + above + bandPadding;
  const columns = pieces(width, roomWidth);
  const lines = pieces(height, roomHeight);
  return lines.flatMap((y, line) =>
    columns.map((x, column) => ({
      shelf,
      box: {
        x: left + x,
        y: top + y,
        width: Math.min(roomWidth, width - x),
        height: Math.min(roomHeight, height - y),
      },
      name:
        columns.length * lines.length === 1 ? '' : `${letters(column)}${lines.length > 1 ? line + 1 : ''}`,
      joinsLeft: column > 0,
      joinsTop: line > 0,
    })),
  );
};

/** Pieces on pages, the highest first, each on the first page with room for it. */
const packPages = (parts: readonly Part[], roomHeight: number): Part[][] => {
  const pages: { parts: Part[]; used: number }[] = [];
  for (const part of parts.toSorted((one, other) => other.box.height - one.box.height)) {
    const open = pages.find(({ used }) => used + partGap + part.box.height <= roomHeight + 0.01);
    if (open) {
      open.parts.push(part);
      open.used += partGap + part.box.height;
    } else pages.push({ parts: [part], used: part.box.height });
  }
  return pages.map((page) => page.parts);
};

const meets = (box: Box, x: number, y: number, width: number, height: number): boolean =>
  x <= box.x + box.width && x + width >= box.x && y <= box.y + box.height && y + height >= box.y;

/** What of the sheet lies in the box of a part. */
type CutSheet = (part: Part) => ShelvedLayout;

/** Boxes are measured once, and a part is cut once: a chapter of many years has hundreds of pages. */
const createCutter = (sheet: ShelvedLayout): CutSheet => {
  const routes = sheet.routes.map((route) => {
    const [xs, ys] = [route.points.map(({ x }) => x), route.points.map(({ y }) => y)];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return { route, left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
  });
  const known = new Map<Part, ShelvedLayout>();
  return (part) => {
    const cut = known.get(part);
    if (cut !== undefined) return cut;
    const { shelf, box } = part;
    const made: ShelvedLayout = {
      ...sheet,
      shelves: [shelf],
      cards: sheet.cards.filter(({ x, y }) => meets(box, x, y, cardWidth, cardHeight)),
      bands: sheet.bands.filter(({ x, y, width, height }) =>
        meets(box, x - bandPadding, y - above, width + 2 * bandPadding, height + above),
      ),
      routes: routes
        .filter(({ left, top, width, height }) => meets(box, left - 90, top - 30, width + 180, height + 60))
        .map(({ route }) => route),
    };
    known.set(part, made);
    return made;
  };
};

const windowOn = (box: Box, x: number, y: number, scale: number, nodes: readonly FigureNode[]): FigureNode =>
  element(
    'svg',
    {
      x: roundLength(x),
      y: roundLength(y),
      width: roundLength(box.width * scale),
      height: roundLength(box.height * scale),
      viewBox: [box.x, box.y, box.width, box.height].map(roundLength).join(' '),
    },
    nodes,
  );

/** Lines over which the next sheet is laid, at the left and at the top of a part. */
const drawMarks = (part: Part, x: number, y: number, scale: number): FigureNode[] => {
  const [right, bottom] = [x + part.box.width * scale, y + part.box.height * scale];
  const look = { stroke: paint('ink-3'), 'stroke-width': 0.8, 'stroke-dasharray': '6 4' };
  const mark = (x1: number, y1: number, x2: number, y2: number): FigureNode =>
    element('line', {
      x1: roundLength(x1),
      y1: roundLength(y1),
      x2: roundLength(x2),
      y2: roundLength(y2),
      ...look,
    });
  const shared = overlap * scale;
  return [
    ...(part.joinsLeft ? [mark(x + shared, y, x + shared, bottom)] : []),
    ...(part.joinsTop ? [mark(x, y + shared, right, y + shared)] : []),
  ];
};

const signWords = { bridge: 'took over', 'co-mentor': 'co-mentor', ended: 'ended early' } as const;

/** What the signs on a page's lines mean. */
const signsOn = (parts: readonly Part[], cut: CutSheet): string => {
  const used = new Set(parts.flatMap((part) => cut(part).routes.map(({ style }) => style)));
  return (['bridge', 'co-mentor', 'ended'] as const)
    .filter((style) => used.has(style))
    .map((style) => `${lineSigns[style]} ${signWords[style]}`)
    .join('   ');
};

/** The families on a page, with the parts of those that are split. */
const namesOn = (parts: readonly Part[], cut: CutSheet, names: NameIndex): string => {
  const partsOfFamily = new Map<string, string[]>();
  for (const part of parts)
    for (const { founderId } of cut(part).bands)
      partsOfFamily.set(founderId, [...(partsOfFamily.get(founderId) ?? []), part.name].filter(Boolean));
  return [...partsOfFamily]
    .map(([founderId, split]) => {
      const name = names.familyName(founderId);
      return split.length === 0 ? name : `${name}, part ${split.join(', ')}`;
    })
    .join(' · ');
};

/**
 * The family tree on sheets of paper. Families are packed on as few pages as will do; one is split only where it is
 * larger than a page, and then the parts share a strip with a dashed line over which the next one is laid.
 * @param layout of `layoutLineage`, best with `spacing: 'tight'`
 */
export const lineagePages = (layout: LineageLayout, options: LineagePagesOptions): readonly LineagePage[] => {
  const { paper, id, title } = options;
  if (paper === null || layout.cards.length === 0) {
    const area = layout.bands.reduce((sum, { width, height }) => sum + (width + 60) * (height + 90), 0);
    const figure = lineageFigure(layout, { ...options, maxWidth: Math.max(800, Math.sqrt(area * 1.5)) });
    const scale = Math.min(1, (longestPage * pixelsPerMillimeter) / Math.max(figure.width, figure.height));
    const [width, height] = [figure.width, figure.height].map(
      (length) => Math.ceil(((length * scale) / pixelsPerMillimeter) * 10) / 10,
    ) as [number, number];
    return [{ figure, width, height }];
  }
  const [pageWidth, pageHeight] = [paper.width * pixelsPerMillimeter, paper.height * pixelsPerMillimeter];
  const [wide, high] = [pageWidth - 2 * margin, pageHeight - 2 * margin - footHeight];
  const widest =
    layout.bands.reduce((most, { width }) => Math.max(most, width), 0) + 2 * bandPadding + labelRoom;
  const highest = layout.bands.reduce((most, { height }) => Math.max(most, height), 0) + above + bandPadding;
  const scale = Math.max(smallestScale, Math.min(1, wide / widest, high / highest));
  const [roomWidth, roomHeight] = [wide / scale - labelRoom, high / scale];
  const names = indexNames(layout, options);
  const sheet = wrapIntoShelves(layout, roomWidth - 2 * bandPadding, { fill: 'first fit', gap: above + 40 });
  const pages = packPages(
    sheet.shelves.flatMap((shelf) => partsOf(shelf, roomWidth, roomHeight)),
    roomHeight,
  );
  const cut = createCutter(sheet);
  const drawPage = (parts: readonly Part[], at: number): LineagePage => {
    let y = margin;
    const drawn = parts.flatMap((part) => {
      const { box } = part;
      const piece = cut(part);
      const rows = drawRows(piece, names);
      const labels = { ...box, x: -labelWidth - bandPadding, width: labelRoom };
      const [left, top] = [margin + labelRoom * scale, y];
      y += (box.height + partGap) * scale;
      return [
        windowOn(
          labels,
          margin,
          top,
          scale,
          rows.filter(({ tag }) => tag === 'text'),
        ),
        windowOn(box, left, top, scale, [
          ...rows.filter(({ tag }) => tag === 'line'),
          ...drawBands(piece, names),
          ...drawRoutes(piece.routes),
          ...drawCards(piece, names),
        ]),
        ...drawMarks(part, left, top, scale),
      ];
    });
    const told = namesOn(parts, cut, names);
    const signs = signsOn(parts, cut);
    const foot = pageHeight - margin;
    const page = `Page ${at + 1} of ${pages.length}`;
    const about = {
      id: `${id}-${at + 1}`,
      title: `${title}, ${page.toLowerCase()}`,
      description: `${page}: ${told}.`,
    };
    const isSplit = parts.some(({ joinsLeft, joinsTop }) => joinsLeft || joinsTop);
    const words = isSplit ? `Lay the part before over the dashed line · ${told}` : told;
    const figure = makeFigure(
      { ...about, width: roundLength(pageWidth), height: roundLength(pageHeight) },
      [],
      [
        ...drawn,
        drawText(
          shortenText(`${title} · ${words}`, wide - 110 - textWidth(signs, 11.5), 11.5),
          margin,
          foot,
          {
            size: 11.5,
            color: 'ink-2',
          },
        ),
        ...(signs === ''
          ? []
          : [drawText(signs, pageWidth - margin - 90, foot, { size: 11.5, color: 'ink-2', anchor: 'end' })]),
        drawText(page, pageWidth - margin, foot, { size: 11.5, color: 'ink-2', anchor: 'end' }),
      ],
    );
    return { figure, width: paper.width, height: paper.height };
  };
  const drawnPages: LineagePage[] = [];
  for (const [at, parts] of pages.entries()) {
    if (options.shouldStop?.() === true) break;
    drawnPages.push(drawPage(parts, at));
    options.onPage?.(at + 1, pages.length);
  }
  return drawnPages;
};
