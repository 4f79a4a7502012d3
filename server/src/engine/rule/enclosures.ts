export interface Range {
  start: number;
  end: number;
}

/** So few ranges are looked through one by one. */
const few = 16;

/**
 * Ranges that can be asked which of them enclose another: sorted by start, in a binary tree over the largest end of each
 * stretch, so that an answer takes the time of its size and not of the file's.
 */
export class Enclosures<T extends Range> {
  readonly #given: readonly T[];
  /** Indices of the given ranges by start. */
  #sorted: number[] | undefined;
  /** Whether the ranges were given by start, as they mostly are. */
  #inOrder = true;
  /** The tree: node `i` holds the largest end below it, its children are `2i` and `2i + 1`. */
  #ends: Float64Array | undefined;

  constructor(ranges: readonly T[]) {
    this.#given = ranges;
  }

  /** Those that begin no later and end no earlier, in the order in which they were given. */
  around({ start, end }: Range): T[] {
    if (this.#given.length <= few)
      return this.#given.filter((range) => range.start <= start && range.end >= end);
    this.#ends ??= this.#sort();
    const found: number[] = [];
    this.#collect(1, 0, this.#ends.length / 2, this.#countUpTo(start), end, found);
    if (!this.#inOrder) found.sort((a, b) => a - b);
    return found.map((i) => this.#given[i]);
  }

  #sort(): Float64Array {
    const given = this.#given;
    this.#sorted = given.map((_, i) => i);
    this.#inOrder = given.every(({ start }, i) => i === 0 || given[i - 1].start <= start);
    if (!this.#inOrder) this.#sorted.sort((a, b) => given[a].start - given[b].start);
    return buildEnds(this.#sorted.map((i) => given[i].end));
  }

  /** How many of the sorted ranges begin at the offset or before it. */
  #countUpTo(start: number): number {
    const sorted = this.#sorted!;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#given[sorted[middle]].start <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Collects from the leaves `from` up to `to` below `node`, of which only the first `count` may be taken. */
  #collect(node: number, from: number, to: number, count: number, end: number, found: number[]): void {
    if (from >= count || this.#ends![node] < end) return;
    if (to - from === 1) {
      found.push(this.#sorted![from]);
      return;
    }
    const middle = (from + to) >> 1;
    this.#collect(2 * node, from, middle, count, end, found);
    this.#collect(2 * node + 1, middle, to, count, end, found);
  }
}

function buildEnds(ends: number[]): Float64Array {
  let leaves = 1;
  while (leaves < ends.length) leaves *= 2;
  const tree = new Float64Array(2 * leaves).fill(Number.NEGATIVE_INFINITY);
  tree.set(ends, leaves);
  for (let i = leaves - 1; i > 0; i--) tree[i] = Math.max(tree[2 * i], tree[2 * i + 1]);
  return tree;
}
