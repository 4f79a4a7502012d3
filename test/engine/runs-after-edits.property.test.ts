import fc from 'fast-check';
import { Analyzer } from '../../server/src/engine/analyzer.ts';
import { loadRules } from '../../server/src/engine/rule/load.ts';
import { RuleSet } from '../../server/src/engine/rule/ruleset.ts';
import { assertFoundAsFresh, openFile, parser } from './marked-code.ts';

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

describe('runs of statements', function () {
  this.timeout(300_000);

  const compare = async (isShipped: boolean) => {
    const origin = { isShipped: () => isShipped, check: false };
    const analyzer = new Analyzer(parser, new RuleSet(loadRules('rules.yaml', rules).rules, [], origin));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 14 }),
        fc.array(fc.tuple(fc.nat(14), fc.nat(2), fc.array(line, { maxLength: 2 })), {
          minLength: 1,
          maxLength: 5,
        }),
        async (first, edits) => {
          const lines = [...first];
          const file = await openFile('runs.js', lines.map((text) => `${text}\n`).join(''));
          analyzer.analyze(file);
          try {
            for (const [at, count, inserted] of edits) {
              const start = lines.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0);
              const removed = lines.splice(at, count, ...inserted);
              const end = start + removed.reduce((sum, text) => sum + text.length + 1, 0);
              file.edit([{ start, end, text: inserted.map((text) => `${text}\n`).join('') }]);
              await assertFoundAsFresh(analyzer, file);
            }
          } finally {
            file.dispose();
          }
        },
      ),
      { numRuns: 1500 },
    );
  };

  it('are the same after edits as in a fresh file', () => compare(false));

  it('are the same where they do not lead into functions', () => compare(true));
});
