/** What git says of patterns: one question for all of them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../cli/touchstone.ts';
import { git } from '../../host/temporary-folder.ts';

/** For each pattern the paths among `paths` that git ignores by it. */
export async function ignoredBy(
  patterns: readonly string[],
  paths: readonly string[],
): Promise<Set<string>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-'));
  git(folder, 'init', '-q');
  for (const [index, pattern] of patterns.entries()) {
    mkdirSync(join(folder, `${index}`));
    writeFileSync(join(folder, `${index}`, '.gitignore'), `${pattern}\n`);
  }
  const asked = patterns.flatMap((_, index) => paths.map((path) => `${index}/${path}`));
  const args = ['-c', 'core.ignoreCase=false', 'check-ignore', '--stdin', '-z', '--no-index'];
  const { out } = await run('git', args, folder, { stdin: `${asked.join('\0')}\0` });
  rmSync(folder, { recursive: true });
  const found = patterns.map(() => new Set<string>());
  for (const answer of out.split('\0').filter(Boolean)) {
    const slash = answer.indexOf('/');
    found[Number(answer.slice(0, slash))]!.add(answer.slice(slash + 1));
  }
  return found;
}
