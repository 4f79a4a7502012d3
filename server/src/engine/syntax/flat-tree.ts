import type { Tree } from 'web-tree-sitter';
import { emptyColumns, flatten, type Stretch } from './columns.ts';
import type { DirectWalk } from './cursor.ts';
import { type Grammar, plainGrammar, Trait } from './grammar.ts';

/** An earlier version of a file: what has not changed since need not be made anew. */
export interface Earlier {
  flat: FlatTree;
  /** Where the text is another. */
  edited: Stretch;
  /** Where the text or the tree is another. */
  changed: Stretch;
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
  #all: Int32Array | undefined;
  #words: Uint8Array | undefined;

  /** `walk` makes the walk over the tree faster. */
  constructor(grammar: Grammar, text: string, tree: Tree | undefined, walk?: DirectWalk, earlier?: Earlier) {
    this.grammar = grammar;
    this.text = text;
    const reuse = earlier && {
      columns: earlier.flat,
      changed: earlier.changed,
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
    if (earlier) this.#words = earlier.flat.#wordsWith(text, earlier.edited);
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

  /** Every node, in document order. */
  all(): Int32Array {
    this.#all ??= Int32Array.from({ length: this.count }, (_, n) => n);
    return this.#all;
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

  /** The words so far, if anybody has asked for them, with those that an edit brings. */
  #wordsWith(text: string, edited: Stretch): Uint8Array | undefined {
    return this.#words && addWords(this.#words.slice(), text, edited);
  }

  /** False only if no identifier and no string of the file holds the word: a quick way to skip a pattern. */
  mayHaveWord(hash: number): boolean {
    this.#words ??= addWords(new Uint8Array((wordMask + 1) >> 3), this.text, {
      start: 0,
      end: this.text.length,
    });
    return (this.#words[(hash & wordMask) >> 3] & (1 << (hash & 7))) !== 0;
  }
}

const noNodes = new Int32Array(0);
const wordMask = 0xffff;

/** FNV-1a over UTF-16 units, the hash that `mayHaveWord` takes. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 95 ||
    unit === 36 ||
    unit > 127
  );
}

/** Adds the words that a stretch of the text holds or touches to a set of hashes; those of old words may stay. */
function addWords(bits: Uint8Array, text: string, { start, end }: Stretch): Uint8Array {
  let from = start;
  while (from > 0 && isWordUnit(text.charCodeAt(from - 1))) from--;
  let hash = 0x811c9dc5;
  let inWord = false;
  for (let i = from; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0;
    if (isWordUnit(unit)) {
      hash = Math.imul(hash ^ unit, 0x01000193);
      inWord = true;
    } else {
      if (inWord) bits[(hash & wordMask) >> 3] |= 1 << (hash & 7);
      if (i >= end) break;
      hash = 0x811c9dc5;
      inWord = false;
    }
  }
  return bits;
}

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
