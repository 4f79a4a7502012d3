import type { Names } from '../names/names.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';
import { Assignments } from './assignments.ts';
import { Calls } from './calls.ts';
import { Classes } from './classes.ts';
import { Containers } from './containers.ts';
import { Definitions } from './definitions.ts';
import { Expressions } from './expressions.ts';
import type { FlowMarks } from './marks.ts';
import { Operators } from './operators.ts';
import { type Arguments, parametersOf } from './parameters.ts';
import { Sinks } from './sinks.ts';
import { Statements } from './statements.ts';
import {
  clean,
  constant,
  deepTaint,
  extend,
  type FunctionValue,
  fingerprint,
  join,
  joinTaint,
  mark,
  Scope,
  type Taint,
  tainted,
  type Value,
} from './values.ts';

/** Calls into functions of the file are followed this deep. */
const maxCallDepth = 4;
/** A function is analysed in at most so many situations. */
const maxVisits = 4;
const maxSteps = 400_000;

/** Thrown when a file is too intricate to be followed to the end; what was found so far stands. */
class OutOfSteps extends Error {}

/** What a run of a function leaves behind. */
interface Outcome {
  returned: Value;
  /** The object that it was called on, as it is afterwards; undefined where there was none. */
  self: Value | undefined;
  /** By parameter: rules (as bits) for which it is harmless whenever the function comes to its end. */
  checked: number[];
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
}

/**
 * Follows values through one file by abstract interpretation: every function is run on its syntax with sets of
 * sources in place of values. Branches join, loops run until nothing new is carried round, calls to functions of the
 * file are followed.
 */
export class Flow {
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
  readonly sinks: Sinks;
  scope = new Scope(null);
  /** Taint that propagators hand to parameters, by the parameter's node. */
  readonly handedOver = new Map<number, Taint>();
  #frame: Frame = {
    returned: undefined,
    selfName: undefined,
    self: undefined,
    fn: undefined,
    checked: undefined,
  };
  #queue: FunctionValue[] = [];
  /** Functions that were run without a caller. */
  readonly #ranAlone = new Set<FunctionValue>();
  readonly #visits = new Map<number, number>();
  readonly #calls: number[] = [];
  /** What has been thrown within each `try` being run. */
  readonly #thrown: Value[] = [];
  /** What calls have left, by the scope that the function sees. */
  readonly #outcomes = new WeakMap<Scope, Map<string, Outcome>>();
  #steps = 0;

  constructor(names: Names, marks: FlowMarks) {
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
    this.sinks = new Sinks(this);
  }

  /** Answers false if the budget of steps ran out before the end. */
  run(): boolean {
    try {
      this.statements.runAll(this.tree.namedChildren(0));
      do {
        for (let next = this.#queue.shift(); next; next = this.#queue.shift()) this.#runAlone(next);
      } while (this.#requeue());
      return true;
    } catch (error) {
      if (error instanceof OutOfSteps) return false;
      throw error;
    }
  }

  step(): void {
    if (++this.#steps > maxSteps) throw new OutOfSteps();
  }

  /** Makes sure that a function is analysed even if nobody in the file calls it. */
  enqueue(fn: FunctionValue): void {
    const visits = this.#visits.get(fn.node) ?? 0;
    if (visits >= maxVisits || this.#queue.some((queued) => queued.node === fn.node)) return;
    this.#visits.set(fn.node, visits + 1);
    this.#queue.push(fn);
  }

  #runAlone(fn: FunctionValue): void {
    this.#ranAlone.add(fn);
    this.scope = fn.scope;
    const owner = this.classes.ownerOf(fn.node);
    const { self } = this.#enter(fn, undefined, owner && this.classes.shared(owner));
    if (owner && self) this.classes.share(owner, self);
  }

  /** Functions that see something which another function has tainted since they were run; answers if there are any. */
  #requeue(): boolean {
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

  /** Runs a function of the file on arguments and answers with what it leaves. */
  call(fn: FunctionValue, args: Arguments, site: number, self?: Value): Outcome {
    if (this.#calls.length >= maxCallDepth || this.#calls.includes(fn.node))
      return { returned: this.opaque([...args.values, ...args.named.values()]), self, checked: [] };
    const { start, end } = this.tree;
    const key = [
      fn.node,
      fn.scope.state,
      ...args.values.map((value) => fingerprint(value)),
      ...[...args.named].map(([name, value]) => `${name}=${fingerprint(value)}`),
      args.spread ? `...${fingerprint(args.spread)}` : '',
      self ? `this=${fingerprint(self)}` : '',
    ].join(',');
    let outcomes = this.#outcomes.get(fn.scope);
    if (!outcomes) {
      outcomes = new Map();
      this.#outcomes.set(fn.scope, outcomes);
    }
    const known = outcomes.get(key);
    if (known) return known;
    const step = `passed to \`${this.#nameOf(fn.node)}\``;
    const hand = (value: Value) => ({ ...value, taint: extend(value.taint, start[site], end[site], step) });
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
    };
    this.scope = new Scope(fn.scope);
    this.#frame = frame;
    this.#calls.push(fn.node);
    frame.selfName = this.definitions.bind(fn.node, args, self);
    const body = this.tree.child(fn.node, 'body');
    if (body >= 0 && this.statements.isStatement(body)) {
      if (this.statements.run(body)) this.leave(constant);
    } else {
      this.leave(body < 0 ? clean : this.expressions.evaluate(body));
    }
    this.#calls.pop();
    this.scope = outer.scope;
    this.#frame = outer.frame;
    return { returned: frame.returned ?? constant, self: frame.self ?? self, checked: frame.checked ?? [] };
  }

  /** The function being run; undefined at the top of the file. */
  get running(): FunctionValue | undefined {
    return this.#frame.fn;
  }

  /** What the function being run calls the object that it was called on. */
  get selfName(): string | undefined {
    return this.#frame.selfName;
  }

  /** The function being run gives this back on one of its paths. */
  leave(value: Value): void {
    const frame = this.#frame;
    this.yield(value);
    const checked = this.#harmlessParameters();
    frame.checked = frame.checked?.map((bits, i) => bits & checked[i]) ?? checked;
    if (frame.selfName === undefined) return;
    const self = this.scope.get(frame.selfName);
    frame.self = frame.self ? join(frame.self, self) : self;
  }

  #harmlessParameters(): number[] {
    const { fn } = this.#frame;
    return (fn ? parametersOf(this.tree, fn.node) : []).map(({ target }) => {
      const definition = this.tree.is(target, Trait.identifier) ? this.names.definition(target) : undefined;
      return definition?.writes.length === 1 ? this.scope.get(definition.name).harmless : 0;
    });
  }

  /** Runs code and answers with what it throws, as far as that is seen. */
  catch(run: () => void): Value {
    this.#thrown.push(clean);
    run();
    return this.#thrown.pop()!;
  }

  throw(value: Value): void {
    const last = this.#thrown.length - 1;
    if (last >= 0) this.#thrown[last] = join(this.#thrown[last], value);
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
    const message = 'untrusted data enters here';
    const enter = (bits: number, source: number) =>
      mark(bits, { start: tree.start[n], end: tree.end[n], message, before: null, source });
    let whole = n;
    if (inherited !== 0)
      while (whole > 0 && ((sources.get(whole) ?? 0) & inherited) === 0) whole = tree.parent[whole];
    return joinTaint(enter(own, n), enter(inherited, whole));
  }
}
