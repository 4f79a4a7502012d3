import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { LedgerStore, type LedgerTrouble } from '../../server/src/host/ledger-store.ts';
import { recordOf } from './sample-record.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('ledger store', () => {
  const folder = temporaryFolder();
  const troubles: LedgerTrouble[] = [];
  beforeEach(() => {
    troubles.length = 0;
  });

  const fileOf = () => join(folder.path, 'touchstone/ledger.jsonl');
  const open = (file = fileOf(), retryAfter = 60_000) =>
    LedgerStore.open(file, { onTrouble: (trouble) => troubles.push(trouble), retryAfter });
  const linesOf = (file = fileOf()) => readFileSync(file, 'utf8').split('\n').filter(Boolean);

  it('gives back what was appended, by id and by path', async () => {
    const store = await open();
    const record = recordOf('aa');
    await store.append(record);
    const again = await open();
    assert.deepEqual(again.get(record.id), record);
    assert.deepEqual(again.recordsOf('src/auth/login.ts'), [record]);
    assert.deepEqual(again.recordsOf('src/other.ts'), []);
    assert.deepEqual(troubles, []);
  });

  it('lets a later line replace an earlier one, and adds reviews up', async () => {
    const store = await open();
    const ada = {
      reviewer: 'Ada <a@x>',
      time: '2026-10-02T10:00:00Z',
      content: 'c',
      decision: 'approved' as const,
    };
    const bob = {
      reviewer: 'Bob <b@x>',
      time: '2026-10-02T11:00:00Z',
      content: 'c',
      decision: 'approved' as const,
    };
    await store.append(recordOf('aa', 0, { reviews: [ada] }));
    await store.append(recordOf('aa', 0, { state: 'withdrawn', path: 'moved.ts', reviews: [bob] }));
    const [record] = (await open()).records();
    assert.equal(record!.state, 'withdrawn');
    assert.deepEqual(record!.reviews, [ada, bob]);
    assert.deepEqual((await open()).recordsOf('src/auth/login.ts'), []);
    assert.equal((await open()).recordsOf('moved.ts').length, 1);
  });

  it('sees what another window appends', async () => {
    const [here, there] = [await open(), await open()];
    await there.append(recordOf('bb'));
    assert.equal(here.records().length, 0);
    await here.refresh();
    assert.equal(here.records().length, 1);
  });

  it('loses nothing when two processes append at once', async function () {
    this.timeout(120_000);
    const script = join(import.meta.dirname, 'append-records.ts');
    const children = ['a', 'b'].map((prefix) =>
      spawn(process.execPath, [script, fileOf(), '1000', prefix], {
        stdio: ['ignore', 'inherit', 'inherit'],
      }),
    );
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
    assert.deepEqual(codes, [0, 0]);
    assert.equal(linesOf().length, 2000);
    assert.equal((await open()).records().length, 2000);
    assert.deepEqual(troubles, []);
  });

  it('repairs a torn last line, keeps it aside, and reports it once', async () => {
    const store = await open();
    await store.append(recordOf('aa'));
    await store.append(recordOf('bb'));
    truncateSync(fileOf(), readFileSync(fileOf()).length - 40);
    const torn = linesOf()[1]!;
    const again = await open();
    assert.deepEqual(
      again.records().map(({ id }) => id),
      [recordOf('aa').id],
    );
    assert.equal(troubles.length, 1);
    assert.match(troubles[0]!.message, /1 line of the ledger .* copied to/);
    assert.deepEqual(linesOf(join(folder.path, 'touchstone/ledger.corrupt.jsonl')), [torn]);
    await again.append(recordOf('cc'));
    assert.equal((await open()).records().length, 2);
    assert.equal(troubles.length, 1);
  });

  it('takes a whole last line that only lacks its end', async () => {
    const store = await open();
    await store.append(recordOf('aa'));
    truncateSync(fileOf(), readFileSync(fileOf()).length - 1);
    const again = await open();
    await again.append(recordOf('bb'));
    assert.equal((await open()).records().length, 2);
    assert.deepEqual(troubles, []);
  });

  it('does not let a line torn by another process swallow the next record', async () => {
    const store = await open();
    await store.append(recordOf('aa'));
    appendFileSync(fileOf(), '{"version":"0.1.0","id":"');
    await store.append(recordOf('bb'));
    assert.equal((await open()).records().length, 2);
  });

  it('reads around lines that are no records', async () => {
    mkdirSync(join(folder.path, 'touchstone'));
    const store = await open();
    await store.append(recordOf('aa'));
    appendFileSync(fileOf(), 'rubbish\n{"a":1}\n\u0000\u0001\n\n');
    const foreign = { version: '0.1.0', id: 'x', timestamp: 't', files: [] };
    appendFileSync(fileOf(), `${JSON.stringify(foreign)}\n`);
    await store.append(recordOf('bb'));
    const again = await open();
    assert.equal(again.records().length, 2);
    assert.equal(again.corrupt, 3);
  });

  it('lets the later line win, whatever the clock said', async () => {
    const store = await open();
    await store.append(recordOf('aa', 0, { updated: '2026-10-02T00:00:00.000Z', origin: 'ai' }));
    await store.append(recordOf('aa', 0, { updated: '1999-01-01T00:00:00.000Z', origin: 'human' }));
    assert.equal(store.records()[0]!.origin, 'human');
    assert.equal((await open()).records()[0]!.origin, 'human');
  });

  it('finds records by paths that JSON and UTF-8 write otherwise, and in lines of any length', async () => {
    const paths = ['src/"quoted"\\back.ts', 'src/größe-尺.ts', 'src/"files":[{"path":"x.ts', 'src/end\\'];
    const store = await open();
    for (const [index, path] of paths.entries()) await store.append(recordOf('aa', index, { path }));
    await store.append(recordOf('bb', 0, { lines: Array(20_000).fill('abcdef') }));
    await store.append(recordOf('cc'));
    const again = await open();
    for (const [index, path] of paths.entries())
      assert.deepEqual(again.recordsOf(path), [recordOf('aa', index, { path })]);
    assert.equal(again.recordsOf('src/auth/login.ts').length, 2);
    assert.equal(again.records().length, 6);
    assert.deepEqual(troubles, []);
  });

  it('takes nothing from a record when a later line of it is broken inside, and reports that', async () => {
    const store = await open();
    await store.append(recordOf('aa'));
    const [line] = linesOf();
    const broken = line!.replace('"ranges":[', '"ranges":[[');
    appendFileSync(fileOf(), `${broken}\n`);
    const again = await open();
    assert.deepEqual(again.records(), [recordOf('aa')]);
    await again.close();
    assert.deepEqual(linesOf(join(folder.path, 'touchstone/ledger.corrupt.jsonl')), [broken]);
    assert.equal(troubles.length, 1);
  });

  it('keeps records that cannot be written, and writes them when it can', async () => {
    mkdirSync(fileOf(), { recursive: true });
    const store = await open();
    await store.append(recordOf('aa'));
    await store.append(recordOf('bb'));
    assert.equal(store.unwritten, 2);
    assert.equal(store.records().length, 2);
    assert.ok(troubles.some(({ message }) => /cannot be written \(EISDIR\)/.test(message)));
    const reported = troubles.length;
    await store.append(recordOf('cc'));
    assert.equal(troubles.length, reported);
    rmdirSync(fileOf());
    await store.append(recordOf('dd'));
    assert.equal(store.unwritten, 0);
    assert.deepEqual(
      (await open()).records().map(({ id }) => id.slice(0, 2)),
      ['aa', 'bb', 'cc', 'dd'],
    );
  });

  it('tries again by itself', async () => {
    mkdirSync(fileOf(), { recursive: true });
    let store: LedgerStore | undefined;
    const told: number[] = [];
    const isWritten = new Promise<void>((resolve) => {
      const onUnwritten = () => {
        told.push(store!.unwritten);
        if (store!.unwritten === 0) resolve();
      };
      void LedgerStore.open(fileOf(), { onTrouble: () => {}, onUnwritten, retryAfter: 1 }).then(
        async (opened) => {
          store = opened;
          await store.append(recordOf('aa'));
          rmdirSync(fileOf());
        },
      );
    });
    await isWritten;
    assert.equal(linesOf().length, 1);
    assert.deepEqual(told, [1, 0], 'and tells each change of what it could not write, once');
  });

  it('survives a folder that is a file', async () => {
    writeFileSync(join(folder.path, 'touchstone'), '');
    const store = await open();
    await store.append(recordOf('aa'));
    assert.equal(store.unwritten, 1);
    assert.ok(troubles.some(({ message }) => /1 record kept in memory/.test(message)));
  });

  it('does not write through a link', async () => {
    const victim = join(folder.path, 'victim');
    writeFileSync(victim, 'mine\n');
    mkdirSync(join(folder.path, 'touchstone'));
    symlinkSync(victim, fileOf());
    const store = await open();
    await store.append(recordOf('aa'));
    assert.equal(readFileSync(victim, 'utf8'), 'mine\n');
    assert.ok(troubles.some(({ message }) => /symbolic link/.test(message)));
  });

  it('does not let an old line on disk undo what still waits to be written', async () => {
    const store = await open();
    await store.append(recordOf('aa'));
    const elsewhere = readFileSync(fileOf());
    const blocked = await open(join(folder.path, 'b/ledger.jsonl'));
    mkdirSync(join(folder.path, 'b/ledger.jsonl'), { recursive: true });
    await blocked.append(recordOf('aa', 0, { state: 'withdrawn' }));
    rmdirSync(join(folder.path, 'b/ledger.jsonl'));
    writeFileSync(join(folder.path, 'b/ledger.jsonl'), elsewhere);
    await blocked.refresh();
    assert.equal(blocked.records()[0]!.state, 'withdrawn');
    await blocked.close();
    assert.equal(linesOf(join(folder.path, 'b/ledger.jsonl')).length, 2);
  });
});
