import { Trait } from '../syntax/grammar.ts';
import type { Flow } from './flow.ts';
import { clean, functionValue, Scope, type Value } from './values.ts';

/** Declares functions and classes, and binds parameters. */
export class Definitions {
  readonly #flow: Flow;
  readonly #classScopes = new Map<number, Scope>();

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  declareFunction(n: number): boolean {
    const flow = this.#flow;
    const { tree, scope } = flow;
    const name = tree.child(n, 'name');
    const fn = { node: n, scope };
    if (name >= 0 && tree.kindName(n) !== 'method_definition')
      scope.declare(tree.textOf(name), functionValue(n, scope));
    flow.enqueue(fn);
    return true;
  }

  /** Members of a class share one object: constructors run first, so that what they keep is known to the methods. */
  runClass(n: number): void {
    const flow = this.#flow;
    const { tree } = flow;
    const body = tree.child(n, 'body');
    if (body < 0) return;
    const scope = this.classScope(n);
    const outer = flow.scope;
    flow.scope = scope;
    const methods: number[] = [];
    for (const member of tree.namedChildren(body)) {
      const definition =
        tree.kindName(member) === 'decorated_definition' ? tree.child(member, 'definition') : member;
      if (tree.is(definition, Trait.func)) methods.push(definition);
      else if (/field_definition$/.test(tree.kindName(member))) this.#runField(member);
      else if (this.#flow.statements.isStatement(member)) this.#flow.statements.run(member);
    }
    const isConstructor = (m: number) => /^(constructor|__init__)$/.test(tree.textOf(tree.child(m, 'name')));
    for (const method of [...methods.filter(isConstructor), ...methods.filter((m) => !isConstructor(m))]) {
      flow.enqueue({ node: method, scope });
    }
    flow.scope = outer;
  }

  get #selfName(): string {
    return this.#flow.tree.grammar.spec.family === 'python' ? 'self' : 'this';
  }

  /** The scope of a class's methods; it holds the object that they share. */
  classScope(n: number): Scope {
    let scope = this.#classScopes.get(n);
    if (!scope) {
      scope = new Scope(this.#flow.scope);
      scope.declare(this.#selfName, { ...clean, fields: new Map() });
      this.#classScopes.set(n, scope);
    }
    return scope;
  }

  #runField(member: number): void {
    const { tree, expressions, scope } = this.#flow;
    const value = tree.child(member, 'value');
    const name =
      tree.child(member, 'property') >= 0 ? tree.child(member, 'property') : tree.child(member, 'name');
    if (value < 0 || name < 0) return;
    const field = expressions.evaluate(value);
    const whole = scope.get(this.#selfName);
    scope.declare(this.#selfName, {
      ...whole,
      fields: new Map(whole.fields ?? []).set(tree.textOf(name), field),
    });
  }

  bindParameters(fn: number, args: Value[]): void {
    const { tree, expressions, scope } = this.#flow;
    const parameters = this.#parameters(fn);
    parameters.forEach((parameter, i) => {
      const core = this.#parameterTarget(parameter);
      if (core < 0) return;
      let value = args[i] ?? clean;
      const fallback = args[i] ? -1 : tree.child(parameter, 'value');
      // A caller may pass anything: a constant default makes a parameter no safer.
      if (fallback >= 0 && fallback !== core) value = { ...expressions.evaluate(fallback), harmless: 0 };
      if (tree.kindName(core) === 'identifier') {
        if (i === 0 && /^(self|cls)$/.test(tree.textOf(core))) {
          // `self` is the object that the class's methods share.
          return;
        }
        scope.declare(tree.textOf(core), clean);
      }
      this.#flow.assignments.assign(core, value);
    });
  }

  parameterNames(fn: number): string[] {
    return this.#parameters(fn).map((parameter) => this.#flow.tree.textOf(this.#parameterTarget(parameter)));
  }

  #parameters(fn: number): number[] {
    const { tree } = this.#flow;
    const single = tree.child(fn, 'parameter');
    const list = tree.child(fn, 'parameters');
    return single >= 0 ? [single] : list >= 0 ? tree.namedChildren(list) : [];
  }

  #parameterTarget(parameter: number): number {
    const { tree } = this.#flow;
    switch (tree.kindName(parameter)) {
      case 'required_parameter':
      case 'optional_parameter':
        return tree.child(parameter, 'pattern');
      case 'default_parameter':
      case 'typed_default_parameter':
        return tree.child(parameter, 'name');
      case 'typed_parameter':
        return tree.first(parameter);
      default:
        return parameter;
    }
  }
}
