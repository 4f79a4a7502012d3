/** Whether the code of records still stands anywhere: on disk, in any work tree, or at the tip of a branch. */
import path from 'node:path';
import { languageIdOf } from '../ledger/language-id.ts';
import type { BlockRecord } from '../ledger/record.ts';
import { findStanding } from '../ledger/standing.ts';
import { blobsOf } from './commit-notes.ts';
import { sha256 } from './digest.ts';
import { runGit } from './git.ts';
import { readObjects } from './git-notes.ts';
import type { RecordSource } from './record-source.ts';
import { decode, readSource } from './source-text.ts';

const MOST_BYTES = 20 * 1024 * 1024;

/**
 * The ids of those whose code stands somewhere, if only in part.
 * @throws GitError
 */
export async function idsStanding(
  { root, hasHistory }: Pick<RecordSource, 'root' | 'hasHistory'>,
  records: readonly BlockRecord[],
): Promise<Set<string>> {
  const byPath = new Map<string, BlockRecord[]>();
  for (const record of records) byPath.set(record.path, [...(byPath.get(record.path) ?? []), record]);
  const standing = new Set<string>();
  const look = (name: string, text: string) => {
    const open = byPath.get(name)!.filter(({ id }) => !standing.has(id));
    for (const { record } of findStanding(text, languageIdOf(name), open, sha256).blocks)
      standing.add(record.id);
  };
  const names = [...byPath.keys()];
  for (const folder of hasHistory ? await workTrees(root) : [root])
    for (const name of names) {
      const source = readSource(path.join(folder, name), MOST_BYTES);
      if (source.kind === 'text') look(name, source.text);
    }
  if (hasHistory)
    for (const tip of await tips(root)) {
      const blobs = [...(await blobsOf(root, tip, names))];
      const objects = await readObjects(
        root,
        blobs.map(([, blob]) => blob),
      );
      blobs.forEach(([name], index) => {
        const source = objects[index]?.type === 'blob' ? decode(objects[index].content) : undefined;
        if (source?.kind === 'text') look(name, source.text);
      });
    }
  return standing;
}

async function workTrees(root: string): Promise<string[]> {
  const rows = await runGit(root, ['worktree', 'list', '--porcelain']);
  return [...rows.matchAll(/^worktree (.+)$/gm)].map(([, folder]) => folder!);
}

async function tips(root: string): Promise<Set<string>> {
  const refs = ['refs/heads', 'refs/remotes', 'refs/stash'];
  const rows = await runGit(root, ['for-each-ref', '--format=%(objecttype) %(objectname)', ...refs]);
  return new Set([...rows.matchAll(/^commit ([0-9a-f]+)$/gm)].map(([, commit]) => commit!));
}
