/** What is kept from scan to scan: the same answers, as long as nothing that they depend on has changed. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { scan, write } from './touchstone.ts';

const files = {
  'package.json': '{"name": "a", "dependencies": {"express": "4"}}',
  'routes.js':
    "const express = require('express');\nconst { run } = require('./shell');\n// touchstone-ignore code-injection: trusted\nrun(eval(process.argv[2]));\nexpress().get('/', (req) => run(req.query.q));\n",
  'shell.js': "const { exec } = require('child_process');\nexports.run = (x) => exec(x);\n",
};

describe('What a scan keeps', () => {
  const folder = temporaryFolder();
  const home = temporaryFolder();
  const env = () => ({ XDG_CACHE_HOME: home.path, HOME: home.path, LOCALAPPDATA: home.path });

  const found = async (...more: string[]) => {
    const { report } = await scan(folder.path, ['routes.js', ...more], { env: env() });
    return report.findings.map(({ ruleId, start, flow }) => [
      ruleId,
      start.line,
      flow.map((step) => step.path),
    ]);
  };

  const kept = (): string[] =>
    readdirSync(home.path, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => path.join(home.path, name));

  beforeEach(() => write(folder.path, files));

  it('gives the same findings again, ways and suppressions included', async () => {
    const fresh = await found('--no-cache');
    assert.deepEqual(kept(), []);
    assert.deepEqual(await found(), fresh);
    const before = kept().map((file) => [file, statSync(file).mtimeMs]);
    assert.equal(before.length, 1);
    assert.deepEqual(await found(), fresh);
    assert.deepEqual(
      kept().map((file) => [file, statSync(file).mtimeMs]),
      before,
    );
    assert.ok(fresh.some(([, , way]) => (way as string[]).includes('shell.js')));
  });

  it('does not outlive a change in a file that is imported', async () => {
    assert.ok((await found()).some(([ruleId]) => ruleId === 'command-injection'));
    write(folder.path, { 'shell.js': 'exports.run = (x) => x;\n' });
    assert.ok(!(await found()).some(([ruleId]) => ruleId === 'command-injection'));
  });

  it('does not outlive a change in what the project declares', async () => {
    const isUnknown = async () => (await found()).some(([ruleId]) => ruleId === 'hallucinated-package');
    assert.equal(await isUnknown(), false);
    write(folder.path, { 'package.json': '{"name": "a", "dependencies": {"koa": "2"}}' });
    assert.equal(await isUnknown(), true);
  });

  it('does not outlive a change in the rules', async () => {
    await found();
    const rule =
      'rules: [{id: no-run, languages: [javascript], severity: ERROR, message: no, pattern: run(...)}]';
    write(folder.path, { 'own.yaml': rule });
    assert.ok((await found('--rules', 'own.yaml')).some(([ruleId]) => ruleId === 'no-run'));
  });

  it('is nothing to rely on: what is damaged is made anew, and without a place for it scans go on', async () => {
    const fresh = await found();
    for (const file of kept()) writeFileSync(file, '{"findings": [');
    assert.deepEqual(await found(), fresh);
    const nowhere = path.join(home.path, 'file');
    writeFileSync(nowhere, '');
    mkdirSync(path.join(home.path, 'x'));
    const { report, code } = await scan(folder.path, ['routes.js'], {
      env: { ...env(), XDG_CACHE_HOME: nowhere, HOME: nowhere, LOCALAPPDATA: nowhere },
    });
    assert.equal(report.findings.length, fresh.length);
    assert.equal(code, 1);
  });
});
