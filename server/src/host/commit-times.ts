/** When commits were made. */
import { readHeads } from './commit-changes.ts';
import { runGit } from './git.ts';

/** Commits that one call of git is asked about. */
const AT_ONCE = 500;

/**
 * The committer's time of each commit, RFC 3339, the newest first. Commits that are not there, as in a shallow clone, are
 * left out.
 * @throws GitError
 */
export async function timesOfCommits(root: string, commits: Iterable<string>): Promise<Map<string, string>> {
  const present = [...(await readHeads(root, [...commits])).keys()];
  const rows: [seconds: number, time: string, commit: string][] = [];
  for (let at = 0; at < present.length; at += AT_ONCE) {
    const some = present.slice(at, at + AT_ONCE);
    const answer = await runGit(root, ['log', '--no-walk=unsorted', '--format=%ct %cI %H', ...some, '--']);
    for (const row of answer.split('\n').filter(Boolean)) {
      const [seconds, time, commit] = row.split(' ') as [string, string, string];
      rows.push([Number(seconds), time, commit]);
    }
  }
  return new Map(rows.sort(([a], [b]) => b - a).map(([, time, commit]) => [commit, time]));
}
