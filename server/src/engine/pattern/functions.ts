import { Trait } from '../syntax/grammar.ts';
import type { Environment } from './environment.ts';
import type { Continue, Matcher } from './matcher.ts';
import type { PatternNode } from './pattern.ts';

/** Matches functions of every form by name, parameters and body. */
export class FunctionMatcher {
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  match(
    pattern: Extract<PatternNode, { op: 'function' }>,
    n: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    const { tree } = this.#matcher;
    if (!tree.is(n, Trait.func)) return false;
    if (pattern.async && !tree.reads(n + 1, 'async')) return false;
    const name = this.#functionName(n);
    const kind = tree.kindName(n);
    const anonymous = kind === 'arrow_function' || kind === 'function_expression' || kind === 'lambda';
    if (!pattern.name && !anonymous) return false;
    if (pattern.name && name < 0) return false;
    const body = tree.child(n, 'body');
    const matchBody = (e: Environment | null) =>
      !pattern.body || body < 0 ? next(e) : this.#matcher.match(pattern.body, body, e, next);
    const matchParameters = (e: Environment | null) =>
      this.#matcher.matchSequence(pattern.parameters ?? [], 0, this.#parameters(n), 0, e, matchBody);
    return pattern.name
      ? this.#matcher.match(pattern.name, name, environment, matchParameters)
      : matchParameters(environment);
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
