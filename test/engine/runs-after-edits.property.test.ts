import fc from 'fast-check';
import { Analyzer } from '../../server/src/engine/analyzer.ts';
import { loadRules } from '../../server/src/engine/rule/load.ts';
import { RuleSet } from '../../server/src/engine/rule/ruleset.ts';
import { assertFoundAsFreshAfter } from './edited-lines.ts';
import { parser } from './marked-code.ts';

const patterns = [
  'a();\n...\nb();',
  'a();\nb();',
  'x = $X;\n...\nuse($X);',
  'a();\n...\nif ($C) { ... }\n...\nb();',
  '...\nb();',
  'if ($C) { ... }\nb();',
  'a();\n...',
  'function $F() { ... a(); ... b(); }',
];

const rules = JSON.stringify({
  rules: patterns.map((pattern, i) => ({
    id: `run-${i}`,
    languages: ['javascript'],
    severity: 'WARNING',
    message: '$X $C',
    pattern,
  })),
});

const line = fc.constantFrom(
  'a();',
  'b();',
  'x = y;',
  'use(y);',
  'c(b());',
  'if (q) {',
  '} else {',
  '}',
  'function f() {',
  '',
);

const lineEdit = (last: number) =>
  fc.record({ at: fc.nat(last), removed: fc.nat(2), inserted: fc.array(line, { maxLength: 2 }) });

describe('runs of statements', function () {
  this.timeout(300_000);

  const compare = async (isShipped: boolean) => {
    const origin = { isShipped: () => isShipped, check: false };
    const analyzer = new Analyzer(parser, new RuleSet(loadRules('rules.yaml', rules).rules, [], origin));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 14 }),
        fc.array(lineEdit(14), {
          minLength: 1,
          maxLength: 5,
        }),
        (first, edits) =>
          assertFoundAsFreshAfter(
            analyzer,
            first,
            edits.map((edit) => () => edit),
          ),
      ),
      { numRuns: 1500 },
    );
  };

  it('are the same after edits as in a fresh file', () => compare(false));

  it('are the same where they do not lead into functions', () => compare(true));
});
