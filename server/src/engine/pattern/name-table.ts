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
 * The nodes of one kind with the names that they show: as they are written, and as imports resolve them. Of a call that
 * is what is called.
 */
export class NameTable {
  readonly #names: Names;
  readonly #tree: FlatTree;
  readonly #nodes: Int32Array;
  readonly #last: Int32Array;
  readonly #object: Int32Array;
  /** By index of the node: the names of its path, where it has one. */
  readonly #paths = new Map<number, Anchor>();

  constructor(names: Names, kind: number) {
    this.#names = names;
    this.#tree = names.tree;
    this.#nodes = this.#tree.ofKind(kind);
    this.#last = new Int32Array(this.#nodes.length);
    this.#object = new Int32Array(this.#nodes.length);
    for (let i = 0; i < this.#nodes.length; i++) this.#note(i, this.#nodes[i]);
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

  #note(i: number, node: number): void {
    const tree = this.#tree;
    const called = /^(call|call_expression|new_expression)$/.test(tree.kindName(node))
      ? calleeOf(tree, node)
      : node;
    if (called < 0) return;
    const n = tree.unwrap(called);
    const property = propertyOf(tree, n);
    if (property >= 0) {
      this.#last[i] = hashOf(tree, property);
      const object = tree.unwrap(n + 1);
      const inner = propertyOf(tree, object);
      this.#object[i] = hashOf(tree, inner >= 0 ? inner : object);
    } else this.#last[i] = hashOf(tree, n);
    const path = this.#names.path(n);
    if (path && path.length > 0)
      this.#paths.set(i, {
        last: hashWord(path[path.length - 1]) | 0,
        object: path.length > 1 ? hashWord(path[path.length - 2]) | 0 : undefined,
      });
  }
}

/** The last child of a member, which is what it is called; -1 for anything else. */
function propertyOf(tree: FlatTree, n: number): number {
  const kind = tree.kindName(n);
  if (kind !== 'member_expression' && kind !== 'attribute') return -1;
  return tree.child(n, kind === 'attribute' ? 'attribute' : 'property');
}

function hashOf(tree: FlatTree, n: number): number {
  return tree.first(n) >= 0 && tree.end[n] - tree.start[n] > longestName
    ? 0
    : hashBetween(tree.text, tree.start[n], tree.end[n]) | 0;
}
