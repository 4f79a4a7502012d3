import { Trait } from '../syntax/grammar.ts';
import { cleanFunctions, cleanProperties, iterators, lookups, mutators, pureFunctions } from './calls.ts';
import type { Flow } from './flow.ts';
import {
  clean,
  cleanse,
  constant,
  deepTaint,
  everyRule,
  extend,
  type FunctionValue,
  fieldOf,
  functionValue,
  join,
  joinTaint,
  rulesOf,
  type Scope,
  type Taint,
  tainted,
  type Value,
  withField,
  without,
} from './values.ts';

/** Operators whose result holds none of their operands' text. */
const numericOperators = new Set(['-', '*', '/', '//', '**', '<<', '>>', '>>>', '&', '^', '~']);

/** Evaluates expressions to abstract values. */
export class Expressions {
  readonly #flow: Flow;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  evaluate(node: number): Value {
    const flow = this.#flow;
    const { tree, marks } = flow;
    flow.step();
    const n = tree.unwrap(node);
    const sanitized = (marks.sanitizers.get(n) ?? 0) | (n === node ? 0 : (marks.sanitizers.get(node) ?? 0));
    const sinks = marks.sinks.get(n) ?? (n === node ? undefined : marks.sinks.get(node));
    const open = sinks?.some((sink) => !sink.exact) ?? false;
    if (sanitized !== 0 || open) flow.seen.push(null);
    let value = this.#evaluate(n);
    const entering = joinTaint(flow.sourceAt(n), n === node ? null : flow.sourceAt(node));
    const source = without(entering, value.harmless);
    if (source) value = { ...value, taint: joinTaint(value.taint, source) };
    value = this.#relabel(n, value);
    if (sanitized !== 0) {
      value = cleanse(value, sanitized);
      const within = flow.seen.pop() ?? null;
      this.#see(without(within, sanitized));
    } else if (open) {
      const within = joinTaint(deepTaint(value), flow.seen.pop() ?? null);
      for (const sink of sinks!) if (!sink.exact) flow.report(n, sink, within);
      this.#see(within);
    }
    for (const sink of sinks ?? []) if (sink.exact) flow.report(n, sink, deepTaint(value));
    if (flow.seen.length > 0) this.#see(value.taint);
    for (const { from, to, bits } of marks.propagations.get(n) ?? []) this.#propagate(from, to, bits);
    this.#applyEffects(n);
    return value;
  }

  /** Sources that add a label to what has others already. */
  #relabel(n: number, value: Value): Value {
    const { tree, marks } = this.#flow;
    const conditions = marks.sourceConditions.get(n);
    const taint = conditions && deepTaint(value);
    if (!taint) return value;
    const message = 'passes through here';
    const added = (conditions ?? []).flatMap(({ bit, requires }) => {
      const trace = { start: tree.start[n], end: tree.end[n], message, before: taint[0].trace };
      return requires(rulesOf(taint)) ? [{ rules: bit, trace }] : [];
    });
    return { ...value, taint: joinTaint(value.taint, added.length > 0 ? added : null) };
  }

  /** Sources and sanitizers that change the variable which they match. */
  #applyEffects(n: number): void {
    const { tree, marks } = this.#flow;
    const cleansed = marks.sanitizerEffects.get(n);
    if (cleansed) this.update(n, (old) => cleanse(old, cleansed));
    const tainting = marks.sourceEffects.get(n);
    if (!tainting) return;
    const trace = {
      start: tree.start[n],
      end: tree.end[n],
      message: 'untrusted data enters here',
      before: null,
    };
    this.update(n, (old) => ({
      ...old,
      harmless: old.harmless & ~tainting,
      taint: joinTaint(old.taint, [{ rules: tainting, trace }]),
    }));
  }

  #see(taint: Taint): void {
    const { seen } = this.#flow;
    if (seen.length > 0 && taint) seen[seen.length - 1] = joinTaint(seen[seen.length - 1], taint);
  }

  #propagate(from: number, to: number, rules: number): void {
    const taint = deepTaint(this.evaluate(from));
    const kept = without(taint, ~rules);
    if (kept) this.update(to, (old) => ({ ...old, taint: joinTaint(old.taint, kept) }));
  }

  #all(nodes: number[]): Value {
    let value = constant;
    for (const node of nodes) {
      const part = this.evaluate(node);
      value = join(value, tainted(deepTaint(part), part.harmless));
    }
    return value;
  }

  /** Evaluates for effects and sinks within; the result itself holds nothing of the operands. */
  #discard(nodes: number[]): Value {
    for (const node of nodes) this.evaluate(node);
    return constant;
  }

  #evaluate(n: number): Value {
    const flow = this.#flow;
    const { tree } = flow;
    switch (tree.kindName(n)) {
      case 'identifier':
      case 'shorthand_property_identifier':
        return this.#variable(n);
      case 'this':
        return flow.scope.get('this');
      case 'member_expression':
        return this.#member(n, tree.child(n, 'object'), tree.child(n, 'property'));
      case 'attribute':
        return this.#member(n, tree.child(n, 'object'), tree.child(n, 'attribute'));
      case 'subscript_expression':
        return this.#subscript(tree.child(n, 'object'), tree.child(n, 'index'));
      case 'subscript':
        return this.#subscript(tree.child(n, 'value'), tree.child(n, 'subscript'));
      case 'call_expression':
      case 'call':
      case 'new_expression':
        return this.#call(n);
      case 'assignment_expression':
      case 'assignment':
      case 'named_expression':
        return this.#assignment(n);
      case 'augmented_assignment_expression':
      case 'augmented_assignment':
        return this.#augmented(n);
      case 'binary_expression':
      case 'binary_operator':
        return this.#binary(n);
      case 'boolean_operator':
        return this.#logical(n);
      case 'ternary_expression':
        return this.#conditional(
          tree.child(n, 'condition'),
          tree.child(n, 'consequence'),
          tree.child(n, 'alternative'),
        );
      case 'conditional_expression': {
        const [then, condition, otherwise] = tree.namedChildren(n);
        return this.#conditional(condition, then, otherwise ?? -1);
      }
      case 'comparison_operator':
      case 'not_operator':
      case 'unary_expression':
      case 'unary_operator':
      case 'update_expression':
      case 'delete_expression':
        return this.#discard(tree.namedChildren(n));
      case 'object':
      case 'dictionary':
        return this.#object(n);
      case 'sequence_expression': {
        let last: Value = clean;
        for (const child of tree.namedChildren(n)) last = this.evaluate(child);
        return last;
      }
      case 'await_expression':
      case 'await':
      case 'yield_expression':
      case 'yield':
      case 'spread_element':
      case 'list_splat':
      case 'dictionary_splat':
      case 'expression_list':
      case 'type_assertion':
      case 'as_pattern': {
        const children = tree.namedChildren(n).filter((c) => tree.kindName(c) !== 'type_arguments');
        return children.length === 1 ? this.evaluate(children[0]) : this.#all(children);
      }
      case 'list_comprehension':
      case 'set_comprehension':
      case 'generator_expression':
      case 'dictionary_comprehension':
        return this.#comprehension(n);
      case 'type_annotation':
      case 'type':
      case 'property_identifier':
      case 'jsx_closing_element':
        return clean;
      default:
    }
    if (tree.is(n, Trait.func)) {
      const fn: FunctionValue = { node: n, scope: flow.scope };
      flow.enqueue(fn);
      return functionValue(n, flow.scope);
    }
    if (tree.is(n, Trait.class)) {
      flow.statements.runClass(n);
      return clean;
    }
    return this.#all(tree.namedChildren(n));
  }

  #variable(n: number): Value {
    const flow = this.#flow;
    const { tree } = flow;
    const value = flow.scope.get(tree.textOf(n));
    if (value !== clean) return value;
    const definition = flow.names.definition(n);
    if (definition?.kind === 'function' && definition.value >= 0) {
      return functionValue(definition.value, this.#scopeOf(definition.value));
    }
    return clean;
  }

  /** The scope in which a hoisted function was declared, as far as the present chain tells. */
  #scopeOf(fn: number): Scope {
    const flow = this.#flow;
    let scope = flow.scope;
    if (flow.tree.enclosing(fn, Trait.func) < 0) while (scope.parent) scope = scope.parent;
    return scope;
  }

  #member(n: number, object: number, property: number): Value {
    if (property < 0 || object < 0) return this.#all(this.#flow.tree.namedChildren(n));
    const whole = this.evaluate(object);
    const name = this.#flow.tree.textOf(property);
    return cleanProperties.has(name) ? constant : fieldOf(whole, name);
  }

  #subscript(object: number, index: number): Value {
    const whole = this.evaluate(object);
    if (index < 0) return whole;
    this.evaluate(index);
    const key = this.#flow.names.constant(index);
    if (key !== undefined) return fieldOf(whole, String(key));
    return tainted(deepTaint(whole), whole.harmless);
  }

  #object(n: number): Value {
    const { tree } = this.#flow;
    let value = constant;
    for (const child of tree.namedChildren(n)) {
      switch (tree.kindName(child)) {
        case 'pair': {
          const key = tree.child(child, 'key');
          const field = this.evaluate(tree.child(child, 'value'));
          const name =
            tree.kindName(key) === 'property_identifier' ? tree.textOf(key) : this.#flow.names.constant(key);
          // A key that is not known makes the whole object what its value is.
          value =
            typeof name === 'string'
              ? withField(value, name, field)
              : join(value, tainted(joinTaint(deepTaint(field), deepTaint(this.evaluate(key)))));
          break;
        }
        case 'shorthand_property_identifier':
          value = withField(value, tree.textOf(child), this.evaluate(child));
          break;
        case 'method_definition': {
          const fn: FunctionValue = { node: child, scope: this.#flow.scope };
          this.#flow.enqueue(fn);
          break;
        }
        default:
          value = join(value, this.evaluate(child));
      }
    }
    return value;
  }

  #assignment(n: number): Value {
    const { tree } = this.#flow;
    const right = tree.child(n, tree.kindName(n) === 'named_expression' ? 'value' : 'right');
    const left = tree.child(n, tree.kindName(n) === 'named_expression' ? 'name' : 'left');
    const value = right < 0 ? clean : this.evaluate(right);
    if (left >= 0) this.assign(left, value);
    return value;
  }

  #augmented(n: number): Value {
    const { tree } = this.#flow;
    const left = tree.child(n, 'left');
    const operator = tree.textOf(tree.child(n, 'operator')).slice(0, -1);
    const added = this.evaluate(tree.child(n, 'right'));
    const value = numericOperators.has(operator)
      ? constant
      : join(this.evaluate(left), tainted(deepTaint(added), added.harmless));
    this.assign(left, value);
    return value;
  }

  #binary(n: number): Value {
    const { tree } = this.#flow;
    const children = tree.children(n);
    const operator = children.length === 3 ? tree.textOf(children[1]) : '';
    switch (operator) {
      case '&&':
      case '||':
      case '??':
        return this.#logical(n);
      case '+':
      case '|':
        return this.#all([children[0], children[2]]);
      case '%': {
        const formats = tree.grammar.spec.family === 'python';
        return formats ? this.#all([children[0], children[2]]) : this.#discard([children[0], children[2]]);
      }
      default:
        return this.#discard(children.length === 3 ? [children[0], children[2]] : tree.namedChildren(n));
    }
  }

  /** `a && b`, `a || b`: either value; the right one is only reached under the left one's condition. */
  #logical(n: number): Value {
    const flow = this.#flow;
    const { tree } = flow;
    const [left, operator, right] = tree.children(n);
    const a = this.evaluate(left);
    const before = new Map(flow.scope.variables);
    const holds = tree.textOf(operator) === '&&' || tree.textOf(operator) === 'and';
    if (tree.textOf(operator) !== '??') flow.statements.assume(left, holds);
    const b = this.evaluate(right);
    flow.scope.variables = before;
    return holds ? b : join(a, b);
  }

  #conditional(condition: number, then: number, otherwise: number): Value {
    const flow = this.#flow;
    this.evaluate(condition);
    const before = flow.scope.variables;
    flow.scope.variables = new Map(before);
    flow.statements.assume(condition, true);
    const a = this.evaluate(then);
    flow.scope.variables = new Map(before);
    flow.statements.assume(condition, false);
    const b = otherwise < 0 ? clean : this.evaluate(otherwise);
    flow.scope.variables = before;
    return join(a, b);
  }

  #comprehension(n: number): Value {
    const { tree } = this.#flow;
    const children = tree.namedChildren(n);
    for (const clause of children.slice(1)) {
      if (tree.kindName(clause) === 'for_in_clause')
        this.assign(tree.child(clause, 'left'), this.#elements(tree.child(clause, 'right')));
      else for (const child of tree.namedChildren(clause)) this.#flow.statements.assume(child, true);
    }
    const body = this.evaluate(children[0]);
    return tainted(deepTaint(body), body.harmless);
  }

  /** What a loop over the value sees. */
  #elements(n: number): Value {
    const whole = this.evaluate(n);
    return tainted(deepTaint(whole), whole.harmless);
  }

  #call(n: number): Value {
    const flow = this.#flow;
    const { tree } = flow;
    const isNew = tree.kindName(n) === 'new_expression';
    const callee = tree.unwrap(isNew ? tree.child(n, 'constructor') : n + 1);
    const argumentsNode = tree.child(n, 'arguments');
    // A tagged template hands its parts over separately, as a parameterised query does.
    if (argumentsNode >= 0 && tree.kindName(argumentsNode) === 'template_string') {
      const parts = this.evaluate(argumentsNode);
      return tree.textOf(callee) === 'String.raw' ? parts : constant;
    }
    const kind = tree.kindName(callee);
    const method = kind === 'member_expression' || kind === 'attribute';
    const receiverNode = method ? tree.child(callee, 'object') : -1;
    const receiver = method ? this.evaluate(receiverNode) : clean;
    const calleeValue = method ? fieldOf(receiver, this.#lastName(callee)) : this.evaluate(callee);
    const argNodes =
      argumentsNode < 0
        ? []
        : tree.kindName(argumentsNode) === 'generator_expression'
          ? [argumentsNode]
          : tree.namedChildren(argumentsNode);
    const args = argNodes.map((arg) =>
      this.evaluate(tree.kindName(arg) === 'keyword_argument' ? tree.child(arg, 'value') : arg),
    );
    const local = calleeValue.fn ?? this.#localMethod(callee, receiverNode);
    if (local && !isNew) return flow.call(local, this.#arrange(local.node, argNodes, args), n);
    const name = this.#lastName(callee);
    const held = joinTaint(receiver.taint, deepTaint(receiver));
    this.#runCallbacks(name, args, held, n);
    if (method && mutators.has(name)) {
      const added = flow.opaque(args).taint;
      if (added) this.update(receiverNode, (old) => ({ ...old, taint: joinTaint(old.taint, added) }));
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
      if (own >= 0 && tree.reads(own, name)) return { node: n, scope: flow.statements.classScope(around) };
    }
    return null;
  }

  /** Arguments in the order of the parameters; Python's keywords go to the parameter they name. */
  #arrange(fn: number, nodes: number[], args: Value[]): Value[] {
    const flow = this.#flow;
    const { tree } = flow;
    if (tree.grammar.spec.family !== 'python') return args;
    const names = flow.statements.parameterNames(fn);
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

  /** Gives a value to a target: a name, a member, or a pattern of these. */
  assign(target: number, value: Value): void {
    const flow = this.#flow;
    const { tree } = flow;
    const { start, end } = tree;
    switch (tree.kindName(target)) {
      case 'identifier':
      case 'shorthand_property_identifier_pattern': {
        const name = tree.textOf(target);
        const entering = flow.sourceAt(target);
        const taint = joinTaint(
          without(entering, value.harmless),
          extend(value.taint, start[target], end[target], `kept in \`${name}\``),
        );
        flow.scope.assign(name, { ...value, taint });
        for (const sink of flow.marks.sinks.get(target) ?? []) flow.report(target, sink, deepTaint(value));
        return;
      }
      case 'object_pattern':
        for (const child of tree.namedChildren(target)) this.#assignMember(child, value);
        return;
      case 'array_pattern':
      case 'pattern_list':
      case 'tuple_pattern':
      case 'list_pattern':
        for (const child of tree.namedChildren(target))
          this.assign(child, tainted(deepTaint(value), value.harmless));
        return;
      case 'assignment_pattern':
      case 'object_assignment_pattern':
        this.assign(tree.child(target, 'left'), join(value, this.evaluate(tree.child(target, 'right'))));
        return;
      case 'rest_pattern':
      case 'list_splat_pattern':
      case 'dictionary_splat_pattern':
      case 'as_pattern_target':
      case 'parenthesized_expression':
        if (tree.first(target) >= 0) this.assign(tree.first(target), value);
        return;
      default:
        this.update(target, () => ({
          ...value,
          taint: extend(
            value.taint,
            start[target],
            end[target],
            `kept in \`${tree.textOf(target).slice(0, 60)}\``,
          ),
        }));
        for (const sink of flow.marks.sinks.get(target) ?? []) flow.report(target, sink, deepTaint(value));
    }
  }

  #assignMember(pattern: number, value: Value): void {
    const { tree } = this.#flow;
    switch (tree.kindName(pattern)) {
      case 'pair_pattern':
        this.assign(tree.child(pattern, 'value'), fieldOf(value, tree.textOf(tree.child(pattern, 'key'))));
        break;
      case 'shorthand_property_identifier_pattern':
        this.assign(pattern, fieldOf(value, tree.textOf(pattern)));
        break;
      case 'object_assignment_pattern': {
        const left = tree.child(pattern, 'left');
        this.assign(
          left,
          join(fieldOf(value, tree.textOf(left)), this.evaluate(tree.child(pattern, 'right'))),
        );
        break;
      }
      default:
        this.assign(pattern, value);
    }
  }

  /** Changes what a name or a member of something holds. */
  update(target: number, change: (old: Value) => Value): void {
    const flow = this.#flow;
    const { tree } = flow;
    const n = tree.unwrap(target);
    switch (tree.kindName(n)) {
      case 'identifier': {
        const name = tree.textOf(n);
        flow.scope.assign(name, change(flow.scope.get(name)));
        return;
      }
      case 'this':
        flow.scope.assign('this', change(flow.scope.get('this')));
        return;
      case 'member_expression':
      case 'attribute': {
        const property = tree.child(n, tree.kindName(n) === 'attribute' ? 'attribute' : 'property');
        if (property >= 0) this.#updateField(tree.child(n, 'object'), tree.textOf(property), change);
        return;
      }
      case 'subscript_expression':
      case 'subscript': {
        const python = tree.kindName(n) === 'subscript';
        const index = tree.child(n, python ? 'subscript' : 'index');
        const key = index < 0 ? undefined : flow.names.constant(index);
        const object = tree.child(n, python ? 'value' : 'object');
        if (key !== undefined) this.#updateField(object, String(key), change);
        else
          this.update(object, (old) => ({ ...old, taint: joinTaint(old.taint, deepTaint(change(clean))) }));
        return;
      }
      case 'call_expression':
      case 'call':
        if (tree.first(n) >= 0) this.update(n + 1, change);
    }
  }

  #updateField(object: number, name: string, change: (old: Value) => Value): void {
    this.update(object, (old) => withField(old, name, change(fieldOf(old, name))));
  }
}
