import type { FlatTree } from './flat-tree.ts';

/**
 * What a call or a `new` expression calls. The TypeScript grammar reads `await f<T>(x)` as a call of `await f`; what is
 * called is `f`.
 */
export function calleeOf(tree: FlatTree, call: number): number {
  const callee =
    tree.kindName(call) === 'new_expression' ? tree.child(call, 'constructor') : tree.first(call);
  return callee >= 0 && tree.kindName(callee) === 'await_expression' ? tree.first(callee) : callee;
}
