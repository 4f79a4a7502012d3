/** Files that a repository has under a second name, by a link: what is behind it arrives in the link's place as well. */
import path from 'node:path';
import type { ChangedLines } from './changed-lines.ts';
import { runGit } from './git.ts';
import { isFolder, leadsOut, realPlace } from './real-place.ts';

export interface LinkedFile {
  /** Its name by the link, absolute; that of the link itself where it leads to a folder. */
  file: string;
  /** Where it is. */
  real: string;
  /** Absent for a folder. */
  lines?: readonly { start: number; end: number }[];
}

const wholeFile = { start: 1, end: Number.POSITIVE_INFINITY };

/**
 * The files that a change touches, by their names through the tracked links of a repository; all of what is behind a link
 * that is new or leads elsewhere than before. Links that lead out of the repository, nowhere, or to a folder around
 * themselves have none.
 * @param present every file of the work tree, relative to the root with `/`
 */
export async function findLinkedFiles(
  root: string,
  changed: ChangedLines,
  present: () => Promise<readonly string[]>,
): Promise<LinkedFile[]> {
  const found: LinkedFile[] = [];
  for (const link of await trackedLinks(root)) {
    const real = realPlace(link);
    if (real === undefined || leadsOut(link, root)) continue;
    const isNew = changed.has(link);
    const linesOf = (file: string) => (isNew ? [wholeFile] : changed.get(file));
    if (!isFolder(real)) {
      const lines = linesOf(real);
      if (lines) found.push({ file: link, real, lines });
      continue;
    }
    found.push({ file: link, real });
    if (link.startsWith(real + path.sep)) continue;
    const files = isNew ? (await present()).map((name) => path.join(root, name)) : [...changed.keys()];
    for (const file of files.filter((each) => each.startsWith(real + path.sep)))
      found.push({ file: path.join(link, path.relative(real, file)), real: file, lines: linesOf(file)! });
  }
  return found;
}

/** Absolute. Entries of the index are `MODE OBJECT STAGE TAB name`. */
async function trackedLinks(root: string): Promise<string[]> {
  const listed = await runGit(root, ['ls-files', '-z', '--stage', '--full-name']);
  const entries = listed.split('\0').filter((entry) => entry.startsWith('120000 '));
  return [...new Set(entries.map((entry) => path.join(root, entry.slice(entry.indexOf('\t') + 1))))];
}
