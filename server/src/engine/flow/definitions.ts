import { Trait } from '../syntax/grammar.ts';
import type { Flow } from './flow.ts';
import { type Arguments, type Parameter, parametersOf } from './parameters.ts';
import { clean, constant, flatten, functionValue, join, type Value, withField } from './values.ts';

/** Declares functions and binds their parameters. */
export class Definitions {
  readonly #flow: Flow;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  declareFunction(n: number): boolean {
    const { tree, scope } = this.#flow;
    const name = tree.child(n, 'name');
    if (name >= 0 && tree.kindName(n) !== 'method_definition')
      scope.declare(tree.textOf(name), functionValue(n, scope));
    this.#flow.enqueue({ node: n, scope });
    return true;
  }

  /**
   * Gives the parameters what a call hands over; `args` are undefined where nobody knows the caller. Answers with the
   * name under which the function knows the object that it was called on, if it was called on one.
   */
  bind(fn: number, args: Arguments | undefined, self: Value | undefined): string | undefined {
    const { tree, scope } = this.#flow;
    const parameters = parametersOf(tree, fn);
    if (!self) {
      this.#bindAll(parameters, args);
      return undefined;
    }
    if (tree.grammar.spec.family !== 'python') {
      scope.declare('this', self);
      this.#bindAll(parameters, args);
      this.#keepProperties(parameters);
      return 'this';
    }
    const [first, ...others] = parameters;
    if (first?.takes !== 'one') {
      this.#bindAll(parameters, args);
      return undefined;
    }
    const name = tree.textOf(first.target);
    scope.declare(name, self);
    this.#bindAll(others, args);
    return name;
  }

  #bindAll(parameters: Parameter[], args: Arguments | undefined): void {
    const { tree, assignments, scope } = this.#flow;
    const taken = new Set<string>();
    parameters.forEach((parameter, i) => {
      const { target, node } = parameter;
      const value = this.#valueFor(parameter, i, args, taken);
      if (tree.is(target, Trait.identifier)) scope.declare(tree.textOf(target), clean);
      assignments.assign(target, node === target ? value : assignments.entering(node, value));
    });
  }

  #valueFor(
    { takes, target, fallback }: Parameter,
    i: number,
    args: Arguments | undefined,
    taken: Set<string>,
  ): Value {
    const { tree, expressions } = this.#flow;
    // A caller may pass anything: a constant default makes a parameter no safer.
    const orElse = () => (fallback < 0 ? clean : { ...expressions.evaluate(fallback), harmless: 0 });
    if (!args) return takes === 'one' ? orElse() : clean;
    const { values, named, spread } = args;
    switch (takes) {
      case 'one': {
        const name = tree.textOf(target);
        taken.add(name);
        return (
          values[i] ??
          named.get(name) ??
          (spread ? this.#spreadOver(spread, i - values.length, name) : orElse())
        );
      }
      case 'rest': {
        let rest: Value = constant;
        values.slice(i).forEach((value, at) => {
          rest = withField(rest, String(at), value);
        });
        return spread ? join(rest, spread) : rest;
      }
      case 'keywords': {
        let rest: Value = constant;
        for (const [name, value] of named) if (!taken.has(name)) rest = withField(rest, name, value);
        return spread ? join(rest, spread) : rest;
      }
    }
  }

  /** What `*list` hands to the parameter at that place behind it, and `**dict` to the one of that name. */
  #spreadOver(spread: Value, at: number, name: string): Value {
    return spread.fields?.get(name) ?? spread.fields?.get(String(at)) ?? flatten(spread);
  }

  /** TypeScript's `constructor(private name)` keeps what it is given in `this.name`. */
  #keepProperties(parameters: Parameter[]): void {
    const { tree, scope } = this.#flow;
    for (const { node, target } of parameters) {
      if (tree.childOfKind(node, 'accessibility_modifier') < 0) continue;
      const name = tree.textOf(target);
      scope.declare('this', withField(scope.get('this'), name, scope.get(name)));
    }
  }
}
