/** The gate before a push: each commit that the push takes to a branch is checked as it is, whatever lies beside it. */
import { findRepository, GitError } from '../host/git.ts';
import { runAgain } from '../host/own-program.ts';
import { inTreeOf, type PushedCommit, readPush } from '../host/pushed-commits.ts';
import { readStandardInput } from '../host/text-file.ts';
import { Exit, UsageError } from './exit.ts';
import { say } from './say.ts';

/**
 * @param remote the remote's name; `true` where none was given.
 * @returns the exit code; a violation in any commit counts before all else.
 */
export async function gatePushed(remote: string | true): Promise<number> {
  try {
    const repository = await findRepository(process.cwd());
    if (!repository) throw new UsageError(`${process.cwd()} is in no git repository.`);
    const root = repository.topLevel;
    const name = remote === true ? (process.env.PRE_COMMIT_REMOTE_NAME ?? 'origin') : remote;
    const codes: number[] = [];
    for (const pushed of await readPush(root, await tellPush(), name))
      codes.push(await inTreeOf(root, pushed.commit, (tree) => gateIn(tree, pushed, remote)));
    return codes.includes(Exit.findings) ? Exit.findings : Math.max(Exit.clean, ...codes);
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(error.message);
    throw error;
  }
}

/** pre-commit keeps what git hands to the hook for itself, and says it in the environment. */
async function tellPush(): Promise<string> {
  const { PRE_COMMIT, PRE_COMMIT_LOCAL_BRANCH, PRE_COMMIT_REMOTE_BRANCH } = process.env;
  if (PRE_COMMIT === undefined) return (await readStandardInput()).toString('utf8');
  const { PRE_COMMIT_TO_REF = 'HEAD', PRE_COMMIT_FROM_REF = '' } = process.env;
  return [
    ...[PRE_COMMIT_LOCAL_BRANCH || 'HEAD', PRE_COMMIT_TO_REF],
    ...[PRE_COMMIT_REMOTE_BRANCH || 'HEAD', PRE_COMMIT_FROM_REF],
  ].join(' ');
}

/** The same command with the same options, in another work tree. */
async function gateIn(tree: string, { commit, base }: PushedCommit, remote: string | true): Promise<number> {
  const args = process.argv.slice(2);
  const at = args.findIndex((each) => each === '--pushed' || each.startsWith('--pushed='));
  args.splice(at, args[at] === '--pushed' && remote !== true ? 2 : 1);
  say(`Commit ${commit.slice(0, 12)}:`);
  return (await runAgain([...args, ...(base === undefined ? [] : ['--base', base])], tree)) ?? Exit.usage;
}
