import fc from 'fast-check';
import { assertEditsFoundAsFresh } from './edited-lines.ts';

const call = { pattern: '$F($X)' };
/** What parts of a formula may have to do with each other: one in the other, beside it, over it, around all of it. */
const formulas = [
  [call, { 'pattern-inside': 'function $N($P) { ... }' }],
  [call, { 'pattern-not-inside': 'function $N($P) { ... $P = $V; ... }' }],
  [{ pattern: 'use($X)' }, { 'pattern-inside': '$X = $V;\n...' }],
  [{ pattern: 'function $N($P) { ... use($P); ... }' }, { 'focus-metavariable': '$P' }],
  [{ pattern: 'function $N($P) { ... }' }, { 'focus-metavariable': '$P' }, { 'pattern-not-regex': 'q+' }],
  [{ 'pattern-either': [call, { pattern: '$X = $V' }] }, { 'pattern-not': 'use(...)' }],
  [{ pattern: 'a();\n...\nb($X);' }, { 'focus-metavariable': '$X' }],
  [{ 'pattern-regex': '(?s)begin.*?end' }, { 'pattern-not': 'a()' }],
  [call, { 'pattern-not-regex': '(?s)begin.*?end' }],
  [{ pattern: 'b($X)' }, { 'pattern-inside': 'function $N(...) { ... }' }, { pattern: '$G(...)' }],
  [call, { 'metavariable-pattern': { metavariable: '$X', pattern: 'y' } }],
  [
    { patterns: [{ pattern: 'function $N($P) { ... }' }, { 'focus-metavariable': '$N' }] },
    { 'pattern-not-inside': 'function $N(q) { ... }' },
  ],
  [
    call,
    { 'pattern-inside': 'function g(y) { ... }' },
    { 'pattern-inside': { 'pattern-regex': '(?s)\\A.*begin.*\\z' } },
  ],
  [{ pattern: '$X' }, { pattern: 'y' }, { 'pattern-inside': '$F(...)' }],
];

const rules = JSON.stringify({
  rules: formulas.map((patterns, i) => ({
    id: `formula-${i}`,
    languages: ['javascript'],
    severity: 'WARNING',
    message: '$F $N $X $P $V',
    patterns,
  })),
});

const line = fc.constantFrom(
  'function f(q) {',
  'function g(y) {',
  '}',
  'if (y) {',
  'a();',
  'b(y); b(q);',
  'use(q);',
  'use(c(y));',
  'q = y;',
  'y = b(q);',
  '// begin',
  '// end',
  'const y = 1;',
  '(function () { a(); use(y); })();',
  '',
);

describe('formulas', function () {
  this.timeout(300_000);

  const compare = (isShipped: boolean) =>
    assertEditsFoundAsFresh({
      rules,
      isShipped,
      line,
      mostLines: 24,
      // More than there are versions that are remembered.
      mostEdits: 20,
      numRuns: Number(process.env.EDIT_RUNS ?? 300),
    });

  it('come to the same after edits as in a fresh file', () => compare(false));

  it('come to the same where they are rules that ship', () => compare(true));
});
