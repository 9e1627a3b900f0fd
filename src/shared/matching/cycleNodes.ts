/** Takes away nodes that no arrow leads into, again and again. */
const peel = (nodes: number, from: Int32Array, to: Int32Array, alive: Uint8Array): void => {
  const start = new Int32Array(nodes + 2);
  const incoming = new Int32Array(nodes);
  for (let edge = 0; edge < from.length; edge++) {
    if (alive[from[edge]!] === 0 || alive[to[edge]!] === 0) continue;
    start[from[edge]! + 2]!++;
    incoming[to[edge]!]!++;
  }
  for (let node = 0; node <= nodes; node++) start[node + 1]! += start[node]!;
  const target = new Int32Array(start[nodes + 1]!);
  for (let edge = 0; edge < from.length; edge++)
    if (alive[from[edge]!] === 1 && alive[to[edge]!] === 1) target[start[from[edge]! + 1]!++] = to[edge]!;
  const queue: number[] = [];
  for (let node = 0; node < nodes; node++) if (alive[node] === 1 && incoming[node] === 0) queue.push(node);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    alive[node] = 0;
    for (let index = start[node]!; index < start[node + 1]!; index++)
      if (--incoming[target[index]!]! === 0) queue.push(target[index]!);
  }
};

/**
 * Marks the nodes that can lie on a closed chain of arrows: all others are peeled off from both ends. Where none is
 * left, there is no closed chain.
 */
export const cycleNodes = (nodes: number, from: Int32Array, to: Int32Array): Uint8Array => {
  const alive = new Uint8Array(nodes).fill(1);
  peel(nodes, from, to, alive);
  peel(nodes, to, from, alive);
  return alive;
};
