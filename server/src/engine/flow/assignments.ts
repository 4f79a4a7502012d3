import type { Flow } from './flow.ts';
import {
  clean,
  deepTaint,
  extend,
  fieldOf,
  join,
  joinTaint,
  tainted,
  type Value,
  withField,
  without,
} from './values.ts';

/** Writes abstract values to names, members and binding patterns. */
export class Assignments {
  readonly #flow: Flow;

  constructor(flow: Flow) {
    this.#flow = flow;
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
        this.assign(
          tree.child(target, 'left'),
          join(value, flow.expressions.evaluate(tree.child(target, 'right'))),
        );
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
          join(
            fieldOf(value, tree.textOf(left)),
            this.#flow.expressions.evaluate(tree.child(pattern, 'right')),
          ),
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
