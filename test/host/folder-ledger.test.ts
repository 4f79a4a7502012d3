import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRecordBook } from '../../server/src/host/record-book.ts';
import { recordOf } from './sample-record.ts';
import { git, temporaryFolder } from './temporary-folder.ts';

describe('The ledger of a folder that becomes a repository', () => {
  const folder = temporaryFolder();
  const fail = ({ message }: { message: string }) => assert.fail(message);

  async function write(): Promise<void> {
    const book = await openRecordBook(folder.path, fail);
    await book.append(recordOf('1', 0, { path: 'q.js' }));
    await book.close();
  }

  async function paths(): Promise<string[]> {
    const book = await openRecordBook(folder.path, fail);
    const found = book.all().map(({ path }) => path);
    await book.close();
    return found;
  }

  it('goes along, and stays out of commits before it has', async () => {
    await write();
    git(folder.path, 'init', '-q');
    git(folder.path, 'add', '.');
    assert.equal(git(folder.path, 'ls-files').trim(), '.touchstone/.gitignore');
    assert.deepEqual(await paths(), ['q.js']);
    assert.ok(!existsSync(join(folder.path, '.touchstone', 'ledger.jsonl')));
    assert.deepEqual(await paths(), ['q.js'], 'once more');
  });

  it('stays where it is when it came with a commit', async () => {
    await write();
    git(folder.path, 'init', '-q');
    git(folder.path, 'add', '--force', '.touchstone/ledger.jsonl');
    assert.deepEqual(await paths(), []);
  });

  it('does not take the place of one that the repository has', async () => {
    await write();
    const place = join(folder.path, '.touchstone', 'ledger.jsonl');
    renameSync(place, join(folder.path, 'former'));
    git(folder.path, 'init', '-q');
    const own = join(folder.path, '.git', 'touchstone', 'ledger.jsonl');
    mkdirSync(join(own, '..'), { recursive: true });
    writeFileSync(own, '');
    renameSync(join(folder.path, 'former'), place);
    assert.deepEqual(await paths(), []);
    assert.match(readFileSync(place, 'utf8'), /q\.js/);
  });
});
