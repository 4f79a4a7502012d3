import assert from 'node:assert/strict';
import { notesRefs, readNotes, writeNotes } from '../../server/src/host/git-notes.ts';
import { NotedRepository } from './noted-repository.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('Notes', () => {
  const folder = temporaryFolder();

  it('of another process that writes meanwhile are taken into account, and kept', async () => {
    const repository = new NotedRepository(folder.path);
    repository.write('a', '1\n');
    const first = repository.commit('first');
    repository.write('a', '2\n');
    const second = repository.commit('second');
    const seen: (string | undefined)[] = [];
    await writeNotes(folder.path, notesRefs.ai, [first], (present) => {
      seen.push(present.get(first));
      // Another process comes in between, twice: with a note of the same commit, and of another one.
      if (seen.length === 1) repository.git('notes', '--ref=ai', 'add', '-m', 'theirs', first);
      if (seen.length === 2) repository.git('notes', '--ref=ai', 'add', '-m', 'other', second);
      return new Map([[first, `${present.get(first) ?? ''}ours\n`]]);
    });
    assert.deepEqual(seen, [undefined, 'theirs\n', 'theirs\n']);
    assert.deepEqual(
      await readNotes(folder.path, notesRefs.ai),
      new Map([
        [first, 'theirs\nours\n'],
        [second, 'other\n'],
      ]),
    );
  });

  it('are not written where another process never stops writing', async () => {
    const repository = new NotedRepository(folder.path);
    repository.write('a', '1\n');
    const commit = repository.commit('first');
    let count = 0;
    await assert.rejects(
      writeNotes(folder.path, notesRefs.ai, [commit], () => {
        repository.git('notes', '--ref=ai', 'add', '-f', '-m', `theirs ${++count}`, commit);
        return new Map([[commit, 'ours\n']]);
      }),
    );
    assert.equal(repository.note(commit), `theirs ${count}\n`);
  });
});
