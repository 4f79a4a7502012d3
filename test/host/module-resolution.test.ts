import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LanguageId } from '../../server/src/engine/syntax/language.ts';
import { ModuleResolution } from '../../server/src/host/module-resolution.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('An import of a file of the workspace', () => {
  const folder = temporaryFolder();
  const write = (files: Record<string, string | object>): void => {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder.path, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    }
  };
  const resolver = (language: LanguageId) => {
    const resolution = new ModuleResolution(folder.path);
    return (specifier: string, from: string): string | undefined => {
      const found = resolution.resolve(specifier, path.join(folder.path, from), language);
      return found && path.relative(folder.path, found).split(path.sep).join('/');
    };
  };

  it('is found beside the file, by any ending and as an index', () => {
    write({
      'src/app.ts': '',
      'src/a.ts': '',
      'src/b.mjs': '',
      'src/c/index.js': '',
      'src/d.tsx': '',
      'src/e.mts': '',
      'src/f.js': '',
      'src/f.ts': '',
      'index.js': '',
      'src/g/package.json': { main: './lib/begin' },
      'src/g/lib/begin.js': '',
    });
    const resolve = resolver('typescript');
    assert.equal(resolve('./a', 'src/app.ts'), 'src/a.ts');
    assert.equal(resolve('./a.js', 'src/app.ts'), 'src/a.ts');
    assert.equal(resolve('./d.js', 'src/app.ts'), 'src/d.tsx');
    assert.equal(resolve('./e.mjs', 'src/app.ts'), 'src/e.mts');
    assert.equal(resolve('./b.mjs', 'src/app.ts'), 'src/b.mjs');
    assert.equal(resolve('./c', 'src/app.ts'), 'src/c/index.js');
    assert.equal(resolve('./g', 'src/app.ts'), 'src/g/lib/begin.js');
    assert.equal(resolve('..', 'src/app.ts'), 'index.js');
    assert.equal(resolve('./a?worker', 'src/app.ts'), 'src/a.ts');
    assert.equal(resolve('./f', 'src/app.ts'), 'src/f.ts');
    assert.equal(resolver('javascript')('./f', 'src/app.js'), 'src/f.js');
    assert.equal(resolve('./none', 'src/app.ts'), undefined);
    assert.equal(resolve('lodash', 'src/app.ts'), undefined);
  });

  it('is found by the aliases of a configuration that extends another, comments and all', () => {
    write({
      'tsconfig.json': '{ /* all */ "extends": "./base.json", }',
      'base.json':
        '{ "compilerOptions": { // aliases\n "baseUrl": ".", "paths": { "@app/*": ["src/*"], "conf": ["./src/conf.ts"] } } }',
      'src/a/b.ts': '',
      'src/conf.ts': '',
      'src/x.ts': '',
    });
    const resolve = resolver('typescript');
    assert.equal(resolve('@app/a/b', 'src/x.ts'), 'src/a/b.ts');
    assert.equal(resolve('conf', 'src/x.ts'), 'src/conf.ts');
    assert.equal(resolve('src/conf', 'src/x.ts'), 'src/conf.ts');
  });

  it('is found by the aliases of a configuration that is referred to', () => {
    write({
      'tsconfig.json': { files: [], references: [{ path: './tsconfig.app.json' }] },
      'tsconfig.app.json': { compilerOptions: { paths: { '~lib/*': ['./source/*'] } } },
      'source/a.ts': '',
    });
    assert.equal(resolver('typescript')('~lib/a', 'source/b.ts'), 'source/a.ts');
  });

  it('is found by the imports of its package and by what bundlers take for its root', () => {
    write({
      'package.json': {
        name: 'app',
        imports: { '#db': './src/db.js', '#lib/*': { node: './src/lib/*.js', default: 'x' } },
        dependencies: { '@/none': '1' },
      },
      'src/db.js': '',
      'src/lib/a.js': '',
      'src/main.js': '',
      'src/views/Home.vue': '',
    });
    const resolve = resolver('javascript');
    assert.equal(resolve('#db', 'src/main.js'), 'src/db.js');
    assert.equal(resolve('#lib/a', 'src/main.js'), 'src/lib/a.js');
    assert.equal(resolve('@/db', 'src/main.js'), 'src/db.js');
    assert.equal(resolve('~/lib/a', 'src/main.js'), 'src/lib/a.js');
    assert.equal(resolve('@/views/Home.vue', 'src/main.js'), 'src/views/Home.vue');
    assert.equal(resolve('#none', 'src/main.js'), undefined);
  });

  it('is found in the other packages of the workspace, by their sources where nothing is built', () => {
    write({
      'package.json': { name: 'all', workspaces: ['packages/*', 'apps/**'] },
      'packages/a/package.json': {
        name: '@all/a',
        exports: { '.': './dist/index.js', './x/*': './dist/x/*.js' },
      },
      'packages/a/src/index.ts': '',
      'packages/a/src/x/y.ts': '',
      'packages/b/package.json': { name: 'b', main: 'lib/main.js' },
      'packages/b/lib/main.js': '',
      'packages/b/sub.js': '',
      'apps/deep/web/package.json': { name: 'web' },
      'apps/deep/web/index.js': '',
      'tools/c/package.json': { name: 'c' },
      'tools/c/index.js': '',
    });
    const resolve = resolver('javascript');
    assert.equal(resolve('@all/a', 'packages/b/lib/main.js'), 'packages/a/src/index.ts');
    assert.equal(resolve('@all/a/x/y', 'packages/b/lib/main.js'), 'packages/a/src/x/y.ts');
    assert.equal(resolve('b', 'packages/a/src/index.ts'), 'packages/b/lib/main.js');
    assert.equal(resolve('b/sub', 'packages/a/src/index.ts'), 'packages/b/sub.js');
    assert.equal(resolve('web', 'packages/a/src/index.ts'), 'apps/deep/web/index.js');
    assert.equal(resolve('c', 'packages/a/src/index.ts'), undefined);
  });

  it('is found among the packages of pnpm', () => {
    write({
      'pnpm-workspace.yaml': 'packages:\n  - "libs/*"\n  - "!libs/old"\n',
      'libs/a/package.json': { name: 'a' },
      'libs/a/index.ts': '',
    });
    assert.equal(resolver('typescript')('a', 'libs/b/x.ts'), 'libs/a/index.ts');
  });

  it('is found in Python from the root, from `src`, from its package, and relatively', () => {
    write({
      'app/__init__.py': '',
      'app/db.py': '',
      'app/web/__init__.py': '',
      'app/web/views.py': '',
      'src/core/__init__.py': '',
      'src/core/x.py': '',
      'services/pay/pay/__init__.py': '',
      'services/pay/pay/a.py': '',
      'services/pay/pay/b.py': '',
      'scripts/run.py': '',
      'scripts/helper.py': '',
      'names/space/mod.py': '',
    });
    const resolve = resolver('python');
    assert.equal(resolve('app.db', 'app/web/views.py'), 'app/db.py');
    assert.equal(resolve('app', 'app/web/views.py'), 'app/__init__.py');
    assert.equal(resolve('core.x', 'app/db.py'), 'src/core/x.py');
    assert.equal(resolve('pay.b', 'services/pay/pay/a.py'), 'services/pay/pay/b.py');
    assert.equal(resolve('helper', 'scripts/run.py'), 'scripts/helper.py');
    assert.equal(resolve('names.space.mod', 'app/db.py'), 'names/space/mod.py');
    assert.equal(resolve('..db', 'app/web/views.py'), 'app/db.py');
    assert.equal(resolve('.views', 'app/web/__init__.py'), 'app/web/views.py');
    assert.equal(resolve('.', 'app/web/views.py'), 'app/web/__init__.py');
    assert.equal(resolve('db', 'app/web/views.py'), undefined);
    assert.equal(resolve('...x', 'app/db.py'), undefined);
    assert.equal(resolve('requests', 'app/db.py'), undefined);
  });

  it('leads nowhere outside of the workspace, be it through a link', () => {
    write({ 'in/app.js': '', 'out/secret.js': '', 'out/pkg/mod.py': '' });
    symlinkSync(path.join(folder.path, 'out'), path.join(folder.path, 'in/link'));
    const inside = new ModuleResolution(path.join(folder.path, 'in'));
    const from = path.join(folder.path, 'in/app.js');
    assert.equal(inside.resolve('../out/secret', from, 'javascript'), undefined);
    assert.equal(inside.resolve('./link/secret', from, 'javascript'), undefined);
    assert.equal(inside.resolve('link.pkg.mod', from, 'python'), undefined);
  });

  it('is found once the files are known to have changed', () => {
    write({ 'a.js': '', 'b.js': '' });
    const resolution = new ModuleResolution(folder.path);
    const ask = () => resolution.resolve('./b', path.join(folder.path, 'a.js'), 'javascript');
    assert.equal(ask(), path.join(folder.path, 'b.js'));
    rmSync(path.join(folder.path, 'b.js'));
    assert.equal(ask(), path.join(folder.path, 'b.js'));
    resolution.forget();
    assert.equal(ask(), undefined);
  });
});
