/**
 * What one hook of an agent leaves for the next beside the ledger: texts of files as they were right before an edit, so
 * that nobody has to guess afterwards what the agent brought, and which warnings have been given.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MeantFile } from './agent-workspace.ts';
import { stateHome } from './pending-records.ts';

/** An edit that nobody heard of any more did not happen. */
const DAY_MS = 86_400_000;

export class AgentSnapshots {
  /** Where texts are kept, the first that takes one: the user's own folder stands in for a disk that is full or read-only. */
  readonly #folders: readonly string[];

  private constructor(folder: string) {
    this.#folders = [folder, stateHome()].map((place) => path.join(place, 'before-agents'));
  }

  /** Those of a file, in its repository's git directory, or in the workspace where there is no git. */
  static of({ repository, root }: MeantFile): AgentSnapshots {
    return new AgentSnapshots(
      repository ? path.join(repository.commonDir, 'touchstone') : path.join(root, '.touchstone'),
    );
  }

  /**
   * `key` names the file by its absolute path. `now` in milliseconds since the epoch. Never throws: without it, what the agent
   * says has to do.
   */
  async keep(key: string, text: string, now: number): Promise<void> {
    for (const folder of this.#folders) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await forgetOld(folder, now);
        const file = fileOf(folder, key);
        await rm(file, { force: true });
        await writeFile(file, text, { flag: 'wx', mode: 0o600 });
        return;
      } catch {
        // A full or read-only disk.
      }
    }
  }

  /** The text, which is given once. `now` in milliseconds since the epoch. */
  async take(key: string, now: number): Promise<string | undefined> {
    for (const folder of this.#folders) {
      const file = fileOf(folder, key);
      try {
        await forgetOld(folder, now);
        const text = await readFile(file, 'utf8');
        await rm(file, { force: true });
        return text;
      } catch {
        // It is not there, or nothing is.
      }
    }
    return undefined;
  }

  /** Whether something happens for the first time within a day; true where that cannot be kept. */
  async isFirst(key: string, now: number): Promise<boolean> {
    for (const folder of this.#folders) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await forgetOld(folder, now);
        await writeFile(fileOf(folder, key), '', { flag: 'wx', mode: 0o600 });
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      }
    }
    return true;
  }
}

async function forgetOld(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    if ((await stat(file)).mtimeMs < now - DAY_MS) await rm(file, { force: true });
  }
}

function fileOf(folder: string, key: string): string {
  return path.join(folder, createHash('sha256').update(key).digest('hex'));
}
