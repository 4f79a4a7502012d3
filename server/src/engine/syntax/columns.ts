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
 * Walks a tree and notes its nodes. With `reuse`, children of the root before and behind the change are not walked but
 * copied. Syntax errors bring nodes without any extent, which no change tells of: so the children next to the change are
 * walked too, and copying begins and ends where there is a gap between children.
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
  // `open` holds the kept node at each depth of the cursor, or the nearest kept ancestor's where none was kept.
  const open: number[] = [-1];
  let depth = 0;
  /** Where the last child of the root ended. */
  let closedAt = 0;
  /** Whether a child behind the change has been walked. */
  let settled = false;
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
      if (depth === 1 && reuse) copyHead(columns, reuse, cursor);
      continue;
    }
    if (nodeTraits & Trait.keep) last[kept] = columns.count;
    for (;;) {
      if (depth === 1) closedAt = cursor.endIndex;
      if (cursor.gotoNextSibling()) break;
      if (!cursor.gotoParent()) return close(columns, cursor);
      const closed = open[depth--];
      if (closed >= 0 && closed !== open[depth]) last[closed] = columns.count;
    }
    if (depth !== 1 || !reuse) continue;
    const from = cursor.startIndex;
    if (from <= reuse.changed.end || from <= closedAt) continue;
    if (!settled) {
      settled = cursor.endIndex > from;
      continue;
    }
    copyTail(columns, reuse, from);
    return close(columns, cursor);
  }
}

function close(columns: Columns, cursor: Cursor): Columns {
  if (columns.count > 0) columns.last[0] = columns.count;
  cursor.delete();
  return columns;
}

/** Takes the children before the change and moves the cursor, which is at the first, to the one behind them. */
function copyHead(columns: Columns, { columns: old, changed }: Reuse, cursor: Cursor): void {
  let cut = 0;
  let gap = 0;
  for (let end = cursor.endIndex; end < changed.start; end = cursor.endIndex) {
    if (cursor.startIndex < end) cut = gap;
    if (!cursor.gotoNextSibling()) break;
    if (cursor.startIndex > end) gap = end;
  }
  cursor.gotoParent();
  cursor.gotoFirstChild();
  if (cut === 0) return;
  while (cursor.endIndex <= cut) cursor.gotoNextSibling();
  let count = 1;
  while (count < old.count && old.start[count] <= cut) count = old.last[count];
  for (const name of ['kind', 'field', 'start', 'end', 'parent', 'last'] as const)
    columns[name].set(old[name].subarray(1, count), 1);
  columns.count = count;
  for (let i = 0; i < old.comments.length && old.comments[i] <= cut; i += 2)
    columns.comments.push(old.comments[i], old.comments[i + 1]);
}

/** Takes the children behind the change; the first of them begins at `from`. */
function copyTail(columns: Columns, { columns: old, shift }: Reuse, from: number): void {
  let first = 1;
  while (first < old.count && old.start[first] < from - shift) first = old.last[first];
  const { count } = columns;
  const moved = count - first;
  for (const name of ['kind', 'field'] as const)
    columns[name].set(old[name].subarray(first, old.count), count);
  for (let n = first; n < old.count; n++) {
    const at = n + moved;
    columns.start[at] = old.start[n] + shift;
    columns.end[at] = old.end[n] + shift;
    columns.parent[at] = old.parent[n] === 0 ? 0 : old.parent[n] + moved;
    columns.last[at] = old.last[n] + moved;
  }
  columns.count = count + old.count - first;
  for (let i = 0; i < old.comments.length; i += 2)
    if (old.comments[i] >= from - shift)
      columns.comments.push(old.comments[i] + shift, old.comments[i + 1] + shift);
}
