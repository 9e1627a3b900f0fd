import { type HierarchyPointNode, stratify, tree } from 'd3-hierarchy';
import type { Drawing } from './drawing.ts';
import { familyGap, slotWidth } from './metrics.ts';

/** A card (person ≥ 0) or the place of a skipped class (person = −1). */
interface Spot {
  readonly id: string;
  readonly parentId: string | null;
  readonly person: number;
}

/** Each tree with one spot for every class that a line skips, so that depth means class year. */
const spotsOfTrees = ({ above, sequence, rowOf }: Drawing): Spot[][] => {
  const trees: Spot[][] = [];
  for (const person of sequence) {
    const mentor = above[person]!;
    if (mentor < 0) {
      trees.push([{ id: `${person}`, parentId: null, person }]);
      continue;
    }
    const spots = trees[trees.length - 1]!;
    let parentId = `${mentor}`;
    for (let row = rowOf[mentor]! + 1; row < rowOf[person]!; row++) {
      const id = `${person}@${row}`;
      spots.push({ id, parentId, person: -1 });
      parentId = id;
    }
    spots.push({ id: `${person}`, parentId, person });
  }
  return trees;
};

const build = stratify<Spot>()
  .id(({ id }) => id)
  .parentId(({ parentId }) => parentId);
const arrange = tree<Spot>()
  .nodeSize([slotWidth, 1])
  .separation(() => 1);

/**
 * Left edges of the cards: d3-hierarchy's tidy tree (Buchheim, Jünger and Leipert 2002) for each tree, and the trees
 * pushed together row by row, so that one may stand under another that ends early.
 */
export const placeTight = (drawing: Drawing): Float64Array => {
  const x = new Float64Array(drawing.sequence.length);
  /** By row: the rightmost spot so far, and its family. */
  const reach: number[] = [];
  const reachFamily: number[] = [];
  for (const spots of spotsOfTrees(drawing)) {
    const root = spots[0]!.person;
    const family = drawing.founderOf[root]!;
    const top = drawing.rowOf[root]!;
    const nodes: HierarchyPointNode<Spot>[] = arrange(build(spots)).descendants();
    let shift = -nodes.reduce((least, node) => Math.min(least, node.x), Infinity);
    for (const node of nodes) {
      const row = top + node.depth;
      if (reach[row] === undefined) continue;
      const gap = slotWidth + (reachFamily[row] === family ? 0 : familyGap);
      shift = Math.max(shift, reach[row] + gap - node.x);
    }
    for (const node of nodes) {
      const row = top + node.depth;
      const right = node.x + shift;
      if (reachFamily[row] !== family || right > reach[row]!)
        reach[row] = Math.max(right, reach[row] ?? right);
      reachFamily[row] = family;
      if (node.data.person >= 0) x[node.data.person] = right;
    }
  }
  return x;
};
