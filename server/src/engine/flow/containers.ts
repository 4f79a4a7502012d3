import type { Flow } from './flow.ts';
import { cleanProperties } from './known-functions.ts';
import { positional } from './parameters.ts';
import {
  constant,
  deepTaint,
  fieldOf,
  flatten,
  functionValue,
  join,
  joinTaint,
  reduce,
  tainted,
  type Value,
  withField,
  without,
} from './values.ts';
import { joinVariables } from './variables.ts';

/** Evaluates objects, lists and what is taken from them. */
export class Containers {
  readonly #flow: Flow;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  member(n: number, object: number, property: number): Value {
    const { tree, expressions, classes } = this.#flow;
    if (property < 0 || object < 0) return expressions.blend(tree.namedChildren(n));
    const whole = expressions.evaluate(object);
    const name = tree.textOf(property);
    if (cleanProperties.has(name)) return reduce(deepTaint(whole), this.#flow.marks.safeResults);
    const getter = classes.getter(whole, name);
    return getter ? this.#flow.call(getter, positional(), n, whole).returned : fieldOf(whole, name);
  }

  subscript(object: number, index: number): Value {
    const { expressions, names, marks } = this.#flow;
    const whole = expressions.evaluate(object);
    if (index < 0) return whole;
    const by = expressions.evaluate(index);
    const key = names.constant(index);
    if (key !== undefined) return fieldOf(whole, String(key));
    const { taint, harmless } = flatten(whole);
    return tainted(joinTaint(taint, without(deepTaint(by), marks.safeIndexes)), harmless);
  }

  object(n: number): Value {
    const { tree, expressions, names } = this.#flow;
    let value = constant;
    // What was joined may share its members with others.
    let owned = false;
    for (const child of tree.namedChildren(n)) {
      switch (tree.kindName(child)) {
        case 'pair': {
          const key = tree.child(child, 'key');
          const field = expressions.evaluate(tree.child(child, 'value'));
          const name = tree.kindName(key) === 'property_identifier' ? tree.textOf(key) : names.constant(key);
          // A key that is not known makes the whole object what its value is.
          value =
            name === undefined
              ? join(value, tainted(joinTaint(deepTaint(field), deepTaint(expressions.evaluate(key)))))
              : withField(value, String(name), field, owned);
          owned = name !== undefined;
          break;
        }
        case 'shorthand_property_identifier':
          value = withField(value, tree.textOf(child), expressions.evaluate(child), owned);
          owned = true;
          break;
        case 'method_definition': {
          const { scope } = this.#flow;
          this.#flow.enqueue({ node: child, scope });
          value = withField(
            value,
            tree.textOf(tree.child(child, 'name')),
            functionValue(child, scope),
            owned,
          );
          owned = true;
          break;
        }
        default:
          value = join(value, expressions.evaluate(child));
          owned = false;
      }
    }
    return value;
  }

  /** A list, whose members are told apart up to the first that is spread. */
  list(n: number): Value {
    const { tree, expressions } = this.#flow;
    let value = constant;
    let position = 0;
    let spread = false;
    for (const child of tree.namedChildren(n)) {
      const element = expressions.evaluate(child);
      spread ||= /^(spread_element|list_splat)$/.test(tree.kindName(child));
      value = spread
        ? join(value, flatten(element))
        : withField(value, String(position++), element, position > 1);
    }
    return value;
  }

  comprehension(n: number): Value {
    const flow = this.#flow;
    const { tree } = flow;
    const children = tree.namedChildren(n);
    const before = flow.scope.variables.copy();
    for (const clause of children.slice(1)) {
      if (tree.kindName(clause) === 'for_in_clause') {
        const elements = flatten(flow.expressions.evaluate(tree.child(clause, 'right')));
        flow.assignments.assign(tree.child(clause, 'left'), elements);
      } else {
        for (const child of tree.namedChildren(clause)) {
          flow.expressions.evaluate(child);
          flow.statements.assume(child, true);
        }
      }
    }
    const body = flatten(flow.expressions.evaluate(children[0]));
    flow.scope.variables = joinVariables(before, flow.scope.variables);
    return body;
  }
}
