import { Trait } from '../syntax/grammar.ts';
import type { Flow } from './flow.ts';
import type { Arguments } from './parameters.ts';
import {
  clean,
  type FunctionValue,
  functionValue,
  gains,
  join,
  overwhelm,
  Scope,
  type Value,
  withField,
} from './values.ts';

/** How far bases of bases are followed. A class that inherits from itself is an error, and no reason to hang. */
const maxHops = 8;

interface ClassFacts {
  cls: FunctionValue;
  base: FunctionValue | undefined;
  /** Functions by name: methods, and fields that hold functions. */
  methods: Map<string, FunctionValue>;
  getters: Map<string, FunctionValue>;
  /** An object as it is before its constructor has run. */
  initial: Value;
  /** What methods that are run without a caller have put into the object: one stands for all. */
  shared: Value;
  grown: boolean;
}

/** The classes of a file: their methods, and objects made of them. */
export class Classes {
  readonly #flow: Flow;
  readonly #facts = new Map<number, ClassFacts>();
  /** Classes by the functions that belong to them. */
  readonly #owners = new Map<number, FunctionValue>();

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** Runs a class body: fields and statements at once, methods later, constructors before the others. */
  define(n: number): Value {
    const flow = this.#flow;
    const { tree } = flow;
    const cls: FunctionValue = { node: n, scope: flow.scope };
    const name = tree.child(n, 'name');
    const value = functionValue(n, flow.scope);
    const object: Value = { ...clean, cls };
    const facts: ClassFacts = {
      cls,
      base: this.#baseOf(n),
      methods: new Map(),
      getters: new Map(),
      initial: object,
      shared: object,
      grown: false,
    };
    this.#facts.set(n, facts);
    if (name >= 0) flow.scope.declare(tree.textOf(name), value);
    const body = tree.child(n, 'body');
    if (body < 0) return value;
    const inner = new Scope(flow.scope, flow);
    const outer = flow.scope;
    flow.scope = inner;
    for (const member of tree.namedChildren(body)) this.#declareMember(facts, member);
    flow.scope = outer;
    // What Python's class body assigns is a member of the class and of its objects.
    let owned = false;
    for (const [field, held] of inner.variables.all()) {
      facts.initial = withField(facts.initial, field, held, owned);
      owned = true;
    }
    facts.shared = facts.initial;
    const { methods, getters } = facts;
    const first = methods.get(this.#constructorName);
    const all = [...(first ? [first] : []), ...methods.values(), ...getters.values()];
    for (const method of new Set(all)) flow.enqueue(method);
    const withStatics = { ...value, fields: facts.initial.fields };
    if (name >= 0) outer.declare(tree.textOf(name), withStatics);
    return withStatics;
  }

  get #constructorName(): string {
    return this.#flow.tree.grammar.spec.family === 'python' ? '__init__' : 'constructor';
  }

  #baseOf(n: number): FunctionValue | undefined {
    const { tree, expressions } = this.#flow;
    let heritage = tree.child(n, 'superclasses');
    if (heritage < 0) heritage = tree.childOfKind(n, 'class_heritage');
    if (heritage < 0) return undefined;
    const clause = tree.childOfKind(heritage, 'extends_clause');
    for (const parent of tree.namedChildren(clause < 0 ? heritage : clause)) {
      if (!tree.is(parent, Trait.identifier)) continue;
      const { fn } = expressions.evaluate(parent);
      if (fn?.scope.home.tree.is(fn.node, Trait.class)) return fn;
    }
    return undefined;
  }

  #declareMember(facts: ClassFacts, member: number): void {
    const flow = this.#flow;
    const { tree, scope } = flow;
    const decorated = tree.kindName(member) === 'decorated_definition';
    const definition = decorated ? tree.child(member, 'definition') : member;
    if (tree.is(definition, Trait.func)) {
      const name = tree.child(definition, 'name');
      const read = decorated
        ? /^@[\w.]*property\b/.test(tree.textOf(member))
        : /^(static\s+)?get\s/.test(tree.textOf(definition).slice(0, 20));
      const isStatic = decorated && /^@staticmethod\b/.test(tree.textOf(member));
      const method = { node: definition, scope: scope.parent ?? scope };
      (read ? facts.getters : facts.methods).set(tree.textOf(name), method);
      if (!isStatic) this.#owners.set(definition, facts.cls);
    } else if (/field_definition$/.test(tree.kindName(member))) {
      this.#declareField(facts, member);
    } else if (flow.statements.isStatement(definition)) {
      flow.statements.run(definition);
    }
  }

  #declareField(facts: ClassFacts, member: number): void {
    const { tree, expressions } = this.#flow;
    const property = tree.child(member, 'property');
    const name = property >= 0 ? property : tree.child(member, 'name');
    const value = tree.child(member, 'value');
    if (value < 0 || name < 0) return;
    const field = expressions.evaluate(value);
    if (field.fn?.scope.home === this.#flow && tree.is(field.fn.node, Trait.func)) {
      facts.methods.set(tree.textOf(name), field.fn);
      this.#owners.set(field.fn.node, facts.cls);
    }
    facts.initial = withField(facts.initial, tree.textOf(name), field);
  }

  /** The class may be one of another file. */
  static #factsOf(cls: FunctionValue): ClassFacts | undefined {
    return cls.scope.home.classes.#facts.get(cls.node);
  }

  /** The class to which a method belongs. */
  ownerOf(fn: number): FunctionValue | undefined {
    return this.#owners.get(fn);
  }

  #find(
    cls: FunctionValue | undefined,
    name: string,
    where: 'methods' | 'getters',
  ): FunctionValue | undefined {
    for (let hops = 0; cls && hops < maxHops; hops++) {
      const facts = Classes.#factsOf(cls);
      const found = facts?.[where].get(name);
      if (found) return found;
      cls = facts?.base;
    }
    return undefined;
  }

  /** The method of an object of the file's classes, or of a class itself. */
  method(receiver: Value, name: string): FunctionValue | undefined {
    return this.#find(this.#classOf(receiver), name, 'methods');
  }

  /** The getter behind a member of an object. */
  getter(receiver: Value, name: string): FunctionValue | undefined {
    return this.#find(this.#classOf(receiver), name, 'getters');
  }

  #classOf(receiver: Value): FunctionValue | undefined {
    if (receiver.cls) return receiver.cls;
    const { fn } = receiver;
    return fn?.scope.home.tree.is(fn.node, Trait.class) ? fn : undefined;
  }

  /** The class of which the class around a node is made, for `super`. */
  baseAround(n: number): FunctionValue | undefined {
    const around = this.#flow.tree.enclosing(n, Trait.class);
    return around < 0 ? undefined : this.#facts.get(around)?.base;
  }

  constructorOf(cls: FunctionValue): FunctionValue | undefined {
    return this.#find(cls, this.#constructorName, 'methods');
  }

  /** A new object of the class, made at `site` in the file of `caller`. */
  construct(cls: FunctionValue, args: Arguments, site: number, caller: Flow): Value {
    const object = this.#object(cls, 'initial');
    const own = this.constructorOf(cls);
    if (own) return caller.call(own, args, site, object).self ?? object;
    // Somebody else's constructor keeps what it is given.
    const { taint } = caller.opaque([
      ...args.values,
      ...args.named.values(),
      ...(args.spread ? [args.spread] : []),
    ]);
    return overwhelm(object, taint);
  }

  /** The object that stands for all of a class where methods are run without a caller. */
  shared(cls: FunctionValue): Value {
    return this.#object(cls, 'shared');
  }

  #object(cls: FunctionValue, what: 'initial' | 'shared', hops = maxHops): Value {
    const facts = Classes.#factsOf(cls);
    if (!facts || hops === 0) return { ...clean, cls };
    return facts.base ? extendObject(this.#object(facts.base, what, hops - 1), facts[what]) : facts[what];
  }

  share(cls: FunctionValue, object: Value): void {
    const facts = this.#facts.get(cls.node);
    if (!facts) return;
    const joined = { ...join(facts.shared, object), cls };
    facts.grown ||= gains(facts.shared, joined);
    facts.shared = joined;
  }

  hasGrown(cls: FunctionValue): boolean {
    return this.#facts.get(cls.node)?.grown ?? false;
  }

  forgetGrowth(): void {
    for (const facts of this.#facts.values()) facts.grown = false;
  }
}

/** An object of a class, with what its base class knows of it. */
function extendObject(base: Value, object: Value): Value {
  let whole: Value = { ...join(base, object), cls: object.cls };
  let owned = false;
  for (const [name, field] of object.fields ?? []) {
    whole = withField(whole, name, field, owned);
    owned = true;
  }
  return whole;
}
