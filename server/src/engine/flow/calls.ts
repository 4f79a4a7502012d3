import { calleeOf } from '../syntax/callee.ts';
import { Trait } from '../syntax/grammar.ts';
import type { Flow } from './flow.ts';
import { cleanFunctions, iterators, lookups, mutators, pureFunctions } from './known-functions.ts';
import {
  clean,
  constant,
  deepTaint,
  everyRule,
  extend,
  type FunctionValue,
  fieldOf,
  joinTaint,
  type Taint,
  tainted,
  type Value,
  without,
} from './values.ts';

/** Evaluates calls: into functions of the file, and to functions of which only the name is known. */
export class Calls {
  readonly #flow: Flow;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  evaluate(n: number): Value {
    const flow = this.#flow;
    const { tree } = flow;
    const isNew = tree.kindName(n) === 'new_expression';
    const callee = tree.unwrap(calleeOf(tree, n));
    const argumentsNode = tree.child(n, 'arguments');
    // A tagged template hands its parts over separately, as a parameterised query does.
    if (argumentsNode >= 0 && tree.kindName(argumentsNode) === 'template_string') {
      const parts = flow.expressions.evaluate(argumentsNode);
      return tree.textOf(callee) === 'String.raw' ? parts : constant;
    }
    const kind = tree.kindName(callee);
    const method = kind === 'member_expression' || kind === 'attribute';
    const receiverNode = method ? tree.child(callee, 'object') : -1;
    const receiver = method ? flow.expressions.evaluate(receiverNode) : clean;
    const calleeValue = method
      ? fieldOf(receiver, this.#lastName(callee))
      : flow.expressions.evaluate(callee);
    const argNodes =
      argumentsNode < 0
        ? []
        : tree.kindName(argumentsNode) === 'generator_expression'
          ? [argumentsNode]
          : tree.namedChildren(argumentsNode);
    const args = argNodes.map((arg) =>
      flow.expressions.evaluate(tree.kindName(arg) === 'keyword_argument' ? tree.child(arg, 'value') : arg),
    );
    const local = calleeValue.fn ?? this.#localMethod(callee, receiverNode);
    if (local && !isNew) return flow.call(local, this.#arrange(local.node, argNodes, args), n);
    const name = this.#lastName(callee);
    const held = joinTaint(receiver.taint, deepTaint(receiver));
    this.#runCallbacks(name, args, held, n);
    if (method && mutators.has(name)) {
      const added = flow.opaque(args).taint;
      if (added)
        flow.assignments.update(receiverNode, (old) => ({ ...old, taint: joinTaint(old.taint, added) }));
    }
    return this.#result(n, name, receiver, args, held, method);
  }

  /** What a call to a function outside the file gives back. */
  #result(n: number, name: string, receiver: Value, args: Value[], held: Taint, method: boolean): Value {
    const flow = this.#flow;
    const { marks, tree } = flow;
    if (cleanFunctions.has(name)) return constant;
    let passed = without(flow.opaque(args).taint, marks.safeFunctions);
    if (lookups.has(name)) passed = without(passed, marks.modelled);
    const taint = joinTaint(
      held,
      extend(passed, tree.start[n], tree.end[n], `passed through \`${name || 'call'}\``),
    );
    if (taint) return tainted(taint);
    // Fluent calls answer with the receiver itself.
    if (receiver.fields && mutators.has(name)) return receiver;
    return tainted(null, this.#harmlessResult(name, receiver, args, method));
  }

  /** Rules for which a result is harmless because everything that it is made of is. */
  #harmlessResult(name: string, receiver: Value, args: Value[], method: boolean): number {
    const made = method ? !lookups.has(name) : pureFunctions.has(name) && args.length > 0;
    if (!made) return 0;
    return args.reduce(
      (rules, arg) => (arg.fn ? rules : rules & arg.harmless),
      method ? receiver.harmless : everyRule,
    );
  }

  #lastName(callee: number): string {
    const { tree } = this.#flow;
    const kind = tree.kindName(callee);
    if (kind === 'member_expression') return tree.textOf(tree.child(callee, 'property'));
    if (kind === 'attribute') return tree.textOf(tree.child(callee, 'attribute'));
    return tree.is(callee, Trait.identifier) ? tree.textOf(callee) : '';
  }

  /** `this.name(...)` and `self.name(...)` find their method in the class around them. */
  #localMethod(callee: number, receiver: number): FunctionValue | null {
    const flow = this.#flow;
    const { tree } = flow;
    if (receiver < 0 || !/^(this|self|cls)$/.test(tree.textOf(receiver))) return null;
    const around = tree.enclosing(callee, Trait.class);
    if (around < 0) return null;
    const name = this.#lastName(callee);
    for (let n = around + 1; n < tree.last[around]; n++) {
      if (!tree.is(n, Trait.func) || tree.enclosing(n, Trait.class) !== around) continue;
      const own = tree.child(n, 'name');
      if (own >= 0 && tree.reads(own, name)) return { node: n, scope: flow.definitions.classScope(around) };
    }
    return null;
  }

  /** Arguments in the order of the parameters; Python's keywords go to the parameter they name. */
  #arrange(fn: number, nodes: number[], args: Value[]): Value[] {
    const flow = this.#flow;
    const { tree } = flow;
    if (tree.grammar.spec.family !== 'python') return args;
    const names = flow.definitions.parameterNames(fn);
    const shift = /^(self|cls)$/.test(names[0] ?? '') ? 1 : 0;
    const arranged: Value[] = shift ? [flow.scope.get('self')] : [];
    let position = shift;
    nodes.forEach((node, i) => {
      if (tree.kindName(node) === 'keyword_argument') {
        const at = names.indexOf(tree.textOf(tree.child(node, 'name')));
        if (at >= 0) arranged[at] = args[i];
      } else {
        arranged[position++] = args[i];
      }
    });
    return Array.from(arranged, (arg) => arg ?? clean);
  }

  #runCallbacks(name: string, args: Value[], held: Taint, site: number): void {
    if (!held || !iterators.has(name)) return;
    const { start, end } = this.#flow.tree;
    const element = tainted(extend(held, start[site], end[site], `handed to the callback of \`${name}\``));
    for (const arg of args) if (arg.fn) this.#flow.call(arg.fn, [element, element], site);
  }
}
