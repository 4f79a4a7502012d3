import { Trait } from '../syntax/grammar.ts';
import type { Flow } from './flow.ts';
import { functionOfParameter, isCalledOnTheSpot } from './parameters.ts';
import {
  clean,
  cleanse,
  constant,
  deepTaint,
  type FunctionValue,
  fieldOf,
  flatten,
  functionValue,
  join,
  joinTaint,
  overwhelm,
  reduce,
  rulesOf,
  type Scope,
  strip,
  type Taint,
  taintWith,
  type Value,
  without,
} from './values.ts';

/** Code whose value is written in it: a source that matches it is meant, whatever is known of constants. */
const literals = new Set(
  (
    'string template_string concatenated_string number integer float true false null none undefined regex ' +
    'object array dictionary list tuple set'
  ).split(' '),
);

/** Expressions that hand a value on as it is, or read it from where it was kept. */
const carriers = new Set(
  (
    'identifier shorthand_property_identifier this member_expression attribute subscript_expression subscript ' +
    'assignment_expression assignment named_expression await_expression await spread_element expression_list'
  ).split(' '),
);

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
    let sanitized = (marks.sanitizers.get(n) ?? 0) | (marks.sanitizedParts?.[n] ?? 0);
    let sinks = marks.sinks.get(n);
    if (n !== node) {
      sanitized |= marks.sanitizers.get(node) ?? 0;
      sinks ??= marks.sinks.get(node);
    }
    const noting = sanitized !== 0 || (sinks?.some((sink) => sink.reach === 'parts') ?? false);
    if (noting) flow.sinks.open();
    let value = this.#evaluate(n);
    if (marks.assignmentsOnly !== 0 && !carriers.has(tree.kindName(n)))
      value = strip(value, marks.assignmentsOnly);
    const entering = joinTaint(flow.sourceAt(n), n === node ? null : flow.sourceAt(node));
    if (entering) value = this.#isWritten(n, value) ? overwhelm(value, entering) : taintWith(value, entering);
    value = this.#byType(n, this.#relabel(n, value));
    for (const { from, bits } of marks.receptions.get(n) ?? [])
      value = overwhelm(value, without(deepTaint(this.evaluate(from)), ~bits));
    if (sanitized !== 0) value = cleanse(value, sanitized);
    const parts = noting ? flow.sinks.close(sanitized) : null;
    if (sinks) flow.sinks.check(n, sinks, value, parts);
    flow.sinks.see(value.taint);
    for (const { from, to, bits } of marks.propagations.get(n) ?? []) this.#propagate(from, to, bits);
    this.#applyEffects(n);
    flow.control.pass(n, sanitized | (marks.sanitizerEffects.get(n) ?? 0));
    return value;
  }

  /** Whether the code itself says what the value is, so that a source that matches it is meant. */
  #isWritten(n: number, value: Value): boolean {
    const kind = this.#flow.tree.kindName(n);
    return literals.has(kind) || (value === constant && !carriers.has(kind));
  }

  /** Takes the taint away that certain rules do not see in booleans and numbers. */
  #byType(n: number, value: Value): Value {
    const { marks, names } = this.#flow;
    if ((marks.safeBooleans | marks.safeNumbers) === 0 || deepTaint(value) === null) return value;
    switch (names.typeOf(n)) {
      case 'boolean':
      case 'bool':
        return strip(value, marks.safeBooleans);
      case 'number':
      case 'bigint':
      case 'int':
      case 'float':
        return strip(value, marks.safeNumbers);
      default:
        return value;
    }
  }

  /** Sources that add a label to what has others already. */
  #relabel(n: number, value: Value): Value {
    const { tree, marks } = this.#flow;
    const conditions = marks.sourceConditions.get(n);
    const taint = conditions && deepTaint(value);
    if (!taint) return value;
    const message = 'passes through here';
    const added = (conditions ?? []).flatMap(({ bit, requires }) => {
      const trace = { tree, node: n, message, before: taint[0].trace };
      return requires(rulesOf(taint)) ? [{ rules: bit, trace }] : [];
    });
    return { ...value, taint: joinTaint(value.taint, added.length > 0 ? added : null) };
  }

  /** Sources and sanitizers that change the variable which they match. */
  #applyEffects(n: number): void {
    const { tree, marks, assignments } = this.#flow;
    const cleansed = marks.sanitizerEffects.get(n);
    if (cleansed) assignments.update(n, (old) => cleanse(old, cleansed));
    const rules = marks.sourceEffects.get(n);
    if (!rules) return;
    const message = 'untrusted data enters here';
    const trace = { tree, node: n, message, before: null, source: n };
    assignments.update(n, (old) => overwhelm(old, [{ rules, trace }]));
  }

  #propagate(from: number, to: number, rules: number): void {
    const flow = this.#flow;
    const kept = without(deepTaint(this.evaluate(from)), ~rules);
    if (!kept) return;
    const fn = functionOfParameter(flow.tree, to);
    if (fn < 0 || flow.tree.contains(fn, from)) {
      flow.assignments.update(to, (old) => overwhelm(old, kept));
      return;
    }
    // A parameter gets its value when its function is run.
    flow.handedOver.set(to, joinTaint(flow.handedOver.get(to) ?? null, kept));
    flow.enqueue({ node: fn, scope: flow.scope });
  }

  /** One text made of several values. */
  blend(nodes: readonly number[]): Value {
    let value = constant;
    for (const node of nodes) value = join(value, flatten(this.evaluate(node)));
    return value;
  }

  /** The result of operands that is clean for certain rules (as bits), and holds nothing of the operands for them. */
  calculate(nodes: readonly number[], safe: number): Value {
    let taint: Taint = null;
    for (const node of nodes) taint = joinTaint(taint, deepTaint(this.evaluate(node)));
    return reduce(taint, safe);
  }

  #evaluate(n: number): Value {
    const flow = this.#flow;
    const { tree, operators, containers } = flow;
    switch (tree.kindName(n)) {
      case 'identifier':
      case 'shorthand_property_identifier':
        return this.#variable(n);
      case 'this':
        return flow.scope.get('this');
      case 'member_expression':
        return containers.member(n, tree.child(n, 'object'), tree.child(n, 'property'));
      case 'attribute':
        return containers.member(n, tree.child(n, 'object'), tree.child(n, 'attribute'));
      case 'subscript_expression':
        return containers.subscript(tree.child(n, 'object'), tree.child(n, 'index'));
      case 'subscript':
        return containers.subscript(tree.child(n, 'value'), tree.child(n, 'subscript'));
      case 'call_expression':
      case 'call':
      case 'new_expression':
        return flow.calls.evaluate(n);
      case 'assignment_expression':
      case 'assignment':
        return this.#assignment(tree.child(n, 'left'), tree.child(n, 'right'));
      case 'named_expression':
        return this.#assignment(tree.child(n, 'name'), tree.child(n, 'value'));
      case 'augmented_assignment_expression':
      case 'augmented_assignment':
        return operators.augmented(n);
      case 'binary_expression':
      case 'binary_operator':
        return operators.binary(n);
      case 'boolean_operator':
        return operators.logical(n);
      case 'ternary_expression':
        return operators.conditional(
          tree.child(n, 'condition'),
          tree.child(n, 'consequence'),
          tree.child(n, 'alternative'),
        );
      case 'conditional_expression': {
        const [then, condition, otherwise] = tree.namedChildren(n);
        return operators.conditional(condition, then, otherwise ?? -1);
      }
      case 'comparison_operator':
      case 'not_operator':
      case 'delete_expression':
        return this.calculate(tree.namedChildren(n), flow.marks.safeTests);
      case 'unary_expression': {
        const { safeTests, safeResults } = flow.marks;
        return this.calculate(tree.namedChildren(n), tree.reads(n + 1, '!') ? safeTests : safeResults);
      }
      case 'unary_operator':
      case 'update_expression':
        return this.calculate(tree.namedChildren(n), flow.marks.safeResults);
      case 'object':
      case 'dictionary':
        return containers.object(n);
      case 'array':
      case 'list':
      case 'tuple':
      case 'expression_list':
        return containers.list(n);
      case 'sequence_expression': {
        let last: Value = clean;
        for (const child of tree.namedChildren(n)) last = this.evaluate(child);
        return last;
      }
      case 'yield_expression':
      case 'yield': {
        flow.yield(flatten(this.blend(tree.namedChildren(n))));
        return clean;
      }
      case 'await_expression':
      case 'await':
      case 'spread_element':
      case 'list_splat':
      case 'dictionary_splat':
      case 'type_assertion':
      case 'as_pattern': {
        const children = tree.namedChildren(n).filter((c) => tree.kindName(c) !== 'type_arguments');
        return children.length === 1 ? this.evaluate(children[0]) : this.blend(children);
      }
      case 'list_comprehension':
      case 'set_comprehension':
      case 'generator_expression':
      case 'dictionary_comprehension':
        return containers.comprehension(n);
      case 'type_annotation':
      case 'property_identifier':
      case 'jsx_closing_element':
        return clean;
      default:
    }
    if (tree.is(n, Trait.func)) {
      const fn: FunctionValue = { node: n, scope: flow.scope };
      if (isCalledOnTheSpot(tree, n)) flow.watch(fn);
      else flow.enqueue(fn);
      return functionValue(n, flow.scope);
    }
    if (tree.is(n, Trait.class)) return flow.classes.define(n);
    return this.blend(tree.namedChildren(n));
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
    if (definition) return (definition.origin && flow.imports.member(definition.origin)) ?? clean;
    const starred = flow.imports.starred();
    return starred ? fieldOf(starred, tree.textOf(n)) : clean;
  }

  /** The scope in which a hoisted function was declared, as far as the present chain tells. */
  #scopeOf(fn: number): Scope {
    const flow = this.#flow;
    let scope = flow.scope;
    if (flow.tree.enclosing(fn, Trait.func) < 0) while (scope.parent) scope = scope.parent;
    return scope;
  }

  #assignment(left: number, right: number): Value {
    const value = right < 0 ? clean : this.evaluate(right);
    if (left >= 0) this.#flow.assignments.assign(left, value);
    return value;
  }
}
