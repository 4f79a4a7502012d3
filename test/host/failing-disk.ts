/**
 * Run as a process of its own, in a mount namespace of its own: a ledger on a disk that is full, then on one that is
 * read-only. Argument: an empty folder. Ends with 77 where no such disk can be had.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LedgerStore } from '../../server/src/host/ledger-store.ts';
import { recordOf } from './sample-record.ts';

const [folder] = process.argv.slice(2) as [string];
try {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder], { stdio: 'ignore' });
} catch {
  process.exit(77);
}
const file = join(folder, 'touchstone/ledger.jsonl');
const troubles: string[] = [];
const open = () =>
  LedgerStore.open(file, { onTrouble: ({ message }) => troubles.push(message), retryAfter: 60_000 });
const ids = (store: LedgerStore) => store.records().map(({ id }) => id);
const last = () => troubles.at(-1) ?? '';

// The disk takes a part of a line, then none.
const store = await open();
await store.append(recordOf('aa'));
let size = 64 * 1024;
const filler = join(folder, 'filler');
while (size > 0)
  try {
    writeFileSync(filler, Buffer.alloc(size));
    break;
  } catch {
    size -= 4096;
  }
const all = [recordOf('aa').id];
for (let index = 0; index < 10; index++) {
  await store.append(recordOf('bb', index));
  all.push(recordOf('bb', index).id);
}
assert.ok(store.unwritten > 0, 'the disk is full');
assert.match(
  last(),
  /cannot be written \((ENOSPC|the disk took only a part of a record)\)\. \d+ records? kept in memory/,
);
assert.deepEqual(ids(store), all, 'what is not on disk is in memory');
assert.deepEqual(
  ids(await open()),
  all.slice(0, ids(await open()).length),
  'what another window reads is whole',
);
rmSync(filler);
await store.append(recordOf('cc'));
all.push(recordOf('cc').id);
assert.equal(store.unwritten, 0);
assert.deepEqual(ids(await open()), all, 'once there is room, everything is on disk');
await store.close();

// A disk that only reads.
execFileSync('mount', ['-o', 'remount,ro', folder]);
const before = readFileSync(file);
const reader = await open();
assert.deepEqual(ids(reader), all);
await reader.append(recordOf('dd'));
assert.equal(reader.unwritten, 1);
assert.match(last(), /cannot be written \(EROFS\)\. 1 record kept in memory/);
await assert.rejects(reader.compact(new Date().toISOString()), /EROFS/);
assert.deepEqual(readFileSync(file), before);
execFileSync('mount', ['-o', 'remount,rw', folder]);
await reader.close();
assert.deepEqual(ids(await open()), [...all, recordOf('dd').id], 'what waited is written at the end');
