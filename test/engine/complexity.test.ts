import assert from 'node:assert/strict';
import { complexityOf } from '../../server/src/engine/measures/complexity.ts';
import { Trait } from '../../server/src/engine/syntax/grammar.ts';
import { openFile } from './marked-code.ts';

/** The complexity of the first function of a file. */
async function measure(name: string, text: string): Promise<number> {
  const file = await openFile(name, text);
  try {
    const { tree } = file;
    for (let n = 0; n < tree.count; n++) if (tree.is(n, Trait.func)) return complexityOf(tree, n);
    throw new Error('there is no function');
  } finally {
    file.dispose();
  }
}

const cases: [what: string, javaScript: string, python: string, complexity: number][] = [
  ['a plain body', 'a(); return b;', 'a()\nreturn b', 0],
  ['one branch', 'if (a) b();', 'if a:\n    b()', 1],
  [
    'a chain of branches',
    'if (a) b(); else if (c) d(); else e();',
    'if a:\n    b()\nelif c:\n    d()\nelse:\n    e()',
    3,
  ],
  [
    'a branch in a branch in a loop',
    'for (const a of b) { if (a) { if (c) d(); } }',
    'for a in b:\n    if a:\n        if c:\n            d()',
    6,
  ],
  [
    'a branch in the last arm of a chain, as deep as in the first',
    'if (a) b(); else if (c) { if (d) e(); }',
    'if a:\n    b()\nelif c:\n    if d:\n        e()',
    4,
  ],
  ['a run of one operator', 'return a && b && c;', 'return a and b and c', 1],
  ['two operators', 'return a && (b || c);', 'return a and (b or c)', 2],
  ['a choice', 'return a ? b : c;', 'return b if a else c', 1],
  ['a handler', 'try { a(); } catch (e) { b(); }', 'try:\n    a()\nexcept E:\n    b()', 1],
  [
    'a branch in a function within',
    'const f = () => { if (a) b(); };',
    'def f():\n    if a:\n        b()',
    2,
  ],
  ['the other arm of a loop', 'while (a) b();', 'while a:\n    b()\nelse:\n    c()', 1],
];

describe('The cognitive complexity of a function counts', () => {
  for (const [what, javaScript, python, complexity] of cases) {
    it(`${what} in JavaScript`, async () => {
      assert.equal(await measure('a.js', `function f() { ${javaScript} }`), complexity);
    });
    it(`${what} in Python`, async () => {
      const body = python.replace(/^/gm, '    ');
      assert.equal(await measure('a.py', `def f():\n${body}\n`), complexity);
    });
  }
});
