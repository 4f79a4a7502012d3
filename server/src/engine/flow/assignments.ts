import type { Flow } from './flow.ts';
import {
  clean,
  deepTaint,
  extend,
  fieldOf,
  flatten,
  join,
  joinTaint,
  overwhelm,
  taintWith,
  type Value,
  withField,
} from './values.ts';

/** Writes abstract values to names, members and binding patterns. */
export class Assignments {
  readonly #flow: Flow;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** The value with what enters where it is received: sources that match the target, and what propagators hand to it. */
  entering(target: number, value: Value): Value {
    const { handedOver } = this.#flow;
    return taintWith(value, joinTaint(this.#flow.sourceAt(target), handedOver.get(target) ?? null));
  }

  /** Gives a value to a target: a name, a member, or a pattern of these. */
  assign(target: number, given: Value): void {
    const flow = this.#flow;
    const { tree } = flow;
    const kind = tree.kindName(target);
    switch (kind) {
      case 'identifier':
      case 'shorthand_property_identifier_pattern': {
        const name = tree.textOf(target);
        flow.scope.assign(name, this.entering(target, this.#kept(target, given)));
        this.#checkSinks(target, given);
        return;
      }
      case 'rest_pattern':
      case 'list_splat_pattern':
      case 'dictionary_splat_pattern':
      case 'as_pattern_target':
      case 'parenthesized_expression':
        // Python's stars are nodes too.
        for (const inner of tree.namedChildren(target)) this.assign(inner, given);
        return;
      case 'member_expression':
      case 'attribute':
      case 'subscript_expression':
      case 'subscript':
        // What decides where to write may itself be a sink, or be used in one.
        for (const part of tree.namedChildren(target)) flow.expressions.evaluate(part);
        this.update(target, () => this.#kept(target, given));
        this.#checkSinks(target, given);
        return;
    }
    const value = this.entering(target, given);
    switch (kind) {
      case 'object_pattern':
        for (const child of tree.namedChildren(target)) this.#assignMember(child, value);
        return;
      case 'array_pattern':
      case 'pattern_list':
      case 'tuple_pattern':
      case 'list_pattern':
      case 'tuple':
        this.#assignElements(target, value);
        return;
      case 'assignment_pattern':
      case 'object_assignment_pattern':
        this.assign(
          tree.child(target, 'left'),
          join(value, flow.expressions.evaluate(tree.child(target, 'right'))),
        );
        return;
      default:
        this.update(target, () => this.#kept(target, value));
        this.#checkSinks(target, value);
    }
  }

  #kept(target: number, value: Value): Value {
    const { tree } = this.#flow;
    if (value.taint === null) return value;
    const { start, end, text } = tree;
    const name = text.slice(start[target], Math.min(end[target], start[target] + 60));
    return { ...value, taint: extend(value.taint, tree, target, `kept in \`${name}\``) };
  }

  #checkSinks(target: number, value: Value): void {
    const { marks, sinks } = this.#flow;
    const found = marks.sinks.get(target);
    if (found) sinks.check(target, found, value, null);
  }

  #assignMember(pattern: number, value: Value): void {
    const { tree, expressions } = this.#flow;
    switch (tree.kindName(pattern)) {
      case 'pair_pattern':
        this.assign(tree.child(pattern, 'value'), fieldOf(value, tree.textOf(tree.child(pattern, 'key'))));
        break;
      case 'shorthand_property_identifier_pattern':
        this.assign(pattern, fieldOf(value, tree.textOf(pattern)));
        break;
      case 'object_assignment_pattern': {
        const left = tree.child(pattern, 'left');
        const fallback = expressions.evaluate(tree.child(pattern, 'right'));
        this.assign(left, join(fieldOf(value, tree.textOf(left)), fallback));
        break;
      }
      default:
        this.assign(pattern, value);
    }
  }

  /** Takes a list apart by position; behind a starred target, nobody knows which element comes where. */
  #assignElements(pattern: number, value: Value): void {
    const { tree } = this.#flow;
    let starred = false;
    let position = 0;
    let from = tree.start[pattern];
    for (const child of tree.namedChildren(pattern)) {
      // A hole in a pattern is only a comma.
      if (tree.kindName(pattern) === 'array_pattern')
        position += holesBefore(tree.text, from, tree.start[child]);
      from = tree.end[child];
      starred ||= /^(rest|list_splat)_pattern$/.test(tree.kindName(child));
      this.assign(child, starred ? flatten(value) : fieldOf(value, String(position++)));
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
        else this.update(object, (old) => overwhelm(old, deepTaint(change(clean))));
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

/** Elements that a pattern leaves out between two offsets: one less than the commas, or all of them at the start. */
function holesBefore(text: string, from: number, to: number): number {
  const between = text.slice(from, to);
  const commas = between.split(',').length - 1;
  return between.startsWith('[') ? commas : Math.max(0, commas - 1);
}
