import { type LineageScene, type SceneLight, traceRoute } from '../../../shared/figures/index.ts';
import { cardHeight, cardWidth, type EdgeStyle } from '../../../shared/lineage/index.ts';
import { bandBox, bandNameHeight } from './lineageModel.ts';

/** What a canvas needs to know of people and families; colors are resolved, since a canvas knows no variables. */
export interface SceneLook {
  readonly name: (id: string) => string;
  readonly note: (id: string) => string;
  readonly initials: (id: string) => string;
  readonly family: (founderId: string) => string;
  readonly color: (token: string) => string;
}

const dashes: Readonly<Record<EdgeStyle, readonly number[]>> = {
  active: [],
  completed: [],
  bridge: [9, 4, 2, 4],
  'co-mentor': [6, 4],
  ended: [1.5, 4],
};
const lineColors: Readonly<Record<EdgeStyle, string>> = {
  active: 'ink-2',
  completed: 'edge',
  bridge: 'amber',
  'co-mentor': 'plum',
  ended: 'rust',
};
const lineWidths: Readonly<Record<EdgeStyle, number>> = {
  active: 2,
  completed: 1.3,
  bridge: 1.6,
  'co-mentor': 1.5,
  ended: 1.5,
};
const alphas: Readonly<Record<SceneLight, number>> = { dim: 0.25, plain: 1, strong: 1 };
const fontFamily = "'Instrument Sans Variable', 'Segoe UI', system-ui, sans-serif";

const paintBands = (
  context: CanvasRenderingContext2D,
  scene: LineageScene,
  zoom: number,
  look: SceneLook,
): void => {
  const bar = Math.max(bandNameHeight, scene.detail === 'outline' ? 6 / zoom : 0);
  for (const band of scene.bands) {
    const { x, y, width, height } = bandBox(band);
    const color = look.family(band.founderId);
    context.globalAlpha = band.isLit ? 1 : 0.4;
    context.fillStyle = look.color('surface');
    context.fillRect(x, y, width, height);
    context.fillStyle = color;
    context.globalAlpha = (band.isLit ? 1 : 0.4) * (scene.detail === 'outline' ? 0.22 : 0.08);
    context.fillRect(x, y, width, height);
    context.globalAlpha = band.isLit ? 1 : 0.4;
    context.fillRect(x, y, width, bar);
    context.strokeStyle = color;
    context.lineWidth = 1 / zoom;
    context.strokeRect(x, y, width, height);
  }
  context.globalAlpha = 1;
};

const paintLines = (
  context: CanvasRenderingContext2D,
  scene: LineageScene,
  zoom: number,
  look: SceneLook,
): void => {
  const thicker = Math.max(1, 0.5 / zoom);
  for (const { style, light, routes } of scene.lines) {
    context.beginPath();
    for (const route of routes) traceRoute(context, route);
    context.globalAlpha = alphas[light];
    context.strokeStyle = look.color(light === 'strong' && style === 'completed' ? 'ink' : lineColors[style]);
    context.lineWidth = lineWidths[style] * thicker * (light === 'strong' ? 1.6 : 1);
    // Dashes of many lines are costly, and too fine to be seen where people are only blocks.
    context.setLineDash(scene.detail === 'block' ? [] : [...dashes[style]]);
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
};

/** Blocks of one family and light at a time: a color is set once for all of them. */
const paintBlocks = (context: CanvasRenderingContext2D, scene: LineageScene, look: SceneLook): void => {
  const groups = new Map<
    string,
    { color: string; light: SceneLight; cards: (typeof scene.cards)[number][] }
  >();
  for (const card of scene.cards) {
    const color = look.family(card.founderId);
    const key = `${card.light} ${color}`;
    const group = groups.get(key);
    if (group) group.cards.push(card);
    else groups.set(key, { color, light: card.light, cards: [card] });
  }
  const isCard = scene.detail === 'card';
  for (const { color, light, cards } of groups.values()) {
    context.globalAlpha = alphas[light];
    context.beginPath();
    for (const { x, y } of cards) context.rect(x, y, cardWidth, cardHeight);
    context.fillStyle = isCard ? look.color('surface') : color;
    context.fill();
    if (light === 'strong' || isCard) {
      context.strokeStyle = light === 'strong' ? look.color('ink') : color;
      context.lineWidth = light === 'strong' ? 8 : 1.2;
      context.stroke();
    }
  }
  context.globalAlpha = 1;
};

const paintWords = (context: CanvasRenderingContext2D, scene: LineageScene, look: SceneLook): void => {
  const isCard = scene.detail === 'card';
  context.textBaseline = 'middle';
  for (const { id, x, y, founderId, light } of scene.cards) {
    context.globalAlpha = alphas[light];
    if (!isCard) {
      context.font = `620 22px ${fontFamily}`;
      context.textAlign = 'center';
      context.fillStyle = look.color('on-family');
      context.fillText(look.initials(id), x + cardWidth / 2, y + cardHeight / 2 + 1);
      continue;
    }
    context.textAlign = 'left';
    context.fillStyle = look.family(founderId);
    context.fillRect(x, y, 4, cardHeight);
    context.font = `550 12px ${fontFamily}`;
    context.fillStyle = look.color('ink');
    context.fillText(look.name(id), x + 12, y + 15, cardWidth - 18);
    context.font = `400 11px ${fontFamily}`;
    context.fillStyle = look.color('ink-3');
    context.fillText(look.note(id), x + 12, y + 31, cardWidth - 18);
  }
  context.globalAlpha = 1;
};

/**
 * Paints a scene.
 * @param context already moved and scaled, so that the sheet's own pixels can be used
 * @param zoom pixels of the window for one of the sheet; lines never become thinner than one can see
 */
export const paintScene = (
  context: CanvasRenderingContext2D,
  scene: LineageScene,
  zoom: number,
  look: SceneLook,
): void => {
  paintBands(context, scene, zoom, look);
  paintLines(context, scene, zoom, look);
  paintBlocks(context, scene, look);
  if (scene.detail === 'card' || scene.detail === 'initials') paintWords(context, scene, look);
};
