import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';

/** What branches or loops: it costs one, and one more for each of its kind, or function, around it. */
const branching = new Set([
  'if_statement',
  'ternary_expression',
  'conditional_expression',
  'switch_statement',
  'match_statement',
  'for_statement',
  'for_in_statement',
  'while_statement',
  'do_statement',
  'catch_clause',
  'except_clause',
]);

const booleanOperators = new Set(['&&', '||', 'and', 'or']);

/** Of one version of a file, up to and including each node in preorder. */
interface Sums {
  /** What the nodes cost if nesting counts from the file's top. */
  cost: Float64Array;
  /** How many of them cost one more for each level around them. */
  nested: Int32Array;
  /** By node: how deep what stands in it is nested. */
  depth: Int32Array;
}

const sumsByTree = new WeakMap<FlatTree, Sums>();

/**
 * The cognitive complexity of a function: how much its reader has to keep in mind. Functions within it count towards
 * it, one level deeper.
 */
export function complexityOf(tree: FlatTree, fn: number): number {
  let sums = sumsByTree.get(tree);
  if (!sums) {
    sums = addUp(tree);
    sumsByTree.set(tree, sums);
  }
  const { cost, nested, depth } = sums;
  const end = tree.last[fn] - 1;
  return cost[end] - cost[fn] - depth[fn] * (nested[end] - nested[fn]);
}

function addUp(tree: FlatTree): Sums {
  const { kind, parent, count, grammar } = tree;
  const branches = Uint8Array.from(grammar.names, (name) => (branching.has(name) ? 1 : 0));
  const operations = Uint8Array.from(grammar.names, (name) => (isOperation(name) ? 1 : 0));
  const [ifs, elses, elifs] = ['if_statement', 'else_clause', 'elif_clause'].map((name) =>
    grammar.kind(name),
  );
  const sums: Sums = {
    cost: new Float64Array(count),
    nested: new Int32Array(count),
    depth: new Int32Array(count),
  };
  let cost = 0;
  let nested = 0;
  for (let n = 0; n < count; n++) {
    const around = parent[n] < 0 ? 0 : sums.depth[parent[n]];
    let inner = around;
    if (tree.is(n, Trait.func)) inner++;
    else if (branches[kind[n]] === 1) {
      // `else if` has been counted as the `else` that it is.
      if (kind[n] !== ifs || kind[parent[n]] !== elses) {
        cost += 1 + around;
        nested++;
        inner++;
      }
    } else if (kind[n] === elifs || (kind[n] === elses && kind[parent[n]] === ifs)) cost++;
    else if (operations[kind[n]] === 1 && startsSequence(tree, n)) cost++;
    sums.depth[n] = inner;
    sums.cost[n] = cost;
    sums.nested[n] = nested;
  }
  return sums;
}

/** The outermost of operators of one kind: `a && b && c` costs one. */
function startsSequence(tree: FlatTree, n: number): boolean {
  const operator = operatorOf(tree, n);
  return operator !== undefined && operator !== operatorOf(tree, outside(tree, n));
}

function outside(tree: FlatTree, n: number): number {
  let parent = tree.parent[n];
  while (parent >= 0 && tree.kindName(parent) === 'parenthesized_expression') parent = tree.parent[parent];
  return parent;
}

function operatorOf(tree: FlatTree, n: number): string | undefined {
  if (n < 0) return undefined;
  if (!isOperation(tree.kindName(n))) return undefined;
  const [, operator] = tree.children(n);
  const text = operator === undefined ? '' : tree.textOf(operator);
  return booleanOperators.has(text) ? text : undefined;
}

function isOperation(kind: string): boolean {
  return kind === 'binary_expression' || kind === 'boolean_operator';
}
