/**
 * The ledger on disk: one record a line, only ever appended to, shared by every window of a repository.
 *
 * What must hold: a record is one write in append mode, so that two processes never mix their lines; what cannot be
 * written stays in memory and is tried again, and waits in the user's own folder when the process ends; what cannot be
 * read is kept aside and reported; no byte is taken out.
 */
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type BlockRecord, readLine, toTrace } from '../ledger/record.ts';
import { keepOutOfCommits } from './folder-ledger.ts';
import { asideOf, keepAside } from './ledger-aside.ts';
import { type Compacted, compactLedger, type Retention } from './ledger-compaction.ts';
import { LedgerIndex } from './ledger-index.ts';
import { waitForLock } from './ledger-lock.ts';
import { PendingRecords } from './pending-records.ts';

/** Something about the ledger that a person must know. */
export interface LedgerTrouble {
  message: string;
  remedy?: string;
  /** Records may be missing: nobody may conclude from what is known that nothing was recorded. */
  isIncomplete?: true;
}

export interface LedgerStoreOptions {
  /** Called once for each new trouble, and again when it comes back after having been gone. */
  onTrouble: (trouble: LedgerTrouble) => void;
  /** Called whenever `unwritten` has changed. */
  onUnwritten?: () => void;
  /** The process ends with its work: of what cannot be written nothing is said before `close`. */
  endsSoon?: boolean;
  /** Milliseconds before records that could not be written are tried again. */
  retryAfter?: number;
}

/** Without O_NOFOLLOW (Windows) the check of the link before opening has to do. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
const RETRY_MS = 15_000;

export class LedgerStore {
  readonly #file: string;
  readonly #options: LedgerStoreOptions;
  /** Lines that cannot be read and are not kept aside yet. */
  readonly #unreadable: string[] = [];
  readonly #index = new LedgerIndex((line) => {
    // One that looked well until it was asked for turns out when nothing is being read.
    if (this.#unreadable.push(line) === 1)
      void this.#queue(() => this.#keepAside(this.#unreadable.splice(0)));
  });
  /** Lines that are not on disk yet, in order. */
  readonly #waiting: { line: string; record: BlockRecord; isPending?: true }[] = [];
  readonly #pending: PendingRecords;
  /** How far the file has been read, in bytes, always up to the end of a line. */
  #readTo = 0;
  #fileId = '';
  #corrupt = 0;
  #trouble = '';
  #isBlocked = false;
  /** Why it is blocked. */
  #failure = '';
  /** `unwritten` as last told. */
  #told = 0;
  #work: Promise<void> = Promise.resolve();
  #retry: NodeJS.Timeout | undefined;

  private constructor(file: string, options: LedgerStoreOptions) {
    this.#file = file;
    this.#options = options;
    this.#pending = new PendingRecords(file);
  }

  /** Opens the ledger, which need not exist yet. A ledger that cannot be read is reported, and then empty. */
  static async open(file: string, options: LedgerStoreOptions): Promise<LedgerStore> {
    const store = new LedgerStore(file, options);
    await store.refresh();
    await store.#takePending();
    return store;
  }

  get file(): string {
    return this.#file;
  }

  /** Blocks with records that could not be written when last tried; those just on their way do not count. */
  get unwritten(): number {
    if (!this.#isBlocked) return 0;
    return new Set(this.#waiting.filter(({ isPending }) => !isPending).map(({ record }) => record.id)).size;
  }

  get(id: string): BlockRecord | undefined {
    return this.#index.get(id);
  }

  /** All blocks, each in its latest form, in the order in which they were first recorded. */
  records(): BlockRecord[] {
    return this.#index.records();
  }

  recordsOf(path: string): BlockRecord[] {
    return this.#index.recordsOf(path);
  }

  /** Every path that a record has or had. */
  paths(): string[] {
    return this.#index.paths();
  }

  /** Those of a file, or of all files in a folder. */
  recordsUnder(path: string): BlockRecord[] {
    return this.#index
      .paths()
      .filter((candidate) => candidate === path || candidate.startsWith(`${path}/`))
      .flatMap((candidate) => this.#index.recordsOf(candidate));
  }

  /** Takes the record in at once and writes it; resolves when it is on disk or known to be waiting. */
  append(record: BlockRecord): Promise<void> {
    this.#index.add(record);
    this.#waiting.push({ record, line: `${JSON.stringify(toTrace(record))}\n` });
    return this.#queue(() => this.#flush());
  }

  /** Reads what other windows have written since. */
  refresh(): Promise<void> {
    return this.#queue(() => this.#read());
  }

  /**
   * Lets go of what later lines have replaced, and of what `retention` no longer asks for. The records in memory stay
   * until the ledger is opened again.
   * @param now RFC 3339.
   * @returns undefined when another process is at it.
   * @throws the error of the file system that prevented it; the ledger is then as it was.
   */
  async compact(now: string, retention?: Retention): Promise<Compacted | undefined> {
    let compacted: Compacted | undefined;
    let failure: unknown;
    await this.#queue(async () => {
      try {
        await this.#refuseLinks();
        compacted = await compactLedger(this.#file, now, retention);
      } catch (error) {
        failure = error;
      }
    });
    if (failure) throw failure;
    return compacted;
  }

  /** Tries once more to write what is waiting. */
  async close(): Promise<void> {
    await this.#queue(() => this.#flush());
    clearTimeout(this.#retry);
    if (this.unwritten > 0) await this.#keepPending();
  }

  /** The process ends: another one that opens the ledger takes over. */
  async #keepPending(): Promise<void> {
    const said = `The ledger ${this.#file} cannot be written (${this.#failure}).`;
    const number = count(this.unwritten, 'record');
    try {
      await this.#pending.keep(this.#waiting.filter(({ isPending }) => !isPending).map(({ line }) => line));
      this.#report(
        `${said} ${number} kept in ${this.#pending.file} until it can.`,
        'Make the file writable or free some space; the records are in force meanwhile.',
      );
    } catch (error) {
      this.#report(
        `${said} ${number} lost (${this.#pending.file}: ${reasonOf(error)}): these lines stay unknown.`,
        'Make the file writable or free some space.',
      );
    }
  }

  /** Records of processes that could not write them; the ledger's own may be later ones of the same blocks. */
  async #takePending(): Promise<void> {
    const lines = await this.#pending.read();
    for (const line of lines) {
      const read = readLine(line);
      if (read.kind !== 'block') continue;
      const { record } = read;
      const known = this.#index.get(record.id);
      if (known && known.updated >= record.updated) continue;
      this.#index.add(record);
      this.#waiting.push({ record, line: `${line}\n`, isPending: true });
    }
    if (lines.length > 0 && this.#waiting.length === 0) await this.#pending.settle();
  }

  #queue(task: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(task);
    return this.#work;
  }

  async #flush(): Promise<void> {
    await this.#write();
    if (this.unwritten === this.#told) return;
    this.#told = this.unwritten;
    this.#options.onUnwritten?.();
  }

  async #write(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const hasPending = this.#waiting.some(({ isPending }) => isPending);
    clearTimeout(this.#retry);
    let handle: FileHandle | undefined;
    try {
      await this.#refuseLinks();
      await mkdir(dirname(this.#file), { recursive: true });
      await keepOutOfCommits(this.#file);
      while (this.#waiting.length > 0) {
        const { line } = this.#waiting[0]!;
        await waitForLock(this.#file);
        if (!handle || !(await this.#isAt(handle))) {
          await handle?.close();
          handle = undefined;
          const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | NO_FOLLOW;
          handle = await open(this.#file, flags, 0o644);
        }
        // A line that a killed process left torn must not swallow this one.
        const lead = (await endsInLine(handle)) ? '' : '\n';
        const bytes = Buffer.from(lead + line, 'utf8');
        const { bytesWritten } = await handle.write(bytes, 0, bytes.length, null);
        if (bytesWritten < bytes.length) throw new Error('the disk took only a part of a record');
        // Where another file has come into the ledger's place meanwhile, the record is written to that one, too.
        if (await this.#isAt(handle)) this.#waiting.shift();
      }
      if (hasPending) await this.#pending.settle();
      this.#trouble = '';
      this.#isBlocked = false;
    } catch (error) {
      this.#isBlocked = true;
      this.#failure = reasonOf(error);
      if (this.#options.endsSoon || this.unwritten === 0) return;
      this.#report(
        `The ledger ${this.#file} cannot be written (${reasonOf(error)}). ${count(this.unwritten, 'record')} kept in memory.`,
        'Make the file writable or free some space; Touchstone tries again by itself.',
      );
      this.#retry = setTimeout(() => {
        void this.#queue(() => this.#flush());
      }, this.#options.retryAfter ?? RETRY_MS);
      this.#retry.unref();
    } finally {
      await handle?.close();
    }
  }

  /** Whether the file that was opened is still the ledger. */
  async #isAt(handle: FileHandle): Promise<boolean> {
    const [opened, now] = await Promise.all([handle.stat(), lstat(this.#file).catch(() => undefined)]);
    return now?.ino === opened.ino && now.dev === opened.dev;
  }

  async #read(): Promise<void> {
    let handle: FileHandle | undefined;
    try {
      await this.#refuseLinks();
      handle = await open(this.#file, constants.O_RDONLY | NO_FOLLOW);
      const info = await handle.stat();
      if (!info.isFile()) throw new Error('it is no regular file');
      const { size, ino, dev } = info;
      const fileId = `${dev}:${ino}`;
      // Another file, or a shorter one: somebody compacted the ledger. Records only ever add up, so read it whole.
      if (fileId !== this.#fileId || size < this.#readTo) this.#readTo = 0;
      this.#fileId = fileId;
      if (size === this.#readTo) return;
      const bytes = Buffer.allocUnsafeSlow(size - this.#readTo);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, this.#readTo);
      await this.#readLines(bytes.subarray(0, bytesRead), this.#readTo === 0);
      // What is not on disk yet is later than what is.
      for (const { record } of this.#waiting) this.#index.add(record);
    } catch (error) {
      if (isMissing(error)) return;
      this.#report(
        `The ledger ${this.#file} cannot be read (${reasonOf(error)}).`,
        'Put the ledger back as a plain file that can be read, or move what stands there away.',
        true,
      );
    } finally {
      await handle?.close();
    }
  }

  async #readLines(bytes: Buffer, isWhole: boolean): Promise<void> {
    const end = bytes.lastIndexOf(10) + 1;
    const torn = bytes.toString('utf8', end);
    this.#index.addLines(bytes.subarray(0, end));
    const corrupt = this.#unreadable.splice(0);
    this.#readTo += end;
    if (isWhole && torn !== '') {
      // On opening, a last line without its end is what a killed process left. A whole record lacks only the end.
      const read = readLine(torn);
      if (read.kind === 'block') this.#index.add(read.record);
      else if (read.kind === 'corrupt') corrupt.push(torn);
      await this.#endLastLine(torn);
    }
    if (corrupt.length > 0) await this.#keepAside(corrupt);
  }

  /** Ends the torn line, unless its writer was alive after all and has gone on. */
  async #endLastLine(torn: string): Promise<void> {
    let handle: FileHandle | undefined;
    try {
      handle = await open(this.#file, constants.O_RDWR | constants.O_APPEND | NO_FOLLOW);
      if (await endsInLine(handle)) return;
      await handle.write('\n');
      this.#readTo += Buffer.byteLength(torn) + 1;
    } catch {
      // Read-only: the next append that succeeds ends the line.
    } finally {
      await handle?.close();
    }
  }

  /** Copies lines that cannot be read beside the ledger, each once, so that a person can look at them. */
  async #keepAside(lines: readonly string[]): Promise<void> {
    if (lines.length === 0) return;
    try {
      const fresh = await keepAside(
        this.#file,
        lines.map((line) => Buffer.from(line)),
      );
      if (fresh === 0) return;
      this.#corrupt += fresh;
      this.#options.onTrouble({
        message: `${count(fresh, 'line')} of the ledger ${this.#file} cannot be read; copied to ${asideOf(this.#file)}.`,
        remedy: 'All other records are in force. Look at the lines, then delete the copy.',
      });
    } catch (error) {
      this.#corrupt += lines.length;
      this.#report(
        `${count(lines.length, 'line')} of the ledger ${this.#file} cannot be read, nor copied aside (${reasonOf(error)}).`,
      );
    }
  }

  /** Lines that could not be read since the ledger was opened. */
  get corrupt(): number {
    return this.#corrupt;
  }

  /** A workspace from elsewhere may hold a link in the ledger's place, to have a file of the user's appended to. */
  async #refuseLinks(): Promise<void> {
    for (const path of [dirname(this.#file), this.#file]) {
      const stat = await lstat(path).catch(() => undefined);
      if (stat?.isSymbolicLink()) throw new Error(`${path} is a symbolic link`);
    }
  }

  #report(message: string, remedy?: string, isIncomplete?: true): void {
    const key = message.replace(/\d+ records?/, '');
    if (this.#trouble === key) return;
    this.#trouble = key;
    this.#options.onTrouble({
      message,
      ...(remedy === undefined ? {} : { remedy }),
      ...(isIncomplete ? { isIncomplete } : {}),
    });
  }
}

async function endsInLine(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  await handle.read(last, 0, 1, size - 1);
  return last[0] === 10;
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message ?? String(error);
}
