import fc from 'fast-check';
import { Analyzer } from '../../server/src/engine/analyzer.ts';
import { loadRules } from '../../server/src/engine/rule/load.ts';
import { RuleSet } from '../../server/src/engine/rule/ruleset.ts';
import { assertFoundAsFreshAfter, type LineEdit } from './edited-lines.ts';
import { parser } from './marked-code.ts';
import { rule, statement } from './passing-statements.ts';

/** Statements of several groups, of which each has names of its own. */
const grouped = fc
  .tuple(statement, fc.nat(2))
  .map(([text, group]) => text.replace(/\b[pqr]\b/g, (name) => `${name}${group}`));

/** Other statements, or, within one, another value in place of its last. */
type Edit = LineEdit | { at: number; value: string };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ at: fc.nat(12), removed: fc.nat(2), inserted: fc.array(grouped, { maxLength: 2 }) }),
  fc.record({ at: fc.nat(12), value: fc.constantFrom('p0', 'q0', 'r0', 'p1', 'q1', 'source()', '1') }),
);
const lastValue = /(?:\b[pqr]\d\b|\bsource\(\)|\b1\b)(?!.*(?:\b[pqr]\d\b|source\(\)|\b1\b))/;

const lineEditOf =
  (edit: Edit) =>
  (lines: readonly string[]): LineEdit => {
    if (!('value' in edit)) return edit;
    const { at, value } = edit;
    const inserted = lines.slice(at, at + 1).map((text) => text.replace(lastValue, value));
    return { at, removed: 1, inserted };
  };

/** Where most of a file changes, nothing of it is carried over. */
const rest = Array.from(
  { length: 60 },
  (_, i) => `function rest${i}() { return [${i}, other(${i})] }\n`,
).join('');

describe('flows', function () {
  this.timeout(300_000);

  it('are the same after edits as in a fresh file', async () => {
    const origin = { isShipped: () => false, check: false };
    const analyzer = new Analyzer(parser, new RuleSet(loadRules('rules.yaml', rule).rules, [], origin));
    await fc.assert(
      fc.asyncProperty(
        fc.array(grouped, { minLength: 6, maxLength: 12 }),
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        (first, edits) => assertFoundAsFreshAfter(analyzer, first, edits.map(lineEditOf), rest),
      ),
      { numRuns: Number(process.env.EDIT_RUNS ?? 300) },
    );
  });
});
