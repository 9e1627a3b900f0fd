import { type LineageLayout, wrapIntoShelves } from '../../lineage/index.ts';
import { drawText } from '../drawText.ts';
import { element, type Figure, makeFigure } from '../tree.ts';
import { describeLineage } from './describeLineage.ts';
import { drawLineageKey } from './drawKey.ts';
import { drawRoutes } from './drawRoutes.ts';
import { bandPadding, drawBands, drawCards, drawRows, labelWidth, nameHeight } from './drawSheet.ts';
import { indexNames, type LineageNames } from './names.ts';

export interface LineageFigureOptions extends LineageNames {
  /** Unique on the page; letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Families stand in lines of at most this many pixels, 1,400 unless told; a wider family has a line of its own. */
  readonly maxWidth?: number;
}

const margin = 20;
const smallestWidth = 480;

/**
 * The family tree for paper: class years as rows, families in lines under one another, everyone with a name.
 * @param layout of `layoutLineage`, best with `spacing: 'tight'`
 */
export const lineageFigure = (layout: LineageLayout, options: LineageFigureOptions): Figure => {
  const { id, title, maxWidth = 1400 } = options;
  const names = indexNames(layout, options);
  const about = { id, title, description: describeLineage(layout, names) };
  if (layout.cards.length === 0) {
    const words = drawText('No pair is recorded yet.', margin, 40, { color: 'ink-3' });
    return makeFigure({ ...about, width: smallestWidth, height: 64 }, [], [words]);
  }
  const left = margin + labelWidth + bandPadding;
  const top = margin + nameHeight + bandPadding;
  const sheet = wrapIntoShelves(layout, maxWidth, { gap: nameHeight + 2 * bandPadding + 28 });
  const width = Math.max(smallestWidth, Math.ceil(left + sheet.width + bandPadding + margin));
  const bottom = top + sheet.height + bandPadding;
  const key = drawLineageKey(layout.routes, margin, bottom + 34, width - 2 * margin);
  const drawn = [
    ...drawRows(sheet, names),
    ...drawBands(sheet, names),
    ...drawRoutes(sheet.routes),
    ...drawCards(sheet, names),
  ];
  return makeFigure(
    { ...about, width, height: Math.ceil(bottom + key.height + margin) },
    [],
    [element('g', { transform: `translate(${left} ${top})` }, drawn), ...key.nodes],
  );
};
