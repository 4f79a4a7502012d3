import { Trait } from '../syntax/grammar.ts';
import type { Environment } from './environment.ts';
import type { Continue, Matcher } from './matcher.ts';
import type { PatternNode } from './pattern.ts';

type FunctionPattern = Extract<PatternNode, { op: 'function' }>;

/** Matches functions of every form by name, parameters, result and body. */
export class FunctionMatcher {
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  match(pattern: FunctionPattern, n: number, environment: Environment | null, next: Continue): boolean {
    const { tree, options } = this.#matcher;
    // `{ name() {} }` is `{ name: function () {} }`.
    if (tree.kindName(n) === 'pair')
      return this.match(pattern, tree.unwrap(tree.child(n, 'value')), environment, next);
    if (!tree.is(n, Trait.func)) return false;
    if (!options.arrowsAreFunctions && pattern.name && tree.kindName(n) === 'arrow_function') return false;
    if (!this.#hasModifiers(pattern, n)) return false;
    const body = tree.child(n, 'body');
    const matchBody = (e: Environment | null) =>
      !pattern.body || body < 0 ? next(e) : this.#matcher.match(pattern.body, body, e, next);
    const matchResult = (e: Environment | null) => this.#matchResult(pattern, n, e, matchBody);
    return this.#matchName(pattern, n, environment, (e) =>
      this.#matcher.nodes.matchSequence(pattern.parameters, 0, this.#parameters(n), 0, e, matchResult),
    );
  }

  #matchName(
    { name: wanted, nameNeeded }: FunctionPattern,
    n: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    const { tree } = this.#matcher;
    if (!wanted)
      return /^(arrow_function|function_expression|lambda)$/.test(tree.kindName(n)) && next(environment);
    if (wanted.op === 'ellipsis') return next(environment);
    const name = this.#functionName(n);
    if (name >= 0 && this.#matcher.match(wanted, name, environment, next)) return true;
    return !nameNeeded && (name < 0 || wanted.op !== 'metavariable') && next(environment);
  }

  #matchResult(
    { result }: FunctionPattern,
    n: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    if (!result) return next(environment);
    const { tree } = this.#matcher;
    const type = tree.child(n, 'return_type');
    return type >= 0 && this.#matcher.match(result, tree.first(type), environment, next);
  }

  #hasModifiers({ modifiers }: FunctionPattern, n: number): boolean {
    if (modifiers.length === 0) return true;
    const { tree } = this.#matcher;
    const children = tree.children(n);
    return modifiers.every((modifier) => children.some((child) => tree.reads(child, modifier)));
  }

  /** The function's own name, or that of the variable, property or key which it is the value of. */
  #functionName(n: number): number {
    const { tree } = this.#matcher;
    const own = tree.child(n, 'name');
    if (own >= 0) return own;
    const parent = tree.parent[n];
    switch (parent < 0 ? '' : tree.kindName(parent)) {
      case 'variable_declarator':
        return tree.child(parent, 'name');
      case 'pair':
        return tree.child(parent, 'key');
      case 'field_definition':
        return tree.child(parent, 'property');
      default:
        return -1;
    }
  }

  #parameters(fn: number): number[] {
    const { tree } = this.#matcher;
    const single = tree.child(fn, 'parameter');
    if (single >= 0) return [single];
    const list = tree.child(fn, 'parameters');
    return list < 0 ? [] : tree.namedChildren(list);
  }
}
