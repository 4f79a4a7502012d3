/** Which repository, and at which commit, a report speaks of. */
import path from 'node:path';
import type { RepositoryFacts } from '../../report/facts.ts';
import { runGit } from '../git.ts';

export async function readRepositoryFacts(root: string): Promise<RepositoryFacts> {
  const ask = (...args: string[]) =>
    runGit(root, args).then(
      (answer) => answer.trim() || undefined,
      () => undefined,
    );
  const commit = await ask('rev-parse', '--verify', '--quiet', 'HEAD');
  const branch = await ask('symbolic-ref', '--quiet', '--short', 'HEAD');
  return {
    name: path.basename(root),
    ...(commit === undefined ? {} : { commit }),
    ...(branch === undefined ? {} : { branch }),
    isChanged: (await ask('status', '--porcelain', '--untracked-files=no')) !== undefined,
  };
}
