import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { read, touchstone, write } from './touchstone.ts';

const charter = 'version: 1\ndefault-tier: critical\n';
const bad = 'import subprocess\n\n\ndef run(request):\n    subprocess.run(request.args["c"], shell=True)\n';
const good = 'def add(a, b):\n    return a + b\n';

describe('The hook before a push', () => {
  const folder = temporaryFolder();
  const repository = () => join(folder.path, 'repository');
  const remote = () => join(folder.path, 'remote.git');

  const commit = (files: Record<string, string>) => {
    write(repository(), files);
    git(repository(), 'add', '-A');
    git(repository(), 'commit', '-q', '-m', 'work');
  };
  const push = (...args: string[]) => {
    const { status, stderr, stdout } = spawnSync('git', ['push', ...args], {
      ...{ cwd: repository(), encoding: 'utf8' },
      env: { ...process.env, NO_COLOR: '1' },
    });
    return { code: status, told: stderr + stdout };
  };
  const tip = (branch: string) => git(remote(), 'for-each-ref', `refs/heads/${branch}`).trim();

  beforeEach(async () => {
    git(folder.path, 'init', '-q', '--bare', '-b', 'main', 'remote.git');
    git(folder.path, 'init', '-q', '-b', 'main', 'repository');
    git(repository(), 'config', 'user.name', 'Ada');
    git(repository(), 'config', 'user.email', 'ada@example.com');
    git(repository(), 'remote', 'add', 'origin', remote());
    rmSync(join(repository(), '.git', 'hooks'), { recursive: true, force: true });
    commit({ '.touchstone.yml': charter, 'lib/add.py': good });
    git(repository(), 'push', '-q', 'origin', 'main');
    git(repository(), 'remote', 'set-head', 'origin', 'main');
    assert.equal((await touchstone(repository(), ['init', '--hooks'])).code, 0);
    git(repository(), 'checkout', '-q', '-b', 'feature');
  });

  const workTrees = () => git(repository(), 'worktree', 'list').trim().split('\n').length;

  it('looks at the branch that is pushed, not at the one that is checked out', () => {
    commit({ 'lib/run.py': bad });
    git(repository(), 'checkout', '-q', 'main');
    const { code, told } = push('origin', 'feature');
    assert.equal(code, 1, told);
    assert.match(told, /lib\/run\.py:5/);
    assert.equal(tip('feature'), '');
    assert.equal(workTrees(), 1);
  });

  it('passes a clean commit, whatever lies beside it in the work tree', () => {
    commit({ 'lib/more.py': good });
    write(repository(), { 'lib/run.py': bad, 'lib/more.py': bad });
    const { code, told } = push('origin', 'feature');
    assert.equal(code, 0, told);
    assert.notEqual(tip('feature'), '');
    assert.equal(read(repository(), 'lib/more.py'), bad);
  });

  it('looks at what was committed, though the work tree has it no longer', () => {
    commit({ 'lib/run.py': bad });
    write(repository(), { 'lib/run.py': good });
    assert.equal(push('origin', 'feature').code, 1);
  });

  it('looks at all of the first branch that a remote gets', () => {
    git(repository(), 'checkout', '-q', 'main');
    commit({ 'lib/run.py': bad });
    git(folder.path, 'init', '-q', '--bare', 'other.git');
    git(repository(), 'remote', 'remove', 'origin');
    git(repository(), 'remote', 'add', 'other', join(folder.path, 'other.git'));
    write(repository(), { 'lib/more.py': good });
    const { code, told } = push('other', 'main');
    assert.equal(code, 1, told);
    assert.match(told, /lib\/run\.py:5/);
  });

  it('stops what it cannot look at, and says how to go on', () => {
    commit({ 'lib/odd.py': 'a = 1\0\n' });
    const { code, told } = push('origin', 'feature');
    assert.equal(code, 1, told);
    assert.match(told, /Gate undecided/);
    assert.match(told, /So nobody knows whether .*git push --no-verify/);
    assert.equal(push('--no-verify', 'origin', 'feature').code, 0);
  });

  it('finds the repository that is pushed from elsewhere', () => {
    commit({ 'lib/run.py': bad });
    const elsewhere = join(folder.path, 'elsewhere');
    write(elsewhere, { 'lib/run.py': good });
    const from = (...args: string[]) =>
      spawnSync('git', [`--git-dir=${join(repository(), '.git')}`, ...args, 'push', 'origin', 'feature'], {
        ...{ cwd: elsewhere, encoding: 'utf8' },
      });
    for (const args of [[], [`--work-tree=${repository()}`], ['--work-tree=.']]) {
      const { status, stderr, stdout } = from(...args);
      assert.equal(status, 1, stderr);
      assert.match(stderr + stdout, /lib\/run\.py:5/);
    }
    commit({ 'lib/run.py': good });
    assert.equal(from().status, 0);
  });

  describe('is led astray by no file that git passes over:', () => {
    it('a charter that is ignored', () => {
      git(repository(), 'rm', '-q', '--cached', '.touchstone.yml');
      commit({ '.gitignore': '.touchstone.yml\n' });
      const { code, told } = push('origin', 'feature');
      assert.equal(code, 1, told);
      assert.match(told, /gate-charter-weakened/);
      assert.equal(read(repository(), '.touchstone.yml'), charter);
    });

    it('an ignore file that the charter names', () => {
      commit({ '.touchstone.yml': `${charter}exclude: {ignore-files: [config/left.txt]}\n` });
      assert.equal(push('origin', 'feature').code, 0);
      write(repository(), { '.git/info/exclude': 'left.txt\n', 'config/left.txt': 'lib/\n' });
      commit({ 'lib/run.py': bad, 'config/other.txt': '' });
      assert.equal(push('origin', 'feature').code, 1);
    });

    it('a charter that is assumed to be unchanged', () => {
      commit({ 'lib/run.py': bad });
      git(repository(), 'update-index', '--assume-unchanged', '.touchstone.yml');
      write(repository(), { '.touchstone.yml': 'version: 1\ndefault-tier: experimental\n' });
      const { code, told } = push('origin', 'feature');
      assert.equal(code, 1, told);
      assert.doesNotMatch(told, /gate-charter-weakened/);
    });
  });

  it('checks every branch of a push, and no deletion, tag or note', () => {
    commit({ 'lib/more.py': good });
    assert.equal(push('origin', 'feature').code, 0);
    git(repository(), 'checkout', '-q', '-b', 'other');
    commit({ 'lib/run.py': bad });
    git(repository(), 'notes', 'add', '-m', 'a note');
    git(repository(), 'tag', 'v1');
    assert.equal(push('origin', 'feature', 'other').code, 1);
    const rest = push('origin', ':feature', 'v1', 'refs/notes/commits');
    assert.equal(rest.code, 0, rest.told);
    assert.doesNotMatch(rest.told, /^Commit /m);
  });

  it('hands what git told on to the hook of another behind it', () => {
    const hook = join(repository(), '.git', 'hooks', 'pre-push');
    writeFileSync(hook, `${read(repository(), '.git/hooks/pre-push')}cat >told.txt\n`);
    commit({ 'lib/more.py': good });
    assert.equal(push('origin', 'feature').code, 0);
    assert.equal(existsSync(join(repository(), 'told.txt')), true);
  });

  it('goes by what pre-commit says in the environment', async () => {
    commit({ 'lib/run.py': bad });
    const ids = ['main', 'feature'].map((branch) => git(repository(), 'rev-parse', branch).trim());
    git(repository(), 'checkout', '-q', 'main');
    const gate = (from: string, to: string) =>
      touchstone(repository(), ['gate', '--pushed'], {
        env: {
          ...{ PRE_COMMIT: '1', PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to },
          ...{
            PRE_COMMIT_LOCAL_BRANCH: 'refs/heads/feature',
            PRE_COMMIT_REMOTE_BRANCH: 'refs/heads/feature',
          },
        },
      });
    assert.equal((await gate(ids[0]!, ids[1]!)).code, 1);
    assert.equal((await gate(ids[0]!, ids[0]!)).code, 0);
  });
});
