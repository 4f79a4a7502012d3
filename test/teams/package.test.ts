import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { extensionRoot } from '../../server/src/host/assets.ts';
import { run, touchstone, write } from '../cli/touchstone.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';

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

  it('starts commands that there are', async () => {
    const { bin } = JSON.parse(readFileSync(join(extensionRoot, 'package.json'), 'utf8'));
    const hooks = parse(readFileSync(join(extensionRoot, '.pre-commit-hooks.yaml'), 'utf8'));
    assert.deepEqual(
      hooks.map(({ id }: { id: string }) => id),
      ['touchstone-scan', 'touchstone-gate'],
    );
    for (const { entry, language } of hooks) {
      const [program, ...args] = entry.split(' ');
      assert.ok(program in bin, program);
      assert.equal(language, 'node');
      if (args[0] === 'scan') assert.equal((await touchstone(folder.path, [...args, '--help'])).code, 0);
    }
  });
});
