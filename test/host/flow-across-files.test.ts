/** Data flow through files of a workspace, with modules as the host finds and reads them on a real disk. */
import assert from 'node:assert/strict';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Analyzer } from '../../server/src/engine/analyzer.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { LineIndex } from '../../server/src/engine/lines.ts';
import { loadRules } from '../../server/src/engine/rule/load.ts';
import { RuleSet } from '../../server/src/engine/rule/ruleset.ts';
import { languageOf } from '../../server/src/engine/syntax/language.ts';
import { WorkspaceModules } from '../../server/src/host/workspace-modules.ts';
import { parser, ruleOf } from '../engine/marked-code.ts';
import { temporaryFolder } from './temporary-folder.ts';

const rule = ruleOf(
  'javascript, typescript, python',
  `
mode: taint
options: {taint_assume_safe_checked: true}
pattern-sources:
  - pattern: source()
pattern-sinks:
  - patterns:
      - pattern: sink($X, ...)
      - focus-metavariable: $X
pattern-sanitizers:
  - pattern: clean(...)
`,
);

/** Files by name; the first one is analysed. Its lines that must be reported end in `hit` in a comment. */
type Files = Record<string, string>;

const cases: Record<string, Files> = {
  'a parameter that reaches a sink, required': {
    'a.js': "const { run } = require('./b');\nrun(source()); // hit\nrun(1);",
    'b.js': 'exports.run = (x) => sink(x);',
  },
  'a parameter that reaches a sink, imported by name, by another name, as a whole, by default': {
    'a.js': [
      "import run, { run as go, other } from './b.js';",
      "import * as b from './b.js';",
      'run(source()); // hit',
      'go(source()); // hit',
      'b.run(source()); // hit',
      'other(source());',
    ].join('\n'),
    'b.js': 'export function run(x) { sink(x) }\nexport const other = (x) => x;\nexport default run;',
  },
  'a module that is a function': {
    'a.js': "const run = require('./b');\nrun(source()); // hit",
    'b.js': 'module.exports = function (x) { sink(x) };',
  },
  'what a function of another file gives back': {
    'a.js': "import { read, safe } from './b';\nsink(read()); // hit\nsink(safe());",
    'b.ts': 'export const read = (): string => source();\nexport function safe() { return clean(source()) }',
  },
  'what another file cleans': {
    'a.js': "const { scrub, same } = require('./b');\nsink(scrub(source()));\nsink(same(source())); // hit",
    'b.js': 'exports.scrub = (x) => clean(x);\nexports.same = (x) => x;',
  },
  'three files': {
    'a.js': "import { find } from './service';\nfind(source()); // hit",
    'service.js': "import { query } from './store';\nexport const find = (id) => query(id);",
    'store.js': 'export function query(id) { sink(id) }',
  },
  'an index that gives out what others hold': {
    'a.js': "import { run, read } from './lib';\nrun(source()); // hit\nsink(read()); // hit",
    'lib/index.js': "export { run } from './run.js';\nexport * from './read.js';",
    'lib/run.js': 'export const run = (x) => sink(x);',
    'lib/read.js': 'export const read = () => source();',
  },
  'methods and fields of a class': {
    'a.ts': [
      "import { Store } from './store';",
      'const store = new Store();',
      'store.save(source()); // hit',
      'const held = new Store(source());',
      'held.flush(); // hit',
      'sink(held.secret); // hit',
    ].join('\n'),
    'store.ts':
      'export class Store {\n  constructor(private secret?: string) {}\n  save(x: string) { sink(x) }\n  flush() { sink(this.secret) }\n}',
  },
  'a class that extends one of another file': {
    'a.js': "import { Base } from './base';\nclass Own extends Base {}\nnew Own().run(source()); // hit",
    'base.js': 'export class Base { run(x) { sink(x) } }',
  },
  'a callback that another file calls': {
    'a.js':
      "import { use } from './use';\nuse(source(), (x) => {\n  sink(x); // hit\n});\nuse(1, (x) => sink(x));",
    'use.js': 'export function use(value, f) { f(value) }\nsink(1);',
  },
  promises: {
    'a.js': "import { load } from './load';\nasync function f() {\n  sink(await load()); // hit\n}",
    'load.js': 'export async function load() { return source() }',
  },
  'members of what is handed over': {
    'a.js': "import { run } from './b';\nrun({ a: source(), b: 1 }); // hit\nrun({ a: 1, b: source() });",
    'b.js': 'export const run = ({ a }) => sink(a);',
  },
  'a function that throws unless its argument is good': {
    'a.js':
      "import { check } from './check';\nfunction f(x) { const y = source(); check(y); sink(y) }\nfunction g() { sink(source()) // hit\n}",
    'check.js': 'export function check(x) { if (!/^a+$/.test(x)) throw new Error(); clean(x) }',
  },
  'files that import each other': {
    'a.js': "import { b } from './b';\nexport const a = (x) => sink(x); // hit\nb(source()); // hit",
    'b.js': "import { a } from './a';\nexport const b = (x) => { sink(x); a(x) };",
  },
  'import() and a template as its name': {
    'a.js': "async function f() {\n  const { run } = await import('./b.js');\n  run(source()); // hit\n}",
    'b.js': 'export const run = (x) => sink(x);',
  },
  "Python's from, import, as and packages": {
    'app/views.py': [
      'from .store import save',
      'from . import store',
      'from app import store as other',
      'import app.store',
      'import app.store as alias',
      'save(source()) # hit',
      'store.save(source()) # hit',
      'other.save(source()) # hit',
      'app.store.save(source()) # hit',
      'alias.save(source()) # hit',
      'alias.read(source())',
      'sink(store.read()) # hit',
    ].join('\n'),
    'app/__init__.py': '',
    'app/store.py': 'def save(x):\n    sink(x)\n\ndef read(*args):\n    return source()\n',
  },
  "Python's classes and keyword arguments": {
    'views.py':
      'from store import Store\nstore = Store(name=source())\nstore.flush() # hit\nstore.save(1, path=source()) # hit\nstore.save(source(), path=1)',
    'store.py':
      'class Store:\n    def __init__(self, name):\n        self.name = name\n    def flush(self):\n        sink(self.name)\n    def save(self, data, path):\n        sink(path)\n',
  },
  "Python's from … import *": {
    'main.py': 'from lib import *\nrun(source()) # hit',
    'lib/__init__.py': 'from .inner import *\n',
    'lib/inner.py': 'def run(x):\n    sink(x)\n',
  },
  'a package of the workspace that passes on names': {
    'main.py': 'from lib import run\nrun(source()) # hit',
    'lib/__init__.py': 'from .inner import run\n',
    'lib/inner.py': 'def run(x):\n    sink(x)\n',
  },
};

const mark = /[ \t]*(?:\/\/|#) hit$/;

describe('Data flow across files', () => {
  const folder = temporaryFolder();
  const { rules } = loadRules('rules.yaml', rule);
  const analyzer = new Analyzer(parser, new RuleSet(rules, []));

  async function write(files: Files): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder.path, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, unmark(text));
    }
  }

  const unmark = (text: string) =>
    text
      .split('\n')
      .map((line) => line.replace(mark, ''))
      .join('\n');

  async function analyze(modules: WorkspaceModules, name: string, text: string): Promise<Finding[]> {
    const id = languageOf(name)!;
    await parser.grammar(id);
    const module = modules.of(path.join(folder.path, name), text, id, folder.path);
    for (;;) {
      modules.missing.clear();
      const { findings } = analyzer.analyze(module.file!, { module, project: undefined, now: 0 });
      if (modules.missing.size === 0) return findings;
      await Promise.all([...modules.missing].map((missing) => parser.grammar(missing)));
    }
  }

  const create = (watched = false, textOf?: (file: string) => string | undefined) =>
    new WorkspaceModules(parser, { watched, parseBudget: 60_000, textOf });

  const linesOf = (findings: Finding[], text: string) => {
    const index = new LineIndex(text);
    return [...new Set(findings.map(({ start }) => index.lineOf(start) + 1))];
  };

  for (const [title, files] of Object.entries(cases)) {
    it(`goes through ${title}`, async () => {
      await write(files);
      const [[name, marked]] = Object.entries(files) as [[string, string]];
      const text = unmark(marked);
      const expected = marked.split('\n').flatMap((line, i) => (mark.test(line) ? [i + 1] : []));
      assert.deepEqual(linesOf(await analyze(create(), name, text), text), expected);
    });
  }

  it('tells the way with its files, and what happens at its end', async () => {
    const text = "const { run } = require('./b');\nrun(source());";
    await write({ 'a.js': text, 'b.js': '\n\nexports.run = (x) => {\n  sink(x);\n};' });
    const [finding] = await analyze(create(), 'a.js', text);
    const steps = finding!.flow.map(({ role, start, elsewhere }) => {
      const lines = elsewhere?.lines ?? new LineIndex(text);
      return `${role} ${path.basename(elsewhere?.path ?? 'a.js')}:${lines.lineOf(start) + 1}`;
    });
    assert.deepEqual(steps, ['source a.js:2', 'step a.js:2', 'step b.js:3', 'sink b.js:4']);
    assert.match(finding!.message, /into `b\.js`.*found x/);
    assert.equal(finding!.fix, undefined);
  });

  it('leaves what another file does by itself to that file', async () => {
    const text = "const { run } = require('./b');\nrun(1);\nsource();";
    await write({ 'a.js': text, 'b.js': 'exports.run = (x) => sink(source());' });
    assert.deepEqual(await analyze(create(), 'a.js', text), []);
  });

  it('stays within the workspace, and lives with files that are gone or cannot be parsed', async () => {
    const text = [
      "import { a } from '../outside';",
      "import { b } from './gone';",
      "import { c } from './broken';",
      "import { d } from 'left-pad';",
      'a(source()); b(source()); c(source()); d(source());',
      'sink(source());',
    ].join('\n');
    await write({ 'a.js': text, 'broken.js': 'export const c = ((((x => {' });
    assert.deepEqual(linesOf(await analyze(create(), 'a.js', text), text), [6]);
  });

  it('sees what has changed in another file, on disk and in an editor', async () => {
    const text = "const { run } = require('./b');\nrun(source());";
    const other = path.join(folder.path, 'b.js');
    await write({ 'a.js': text, 'b.js': 'exports.run = (x) => x;' });
    let held: string | undefined;
    const modules = create(true, (file) => (file === other ? held : undefined));
    assert.deepEqual(await analyze(modules, 'a.js', text), []);
    held = 'exports.run = (x) => sink(x);';
    assert.equal((await analyze(modules, 'a.js', text)).length, 1);
    held = undefined;
    await writeFile(other, 'exports.run = (x) => { sink(x) };');
    await utimes(other, new Date(), new Date(Date.now() + 5000));
    modules.forget();
    assert.equal((await analyze(modules, 'a.js', text)).length, 1);
  });

  it('is the same in whatever order files are analysed', async () => {
    const files: Files = {
      'a.js': "import { b } from './b';\nexport const a = (x) => sink(x);\nb(source());",
      'b.js':
        "import { a } from './a';\nimport { c } from './c';\nexport const b = (x) => c(x);\na(source());",
      'c.js': "import { a } from './a';\nexport const c = (x) => { sink(x); a(x) };\nc(source());",
    };
    await write(files);
    const found = async (names: string[]) => {
      const modules = create();
      const lines: Record<string, number[]> = {};
      for (const name of names)
        lines[name] = linesOf(await analyze(modules, name, files[name]!), files[name]!);
      return lines;
    };
    const forward = await found(['a.js', 'b.js', 'c.js']);
    assert.deepEqual(await found(['c.js', 'b.js', 'a.js']), forward);
    assert.deepEqual(forward, { 'a.js': [2, 3], 'b.js': [4], 'c.js': [2] });
  });
});
