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
  _ts_tree_cursor_goto_first_child_wasm: Call;
  _ts_tree_cursor_goto_next_sibling_wasm: Call;
  _ts_tree_cursor_goto_parent_wasm: Call;
  _ts_tree_cursor_delete_wasm: Call;
  _ts_tree_cursor_current_node_type_id_wasm: Call;
  _ts_tree_cursor_current_field_id_wasm: Call;
  _ts_tree_cursor_start_index_wasm: Call;
  _ts_tree_cursor_end_index_wasm: Call;
}

/** The module, if it exports everything that a direct walk needs. */
export function cursorExports(module: object): CursorExports | undefined {
  const exports = module as Partial<CursorExports>;
  const complete =
    exports._ts_tree_cursor_goto_first_child_wasm &&
    exports._ts_tree_cursor_goto_next_sibling_wasm &&
    exports._ts_tree_cursor_goto_parent_wasm &&
    exports._ts_tree_cursor_delete_wasm &&
    exports._ts_tree_cursor_current_node_type_id_wasm &&
    exports._ts_tree_cursor_current_field_id_wasm &&
    exports._ts_tree_cursor_start_index_wasm &&
    exports._ts_tree_cursor_end_index_wasm;
  return complete ? (exports as CursorExports) : undefined;
}

/**
 * A cursor at the root. With the module's exports it calls them directly, which spares copying the cursor's state in and
 * out at every step; no other cursor may be used until it is deleted.
 */
export function openCursor(tree: Tree, exports: CursorExports | undefined): Cursor {
  const cursor = tree.walk();
  return exports ? new DirectCursor(exports, (tree as unknown as { 0: number })[0]) : cursor;
}

class DirectCursor implements Cursor {
  readonly #exports: CursorExports;
  /** The tree's address. */
  readonly #tree: number;

  /** `Tree.walk` must have been the latest call into the module: it leaves the new cursor's state in the buffer. */
  constructor(exports: CursorExports, tree: number) {
    this.#exports = exports;
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

  delete(): void {
    this.#exports._ts_tree_cursor_delete_wasm(this.#tree);
  }
}
