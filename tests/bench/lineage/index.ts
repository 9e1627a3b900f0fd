import { loadavg } from 'node:os';
import { drawingTable } from './drawing.ts';
import { layoutsTable } from './layouts.ts';

export const title = 'Lineage';

interface Bench {
  readonly options: readonly string[];
  readonly say: (line: string) => void;
}

/** Layout and drawing of generated lineages. Option: `--small` stops at 1,000 people. */
export const runBench = async ({ options, say }: Bench): Promise<string> => {
  const isSmall = options.includes('--small');
  const layouts = layoutsTable(isSmall ? [200, 1000] : [200, 1000, 5000, 20000], say);
  const [load = 0] = loadavg();
  const drawings = await drawingTable(isSmall ? [1000] : [1000, 5000, 20000], say);
  return [
    'Generated chapters of twenty years: half of the mentors one class above, a third two, the others three; one person in twenty without a mentor, one in twelve with a second one.',
    'Layout: CPU milliseconds. Cold: a process of its own, families and siblings ordered anew; the middle of three. Stored order: warm, the middle of several. dagre 3.1.3 and ELK 0.12.1 (layered) get the same people and links, cold, with a minute on the clock each; a peer that was given up is not tried at larger sizes.',
    layouts,
    'Drawing: the drawing of the application and its minimap, against React Flow 12.12.1 with `onlyRenderVisibleElements`, in Chromium without a graphics card at 1440 × 900, on the same places (so that a slow layout does not count against it here). Jump to fit: milliseconds on the clock until the frame after it was painted, from a view near one card; the middle of five. Frames: three seconds of panning and zooming, a step a frame.',
    drawings,
    `Load of the machine when the drawing began: ${load.toFixed(1)}.`,
    'Frames a second and clock times are floors: they fall with whatever else the machine does, for both painters alike; CPU milliseconds do so far less; those of the whole browser hold every thread of every process, painting and compositing included, which two cores share. Near a card both paint some hundred cards, so that there React Flow is as fast; the difference is the whole, where it has every person as elements. React Flow was given its places and no minimap.',
    'Targets of the drawing at 1,000, 5,000 and 20,000 people: jump to fit ≤ 60, 120, 250 ms; ≥ 55, 55, 50 frames a second; main thread ≤ 6 ms a frame; ≤ 1,500 elements.',
  ].join('\n\n');
};
