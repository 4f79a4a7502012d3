import type { Names } from '../names/names.ts';
import { calleeOf } from '../syntax/callee.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { hashBetween, hashWord } from '../syntax/text-index.ts';

/** The names that every match of a pattern shows at its start, as hashes: `object.last(...)`, `object.last`, `last`. */
export interface Anchor {
  last: number | undefined;
  object: number | undefined;
}

/** Longer expressions are no names. */
const longestName = 100;

/**
 * Nodes of one kind with the names that they show: as they are written, and as imports resolve them. Of a call that
 * is what is called.
 */
export class NameTable {
  readonly #names: Names;
  readonly #tree: FlatTree;
  /** Kinds of members, and the field of what they are called. */
  readonly #members: readonly number[];
  readonly #property: number;
  readonly #nodes: ArrayLike<number>;
  readonly #last: Int32Array;
  readonly #object: Int32Array;
  /** By index of the node: the names of its path, where it has one. */
  readonly #paths = new Map<number, Anchor>();

  constructor(names: Names, kind: number, nodes: ArrayLike<number> = names.tree.ofKind(kind)) {
    this.#names = names;
    this.#tree = names.tree;
    const { grammar } = this.#tree;
    this.#members = ['member_expression', 'attribute'].map((name) => grammar.kind(name));
    this.#property = grammar.field(grammar.spec.family === 'python' ? 'attribute' : 'property');
    this.#nodes = nodes;
    this.#last = new Int32Array(this.#nodes.length);
    this.#object = new Int32Array(this.#nodes.length);
    const calls = /^(call|call_expression|new_expression)$/.test(grammar.names[kind]);
    for (let i = 0; i < this.#nodes.length; i++) {
      const n = calls ? calleeOf(this.#tree, this.#nodes[i]) : this.#nodes[i];
      if (n >= 0) this.#note(i, this.#tree.unwrap(n));
    }
  }

  /** The nodes that may show the names of an anchor, in document order. */
  select({ last, object }: Anchor): number[] {
    const found: number[] = [];
    for (let i = 0; i < this.#nodes.length; i++) {
      const written =
        (last === undefined || this.#last[i] === last) &&
        (object === undefined || this.#object[i] === object);
      if (written || this.#resolves(i, last, object)) found.push(this.#nodes[i]);
    }
    return found;
  }

  #resolves(i: number, last: number | undefined, object: number | undefined): boolean {
    const path = this.#paths.size > 0 ? this.#paths.get(i) : undefined;
    return (
      path !== undefined &&
      (last === undefined || path.last === last) &&
      (object === undefined || path.object === object)
    );
  }

  #note(i: number, n: number): void {
    const tree = this.#tree;
    const property = this.#propertyOf(n);
    if (property >= 0) {
      this.#last[i] = hashOf(tree, property);
      const object = tree.unwrap(n + 1);
      const inner = this.#propertyOf(object);
      this.#object[i] = hashOf(tree, inner >= 0 ? inner : object);
    } else this.#last[i] = hashOf(tree, n);
    const path = this.#names.mayHavePath(n) ? this.#names.path(n) : null;
    if (path && path.length > 0)
      this.#paths.set(i, {
        last: hashWord(path[path.length - 1]) | 0,
        object: path.length > 1 ? hashWord(path[path.length - 2]) | 0 : undefined,
      });
  }

  /** What a member is called; -1 for anything else. */
  #propertyOf(n: number): number {
    const tree = this.#tree;
    if (!this.#members.includes(tree.kind[n])) return -1;
    for (let c = n + 1; c < tree.last[n]; c = tree.last[c]) if (tree.field[c] === this.#property) return c;
    return -1;
  }
}

function hashOf(tree: FlatTree, n: number): number {
  return tree.first(n) >= 0 && tree.end[n] - tree.start[n] > longestName
    ? 0
    : hashBetween(tree.text, tree.start[n], tree.end[n]) | 0;
}
