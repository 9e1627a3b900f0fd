import { cardHeight, cardWidth, rowHeight, type ShelvedLayout } from '../../lineage/index.ts';
import { drawText } from '../drawText.ts';
import type { FigureToken } from '../palette.ts';
import { element, type FigureNode, paint, roundLength } from '../tree.ts';
import { shortenText } from '../wrapText.ts';
import type { FigurePerson, NameIndex } from './names.ts';

/** Room for the class years, left of the families. */
export const labelWidth = 84;
/** From a family's cards to the edge of its band. */
export const bandPadding = 8;
/** Room for a family's name above its cards. */
export const nameHeight = 24;

/** The class years beside each shelf, with a quiet line that leads the eye along the row. */
export const drawRows = (sheet: ShelvedLayout, names: NameIndex): readonly FigureNode[] =>
  sheet.shelves.flatMap((shelf) =>
    shelf.rows.flatMap((row, index) => {
      const middle = row.y + cardHeight / 2;
      const between = middle + rowHeight / 2;
      const words = shortenText(names.rowLabel(row.row), labelWidth - 12, 12.5, 550);
      const label = drawText(words, -labelWidth - bandPadding, middle + 4.5, {
        size: 12.5,
        weight: 550,
        color: 'ink-2',
      });
      if (index === shelf.rows.length - 1) return [label];
      const line = element('line', {
        x1: -labelWidth - bandPadding,
        x2: roundLength(shelf.width + bandPadding),
        y1: roundLength(between),
        y2: roundLength(between),
        stroke: paint('line'),
        'stroke-width': 1,
      });
      return [label, line];
    }),
  );

/** Each family's area with its leaf, name and head count. */
export const drawBands = (sheet: ShelvedLayout, names: NameIndex): readonly FigureNode[] =>
  sheet.bands.flatMap((band) => {
    const color = names.color(band.founderId);
    const x = roundLength(band.x - bandPadding);
    const y = roundLength(band.y - bandPadding - nameHeight);
    const width = band.width + 2 * bandPadding;
    const words = `${names.familyName(band.founderId)} · ${band.people}`;
    return [
      element('rect', {
        x,
        y,
        width: roundLength(width),
        height: roundLength(band.height + 2 * bandPadding + nameHeight),
        rx: 8,
        fill: paint(color),
        'fill-opacity': 0.06,
        stroke: paint(color),
        'stroke-opacity': 0.45,
        'stroke-width': 1,
      }),
      element('path', {
        d: `M${x + 10} ${y + 10}h5a4 4 0 0 1 4 4v5h-5a4 4 0 0 1 -4 -4z`,
        fill: paint(color),
      }),
      drawText(shortenText(words, width - 36, 13, 620), x + 25, y + 19, { weight: 620, color }),
    ];
  });

const drawCard = (x: number, y: number, person: FigurePerson, color: FigureToken): FigureNode => {
  const room = cardWidth - 24;
  const note = person.note ?? '';
  return element('g', {}, [
    element('rect', {
      x: roundLength(x),
      y: roundLength(y),
      width: cardWidth,
      height: cardHeight,
      rx: 6,
      fill: paint('surface'),
      stroke: paint(color),
      'stroke-width': 1.2,
    }),
    element('rect', {
      x: roundLength(x + 5),
      y: roundLength(y + 7),
      width: 3,
      height: cardHeight - 14,
      rx: 1.5,
      fill: paint(color),
    }),
    drawText(shortenText(person.name, room, 13, 550), x + 15, y + (note === '' ? 26.5 : 19), { weight: 550 }),
    ...(note === ''
      ? []
      : [drawText(shortenText(note, room, 11.5), x + 15, y + 34, { size: 11.5, color: 'ink-3' })]),
  ]);
};

/** Everyone's card, in the color of the family. */
export const drawCards = (sheet: ShelvedLayout, names: NameIndex): readonly FigureNode[] =>
  sheet.cards.map(({ id, x, y }) => drawCard(x, y, names.person(id), names.color(names.founderOf(id))));
