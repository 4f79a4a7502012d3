import assert from 'node:assert/strict';
import { Analyzer } from '../../server/src/engine/analyzer.ts';
import { loadRules } from '../../server/src/engine/rule/load.ts';
import { RuleSet } from '../../server/src/engine/rule/ruleset.ts';
import { analyze, compareMarks, openFile, parser, ruleOf } from './marked-code.ts';

/** Calls of `f` with the constant "b" are marked. */
const cases: [name: string, file: string, code: string][] = [
  [
    'a loop that may have changed it',
    'a.js',
    'let x = "b";\nfor (const y of z) {\n  f(x);\n  x = "a";\n}\nf(x);',
  ],
  ['a loop that does not change it', 'a.js', 'let x = "a";\nx = "b";\nwhile (c) {\n  f(x); // hit\n}'],
  [
    'an exception that may come before the write',
    'a.py',
    'x = "a"\ntry:\n    x = "b"\nexcept E:\n    f(x)\nf(x)',
  ],
  ['a handler that leaves', 'a.py', 'x = "a"\ntry:\n    x = "b"\nexcept E:\n    raise\nf(x) # hit'],
  [
    'a branch that leaves',
    'a.js',
    'function g(c) {\n  let x = "b";\n  if (c) { x = "a"; return }\n  f(x); // hit\n}',
  ],
  ['a branch without else', 'a.js', 'let x = "b";\nif (c) x = "a";\nf(x);'],
  ['elif and else', 'a.py', 'if c:\n    x = "b"\nelif d:\n    x = "b"\nelse:\n    x = "b"\nf(x) # hit'],
  ['a write inside a closure', 'a.js', 'let x = "a";\nx = "b";\ng(() => { x = "c" });\nf(x);'],
  ['a read inside a closure', 'a.js', 'let x = "a";\nx = "b";\ng(() => f(x));'],
  ['a parameter', 'a.js', 'function g(x) {\n  f(x);\n  x = "b";\n  f(x); // hit\n}'],
  ['what is added to', 'a.js', 'let x = "b";\nf(x); // hit\nx += y;\nf(x);'],
  ['what is taken apart', 'a.js', 'let x = "b";\n({ x } = y);\nf(x);'],
  ['a constant made of another', 'a.py', 'x = "a"\nx = "b"\ny = x\nf(y) # hit'],
  ['the arms of a conditional expression', 'a.js', 'let x = "b";\nc ? (x = "a") : (x = "a");\nf(x);'],
  [
    'a member of an object',
    'a.js',
    'const o = { x: "b", "y": "b" };\nf(o.x); // hit\nf(o.y); // hit\nf(o["x"]); // hit',
  ],
  ['a member of an object that is made of others', 'a.js', 'const o = { ...p, x: "b" };\nf(o.x);'],
  ['a member that is written later', 'a.js', 'const o = { x: "b" };\no.x = y;\nf(o.x);'],
  ['a member that is written under another name', 'a.js', 'const o = { x: "b" };\no[k] = y;\nf(o.x);'],
  ['a member of an object that is filled', 'a.js', 'const o = { x: "b" };\nObject.assign(o, y);\nf(o.x);'],
  ['a member of an object that is another one later', 'a.js', 'let o = { x: "b" };\no = y;\nf(o.x);'],
  ['a name for a member', 'a.js', 'const o = { x: "b" };\nconst y = o.x;\nf(y); // hit'],
  ['an item of a dictionary', 'a.py', 'o = {"x": "b"}\nf(o["x"]) # hit\nf(o.x)'],
  ['a dictionary that is updated', 'a.py', 'o = {"x": "b"}\no.update(y)\nf(o["x"])'],
  [
    'a field',
    'a.ts',
    'class A {\n  private x = "b";\n  static y = "b";\n  g() {\n    f(this.x); // hit\n    f(A.y); // hit\n  }\n}',
  ],
  [
    'a field that the constructor fills',
    'a.js',
    'class A {\n  constructor() { this.x = "b"; }\n  g() { f(this.x); } // hit\n}',
  ],
  [
    'a field that is filled twice',
    'a.js',
    'class A {\n  x = "b";\n  h(x) { this.x = x; }\n  g() { f(this.x); }\n}',
  ],
  [
    'the object of another function',
    'a.js',
    'class A {\n  x = "b";\n  g() { h(function () { f(this.x); }); }\n}',
  ],
  [
    'an attribute of a class',
    'a.py',
    'class A:\n    x = "b"\n    def g(self):\n        f(self.x) # hit\nf(A.x) # hit',
  ],
  [
    'an attribute of a dataclass',
    'a.py',
    '@dataclass\nclass A:\n    x: str = "b"\n    def g(self):\n        f(self.x)',
  ],
  [
    'an attribute with a type',
    'a.py',
    'class A:\n    x: str = "b"\n    def g(self):\n        f(self.x) # hit',
  ],
  [
    'an attribute that a subclass has as well',
    'a.py',
    'class A:\n    x = "b"\n    def g(self):\n        f(self.x)\nclass B(A):\n    x = "c"',
  ],
  [
    'an attribute that an argument fills',
    'a.py',
    'class A:\n    x = "b"\n    def __init__(self, x):\n        self.x = x\n    def g(self):\n        f(self.x)',
  ],
];

describe('a constant follows', () => {
  for (const [name, file, code] of cases) {
    it(`${name} (${file.split('.')[1]})`, async () => {
      const language = { py: 'python', ts: 'typescript', js: 'javascript' }[file.split('.')[1]!]!;
      const { reported, marked } = await compareMarks(ruleOf(language, 'pattern: f("b")'), file, code);
      assert.deepEqual(reported, marked);
    });
  }

  it('edits far from where it is used', async () => {
    const { rules } = loadRules('rules.yaml', ruleOf('javascript', 'pattern: f("b")'));
    const analyzer = new Analyzer(parser, new RuleSet(rules, []));
    const filler = 'g();\n'.repeat(50);
    const text = `let x = "a";\nx = "b";\n${filler}f(x);\n`;
    const file = await openFile('a.js', text);
    try {
      assert.equal(analyzer.analyze(file).findings.length, 1);
      const at = text.indexOf('"b"') + 1;
      file.edit([{ start: at, end: at + 1, text: 'c' }]);
      assert.equal(analyzer.analyze(file).findings.length, 0);
      file.edit([{ start: at, end: at + 1, text: 'b' }]);
      assert.equal(analyzer.analyze(file).findings.length, 1);
    } finally {
      file.dispose();
    }
  });

  it('edits of a member far from where it is used', async () => {
    const { rules } = loadRules('rules.yaml', ruleOf('javascript', 'pattern: f("b")'));
    const analyzer = new Analyzer(parser, new RuleSet(rules, []));
    const filler = 'g();\n'.repeat(50);
    const text = `const k = "b";\nconst o = { x: k };\nclass A {\n  y = o.x;\n  h() {}\n  g() {\n    f(this.y);\n  }\n}\n${filler}f(o.x);\n`;
    const file = await openFile('a.js', text);
    const count = () => analyzer.analyze(file).findings.length;
    const replace = (old: string, now: string) => {
      const start = file.text.indexOf(old);
      file.edit([{ start, end: start + old.length, text: now }]);
    };
    try {
      assert.equal(count(), 2);
      replace('"b"', '"c"');
      assert.equal(count(), 0);
      replace('x: k', 'x: "b"');
      assert.equal(count(), 2);
      replace('g();', 'o.x = z;');
      assert.equal(count(), 0);
      replace('o.x = z;', 'g();');
      assert.equal(count(), 2);
      replace('y = o.x', 'y = 1');
      assert.equal(count(), 1);
    } finally {
      file.dispose();
    }
  });

  it('a long chain as far as there is stack, whatever is asked first', async () => {
    const names = Array.from({ length: 3000 }, (_, i) => `a${i}`);
    const chain = (last: string) =>
      names.map((name, i) => `let ${name} = ${i === 0 ? last : `${names[i - 1]} + a${i >> 1}`};`).join('\n');
    const text = `f(a2999);\n${chain('x')}\nf("b");\n`;
    const { findings, problems } = await analyze(ruleOf('javascript', 'pattern: f("b")'), 'a.js', text);
    assert.deepEqual([findings.length, problems], [1, []]);
  });

  it('texts up to a length', async () => {
    const doubled = Array.from({ length: 60 }, (_, i) => `let a${i + 1} = a${i} + a${i};`).join('\n');
    const text = `let a0 = "b";\n${doubled}\nf(a60);\nf(a0);\n`;
    const { findings, problems } = await analyze(ruleOf('javascript', 'pattern: f("b")'), 'a.js', text);
    assert.deepEqual([findings.length, problems], [1, []]);
  });

  it('no further than the stack reaches for a type, also in circles', async () => {
    const text =
      'class A { x = this.y; y = this.x; m() { f(this.x) } }\nlet a0 = new T();\n' +
      `${Array.from({ length: 20_000 }, (_, i) => `let a${i + 1} = a${i};`).join('\n')}\nf(a20000);\nf(a1);\n`;
    const rule = 'patterns:\n  - pattern: f($X)\n  - metavariable-type: {metavariable: $X, type: T}';
    const { findings, problems } = await analyze(ruleOf('typescript', rule), 'a.ts', text);
    assert.deepEqual([findings.length, problems], [1, []]);
  });
});
