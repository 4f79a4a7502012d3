import type { Environment } from './environment.ts';
import type { Continue, Matcher } from './matcher.ts';
import type { PatternNode } from './pattern.ts';

type BinaryPattern = Extract<PatternNode, { op: 'binary' }>;

const symmetric = new Set(['==', '===', '!=', '!==']);
const booleans = new Set(['&&', '||', 'and', 'or']);
/** Operators whose operands may also change places. */
const bitwise = new Set(['&', '|', '^']);

/** Matches operations with two operands, up to what their operators make equal. */
export class BinaryMatcher {
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  match(pattern: BinaryPattern, n: number, environment: Environment | null, next: Continue): boolean {
    const { tree, options } = this.#matcher;
    const { left, right, operator } = pattern;
    if (!pattern.kinds.has(tree.kind[n])) return false;
    const children = tree.children(n);
    if (children.length !== 3) return false;
    const [first, sign, second] = children;
    if (tree.textOf(sign).replace(/\s+/g, ' ') !== operator) return false;
    if (this.#matchBoth(left, first, right, second, environment, next)) return true;
    // An ellipsis at the end of a sum stands for any number of operands.
    if (right.op === 'ellipsis') {
      if (this.match(pattern, tree.unwrap(first), environment, next)) return true;
      if (left.op === 'binary' && left.operator === operator && this.match(left, n, environment, next))
        return true;
    }
    if (options.associative && (booleans.has(operator) || bitwise.has(operator))) {
      if (this.#matchOperands(pattern, n, environment, next)) return true;
    }
    const swap =
      (options.commutativeBooleans && booleans.has(operator)) ||
      (options.symmetricEquality && symmetric.has(operator));
    return swap && this.#matchBoth(left, second, right, first, environment, next);
  }

  #matchBoth(
    a: PatternNode,
    x: number,
    b: PatternNode,
    y: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    return this.#matcher.match(a, x, environment, (e) => this.#matcher.match(b, y, e, next));
  }

  /** `a && (b && c)` is `(a && b) && c`; bits may also be in any order. */
  #matchOperands(
    pattern: BinaryPattern,
    n: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    const wanted = operandsOf(pattern, pattern.operator);
    const given = this.#operands(n, pattern.operator);
    const open = wanted.some(({ op }) => op === 'ellipsis');
    if (!open && wanted.length !== given.length) return false;
    if (bitwise.has(pattern.operator))
      return this.#matcher.nodes.matchUnordered(wanted, given, open, environment, next);
    return (
      (wanted.length > 2 || open) && this.#matcher.nodes.matchSequence(wanted, 0, given, 0, environment, next)
    );
  }

  #operands(node: number, operator: string): number[] {
    const { tree } = this.#matcher;
    const n = tree.unwrap(node);
    const [left, sign, right] = tree.children(n);
    const same =
      right !== undefined &&
      /^(binary|boolean)_(expression|operator)$/.test(tree.kindName(n)) &&
      tree.reads(sign, operator);
    return same ? [...this.#operands(left, operator), ...this.#operands(right, operator)] : [node];
  }
}

function operandsOf(pattern: PatternNode, operator: string): PatternNode[] {
  if (pattern.op !== 'binary' || pattern.operator !== operator) return [pattern];
  return [...operandsOf(pattern.left, operator), ...operandsOf(pattern.right, operator)];
}
