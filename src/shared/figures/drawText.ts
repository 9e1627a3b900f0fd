import type { FigureToken } from './palette.ts';
import type { FontWeight } from './textWidth.ts';
import { element, type FigureNode, paint, roundLength } from './tree.ts';

export interface TextLook {
  readonly size?: number;
  readonly weight?: FontWeight;
  readonly color?: FigureToken;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text; `y` is its baseline. */
export const drawText = (text: string, x: number, y: number, look: TextLook = {}): FigureNode =>
  element(
    'text',
    {
      x: roundLength(x),
      y: roundLength(y),
      'font-size': look.size ?? 13,
      'font-weight': look.weight ?? 400,
      'text-anchor': look.anchor ?? 'start',
      fill: paint(look.color ?? 'ink'),
    },
    [text],
  );

/** Several lines, one under the other. */
export const drawLines = (
  lines: readonly string[],
  x: number,
  firstBaseline: number,
  lineHeight: number,
  look: TextLook = {},
): readonly FigureNode[] =>
  lines.map((line, index) => drawText(line, x, firstBaseline + index * lineHeight, look));
