/** Nodes with a distance, nearest first; a node's distance can be lowered while it waits. */
export class NodeHeap {
  private readonly heap: Int32Array;
  private readonly place: Int32Array;
  private readonly distance: Float64Array;
  private count = 0;

  /** @param distance kept by the caller; lower an entry, then call `push` */
  constructor(distance: Float64Array) {
    this.distance = distance;
    this.heap = new Int32Array(distance.length);
    this.place = new Int32Array(distance.length).fill(-1);
  }

  /** The nearest node; only while there is one. */
  get first(): number {
    return this.heap[0]!;
  }

  get size(): number {
    return this.count;
  }

  clear(): void {
    for (let index = 0; index < this.count; index++) this.place[this.heap[index]!] = -1;
    this.count = 0;
  }

  /** Adds a node, or moves it up after its distance was lowered. */
  push(node: number): void {
    let index = this.place[node]!;
    if (index === -1) index = this.count++;
    const distance = this.distance[node]!;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const other = this.heap[parent]!;
      if (this.distance[other]! <= distance) break;
      this.heap[index] = other;
      this.place[other] = index;
      index = parent;
    }
    this.heap[index] = node;
    this.place[node] = index;
  }

  pop(): number {
    const top = this.heap[0]!;
    this.place[top] = -1;
    this.count--;
    if (this.count > 0) {
      const node = this.heap[this.count]!;
      const distance = this.distance[node]!;
      let index = 0;
      for (;;) {
        let child = 2 * index + 1;
        if (child >= this.count) break;
        if (
          child + 1 < this.count &&
          this.distance[this.heap[child + 1]!]! < this.distance[this.heap[child]!]!
        )
          child++;
        const other = this.heap[child]!;
        if (this.distance[other]! >= distance) break;
        this.heap[index] = other;
        this.place[other] = index;
        index = child;
      }
      this.heap[index] = node;
      this.place[node] = index;
    }
    return top;
  }
}
