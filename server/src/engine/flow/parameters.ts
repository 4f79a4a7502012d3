import { calleeOf } from '../syntax/callee.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';
import type { Value } from './values.ts';

/** What a call hands over. */
export interface Arguments {
  /** Arguments by position. */
  values: readonly Value[];
  /** Python's keyword arguments. */
  named: ReadonlyMap<string, Value>;
  /** What `...list`, `*list` or `**dict` may put anywhere behind the positions that are known. */
  spread: Value | null;
}

/** Arguments by position. */
export const positional = (...values: Value[]): Arguments => ({ values, named: new Map(), spread: null });

/** One parameter of a function. */
export interface Parameter {
  /** The whole parameter, with its type and default. */
  node: number;
  /** The name or binding pattern that receives the value. */
  target: number;
  /** The default, or -1. */
  fallback: number;
  /** Takes one argument, all further positional ones, or all further keywords. */
  takes: 'one' | 'rest' | 'keywords';
}

/** The parameters of a function in order. */
export function parametersOf(tree: FlatTree, fn: number): Parameter[] {
  const single = tree.child(fn, 'parameter');
  const list = tree.child(fn, 'parameters');
  const nodes = single >= 0 ? [single] : list >= 0 ? tree.namedChildren(list) : [];
  return nodes.flatMap((node) => readParameter(tree, node) ?? []);
}

function readParameter(tree: FlatTree, node: number): Parameter | undefined {
  let target = node;
  let fallback = -1;
  switch (tree.kindName(node)) {
    case 'required_parameter':
    case 'optional_parameter':
      target = tree.child(node, 'pattern');
      fallback = tree.child(node, 'value');
      break;
    case 'assignment_pattern':
      target = tree.child(node, 'left');
      fallback = tree.child(node, 'right');
      break;
    case 'default_parameter':
    case 'typed_default_parameter':
      target = tree.child(node, 'name');
      fallback = tree.child(node, 'value');
      break;
    case 'typed_parameter':
      target = tree.first(node);
      break;
    case 'keyword_separator':
    case 'positional_separator':
      return undefined;
  }
  if (target < 0) return undefined;
  // Python's stars are nodes too.
  const inner = tree.namedChildren(target)[0] ?? target;
  switch (tree.kindName(target)) {
    case 'rest_pattern':
    case 'list_splat_pattern':
      return { node, target: inner, fallback, takes: 'rest' };
    case 'dictionary_splat_pattern':
      return { node, target: inner, fallback, takes: 'keywords' };
    default:
      return { node, target, fallback, takes: 'one' };
  }
}

/** The function whose parameter a node is, or -1. */
export function functionOfParameter(tree: FlatTree, n: number): number {
  const fn = tree.enclosing(n, Trait.func);
  if (fn < 0) return -1;
  return parametersOf(tree, fn).some(({ node }) => tree.contains(node, n)) ? fn : -1;
}

/** Whether a function takes nothing and is called where it stands, all of it before anything behind the call. */
export function isCalledOnTheSpot(tree: FlatTree, fn: number): boolean {
  let outer = fn;
  while (tree.kindName(tree.parent[outer]) === 'parenthesized_expression') outer = tree.parent[outer];
  const call = tree.parent[outer];
  return (
    tree.kindName(call) === 'call_expression' &&
    calleeOf(tree, call) === outer &&
    !tree.text.startsWith('async', tree.start[fn]) &&
    parametersOf(tree, fn).length === 0
  );
}
