import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';

const leaving = /^(return|throw|raise)_statement$/;
const repeating = /^(for|for_in|while|do)_statement$/;

/** Whether nothing of the function around a node runs behind it: it leaves, or is a last statement. */
export function isAtExit(tree: FlatTree, node: number): boolean {
  for (let n = node; n > 0; n = tree.parent[n]) {
    if (leaving.test(tree.kindName(n))) return true;
    if (n !== node && tree.is(n, Trait.func)) return true;
    const around = tree.parent[n];
    if (repeating.test(tree.kindName(around))) return false;
    if (tree.is(around, Trait.block) && tree.namedChildren(around).at(-1) !== n) return false;
  }
  return true;
}
