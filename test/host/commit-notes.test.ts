import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { noteMove } from '../../server/src/host/commit-notes.ts';
import { cli, run } from '../cli/touchstone.ts';
import { NotedRepository } from './noted-repository.ts';
import { git, temporaryFolder } from './temporary-folder.ts';

const one = 'export function first(items) {\n  return items.length * 2;\n}\n';
const two = 'export function second(names) {\n  const joined = names.join();\n  return joined;\n}\n';
const own = 'const handWritten = true;\nconst alsoByHand = false;\n';
const linesOf = (text: string) => text.split('\n').slice(0, -1);

function installHooks(folder: string): void {
  const place = resolve(folder, git(folder, 'rev-parse', '--git-path', 'hooks').trim());
  mkdirSync(place, { recursive: true });
  const call = `"${process.execPath}" "${cli}" provenance note`;
  for (const hook of ['post-applypatch', 'post-commit'])
    writeFileSync(join(place, hook), `#!/bin/sh\n${call}\n`, { mode: 0o755 });
  writeFileSync(join(place, 'post-rewrite'), `#!/bin/sh\n${call} --rewritten\n`, { mode: 0o755 });
}

for (const how of ['with the hooks', 'without hooks, by whoever sees HEAD move'] as const) {
  describe(`Notes of commits, ${how},`, function () {
    this.timeout(120_000);
    const folder = temporaryFolder();
    let repository: NotedRepository;

    beforeEach(() => {
      repository = new NotedRepository(folder.path);
      if (how === 'with the hooks') installHooks(folder.path);
    });

    /** Does something to HEAD, and tells the notes of it where no hook does. */
    async function move(act: () => unknown): Promise<void> {
      const tip = () => {
        try {
          return repository.git('rev-parse', '--verify', '-q', 'HEAD').trim();
        } catch {
          return undefined;
        }
      };
      const before = tip();
      await act();
      if (how === 'with the hooks') return;
      const records = (await repository.records())!;
      await noteMove(records, before, tip()!);
    }

    const commit = (message: string, ...paths: string[]) => move(() => repository.commit(message, ...paths));

    /** Runs an interactive rebase with the to-do list that `edit` (a sed script) makes of git's own. */
    const rebase = (edit: string, onto: string) =>
      move(() => {
        const editor = `sequence.editor=sed -i '${edit}'`;
        repository.git('-c', editor, '-c', 'core.editor=true', 'rebase', '-q', '-i', onto);
      });

    /** A hand-written start, then an assistant's block in each of two commits. */
    async function history(): Promise<string> {
      repository.write('a.ts', own);
      await commit('start');
      const start = repository.head();
      await repository.assist('a.ts', one);
      await commit('first');
      await repository.assist('a.ts', two, 'export function first');
      await commit('second');
      return start;
    }

    const both = [...linesOf(two), ...linesOf(one)];

    it('cover the assistant’s lines and no others', async () => {
      await history();
      assert.deepEqual(repository.assisted('a.ts'), both);
      assert.throws(() => repository.note('HEAD~2'), /no note found/);
    });

    it('cover what was committed, not what else stands in the file', async () => {
      repository.write('a.ts', own);
      await commit('start');
      await repository.assist('a.ts', one);
      repository.git('add', 'a.ts');
      await repository.assist('a.ts', two, 'const handWritten');
      await move(() => repository.git('commit', '-q', '-m', 'staged part'));
      assert.deepEqual(repository.assisted('a.ts'), linesOf(one));
      assert.match(repository.note(), /^a\.ts\n {2}s_\w+::t_\w+ 3-5\n---\n/);
      await commit('rest');
      assert.deepEqual(repository.assisted('a.ts'), both);
    });

    for (const [what, part, staged] of [
      ['in the middle of a block', 'beta', ['beta']],
      ['at the end of a block', 'gamma', ['gamma']],
      ['below one that a person has changed', 'alphaByHand gamma', ['alphaByHand', 'gamma']],
    ] as const)
      it(`cover a line ${what} that is staged without the rest`, async () => {
        repository.write('a.ts', own);
        await commit('start');
        await repository.assist('a.ts', 'alpha(1);\nbeta(2);\ngamma(3);\n');
        const text = repository
          .read('a.ts')
          .replace('alpha(', part.includes('ByHand') ? 'alphaByHand(' : 'alpha(');
        const lines = linesOf(text.slice(own.length)).filter((line) =>
          part.split(' ').includes(line.split('(')[0]!),
        );
        repository.write('a.ts', `${own}${lines.join('\n')}\n`);
        repository.git('add', 'a.ts');
        repository.write('a.ts', text);
        await move(() => repository.git('commit', '-q', '-m', 'staged part'));
        const assisted = repository.assisted('a.ts').map((line) => line.split('(')[0]);
        assert.deepEqual(
          assisted,
          staged.filter((name) => name !== 'alphaByHand'),
        );
      });

    it('survive an amended commit', async () => {
      await history();
      repository.write('a.ts', `// a remark\n${repository.read('a.ts')}`);
      repository.git('add', '.');
      await move(() => repository.git('commit', '-q', '--amend', '-m', 'amended'));
      assert.deepEqual(repository.assisted('a.ts'), both);
    });

    it('survive a rebase', async () => {
      const start = await history();
      repository.git('checkout', '-q', '-b', 'side', start);
      repository.write('a.ts', `// from the side\n${own}`);
      await commit('side');
      repository.git('checkout', '-q', 'main');
      await move(() => repository.git('rebase', '-q', 'side'));
      assert.deepEqual(repository.assisted('a.ts'), both);
    });

    it('survive squash, fixup and reorder', async () => {
      const start = await history();
      repository.write('b.ts', own);
      await commit('by hand');
      await repository.assist('b.ts', one);
      await commit('third');
      await rebase('2s/^pick/squash/;4s/^pick/fixup/', start);
      assert.equal(repository.git('rev-list', '--count', `${start}..`).trim(), '2');
      assert.deepEqual(repository.assisted('a.ts'), both);
      assert.deepEqual(repository.assisted('b.ts'), linesOf(one));
      await rebase('1{h;d};2{G}', start);
      assert.match(repository.git('log', '-1', '--format=%s'), /first/);
      assert.deepEqual(repository.assisted('a.ts'), both);
      assert.deepEqual(repository.assisted('b.ts'), linesOf(one));
    });

    it('survive a cherry-pick', async () => {
      const start = await history();
      repository.git('checkout', '-q', '-b', 'side', start);
      await move(() => repository.git('cherry-pick', 'main~1'));
      assert.deepEqual(repository.assisted('a.ts'), linesOf(one));
    });

    it('survive a merge, of which they cover its own lines alone', async () => {
      const start = await history();
      repository.git('checkout', '-q', '-b', 'side', start);
      repository.write('b.ts', own);
      await repository.assist('b.ts', one);
      await commit('side');
      repository.git('checkout', '-q', 'main');
      await move(() => repository.git('merge', '-q', '--no-ff', '-m', 'merged', 'side'));
      assert.deepEqual(repository.assisted('a.ts'), both);
      assert.deepEqual(repository.assisted('b.ts'), linesOf(one));
      assert.throws(() => repository.note(), /no note found/);
    });

    it('survive a conflict that a person resolves, in a merge and in a rebase', async () => {
      const start = await history();
      repository.git('checkout', '-q', '-b', 'side', start);
      const theirs = 'export const third = (rows) => rows.map(String);\n';
      await repository.assist('a.ts', theirs);
      await commit('side');
      repository.git('checkout', '-q', '-b', 'merged', 'main');
      assert.throws(() => repository.git('merge', '-q', 'side'), /CONFLICT|Command failed/);
      const resolve = () => {
        assert.match(repository.read('a.ts'), /^<<<<<<< /m);
        repository.write('a.ts', `${own}// by hand: both\n${two}${theirs}${one}`);
        repository.git('add', 'a.ts');
      };
      resolve();
      await move(() => repository.git('commit', '-q', '-m', 'merged'));
      const all = [...linesOf(two), ...linesOf(theirs), ...linesOf(one)];
      assert.deepEqual(repository.assisted('a.ts'), all);
      repository.git('checkout', '-q', '-b', 'rebased', 'side');
      await move(() => {
        assert.throws(() => repository.git('rebase', '-q', 'main'), /CONFLICT|Command failed/);
        resolve();
        repository.git('-c', 'core.editor=true', 'rebase', '--continue');
      });
      assert.deepEqual(repository.assisted('a.ts'), all);
    });

    it('survive a merge that becomes one commit', async () => {
      const start = await history();
      repository.git('checkout', '-q', '-b', 'side', start);
      await move(() => {
        repository.git('merge', '-q', '--squash', 'main');
        repository.git('commit', '-q', '-m', 'all at once');
      });
      assert.deepEqual(repository.assisted('a.ts'), both);
    });

    it('cover short lines that make up a file, in a merge that becomes one commit', async () => {
      repository.write('a.ts', own);
      await commit('start');
      repository.git('checkout', '-q', '-b', 'side');
      await repository.assist('short.js', 'f1();\nf2();\n');
      await commit('short');
      repository.write('short.js', 'f1();\nf2();\nmine();\n');
      await commit('mine');
      repository.git('checkout', '-q', 'main');
      await move(() => {
        repository.git('merge', '-q', '--squash', 'side');
        repository.git('commit', '-q', '-m', 'all at once');
      });
      assert.deepEqual(repository.assisted('short.js'), ['f1();', 'f2();']);
    });

    it('survive a reset behind the commit that gave the file its name', async () => {
      repository.write('a.ts', own);
      await commit('start');
      await repository.assist('short.js', 'computeThird(1);\ncomputeFourth(2);\n');
      await commit('short');
      repository.git('mv', 'short.js', 'moved.js');
      repository.write('moved.js', `${repository.read('moved.js')}mine();\n`);
      await commit('moved');
      await move(() => {
        repository.git('reset', '-q', '--soft', 'HEAD~2');
        repository.git('commit', '-q', '-m', 'again');
      });
      assert.deepEqual(repository.assisted('moved.js'), ['computeThird(1);', 'computeFourth(2);']);
    });

    it('survive patches that are sent and applied', async () => {
      const start = await history();
      const patches = repository.git('format-patch', '-q', '--stdout', start);
      writeFileSync(join(folder.path, '.git', 'series.mbox'), patches);
      repository.git('checkout', '-q', '-b', 'side', start);
      await move(() => repository.git('am', '-q', '.git/series.mbox'));
      assert.deepEqual(repository.assisted('a.ts'), both);
    });

    it('survive a stash', async () => {
      repository.write('a.ts', own);
      await commit('start');
      await repository.assist('a.ts', one);
      repository.git('stash', '-q');
      repository.write('b.ts', own);
      await commit('meanwhile');
      repository.git('stash', 'pop', '-q');
      await commit('from the stash');
      assert.deepEqual(repository.assisted('a.ts'), linesOf(one));
    });

    it('survive a pull that rebases', async () => {
      const start = await history();
      git(folder.path, 'init', '-q', '--bare', 'remote.git');
      repository.git('remote', 'add', 'origin', join(folder.path, 'remote.git'));
      repository.git('push', '-q', 'origin', `${start}:refs/heads/main`);
      git(folder.path, 'clone', '-q', '-b', 'main', 'remote.git', 'other');
      const other = new NotedRepository(join(folder.path, 'other'));
      other.write('a.ts', `// theirs\n${own}`);
      other.commit('theirs');
      other.git('push', '-q', 'origin', 'main');
      await move(() => repository.git('pull', '-q', '--rebase', 'origin', 'main'));
      assert.equal(repository.read('a.ts').split('\n')[0], '// theirs');
      assert.deepEqual(repository.assisted('a.ts'), both);
    });

    it('survive all of it without the ledger, from the notes of the commits before', async () => {
      const start = await history();
      rmSync(join(folder.path, '.git/touchstone'), { recursive: true });
      repository.git('update-ref', '-d', 'refs/notes/touchstone');
      repository.write('a.ts', `${repository.read('a.ts')}// the end\n`);
      repository.git('add', '.');
      await move(() => repository.git('commit', '-q', '--amend', '-m', 'amended'));
      assert.deepEqual(repository.assisted('a.ts'), both);
      await rebase('2s/^pick/squash/', start);
      assert.deepEqual(repository.assisted('a.ts'), both);
      const squashed = repository.head();
      repository.git('checkout', '-q', '-b', 'side', start);
      repository.write('b.ts', own);
      await commit('side');
      await move(() => repository.git('cherry-pick', squashed));
      assert.deepEqual(repository.assisted('a.ts'), both);
    });

    it('follow a renamed file, and names of every kind', async () => {
      for (const path of ['with space.ts', 'größe 日本.ts', 'quo"te.ts', 'deep er/back\\slash.ts']) {
        mkdirSync(join(folder.path, dirname(path)), { recursive: true });
        repository.write(path, own);
        await repository.assist(path, one);
        await commit(`add ${path}`);
        assert.match(repository.note(), /3-5/, path);
      }
      repository.git('mv', 'with space.ts', 'renamed now.ts');
      await repository.assist('renamed now.ts', two);
      await commit('rename');
      assert.deepEqual(repository.assisted('renamed now.ts'), [...linesOf(one), ...linesOf(two)]);
    });

    it('are written where lines end in CR LF', async () => {
      repository.write('a.ts', own.replaceAll('\n', '\r\n'));
      await repository.assist('a.ts', one.replaceAll('\n', '\r\n'));
      await commit('windows');
      assert.deepEqual(
        repository.assisted('a.ts'),
        linesOf(one).map((line) => `${line}\r`),
      );
    });

    it('are written for the first commit, on a detached HEAD, and in a linked work tree', async () => {
      repository.write('a.ts', '');
      await repository.assist('a.ts', one);
      await commit('root');
      assert.deepEqual(repository.assisted('a.ts'), linesOf(one));
      repository.git('checkout', '-q', '--detach');
      await repository.assist('a.ts', two);
      await commit('detached');
      assert.deepEqual(repository.assisted('a.ts'), [...linesOf(one), ...linesOf(two)]);
      repository.git('worktree', 'add', '-q', '-b', 'tree', 'linked');
      const main = repository;
      const linked = new NotedRepository(join(folder.path, 'linked'));
      repository = linked;
      await linked.assist('b.ts', one);
      await commit('linked');
      assert.deepEqual(linked.assisted('b.ts'), linesOf(one));
      assert.match(main.note('tree'), /b\.ts/);
    });

    it('are written in a submodule, and the link to it is no text', async () => {
      git(folder.path, 'init', '-q', 'library');
      const library = new NotedRepository(join(folder.path, 'library'));
      library.write('x.ts', own);
      library.commit('start');
      repository.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', './library', 'sub');
      await commit('a submodule', '.gitmodules', 'sub');
      const sub = new NotedRepository(join(folder.path, 'sub'));
      if (how === 'with the hooks') installHooks(sub.folder);
      repository = sub;
      await sub.assist('x.ts', one);
      await commit('inside');
      assert.deepEqual(sub.assisted('x.ts'), linesOf(one));
    });
  });
}

describe('A hook that notes commits', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();

  it('is silent and content where there is no repository or no commit; a person hears of no such commit', async () => {
    const note = (...args: string[]) =>
      run(process.execPath, [cli, 'provenance', 'note', ...args], folder.path, { stdin: 'a b\n' });
    const silent = { code: 0, out: '', err: '' };
    assert.deepEqual(await note(), silent);
    git(folder.path, 'init', '-q');
    assert.deepEqual(await note(), silent);
    const { code, err } = await note('nowhere');
    assert.deepEqual([code, /There is no commit nowhere/.test(err)], [2, true]);
    assert.deepEqual(await note('--moved-from', 'nowhere', 'nowhere'), silent);
    assert.deepEqual(await note('--rewritten'), silent);
  });

  it('leaves the lines to Git AI where that keeps them, and writes the records', async () => {
    const repository = new NotedRepository(folder.path);
    repository.write('a.ts', own);
    await repository.assist('a.ts', one);
    const made = repository.commit('start');
    mkdirSync(join(folder.path, '.git/ai'));
    mkdirSync(join(folder.path, 'bin'));
    writeFileSync(join(folder.path, 'bin/git-ai'), '#!/bin/sh\n', { mode: 0o755 });
    const PATH = `${join(folder.path, 'bin')}${delimiter}${process.env.PATH}`;
    const note = () =>
      run(process.execPath, [cli, 'provenance', 'note'], folder.path, { env: { ...process.env, PATH } });
    await note();
    assert.throws(() => repository.note(), /no note found/);
    assert.match(repository.git('notes', '--ref=touchstone', 'show', made), /"path":"a\.ts"/);
    rmSync(join(folder.path, '.git/ai'), { recursive: true });
    await note();
    assert.match(repository.note(), /3-5/);
  });
});
