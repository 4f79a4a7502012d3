/** What a push takes to a remote, commit by commit, each in a work tree that holds nothing else. */
import { basename, join, resolve } from 'node:path';
import { roleOf } from '../policy/governing-files.ts';
import { findRepository, GitError, harmless, plainEnvironment, runGit, startGit } from './git.ts';
import { inPrivateFolder } from './private-folder.ts';
import { WorkspaceCharters } from './workspace-charters.ts';

export interface PushedCommit {
  /** A full commit id. */
  commit: string;
  /** What the remote has of it already; undefined where nobody can tell. */
  base?: string;
}

/**
 * A folder (absolute) in which git speaks of the repository that is pushed: the root of its work tree, or the git directory
 * where a push is made from elsewhere (`git --git-dir`). Undefined where there is none.
 * @param gitDirectory as git tells it to its hooks.
 */
export async function findPushing(
  folder: string,
  gitDirectory: string | undefined,
): Promise<string | undefined> {
  const here = await findRepository(folder);
  if (gitDirectory === undefined) return here?.topLevel;
  const told = resolve(folder, gitDirectory);
  const common = await runGit(told, ['rev-parse', '--path-format=absolute', '--git-common-dir']);
  return here?.commonDir === common.trim() ? here.topLevel : told;
}

/** A large repository takes its time. Milliseconds. */
const checkoutTimeout = 300_000;

/**
 * Branches alone are looked at: notes and tags bring no code to one, nor does what is deleted.
 * @param told what git hands to its pre-push hook: a line for each ref, `LOCAL-REF COMMIT REMOTE-REF COMMIT-THERE`.
 * @param remote its name.
 */
export async function readPush(root: string, told: string, remote: string): Promise<PushedCommit[]> {
  const found = new Map<string, PushedCommit>();
  for (const line of told.split('\n')) {
    const [local, id, there, before] = line.trim().split(' ');
    if (!local || !id || !there || /^0*$/.test(id) || /^refs\/(notes|tags)\//.test(there)) continue;
    const commit = await commitOf(root, id);
    if (commit === undefined) continue;
    const base = await baseOf(root, local, before ?? '', remote);
    found.set(`${commit} ${base}`, { commit, ...(base === undefined ? {} : { base }) });
  }
  return [...found.values()];
}

/** What the branch there has; else what this branch follows, or the remote's usual one. */
async function baseOf(
  root: string,
  local: string,
  before: string,
  remote: string,
): Promise<string | undefined> {
  const there = /^0*$/.test(before) ? undefined : await commitOf(root, before);
  if (there !== undefined) return there;
  const upstream = await runGit(root, ['for-each-ref', '--format=%(upstream)', local]).catch(() => '');
  for (const ref of [upstream.trim(), `refs/remotes/${remote}/HEAD`])
    if (ref !== '' && (await commitOf(root, ref)) !== undefined) return ref;
  return undefined;
}

async function commitOf(root: string, revision: string): Promise<string | undefined> {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    return (await runGit(root, args)).trim();
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/** Whether the work tree is as HEAD, with nothing beside it that has a say: git's status alone passes over what it is told to. */
async function isBare(root: string): Promise<boolean> {
  if ((await runGit(root, ['rev-parse', '--is-inside-work-tree'])).trim() !== 'true') return false;
  if ((await runGit(root, ['status', '--porcelain', '--untracked-files=all'])) !== '') return false;
  // Assumed to be unchanged, or not looked at.
  if (/^[a-zS] /m.test(await runGit(root, ['ls-files', '-v']))) return false;
  const listed = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory'];
  const ignored = (await runGit(root, listed)).split('\0').filter((name) => name !== '');
  const charters = await WorkspaceCharters.load(undefined);
  for (const name of ignored) {
    const { exclude } = (await charters.for(join(root, name))).charter;
    if (roleOf(name) !== undefined || exclude.ignoreFiles.some((file) => basename(file) === basename(name)))
      return false;
  }
  return true;
}

/**
 * Hands the task a work tree in which the commit is HEAD and nothing else lies: the present one where that is so.
 * @throws GitError
 */
export async function inTreeOf<T>(
  root: string,
  commit: string,
  task: (folder: string) => Promise<T>,
): Promise<T> {
  if ((await commitOf(root, 'HEAD')) === commit && (await isBare(root))) return task(root);
  return inPrivateFolder(async (folder) => {
    const tree = join(folder, 'pushed');
    const git = (...args: string[]) =>
      startGit([...harmless, 'worktree', ...args], {
        ...{ folder: root, input: '', env: plainEnvironment(), timeout: checkoutTimeout },
      });
    try {
      await git('add', '--quiet', '--detach', tree, commit);
      return await task(tree);
    } finally {
      await git('remove', '--force', tree).catch(() => undefined);
    }
  });
}
