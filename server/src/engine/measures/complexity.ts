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

/**
 * The cognitive complexity of a function: how much its reader has to keep in mind. Functions within it count towards
 * it, one level deeper.
 */
export function complexityOf(tree: FlatTree, fn: number): number {
  let total = 0;
  const visit = (n: number, nesting: number): void => {
    const kind = tree.kindName(n);
    let inner = nesting;
    if (tree.is(n, Trait.func)) inner++;
    else if (branching.has(kind)) {
      // `else if` has been counted as the `else` that it is.
      const chained = kind === 'if_statement' && tree.kindName(tree.parent[n]) === 'else_clause';
      if (!chained) {
        total += 1 + nesting;
        inner++;
      }
    } else if (kind === 'elif_clause' || (kind === 'else_clause' && isOfIf(tree, n))) total++;
    else if (startsSequence(tree, n)) total++;
    for (const child of tree.namedChildren(n)) visit(child, inner);
  };
  for (const child of tree.namedChildren(fn)) visit(child, 0);
  return total;
}

function isOfIf(tree: FlatTree, n: number): boolean {
  return tree.kindName(tree.parent[n]) === 'if_statement';
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
  if (n < 0 || !/^(binary_expression|boolean_operator)$/.test(tree.kindName(n))) return undefined;
  const [, operator] = tree.children(n);
  const text = operator === undefined ? '' : tree.textOf(operator);
  return booleanOperators.has(text) ? text : undefined;
}
