import assert from 'node:assert/strict';
import { compareMarks, ruleOf } from './marked-code.ts';

/** A pattern, a language and code whose `hit` lines are what the pattern matches. */
const cases: [name: string, file: string, pattern: string, code: string][] = [
  ['a call with exact arguments', 'a.js', 'foo(1, 2)', 'foo(1, 2) // hit\nfoo(1)\nfoo(1, 2, 3)\nbar(1, 2)'],
  ['an ellipsis among arguments', 'a.js', 'foo(..., 2, ...)', 'foo(2) // hit\nfoo(1, 2, 3) // hit\nfoo(1)'],
  ['a metavariable', 'a.js', 'foo($X, $X)', 'foo(a, a) // hit\nfoo(a, b)\nfoo(a.b( 1), a.b(1)) // hit'],
  [
    'a metavariable for strings with escapes',
    'a.py',
    'foo($X, $X)',
    'foo("a\\n", "a\\n") # hit\nfoo("a\\n", "b\\n")\nfoo(f( "a\\n"), f("a\\n")) # hit\nfoo(f("a\\n"), f("b\\n"))',
  ],
  ['an anonymous metavariable', 'a.js', 'foo($_, $_)', 'foo(a, b) // hit\nfoo(a)'],
  [
    'any string',
    'a.js',
    'foo("...")',
    'foo("x") // hit\nfoo(\'y\') // hit\nfoo(`z`) // hit\nfoo(x)\nfoo(`a${b}`)',
  ],
  [
    'a string by its content, whatever its quotes',
    'a.js',
    'foo("x")',
    "foo('x') // hit\nfoo(`x`) // hit\nfoo('y')",
  ],
  ['a string by a regular expression', 'a.js', 'foo("=~/^sk-/")', 'foo("sk-1") // hit\nfoo("ask-1")'],
  [
    'a constant two lines above',
    'a.js',
    'foo("x")',
    'const A = "x";\nfoo(A) // hit\nlet b = "x"; b = y;\nfoo(b)',
  ],
  [
    'concatenated constants',
    'a.js',
    'foo("xy")',
    'foo("x" + "y") // hit\nconst A = "x"; foo(A + "y") // hit',
  ],
  ['a template with a placeholder', 'a.js', '`...${$X}...`', 'a = `b${c}d` // hit\na = `bcd`'],
  ['a deep expression', 'a.js', 'foo(<... $X.secret ...>)', 'foo(bar(a.secret + 1)) // hit\nfoo(a)'],
  ['a chain with a gap', 'a.js', '$O. ... .end()', 'a.b().c.end() // hit\na.end() // hit\nend()'],
  [
    'a named ellipsis',
    'a.js',
    'foo($...ARGS, last)',
    'foo(1, 2, last) // hit\nfoo(last) // hit\nfoo(last, 1)',
  ],
  [
    'an object with more keys',
    'a.js',
    'f({..., a: 1, ...})',
    'f({b: 2, a: 1}) // hit\nf({"a": 1}) // hit\nf({a: 2})',
  ],
  [
    'an object with at least these keys',
    'a.js',
    'f({a: 1})',
    'f({a: 1}) // hit\nf({a: 1, b: 2}) // hit\nf({b: 2})',
  ],
  ['an array with gaps', 'a.js', "f([..., 'x', ...])", "f(['a', 'x']) // hit\nf(['a'])"],
  [
    'assignments of every kind',
    'a.js',
    '$X = require("m")',
    'const a = require("m") // hit\nlet b; b = require("m") // hit',
  ],
  [
    'an import alias',
    'a.js',
    'child_process.exec(...)',
    'import { exec as run } from "node:child_process";\nrun(x) // hit',
  ],
  [
    'a required module',
    'a.js',
    'child_process.exec(...)',
    'const cp = require("child_process");\ncp.exec(x) // hit\ncp.spawn(x)',
  ],
  [
    'a destructured require',
    'a.js',
    'crypto.createHash(...)',
    'const { createHash: h } = require("crypto");\nh("x") // hit',
  ],
  [
    'a namespace import',
    'a.ts',
    'fs.readFile(...)',
    'import * as files from "fs";\nfiles.readFile(x) // hit',
  ],
  [
    'a promisified function',
    'a.js',
    'child_process.exec(...)',
    'const { exec } = require("child_process");\nconst p = promisify(exec);\np(x) // hit',
  ],
  [
    'a name that hides an import',
    'a.js',
    'fs.readFile(...)',
    'const fs = require("fs");\nfs.readFile(x) // hit\nother.fs.readFile(x)',
  ],
  [
    'a function with any body',
    'a.js',
    'function $F(...) { ... }',
    'function a() {} // hit\nclass B {\n  c() {} // hit\n}',
  ],
  [
    'arrows and function expressions alike',
    'a.js',
    '($REQ, $RES) => {...}',
    'x((a, b) => a) // hit\nx(function (a, b) {}) // hit\nx((a) => a)',
  ],
  [
    'statements with a gap',
    'a.js',
    '$X = open();\n...\nclose($X);',
    'function f() {\n  const a = open(); // hit\n  use(a);\n  close(a);\n}\nfunction g() {\n  const a = open();\n  close(b);\n}',
  ],
  [
    'statements whose end is nested',
    'a.js',
    '$X = open();\n...\nclose($X);',
    'const a = open(); // hit\nif (b) {\n  close(a);\n}',
  ],
  [
    'an if without its else',
    'a.js',
    'if ($C) { return $X; }',
    'function f() {\n  if (a) return 1; // hit\n  if (b) { return 2 } else { c() } // hit\n}',
  ],
  [
    'boolean operators, however they are grouped',
    'a.js',
    '$X && $Y && admin',
    'y = user && (b && admin) // hit\ny = admin && user && b',
  ],
  [
    'an await in front',
    'a.js',
    'await foo($X)',
    'async function f() {\n  await foo(1); // hit\n  foo(1);\n}',
  ],
  ['a new expression', 'a.js', 'new Foo(...)', 'new Foo() // hit\nnew Foo // hit\nFoo()'],
  [
    'a TypeScript cast looked through',
    'a.ts',
    'foo(bar)',
    'foo(bar as any) // hit\nfoo(bar!) // hit\nfoo((bar)) // hit',
  ],
  [
    'parameters with types',
    'a.ts',
    'function $F($A, $B) {...}',
    'function f(a: string, b?: number): void {} // hit\nfunction g(a: string) {}',
  ],
  [
    'a typed metavariable',
    'a.ts',
    '($X: Foo).run()',
    'function f(a: Foo, b: Bar) {\n  a.run(); // hit\n  b.run();\n}\nconst c = new Foo();\nc.run() // hit',
  ],
  [
    'an attribute of an element',
    'a.jsx',
    '<$EL dangerouslySetInnerHTML={$X} ... />',
    'a = <div id="b" dangerouslySetInnerHTML={c} />; // hit\na = <p dangerouslySetInnerHTML={c}></p>; // hit\na = <div id="b" />',
  ],
  [
    'a class with any members',
    'a.js',
    'class $C extends Base { ... }',
    'class A extends Base { x() {} } // hit\nclass B {}',
  ],
  [
    'a method in a class',
    'a.js',
    'class $C {\n  ...\n  run() { ... }\n  ...\n}',
    'class A { x() {} run() {} y() {} } // hit\nclass B { x() {} }',
  ],
  ['a regular expression literal', 'a.js', '/$RE/', 'x = /a+/ // hit\nx = /b/g // hit'],
  [
    'a simple statement that holds the expression, where it ends in a semicolon',
    'a.js',
    '$F($...A);',
    'f(1); // hit\nawait f(1); // hit\nconst a = f(1); // hit\nif (f(1)) {}',
  ],
  ['optional chaining', 'a.js', '$A.b.c()', 'x?.b?.c() // hit\nx.b.c() // hit'],

  ['a call in Python', 'a.py', 'foo(1, 2)', 'foo(1, 2) # hit\nfoo(1)'],
  ['keywords in any order', 'a.py', 'foo(a=1, b=2)', 'foo(b=2, a=1) # hit\nfoo(a=1)\nfoo(a=1, b=2, c=3)'],
  [
    'keywords among others',
    'a.py',
    'foo(..., verify=False, ...)',
    'foo(u, verify=False, timeout=3) # hit\nfoo(verify=True)',
  ],
  ['an ellipsis that holds keywords', 'a.py', 'foo(...)', 'foo(1, a=2) # hit'],
  ['from-import with an alias', 'a.py', 'hashlib.md5(...)', 'from hashlib import md5 as h\nh(x) # hit'],
  [
    'import with an alias',
    'a.py',
    'subprocess.run(...)',
    'import subprocess as sp\nsp.run(x) # hit\nsp.call(x)',
  ],
  [
    'a nested module',
    'a.py',
    'os.path.join(...)',
    'from os import path\npath.join(a) # hit\nimport os\nos.path.join(a) # hit',
  ],
  ['an f-string', 'a.py', 'foo(f"...{$X}...")', 'foo(f"a {b} c") # hit\nfoo("a b c")'],
  ['a constant in Python', 'a.py', 'foo("x")', 'A = "x"\nfoo(A) # hit\nfoo("x") # hit\nfoo("y")'],
  ['implicit concatenation', 'a.py', 'foo("xy")', 'foo("x" "y") # hit'],
  ['a boolean constant', 'a.py', 'foo(debug=True)', 'D = True\nfoo(debug=D) # hit\nfoo(debug=False)'],
  [
    'a function with a decorator',
    'a.py',
    '@app.route(...)\ndef $F(...): ...',
    '@app.route("/") # hit\n@login\ndef f(a): return a\n\ndef g(): pass',
  ],
  ['an async function', 'a.py', 'def $F(...): ...', 'async def f(): # hit\n    pass'],
  [
    'default and typed parameters',
    'a.py',
    'def $F($A, $B): ...',
    'def f(a: int, b=1): # hit\n    pass\ndef g(a): pass',
  ],
  [
    'try and except',
    'a.py',
    'try:\n    ...\nexcept Exception:\n    pass',
    'try: # hit\n    a()\nexcept Exception:\n    pass',
  ],
  ['a with statement', 'a.py', 'with open($X) as $F: ...', 'with open(a) as f: # hit\n    pass'],
  ['a comparison', 'a.py', '$X == None', 'a == None # hit\na is None'],
  [
    'a dictionary with more keys',
    'a.py',
    '{..., "alg": "none", ...}',
    'x = {"typ": "JWT", "alg": "none"} # hit\nx = {"alg": "HS256"}',
  ],
  [
    'statements with a gap in Python',
    'a.py',
    '$X = open($P)\n...\n$X.read()',
    'def f():\n    h = open(p) # hit\n    g()\n    h.read()',
  ],
  ['a raise', 'a.py', 'raise $E(...)', 'def f():\n    raise ValueError("x") # hit'],
  ['a lambda', 'a.py', 'lambda $X: $X', 'f(lambda a: a) # hit\nf(lambda a: b)'],
  [
    'a parameter with a default',
    'a.py',
    'def $F(..., $P=[], ...): ...',
    'def f(a, b=[]): # hit\n    pass\ndef g(a, b: list = []): # hit\n    pass\ndef h(a, b=1): pass',
  ],
  [
    'a parameter with a type',
    'a.py',
    'def $F(..., $P: float, ...): ...',
    'def f(self, a: float): # hit\n    pass\ndef g(a: float = 1): # hit\n    pass\ndef h(a: int): pass',
  ],
  ['an assignment with a type', 'a.py', '$P: float = $V', 'a: float = 1 # hit\na = 1'],
  [
    'any member of a module, however it was imported',
    'a.py',
    'subprocess.$F(...)',
    'from subprocess import run as r\nimport subprocess as s\nr(x) # hit\ns.call(x) # hit\nrun(x)',
  ],
  [
    'an import among others',
    'a.py',
    'import telnetlib',
    'import os, telnetlib # hit\nimport telnetlib as t # hit\nimport os',
  ],
  [
    'a from-import among others',
    'a.py',
    'from a import b',
    'from a import c, b as d # hit\nfrom b import a\nfrom a import c',
  ],
  [
    'a class with further bases',
    'a.py',
    'class $C(Base): ...',
    'class A(Base, Mixin): # hit\n    pass\nclass B(Mixin):\n    pass',
  ],
  [
    'an await with type arguments',
    'a.ts',
    '$P.query($X)',
    'async function f() {\n  await p.query<Row>(1); // hit\n}',
  ],
  ['a formatted string constant', 'a.py', '$X % $Y', 'a = "x %s" % b # hit'],
];

const languages: Record<string, string> = {
  js: 'javascript',
  jsx: 'javascript',
  ts: 'typescript',
  py: 'python',
};

describe('a pattern matches', () => {
  for (const [name, file, pattern, code] of cases) {
    it(`${name} (${file.split('.')[1]})`, async () => {
      const body = `pattern: |\n${pattern
        .split('\n')
        .map((line) => `  ${line}`)
        .join('\n')}`;
      const { reported, marked } = await compareMarks(
        ruleOf(languages[file.split('.')[1]], body),
        file,
        code,
      );
      assert.deepEqual(reported, marked);
    });
  }

  describe('in a block of hundreds of statements', () => {
    const numbers = [...Array(300).keys()];
    const lines = (of: (i: number) => string) => `${numbers.map(of).join('\n')}\n`;

    it('each run, however far apart its ends are', async () => {
      const code = lines((i) => `a${i} = get(${i}) # hit`) + lines((i) => `use(a${i})`);
      const { reported, marked } = await compareMarks(
        ruleOf('python', 'pattern: |\n  $X = get(...)\n  ...\n  use($X)'),
        'a.py',
        code,
      );
      assert.deepEqual(reported, marked);
    });

    it('what a run takes out', async () => {
      const code = `${lines((i) => `a${i} = get(${i})`)}b = get(0) # hit\n${lines((i) => `use(a${i})`)}`;
      const { reported, marked } = await compareMarks(
        ruleOf(
          'python',
          'patterns:\n  - pattern: $X = get(...)\n  - pattern-not-inside: |\n      $X = get(...)\n      ...\n      use($X)',
        ),
        'a.py',
        code,
      );
      assert.deepEqual(reported, marked);
    });

    it('all that one statement holds', async () => {
      const code = `${lines((i) => `a${i} = f(b, c + d, "e") + g(h)`)}use(h) # hit\n`;
      const { reported, marked } = await compareMarks(
        ruleOf(
          'python',
          'patterns:\n  - pattern: use($Y)\n  - pattern-inside: |\n      $X = <... $Y ...>\n      ...',
        ),
        'a.py',
        code,
      );
      assert.deepEqual(reported, marked);
    });
  });
});
