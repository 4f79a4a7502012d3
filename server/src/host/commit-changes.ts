/** The lines that commits brought in, as git's own diff tells them. */

import { pipeGit, runGit } from './git.ts';
import { readObjects, tipOf } from './git-notes.ts';
import { type PatchedFile, parsePatch, plainPatch } from './patch.ts';

export interface CommitChange {
  commit: string;
  /** The author with time and zone, as the commit says it: rewriting a commit keeps it. */
  stamp: string;
  /** When it was committed, in milliseconds; not a number where the commit does not say. */
  committed: number;
  message: string;
  files: CommittedFile[];
}

export interface CommittedFile {
  path: string;
  /** Its name in the first parent, where that is another. */
  oldPath?: string;
  blob: string;
  /** Lines from 1 that none of the parents has. */
  added: Set<number>;
}

export interface CommitHead {
  parents: string[];
  stamp: string;
  committed: number;
  message: string;
}

/**
 * Author, parents and message of commits; those that are not there are left out.
 * @throws GitError
 */
export async function readHeads(
  folder: string,
  commits: readonly string[],
): Promise<Map<string, CommitHead>> {
  const heads = new Map<string, CommitHead>();
  const objects = await readObjects(folder, commits);
  commits.forEach((commit, index) => {
    const object = objects[index];
    if (object?.type !== 'commit') return;
    const text = object.content.toString('utf8');
    const cut = text.indexOf('\n\n');
    const head = (cut < 0 ? text : text.slice(0, cut)).split('\n');
    const field = (name: string) =>
      head.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
    heads.set(commit, {
      parents: field('parent'),
      stamp: field('author')[0] ?? '',
      committed: Number(/ (\d+) [+-]\d+$/.exec(field('committer')[0] ?? '')?.[1]) * 1000,
      message: cut < 0 ? '' : text.slice(cut + 2),
    });
  });
  return heads;
}

/**
 * What each commit brought in; of a merge, what its own resolution did.
 * @throws GitError
 */
export async function readChanges(folder: string, commits: readonly string[]): Promise<CommitChange[]> {
  const heads = await readHeads(folder, commits);
  const changes: CommitChange[] = [];
  for (const commit of new Set(commits)) {
    const head = heads.get(commit);
    if (!head) continue;
    const patches: PatchedFile[][] = [];
    if (head.parents.length === 0) patches.push(await patchOf(folder, ['--root', commit]));
    for (const parent of head.parents) patches.push(await patchOf(folder, [parent, commit]));
    const { stamp, committed, message } = head;
    changes.push({ commit, stamp, committed, message, files: inAll(patches) });
  }
  return changes;
}

/**
 * What a commit of the index would bring in.
 * @param index its path, where it is not the usual one.
 * @throws GitError
 */
export async function readStaged(folder: string, index?: string): Promise<CommittedFile[]> {
  const base =
    (await tipOf(folder, 'HEAD')) ?? (await runGit(folder, ['hash-object', '-t', 'tree', '--stdin']));
  const command = ['-c', 'core.quotePath=false', 'diff-index', '--cached', ...patchOptions, base.trim()];
  return inAll([parsePatch((await pipeGit(folder, command, '', index)).toString('utf8'))]);
}

const patchOptions = ['-p', '-M', '--full-index', '--diff-algorithm=default', ...plainPatch];

async function patchOf(folder: string, trees: readonly string[]): Promise<PatchedFile[]> {
  const command = ['diff-tree', '-r', '--no-commit-id', ...patchOptions, ...trees];
  return parsePatch(await runGit(folder, ['-c', 'core.quotePath=false', ...command]));
}

/** Lines that came against every parent. A file that one parent has just so came from there. */
function inAll([first = [], ...others]: readonly PatchedFile[][]): CommittedFile[] {
  return first.flatMap(({ path, oldPath, blob, added }): CommittedFile[] => {
    let lines = linesOf(added);
    for (const other of others) {
      const same = other.find((file) => file.path === path);
      const there = same ? linesOf(same.added) : new Set<number>();
      lines = new Set([...lines].filter((line) => there.has(line)));
    }
    if (lines.size === 0) return [];
    return [{ path, ...(oldPath === undefined || oldPath === path ? {} : { oldPath }), blob, added: lines }];
  });
}

function linesOf(ranges: PatchedFile['added']): Set<number> {
  const lines = new Set<number>();
  for (const { start, end } of ranges) for (let line = start; line <= end; line++) lines.add(line);
  return lines;
}
