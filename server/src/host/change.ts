/** The change that a work tree holds: from which commit it starts, and which lines of which files it brought. */
import path from 'node:path';
import { type ChangedLines, changedLines } from './changed-lines.ts';
import { findRepository, GitError, pipeGit, runGit } from './git.ts';
import { findLinkedFiles } from './linked-files.ts';

export interface Change {
  /** The absolute root of the work tree, without symbolic links. */
  root: string;
  /** Absent where everything counts as new. */
  base?: {
    /** As it was named, or found. */
    ref: string;
    /** The merge base of it and HEAD, a full commit id. */
    commit: string;
  };
  /** How the base was found, as a sentence, where nobody named it. */
  remark?: string;
  files: ChangedLines;
  /** Absolute names of files that were renamed: where they were, by where they are. */
  renamed: ReadonlyMap<string, string>;
  /** Every name that a file had on the way, by its name now; all absolute. */
  formerNames: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where files are that have their name by a link; both absolute. */
  linked: ReadonlyMap<string, string>;
}

/** Where a change usually goes, the likeliest first. */
const usualTargets = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * The change against `base`, or against where changes of this repository usually go.
 * @throws GitError with git's own words; also where there is no repository.
 */
export async function findChange(folder: string, base: string | undefined): Promise<Change> {
  const repository = await findRepository(folder);
  if (!repository) throw new GitError(`${folder} is in no git repository.`);
  const root = path.resolve(repository.topLevel);
  const start = await findStart(root, base);
  if (!start) {
    const remark =
      base === undefined
        ? 'There is no upstream branch to compare with, so every file counts as changed; name a base with --base.'
        : 'Compared with nothing, so every file counts as changed.';
    const none = { renamed: new Map(), formerNames: new Map(), linked: new Map() };
    return { root, remark, files: await wholeFiles(root), ...none };
  }
  const { commit } = start;
  const [renamed, formerNames] = await Promise.all([renamedSince(root, commit), namesSince(root, commit)]);
  for (const [now, before] of renamed)
    formerNames.set(now, new Set([...(formerNames.get(now) ?? []), before]));
  const lines = await changedLines(commit, root);
  // A file that was only moved has no changed lines, and is a part of the change all the same.
  const files = new Map([...[...renamed.keys()].map((file) => [file, []] as const), ...lines]);
  const linked = new Map<string, string>();
  for (const { file, real, lines } of await findLinkedFiles(root, files, () => presentFiles(root))) {
    if (lines) {
      files.set(file, lines);
      linked.set(file, real);
    } else files.delete(file);
  }
  const remark = base === undefined ? { remark: await remarkOn(root, start) } : {};
  return { root, base: start, ...remark, files, renamed, formerNames, linked };
}

/** How the base was found, and what that leaves out. */
async function remarkOn(root: string, { ref, commit }: NonNullable<Change['base']>): Promise<string> {
  return (await commitOf(root, 'HEAD')) === commit
    ? `Compared with ${ref}, which has all of HEAD, so only what is not committed counts; name another base with --base.`
    : `Compared with ${ref}.`;
}

/**
 * Where the change against `base` starts, or against where changes usually go; undefined where that is nowhere, as where
 * the base is git's empty tree.
 * @throws GitError with git's own words, or with what to do where they say nothing.
 */
export async function findStart(root: string, base?: string): Promise<Change['base']> {
  const ref = base ?? (await usualTarget(root));
  if (ref === undefined) return undefined;
  const revision = await commitOf(root, ref);
  if (revision === undefined) {
    if (await isEmptyTree(root, ref)) return undefined;
    throw new GitError('there is no such commit, branch or tag here.');
  }
  try {
    return { ref, commit: (await runGit(root, ['merge-base', revision, 'HEAD'])).trim() };
  } catch (error) {
    const isShallow = (await runGit(root, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
    if (isShallow)
      throw new GitError(
        'this clone is shallow, and its history does not reach back to where HEAD has left that. Run "git fetch --unshallow" (in a pipeline, fetch with depth 0).',
      );
    throw /git ended with 1\./.test(String(error))
      ? new GitError('it has no commit in common with HEAD.')
      : error;
  }
}

/** Scripts name it where there is nothing to compare with. Its id depends on how the repository digests its objects. */
async function isEmptyTree(root: string, revision: string): Promise<boolean> {
  const emptyTree = (await runGit(root, ['hash-object', '-t', 'tree', '--stdin'])).trim();
  return revision === emptyTree;
}

/** HEAD's own branch compares with nothing, nor does the one that HEAD was taken from without being on it. */
async function usualTarget(root: string): Promise<string | undefined> {
  const head = await commitOf(root, 'HEAD');
  if (head === undefined) return undefined;
  const branch = await runGit(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']).catch(() => '');
  for (const ref of usualTargets) {
    if (ref === branch.trim()) continue;
    const commit = await commitOf(root, ref);
    const isItsOwn = branch === '' && commit === head && !ref.includes('/');
    if (commit === undefined || isItsOwn) continue;
    const isRelated = await runGit(root, ['merge-base', commit, head]).then(
      () => true,
      () => false,
    );
    if (isRelated) return ref;
  }
  return undefined;
}

function commitOf(root: string, ref: string): Promise<string | undefined> {
  return runGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]).then(
    (answer) => answer.trim(),
    () => undefined,
  );
}

/** Every file that is tracked, or new and not ignored; relative to the root, with `/`. */
export async function presentFiles(root: string): Promise<string[]> {
  const listed = await runGit(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  return [...new Set(listed.split('\0').filter(Boolean))];
}

async function wholeFiles(root: string): Promise<ChangedLines> {
  const whole = [{ start: 1, end: Number.POSITIVE_INFINITY }];
  return new Map((await presentFiles(root)).map((name) => [path.join(root, name), whole]));
}

async function renamedSince(root: string, commit: string): Promise<Map<string, string>> {
  const listed = await runGit(root, [
    'diff',
    '--no-ext-diff',
    '--find-renames',
    '--diff-filter=R',
    '--name-status',
    '-z',
    commit,
  ]);
  const fields = listed.split('\0');
  const renamed = new Map<string, string>();
  for (let at = 0; at + 2 < fields.length; at += 3)
    renamed.set(path.join(root, fields[at + 2]!), path.join(root, fields[at + 1]!));
  return renamed;
}

/** The names that commits since `commit`, and the work tree after them, took from files, by the names that these have now. */
async function namesSince(root: string, commit: string): Promise<Map<string, Set<string>>> {
  const which = ['--no-ext-diff', '--find-renames', '--diff-filter=R', '--name-status', '-z'];
  const head = await commitOf(root, 'HEAD');
  // Without commits in between, what the work tree renamed since `commit` is all there is.
  if (head === commit) return new Map();
  const [logged, present] = await Promise.all([
    runGit(root, ['log', '--reverse', '--format=', ...which, `${commit}..HEAD`, '--']),
    runGit(root, ['diff', ...which, 'HEAD']),
  ]);
  const names = new Map<string, Set<string>>();
  for (const fields of [logged, present].map((listed) => listed.split('\0').map((field) => field.trim())))
    for (let at = 0; at + 2 < fields.length; at += 3) {
      const [before, now] = [path.join(root, fields[at + 1]!), path.join(root, fields[at + 2]!)];
      names.set(now, new Set([...(names.get(now) ?? []), ...(names.get(before) ?? []), before]));
    }
  return names;
}

/** Every file of a commit, or those `among` some that are there; relative to the root, with `/`. */
export async function filesOf(
  root: string,
  commit: string,
  among: readonly string[] = [],
): Promise<Set<string>> {
  const listed = await runGit(root, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit, ...among]);
  return new Set(listed.split('\0').filter(Boolean));
}

/** A file's text in a commit, see `bytesIn`; in the index, for `:0`. */
export async function textIn(root: string, commit: string, name: string): Promise<string | undefined> {
  return (await bytesIn(root, commit, name))?.toString('utf8');
}

/**
 * A file's content in a commit, links followed as they stand there; undefined where it is not there, or where a link
 * leads out of the repository or nowhere. In the index, for `:0`, no link is followed. `name` is relative to the root,
 * with `/`.
 */
export async function bytesIn(root: string, commit: string, name: string): Promise<Buffer | undefined> {
  try {
    // git looks names up one a line, and follows no links in the index.
    if (commit === ':0' || name.includes('\n'))
      return await pipeGit(root, ['cat-file', 'blob', `${commit}:${name}`]);
    const answer = await pipeGit(root, ['cat-file', '--batch', '--follow-symlinks'], `${commit}:${name}\n`);
    const start = answer.indexOf('\n') + 1;
    const [, size] = /^[0-9a-f]+ blob (\d+)\n$/.exec(answer.toString('latin1', 0, start)) ?? [];
    return size === undefined ? undefined : answer.subarray(start, start + Number(size));
  } catch {
    return undefined;
  }
}
