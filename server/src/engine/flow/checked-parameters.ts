import { Trait } from '../syntax/grammar.ts';
import type { Flow } from './flow.ts';
import { parametersOf } from './parameters.ts';

/** By parameter of the function `fn`: rules (as bits) for which it is harmless, as the variables are now. */
export function checkedParameters({ tree, names, scope }: Flow, fn: number): number[] {
  return parametersOf(tree, fn).map(({ target }) => {
    const definition = tree.is(target, Trait.identifier) ? names.definition(target) : undefined;
    return definition?.writes.length === 1 ? scope.get(definition.name).harmless : 0;
  });
}

/**
 * The same where what the function gives back, which stands at `result` (or is nothing: -1), holds; undefined where it
 * never does.
 */
export function parametersPassing(flow: Flow, fn: number, result: number): number[] | undefined {
  if (result < 0) return undefined;
  const constant = flow.names.constant(result);
  if (constant === false || constant === null || constant === 0 || constant === '') return undefined;
  const { scope } = flow;
  const before = scope.variables;
  scope.variables = before.copy();
  flow.statements.assume(result, true);
  const passing = checkedParameters(flow, fn);
  scope.variables = before;
  return passing;
}

/** By parameter: rules for which it is harmless on both of two ways; one that is never taken is undefined. */
export function onBothWays(a: number[] | undefined, b: number[] | undefined): number[] | undefined {
  return a && b ? a.map((bits, i) => bits & b[i]) : (a ?? b);
}
