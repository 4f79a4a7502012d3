import type { Tree } from 'web-tree-sitter';
import { type Cursor, type DirectWalk, openCursor } from './cursor.ts';
import { type Grammar, Trait } from './grammar.ts';

/** Deeper nodes are cut off, so that recursion over the tree is bounded whatever the file holds. */
export const maxDepth = 800;

/** Offsets in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** The nodes of a tree in preorder, an array for each property. */
interface Columns {
  count: number;
  kind: Uint16Array;
  field: Uint16Array;
  start: Int32Array;
  end: Int32Array;
  parent: Int32Array;
  last: Int32Array;
  comments: number[];
  truncated: boolean;
}

/** Columns of an earlier version of a file, which hold still outside of what has changed. */
export interface Reuse {
  columns: Omit<Columns, 'comments'> & { comments: ArrayLike<number> };
  /** In the new text. */
  changed: Stretch;
  /** How much further on everything stands behind the change. */
  shift: number;
  /** Whether neither version has a syntax error. */
  sound: boolean;
}

export function emptyColumns(capacity: number): Columns {
  return {
    count: 0,
    kind: new Uint16Array(capacity),
    field: new Uint16Array(capacity),
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    parent: new Int32Array(capacity),
    last: new Int32Array(capacity),
    comments: [],
    truncated: false,
  };
}

/**
 * Walks a tree and notes its nodes. With `reuse`, children of the root, and of lists around the change, that stand
 * before and behind the change are not walked but copied. Syntax errors bring nodes without any extent, which no change
 * tells of: where there are any, the children next to the change are walked too, and copying begins and ends where there
 * is a gap between children.
 */
export function flatten(
  grammar: Grammar,
  tree: Tree,
  walk: DirectWalk | undefined,
  reuse: Reuse | undefined,
): Columns {
  const columns = emptyColumns(tree.rootNode.descendantCount);
  const { kind, field, start, end, parent, last, comments } = columns;
  const { traits } = grammar;
  const cursor = openCursor(tree, walk);
  const copier = reuse && new Copier(columns, reuse, cursor);
  // `open` holds the kept node at each depth of the cursor, or the nearest kept ancestor's where none was kept.
  const open: number[] = [-1];
  let depth = 0;
  for (;;) {
    const nodeKind = grammar.kindOfType(cursor.nodeTypeId);
    const nodeTraits = traits[nodeKind];
    let kept = open[depth];
    if (nodeTraits & Trait.keep) {
      kept = columns.count++;
      kind[kept] = nodeKind;
      field[kept] = cursor.currentFieldId;
      start[kept] = cursor.startIndex;
      end[kept] = cursor.endIndex;
      parent[kept] = open[depth];
    } else if (nodeTraits & Trait.comment) {
      comments.push(cursor.startIndex, cursor.endIndex);
    }
    if (depth >= maxDepth) {
      columns.truncated ||= cursor.gotoFirstChild() && cursor.gotoParent();
    } else if (cursor.gotoFirstChild()) {
      open[++depth] = kept;
      copier?.enter(depth, nodeTraits & Trait.keep ? kept : -1);
      continue;
    }
    if (nodeTraits & Trait.keep) last[kept] = columns.count;
    for (;;) {
      copier?.leave(depth);
      if (cursor.gotoNextSibling() && !copier?.copyTail(depth)) break;
      if (!cursor.gotoParent()) return close(columns, cursor);
      const closed = open[depth--];
      if (closed >= 0 && closed !== open[depth]) last[closed] = columns.count;
    }
  }
}

function close(columns: Columns, cursor: Cursor): Columns {
  cursor.delete();
  return columns;
}

/** Copies from an earlier version of a file what stands before and behind the change. */
class Copier {
  readonly #columns: Columns;
  readonly #reuse: Reuse;
  readonly #cursor: Cursor;
  /** By depth of the cursor: the node whose children stand there as it was in the earlier version, or -1. */
  readonly #twins: number[] = [];
  /** By depth: that node's number now where its children may be copied, or -1. */
  readonly #parents: number[] = [];
  /** By depth: where the last child ended. */
  readonly #closedAt: number[] = [];
  /** By depth: whether a child behind the change has been walked. */
  readonly #settled: boolean[] = [];

  constructor(columns: Columns, reuse: Reuse, cursor: Cursor) {
    this.#columns = columns;
    this.#reuse = reuse;
    this.#cursor = cursor;
  }

  /** The cursor has come to the first child of node `n`; it is moved on to the first that is not copied. */
  enter(depth: number, n: number): void {
    const twin = n === 0 ? 0 : n < 0 ? -1 : this.#twinOf(n, this.#twins[depth - 1]);
    const copies = twin >= 0 && this.#isList(twin);
    this.#twins[depth] = twin;
    this.#parents[depth] = copies ? n : -1;
    this.#closedAt[depth] = 0;
    this.#settled[depth] = false;
    if (copies) this.#copyHead(n, twin);
  }

  /** Where children have fields, one that comes may give the others another one. */
  #isList(twin: number): boolean {
    const { last, field } = this.#reuse.columns;
    for (let o = twin + 1; o < last[twin]; o = last[o]) if (field[o] !== 0) return false;
    return true;
  }

  /** What a node around the change was; -1 where it was not there. */
  #twinOf(n: number, around: number): number {
    const { changed, shift, columns: old } = this.#reuse;
    const { start, end, kind } = this.#columns;
    if (around < 0 || start[n] >= changed.start || end[n] <= changed.end) return -1;
    for (let o = around + 1; o < old.last[around] && old.start[o] <= start[n]; o = old.last[o])
      if (old.start[o] === start[n] && old.end[o] + shift === end[n] && old.kind[o] === kind[n]) return o;
    return -1;
  }

  /** The cursor is about to leave a child. */
  leave(depth: number): void {
    if (this.#parents[depth] >= 0) this.#closedAt[depth] = this.#cursor.endIndex;
  }

  #copyHead(n: number, twin: number): void {
    const { columns: old, changed, sound } = this.#reuse;
    const cursor = this.#cursor;
    let cut = 0;
    let gap = 0;
    for (let end = cursor.endIndex; end < changed.start; end = cursor.endIndex) {
      if (!sound && cursor.startIndex < end) cut = gap;
      if (!cursor.gotoNextSibling()) break;
      if (sound) cut = end;
      if (cursor.startIndex > end) gap = end;
    }
    cursor.gotoParent();
    cursor.gotoFirstChild();
    if (cut === 0) return;
    while (cursor.endIndex <= cut && cursor.gotoNextSibling());
    let behind = twin + 1;
    while (behind < old.last[twin] && old.end[behind] <= cut) behind = old.last[behind];
    this.#copy(twin, n, twin + 1, behind, 0);
    this.#copyComments(n === 0 ? 0 : old.start[twin], cut, 0);
  }

  /** Takes the children from the one on that the cursor is at, if they can be copied; answers whether it did. */
  copyTail(depth: number): boolean {
    const n = this.#parents[depth] ?? -1;
    if (n < 0) return false;
    const { columns: old, changed, shift, sound } = this.#reuse;
    const from = this.#cursor.startIndex;
    if (from <= changed.end || (!sound && from <= this.#closedAt[depth])) return false;
    if (!sound && !this.#settled[depth]) {
      this.#settled[depth] = this.#cursor.endIndex > from;
      return false;
    }
    const twin = this.#twins[depth];
    let first = twin + 1;
    while (first < old.last[twin] && old.start[first] < from - shift) first = old.last[first];
    this.#copy(twin, n, first, old.last[twin], shift);
    this.#copyComments(from - shift, n === 0 ? Number.POSITIVE_INFINITY : old.end[twin], shift);
    return true;
  }

  /** Copies the old nodes from `first` up to, excluding, `behind`, which are children of `twin` with what is in them. */
  #copy(twin: number, n: number, first: number, behind: number, shift: number): void {
    const { columns: old } = this.#reuse;
    const columns = this.#columns;
    const { count } = columns;
    const moved = count - first;
    for (const name of ['kind', 'field'] as const)
      columns[name].set(old[name].subarray(first, behind), count);
    for (let o = first; o < behind; o++) {
      const at = o + moved;
      columns.start[at] = old.start[o] + shift;
      columns.end[at] = old.end[o] + shift;
      columns.parent[at] = old.parent[o] === twin ? n : old.parent[o] + moved;
      columns.last[at] = old.last[o] + moved;
    }
    columns.count = count + behind - first;
  }

  /** Copies the comments between two offsets of the earlier version. */
  #copyComments(from: number, to: number, shift: number): void {
    const { comments: old } = this.#reuse.columns;
    const { comments } = this.#columns;
    for (let i = 0; i < old.length && old[i + 1] <= to; i += 2)
      if (old[i] >= from) comments.push(old[i] + shift, old[i + 1] + shift);
  }
}
