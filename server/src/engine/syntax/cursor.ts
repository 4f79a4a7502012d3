import type { Tree, TreeCursor } from 'web-tree-sitter';

/** Walks a tree in preorder. */
export type Cursor = Pick<
  TreeCursor,
  | 'gotoFirstChild'
  | 'gotoNextSibling'
  | 'gotoParent'
  | 'delete'
  | 'nodeTypeId'
  | 'currentFieldId'
  | 'startIndex'
  | 'endIndex'
>;

type Call = (tree: number) => number;

/** What tree-sitter's WASM module exports for walking; the cursor's state lies in a buffer of the module's. */
export interface CursorExports {
  /** Answers with the address of the buffer; overwrites its beginning. */
  _ts_init: () => number;
  getValue: (address: number, type: 'i32') => number;
  _ts_tree_cursor_goto_first_child_wasm: Call;
  _ts_tree_cursor_goto_next_sibling_wasm: Call;
  _ts_tree_cursor_goto_parent_wasm: Call;
  _ts_tree_cursor_current_node_type_id_wasm: Call;
  _ts_tree_cursor_current_field_id_wasm: Call;
  _ts_tree_cursor_start_index_wasm: Call;
  _ts_tree_cursor_end_index_wasm: Call;
}

/** The means to walk without copying the cursor's state in and out of the module at every step. */
export class DirectWalk {
  readonly exports: CursorExports;
  readonly #buffer: number;

  private constructor(exports: CursorExports) {
    this.exports = exports;
    this.#buffer = exports._ts_init();
  }

  /** Undefined where the module does not export everything that it takes. */
  static of(module: object): DirectWalk | undefined {
    const exports = module as Partial<CursorExports>;
    const complete =
      exports._ts_init &&
      exports.getValue &&
      exports._ts_tree_cursor_goto_first_child_wasm &&
      exports._ts_tree_cursor_goto_next_sibling_wasm &&
      exports._ts_tree_cursor_goto_parent_wasm &&
      exports._ts_tree_cursor_current_node_type_id_wasm &&
      exports._ts_tree_cursor_current_field_id_wasm &&
      exports._ts_tree_cursor_start_index_wasm &&
      exports._ts_tree_cursor_end_index_wasm;
    return complete ? new DirectWalk(exports as CursorExports) : undefined;
  }

  /** The four words of the present cursor's state. */
  state(): number[] {
    return [0, 4, 8, 12].map((offset) => this.exports.getValue(this.#buffer + offset, 'i32'));
  }
}

/** A cursor at the root. While one is open that goes the direct way, nothing else may be asked of tree-sitter. */
export function openCursor(tree: Tree, walk: DirectWalk | undefined): Cursor {
  const cursor = tree.walk();
  return walk ? new DirectCursor(walk, cursor, (tree as unknown as { 0: number })[0]) : cursor;
}

class DirectCursor implements Cursor {
  readonly #walk: DirectWalk;
  readonly #exports: CursorExports;
  /** Owns the memory; kept so that its finalizer does not run while the walk goes on. */
  readonly #cursor: TreeCursor;
  /** The tree's address. */
  readonly #tree: number;

  /** `Tree.walk` must have been the latest call into the module: it leaves the new cursor's state in the buffer. */
  constructor(walk: DirectWalk, cursor: TreeCursor, tree: number) {
    this.#walk = walk;
    this.#exports = walk.exports;
    this.#cursor = cursor;
    this.#tree = tree;
  }

  gotoFirstChild(): boolean {
    return this.#exports._ts_tree_cursor_goto_first_child_wasm(this.#tree) === 1;
  }

  gotoNextSibling(): boolean {
    return this.#exports._ts_tree_cursor_goto_next_sibling_wasm(this.#tree) === 1;
  }

  gotoParent(): boolean {
    return this.#exports._ts_tree_cursor_goto_parent_wasm(this.#tree) === 1;
  }

  get nodeTypeId(): number {
    return this.#exports._ts_tree_cursor_current_node_type_id_wasm(this.#tree);
  }

  get currentFieldId(): number {
    return this.#exports._ts_tree_cursor_current_field_id_wasm(this.#tree);
  }

  get startIndex(): number {
    return this.#exports._ts_tree_cursor_start_index_wasm(this.#tree);
  }

  get endIndex(): number {
    return this.#exports._ts_tree_cursor_end_index_wasm(this.#tree);
  }

  /** The walk may have moved the cursor's stack, so its owner must know the present state before it frees it. */
  delete(): void {
    Object.assign(this.#cursor, this.#walk.state());
    this.#cursor.delete();
  }
}
