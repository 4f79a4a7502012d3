/**
 * The lock beside a ledger: held by whoever puts another file in the ledger's place, heeded by whoever appends.
 * A holder that is gone holds nothing.
 */
import { open, readFile, stat, unlink } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** A holder on another machine, whose life cannot be asked for, is taken for gone after this many milliseconds. */
const LONGEST_MS = 60_000;
const ASK_AGAIN_MS = 5;

const lockOf = (file: string) => `${file}.lock`;

/** @returns what lets go of it; undefined while another process holds the lock. */
export async function takeLock(file: string): Promise<(() => Promise<void>) | undefined> {
  if (await isLocked(file)) return undefined;
  try {
    const handle = await open(lockOf(file), 'wx', 0o644);
    await handle.writeFile(String(process.pid));
    await handle.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
  return () => unlink(lockOf(file)).catch(() => undefined);
}

/** Resolves once nobody holds the lock. */
export async function waitForLock(file: string): Promise<void> {
  while (await isLocked(file)) await setTimeout(ASK_AGAIN_MS);
}

/** Clears away the lock of a holder that is gone. */
async function isLocked(file: string): Promise<boolean> {
  const found = await stat(lockOf(file)).catch(() => undefined);
  if (!found) return false;
  const holder = Number(await readFile(lockOf(file), 'utf8').catch(() => ''));
  const age = Math.abs(Date.now() - found.mtimeMs);
  // Without a number the holder is just about to write it.
  if (age < LONGEST_MS && (holder === 0 ? age < 1_000 : isAlive(holder))) return true;
  await unlink(lockOf(file)).catch(() => undefined);
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
