import assert from 'node:assert/strict';
import {
  existsSync,
  type FSWatcher,
  mkdirSync,
  readFileSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { NotedRepository } from '../host/noted-repository.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { Editor } from './editor.ts';

const block = (name: string) => `export function ${name}(items) {\n  return items.length * 2;\n}\n`;
const linesOf = (text: string) => text.split('\n').slice(0, -1);

describe('Notes without hooks', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  let repository: NotedRepository;
  const editors: Editor[] = [];
  const watchers: FSWatcher[] = [];

  beforeEach(() => {
    repository = new NotedRepository(folder.path);
  });

  afterEach(async () => {
    for (const watcher of watchers.splice(0)) watcher.close();
    for (const editor of editors.splice(0)) await editor.stop();
  });

  /** Resolves when something holds; looks whenever the git directory changes. */
  function until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (holds()) resolve();
      };
      watchers.push(watch(join(folder.path, '.git'), { recursive: true }, look));
      look();
    });
  }

  const noted = (commit: string) => {
    try {
      return repository.note(commit) !== '';
    } catch {
      return false;
    }
  };

  async function start(): Promise<Editor> {
    const editor = await Editor.start(folder.path);
    editors.push(editor);
    await until(() => existsSync(join(folder.path, '.git/touchstone/head')));
    return editor;
  }

  it('are written when HEAD moves: at a commit, an amended one, and after a rebase', async () => {
    repository.write('a.ts', 'const byHand = true;\n');
    repository.commit('start');
    await repository.assist('a.ts', block('first'));
    await start();
    const first = repository.commit('first');
    await until(() => noted(first));
    assert.deepEqual(repository.assisted('a.ts'), linesOf(block('first')));
    repository.git('commit', '-q', '--amend', '-m', 'first, amended');
    await until(() => noted(repository.head()));
    assert.deepEqual(repository.assisted('a.ts'), linesOf(block('first')));
    repository.git('switch', '-q', '-c', 'other', 'HEAD~1');
    repository.write('b.ts', 'const other = 1;\n');
    repository.commit('other');
    repository.git('switch', '-q', 'main');
    repository.git('rebase', '-q', 'other');
    await until(() => noted(repository.head()));
    assert.deepEqual(repository.assisted('a.ts'), linesOf(block('first')));
  });

  it('are written for the first commit of a repository', async () => {
    await repository.assist('a.ts', block('first'));
    await start();
    const first = repository.commit('first');
    await until(() => noted(first));
  });

  it('are written later for commits that came while no editor was there', async () => {
    await repository.assist('a.ts', block('first'));
    await (await start()).stop();
    editors.pop();
    const first = repository.commit('first');
    await start();
    await until(() => noted(first));
  });

  it('are written once with two windows', async () => {
    await repository.assist('a.ts', block('first'));
    await Promise.all([start(), start()]);
    const first = repository.commit('first');
    await until(() => noted(first));
    await repository.assist('b.ts', block('second'));
    const second = repository.commit('second');
    await until(() => noted(second));
    // Whoever ends has finished what it was at.
    for (const editor of editors.splice(0)) await editor.stop();
    assert.equal(git(folder.path, 'rev-list', '--count', 'refs/notes/ai').trim(), '2');
  });

  it('are left to hooks where they were added', async () => {
    await repository.assist('a.ts', block('first'));
    repository.git('config', 'touchstone.node', process.execPath);
    await (await Editor.start(folder.path)).stop();
    assert.equal(existsSync(join(folder.path, '.git/touchstone/head')), false);
    repository.git('config', '--unset', 'touchstone.node');
    await (await Editor.start(folder.path)).stop();
    assert.equal(existsSync(join(folder.path, '.git/touchstone/head')), true);
  });

  it('are of the work tree whose HEAD has moved', async () => {
    repository.write('a.ts', 'const byHand = true;\n');
    repository.commit('start');
    await repository.assist('a.ts', block('first'));
    await start();
    const tree = join(folder.path, 'tree');
    repository.git('worktree', 'add', '-q', '-b', 'side', tree);
    const second = new NotedRepository(tree);
    await second.assist('c.ts', block('third'));
    const editor = await Editor.start(tree);
    editors.push(editor);
    await until(() => existsSync(join(folder.path, '.git/worktrees/tree/touchstone/head')));
    const third = second.commit('third', 'c.ts');
    await until(() => noted(third));
  });

  it('are not written through a link that a workspace has put in the way', async () => {
    await repository.assist('a.ts', block('first'));
    const elsewhere = join(folder.path, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'precious'), 'mine');
    symlinkSync(join(elsewhere, 'precious'), join(folder.path, '.git/touchstone/head'));
    await (await Editor.start(folder.path)).stop();
    repository.commit('first');
    await (await Editor.start(folder.path)).stop();
    assert.equal(readFileSync(join(elsewhere, 'precious'), 'utf8'), 'mine');
  });
});
