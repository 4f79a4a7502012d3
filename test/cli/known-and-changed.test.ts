import assert from 'node:assert/strict';
import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { byOwnRules, ownRules, places, read, scan, touchstone, write } from './touchstone.ts';

describe('touchstone scan --baseline', () => {
  const folder = temporaryFolder();

  beforeEach(() => write(folder.path, { 'own-rules.yml': ownRules, 'src/a.js': 'eval(a);\n' }));

  it('leaves out what --write-baseline recorded, wherever it has moved, and shows what is new', async () => {
    const recorded = await scan(folder.path, [...byOwnRules, '--write-baseline', 'known.json', 'src']);
    assert.equal(recorded.code, 0, 'what is known from now on does not count');
    assert.deepEqual(places(recorded.report), ['src/a.js:1:1 no-eval']);
    write(folder.path, { 'src/a.js': 'eval(b);\n\n\neval(a);\n' });
    const { code, report } = await scan(folder.path, [...byOwnRules, '--baseline', 'known.json', 'src']);
    assert.equal(code, 1);
    assert.deepEqual(places(report), ['src/a.js:1:1 no-eval']);
    assert.match(report.findings[0].message, /^b is/);
  });

  it('holds from any working directory', async () => {
    await scan(folder.path, [...byOwnRules, '--write-baseline', 'known.json', 'src']);
    const rules = ['--no-default-rules', '--rules', '../own-rules.yml'];
    const { report } = await scan(join(folder.path, 'src'), [...rules, '--baseline', '../known.json']);
    assert.deepEqual(report.findings, []);
  });

  it('is brought up to date without losing what it held', async () => {
    await scan(folder.path, [...byOwnRules, '--write-baseline', 'known.json', 'src']);
    write(folder.path, { 'src/b.js': 'eval(b);\n' });
    await scan(folder.path, [
      ...byOwnRules,
      '--baseline',
      'known.json',
      '--write-baseline',
      'known.json',
      'src',
    ]);
    const paths = JSON.parse(read(folder.path, 'known.json')).findings.map((f: { path: string }) => f.path);
    assert.deepEqual(paths, ['src/a.js', 'src/b.js']);
  });

  it('does not cover the same code in another file', async () => {
    await scan(folder.path, [...byOwnRules, '--write-baseline', 'known.json', 'src']);
    renameSync(join(folder.path, 'src/a.js'), join(folder.path, 'src/c.js'));
    const { report } = await scan(folder.path, [...byOwnRules, '--baseline', 'known.json', 'src']);
    assert.deepEqual(places(report), ['src/c.js:1:1 no-eval']);
  });

  for (const content of ['not json', '{"version": 2, "findings": []}', '{"version": 1}', 'null']) {
    it(`is wrong use when the file holds ${content}`, async () => {
      write(folder.path, { 'known.json': content });
      const { code, err } = await touchstone(folder.path, [
        'scan',
        ...byOwnRules,
        '--baseline',
        'known.json',
      ]);
      assert.equal(code, 2);
      assert.match(err, /known\.json/);
      assert.doesNotMatch(err, /\n {4}at /);
    });
  }
});

describe('touchstone scan --base', () => {
  const folder = temporaryFolder();
  const outside = temporaryFolder();

  function commit(message: string): void {
    git(folder.path, 'add', '-A');
    git(folder.path, '-c', 'user.name=N', '-c', 'user.email=n@example.com', 'commit', '-qm', message);
  }

  const since = (base: string, ...args: string[]) =>
    scan(folder.path, [...byOwnRules, '--base', base, ...args]);

  beforeEach(() => {
    git(folder.path, 'init', '-q', '-b', 'main');
    write(folder.path, {
      'own-rules.yml': ownRules,
      'old.js': 'eval(1);\neval(2);\neval(3);\n',
      'still.js': 'eval(1);\n',
      '.gitignore': 'ignored/\n',
    });
    commit('first');
  });

  it('reports the lines that were added or changed since, staged or not', async () => {
    write(folder.path, { 'old.js': 'eval(1);\neval(22);\neval(3);\neval(4);\n' });
    git(folder.path, 'add', 'old.js');
    write(folder.path, { 'old.js': 'eval(1);\neval(22);\neval(3);\neval(4);\neval(5);\n' });
    const { report } = await since('main');
    assert.deepEqual(places(report), ['old.js:2:1 no-eval', 'old.js:4:1 no-eval', 'old.js:5:1 no-eval']);
    assert.equal(report.stats.files, 1);
  });

  it('speaks of the merge base, not of what the other branch did since', async () => {
    git(folder.path, 'switch', '-qc', 'topic');
    write(folder.path, { 'new.js': 'eval(1);\n' });
    commit('topic');
    git(folder.path, 'switch', '-q', 'main');
    write(folder.path, { 'still.js': 'f();\n' });
    commit('main goes on');
    git(folder.path, 'switch', '-q', 'topic');
    assert.deepEqual(places((await since('main')).report), ['new.js:1:1 no-eval']);
  });

  it('counts untracked files whole, and ignored ones not at all', async () => {
    write(folder.path, { 'new.js': 'f();\neval(1);\n', 'ignored/new.js': 'eval(1);\n' });
    assert.deepEqual(places((await since('HEAD')).report), ['new.js:2:1 no-eval']);
  });

  it('reports a moved file’s changed lines alone', async () => {
    renameSync(join(folder.path, 'old.js'), join(folder.path, 'moved.js'));
    write(folder.path, { 'moved.js': 'eval(1);\neval(2);\neval(33);\n' });
    git(folder.path, 'add', '-A');
    assert.deepEqual(places((await since('HEAD')).report), ['moved.js:3:1 no-eval']);
  });

  it('is not led astray by names and lines that look like a diff', async () => {
    const name = 'we "ird\\ näme\t.js';
    write(folder.path, { [name]: 'f();\n', 'tricky.js': 'f();\nlet a = 1;\n' });
    commit('names');
    write(folder.path, {
      [name]: 'f();\neval(1);\n',
      'tricky.js': 'f();\n++ other.js;\n-- other.js;\nlet a = 2;\neval(1);\n',
    });
    const { report } = await since('HEAD');
    assert.deepEqual(places(report), ['tricky.js:5:1 no-eval', `${name}:2:1 no-eval`]);
  });

  it('is not turned off by attributes or configuration', async () => {
    write(folder.path, { '.gitattributes': '*.js -diff\n' });
    for (const [key, value] of [
      ['diff.relative', 'true'],
      ['diff.noprefix', 'false'],
      ['diff.external', 'false'],
      ['diff.context', '20'],
      ['diff.interHunkContext', '20'],
      ['color.diff', 'always'],
    ])
      git(folder.path, 'config', key, value);
    write(folder.path, { 'sub/new.js': 'eval(1);\n', 'old.js': 'eval(1);\neval(2);\neval(3);\neval(4);\n' });
    const rules = ['--no-default-rules', '--rules', '../own-rules.yml'];
    const { report } = await scan(join(folder.path, 'sub'), [...rules, '--base', 'HEAD', '..']);
    assert.ok(places(report).includes('../old.js:4:1 no-eval'));
    assert.ok(places(report).includes('new.js:1:1 no-eval'));
    assert.equal(
      places(report).some((place) => place.startsWith('../still.js')),
      false,
    );
  });

  it('finds changed files through a link to the repository', async () => {
    write(folder.path, { 'old.js': 'eval(1);\neval(2);\neval(3);\neval(4);\n' });
    mkdirSync(join(folder.path, 'ignored'));
    symlinkSync(folder.path, join(folder.path, 'ignored/link'));
    const { report } = await since('HEAD', 'ignored/link/old.js');
    assert.deepEqual(places(report), ['ignored/link/old.js:4:1 no-eval']);
  });

  for (const [what, base] of [
    ['a revision that does not exist', 'nowhere'],
    ['a revision that looks like an option', '--output=pwned'],
  ]) {
    it(`is wrong use with ${what}`, async () => {
      const { code, err } = await touchstone(folder.path, ['scan', `--base=${base}`]);
      assert.equal(code, 2);
      assert.match(err, new RegExp(`^touchstone: --base ${base}: fatal: `));
    });
  }

  it('asks the repositories of what is scanned, wherever it is called from', async () => {
    const other = join(folder.path, 'ignored/other');
    write(other, { 'a.js': 'eval(1);\n', 'b.js': 'f();\n' });
    git(other, 'init', '-q', '-b', 'main');
    git(other, 'add', '-A');
    git(other, '-c', 'user.name=n', '-c', 'user.email=e@x', 'commit', '-qm', 'first');
    write(other, { 'b.js': 'f();\neval(2);\n' });
    write(folder.path, { 'old.js': 'eval(1);\neval(2);\neval(3);\neval(4);\n' });
    const rules = ['--no-default-rules', '--rules', join(folder.path, 'own-rules.yml')];
    const { report } = await scan('/', [...rules, '--base', 'HEAD', other, join(folder.path, 'old.js')]);
    assert.deepEqual(
      report.findings.map(({ path, start }) => `${basename(path)}:${start.line}`),
      ['b.js:2', 'old.js:4'],
    );
  });

  it('is wrong use outside of a repository', async () => {
    const { code, err } = await touchstone(folder.path, ['scan', '--base', 'HEAD', outside.path]);
    assert.equal(code, 2);
    assert.match(err, /^touchstone: --base HEAD: fatal: not a git repository/);
  });
});
