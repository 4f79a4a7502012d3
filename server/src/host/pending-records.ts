/** Records that a ledger could not take, in the user's own folder until it can: a process that ends must not lose them. */
import { constants } from 'node:fs';
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sha256 } from './digest.ts';

const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
/** A ledger that never takes anything must not fill the user's disk. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Where what a user's programs have to remember belongs. */
export function stateHome(): string {
  const home = os.homedir();
  const base =
    process.platform === 'darwin'
      ? path.join(home, 'Library', 'Application Support')
      : process.platform === 'win32'
        ? (process.env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'))
        : process.env.XDG_STATE_HOME || path.join(home, '.local', 'state');
  return path.join(base, 'touchstone');
}

export class PendingRecords {
  readonly file: string;
  /** Bytes that have been handed out by `read`. */
  #read = 0;

  /** @param ledger absolute. */
  constructor(ledger: string) {
    const name = sha256(path.resolve(ledger)).replace(/^\w+:/, '').slice(0, 32);
    this.file = path.join(stateHome(), 'pending', `${name}.jsonl`);
  }

  /** The lines that wait, without their ends; none where nobody can say. */
  async read(): Promise<string[]> {
    const bytes = await this.#bytes();
    const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1);
    this.#read = whole.length;
    return whole.toString('utf8').split('\n').filter(Boolean);
  }

  /**
   * @param lines with their ends.
   * @throws the error of the file system that prevented it.
   */
  async keep(lines: readonly string[]): Promise<void> {
    await mkdir(path.dirname(this.file), { recursive: true, mode: 0o700 });
    const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | NO_FOLLOW;
    const handle = await open(this.file, flags, 0o600);
    try {
      if ((await handle.stat()).size > MOST_BYTES) throw new Error('too much waits there already');
      await handle.writeFile(lines.join(''));
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** Call when the ledger has what was read; what another process has added since goes on waiting. Never throws. */
  async settle(): Promise<void> {
    const taken = `${this.file}.${process.pid}`;
    try {
      await rename(this.file, taken);
      const rest = (await readFile(taken)).subarray(this.#read);
      if (rest.length > 0) await this.keep([rest.toString('utf8')]);
      await unlink(taken);
    } catch {
      // It is written once more than needed, by the next one.
    }
    this.#read = 0;
  }

  async #bytes(): Promise<Buffer> {
    try {
      const handle = await open(this.file, constants.O_RDONLY | NO_FOLLOW);
      try {
        return await handle.readFile();
      } finally {
        await handle.close();
      }
    } catch {
      return Buffer.alloc(0);
    }
  }
}
