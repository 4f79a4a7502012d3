import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findExecutable } from '../../server/src/host/executable.ts';
import { findIdentity, findRepository, GitError, runGit } from '../../server/src/host/git.ts';
import { git, temporaryFolder } from './temporary-folder.ts';

describe('git', () => {
  const folder = temporaryFolder();

  it('finds the root and the shared directory from a folder inside', async () => {
    git(folder.path, 'init', '-q');
    mkdirSync(join(folder.path, 'a b/c'), { recursive: true });
    assert.deepEqual(await findRepository(join(folder.path, 'a b/c')), {
      topLevel: folder.path,
      commonDir: join(folder.path, '.git'),
    });
  });

  it('finds the same shared directory from a linked work tree', async () => {
    git(folder.path, 'init', '-q', 'main');
    const main = join(folder.path, 'main');
    git(main, '-c', 'user.name=A', '-c', 'user.email=a@b.c', 'commit', '-q', '--allow-empty', '-m', 'x');
    git(main, 'worktree', 'add', '-q', '../other');
    assert.deepEqual(await findRepository(join(folder.path, 'other')), {
      topLevel: join(folder.path, 'other'),
      commonDir: join(main, '.git'),
    });
  });

  it('finds nothing outside of a repository', async () => {
    assert.equal(await findRepository(folder.path), undefined);
  });

  it('is not led astray by the variables that git gives its hooks', async () => {
    git(folder.path, 'init', '-q');
    process.env.GIT_DIR = '/nowhere';
    try {
      assert.equal((await findRepository(folder.path))?.topLevel, folder.path);
    } finally {
      delete process.env.GIT_DIR;
    }
  });

  it('names the author whom git would name', async () => {
    git(folder.path, 'init', '-q');
    git(folder.path, 'config', 'user.name', 'Ada Löwe');
    git(folder.path, 'config', 'user.email', 'ada@example.com');
    assert.deepEqual(await findIdentity(folder.path), { name: 'Ada Löwe', email: 'ada@example.com' });
  });

  it('runs no program that the repository configures', async () => {
    git(folder.path, 'init', '-q');
    const mark = join(folder.path, 'ran');
    const script = join(folder.path, 'evil.sh');
    writeFileSync(script, `#!/bin/sh\ntouch "${mark}"\n`, { mode: 0o755 });
    for (const key of ['core.fsmonitor', 'core.pager', 'diff.external', 'core.sshCommand']) {
      git(folder.path, 'config', key, script);
    }
    await findRepository(folder.path);
    await findIdentity(folder.path);
    await runGit(folder.path, ['status', '--short']);
    await runGit(folder.path, ['diff']);
    assert.equal(existsSync(mark), false);
    // The trap is real: plain git walks into it.
    git(folder.path, 'status', '--short');
    assert.equal(existsSync(mark), true);
  });

  it("fails with git's own words", async () => {
    await assert.rejects(runGit(folder.path, ['rev-parse', 'HEAD']), (error) => {
      return error instanceof GitError && /not a git repository/.test(error.message);
    });
  });

  it('does not find programs by relative entries of the path', async () => {
    writeFileSync(join(folder.path, 'git'), '#!/bin/sh\n', { mode: 0o755 });
    assert.equal(await findExecutable('git', '.::sub'), undefined);
    assert.equal(await findExecutable('git', folder.path), join(folder.path, 'git'));
  });
});
