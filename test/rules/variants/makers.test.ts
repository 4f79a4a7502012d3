/** Each maker of variants on code of a few lines: what it makes, and where the flagged line has gone. */
import assert from 'node:assert/strict';
import { loadRules } from '../../../server/src/engine/rule/load.ts';
import { createParser } from '../../../server/src/host/assets.ts';
import { openFile, ruleOf } from '../../engine/marked-code.ts';
import { RuleRunner } from '../rule-runner.ts';
import { chaining } from './chaining.ts';
import { detours } from './detours.ts';
import { functionForms } from './function-forms.ts';
import { imports } from './imports.ts';
import { interludes } from './interludes.ts';
import { interpolation } from './interpolation.ts';
import { layout } from './layout.ts';
import { quotes } from './quotes.ts';
import { renamedLocals } from './renamed-locals.ts';
import { measureShare, percent } from './shares.ts';
import { type Maker, snippetOf } from './snippet.ts';
import { surroundings } from './surroundings.ts';
import { apply } from './variant.ts';

/** All variants of the code by what they are; the finding is where `sink` stands last. */
async function variants(make: Maker, name: string, text: string): Promise<Record<string, string>> {
  const file = await openFile(name, text);
  const start = text.lastIndexOf('sink');
  const findings = [{ start, end: start + 4 }];
  const flaggedLines = [text.slice(0, start).split('\n').length - 1];
  const changes = make(snippetOf(file, true, false, findings)).filter(({ edits }) => edits.length > 0);
  const made = changes.map((change) => {
    const { text: changed, expected } = apply({ text, flaggedLines }, findings, change);
    const lines = changed.split('\n');
    for (const accepted of expected)
      assert.ok(
        accepted.some((line) => /sink/i.test(lines[line]!)),
        `${change.what} loses the line:\n${changed}`,
      );
    return [change.what, changed];
  });
  file.dispose();
  return Object.fromEntries(made);
}

describe('The makers of variants', () => {
  it('rename what the code declares, and what else it names by it', async () => {
    const text =
      'function show(req, word) {\n  const { path, other } = word;\n  sink({ path }, other, req);\n}\n';
    assert.deepEqual(await variants(renamedLocals, 'a.js', text), {
      'other names for locals':
        'function show(req, alpha) {\n  const { path, other: bravo } = alpha;\n  sink({ path }, bravo, req);\n}\n',
      'locals whose names say more':
        'function show(req, word) {\n  const { path: givenPath, other } = word;\n  sink({ path: givenPath }, other, req);\n}\n',
    });
    const python = 'def show(self, word, url):\n    sink(word.url, url=url, word=1)\n';
    assert.deepEqual(await variants(renamedLocals, 'a.py', python), {});
    const free = 'def show(self, word, host):\n    sink(word.host, host)\n';
    assert.deepEqual(await variants(renamedLocals, 'a.py', free), {
      'other names for locals': 'def show(self, alpha, host):\n    sink(alpha.host, host)\n',
      'locals whose names say more': 'def show(self, word, given_host):\n    sink(word.host, given_host)\n',
    });
  });

  it('write imports in other forms', async () => {
    assert.deepEqual(await variants(imports, 'a.js', "const cp = require('child_process');\ncp.sink(x);\n"), {
      'imports under another name': "const ownCp = require('child_process');\nownCp.sink(x);\n",
      'modules of Node with or without their scheme':
        "const cp = require('node:child_process');\ncp.sink(x);\n",
      'import in place of require': "import cp from 'child_process';\ncp.sink(x);\n",
      'members taken out of a module': "const { sink } = require('child_process');\nsink(x);\n",
    });
    assert.deepEqual(await variants(imports, 'a.ts', "import { sink } from 'node:fs';\nsink(x);\n"), {
      'imports under another name': "import { sink as ownSink } from 'node:fs';\nownSink(x);\n",
      'modules of Node with or without their scheme': "import { sink } from 'fs';\nsink(x);\n",
    });
    assert.deepEqual(await variants(imports, 'a.py', 'import os\nos.sink(x)\n'), {
      'imports under another name': 'import os as the_os\nthe_os.sink(x)\n',
      'names imported from a module': 'from os import sink\nsink(x)\n',
    });
    assert.deepEqual(await variants(imports, 'a.py', 'from os import path, sink\nsink(path)\n'), {
      'imports under another name': 'from os import path as the_path, sink as the_sink\nthe_sink(the_path)\n',
      'the module imported for a name': 'import os\nos.sink(os.path)\n',
    });
    assert.deepEqual(await variants(imports, 'a.js', "const own = require('./own');\nown.sink(x);\n"), {
      'import in place of require': "import own from './own';\nown.sink(x);\n",
    });
  });

  it('quote in another way', async () => {
    assert.deepEqual(
      await variants(quotes, 'a.js', "import x from 'y';\nsink('a', \"it's\", { 'k': 'v' });\n"),
      {
        'the other quotes': 'import x from "y";\nsink("a", \'it\\\'s\', { "k": "v" });\n',
        'templates in place of strings': "import x from 'y';\nsink(`a`, `it's`, { 'k': `v` });\n",
      },
    );
    assert.deepEqual(await variants(quotes, 'a.py', 'sink(f"a {x[\'k\']}", b"c")\n'), {
      'the other quotes': "sink(f\"a {x['k']}\", b'c')\n",
    });
  });

  it('put text together in another way', async () => {
    assert.deepEqual(await variants(interpolation, 'a.js', 'sink(`a ${b} c ${d + 1}`);\n'), {
      'concatenation in place of templates': 'sink("a " + b + " c " + (d + 1));\n',
    });
    assert.deepEqual(await variants(interpolation, 'a.js', 'sink(\'a \' + b + "c");\n'), {
      'templates in place of concatenation': 'sink(`a ${b}c`);\n',
    });
    assert.deepEqual(await variants(interpolation, 'a.py', 'sink(f"a {b.c} 100%")\n'), {
      'concatenation in place of f-strings': 'sink("a " + str(b.c) + " 100%")\n',
      'format in place of f-strings': 'sink("a {} 100%".format(b.c))\n',
      '% in place of f-strings': 'sink("a %s 100%%" % (b.c,))\n',
    });
    assert.deepEqual(await variants(interpolation, 'a.py', 'sink("a %s b" % c)\n'), {
      'f-strings in place of %': 'sink(f"a {c} b")\n',
    });
    assert.deepEqual(await variants(interpolation, 'a.js', 'sink(a + b);\nsink(tag`a ${b}`);\n'), {});
  });

  it('put statements in between, but none behind an end', async () => {
    const text = 'import os\na()\ndef f():\n    sink()\n    return 1\n    b()\n';
    assert.equal(
      (await variants(interludes, 'a.py', text))['variables in between'],
      'import os\na()\nstep_1 = 1\ndef f():\n    sink()\n    step_2 = 2\n    return 1\n    b()\n',
    );
  });

  it('put code into other surroundings, imports and the lines of a string aside', async () => {
    const made = await variants(surroundings, 'a.py', 'import os\n\nx = """\nraw\n"""\nsink(x)\n');
    assert.equal(
      made['in a method'],
      'import os\n\nclass Service:\n    def run(self):\n        x = """\nraw\n"""\n        sink(x)\n',
    );
    assert.equal(
      made['in a try'],
      'import os\n\ntry:\n    x = """\nraw\n"""\n    sink(x)\nexcept KeyError:\n    raise\n',
    );
    const waiting = await variants(surroundings, 'a.js', 'await sink();\n');
    assert.equal(waiting['in a function'], undefined);
    assert.equal(waiting['in an async function'], 'async function run() {\n  await sink();\n}\n');
  });

  it('lead a value through a variable or a function, or straight to its use', async () => {
    const text = "function f(a) {\n  const t = 'x' + a;\n  sink(t, g(a));\n}\n";
    assert.deepEqual(await variants(detours, 'a.js', text), {
      'an argument through a variable':
        "function f(a) {\n  const t = 'x' + a;\n  const prepared = g(a);\n  sink(t, prepared);\n}\n",
      'an argument through a function':
        "function prepare(a) {\n  return g(a);\n}\n\nfunction f(a) {\n  const t = 'x' + a;\n  sink(t, prepare(a));\n}\n",
      'a value in place of its variable': "function f(a) {\n  sink('x' + a, g(a));\n}\n",
    });
    assert.deepEqual(await variants(detours, 'a.py', 'sink(verify=False)\n'), {
      'an argument through a variable': 'verify = False\nsink(verify=verify)\n',
    });
    assert.deepEqual(await variants(detours, 'a.js', 'ready && sink(g(a));\n'), {});
  });

  it('write functions as arrows, and arrows as functions', async () => {
    const arrows = 'const f = async (a) => {\n  await b.map((c) => sink(c));\n};\nx.y = z => ({ z });\n';
    assert.deepEqual(await variants(functionForms, 'a.js', arrows), {
      'functions in place of arrows':
        'const f = async function (a) {\n  await b.map(function (c) { return sink(c); });\n};\nx.y = function (z) { return ({ z }); };\n',
    });
    const typed = 'export async function f(a: string): Promise<void> {\n  sink(a);\n}\n';
    assert.deepEqual(await variants(functionForms, 'a.ts', typed), {
      'arrows in place of functions':
        'export const f = async (a: string): Promise<void> => {\n  sink(a);\n};\n',
    });
    const others =
      'g();\nfunction g() { sink(); }\nfunction h() { return this.a; }\nexport default function i() {}\nfunction* j() { yield 1; }\n';
    assert.deepEqual(await variants(functionForms, 'a.js', others), {});
  });

  it('read members where there is something to read them from', async () => {
    assert.deepEqual(
      await variants(chaining, 'a.js', 'a.b.c = a.b.d;\nsink(a.b.c, a.b, `${a.b?.c}`, a.b.c(), a.b.c.d);\n'),
      { 'optional chaining': 'a.b.c = a.b?.d;\nsink(a.b?.c, a.b, `${a.b?.c}`, a.b.c(), a.b.c?.d);\n' },
    );
  });

  it('lay code out in another way', async () => {
    const made = await variants(layout, 'a.js', "const a = { b: 1, c: 2 };\nsink(a,\n  'd');\n(e)();\n");
    assert.equal(
      made['properties in another order'],
      "const a = { c: 2, b: 1 };\nsink(a,\n  'd');\n(e)();\n",
    );
    assert.equal(made['no semicolons'], "const a = { b: 1, c: 2 }\nsink(a,\n  'd');\n(e)()\n");
    assert.equal(
      made['a comma at the end of lists'],
      "const a = { b: 1, c: 2, };\nsink(a,\n  'd',);\n(e)();\n",
    );
    assert.equal(made.let, "let a = { b: 1, c: 2 };\nsink(a,\n  'd');\n(e)();\n");
    const python = await variants(layout, 'a.py', 'f(x,\n  a=sink(),\n  b=2)\n');
    assert.equal(python['keywords in another order'], 'f(x,\n  b=2,\n  a=sink())\n');
  });
});

describe('A rule that knows one way of writing alone', () => {
  it('is caught by the variants of its example', async () => {
    const narrow = "pattern-regex: execute\\('SELECT[^']*' \\+ name\\)";
    const { rules } = loadRules('narrow.yaml', ruleOf('javascript', narrow));
    const text = "function find(name) {\n  return db.execute('SELECT ' + name);\n}\n";
    const example = {
      section: 'Flags',
      language: 'js',
      attributes: {},
      text,
      flaggedLines: [1],
      beside: new Map(),
      fenceLine: 1,
    } as const;
    const page = {
      title: '',
      sections: {} as never,
      examples: [{ ...example, flaggedLines: [1] }],
      fixes: [],
    };
    const parser = await createParser();
    await parser.grammar('javascript');
    const share = measureShare(new RuleRunner(rules, [], page, parser), 'Flags');
    const kinds = share.failed.map(({ variant }) => variant.what);
    for (const what of [
      'locals whose names say more',
      'the other quotes',
      'templates in place of concatenation',
    ])
      assert.ok(kinds.includes(what), what);
    assert.ok(percent(share) < 95);
    assert.ok(share.held.length > 0);
  });
});
