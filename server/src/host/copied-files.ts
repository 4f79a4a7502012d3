/** Finds the files of HEAD that a new file may come of. */
import { pipeGit, runGit } from './git.ts';

/** More files are gone where a branch was cleared, not where one was moved. */
const mostGone = 40;

export interface CopiedFiles {
  /** A file with the very same content. */
  same: string | undefined;
  /** Files that are no longer in the working tree. */
  gone: string[];
}

/** `text` is that of the new file, with line feeds. Paths are relative to the root, with `/`. Nothing where HEAD is none. */
export async function findCopied(root: string, text: string): Promise<CopiedFiles> {
  try {
    const id = (await pipeGit(root, ['hash-object', '--stdin'], text)).toString('latin1').trim();
    const tree = await runGit(root, ['ls-tree', '-r', '-z', '--full-tree', 'HEAD']);
    const same = tree.split('\0').find((entry) => entry.includes(` blob ${id}\t`));
    const deleted = ['diff', '--name-only', '-z', '--no-renames', '--diff-filter=D', 'HEAD', '--'];
    const gone = (await runGit(root, deleted)).split('\0').filter(Boolean);
    return {
      same: same?.slice(same.indexOf('\t') + 1),
      gone: gone.length > mostGone ? [] : gone,
    };
  } catch {
    return { same: undefined, gone: [] };
  }
}
