import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { findRepository, runGit } from './git.ts';

/**
 * Lines (from 1, `end` inclusive) that a working tree adds or changes against a revision, by absolute path. Where lines
 * only went away, `end` is the line above and `start` the one below.
 */
export type ChangedLines = ReadonlyMap<string, readonly { start: number; end: number }[]>;

/** The same answer whatever the user's configuration and the repository's attributes say. */
const plainDiff = [
  ...['diff', '--no-ext-diff', '--no-textconv', '--no-color', '--no-relative', '--no-prefix'],
  ...['--submodule=short', '--unified=0', '--inter-hunk-context=0'],
];

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
  for (const [name, ranges] of parseDiff(await git(...plainDiff, mergeBase)))
    changes.set(path.join(root, name), ranges);
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

/** Reads a diff without context. Its `+` and `-` lines are counted, not looked at: they can say anything. */
function parseDiff(diff: string): Map<string, { start: number; end: number }[]> {
  const changes = new Map<string, { start: number; end: number }[]>();
  let ranges: { start: number; end: number }[] = [];
  let contentLeft = 0;
  for (const line of diff.split('\n')) {
    if (contentLeft > 0 && /^[-+]/.test(line)) {
      contentLeft--;
      continue;
    }
    const target = /^\+\+\+ (?:"(.*)"|(.*?))\t?$/.exec(line);
    if (target) {
      const name = target[2] ?? unquote(target[1]!);
      ranges = [];
      if (name !== '/dev/null') changes.set(name, ranges);
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (!hunk) continue;
    const [removed, added] = [Number(hunk[1] ?? 1), Number(hunk[3] ?? 1)];
    const start = Number(hunk[2]);
    contentLeft = removed + added;
    ranges.push(added > 0 ? { start, end: start + added - 1 } : { start: start + 1, end: start });
  }
  return changes;
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

const escapes: Readonly<Record<string, string>> = {
  ...{ a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' },
};

/** Git quotes names that hold quotes, backslashes or control characters the way C does. */
function unquote(name: string): string {
  return name.replaceAll(/\\([0-7]{3}|.)/g, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
}
