import type { FigureToken } from './palette.ts';

/** The few SVG elements that figures are made of; every painter knows exactly these. */
export type FigureTag =
  | 'svg'
  | 'title'
  | 'desc'
  | 'defs'
  | 'pattern'
  | 'g'
  | 'rect'
  | 'line'
  | 'circle'
  | 'path'
  | 'text';

/** A color by its name in the palette, so that window, paper and dark screen each put in their own. */
export interface Paint {
  readonly token: FigureToken;
}
export type AttributeValue = string | number | Paint;

/** An element of a figure: SVG attribute names as SVG spells them. */
export interface FigureNode {
  readonly tag: FigureTag;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly children: readonly (FigureNode | string)[];
}

/** A finished figure. Lengths are pixels at 96 to the inch. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  /** Everything that the figure shows, in words, for those who don't see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly root: FigureNode;
}

export const paint = (token: FigureToken): Paint => ({ token });

export const element = (
  tag: FigureTag,
  attributes: Readonly<Record<string, AttributeValue>>,
  children: readonly (FigureNode | string)[] = [],
): FigureNode =>
  Object.freeze({ tag, attributes: Object.freeze(attributes), children: Object.freeze(children) });

/** Rounds a length to hundredths, so that figures stay small and the same everywhere. */
export const roundLength = (length: number): number => Math.round(length * 100) / 100;

/** Fonts of all figures; the first two are the app's own. */
export const figureFonts = "'Instrument Sans Variable', 'Instrument Sans', 'Segoe UI', Arial, sans-serif";

/** Puts title, description, ground and fonts around the drawn parts. */
export const makeFigure = (
  about: Pick<Figure, 'id' | 'title' | 'description' | 'width' | 'height'>,
  defs: readonly FigureNode[],
  drawn: readonly FigureNode[],
): Figure => {
  const { id, title, description, width, height } = about;
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-description`,
      'font-family': figureFonts,
    },
    [
      element('title', { id: `${id}-title` }, [title]),
      element('desc', { id: `${id}-description` }, [description]),
      ...(defs.length > 0 ? [element('defs', {}, defs)] : []),
      element('rect', { x: 0, y: 0, width, height, fill: paint('surface') }),
      ...drawn,
    ],
  );
  return Object.freeze({ ...about, root });
};
