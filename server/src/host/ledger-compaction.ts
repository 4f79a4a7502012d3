/**
 * Puts a ledger that holds each record once in the place of one that holds every form of it.
 *
 * What must hold: a record that any process has written, before or meanwhile, is in the ledger afterwards, and a line that
 * nobody can read is beside it. Appenders
 * wait for the lock before a line, and look after a line whether the file they wrote to is still the ledger; at most
 * one line of each is under way as the lock is taken, and what of these the old file gets is carried over from it.
 * The old file keeps a name until that is done, so that a killed compaction loses nothing either.
 */
import { constants } from 'node:fs';
import { type FileHandle, link, open, rename, stat, unlink } from 'node:fs/promises';
import { type BlockRecord, readLine, toTrace } from '../ledger/record.ts';
import { keepAside } from './ledger-aside.ts';
import { LedgerIndex } from './ledger-index.ts';
import { takeLock } from './ledger-lock.ts';

export interface Retention {
  /** Records that were last written longer ago may go. */
  days: number;
  /** Whether the code of a record that is in force is still there; such a record stays, however old. */
  stands: (record: BlockRecord) => boolean;
}

export interface Compacted {
  /** Lines in the ledger before and after. */
  before: number;
  after: number;
  /** Records that retention let go. */
  dropped: BlockRecord[];
  /** Lines that nobody can read: they are in a file beside the ledger, see `asideOf`. */
  aside: number;
}

const LINE_END = Buffer.from('\n');
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
const DAY_MS = 86_400_000;

/**
 * @param now RFC 3339.
 * @returns undefined when another process is at it.
 * @throws the error of the file system that prevented it; the ledger is then as it was.
 */
export async function compactLedger(
  file: string,
  now: string,
  retention?: Retention,
): Promise<Compacted | undefined> {
  const letGo = await takeLock(file);
  if (!letGo) return undefined;
  const [next, former] = [`${file}.next`, `${file}.former`];
  let old: FileHandle | undefined;
  try {
    await carryOver(file, former);
    old = await open(file, constants.O_RDONLY | NO_FOLLOW);
    const bytes = await readFrom(old, 0);
    const end = bytes.lastIndexOf(10) + 1;
    const { lines, dropped, before, unreadable } = condense(bytes.subarray(0, end), now, retention);
    // Where they cannot be copied, the ledger stays as it is.
    if (unreadable.length > 0) await keepAside(file, unreadable);
    await unlink(next).catch(() => undefined);
    const fresh = await open(next, 'wx', 0o644);
    try {
      await fresh.writeFile(Buffer.concat(lines.flatMap((line) => [line, LINE_END])));
      await fresh.sync();
    } finally {
      await fresh.close();
    }
    await link(file, former);
    await rename(next, file);
    await append(file, await readFrom(old, end));
    await unlink(former);
    return { before, after: lines.length, dropped, aside: unreadable.length };
  } finally {
    await unlink(next).catch(() => undefined);
    await old?.close();
    await letGo();
  }
}

/**
 * What a compaction would come to now.
 * @throws the error of the file system that prevented it.
 */
export async function previewCompaction(
  file: string,
  now: string,
  retention?: Retention,
): Promise<Compacted> {
  const ledger = await open(file, constants.O_RDONLY | NO_FOLLOW);
  try {
    const bytes = wholeLines(await readFrom(ledger, 0));
    const { lines, dropped, before, unreadable } = condense(bytes, now, retention);
    return { before, after: lines.length, dropped, aside: unreadable.length };
  } finally {
    await ledger.close();
  }
}

/** After a compaction that was killed: what the old file holds and the new one does not. */
async function carryOver(file: string, former: string): Promise<void> {
  const old = await open(former, constants.O_RDONLY | NO_FOLLOW).catch(() => undefined);
  if (!old) return;
  try {
    const { ino } = await old.stat();
    if ((await stat(file)).ino !== ino) {
      const known = new LedgerIndex(() => {});
      const now = await open(file, constants.O_RDONLY | NO_FOLLOW);
      known.addLines(wholeLines(await readFrom(now, 0)));
      await now.close();
      const lost: string[] = [];
      const earlier = new LedgerIndex(() => {});
      earlier.addLines(wholeLines(await readFrom(old, 0)));
      for (const record of earlier.records()) {
        if (!known.get(record.id)) lost.push(`${JSON.stringify(toTrace(record))}\n`);
      }
      await append(file, Buffer.from(lost.join('')));
    }
  } finally {
    await old.close();
  }
  await unlink(former);
}

function condense(bytes: Buffer, now: string, retention: Retention | undefined) {
  const index = new LedgerIndex(() => {});
  index.addLines(bytes);
  const all = linesOf(bytes);
  const records = index.records();
  const dropped = retention ? records.filter((record) => isOver(record, now, retention)) : [];
  const gone = new Set(dropped);
  const kept = records.filter((record) => !gone.has(record));
  const kindOf = (line: Buffer) => readLine(line.toString('utf8')).kind;
  // Lines of other tools are not ours to take out.
  const foreign = all.filter((line) => kindOf(line) === 'foreign');
  return {
    lines: [...foreign, ...kept.map((record) => Buffer.from(JSON.stringify(toTrace(record))))],
    dropped,
    before: all.length,
    unreadable: all.filter((line) => kindOf(line) === 'corrupt'),
  };
}

/** Blank ones are none. */
function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (line.toString('latin1').trim() !== '') lines.push(line);
    start += line.length + 1;
  }
  return lines;
}

function isOver(record: BlockRecord, now: string, { days, stands }: Retention): boolean {
  const age = Date.parse(now) - Date.parse(record.updated);
  // An age that cannot be told, or lies ahead, is no reason to let go.
  if (!(age > days * DAY_MS)) return false;
  return record.state === 'withdrawn' || !stands(record);
}

async function readFrom(handle: FileHandle, start: number): Promise<Buffer> {
  const { size } = await handle.stat();
  const bytes = Buffer.allocUnsafeSlow(Math.max(0, size - start));
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

const wholeLines = (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf(10) + 1);

async function append(file: string, bytes: Buffer): Promise<void> {
  if (bytes.length === 0) return;
  const end = bytes.at(-1) === 10 ? bytes : Buffer.concat([bytes, Buffer.from('\n')]);
  const handle = await open(file, constants.O_WRONLY | constants.O_APPEND | NO_FOLLOW);
  try {
    await handle.writeFile(end);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
