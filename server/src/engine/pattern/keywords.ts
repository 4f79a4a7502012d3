import type { FlatTree } from '../syntax/flat-tree.ts';

/** A word that stands before the parts of a node, and makes it mean something else. */
export interface Keyword {
  text: string;
  /** False where the node must not have it. */
  wanted: boolean;
}

/** By kind: the word, and whether a pattern without it means nodes without it. */
const keywords: Readonly<Record<string, { text: string; excludes: boolean }>> = {
  class_declaration: { text: 'abstract', excludes: false },
  for_in_statement: { text: 'await', excludes: false },
  yield: { text: 'from', excludes: true },
};

/** What a node of a pattern asks of the nodes that it matches. */
export function keywordOf(tree: FlatTree, n: number): Keyword | undefined {
  const keyword = Object.hasOwn(keywords, tree.kindName(n)) ? keywords[tree.kindName(n)] : undefined;
  if (!keyword) return undefined;
  const wanted = hasKeyword(tree, n, keyword.text);
  return wanted || keyword.excludes ? { text: keyword.text, wanted } : undefined;
}

export function hasKeyword(tree: FlatTree, n: number, text: string): boolean {
  let from = tree.start[n];
  let to = tree.end[n];
  for (const child of tree.namedChildren(n)) {
    to = tree.start[child];
    if (tree.kindName(child) !== 'decorator') break;
    from = tree.end[child];
  }
  return tree.text.slice(from, to).split(/\W+/).includes(text);
}
