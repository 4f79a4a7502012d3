import type { FlatTree } from './flat-tree.ts';
import { Trait } from './grammar.ts';

/** Where a definition begins with its decorators, wherever the grammar has them; where any other node begins. */
export function startWithDecorators(tree: FlatTree, n: number): number {
  const parent = tree.parent[n];
  if (parent < 0 || !(tree.is(n, Trait.func) || tree.is(n, Trait.class))) return tree.start[n];
  const decorator = tree.grammar.kind('decorator');
  let start = tree.start[n];
  // Before a function or class of Python, before the `export` of a class, before a method among members.
  for (const sibling of tree.namedChildren(parent)) {
    if (sibling === n) break;
    if (tree.kind[sibling] !== decorator) start = tree.start[n];
    else if (start === tree.start[n]) start = tree.start[sibling];
  }
  return start;
}
