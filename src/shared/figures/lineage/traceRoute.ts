import type { LineageRoute } from '../../lineage/index.ts';
import { roundLength } from '../tree.ts';

/** What draws a line: a canvas has these, and `createPathPen` writes them as an SVG path. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
}

/** A pen that writes the `d` of an SVG path. */
export const createPathPen = (): Pen & { readonly path: () => string } => {
  const parts: string[] = [];
  const add = (letter: string, ...numbers: readonly number[]): void => {
    parts.push(letter + numbers.map(roundLength).join(' '));
  };
  return {
    moveTo: (x, y) => add('M', x, y),
    lineTo: (x, y) => add('L', x, y),
    bezierCurveTo: (...numbers) => add('C', ...numbers),
    path: () => parts.join(''),
  };
};

/** Draws the line of a link: it bends within the first gap between rows, then goes straight down. */
export const traceRoute = (pen: Pen, { points }: LineageRoute): void => {
  const [from, turn, ...rest] = points;
  if (from === undefined || turn === undefined) return;
  const half = (from.y + turn.y) / 2;
  pen.moveTo(from.x, from.y);
  pen.bezierCurveTo(from.x, half, turn.x, half, turn.x, turn.y);
  for (const { x, y } of rest) pen.lineTo(x, y);
};
