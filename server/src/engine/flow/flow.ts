import type { Module } from '../modules/module.ts';
import type { Names } from '../names/names.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';
import { Assignments } from './assignments.ts';
import { Calls } from './calls.ts';
import { checkedParameters, onBothWays, parametersPassing } from './checked-parameters.ts';
import { Classes } from './classes.ts';
import { Containers } from './containers.ts';
import { Control } from './control.ts';
import { Definitions } from './definitions.ts';
import { Exports } from './exports.ts';
import { Expressions } from './expressions.ts';
import { Fingerprints } from './fingerprints.ts';
import { Imports } from './imports.ts';
import type { FlowMarks } from './marks.ts';
import { Operators } from './operators.ts';
import { type Arguments, isCalledOnTheSpot } from './parameters.ts';
import { maxCallDepth, type Program } from './program.ts';
import { Sinks } from './sinks.ts';
import { Statements } from './statements.ts';
import {
  clean,
  constant,
  deepTaint,
  extend,
  type FunctionValue,
  join,
  joinTaint,
  mark,
  Scope,
  type Taint,
  tainted,
  type Value,
} from './values.ts';

/** A function is analysed in at most so many situations. */
const maxVisits = 4;

/** What a run of a function leaves behind. */
interface Outcome {
  returned: Value;
  /** The object that it was called on, as it is afterwards; undefined where there was none. */
  self: Value | undefined;
  /** By parameter: rules (as bits) for which it is harmless whenever the function comes to its end. */
  checked: number[];
  /** The same whenever what the function gives back holds. */
  passing: number[];
}

/** The run of a function that is going on. */
interface Frame {
  returned: Value | undefined;
  /** What the function calls the object that it was called on: `this`, or Python's first parameter. */
  selfName: string | undefined;
  self: Value | undefined;
  fn: FunctionValue | undefined;
  /** See `Outcome`; undefined until the function has come to an end once. */
  checked: number[] | undefined;
  passing: number[] | undefined;
}

/**
 * Follows values through one file by abstract interpretation: every function is run on its syntax with sets of
 * sources in place of values. Branches join, loops run until nothing new is carried round, calls to functions of the
 * file, and of files that it imports, are followed.
 */
export class Flow {
  /** Tells the flows of a program apart. */
  readonly number: number;
  readonly program: Program;
  readonly module: Module | undefined;
  readonly tree: FlatTree;
  readonly names: Names;
  readonly marks: FlowMarks;
  readonly expressions: Expressions;
  readonly operators: Operators;
  readonly containers: Containers;
  readonly calls: Calls;
  readonly definitions: Definitions;
  readonly classes: Classes;
  readonly assignments: Assignments;
  readonly statements: Statements;
  readonly control: Control;
  readonly sinks: Sinks;
  readonly imports: Imports;
  readonly exports: Exports;
  scope = new Scope(null, this);
  /** Taint that propagators hand to parameters, by the parameter's node. */
  readonly handedOver = new Map<number, Taint>();
  #frame: Frame = {
    returned: undefined,
    selfName: undefined,
    self: undefined,
    fn: undefined,
    checked: undefined,
    passing: undefined,
  };
  #queue: FunctionValue[] = [];
  /** Functions that were run without a caller, or need not be. */
  readonly #ranAlone = new Set<FunctionValue>();
  readonly #visits = new Map<number, number>();
  /** What calls have left, by the scope that the function sees. */
  readonly #outcomes = new WeakMap<Scope, Map<string, Outcome>>();
  /** Whether the file is only being read for what it gives out: its functions run when they are called. */
  #loading = false;
  readonly #fingerprints = new Fingerprints();

  /** `module` is the file as others see it; undefined where it stands alone. */
  constructor(program: Program, number: number, names: Names, marks: FlowMarks, module: Module | undefined) {
    this.program = program;
    this.number = number;
    this.module = module;
    this.tree = names.tree;
    this.names = names;
    this.marks = marks;
    this.expressions = new Expressions(this);
    this.operators = new Operators(this);
    this.containers = new Containers(this);
    this.calls = new Calls(this);
    this.definitions = new Definitions(this);
    this.classes = new Classes(this);
    this.assignments = new Assignments(this);
    this.statements = new Statements(this);
    this.control = new Control(this);
    this.sinks = new Sinks(this);
    this.imports = new Imports(this);
    this.exports = new Exports(this);
  }

  /** Runs the statements of the file itself, or those of them alone that matter; answers whether it came to the end. */
  begin(mattering?: ReadonlySet<number>): boolean {
    return this.statements.runAll(this.tree.namedChildren(0), mattering);
  }

  /** The same without any function that nobody calls. */
  load(): void {
    this.#loading = true;
    this.begin();
    this.#loading = false;
  }

  /** Runs the functions that are waiting. */
  drain(): void {
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) this.#runAlone(next);
  }

  step(): void {
    this.program.step(this);
  }

  /** Makes sure that a function is analysed even if nobody in the file calls it. */
  enqueue(fn: FunctionValue): void {
    if (this.#loading) return;
    const { home } = fn.scope;
    if (home !== this) {
      home.enqueue(fn);
      return;
    }
    const visits = this.#visits.get(fn.node) ?? 0;
    // The same function made by another call sees other values.
    const waits = this.#queue.some(({ node, scope }) => node === fn.node && scope === fn.scope);
    if (visits >= maxVisits || waits) return;
    this.#visits.set(fn.node, visits + 1);
    this.#queue.push(fn);
  }

  /** Makes sure that a function, which a call is about to run, is run again if it comes to see more. */
  watch(fn: FunctionValue): void {
    if (!this.#loading) this.#ranAlone.add(fn);
  }

  #runAlone(fn: FunctionValue): void {
    this.#ranAlone.add(fn);
    this.scope = fn.scope;
    const owner = this.classes.ownerOf(fn.node);
    const { self } = this.#enter(fn, undefined, owner && this.classes.shared(owner));
    if (owner && self) this.classes.share(owner, self);
  }

  /** Functions that see something which another function has tainted since they were run; answers if there are any. */
  requeue(): boolean {
    const grown = new Set<Scope>();
    for (const fn of this.#ranAlone) {
      const owner = this.classes.ownerOf(fn.node);
      let sees = owner !== undefined && this.classes.hasGrown(owner);
      for (let scope: Scope | null = fn.scope; scope; scope = scope.parent) {
        if (!scope.grown) continue;
        grown.add(scope);
        sees = true;
      }
      if (sees) this.enqueue(fn);
    }
    for (const scope of grown) scope.grown = false;
    this.classes.forgetGrowth();
    return this.#queue.length > 0;
  }

  /** Runs a function, of this file or of one that it imports, on arguments and answers with what it leaves. */
  call(fn: FunctionValue, args: Arguments, site: number, self?: Value): Outcome {
    const { home } = fn.scope;
    return this.program.crossing(this, home, site, () => home.#answer(fn, args, this, site, self));
  }

  /** The call stands at `site` in the file of `caller`. */
  #answer(fn: FunctionValue, args: Arguments, caller: Flow, site: number, self: Value | undefined): Outcome {
    const { calls } = this.program;
    const running = calls.filter(({ node, scope }) => node === fn.node && scope.home === this).length;
    const given = [...args.values, ...args.named.values()];
    // A function that calls itself is entered once more where it hands itself something tainted.
    const isRunning = running > 1 || (running === 1 && !given.some((value) => deepTaint(value)));
    const mayEnter = this.program.mayEnter(this, [...given, args.spread ?? clean, self ?? clean]);
    if (calls.length >= maxCallDepth || isRunning || !mayEnter) {
      if (isCalledOnTheSpot(this.tree, fn.node)) this.enqueue(fn);
      return { returned: this.opaque(given), self, checked: [], passing: [] };
    }
    const key = [
      this.program.exitFor(this),
      fn.node,
      fn.scope.state,
      ...args.values.map((value) => this.#fingerprints.of(value)),
      ...[...args.named].map(([name, value]) => `${name}=${this.#fingerprints.of(value)}`),
      args.spread ? `...${this.#fingerprints.of(args.spread)}` : '',
      self ? `this=${this.#fingerprints.of(self)}` : '',
    ].join(',');
    let outcomes = this.#outcomes.get(fn.scope);
    if (!outcomes) {
      outcomes = new Map();
      this.#outcomes.set(fn.scope, outcomes);
    }
    const known = outcomes.get(key);
    if (known) return known;
    const step = `passed to \`${this.#nameOf(fn.node)}\``;
    const hand = (value: Value) => ({ ...value, taint: extend(value.taint, caller.tree, site, step) });
    const handed: Arguments = {
      values: args.values.map(hand),
      named: new Map([...args.named].map(([name, value]) => [name, hand(value)])),
      spread: args.spread && hand(args.spread),
    };
    const outcome = this.#enter(fn, handed, self);
    outcomes.set(key, outcome);
    return outcome;
  }

  #nameOf(fn: number): string {
    const name = this.tree.child(fn, 'name');
    return name < 0 ? 'function' : this.tree.textOf(name);
  }

  /** `args` are undefined where nobody knows the caller. */
  #enter(fn: FunctionValue, args: Arguments | undefined, self: Value | undefined): Outcome {
    const outer = { scope: this.scope, frame: this.#frame };
    const frame: Frame = {
      returned: undefined,
      selfName: undefined,
      self: undefined,
      fn,
      checked: undefined,
      passing: undefined,
    };
    this.scope = new Scope(fn.scope, this);
    this.#frame = frame;
    this.program.calls.push(fn);
    frame.selfName = this.definitions.bind(fn.node, args, self);
    const body = this.tree.child(fn.node, 'body');
    if (body >= 0 && this.statements.isStatement(body)) {
      if (this.statements.run(body)) this.leave(constant, -1);
    } else {
      this.leave(body < 0 ? clean : this.expressions.evaluate(body), body);
    }
    this.program.calls.pop();
    this.scope = outer.scope;
    this.#frame = outer.frame;
    const { returned = constant, checked = [], passing = [] } = frame;
    return { returned, self: frame.self ?? self, checked, passing };
  }

  /** The function being run; undefined at the top of the file. */
  get running(): FunctionValue | undefined {
    return this.#frame.fn;
  }

  /** What the function being run calls the object that it was called on. */
  get selfName(): string | undefined {
    return this.#frame.selfName;
  }

  /** The function being run gives this back on one of its paths; `node` is the expression, or -1. */
  leave(value: Value, node: number): void {
    const frame = this.#frame;
    this.yield(value);
    if (frame.fn) {
      frame.checked = onBothWays(frame.checked, checkedParameters(this, frame.fn.node));
      frame.passing = onBothWays(frame.passing, parametersPassing(this, frame.fn.node, node));
    }
    if (frame.selfName === undefined) return;
    const self = this.scope.get(frame.selfName);
    frame.self = frame.self ? join(frame.self, self) : self;
  }

  /** Runs code and answers with what it throws, as far as that is seen. */
  catch(run: () => void): Value {
    const { thrown } = this.program;
    thrown.push(clean);
    run();
    return thrown.pop()!;
  }

  throw(value: Value): void {
    const { thrown } = this.program;
    const last = thrown.length - 1;
    if (last >= 0) thrown[last] = join(thrown[last], value);
  }

  /** The function being run gives this out, and may go on. */
  yield(value: Value): void {
    const frame = this.#frame;
    frame.returned = frame.returned ? join(frame.returned, value) : value;
  }

  /** The result of a function that is not known: whatever its arguments hold. */
  opaque(args: readonly Value[]): Value {
    let taint: Taint = null;
    for (const arg of args) taint = joinTaint(taint, deepTaint(arg));
    return tainted(taint);
  }

  /** The taint that enters at a node because a source matches it. */
  sourceAt(n: number): Taint {
    const { sources, sourceParts } = this.marks;
    const own = sources.get(n) ?? 0;
    const inherited = (sourceParts?.[n] ?? 0) & ~own;
    if ((own | inherited) === 0) return null;
    const { tree } = this;
    // What a rule follows may be a constant, such as a key.
    const isText = tree.is(n, Trait.string) || tree.is(tree.parent[n], Trait.string);
    const message = isText ? 'the value is written here' : 'untrusted data enters here';
    const enter = (bits: number, source: number) =>
      mark(bits, { tree, node: n, message, before: null, source });
    let whole = n;
    if (inherited !== 0)
      while (whole > 0 && ((sources.get(whole) ?? 0) & inherited) === 0) whole = tree.parent[whole];
    return joinTaint(enter(own, n), enter(inherited, whole));
  }
}
