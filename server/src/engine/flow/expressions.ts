import { Trait } from '../syntax/grammar.ts';
import type { Flow } from './flow.ts';
import { cleanProperties } from './known-functions.ts';
import {
  clean,
  cleanse,
  constant,
  deepTaint,
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
    if (cleansed) this.#flow.assignments.update(n, (old) => cleanse(old, cleansed));
    const tainting = marks.sourceEffects.get(n);
    if (!tainting) return;
    const trace = {
      start: tree.start[n],
      end: tree.end[n],
      message: 'untrusted data enters here',
      before: null,
    };
    this.#flow.assignments.update(n, (old) => ({
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
    if (kept) this.#flow.assignments.update(to, (old) => ({ ...old, taint: joinTaint(old.taint, kept) }));
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
        return this.#flow.calls.evaluate(n);
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
      flow.definitions.runClass(n);
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
    if (left >= 0) this.#flow.assignments.assign(left, value);
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
    this.#flow.assignments.assign(left, value);
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
        this.#flow.assignments.assign(
          tree.child(clause, 'left'),
          this.#elements(tree.child(clause, 'right')),
        );
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
}
