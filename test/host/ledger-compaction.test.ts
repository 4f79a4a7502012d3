import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, linkSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LedgerStore } from '../../server/src/host/ledger-store.ts';
import { recordOf } from './sample-record.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('A compacted ledger', () => {
  const folder = temporaryFolder();
  const now = '2026-11-01T00:00:00.000Z';
  const file = () => join(folder.path, 'touchstone/ledger.jsonl');
  const open = () =>
    LedgerStore.open(file(), {
      onTrouble: ({ message }) => {
        throw new Error(message);
      },
    });
  const lines = () => readFileSync(file(), 'utf8').split('\n').filter(Boolean);

  it('holds each record once, as all its lines have made it', async () => {
    const store = await open();
    const review = (reviewer: string) => ({
      reviewer,
      time: '2026-10-02T10:00:00Z',
      content: 'c',
      decision: 'approved' as const,
    });
    await store.append(recordOf('aa', 0, { reviews: [review('Ada <a@x>')] }));
    await store.append(recordOf('bb'));
    await store.append(recordOf('aa', 0, { path: 'moved.ts', reviews: [review('Bob <b@x>')] }));
    const before = store.records();
    assert.deepEqual(await store.compact(now), { before: 3, after: 2, dropped: [], aside: 0 });
    assert.equal(lines().length, 2);
    assert.deepEqual((await open()).records(), before);
  });

  it('keeps the lines of other tools', async () => {
    const store = await open();
    await store.append(recordOf('aa'));
    const foreign = JSON.stringify({ version: '0.1.0', id: 'x', timestamp: 't', files: [] });
    appendFileSync(file(), `${foreign}\n`);
    await store.compact(now);
    assert.ok(lines().includes(foreign));
  });

  it('lets go of old records that are withdrawn or whose code is gone, and of no others', async () => {
    const store = await open();
    const old = '2020-01-01T00:00:00.000Z';
    await store.append(recordOf('aa', 0, { updated: old, state: 'withdrawn' }));
    await store.append(recordOf('bb', 0, { updated: old, path: 'gone.ts' }));
    await store.append(recordOf('cc', 0, { updated: old }));
    await store.append(recordOf('dd', 0, { state: 'withdrawn' }));
    await store.append(recordOf('ee', 0, { updated: 'when?', state: 'withdrawn' }));
    const stands = ({ path }: { path: string }) => path !== 'gone.ts';
    const { before, after, dropped } = (await store.compact(now, { days: 730, stands }))!;
    assert.deepEqual([before, after, dropped.map(({ id }) => id.slice(0, 2))], [5, 3, ['aa', 'bb']]);
    assert.deepEqual(
      (await open()).records().map(({ id }) => id.slice(0, 2)),
      ['cc', 'dd', 'ee'],
    );
  });

  it('is read anew by a window that was open all the time, which goes on appending to it', async () => {
    const [here, there] = [await open(), await open()];
    await here.append(recordOf('aa'));
    await here.append(recordOf('aa', 0, { origin: 'mixed' }));
    await there.compact(now);
    await here.append(recordOf('bb'));
    await there.refresh();
    assert.equal(there.records().length, 2);
    assert.equal(lines().length, 2);
  });

  it('loses nothing that two processes append meanwhile', async function () {
    this.timeout(120_000);
    const script = join(import.meta.dirname, 'append-records.ts');
    const children = ['a', 'b'].map((prefix) =>
      spawn(process.execPath, [script, file(), '100', prefix], { stdio: ['ignore', 'inherit', 'inherit'] }),
    );
    const store = await open();
    await store.append(recordOf('cc'));
    let running = children.length;
    const codes = children.map(async (child) => {
      const [code] = await once(child, 'exit');
      running--;
      return code;
    });
    let compactions = 0;
    while (running > 0) if (await store.compact(now)) compactions++;
    assert.deepEqual(await Promise.all(codes), [0, 0]);
    assert.ok(compactions > 1);
    assert.equal((await open()).records().length, 201);
  });

  it('is not begun while a living process is at it, and is after a killed one', async () => {
    const store = await open();
    await store.append(recordOf('aa'));
    writeFileSync(`${file()}.lock`, String(process.pid));
    assert.equal(await store.compact(now), undefined);
    const gone = spawn(process.execPath, ['-e', '']);
    await once(gone, 'exit');
    writeFileSync(`${file()}.lock`, String(gone.pid));
    assert.ok(await store.compact(now));
    assert.ok(!existsSync(`${file()}.lock`));
  });

  it('gets back what a killed compaction had not carried over', async () => {
    const store = await open();
    await store.append(recordOf('aa'));
    const before = readFileSync(file());
    await store.append(recordOf('bb'));
    writeFileSync(`${file()}.next`, before);
    linkSync(file(), `${file()}.former`);
    renameSync(`${file()}.next`, file());
    await store.compact(now);
    assert.equal((await open()).records().length, 2);
    assert.ok(!existsSync(`${file()}.former`));
  });
});
