import {
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import '@xyflow/react/dist/style.css';
import { layoutLineage, wrapIntoShelves } from '../../../../src/shared/lineage/index.ts';
import type { GeneratedLineage } from '../../../unit/lineage/generatedLineages.ts';

const smallestZoom = 0.002;

const Card = ({ id }: NodeProps) => (
  <div className="peerCard">
    <Handle type="target" position={Position.Top} />
    <i>PE</i>
    <span>Person {id}</span>
    <Handle type="source" position={Position.Bottom} />
  </div>
);
const nodeTypes = { card: Card };

/** React Flow with the same places, drawing only what is in view: the drawing alone is compared here. */
const Flow = ({ lineage }: { lineage: GeneratedLineage }) => {
  const flow = useReactFlow();
  const { nodes, edges } = useMemo(() => {
    const strip = layoutLineage(lineage);
    const width = Math.sqrt(Math.max(...strip.bands.map((band) => band.x + band.width)) * 2160 * 1.35);
    const { cards } = wrapIntoShelves(strip, width, { gap: 160 });
    return {
      nodes: cards.map(
        ({ id, x, y }): Node => ({ id, type: 'card', position: { x, y }, data: {}, width: 132, height: 44 }),
      ),
      edges: lineage.links
        .filter(({ kind }) => kind === 'primary')
        .map(({ mentorId, menteeId }, at) => ({ id: `e${at}`, source: mentorId, target: menteeId })),
    };
  }, [lineage]);
  useEffect(() => {
    const middle = nodes[nodes.length >> 1]!.position;
    const goNear = (): void => void flow.setCenter(middle.x, middle.y, { zoom: 1, duration: 0 });
    window.driven = {
      showAll: () => void flow.fitView({ duration: 0, minZoom: smallestZoom }),
      goNear,
      panBy: (dx, dy) => {
        const { x, y, zoom } = flow.getViewport();
        void flow.setViewport({ x: x + dx, y: y + dy, zoom });
      },
      zoomBy: (factor) => {
        const { x, y, zoom } = flow.getViewport();
        void flow.setViewport({ x, y, zoom: zoom * factor });
      },
    };
    goNear();
  }, [flow, nodes]);
  return (
    <ReactFlow
      defaultNodes={nodes}
      defaultEdges={edges}
      nodeTypes={nodeTypes}
      minZoom={smallestZoom}
      onlyRenderVisibleElements
      nodesDraggable={false}
    />
  );
};

export const Peer = (props: { lineage: GeneratedLineage }) => (
  <ReactFlowProvider>
    <Flow {...props} />
  </ReactFlowProvider>
);
