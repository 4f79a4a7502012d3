import fc from 'fast-check';
import { Analyzer } from '../../server/src/engine/analyzer.ts';
import { loadRules } from '../../server/src/engine/rule/load.ts';
import { RuleSet } from '../../server/src/engine/rule/ruleset.ts';
import { assertFoundAsFresh, openFile, parser } from './marked-code.ts';
import { rule, statement } from './passing-statements.ts';

/** Statements of several groups, of which each has names of its own. */
const grouped = fc
  .tuple(statement, fc.nat(2))
  .map(([text, group]) => text.replace(/\b[pqr]\b/g, (name) => `${name}${group}`));

const edit = fc.oneof(
  fc.record({ at: fc.nat(12), removed: fc.nat(2), inserted: fc.array(grouped, { maxLength: 2 }) }),
  // Within a statement, another value in place of one.
  fc.record({ at: fc.nat(12), value: fc.constantFrom('p0', 'q0', 'r0', 'p1', 'q1', 'source()', '1') }),
);
const lastValue = /(?:\b[pqr]\d\b|\bsource\(\)|\b1\b)(?!.*(?:\b[pqr]\d\b|source\(\)|\b1\b))/;

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
        async (first, edits) => {
          const lines = [...first];
          const file = await openFile('flows.js', lines.map((text) => `${text}\n`).join('') + rest);
          analyzer.analyze(file);
          try {
            for (const edit of edits) {
              const at = Math.min(edit.at, lines.length);
              const start = lines.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0);
              const inserted =
                'value' in edit
                  ? lines.slice(at, at + 1).map((text) => text.replace(lastValue, edit.value))
                  : edit.inserted;
              const gone = lines.splice(at, 'value' in edit ? 1 : edit.removed, ...inserted);
              const end = start + gone.reduce((sum, text) => sum + text.length + 1, 0);
              file.edit([{ start, end, text: inserted.map((text) => `${text}\n`).join('') }]);
              await assertFoundAsFresh(analyzer, file);
            }
          } finally {
            file.dispose();
          }
        },
      ),
      { numRuns: Number(process.env.EDIT_RUNS ?? 300) },
    );
  });
});
