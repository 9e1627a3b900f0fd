import dagre from '@dagrejs/dagre';
import ELK from 'elkjs/lib/elk.bundled.js';
import { cardHeight, cardWidth, layoutLineage } from '../../../src/shared/lineage/index.ts';
import { largeLineage } from '../../unit/lineage/largeLineage.ts';

// node layoutOnce.ts <engine> <people>: one layout in a process of its own, so that the engine is cold, and so that a
// peer that takes for ever can be ended. Writes the CPU milliseconds of the layout.

const [engine = '', count = ''] = process.argv.slice(2);
const lineage = largeLineage(Number(count));

const withDagre = (): void => {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'TB' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of lineage.people) graph.setNode(id, { width: cardWidth, height: cardHeight });
  for (const { mentorId, menteeId } of lineage.links) graph.setEdge(mentorId, menteeId);
  dagre.layout(graph);
};

const withElk = async (): Promise<void> => {
  await new ELK().layout({
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'DOWN' },
    children: lineage.people.map(({ id }) => ({ id, width: cardWidth, height: cardHeight })),
    edges: lineage.links.map(({ mentorId, menteeId }, at) => ({
      id: `e${at}`,
      sources: [mentorId],
      targets: [menteeId],
    })),
  });
};

const engines: Readonly<Record<string, () => void | Promise<void>>> = {
  tidy: () => void layoutLineage(lineage, { arrange: 'tidy' }),
  stored: () => void layoutLineage(lineage),
  dagre: withDagre,
  elk: withElk,
};

const lay = engines[engine];
if (lay === undefined) throw new Error(`There is no layout engine "${engine}".`);
const start = process.cpuUsage();
await lay();
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({ ms: (user + system) / 1000 }));
