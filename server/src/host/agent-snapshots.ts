/**
 * What one hook of an agent leaves for the next beside the ledger: texts of files as they were right before an edit, so
 * that nobody has to guess afterwards what the agent brought, and which warnings have been given.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MeantFile } from './agent-workspace.ts';

/** An edit that nobody heard of any more did not happen. */
const DAY_MS = 86_400_000;

export class AgentSnapshots {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = path.join(folder, 'before-agents');
  }

  /** Those of a file, in its repository's git directory, or in the workspace where there is no git. */
  static of({ repository, root }: MeantFile): AgentSnapshots {
    return new AgentSnapshots(
      repository ? path.join(repository.commonDir, 'touchstone') : path.join(root, '.touchstone'),
    );
  }

  /** `now` in milliseconds since the epoch. Never throws: without it, what the agent says has to do. */
  async keep(key: string, text: string, now: number): Promise<void> {
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await this.#forgetOld(now);
      const file = this.#fileOf(key);
      await rm(file, { force: true });
      await writeFile(file, text, { flag: 'wx', mode: 0o600 });
    } catch {
      // A full or read-only disk.
    }
  }

  /** The text, which is given once. `now` in milliseconds since the epoch. */
  async take(key: string, now: number): Promise<string | undefined> {
    const file = this.#fileOf(key);
    try {
      await this.#forgetOld(now);
      const text = await readFile(file, 'utf8');
      await rm(file, { force: true });
      return text;
    } catch {
      return undefined;
    }
  }

  /** Whether something happens for the first time within a day; true where that cannot be kept. */
  async isFirst(key: string, now: number): Promise<boolean> {
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await this.#forgetOld(now);
      await writeFile(this.#fileOf(key), '', { flag: 'wx', mode: 0o600 });
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code !== 'EEXIST';
    }
  }

  async #forgetOld(now: number): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      const file = path.join(this.#folder, name);
      if ((await stat(file)).mtimeMs < now - DAY_MS) await rm(file, { force: true });
    }
  }

  #fileOf(key: string): string {
    return path.join(this.#folder, createHash('sha256').update(key).digest('hex'));
  }
}
