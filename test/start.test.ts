/** `npm start` where the machine has a `code` command: here a script that writes down what it is called with. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { temporaryFolder } from './host/temporary-folder.ts';
import { availablePort } from './workbench/server.ts';

const root = path.resolve(import.meta.dirname, '..');
const demo = path.join(root, '.vscode-test', 'lantern');

describe('npm start with a code command on the PATH', () => {
  const folder = temporaryFolder();

  before(function () {
    // The recorder is a shell script.
    if (process.platform === 'win32') this.skip();
  });

  /** Answers with the arguments that `code` got. */
  function start(...args: string[]): { status: number | null; output: string; called: string[] | undefined } {
    const places = path.join(folder.path, 'bin');
    const record = path.join(folder.path, 'called');
    mkdirSync(places, { recursive: true });
    writeFileSync(path.join(places, 'code'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${record}'\n`);
    chmodSync(path.join(places, 'code'), 0o755);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(root, 'scripts', 'run.mjs'), 'start', ...args],
      {
        cwd: folder.path,
        encoding: 'utf8',
        env: { ...process.env, INIT_CWD: folder.path, PATH: `${places}:${process.env.PATH}` },
      },
    );
    const called = existsSync(record) ? readFileSync(record, 'utf8').trimEnd().split('\n') : undefined;
    return { status, output: stdout + stderr, called };
  }

  it('opens the named folder in a new window, with this extension and the proposed API that it reads', () => {
    mkdirSync(path.join(folder.path, 'my project'));
    const { status, output, called } = start('my project');
    assert.equal(status, 0, output);
    assert.deepEqual(called, [
      `--extensionDevelopmentPath=${root}`,
      '--enable-proposed-api=touchstone.touchstone',
      '--new-window',
      path.join(folder.path, 'my project'),
    ]);
    const { main } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    assert.ok(existsSync(path.join(root, main)), 'what the manifest names is built');
  });

  it('opens a copy of the demo, which keeps what was done in it', () => {
    const mark = path.join(demo, 'kept.txt');
    try {
      assert.deepEqual(start().called?.at(-1), demo);
      assert.match(readFileSync(path.join(demo, 'README.md'), 'utf8'), /^# Lantern/);
      assert.ok(existsSync(path.join(demo, '.git')), 'it is a repository of its own');
      writeFileSync(mark, 'mine');
      assert.match(start().output, /delete it to begin anew/);
      assert.equal(readFileSync(mark, 'utf8'), 'mine');
    } finally {
      rmSync(mark, { force: true });
    }
  });

  it('says so, and opens nothing, when there is no such folder', () => {
    const { status, output, called } = start('missing');
    assert.equal(status, 2);
    assert.match(output, /missing is not a folder/);
    assert.equal(called, undefined);
  });
});

describe('the port of npm start', () => {
  it('is the usual one, and another only while something else listens there', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    assert.equal(await availablePort(port), 0);
    await new Promise((resolve) => other.close(resolve));
    assert.equal(await availablePort(port), port);
    assert.equal(await availablePort(port), port, 'asking does not take it');
  });
});
