import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { findRepository, runGit } from './git.ts';
import { parsePatch, plainPatch } from './patch.ts';

/**
 * Lines (from 1, `end` inclusive) that a working tree adds or changes against a revision, by absolute path. Where lines
 * only went away, `end` is the line above and `start` the one below.
 */
export type ChangedLines = ReadonlyMap<string, readonly { start: number; end: number }[]>;

const plainDiff = ['diff', ...plainPatch];

/**
 * Asks git what has changed since the merge base with `base`; untracked and binary files count whole. Paths are real ones,
 * without symbolic links.
 * @throws GitError with git's own words.
 */
export async function changedLines(base: string, folder: string): Promise<ChangedLines> {
  const git = (...args: string[]) => runGit(folder, ['-c', 'core.quotePath=false', ...args]);
  const revision = (await git('rev-parse', '--verify', '--end-of-options', `${base}^{commit}`)).trim();
  const root = (await git('rev-parse', '--show-toplevel')).replace(/\r?\n$/, '');
  const mergeBase = (await git('merge-base', revision, 'HEAD')).trim();
  const changes = new Map<string, { start: number; end: number }[]>();
  for (const { path: name, added } of parsePatch(await git(...plainDiff, mergeBase)))
    changes.set(path.join(root, name), added);
  const opaque = parseOpaque(await git(...plainDiff, '--numstat', '-z', mergeBase));
  const untracked = await git('ls-files', '--others', '--exclude-standard', '-z', '--full-name', root);
  for (const name of [...opaque, ...untracked.split('\0').filter(Boolean)])
    changes.set(path.join(root, name), [{ start: 1, end: Number.POSITIVE_INFINITY }]);
  return changes;
}

/**
 * What has changed in the repositories of files and folders. A file reached through a link is looked for where it is; what
 * does not exist is passed over.
 * @throws GitError with git's own words.
 */
export async function changedLinesAt(base: string, places: readonly string[]): Promise<ChangedLines> {
  const folders = new Set(await Promise.all(places.map(folderOf)));
  const repositories = new Set<string>();
  const changes = new Map<string, readonly { start: number; end: number }[]>();
  for (const folder of folders) {
    if (folder === undefined) continue;
    const root = (await findRepository(folder))?.topLevel ?? folder;
    if (repositories.has(root)) continue;
    repositories.add(root);
    for (const [file, ranges] of await changedLines(base, folder)) changes.set(file, ranges);
  }
  return changes;
}

async function folderOf(place: string): Promise<string | undefined> {
  try {
    const real = await realpath(place);
    return (await stat(real)).isDirectory() ? real : path.dirname(real);
  } catch {
    return undefined;
  }
}

/** Those of the files that have changed, by the names given; a file reached through a link counts as what it is. */
export async function selectChanged(files: readonly string[], changes: ChangedLines): Promise<ChangedLines> {
  const selected = new Map<string, readonly { start: number; end: number }[]>();
  for (const file of files) {
    const ranges = changes.get(await realpath(file).catch(() => file));
    if (ranges) selected.set(file, ranges);
  }
  return selected;
}

/**
 * Files of which git shows no lines, because they are binary or an attribute says so: nothing tells what changed in
 * them. Records are `added TAB removed TAB name`, or with an empty name and the old and new ones after it.
 */
function parseOpaque(numbers: string): string[] {
  const fields = numbers.split('\0');
  const names: string[] = [];
  for (let i = 0; i < fields.length; i++) {
    const [added, , name] = fields[i].split('\t');
    const isRenamed = name === '';
    if (added === '-') names.push(isRenamed ? fields[i + 2] : name);
    if (isRenamed) i += 2;
  }
  return names;
}
