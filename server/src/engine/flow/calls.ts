import { calleeOf } from '../syntax/callee.ts';
import { Trait } from '../syntax/grammar.ts';
import { Callbacks } from './callbacks.ts';
import type { Flow } from './flow.ts';
import { calculations, keepers, lookups, mutators, pureFunctions, tests } from './known-functions.ts';
import type { Arguments } from './parameters.ts';
import {
  clean,
  cleanse,
  constant,
  deepTaint,
  everyRule,
  extend,
  type FunctionValue,
  fieldOf,
  flatten,
  join,
  joinTaint,
  overwhelm,
  reduce,
  type Taint,
  tainted,
  type Value,
  without,
} from './values.ts';

/** Evaluates calls: into functions of the file, and to functions of which only the name is known. */
export class Calls {
  readonly #flow: Flow;
  readonly #callbacks: Callbacks;
  /** Taint of arguments and receiver at the last evaluation of each call. */
  readonly inputs = new Map<number, Taint>();
  /** By call: what is harmless, and for which rules (as bits), where the result of its last evaluation holds. */
  readonly passing = new Map<number, readonly { node: number; rules: number }[]>();

  constructor(flow: Flow) {
    this.#flow = flow;
    this.#callbacks = new Callbacks(flow);
  }

  evaluate(n: number): Value {
    const flow = this.#flow;
    const { tree } = flow;
    const callee = tree.unwrap(calleeOf(tree, n));
    const argumentsNode = tree.child(n, 'arguments');
    // A tagged template hands its parts over separately, as a parameterised query does; models know such tags.
    if (argumentsNode >= 0 && tree.kindName(argumentsNode) === 'template_string') {
      const parts = flow.expressions.evaluate(argumentsNode);
      this.inputs.set(n, deepTaint(parts));
      return tree.textOf(callee) === 'String.raw' ? parts : cleanse(parts, flow.marks.modelled);
    }
    const kind = tree.kindName(callee);
    const method = kind === 'member_expression' || kind === 'attribute';
    const receiverNode = method ? tree.child(callee, 'object') : -1;
    const receiver = method ? flow.expressions.evaluate(receiverNode) : clean;
    const name = this.#lastName(callee);
    const calleeValue = method ? fieldOf(receiver, name) : flow.expressions.evaluate(callee);
    const argNodes =
      argumentsNode < 0
        ? []
        : tree.kindName(argumentsNode) === 'generator_expression'
          ? [argumentsNode]
          : tree.namedChildren(argumentsNode);
    const args = argNodes.map((arg) =>
      flow.expressions.evaluate(tree.kindName(arg) === 'keyword_argument' ? tree.child(arg, 'value') : arg),
    );
    const held = deepTaint(receiver);
    this.inputs.set(n, joinTaint(flow.opaque(args).taint, held));
    const known = this.#callKnown(n, callee, receiverNode, receiver, calleeValue, argNodes, args);
    if (known) return known;
    const handed = this.#callbacks.run(name, method ? receiver : undefined, argNodes, args, n);
    if (handed) return handed;
    if (tree.kindName(n) === 'new_expression' && name === 'Promise' && args[0]?.fn)
      return this.#callbacks.runExecutor(args[0].fn, n);
    if (keepers.has(tree.textOf(callee)) && args.length > 0) return this.#keep(tree.textOf(callee), args);
    if (method && mutators.has(name)) {
      const added = flow.opaque(args).taint;
      if (added) flow.assignments.update(receiverNode, (old) => overwhelm(old, added));
    }
    return this.#result(n, callee, name, receiver, args, held, method);
  }

  /** The result of a call into the file, or undefined where the function is elsewhere. */
  #callKnown(
    n: number,
    callee: number,
    receiverNode: number,
    receiver: Value,
    calleeValue: Value,
    argNodes: readonly number[],
    args: readonly Value[],
  ): Value | undefined {
    const flow = this.#flow;
    const { tree, classes } = flow;
    const module = this.#requiredModule(callee, argNodes);
    if (module) return module;
    const handed = this.#arrange(argNodes, args);
    const superior = this.#superior(callee, receiverNode);
    if (superior) {
      const selfName = flow.selfName ?? 'this';
      const self = flow.scope.get(selfName);
      const outcome = flow.call(superior, handed, n, self);
      if (outcome.self) flow.scope.assign(selfName, outcome.self);
      return outcome.returned;
    }
    const indirect = this.#callIndirectly(n, callee, receiver, handed);
    if (indirect) return indirect;
    const own =
      calleeValue.fn ?? (receiverNode < 0 ? undefined : classes.method(receiver, this.#lastName(callee)));
    if (!own) return undefined;
    if (own.take) {
      own.take(args);
      return clean;
    }
    const { home } = own.scope;
    if (home.tree.is(own.node, Trait.class)) return home.classes.construct(own, handed, n, flow);
    if (tree.kindName(n) === 'new_expression') {
      const prototype = fieldOf(calleeValue, 'prototype');
      return flow.call(own, handed, n, { ...prototype, fields: prototype.fields ?? new Map() }).self;
    }
    const python = tree.grammar.spec.family === 'python';
    const owned = home.classes.ownerOf(own.node) !== undefined || (!python && receiver.fields !== null);
    if (receiverNode < 0 || !owned) {
      const { returned, checked, passing } = flow.call(own, handed, n);
      this.#cleanseChecked(argNodes, checked);
      this.#notePassing(n, argNodes, passing);
      return returned;
    }
    const { returned, self, checked, passing } = flow.call(own, handed, n, receiver);
    // Python's methods name the object first.
    this.#cleanseChecked(argNodes, python ? checked.slice(1) : checked);
    this.#notePassing(n, argNodes, python ? passing.slice(1) : passing);
    const lasts = !/^(call|new)/.test(tree.kindName(tree.unwrap(receiverNode)));
    if (lasts && self && self !== receiver) flow.assignments.update(receiverNode, () => self);
    return returned;
  }

  /** What a file of the workspace gives out that is required or imported by an expression. */
  #requiredModule(callee: number, [argument = -1]: readonly number[]): Value | undefined {
    const { tree, names, imports } = this.#flow;
    if (argument < 0 || !(tree.reads(callee, 'require') || tree.reads(callee, 'import'))) return undefined;
    const module = names.constant(argument);
    return typeof module === 'string' ? imports.whole(module) : undefined;
  }

  /** `f.call(self, ...)`, `f.apply(self, list)` and `f.bind(self, ...)` of a function of the file. */
  #callIndirectly(n: number, callee: number, receiver: Value, handed: Arguments): Value | undefined {
    const { fn } = receiver;
    if (!fn?.scope.home.tree.is(fn.node, Trait.func)) return undefined;
    const [self, ...values] = handed.values;
    switch (this.#lastName(callee)) {
      case 'call':
        return this.#flow.call(fn, { ...handed, values }, n, self).returned;
      case 'apply':
        return this.#flow.call(fn, { values: [], named: new Map(), spread: values[0] ?? null }, n, self)
          .returned;
      case 'bind':
        return { ...clean, fn };
      default:
        return undefined;
    }
  }

  /** A function that throws unless an argument is good leaves the argument clean. */
  #cleanseChecked(argNodes: readonly number[], checked: readonly number[]): void {
    argNodes.forEach((arg, i) => {
      if (checked[i]) this.#flow.statements.cleanse(arg, checked[i]);
    });
  }

  #notePassing(call: number, argNodes: readonly number[], passing: readonly number[]): void {
    const passed = argNodes.flatMap((node, i) => (passing[i] ? [{ node, rules: passing[i] }] : []));
    this.passing.set(call, passed);
  }

  /** What `super(...)`, `super.name(...)` and `super().name(...)` call. */
  #superior(callee: number, receiver: number): FunctionValue | undefined {
    const { tree, classes } = this.#flow;
    const word = receiver < 0 ? callee : receiver;
    if (!/^super\b/.test(tree.textOf(word))) return undefined;
    const base = classes.baseAround(callee);
    if (!base) return undefined;
    if (receiver < 0) return tree.grammar.spec.family === 'python' ? undefined : classes.constructorOf(base);
    return classes.method({ ...clean, cls: base }, this.#lastName(callee));
  }

  /** Functions that answer with what they are given, member by member. */
  #keep(name: string, args: readonly Value[]): Value {
    if (name === 'asyncio.gather')
      return { ...constant, fields: new Map(args.map((arg, i) => [String(i), arg])) };
    return args[0];
  }

  /** What a call to a function outside the file gives back. */
  #result(
    n: number,
    callee: number,
    name: string,
    receiver: Value,
    args: readonly Value[],
    held: Taint,
    method: boolean,
  ): Value {
    const flow = this.#flow;
    const { marks, tree } = flow;
    let passed = without(flow.opaque(args).taint, marks.safeFunctions);
    if (tests.has(name)) return reduce(joinTaint(held, passed), marks.safeTests);
    if (calculations.has(name) || /^Math\.\w+$/.test(tree.textOf(callee)))
      return reduce(joinTaint(held, passed), marks.safeResults);
    if (lookups.has(name)) passed = without(passed, marks.modelled);
    const taint = joinTaint(held, extend(passed, tree, n, `passed through \`${name || 'call'}\``));
    if (taint) return tainted(taint);
    // Fluent calls answer with the receiver itself.
    if (receiver.fields && mutators.has(name)) return receiver;
    return tainted(null, this.#harmlessResult(name, receiver, args, method));
  }

  /** Rules for which a result is harmless because everything that it is made of is. */
  #harmlessResult(name: string, receiver: Value, args: readonly Value[], method: boolean): number {
    const made = method ? !lookups.has(name) : pureFunctions.has(name) && args.length > 0;
    if (!made) return 0;
    return args.reduce(
      (rules, arg) => (arg.fn ? rules : rules & flatten(arg).harmless),
      method ? flatten(receiver).harmless : everyRule,
    );
  }

  #lastName(callee: number): string {
    const { tree } = this.#flow;
    const kind = tree.kindName(callee);
    if (kind === 'member_expression') return tree.textOf(tree.child(callee, 'property'));
    if (kind === 'attribute') return tree.textOf(tree.child(callee, 'attribute'));
    return tree.is(callee, Trait.identifier) ? tree.textOf(callee) : '';
  }

  #arrange(nodes: readonly number[], args: readonly Value[]): Arguments {
    const { tree } = this.#flow;
    const values: Value[] = [];
    const named = new Map<string, Value>();
    let spread: Value | null = null;
    nodes.forEach((node, i) => {
      switch (tree.kindName(node)) {
        case 'keyword_argument':
          named.set(tree.textOf(tree.child(node, 'name')), args[i]);
          break;
        case 'spread_element':
        case 'list_splat':
        case 'dictionary_splat':
          spread = spread ? join(flatten(spread), flatten(args[i])) : args[i];
          break;
        default:
          // Behind a spread, nobody knows which parameter an argument meets.
          if (spread) spread = join(flatten(spread), flatten(args[i]));
          else values.push(args[i]);
      }
    });
    return { values, named, spread };
  }
}
