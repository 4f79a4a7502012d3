import fc from 'fast-check';
import { assertEditsFoundAsFresh } from './edited-lines.ts';

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

  const compare = (isShipped: boolean) =>
    assertEditsFoundAsFresh({
      rules,
      isShipped,
      line,
      mostLines: 14,
      mostEdits: 5,
      numRuns: 1500,
    });

  it('are the same after edits as in a fresh file', () => compare(false));

  it('are the same where they do not lead into functions', () => compare(true));
});
