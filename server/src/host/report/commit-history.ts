/** What commits say of themselves: how many lines they added, and which assistants they name. */
import type { Sighting } from '../../policy/inventory/sightings.ts';
import { toolsInTrailers } from '../../policy/inventory/trailers.ts';
import type { CommitFacts } from '../../report/facts.ts';
import { runGit } from '../git.ts';

/** Beyond, a history is cut off. */
const mostCommits = 20_000;

/**
 * Commits that HEAD holds, merges left out, from a day (`YYYY-MM-DD`) on.
 * @throws GitError
 */
export async function readCommits(root: string, since: string): Promise<CommitFacts[]> {
  const listed = await runGit(root, [
    ...['log', '--no-merges', '--no-ext-diff', '--no-textconv', '--numstat', '--format=%x00%H %cI'],
    ...[`--max-count=${mostCommits}`, `--since=${since}T00:00:00Z`, 'HEAD', '--'],
  ]);
  return listed
    .split('\0')
    .slice(1)
    .map((entry) => {
      const [head = '', ...rows] = entry.split('\n');
      const [id = '', time = ''] = head.split(' ');
      // Of files that are no text git gives no number.
      const added = rows.reduce((sum, row) => sum + (Number.parseInt(row, 10) || 0), 0);
      return { id, time, added };
    });
}

/**
 * The assistants that trailers of commits name, from a day (`YYYY-MM-DD`) on, or of all that HEAD or `revisions` hold.
 * @throws GitError
 */
export async function readTrailers(
  root: string,
  since: string | undefined,
  revisions = 'HEAD',
): Promise<Sighting[]> {
  const listed = await runGit(root, [
    ...['log', `--max-count=${mostCommits}`, '--format=%x00%h%n%(trailers:only,unfold)'],
    ...(since === undefined ? [] : [`--since=${since}T00:00:00Z`]),
    ...[revisions, '--'],
  ]);
  return listed
    .split('\0')
    .slice(1)
    .flatMap((entry) => {
      const [commit = '', ...trailers] = entry.split('\n');
      return toolsInTrailers(trailers).map((tool): Sighting => ({ kind: 'trailer', tool, place: commit }));
    });
}
