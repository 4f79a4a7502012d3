import type { Flow } from './flow.ts';
import { clean, deepTaint, flatten, join, joinTaint, reduce, type Value } from './values.ts';
import { joinVariables } from './variables.ts';

/** Operators whose result holds none of their operands' text. */
const numericOperators = new Set(['-', '*', '/', '//', '**', '<<', '>>', '>>>', '&', '^', '~']);

/** Evaluates operators, among them those that only evaluate one side. */
export class Operators {
  readonly #flow: Flow;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  augmented(n: number): Value {
    const { tree, expressions, assignments, marks } = this.#flow;
    const left = tree.child(n, 'left');
    const operator = tree.textOf(tree.child(n, 'operator')).slice(0, -1);
    const added = expressions.evaluate(tree.child(n, 'right'));
    const joins = operator === '/' && tree.grammar.spec.family === 'python';
    const value =
      numericOperators.has(operator) && !joins
        ? reduce(joinTaint(deepTaint(expressions.evaluate(left)), deepTaint(added)), marks.safeResults)
        : join(expressions.evaluate(left), flatten(added));
    assignments.assign(left, value);
    return value;
  }

  binary(n: number): Value {
    const { tree, expressions, marks } = this.#flow;
    const children = tree.children(n);
    const operator = children.length === 3 ? tree.textOf(children[1]) : '';
    switch (operator) {
      case '&&':
      case '||':
      case '??':
        return this.logical(n);
      case '|':
        if (typeof this.#flow.names.constant(children[2]) === 'number')
          return expressions.calculate(children, marks.safeResults);
        return expressions.blend([children[0], children[2]]);
      case '+':
        return expressions.blend([children[0], children[2]]);
      // Python formats with `%`, and its paths join with `/`.
      case '%':
      case '/': {
        const formats = tree.grammar.spec.family === 'python';
        const operands = [children[0], children[2]];
        return formats ? expressions.blend(operands) : expressions.calculate(operands, marks.safeResults);
      }
      default:
        return expressions.calculate(
          children.length === 3 ? [children[0], children[2]] : tree.namedChildren(n),
          numericOperators.has(operator) ? marks.safeResults : marks.safeTests,
        );
    }
  }

  /** `a && b`, `a || b`: either value; the right one is only reached under the left one's condition. */
  logical(n: number): Value {
    const flow = this.#flow;
    const { tree } = flow;
    const [left, operator, right] = tree.children(n);
    const a = flow.expressions.evaluate(left);
    const before = flow.scope.variables.copy();
    const holds = tree.textOf(operator) === '&&' || tree.textOf(operator) === 'and';
    if (tree.textOf(operator) !== '??') flow.statements.assume(left, holds);
    const b = flow.expressions.evaluate(right);
    flow.scope.variables = joinVariables(before, flow.scope.variables);
    return holds ? b : join(a, b);
  }

  conditional(condition: number, then: number, otherwise: number): Value {
    const flow = this.#flow;
    flow.expressions.evaluate(condition);
    const before = flow.scope.variables;
    flow.scope.variables = before.copy();
    flow.statements.assume(condition, true);
    const a = flow.expressions.evaluate(then);
    const afterwards = flow.scope.variables;
    flow.scope.variables = before.copy();
    flow.statements.assume(condition, false);
    const b = otherwise < 0 ? clean : flow.expressions.evaluate(otherwise);
    flow.scope.variables = joinVariables(afterwards, flow.scope.variables);
    return join(a, b);
  }
}
