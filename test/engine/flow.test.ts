import assert from 'node:assert/strict';
import { analyze, compareMarks, ruleOf } from './marked-code.ts';

/** Tests and calculations are taken to be safe, as in the rules that ship. */
const body = `
mode: taint
options: {taint_assume_safe_checked: true, taint_assume_safe_comparisons: true, taint_assume_safe_numbers: true}
pattern-sources:
  - pattern: source()
  - pattern: source.$X
pattern-sinks:
  - patterns:
      - pattern: sink($X, ...)
      - focus-metavariable: $X
pattern-sanitizers:
  - pattern: clean(...)
`;

async function follows(file: string, code: string): Promise<void> {
  const language = file.endsWith('.py') ? 'python' : file.endsWith('.ts') ? 'typescript' : 'javascript';
  const { reported, marked } = await compareMarks(ruleOf(language, body), file, code);
  assert.deepEqual(reported, marked);
}

const cases: [name: string, file: string, code: string][] = [
  ['a direct way', 'a.js', 'sink(source()) // hit\nsink(1)'],
  ['variables', 'a.js', 'const a = source();\nlet b = a;\nsink(b) // hit\nb = 1;\nsink(b)'],
  [
    'string building',
    'a.js',
    'const a = source();\nsink("x" + a) // hit\nsink(`x${a}`) // hit\nsink(["x", a].join()) // hit',
  ],
  [
    'destructuring',
    'a.js',
    'const { a, b: { c }, ...d } = source.q;\nsink(a) // hit\nsink(c) // hit\nsink(d) // hit',
  ],
  [
    'members apart from each other',
    'a.js',
    'const o = { a: source(), b: 1 };\nsink(o.a) // hit\nsink(o.b)\no.c = source();\nsink(o.c) // hit\nsink(o.b)',
  ],
  [
    'both arms of a condition',
    'a.js',
    'let a = 1;\nif (x) a = source();\nsink(a) // hit\nsink(x ? 1 : source()) // hit',
  ],
  [
    'an arm that ends',
    'a.js',
    'function f(x) {\n  let a = 1;\n  if (x) { a = source(); return }\n  sink(a)\n}',
  ],
  [
    'loops that carry over',
    'a.js',
    'let a = 1, b = 1;\nfor (const x of y) {\n  sink(b) // hit\n  b = a;\n  a = source();\n}',
  ],
  ['elements of what is iterated', 'a.js', 'for (const a of source()) {\n  sink(a) // hit\n}'],
  [
    'try, catch and what follows',
    'a.js',
    'let a = 1;\ntry { a = source(); x() } catch (e) {\n  sink(a) // hit\n}\nsink(a) // hit',
  ],
  ['closures', 'a.js', 'const a = source();\non(() => {\n  sink(a) // hit\n});'],
  ['callbacks over elements', 'a.js', 'source().map((a) => {\n  sink(a) // hit\n});'],
  [
    'promises and await',
    'a.js',
    'async function f() {\n  const a = await source();\n  sink(a) // hit\n  source().then((b) => sink(b)) // hit\n}',
  ],
  [
    'a function called where it stands, that sees what comes later',
    'a.js',
    'let q;\non(() => { q = source() });\n(function () {\n  sink(q) // hit\n})();\n(async () => {\n  sink(q) // hit\n})();',
  ],
  ['pushes into a list', 'a.js', 'const a = [];\na.push(source());\nsink(a) // hit'],
  ['a call into the file', 'a.js', 'function f(x) {\n  sink(x) // hit\n}\nf(source());'],
  [
    'a result from the file',
    'a.js',
    'const f = (x) => x + "y";\nsink(f(source())) // hit\nconst g = (x) => 1;\nconst b = g(source());\nsink(b)',
  ],
  [
    'fields of this',
    'a.js',
    'class A {\n  constructor() { this.a = source() }\n  run() {\n    sink(this.a) // hit\n    sink(this.b)\n  }\n}',
  ],
  [
    'methods of this',
    'a.js',
    'class A {\n  get() { return source() }\n  run() {\n    sink(this.get()) // hit\n  }\n}',
  ],
  [
    'a sanitizer',
    'a.js',
    'const a = source();\nsink(clean(a))\nconst b = clean(a);\nsink(b)\nsink(a) // hit',
  ],
  [
    'a guard that returns',
    'a.js',
    'function f() {\n  const a = source();\n  if (!ALLOWED.includes(a)) return;\n  sink(a)\n}',
  ],
  [
    'a check of one member, which says nothing of the others',
    'a.js',
    'const q = source();\nif (!clean(q.kind)) return;\nsink(q.kind)\nsink(q.name) // hit',
  ],
  [
    'a callback that is made anew by each call',
    'a.js',
    'function f(x) {\n  later(() => {\n    sink(x) // hit\n  });\n}\nrun(() => f(source()));',
  ],
  [
    'a guard around',
    'a.js',
    'const a = source();\nif (isValid(a)) {\n  sink(a)\n} else {\n  sink(a) // hit\n}',
  ],
  [
    'a comparison with a constant',
    'a.js',
    'const a = source();\nif (a === "x") sink(a);\nelse {\n  sink(a) // hit\n}',
  ],
  [
    'a list that is tainted itself',
    'a.js',
    'const list = source();\nconst a = source();\nif (list.includes(a)) {\n  sink(a) // hit\n}',
  ],
  [
    'numbers and lengths',
    'a.js',
    'const a = source();\nconst b = a.length, c = parseInt(a), d = a > 1;\nsink(b)\nsink(c)\nsink(d)',
  ],
  [
    'switches',
    'a.js',
    'let a = 1;\nswitch (x) {\n  case 1: a = source(); break;\n  default: a = 2;\n}\nsink(a) // hit',
  ],
  ['tagged templates', 'a.js', 'const a = source();\nconst b = sql`x ${a}`;\nsink(b) // hit'],
  ['casts', 'a.ts', 'const a = source() as string;\nsink(a!) // hit'],
  ['recursion', 'a.js', 'function f(x) { return f(x) }\nsink(f(source())) // hit'],
  [
    'what a function hands to itself',
    'a.js',
    'function f(x, y) {\n  if (y) f(source(), y - 1)\n  else sink(x) // hit\n  sink(y)\n}',
  ],

  ['a direct way', 'a.py', 'sink(source()) # hit\nsink(1)'],
  ['variables', 'a.py', 'def f():\n    a = source()\n    b = a\n    sink(b) # hit\n    b = 1\n    sink(b)'],
  [
    'string building',
    'a.py',
    'a = source()\nsink(f"x{a}") # hit\nsink("x %s" % a) # hit\nsink("x {}".format(a)) # hit\nsink("x" + a) # hit',
  ],
  ['a line broken by a backslash', 'a.py', 'a = source()\nb = "x" \\\n  + a\nsink(b) # hit'],
  [
    'paths joined by a slash in Python',
    'a.py',
    'a = source()\np = BASE / a\nsink(p) # hit\nsink((BASE / "x" / a).resolve()) # hit\nq = BASE\nq /= a\nsink(q) # hit\nsink(BASE // a)',
  ],
  ['elif and else', 'a.py', 'if x:\n    a = 1\nelif y:\n    a = source()\nelse:\n    a = 2\nsink(a) # hit'],
  ['with', 'a.py', 'with source() as a:\n    sink(a) # hit'],
  ['comprehensions', 'a.py', 'sink([a for a in source()]) # hit\nb = [1 for a in source()]\nsink(b)'],
  ['dictionaries by key', 'a.py', 'd = {"a": source(), "b": 1}\nsink(d["a"]) # hit\nsink(d["b"])'],
  [
    'a call into the file with keywords',
    'a.py',
    'def f(x, y):\n    sink(x)\n    sink(y) # hit\nf(y=source(), x=1)',
  ],
  [
    'fields of self',
    'a.py',
    'class A:\n    def __init__(self):\n        self.a = source()\n    def run(self):\n        sink(self.a) # hit\n        sink(self.b)',
  ],
  [
    'guards with in and raise',
    'a.py',
    'def f():\n    a = source()\n    if a not in ALLOWED:\n        raise ValueError()\n    sink(a)',
  ],
  [
    'a comparison with what is not tainted',
    'a.py',
    'def f(base):\n    a = source()\n    if a == base:\n        sink(a)\n    else:\n        sink(a) # hit',
  ],
  [
    'a comparison with what is tainted, too',
    'a.py',
    'def f():\n    a = source()\n    b = source()\n    if a == b:\n        sink(a) # hit',
  ],
  [
    'a comparison of what a call makes of it',
    'a.py',
    'def f(last):\n    a = source()\n    if ending(a) == last:\n        sink(a) # hit',
  ],
  ['isinstance', 'a.py', 'a = source()\nif isinstance(a, int):\n    sink(a)\nelse:\n    sink(a) # hit'],
  ['unpacking', 'a.py', 'a, b = source()\nsink(b) # hit'],
  ['augmented assignment', 'a.py', 'a = "x"\na += source()\nsink(a) # hit'],
  ['the walrus', 'a.py', 'if (a := source()):\n    sink(a) # hit'],
];

describe('data flows through', () => {
  for (const [name, file, code] of cases) it(`${name} (${file.split('.')[1]})`, () => follows(file, code));
});

describe('a flow finding', () => {
  it('tells the way from source to sink', async () => {
    const { findings } = await analyze(
      ruleOf('javascript', body),
      'a.js',
      'const a = source();\nconst b = a + "x";\nsink(b);',
    );
    const [finding] = findings;
    assert.deepEqual(
      finding.flow.map(({ role, start }) => [role, start]),
      [
        ['source', 10],
        ['step', 6],
        ['step', 26],
        ['sink', 44],
      ],
    );
  });

  it('takes sources, sinks and sanitizers of a kind from models', async () => {
    const rule = ruleOf(
      'javascript',
      'mode: taint\npattern-sources: [{kind: in}]\npattern-sinks: [{kind: out}]\npattern-sanitizers: [{kind: ok}]',
    );
    const model = `library: x
languages: [javascript]
sources: [{kind: in, pattern: "input()"}, {kind: other, pattern: "other()"}]
sinks: [{kind: out, patterns: [{pattern: "print($X)"}, {focus-metavariable: $X}]}]
sanitizers: [{kind: ok, pattern: "fine(...)"}]
`;
    const { findings } = await analyze(
      rule,
      'a.js',
      'print(input());\nprint(other());\nprint(fine(input()))',
      [model],
    );
    assert.deepEqual(
      findings.map(({ start }) => start),
      [6],
    );
  });

  it('lets a check that one rule takes for a sanitizer speak to the other rules too', async () => {
    const other = ruleOf('javascript', body.replace('clean(...)', '$CALL(...)'))
      .replace('rules:\n', '')
      .replace('example', 'other');
    const code = 'const a = source.q;\nif (!ALLOWED.includes(a)) return;\nsink(a);';
    const { findings } = await analyze(ruleOf('javascript', body) + other, 'a.js', code);
    assert.deepEqual(findings, []);
  });

  it('wants a sink to be tainted itself, unless it is not exact', async () => {
    const inexact = body.replace(
      '      - focus-metavariable: $X\n',
      '      - focus-metavariable: $X\n    exact: false\n',
    );
    const count = async (text: string) =>
      (await analyze(ruleOf('javascript', text), 'a.js', 'sink(source() ? 1 : 2)')).findings.length;
    assert.deepEqual([await count(body), await count(inexact)], [0, 1]);
  });

  it('combines labels as the sink requires', async () => {
    const rule = ruleOf(
      'python',
      `mode: taint
pattern-sources:
  - {pattern: user(), label: USER}
  - {pattern: "decode($X)", label: DECODED, requires: USER}
  - {pattern: safe(), label: SAFE}
pattern-sinks:
  - {pattern: sink(...), requires: DECODED and not SAFE}`,
    );
    const code =
      'sink(user())\nsink(decode(user())) # hit\nsink(decode(other()))\nx = decode(user())\nsink(x) # hit\nsink(x, safe())';
    const { reported, marked } = await compareMarks(rule, 'a.py', code);
    assert.deepEqual(reported, marked);
  });

  it('begins and ends at variables by side effect', async () => {
    const rule = ruleOf(
      'javascript',
      `mode: taint
pattern-sources:
  - patterns: [{pattern: fill($X)}, {focus-metavariable: $X}]
    by-side-effect: true
pattern-sanitizers:
  - patterns: [{pattern: check($X)}, {focus-metavariable: $X}]
    by-side-effect: true
pattern-sinks:
  - pattern: sink(...)`,
    );
    const code = 'sink(a);\nfill(a);\nsink(a); // hit\ncheck(a);\nsink(a);';
    const { reported, marked } = await compareMarks(rule, 'a.js', code);
    assert.deepEqual(reported, marked);
  });

  it('bounds objects that hold each other', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `m${i}`);
    const links = names.map((name) => `  if (x) { o.${name} = o; } else { o.${name} = { o }; }`);
    const nested = `  o.${names.join('.')} = source();`;
    const code = `function f(o, x) {\n${links.join('\n')}\n${links.join('\n')}\n${nested}\n  sink(o.a) \n  sink(o.m0) // hit\n}`;
    await follows('a.js', code);
  });
});
