/** The gate before a push: each commit that the push takes to a branch is checked as it is, whatever lies beside it. */
import { GitError } from '../host/git.ts';
import { runAgain } from '../host/own-program.ts';
import { findPushing, inTreeOf, type PushedCommit, readPush } from '../host/pushed-commits.ts';
import { readStandardInput } from '../host/text-file.ts';
import { Exit, UsageError } from './exit.ts';
import { say } from './say.ts';

/** For a push that nobody has found at fault. */
const waysOn =
  'So nobody knows whether this push keeps to the charter. Mend what is said above and push again, or pass by the hook with "git push --no-verify", and let the pipeline decide.';

/**
 * @param remote the remote's name; `true` where none was given.
 * @returns the exit code; a violation in any commit counts before all else.
 */
export async function gatePushed(remote: string | true): Promise<number> {
  try {
    const root = await findPushing(process.cwd(), process.env.GIT_DIR);
    if (root === undefined) throw new UsageError(`${process.cwd()} is in no git repository.`);
    const name = remote === true ? (process.env.PRE_COMMIT_REMOTE_NAME ?? 'origin') : remote;
    const codes: number[] = [];
    for (const pushed of await readPush(root, await tellPush(), name))
      codes.push(await inTreeOf(root, pushed.commit, (tree) => gateIn(tree, pushed, remote)));
    if (codes.includes(Exit.findings)) return Exit.findings;
    const code = Math.max(Exit.clean, ...codes);
    if (code !== Exit.clean) say(waysOn);
    return code;
  } catch (error) {
    if (error instanceof GitError || error instanceof UsageError)
      throw new UsageError(`${error.message} ${waysOn}`);
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
