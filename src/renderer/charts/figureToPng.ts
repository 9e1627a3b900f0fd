import {
  type AttributeValue,
  type Figure,
  type FigureNode,
  type FigureTag,
  paperColor,
} from '../../shared/figures/index.ts';

const fontStack = "'Instrument Sans Variable', 'Segoe UI', system-ui, sans-serif";

const colorOf = (value: AttributeValue | undefined): string =>
  typeof value === 'object' ? paperColor(value.token) : String(value ?? '#000000');
const numberOf = (node: FigureNode, name: string, otherwise = 0): number =>
  Number(node.attributes[name] ?? otherwise);

const elementsIn = (node: FigureNode): FigureNode[] =>
  node.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsIn(child)]));

interface Painter {
  readonly context: CanvasRenderingContext2D;
  readonly scale: number;
  readonly patterns: ReadonlyMap<string, FigureNode>;
}

const canvasOf = (width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This window cannot draw pictures.');
  return [canvas, context];
};

/** Draws one tile of a hatching at sixteen times its size, so that its lines stay sharp. */
const makePattern = (painter: Painter, id: string): CanvasPattern | string => {
  const node = painter.patterns.get(id);
  if (node === undefined) return '#000000';
  const detail = 16;
  const [tile, context] = canvasOf(numberOf(node, 'width') * detail, numberOf(node, 'height') * detail);
  context.scale(detail, detail);
  paintChildren(node, { ...painter, context });
  const pattern = painter.context.createPattern(tile, 'repeat');
  if (pattern === null) return '#000000';
  const degrees = Number(/rotate\((-?[\d.]+)\)/.exec(String(node.attributes.patternTransform))?.[1] ?? 0);
  pattern.setTransform(new DOMMatrix().rotate(degrees).scale(1 / detail));
  return pattern;
};

const fillOf = (node: FigureNode, painter: Painter): string | CanvasPattern | null => {
  const { fill } = node.attributes;
  if (fill === 'none') return null;
  const reference = typeof fill === 'string' ? /^url\(#(.+)\)$/.exec(fill)?.[1] : undefined;
  return reference === undefined ? colorOf(fill) : makePattern(painter, reference);
};

const fillAndStroke = (node: FigureNode, painter: Painter, shape: Path2D): void => {
  const { context } = painter;
  context.save();
  const fill = node.tag === 'line' ? null : fillOf(node, painter);
  if (fill !== null) {
    context.fillStyle = fill;
    context.globalAlpha = numberOf(node, 'fill-opacity', 1);
    context.fill(shape);
  }
  if (node.attributes.stroke !== undefined && node.attributes.stroke !== 'none') {
    context.strokeStyle = colorOf(node.attributes.stroke);
    context.globalAlpha = numberOf(node, 'stroke-opacity', 1);
    context.lineWidth = numberOf(node, 'stroke-width', 1);
    const dashes = String(node.attributes['stroke-dasharray'] ?? '');
    context.setLineDash(dashes === '' ? [] : dashes.split(/[ ,]+/).map(Number));
    context.stroke(shape);
  }
  context.restore();
};

const paintText = (node: FigureNode, { context }: Painter): void => {
  const anchor = node.attributes['text-anchor'];
  context.font = `${numberOf(node, 'font-weight', 400)} ${numberOf(node, 'font-size', 13)}px ${fontStack}`;
  context.textAlign = anchor === 'end' ? 'right' : anchor === 'middle' ? 'center' : 'left';
  context.fillStyle = colorOf(node.attributes.fill);
  context.fillText(node.children.join(''), numberOf(node, 'x'), numberOf(node, 'y'));
};

/** Moves the context to where a group stands; `restore` moves it back. */
const enter = (node: FigureNode, context: CanvasRenderingContext2D): void => {
  const [, x = '0', y = '0'] =
    /^translate\(([\d.-]+)[ ,]([\d.-]+)\)$/.exec(String(node.attributes.transform)) ?? [];
  context.save();
  context.translate(Number(x), Number(y));
};

const skip = (): void => {};
/** How each element of a figure is drawn. A new tag has to be named here. */
const painters: Readonly<Record<FigureTag, (node: FigureNode, painter: Painter) => void>> = {
  svg: (node, painter) => paintChildren(node, painter),
  g: (node, painter) => {
    enter(node, painter.context);
    paintChildren(node, painter);
    painter.context.restore();
  },
  title: skip,
  desc: skip,
  defs: skip,
  pattern: skip,
  rect: (node, painter) => {
    const shape = new Path2D();
    const box = [
      numberOf(node, 'x'),
      numberOf(node, 'y'),
      numberOf(node, 'width'),
      numberOf(node, 'height'),
    ] as const;
    shape.roundRect(...box, numberOf(node, 'rx'));
    fillAndStroke(node, painter, shape);
  },
  line: (node, painter) => {
    const shape = new Path2D();
    shape.moveTo(numberOf(node, 'x1'), numberOf(node, 'y1'));
    shape.lineTo(numberOf(node, 'x2'), numberOf(node, 'y2'));
    fillAndStroke(node, painter, shape);
  },
  circle: (node, painter) => {
    const shape = new Path2D();
    shape.arc(numberOf(node, 'cx'), numberOf(node, 'cy'), numberOf(node, 'r'), 0, 2 * Math.PI);
    fillAndStroke(node, painter, shape);
  },
  path: (node, painter) => fillAndStroke(node, painter, new Path2D(String(node.attributes.d ?? ''))),
  text: paintText,
};

const paintChildren = (node: FigureNode, painter: Painter): void => {
  for (const child of node.children) if (typeof child !== 'string') painters[child.tag](child, painter);
};

/** Groups with more children are painted child by child, so that the window stays free in between. */
const manyChildren = 40;

/** Paints a drawing piece by piece: after each piece the caller may pause, or never go on. */
function* paintPieces(node: FigureNode, painter: Painter): Generator<void, void, void> {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    if (child.tag === 'g' && child.children.length > manyChildren) {
      enter(child, painter.context);
      yield* paintPieces(child, painter);
      painter.context.restore();
    } else {
      painters[child.tag](child, painter);
      yield;
    }
  }
}

const countPieces = (node: FigureNode): number =>
  node.children.reduce((sum, child) => {
    if (typeof child === 'string') return sum;
    return sum + (child.tag === 'g' && child.children.length > manyChildren ? countPieces(child) : 1);
  }, 0);

/** The window gets to its own work after this long. */
const longestStretch = 40;

export interface PngWatch {
  /** Told how much is painted, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * A figure as PNG on white paper, drawn on a canvas with the app's own fonts.
 * @param scale pixels of the picture per pixel of the figure; 3 is about 290 to the inch
 * @throws the signal's reason once it is aborted; Error where the picture is too large for this browser
 */
export const figureToPng = async (
  figure: Figure,
  scale = 3,
  { onProgress, signal }: PngWatch = {},
): Promise<Uint8Array<ArrayBuffer>> => {
  await document.fonts.ready;
  const [canvas, context] = canvasOf(figure.width * scale, figure.height * scale);
  context.scale(scale, scale);
  const patterns = new Map(
    elementsIn(figure.root)
      .filter((node) => node.tag === 'pattern')
      .map((node) => [String(node.attributes.id), node]),
  );
  const all = countPieces(figure.root);
  let done = 0;
  let since = performance.now();
  for (const _ of paintPieces(figure.root, { context, scale, patterns })) {
    done++;
    if (performance.now() - since < longestStretch) continue;
    onProgress?.(done / all);
    await new Promise((free) => setTimeout(free));
    signal?.throwIfAborted();
    since = performance.now();
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  signal?.throwIfAborted();
  if (blob === null) throw new Error('The picture is too large to be drawn.');
  return new Uint8Array(await blob.arrayBuffer());
};
