import type { Tree } from 'web-tree-sitter';
import { emptyColumns, flatten, type Stretch } from './columns.ts';
import type { DirectWalk } from './cursor.ts';
import { type Grammar, plainGrammar, Trait } from './grammar.ts';
import { TextIndex } from './text-index.ts';

/** An earlier version of a file: what has not changed since need not be made anew. */
export interface Earlier {
  flat: FlatTree;
  /** Where the text is another. */
  edited: Stretch;
  /** Where the text or the tree is another. */
  changed: Stretch;
  /** Whether neither version has a syntax error. */
  sound: boolean;
}

/**
 * A syntax tree in typed arrays. Nodes are numbered in preorder from 0 (the root); the descendants of `n` are
 * `n + 1` up to, excluding, `last[n]`. Punctuation and comments are absent; comments are listed apart.
 * Offsets are UTF-16 code units.
 */
export class FlatTree {
  readonly grammar: Grammar;
  readonly text: string;
  readonly count: number;
  readonly kind: Uint16Array;
  readonly field: Uint16Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly parent: Int32Array;
  readonly last: Int32Array;
  /** Start and end offsets of comments, in pairs. */
  readonly comments: Int32Array;
  /** True where parts were deeper than `maxDepth` and are absent. */
  readonly truncated: boolean;
  #byKind: Int32Array[] | undefined;
  #named: Int32Array | undefined;
  #index: TextIndex | undefined;

  /** `walk` makes the walk over the tree faster. */
  constructor(grammar: Grammar, text: string, tree: Tree | undefined, walk?: DirectWalk, earlier?: Earlier) {
    this.grammar = grammar;
    this.text = text;
    const reuse = earlier && {
      columns: earlier.flat,
      changed: earlier.changed,
      sound: earlier.sound,
      shift: text.length - earlier.flat.text.length,
    };
    const flat = tree ? flatten(grammar, tree, walk, reuse) : emptyColumns(0);
    this.count = flat.count;
    this.kind = flat.kind.subarray(0, flat.count);
    this.field = flat.field.subarray(0, flat.count);
    this.start = flat.start.subarray(0, flat.count);
    this.end = flat.end.subarray(0, flat.count);
    this.parent = flat.parent.subarray(0, flat.count);
    this.last = flat.last.subarray(0, flat.count);
    this.comments = Int32Array.from(flat.comments);
    this.truncated = flat.truncated;
    if (earlier) this.#index = earlier.flat.#index?.edited(text, earlier.edited);
  }

  /** A tree without nodes, for text that no grammar reads. */
  static plain(text: string): FlatTree {
    return new FlatTree(plainGrammar, text, undefined);
  }

  /** The first child of `n`, or -1. */
  first(n: number): number {
    return n + 1 < this.last[n] ? n + 1 : -1;
  }

  /** The next sibling of `n`, or -1. */
  next(n: number): number {
    const parent = this.parent[n];
    return parent >= 0 && this.last[n] < this.last[parent] ? this.last[n] : -1;
  }

  children(n: number): number[] {
    const list: number[] = [];
    for (let c = n + 1; c < this.last[n]; c = this.last[c]) list.push(c);
    return list;
  }

  namedChildren(n: number): number[] {
    const list: number[] = [];
    for (let c = n + 1; c < this.last[n]; c = this.last[c]) if (this.is(c, Trait.named)) list.push(c);
    return list;
  }

  /** The first child of `n` in the field of that name, or -1. */
  child(n: number, field: string): number {
    const id = this.grammar.field(field);
    for (let c = n + 1; c < this.last[n]; c = this.last[c]) if (this.field[c] === id) return c;
    return -1;
  }

  childOfKind(n: number, kindName: string): number {
    const kind = this.grammar.kind(kindName);
    for (let c = n + 1; c < this.last[n]; c = this.last[c]) if (this.kind[c] === kind) return c;
    return -1;
  }

  is(n: number, trait: number): boolean {
    return (this.grammar.traits[this.kind[n]] & trait) !== 0;
  }

  kindName(n: number): string {
    return this.grammar.names[this.kind[n]];
  }

  textOf(n: number): string {
    return this.text.slice(this.start[n], this.end[n]);
  }

  /** Whether the node's text is exactly `word`, without copying it. */
  reads(n: number, word: string): boolean {
    return this.end[n] - this.start[n] === word.length && this.text.startsWith(word, this.start[n]);
  }

  /** Whether `inner` lies in the subtree of `outer`, itself included. */
  contains(outer: number, inner: number): boolean {
    return inner >= outer && inner < this.last[outer];
  }

  /** `n` without the wrappers that do not change a value. */
  unwrap(n: number): number {
    while (this.is(n, Trait.transparent) && n + 1 < this.last[n]) {
      const outer = n++;
      // A cast in angle brackets has its type before the value.
      while (this.is(n, Trait.optional) && this.last[n] < this.last[outer]) n = this.last[n];
    }
    return n;
  }

  /** Every node of a kind, in document order. */
  ofKind(kind: number): Int32Array {
    this.#byKind ??= indexByKind(this);
    return this.#byKind[kind] ?? noNodes;
  }

  /** Every named node, in document order. */
  named(): Int32Array {
    if (!this.#named) {
      const all = new Int32Array(this.count);
      let count = 0;
      for (let n = 0; n < this.count; n++) if (this.is(n, Trait.named)) all[count++] = n;
      this.#named = all.slice(0, count);
    }
    return this.#named;
  }

  /** Nodes with the trait from `n` upwards: the nearest enclosing one, or -1. */
  enclosing(n: number, trait: number): number {
    for (let p = this.parent[n]; p >= 0; p = this.parent[p]) if (this.is(p, trait)) return p;
    return -1;
  }

  /** The smallest node that covers the offsets; the root if none does. */
  covering(start: number, end: number): number {
    let n = 0;
    for (;;) {
      let inner = -1;
      for (let c = n + 1; c < this.last[n]; c = this.last[c]) {
        if (this.start[c] <= start && this.end[c] >= end) {
          inner = c;
          break;
        }
      }
      if (inner < 0) return n;
      n = inner;
    }
  }

  /** What the text holds: a quick way to pass over what cannot be found in it. */
  get index(): TextIndex {
    this.#index ??= TextIndex.of(this.text);
    return this.#index;
  }
}

const noNodes = new Int32Array(0);
function indexByKind(tree: FlatTree): Int32Array[] {
  const counts = new Int32Array(tree.grammar.names.length);
  for (let n = 0; n < tree.count; n++) counts[tree.kind[n]]++;
  const all = new Int32Array(tree.count);
  const lists: Int32Array[] = [];
  let offset = 0;
  for (let kind = 0; kind < counts.length; kind++) {
    lists.push(all.subarray(offset, offset + counts[kind]));
    offset += counts[kind];
  }
  counts.fill(0);
  for (let n = 0; n < tree.count; n++) {
    const kind = tree.kind[n];
    lists[kind][counts[kind]++] = n;
  }
  return lists;
}
