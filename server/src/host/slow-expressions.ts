import { backtracks } from '../engine/rule/backtracking.ts';
import type { Rule, RuleError } from '../engine/rule/rule.ts';

/** What of a rule's expression is cited. */
const cited = 60;

/** A warning for each regular expression of a rule that can take exponential time: nothing can stop it in the editor. */
export function findSlowExpressions({ file, line, id, search, taint, fix }: Rule): RuleError[] {
  const slow = [...expressionsIn([search, taint, fix])].filter(({ source }) => backtracks(source));
  return [...new Set(slow.map(({ source }) => source))].map((source) => ({
    ...{ file, line, column: 1, ruleId: id },
    message:
      `the expression ${source.length > cited ? `${source.slice(0, cited - 1)}…` : source} can take exponential time ` +
      'on some texts, and would then hold up the editor: let nothing that repeats without bound repeat the same again.',
  }));
}

function* expressionsIn(value: unknown): Generator<RegExp> {
  if (value instanceof RegExp) yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* expressionsIn(part);
}
