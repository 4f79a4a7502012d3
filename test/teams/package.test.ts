import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { extensionRoot } from '../../server/src/host/assets.ts';
import { run, touchstone, write } from '../cli/touchstone.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';

describe('What npm and pre-commit install', () => {
  const folder = temporaryFolder();

  it('has everything that a scan needs, and no source', async () => {
    const packed = await run(
      'npm',
      ['pack', '--ignore-scripts', '--json', '--pack-destination', folder.path],
      extensionRoot,
    );
    assert.equal(packed.code, 0, packed.err);
    const [{ filename, files }] = JSON.parse(packed.out);
    const paths: string[] = files.map((file: { path: string }) => file.path);
    assert.deepEqual([...new Set(paths.map((path) => path.split('/')[0]))].sort(), [
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json', 'rules'],
    ]);
    assert.equal((await run('tar', ['xzf', filename], folder.path)).code, 0);
    write(folder.path, { 'code/a.js': 'app.get("/", (req, res) => {\n  eval(req.query.id);\n});\n' });
    const cli = join(folder.path, 'package', 'dist', 'cli.mjs');
    const { code, out } = await touchstone(join(folder.path, 'code'), ['scan', '--no-cache'], { cli });
    assert.deepEqual([code, /code-injection/.test(out)], [1, true], out);
  });

  it('is built where npm has fetched it from git, and once', async () => {
    const clone = join(folder.path, 'clone');
    const tracked = git(extensionRoot, 'ls-files', '-z').split('\0').filter(Boolean);
    for (const name of tracked.filter((name) => existsSync(join(extensionRoot, name))))
      cpSync(join(extensionRoot, name), join(clone, name));
    symlinkSync(join(extensionRoot, 'node_modules'), join(clone, 'node_modules'));
    const prepare = () => run('npm', ['run', 'prepare'], clone);
    assert.equal((await prepare()).code, 0);
    const cli = join(clone, 'dist', 'cli.mjs');
    assert.match((await touchstone(clone, ['--version'], { cli })).out, /^\d+\.\d+\.\d+/);
    writeFileSync(cli, '// kept\n');
    assert.equal((await prepare()).code, 0);
    assert.equal(readFileSync(cli, 'utf8'), '// kept\n', 'a checkout keeps its build');
  }).timeout(300_000);

  it('starts commands that there are', async () => {
    const { bin } = JSON.parse(readFileSync(join(extensionRoot, 'package.json'), 'utf8'));
    const hooks = parse(readFileSync(join(extensionRoot, '.pre-commit-hooks.yaml'), 'utf8'));
    assert.deepEqual(
      hooks.map(({ id }: { id: string }) => id),
      ['touchstone-scan', 'touchstone-gate'],
    );
    for (const { entry, language, stages } of hooks) {
      const [program, ...args] = entry.split(' ');
      assert.ok(program in bin, program);
      assert.equal(language, 'node');
      assert.ok(stages?.length > 0, 'pre-commit runs a hook without stages in every one');
      if (args[0] === 'scan') assert.equal((await touchstone(folder.path, [...args, '--help'])).code, 0);
    }
  });
});
