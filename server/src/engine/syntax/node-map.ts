import type { FlatTree } from './flat-tree.ts';
import { Trait } from './grammar.ts';
import type { TextChange } from './text-change.ts';

/**
 * Tells which nodes of a tree are those of an earlier version: of the same kind, over the same text but for the edit,
 * wherever they hang. A syntax error may hang most of a file elsewhere, and what it is made of is still the same.
 */
export class NodeMap {
  /** By new node: its number in the earlier tree, or -1. */
  readonly earlier: Int32Array;
  /** By old node: its number in the new tree, or -1. */
  readonly later: Int32Array;
  /** By new node: 1 where anything in its subtree, or its text, is another one. */
  readonly changed: Uint8Array;
  readonly #old: FlatTree;
  readonly #tree: FlatTree;

  constructor(old: FlatTree, tree: FlatTree, edit: TextChange) {
    this.#old = old;
    this.#tree = tree;
    this.earlier = new Int32Array(tree.count).fill(-1);
    this.later = new Int32Array(old.count).fill(-1);
    this.#align(edit);
    this.changed = this.#findChanged(edit);
  }

  /** Both trees are in the order of their starts, and of nodes that start together the outer ones come first. */
  #align({ start: from, end: to, shift }: TextChange): void {
    const { start, end, kind, count } = this.#tree;
    const old = this.#old;
    if (old.kind[0] === kind[0]) this.#pair(0, 0);
    let next = 1;
    for (let n = 1; n < count; n++) {
      if (start[n] >= from && start[n] < to) continue;
      const oldStart = start[n] < from ? start[n] : start[n] - shift;
      const oldEnd = end[n] <= from ? end[n] : end[n] - shift;
      while (next < old.count && old.start[next] < oldStart) next++;
      for (let o = next; o < old.count && old.start[o] === oldStart; o++) {
        if (old.kind[o] !== kind[n] || old.end[o] !== oldEnd) continue;
        this.#pair(o, n);
        next = o + 1;
        break;
      }
    }
  }

  #pair(old: number, n: number): void {
    this.earlier[n] = old;
    this.later[old] = n;
  }

  #findChanged({ start: from, end: to }: TextChange): Uint8Array {
    const { start, end, last, field, parent, count } = this.#tree;
    const old = this.#old;
    const changed = new Uint8Array(count);
    for (let n = count - 1; n >= 0; n--) {
      const o = this.earlier[n];
      const same =
        o >= 0 &&
        (end[n] < from || start[n] > to) &&
        last[n] - n === old.last[o] - o &&
        field[n] === old.field[o];
      if (!same) changed[n] = 1;
      if (changed[n] === 1 && n > 0) changed[parent[n]] = 1;
    }
    return changed;
  }

  /** Marks, beside what has changed, the nodes to which it matters that the two right above them have. */
  withExposed(changed: Uint8Array): Uint8Array {
    const { parent } = this.#tree;
    const tells = (n: number) => n >= 0 && !isIndifferent(this.#tree, n);
    return changed.map((own, n) => {
      if (own === 1) return 1;
      const above = parent[n];
      if (!tells(above)) return isIndifferent(this.#old, this.#old.parent[this.earlier[n]]) ? 0 : 1;
      return changed[above] === 1 || (tells(parent[above]) && changed[parent[above]] === 1) ? 1 : 0;
    });
  }
}

/** Whether it says nothing of a node that it hangs right below this one: a block, or what did not parse. */
function isIndifferent(tree: FlatTree, n: number): boolean {
  return n < 0 || tree.kind[n] === 0 || tree.is(n, Trait.block);
}
