import type { Names } from '../names/names.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { Assignments } from './assignments.ts';
import { Calls } from './calls.ts';
import { Definitions } from './definitions.ts';
import { Expressions } from './expressions.ts';
import { Statements } from './statements.ts';
import {
  clean,
  deepTaint,
  extend,
  type FunctionValue,
  joinTaint,
  mark,
  rulesOf,
  Scope,
  type Taint,
  type Trace,
  tainted,
  type Value,
} from './values.ts';

/** Where a sink stands, for which rule, and which of that rule's bits count. */
export interface SinkMark {
  rule: number;
  bits: number;
  exact: boolean;
  /** What must hold of the bits that reach it; undefined means that any will do. */
  requires: ((bits: number) => boolean) | undefined;
}

/** `to` receives the taint of `from` when the node is evaluated. */
export interface Propagation {
  bits: number;
  from: number;
  to: number;
}

/** What the rules' formulas matched, by node. Each label of each rule is one of 31 bits. */
export interface FlowMarks {
  sources: Map<number, number>;
  /** Sources that give their bit only to what has certain bits already. */
  sourceConditions: Map<number, { bit: number; requires: (bits: number) => boolean }[]>;
  /** Sources that taint the variable they match from there on. */
  sourceEffects: Map<number, number>;
  sanitizers: Map<number, number>;
  /** Sanitizers that cleanse the variable they match from there on. */
  sanitizerEffects: Map<number, number>;
  sinks: Map<number, SinkMark[]>;
  propagations: Map<number, Propagation[]>;
  /** Bits of rules whose sources are told by models. */
  modelled: number;
  /** Bits of rules that take unknown functions to give clean results. */
  safeFunctions: number;
}

export interface FlowFinding {
  /** The rule's number. */
  rule: number;
  sink: number;
  trace: Trace;
}

/** Calls into functions of the file are followed this deep. */
const maxCallDepth = 4;
/** A function is analysed in at most so many situations. */
const maxVisits = 4;
const maxSteps = 400_000;

/** Thrown when a file is too intricate to be followed to the end; what was found so far stands. */
class OutOfSteps extends Error {}

/**
 * Follows values through one file by abstract interpretation: every function is run on its syntax with sets of
 * sources in place of values. Branches join, loops run twice, calls to functions of the file are followed.
 */
export class Flow {
  readonly tree: FlatTree;
  readonly names: Names;
  readonly marks: FlowMarks;
  readonly expressions: Expressions;
  readonly calls: Calls;
  readonly definitions: Definitions;
  readonly assignments: Assignments;
  readonly statements: Statements;
  readonly findings = new Map<string, FlowFinding>();
  scope = new Scope(null);
  /** Open non-exact sinks: taint seen anywhere within them. */
  readonly seen: Taint[] = [];
  /** Values that the function being run returns. */
  returned: Value = clean;
  readonly #queue: FunctionValue[] = [];
  readonly #visits = new Map<number, number>();
  readonly #calls: number[] = [];
  readonly #results = new Map<string, Value>();
  #steps = 0;

  constructor(names: Names, marks: FlowMarks) {
    this.tree = names.tree;
    this.names = names;
    this.marks = marks;
    this.expressions = new Expressions(this);
    this.calls = new Calls(this);
    this.definitions = new Definitions(this);
    this.assignments = new Assignments(this);
    this.statements = new Statements(this);
  }

  /** Answers false if the budget of steps ran out before the end. */
  run(): boolean {
    try {
      this.statements.runAll(this.tree.namedChildren(0));
      for (let next = this.#queue.shift(); next; next = this.#queue.shift()) this.#runAlone(next);
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
    this.scope = fn.scope;
    this.#enter(fn, []);
  }

  /** Runs a function of the file on arguments and answers with what it returns. */
  call(fn: FunctionValue, args: Value[], site: number): Value {
    if (this.#calls.length >= maxCallDepth || this.#calls.includes(fn.node)) return this.opaque(args);
    const key = `${fn.node}:${args.map((arg) => rulesOf(deepTaint(arg))).join(',')}`;
    const known = this.#results.get(key);
    if (known) return known;
    const { start, end } = this.tree;
    const through = args.map((arg) => ({
      ...arg,
      taint: extend(arg.taint, start[site], end[site], `passed to \`${this.#nameOf(fn.node)}\``),
    }));
    const result = this.#enter(fn, through);
    this.#results.set(key, result);
    return result;
  }

  #nameOf(fn: number): string {
    const name = this.tree.child(fn, 'name');
    return name < 0 ? 'function' : this.tree.textOf(name);
  }

  #enter(fn: FunctionValue, args: Value[]): Value {
    const outer = { scope: this.scope, returned: this.returned };
    this.scope = new Scope(fn.scope);
    this.returned = clean;
    this.#calls.push(fn.node);
    this.definitions.bindParameters(fn.node, args);
    const body = this.tree.child(fn.node, 'body');
    if (body >= 0) {
      if (this.statements.isStatement(body)) this.statements.run(body);
      else this.returned = this.expressions.evaluate(body);
    }
    this.#calls.pop();
    const result = this.returned;
    this.scope = outer.scope;
    this.returned = outer.returned;
    return result;
  }

  /** The result of a function that is not known: whatever its arguments hold. */
  opaque(args: Value[]): Value {
    let taint: Taint = null;
    for (const arg of args) taint = joinTaint(taint, deepTaint(arg));
    return tainted(taint);
  }

  /** The taint that enters at a node because a source matches it. */
  sourceAt(n: number): Taint {
    const rules = this.marks.sources.get(n);
    const message = 'untrusted data enters here';
    return rules
      ? mark(rules, { start: this.tree.start[n], end: this.tree.end[n], message, before: null })
      : null;
  }

  /** Notes a finding if what reaches the sink is enough for its rule. */
  report(node: number, { rule, bits, requires }: SinkMark, taint: Taint): void {
    const reached = rulesOf(taint) & bits;
    if (reached === 0 || (requires && !requires(reached))) return;
    const key = `${rule}:${node}`;
    const way = taint?.find((mark) => (mark.rules & bits) !== 0);
    if (way && !this.findings.has(key)) this.findings.set(key, { rule, sink: node, trace: way.trace });
  }
}
