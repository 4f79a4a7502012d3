/** Changes to files and settings of a repository that are known before any is made. */
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GitError, runGit } from './git.ts';

/** All files are absolute. */
export type PlannedChange =
  /** `before` is the text that is replaced; without it the file is new. */
  | { do: 'write'; file: string; text: string; before?: string; executable?: boolean }
  | { do: 'remove'; file: string }
  | { do: 'move'; file: string; to: string }
  /** Git configuration of the repository; without a value the setting is taken away. */
  | { do: 'configure'; repository: string; setting: string; value?: string };

/** Something stands where nothing is written: a link could lead out of the repository. */
export class UnsafePlace extends Error {}

/** The text of a file; undefined where there is none. Rejects with `UnsafePlace` where a link or no file stands. */
export async function readPlace(file: string): Promise<{ text: string; executable: boolean } | undefined> {
  for (const place of [path.dirname(file), file]) {
    const info = await lstat(place).catch(() => undefined);
    if (info?.isSymbolicLink())
      throw new UnsafePlace(`${place} is a link, and links are not written through.`);
    if (place !== file) continue;
    if (!info) return undefined;
    if (!info.isFile()) throw new UnsafePlace(`${file} is no regular file.`);
    return { text: await readFile(file, 'latin1'), executable: (info.mode & 0o100) !== 0 };
  }
  return undefined;
}

/** Makes the changes in order. */
export async function makeChanges(changes: readonly PlannedChange[]): Promise<void> {
  for (const change of changes) await makeChange(change);
}

async function makeChange(change: PlannedChange): Promise<void> {
  switch (change.do) {
    case 'write': {
      const { file, text, executable } = change;
      await mkdir(path.dirname(file), { recursive: true });
      await readPlace(file);
      // Whole or not at all: a hook that is half there would be run.
      const draft = `${file}.${process.pid}.touchstone`;
      const mode = executable ? 0o755 : ((await lstat(file).catch(() => undefined))?.mode ?? 0o644);
      await writeFile(draft, text, { encoding: 'latin1', mode, flag: 'wx' });
      return rename(draft, file);
    }
    case 'remove':
      return rm(change.file);
    case 'move':
      return rename(change.file, change.to);
    case 'configure':
      return configure(change.repository, change.setting, change.value);
  }
}

/** A setting of the repository alone; undefined where it is not there. */
export async function readSetting(repository: string, setting: string): Promise<string | undefined> {
  try {
    return (await runGit(repository, ['config', '--local', '--get', setting])).replace(/\r?\n$/, '');
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

async function configure(repository: string, setting: string, value: string | undefined): Promise<void> {
  if (value !== undefined) {
    await runGit(repository, ['config', '--local', setting, value]);
    return;
  }
  await runGit(repository, ['config', '--local', '--unset-all', setting]);
}
