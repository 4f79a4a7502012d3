import assert from 'node:assert/strict';
import { analyze, compareMarks, ruleOf } from './marked-code.ts';

async function holds(body: string, file: string, code: string, language = 'javascript'): Promise<void> {
  const { reported, marked } = await compareMarks(ruleOf(language, body), file, code);
  assert.deepEqual(reported, marked);
}

describe('an operator', () => {
  it('pattern-either takes any alternative', () =>
    holds('pattern-either:\n  - pattern: a()\n  - pattern: b()', 'a.js', 'a() // hit\nb() // hit\nc()'));
  it('patterns wants all of them, with the same metavariables', () =>
    holds('patterns:\n  - pattern: f($X)\n  - pattern: f(g($Y))', 'a.js', 'f(g(1)) // hit\nf(2)'));
  it('pattern-not takes matches out', () =>
    holds('patterns:\n  - pattern: f($X)\n  - pattern-not: f("...")', 'a.js', 'f(a) // hit\nf("a")'));
  it('pattern-inside wants a place around', () =>
    holds(
      'patterns:\n  - pattern: f()\n  - pattern-inside: |\n      function g() { ... }',
      'a.js',
      'function g() {\n  f() // hit\n}\nf()',
    ));
  it('pattern-inside binds metavariables for the rest', () =>
    holds(
      'patterns:\n  - pattern: use($X)\n  - pattern-inside: |\n      $X = make();\n      ...',
      'a.js',
      'const a = make();\nuse(a) // hit\nuse(b)',
    ));
  it('pattern-inside asks about the metavariables of each match', () =>
    holds(
      'patterns:\n  - pattern: use($X)\n  - pattern-inside: for (const $X of $LIST) { ... }\n  - pattern-not-inside: for (const $X of safe) { ... }',
      'a.js',
      'for (const a of list) {\n  use(a) // hit\n  use(b)\n}\nfor (const a of safe) {\n  for (const b of list) {\n    use(b) // hit\n    use(a)\n  }\n}',
    ));
  it('pattern-either of places around leaves what lies in them whole', () =>
    holds(
      'patterns:\n  - pattern: f(...)\n  - pattern-either:\n      - pattern-inside: g(...)\n      - pattern-inside: h(...)',
      'a.js',
      'g(\n  f( // hit\n    g(1)))\nf(\n  g(1))',
    ));
  it('pattern-not-inside takes places out', () =>
    holds(
      'patterns:\n  - pattern: f()\n  - pattern-not-inside: |\n      if (ok) { ... }',
      'a.js',
      'f() // hit\nif (ok) {\n  f()\n}',
    ));
  it('pattern-regex reads the text', () =>
    holds('pattern-regex: "secret_\\\\w+"', 'a.js', 'x = secret_a // hit\nx = secret'));
  it('pattern-regex and a pattern meet', () =>
    holds('patterns:\n  - pattern: f(...)\n  - pattern-regex: "[0-9]+"', 'a.js', 'f(12) // hit\nf(a)\n12'));
  it('pattern-not-regex takes text out', () =>
    holds('patterns:\n  - pattern: f($X)\n  - pattern-not-regex: "f\\\\(a"', 'a.js', 'f(b) // hit\nf(a)'));
  it('metavariable-regex is anchored at the left', () =>
    holds(
      'patterns:\n  - pattern: $F(...)\n  - metavariable-regex:\n      metavariable: $F\n      regex: get',
      'a.js',
      'getIt() // hit\nforget()',
    ));
  it('metavariable-pattern looks into what was bound', () =>
    holds(
      'patterns:\n  - pattern: f($X)\n  - metavariable-pattern:\n      metavariable: $X\n      pattern: g(...)',
      'a.js',
      'f(g(1)) // hit\nf(1)',
    ));
  it('metavariable-pattern with only negatives speaks of the whole', () =>
    holds(
      'patterns:\n  - pattern: f($X)\n  - metavariable-pattern:\n      metavariable: $X\n      patterns:\n        - pattern-not: "\\"...\\""',
      'a.js',
      'f(a) // hit\nf("b")',
    ));
  it('metavariable-comparison reads numbers', () =>
    holds(
      'patterns:\n  - pattern: f($X)\n  - metavariable-comparison:\n      comparison: $X < 2048',
      'a.js',
      'f(1024) // hit\nf(4096)\nf(a)',
    ));
  it('metavariable-comparison knows constants, functions and base', () =>
    holds(
      'patterns:\n  - pattern: chmod($P, $M)\n  - metavariable-comparison:\n      metavariable: $M\n      comparison: ($M & 2) == 2 and len("ab") == 2',
      'a.py',
      'MODE = 0o777\nchmod(p, MODE) # hit\nchmod(p, 0o644)',
      'python',
    ));
  it('metavariable-analysis tells random strings', () =>
    holds(
      'patterns:\n  - pattern: key = "$S"\n  - metavariable-analysis:\n      metavariable: $S\n      analyzer: entropy',
      'a.js',
      'key = "hF8sK2pQz9Xv4LmT7bRn" // hit\nkey = "aaaaaaaaaaaaaaaaaaaa"',
    ));
  it('metavariable-analysis tells tokens that GitHub and npm can have made from those that somebody made up', () => {
    const drawn = 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ';
    const tokens = [`ghp_${drawn}0mLq17`, `npm_${drawn}0mLq17`, `ghp_${drawn}0mLq18`, `ghp_${drawn}`, drawn];
    return holds(
      'patterns:\n  - pattern: key = "$S"\n  - metavariable-analysis:\n      metavariable: $S\n      analyzer: github-checksum',
      'a.js',
      tokens.map((token, i) => `key = "${token}"${i < 2 ? ' // hit' : ''}`).join('\n'),
    );
  });
  it('metavariable-type knows annotations, constructors and literals', () =>
    holds(
      'patterns:\n  - pattern: f($X)\n  - metavariable-type:\n      metavariable: $X\n      types: [Foo, string]',
      'a.ts',
      'function g(a: Foo, b: Bar) {\n  f(a) // hit\n  f(b)\n}\nconst c = new Foo();\nf(c) // hit\nf("x") // hit\nf(1)',
      'typescript',
    ));
  it('focus-metavariable moves the finding', async () => {
    const body = 'patterns:\n  - pattern: f($A, $B)\n  - focus-metavariable: $B';
    const { findings } = await analyze(ruleOf('javascript', body), 'a.js', 'f(one, two)');
    assert.deepEqual(
      findings.map(({ start, end }) => [start, end]),
      [[7, 10]],
    );
  });
  it('paths chooses files', async () => {
    const rule = ruleOf(
      'javascript',
      'pattern: f()\npaths:\n  include: ["src/**"]\n  exclude: ["*.test.js"]',
    );
    const count = async (file: string) => (await analyze(rule, file, 'f()')).findings.length;
    assert.deepEqual(
      [await count('src/a.js'), await count('src/a.test.js'), await count('lib/a.js')],
      [1, 0, 0],
    );
  });
  it('fix fills in metavariables', async () => {
    const { findings } = await analyze(
      ruleOf('javascript', 'pattern: f($X, ...)\nfix: g($X)'),
      'a.js',
      'f(a.b, 2)',
    );
    assert.deepEqual(findings[0].fix?.edits, [{ start: 0, end: 9, text: 'g(a.b)' }]);
  });
  it('fix-regex replaces within the match', async () => {
    const body = 'pattern: f(...)\nfix-regex:\n  regex: "(\\\\d)(\\\\d)"\n  replacement: "\\\\2\\\\1"';
    const { findings } = await analyze(ruleOf('javascript', body), 'a.js', 'f(12)');
    assert.deepEqual(findings[0].fix?.edits, [{ start: 0, end: 5, text: 'f(21)' }]);
  });
  it('the message names what was bound', async () => {
    const { findings } = await analyze(ruleOf('javascript', 'pattern: f($X)'), 'a.js', 'f(a.b)');
    assert.equal(findings[0].message, 'found a.b');
  });
  it('text rules read files without a grammar', async () => {
    const { findings } = await analyze(
      ruleOf('regex', 'pattern-regex: "pass(word)?"'),
      'notes.txt',
      'my password',
    );
    assert.deepEqual(
      findings.map(({ start, end }) => [start, end]),
      [[3, 11]],
    );
  });
});

describe('the order of rules', () => {
  it('does not matter', async () => {
    const one = '  - {id: a, languages: [javascript], message: m, severity: INFO, pattern: f($X)}\n';
    const two = '  - {id: b, languages: [javascript], message: m, severity: INFO, pattern: "f(1)"}\n';
    const forward = await analyze(`rules:\n${one}${two}`, 'a.js', 'f(1); f(2)');
    const backward = await analyze(`rules:\n${two}${one}`, 'a.js', 'f(1); f(2)');
    assert.deepEqual(forward.findings, backward.findings);
    assert.equal(forward.findings.length, 3);
  });
});
