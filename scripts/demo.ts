/** The demo workspace as a copy of one's own: whoever tries things in it changes nothing of this repository. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from './child.ts';

/**
 * Makes the copy where `folder` (absolute) is not there yet; one that is there is kept, with what was done in it. It is
 * a repository of its own where there is a git, so that its ledger is as well.
 */
export async function provideDemo(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  // Whole or not at all: a copy that was broken off would be kept.
  const draft = `${folder}.${process.pid}`;
  await mkdir(path.dirname(draft), { recursive: true });
  await rm(draft, { recursive: true, force: true });
  await cp(path.join(root, 'demo'), draft, { recursive: true });
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['add', '.'],
    [
      ...['-c', 'user.name=Lantern', '-c', 'user.email=lantern@example.com', '-c', 'commit.gpgSign=false'],
      ...['-c', 'core.hooksPath=/dev/null', 'commit', '--quiet', '-m', 'Lantern, a small shop'],
    ],
  ]) {
    if (spawnSync('git', args, { cwd: draft, stdio: 'ignore' }).status !== 0) break;
  }
  await rename(draft, folder);
}
