/** The lines of a file as a commit has them, and which lines of a text they are. */
import { inkOf } from '../ledger/ink.ts';
import { linesKept } from '../ledger/line-changes.ts';
import { committedText } from './committed-text.ts';
import { runGit } from './git.ts';

/** A closing brace proves nothing by itself. */
const TELLING_LENGTH = 6;

/**
 * Under the name that the commit has for the file, where the index knows that it has been renamed since.
 * @param path relative to `root`, which is the root of the repository.
 * @throws GitError
 */
export async function findCommitted(
  root: string,
  commit: string,
  path: string,
): Promise<{ path: string; rows: string[] } | undefined> {
  const own = await committedText(root, commit, path);
  const name = own ? path : await formerName(root, commit, path);
  if (name === undefined) return undefined;
  const source = own ?? (await committedText(root, commit, name));
  return source?.kind === 'text' ? { path: name, rows: rowsOf(source.text) } : undefined;
}

/** What a file was called that has been renamed since, as far as the index knows of it. */
async function formerName(root: string, commit: string, path: string): Promise<string | undefined> {
  const args = ['diff-index', '--cached', '-M', '--diff-filter=R', '--name-status', '-z', commit];
  const fields = (await runGit(root, args)).split('\0');
  for (let at = 0; at + 2 < fields.length; at += 3) if (fields[at + 2] === path) return fields[at + 1];
  return undefined;
}

/** Pairs of lines (from 0) that are the same but for white space; of those that say little, such as stand beside others. */
export function matchRows(before: readonly string[], after: readonly string[]): [number, number][] {
  return linesKept(before.map(inkOf), after.map(inkOf), (ink) => ink.length >= TELLING_LENGTH);
}

/** The lines of a text without their ends. */
export function rowsOf(text: string): string[] {
  const rows = text.split('\n').map((row) => row.replace(/\r$/, ''));
  if (rows.at(-1) === '') rows.pop();
  return rows;
}
