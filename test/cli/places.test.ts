import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../server/src/host/file-list.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { byOwnRules, ownRules, places, scan, write } from './touchstone.ts';

describe('the files that a scan reads', () => {
  const folder = temporaryFolder();

  /** Relative to the folder, sorted. */
  async function list(...named: string[]): Promise<string[]> {
    const { files } = await listFiles(
      (named.length > 0 ? named : ['.']).map((place) => join(folder.path, place)),
    );
    return files.map((file) => file.slice(folder.path.length + 1)).sort();
  }

  it('are those that git does not ignore, with nested and negated patterns', async () => {
    write(folder.path, {
      '.gitignore':
        '\ufeff# comment\r\n*.log\r\n/out/\r\n!keep.log\r\nBuild/\r\ndeep/**/made\r\n\\#odd\r\ntrailing\\ \r\n',
      'a.js': '',
      'a.log': '',
      'keep.log': '',
      'out/a.js': '',
      'build/a.js': '',
      'Build/a.js': '',
      'deep/x/y/made/a.js': '',
      'deep/made/a.js': '',
      '#odd': '',
      'sub/.gitignore': '!*.log\n*.tmp\n/only-here\n',
      'sub/a.log': '',
      'sub/a.tmp': '',
      'sub/only-here': '',
      'sub/below/only-here': '',
      'sub/below/.gitignore': 'a.log\n!a.tmp\n*\n!.gitignore\n!b.*\n',
      'sub/below/a.log': '',
      'sub/below/a.tmp': '',
      'sub/below/b.js': '',
      'sub/out/a.js': '',
      'out-of-reach/.gitignore': '*\n!*/\n!inner/*.js\n',
      'out-of-reach/inner/a.js': '',
      'out-of-reach/a.js': '',
      'ünï/日本.js': '',
    });
    git(folder.path, 'init', '-q');
    git(folder.path, 'config', 'core.ignorecase', 'false');
    const known = git(folder.path, 'ls-files', '-z', '--others', '--exclude-standard')
      .split('\0')
      .filter(Boolean);
    assert.deepEqual(await list(), known.sort());
    assert.ok(known.includes('keep.log') && !known.includes('out/a.js'));
    // The same from within: the patterns of the folders above still hold.
    assert.deepEqual(
      await list('sub/below'),
      known.filter((file) => file.startsWith('sub/below/')),
    );
  });

  it('follow the patterns of the repository alone, not of what lies above it', async () => {
    write(folder.path, { '.gitignore': '*.js\n', 'repository/a.js': '' });
    git(join(folder.path), 'init', '-q', 'repository');
    assert.deepEqual(await list('repository'), ['repository/a.js']);
  });

  const passedOver = {
    'node_modules/x/a.js': '',
    'src/vendor/a.js': '',
    '.venv/lib/a.py': '',
    'a.min.js': '',
    'package-lock.json': '',
    'x_pb2.py': '',
  };

  it('are not generated or vendored ones', async () => {
    write(folder.path, { ...passedOver, 'src/a.js': '', 'min.js': '' });
    assert.deepEqual(await list(), ['min.js', 'src/a.js']);
  });

  it('are all that is named, whatever it is', async () => {
    write(folder.path, {
      ...passedOver,
      '.gitignore': 'secret.js\nmade/\n',
      'secret.js': '',
      'made/a.js': '',
    });
    git(folder.path, 'init', '-q');
    for (const name of [...Object.keys(passedOver), 'secret.js', 'made/a.js'])
      assert.deepEqual(await list(name), [name]);
    assert.deepEqual(await list('node_modules'), ['node_modules/x/a.js']);
    assert.deepEqual(await list('made'), ['made/a.js']);
  });

  it('are not reached through links, so that loops have an end', async () => {
    write(folder.path, { 'own-rules.yml': ownRules, 'src/a.js': 'eval(x)\n' });
    symlinkSync('..', join(folder.path, 'src/up'));
    symlinkSync('self', join(folder.path, 'src/self'));
    symlinkSync('a.js', join(folder.path, 'src/b.js'));
    symlinkSync('/dev/zero', join(folder.path, 'src/.gitignore'));
    const { report, code } = await scan(folder.path, [...byOwnRules, '.']);
    assert.deepEqual([places(report), code], [['src/a.js:1:1 no-eval'], 1]);
    const named = await scan(folder.path, [...byOwnRules, 'src/b.js', 'src/self']);
    assert.deepEqual(places(named.report), ['src/b.js:1:1 no-eval']);
    assert.match(named.err, /src\/self: cannot be read: too many symbolic links encountered/);
  });

  it('may lie in very deep folders', async () => {
    const deep = Array.from({ length: 300 }, (_, i) => `d${i}`).join('/');
    write(folder.path, { 'own-rules.yml': ownRules, [`${deep}/a.js`]: 'eval(x)\n' });
    const { report } = await scan(folder.path, byOwnRules);
    assert.deepEqual(places(report), [`${deep}/a.js:1:1 no-eval`]);
  });

  it('are chosen by the paths of rules outside of the working directory as well', async () => {
    const rule = (paths: string) =>
      `rules:\n  - {id: any, languages: [generic], message: m, severity: INFO, pattern-regex: x, paths: ${paths}}\n`;
    write(folder.path, {
      'work/only.yaml': rule('{include: ["*.js"]}'),
      'work/but.yaml': rule('{exclude: ["docs/"]}'),
      'other/docs/a.md': 'x',
      'other/b.js': 'x',
    });
    for (const rules of ['only.yaml', 'but.yaml']) {
      const { report } = await scan(join(folder.path, 'work'), [
        '--no-default-rules',
        '--rules',
        rules,
        '../other',
      ]);
      assert.deepEqual(places(report), ['../other/b.js:1:1 any'], rules);
    }
  });
});
