/** The ledger of a folder without git: it stays out of commits, and goes along when the folder becomes a repository. */
import { constants } from 'node:fs';
import { copyFile, link, lstat, mkdir, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Repository, runGit } from './git.ts';

const folderName = '.touchstone';
const ledgerName = 'ledger.jsonl';

/** @param root absolute. */
export function folderLedger(root: string): string {
  return path.join(root, folderName, ledgerName);
}

/** Call before a ledger is first written to: who runs `git init` later and adds everything must not commit it. Never throws. */
export async function keepOutOfCommits(ledger: string): Promise<void> {
  const folder = path.dirname(ledger);
  if (path.basename(folder) !== folderName) return;
  await writeFile(path.join(folder, '.gitignore'), `/${ledgerName}*\n/before-agents/\n`, {
    flag: 'wx',
  }).catch(() => {});
}

/**
 * The ledger of a repository. Where it has none yet, it goes on with the one of its folder from before there was git, unless
 * that came with a commit: then anybody may have written it. Never throws.
 */
export async function repositoryLedger({ topLevel, commonDir }: Repository): Promise<string> {
  const ledger = path.join(commonDir, 'touchstone', ledgerName);
  const former = folderLedger(topLevel);
  try {
    const [info, folder] = await Promise.all([lstat(former), lstat(path.dirname(former))]);
    if (!info.isFile() || !folder.isDirectory()) return ledger;
    const known = await runGit(topLevel, ['ls-files', '--', `${folderName}/${ledgerName}`]);
    if (known.trim() !== '') return ledger;
    await mkdir(path.dirname(ledger), { recursive: true });
    await giveName(former, ledger);
    await unlink(former);
  } catch {
    // There is none, or the repository has one of its own.
  }
  return ledger;
}

/** Unlike a rename, it never takes the place of a ledger that another process has begun. */
async function giveName(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}
