import { stringContent } from '../names/strings.ts';
import type { Flow } from './flow.ts';
import { clean, fieldOf, join, type Scope, type Value, withField } from './values.ts';

/** UTF-16 units within which `export default` stands. */
const longestKeywords = 40;

/** What a file gives to those that import it. */
export class Exports {
  readonly #flow: Flow;
  #isOpen = false;
  #isBusy = false;
  #whole: Value | undefined;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** The statements of the file have been run. */
  open(): void {
    this.#isOpen = true;
  }

  /** As one object. In a circle of imports that is what there is so far, or undefined where the circle closes here. */
  whole(): Value | undefined {
    if (this.#whole || this.#isBusy) return this.#whole;
    this.#isBusy = true;
    const whole = this.#flow.tree.grammar.spec.family === 'python' ? this.#globals() : this.#exported();
    this.#isBusy = false;
    if (this.#isOpen) this.#whole = whole;
    return whole;
  }

  /** Python gives out whatever has a name at the top of the file, be it imported. */
  #globals(): Value {
    const { names, imports } = this.#flow;
    let whole = imports.starred() ?? clean;
    for (const { name, scope, origin } of names.scopes.all()) {
      const given = scope === 0 && origin ? imports.member(origin) : undefined;
      if (given) whole = withField(whole, name, given);
    }
    let owned = false;
    for (const [name, value] of this.#fileScope.variables.all()) {
      whole = withField(whole, name, value, owned);
      owned = true;
    }
    return whole;
  }

  get #fileScope(): Scope {
    let { scope } = this.#flow;
    while (scope.parent) scope = scope.parent;
    return scope;
  }

  #exported(): Value {
    const { tree } = this.#flow;
    const scope = this.#fileScope;
    let whole = fieldOf(scope.get('module'), 'exports');
    const direct = scope.get('exports');
    if (direct !== clean) whole = whole === clean ? direct : join(whole, direct);
    for (const n of tree.namedChildren(0))
      if (tree.kindName(n) === 'export_statement') whole = this.#add(whole, n);
    return whole;
  }

  #add(whole: Value, n: number): Value {
    const { tree, expressions, imports } = this.#flow;
    const scope = this.#fileScope;
    const isDefault = /^export\s+default\b/.test(
      tree.text.slice(tree.start[n], tree.start[n] + longestKeywords),
    );
    const declaration = tree.child(n, 'declaration');
    if (declaration >= 0) {
      const names = this.#declared(declaration);
      if (isDefault && names.length > 0) return withField(whole, 'default', scope.get(names[0]));
      return names.reduce((value, name) => withField(value, name, scope.get(name)), whole);
    }
    const value = tree.child(n, 'value');
    if (value >= 0) return withField(whole, 'default', expressions.evaluate(value));
    const source = tree.child(n, 'source');
    const content = source < 0 ? undefined : stringContent(tree, source);
    const module = content && tree.text.slice(content.start, content.end);
    const clause = tree.childOfKind(n, 'export_clause');
    if (clause >= 0) {
      for (const specifier of tree.namedChildren(clause)) {
        const name = tree.textOf(tree.child(specifier, 'name'));
        const alias = tree.child(specifier, 'alias');
        const given =
          module === undefined ? scope.get(name) : (imports.member({ module, member: name }) ?? clean);
        const local = module === undefined && given === clean ? this.#imported(specifier) : given;
        whole = withField(whole, alias < 0 ? name : tree.textOf(alias), local);
      }
      return whole;
    }
    if (module === undefined) {
      // TypeScript's `export = value`.
      const [only = -1] = tree.namedChildren(n);
      return only < 0 ? whole : join(whole, expressions.evaluate(only));
    }
    const all = imports.whole(module);
    if (!all) return whole;
    const namespace = tree.childOfKind(n, 'namespace_export');
    if (namespace >= 0) return withField(whole, tree.textOf(tree.first(namespace)), all);
    for (const [name, given] of all.fields ?? [])
      if (name !== 'default') whole = withField(whole, name, given);
    return whole;
  }

  /** What is imported by one name and given out by another. */
  #imported(specifier: number): Value {
    const { tree, names, imports } = this.#flow;
    const origin = names.definition(tree.child(specifier, 'name'))?.origin;
    return (origin && imports.member(origin)) ?? clean;
  }

  #declared(declaration: number): string[] {
    const { tree } = this.#flow;
    const name = tree.child(declaration, 'name');
    if (name >= 0) return [tree.textOf(name)];
    return tree.namedChildren(declaration).flatMap((declarator) => {
      const target = tree.child(declarator, 'name');
      if (target < 0) return [];
      return tree.kindName(target) === 'identifier' ? [tree.textOf(target)] : [];
    });
  }
}
