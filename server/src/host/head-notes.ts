/**
 * Notes commits as HEAD comes to them, for repositories without hooks.
 *
 * What must hold: each move is noted once, or more often with the same outcome, also with several windows. How far the
 * log of HEAD has been seen to is kept in the git directory, so that commits made while nobody watched are noted later.
 */
import { spawn } from 'node:child_process';
import { existsSync, type FSWatcher, statSync, watch } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { extensionRoot } from './assets.ts';
import { findRepository, type Repository, runGit } from './git.ts';
import { nodeSetting } from './git-hooks/hook-script.ts';
import { notesRefs, tipOf } from './git-notes.ts';
import { readPlace, readSetting } from './planned-change.ts';
import { movesIn, positionOf } from './reflog.ts';

/** Milliseconds without a further change in the git directory after which it is looked at. */
const PAUSE_MS = 300;

export class HeadNotes {
  readonly #folders = new Set<string>();
  readonly #heads = new Map<string, Promise<Head | undefined>>();
  readonly #watchers: FSWatcher[] = [];
  #begun: Promise<void> = Promise.resolve();
  #isClosed = false;

  /** Watches the repository that holds a folder (absolute), if there is one. Never rejects. */
  watch(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return this.#begun;
    this.#folders.add(folder);
    this.#begun = Promise.all([this.#begun, this.#watch(folder)]).then(
      () => {},
      // A repository that git does not read has no commits to note.
      () => {},
    );
    return this.#begun;
  }

  async #watch(folder: string): Promise<void> {
    const repository = await findRepository(folder);
    if (!repository || this.#heads.has(repository.topLevel)) return;
    const opening = this.#open(repository);
    this.#heads.set(repository.topLevel, opening);
    await (await opening)?.look();
  }

  /** Call when something may have happened that the file system did not tell of. */
  look(): void {
    for (const head of this.#heads.values()) void head.then((found) => found?.lookSoon()).catch(() => {});
  }

  /** Resolves when what has begun is done. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const watcher of this.#watchers) watcher.close();
    await this.#begun;
    for (const head of this.#heads.values()) await (await head.catch(() => undefined))?.finish();
  }

  async #open(repository: Repository): Promise<Head | undefined> {
    // Hooks, where they were added here, do it themselves.
    if ((await readSetting(repository.topLevel, nodeSetting)) !== undefined) return undefined;
    const gitDir = (await runGit(repository.topLevel, ['rev-parse', '--absolute-git-dir'])).trim();
    const head = new Head(repository, gitDir);
    for (const place of [gitDir, path.join(gitDir, 'logs')])
      if (existsSync(place)) this.#observe(place, head);
    return head;
  }

  #observe(place: string, head: Head): void {
    if (this.#isClosed) return;
    const watcher = watch(place, { persistent: false }, () => head.lookSoon());
    // Where watching does not work, saving a document makes us look.
    watcher.on('error', () => watcher.close());
    this.#watchers.push(watcher);
  }
}

/** The HEAD of one work tree. */
class Head {
  readonly #repository: Repository;
  readonly #gitDir: string;
  #pause: NodeJS.Timeout | undefined;
  /** How much of the log was there at the last look. */
  #lookedTo: number | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(repository: Repository, gitDir: string) {
    this.#repository = repository;
    this.#gitDir = gitDir;
  }

  lookSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.look(), PAUSE_MS);
    this.#pause.unref();
  }

  finish(): Promise<void> {
    clearTimeout(this.#pause);
    return this.#work;
  }

  /** Notes what has come since the last look. Never rejects; what fails is tried at the next one. */
  look(): Promise<void> {
    this.#work = this.#work.then(() => this.#look()).catch(() => {});
    return this.#work;
  }

  async #look(): Promise<void> {
    const file = path.join(this.#gitDir, 'logs', 'HEAD');
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size === this.#lookedTo || isUnderWay(this.#gitDir)) return;
    const log = await readFile(file, 'latin1').catch(() => '');
    // Whoever looks for the first time does not note what came before.
    const seen = (await this.#seen(log)) ?? this.#lookedTo ?? log.length;
    if (await this.#hasRecords()) {
      for (const { from, to } of movesIn(log.slice(seen))) await this.#note(from, to);
      await this.#remember(log);
    }
    this.#lookedTo = log.length;
  }

  /** Without any, no note would say anything. */
  async #hasRecords(): Promise<boolean> {
    const { topLevel, commonDir } = this.#repository;
    if (existsSync(path.join(commonDir, 'touchstone', 'ledger.jsonl'))) return true;
    for (const ref of Object.values(notesRefs)) if ((await tipOf(topLevel, ref)) !== undefined) return true;
    return false;
  }

  /** In a process of its own: comparing large commits takes time that a person who types does not have. */
  #note(from: string | undefined, to: string): Promise<void> {
    const cli = path.join(extensionRoot, 'dist', 'cli.mjs');
    const args = [cli, 'provenance', 'note', to, ...(from === undefined ? [] : ['--moved-from', from])];
    return new Promise((resolve, reject) => {
      const cwd = this.#repository.topLevel;
      const child = spawn(process.execPath, args, { cwd, stdio: 'ignore', windowsHide: true });
      child.on('error', reject);
      child.on('exit', () => resolve());
    });
  }

  get #memory(): string {
    return path.join(this.#gitDir, 'touchstone', 'head');
  }

  async #seen(log: string): Promise<number | undefined> {
    const [head, size] = ((await readPlace(this.#memory))?.text ?? '').trim().split(' ');
    if (!head) return undefined;
    if (head === 'none') return 0;
    // Of a log that git has shortened meanwhile, what follows the last time that HEAD was there.
    return positionOf(log, head, Number(size)) ?? positionOf(log, head) ?? log.length;
  }

  async #remember(log: string): Promise<void> {
    const last = log.slice(log.lastIndexOf('\n', log.length - 2) + 1).split(' ', 2)[1] ?? 'none';
    await mkdir(path.dirname(this.#memory), { recursive: true });
    await readPlace(this.#memory);
    const draft = `${this.#memory}.${process.pid}`;
    await writeFile(draft, `${last} ${log.length}\n`, { flag: 'wx' });
    await rename(draft, this.#memory);
  }
}

/** Until a rebase or a series of picks is over, its commits come and go. */
function isUnderWay(gitDir: string): boolean {
  return ['rebase-merge', 'rebase-apply', 'sequencer'].some((name) => existsSync(path.join(gitDir, name)));
}
