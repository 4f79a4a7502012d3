import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NotedRepository } from '../host/noted-repository.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { touchstone } from './touchstone.ts';

const own = 'export function mine(value) {\n  return value + 1;\n}\n';
const assisted = '\nexport function theirs(items) {\n  return items.map(mine);\n}\n';

describe('Trailers of a commit whose repository was set up with --trailer', () => {
  const folder = temporaryFolder();
  let repository: NotedRepository;

  beforeEach(async () => {
    repository = new NotedRepository(folder.path);
    repository.write('a.ts', own);
    repository.commit('start');
    const { code, err } = await touchstone(folder.path, ['init', '--hooks', '--trailer']);
    assert.equal(code, 0, err);
    assert.ok(existsSync(join(folder.path, '.git/hooks/commit-msg')));
  });

  const trailers = () =>
    repository.git('log', '-1', '--format=%(trailers:key=Assisted-by,valueonly)').split('\n').filter(Boolean);

  it('name the assistant, once', async () => {
    await repository.assist('a.ts', assisted);
    repository.commit('Add theirs');
    assert.deepEqual(trailers(), ['github.copilot:m']);
    assert.equal(repository.git('log', '-1', '--format=%s').trim(), 'Add theirs');
    repository.git('commit', '-q', '--amend', '--no-edit');
    assert.deepEqual(trailers(), ['github.copilot:m']);
  });

  it('stay where the commit is amended with another message, and go to no later commit', async () => {
    await repository.assist('a.ts', assisted);
    repository.git('commit', '-q', '-a', '-m', 'Theirs', '--date=2026-01-02T03:04:05Z');
    repository.git('commit', '-q', '--amend', '-m', 'Theirs, in other words');
    assert.deepEqual(trailers(), ['github.copilot:m']);
    assert.equal(repository.git('log', '-1', '--format=%s').trim(), 'Theirs, in other words');
    repository.git('commit', '-q', '--allow-empty', '-m', 'Mine');
    assert.deepEqual(trailers(), []);
  });

  it('are there for what `commit -a` takes in by itself', async () => {
    await repository.assist('a.ts', assisted);
    repository.git('commit', '-q', '-a', '-m', 'All of it');
    assert.deepEqual(trailers(), ['github.copilot:m']);
  });

  it('are not there where the assistant’s lines stay behind, or a person wrote them', async () => {
    await repository.assist('a.ts', assisted);
    repository.write('b.ts', own);
    repository.commit('By hand', 'b.ts');
    assert.deepEqual(trailers(), []);
  });

  it('are there for the first commit, and stand with the trailers of the person', async () => {
    repository.git('update-ref', '-d', 'HEAD');
    await repository.assist('a.ts', assisted);
    repository.commit('First\n\nWhy it is so.\n\nSigned-off-by: Ada <ada@example.com>');
    assert.deepEqual(trailers(), ['github.copilot:m']);
    assert.match(
      repository.git('log', '-1', '--format=%B'),
      /so\.\n\nSigned-off-by: Ada <ada@example\.com>\nAssisted-by: github\.copilot:m\n/,
    );
  });

  it('are not repeated by a merge', async () => {
    repository.git('checkout', '-q', '-b', 'side');
    await repository.assist('a.ts', assisted);
    repository.commit('Theirs');
    repository.git('checkout', '-q', 'main');
    repository.write('b.ts', own);
    repository.commit('Mine', 'b.ts');
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'side');
    assert.deepEqual(trailers(), []);
  });

  it('leave an empty message empty, which calls the commit off', async () => {
    await repository.assist('a.ts', assisted);
    repository.git('add', '.');
    const before = repository.head();
    assert.throws(
      () => repository.git('commit', '-q', '--cleanup=strip', '-m', '# nothing'),
      /empty commit message/,
    );
    assert.equal(repository.head(), before);
  });

  it('have no program run that the repository’s configuration names', async () => {
    repository.git('config', 'trailer.assisted-by.command', `touch ${join(folder.path, 'ran')}`);
    await repository.assist('a.ts', assisted);
    repository.commit('Add theirs');
    assert.deepEqual(trailers(), ['github.copilot:m']);
    assert.equal(existsSync(join(folder.path, 'ran')), false);
  });
});
