import assert from 'node:assert/strict';
import { join } from 'node:path';
import { openRegistry, type Registry } from '../host/registry.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { places, type Report, read, scan, touchstone, write } from './touchstone.ts';

const rules = ['hallucinated-package', 'hallucinated-api', 'vulnerable-dependency'];
/** What these rules find; the others have their own tests. */
const found = (report: Report): Report => ({
  ...report,
  findings: report.findings.filter(({ ruleId }) => rules.includes(ruleId)),
});

describe('touchstone scan, of packages and their members', () => {
  const folder = temporaryFolder();

  beforeEach(() => write(folder.path, { '.git/HEAD': '' }));

  it('finds what the project around a file does not know', async () => {
    write(folder.path, {
      'package.json': JSON.stringify({
        name: 'shop',
        dependencies: { express: '^4.20.0', lodash: '4.17.15' },
      }),
      'src/a.js':
        "import express from 'express';\nimport x from 'expresss';\nimport y from 'unheard-of-thing';\n",
      'src/b.js': "import { readFileAsync } from 'fs';\nimport './a.js';\n",
      'api/requirements.txt': 'flask==3.0.3\n',
      'api/app.py': 'import flask\nimport flaskx_guardian\nimport json\njson.parse("{}")\n',
      'loose/.git/HEAD': '',
      'loose/b.py': 'import flaskx_guardian\n',
    });
    const { report } = await scan(folder.path);
    assert.deepEqual(places(found(report)), [
      'api/app.py:2:8 hallucinated-package',
      'api/app.py:4:6 hallucinated-api',
      'package.json:1:53 vulnerable-dependency',
      'src/a.js:2:16 hallucinated-package',
      'src/a.js:3:16 hallucinated-package',
      'src/b.js:1:10 hallucinated-api',
    ]);
    const [, api, , misspelt, unknown] = found(report).findings;
    assert.deepEqual([misspelt.severity, misspelt.confidence], ['error', 'high']);
    assert.equal(misspelt.fix?.edits[0].text, 'express');
    assert.deepEqual([unknown.severity, unknown.confidence], ['warning', 'medium']);
    assert.equal(api.fix?.safety, 'review');
  });

  it('is the same on several threads, and for one file from standard input', async () => {
    write(folder.path, {
      'package.json': JSON.stringify({ name: 'shop', dependencies: {} }),
      ...Object.fromEntries(
        Array.from({ length: 8 }, (_, i) => [`src/f${i}.js`, `import x from 'unheard-${i}';\n`]),
      ),
    });
    const { report } = await scan(folder.path, ['--jobs', '2']);
    assert.equal(found(report).findings.length, 8);
    const piped = await scan(folder.path, ['--stdin', '--stdin-filename', 'src/new.js'], {
      stdin: "import x from 'unheard-of';\nimport y from './f1.js';\n",
    });
    assert.deepEqual(places(found(piped.report)), ['src/new.js:1:16 hallucinated-package']);
  });

  it('is silenced like any other finding', async () => {
    write(folder.path, {
      'package.json': JSON.stringify({ name: 'shop', dependencies: {} }),
      'a.js': "// touchstone-ignore hallucinated-package: comes with the host\nimport x from 'unheard-of';\n",
    });
    const { report } = await scan(folder.path);
    assert.deepEqual(places(found(report)), []);
    assert.equal(report.stats.suppressed, 1);
  });

  it('shows the pages of its rules', async () => {
    const { out } = await touchstone(folder.path, ['rules', 'show', 'hallucinated-package']);
    assert.match(out, /^# Package that nothing here knows/);
  });

  describe('with a look-up at the user’s registries', () => {
    let registry: Registry;

    afterEach(() => registry.close());

    const open = async (packages: Record<string, object | number>): Promise<NodeJS.ProcessEnv> => {
      registry = await openRegistry(packages);
      return {
        XDG_CACHE_HOME: join(folder.path, 'cache'),
        npm_config_registry: undefined,
        PIP_INDEX_URL: `${registry.address}/simple`,
        HOME: folder.path,
      };
    };
    const project = (address: string) =>
      write(folder.path, {
        '.npmrc': `registry=${address}\n`,
        'package.json': JSON.stringify({ name: 'shop', dependencies: { 'declared-nowhere': '^1.0.0' } }),
        'requirements.txt': 'flask\n',
        'a.js': "import a from 'not-there';\nimport b from 'brand-new';\nimport c from '@old/one';\n",
        'a.py': 'import not_there_either\nimport flask\n',
      });
    const old = { time: { created: '2015-01-01T00:00:00Z' } };

    it('tells what is not there, what is new, and what is merely not declared', async () => {
      const env = await open({
        '/brand-new': { time: { created: new Date(Date.now() - 1e9).toISOString() } },
        '/@old/one': old,
      });
      project(registry.address);
      const { report, err } = await scan(folder.path, ['--lookup-packages'], { env });
      assert.equal(err, '');
      const shown = found(report).findings.map(({ path, start, severity, message }) => [
        `${path}:${start.line}`,
        severity,
        /has no package|no distribution|hardly known|though there is one/.exec(message)?.[0],
      ]);
      assert.deepEqual(shown, [
        ['a.js:1', 'error', 'has no package'],
        ['a.js:2', 'warning', 'hardly known'],
        ['a.js:3', 'hint', 'though there is one'],
        ['a.py:1', 'warning', 'no distribution'],
        ['package.json:1', 'error', 'has no package'],
      ]);
      assert.deepEqual([...registry.asked].sort(), [
        '/@old/one',
        '/brand-new',
        '/declared-nowhere',
        '/not-there',
        '/simple/not-there-either/',
      ]);
      assert.match(read(folder.path, 'cache/touchstone/packages.jsonl'), /not-there/);
    });

    it('asks once, and remembers', async () => {
      const env = await open({ '/brand-new': old, '/@old/one': old });
      project(registry.address);
      const first = await scan(folder.path, ['--lookup-packages'], { env });
      const asked = registry.asked.length;
      const second = await scan(folder.path, ['--lookup-packages'], { env });
      assert.equal(registry.asked.length, asked);
      assert.deepEqual(places(found(second.report)), places(found(first.report)));
    });

    it('asks nothing unless it is told to', async () => {
      const env = await open({});
      project(registry.address);
      await scan(folder.path, [], { env });
      assert.deepEqual(registry.asked, []);
    });

    it('says so where a registry does not answer, and judges by what is there', async () => {
      const env = await open({
        '/not-there': 500,
        '/brand-new': 500,
        '/@old/one': 500,
        '/declared-nowhere': 500,
      });
      project(registry.address);
      const { code, report, err } = await scan(folder.path, ['--lookup-packages'], { env });
      assert.match(err, /unknown packages were not looked up: 127\.0\.0\.1:\d+ answered 500/);
      assert.equal(err.trim().split('\n').length, 1);
      assert.notEqual(code, 3);
      assert.deepEqual(
        found(report).findings.map(({ path, start, severity }) => `${path}:${start.line} ${severity}`),
        ['a.js:1 warning', 'a.js:2 warning', 'a.js:3 warning', 'a.py:1 warning'],
      );
      const dead = { ...env, PIP_INDEX_URL: 'http://127.0.0.1:9/simple' };
      write(folder.path, { '.npmrc': 'registry=http://127.0.0.1:9/\n' });
      const offline = await scan(folder.path, ['--lookup-packages'], { env: dead });
      assert.match(offline.err, /127\.0\.0\.1:9 cannot be reached/);
      assert.notEqual(offline.code, 3);
    });
  });
});
