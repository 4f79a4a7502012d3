import path from 'node:path';
import { runGit } from './git.ts';

/** Lines (from 1) that a working tree adds or changes against a revision, by absolute path. */
export type ChangedLines = Map<string, { start: number; end: number }[]>;

/** Asks git what has changed since the merge base with `base`; untracked files count whole. Throws with git's own words. */
export async function changedLines(base: string, folder: string): Promise<ChangedLines> {
  const git = (...args: string[]) => runGit(folder, ['-c', 'core.quotePath=false', ...args]);
  if (base.startsWith('-')) throw new Error(`\`${base}\` is no revision`);
  const root = (await git('rev-parse', '--show-toplevel')).trim();
  const mergeBase = (await git('merge-base', base, 'HEAD')).trim();
  const diff = await git(
    'diff',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '-U0',
    '--no-prefix',
    mergeBase,
  );
  const changes: ChangedLines = new Map();
  let file: string | undefined;
  for (const line of diff.split('\n')) {
    const target = /^\+\+\+ (?:"(.*)"|(.*?))\t?$/.exec(line);
    if (target) {
      const name = target[1] ?? target[2];
      file = name === '/dev/null' ? undefined : path.join(root, name);
      if (file) changes.set(file, []);
      continue;
    }
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (!hunk || !file) continue;
    const start = Number(hunk[1]);
    const count = hunk[2] === undefined ? 1 : Number(hunk[2]);
    if (count > 0) changes.get(file)?.push({ start, end: start + count - 1 });
  }
  const untracked = (await git('ls-files', '--others', '--exclude-standard', '-z', '--full-name', root))
    .split('\0')
    .filter(Boolean);
  for (const name of untracked)
    changes.set(path.join(root, name), [{ start: 1, end: Number.POSITIVE_INFINITY }]);
  return changes;
}
