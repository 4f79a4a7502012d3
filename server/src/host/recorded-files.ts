/** What is recorded of the files at the places that a command was given. */
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BlockRecord } from '../ledger/record.ts';
import { GitError } from './git.ts';
import type { LedgerTrouble } from './ledger-store.ts';
import { RepositoryRecords } from './repository-records.ts';

/**
 * Records by the file's absolute path, as whoever named the places sees it. A place outside of any repository has none, nor
 * has one of which git refuses to speak.
 */
export async function recordsAt(
  places: readonly string[],
  onTrouble: (trouble: LedgerTrouble) => void,
): Promise<Map<string, BlockRecord[]>> {
  const found = new Map<string, BlockRecord[]>();
  const folders = new Set(await Promise.all(places.map(folderOf)));
  const roots = new Set<string>();
  for (const folder of folders) {
    if (folder === undefined) continue;
    const records = await openQuietly(folder, onTrouble);
    if (!records) continue;
    // A folder reached through a link keeps the name by which it was called.
    const root = path.resolve(folder, path.relative(await realpath(folder), records.repository.topLevel));
    if (!roots.has(root))
      for (const record of records.all()) {
        const file = path.join(root, record.path);
        const known = found.get(file);
        if (known) known.push(record);
        else found.set(file, [record]);
      }
    roots.add(root);
    await records.close();
  }
  return found;
}

async function openQuietly(
  folder: string,
  onTrouble: (trouble: LedgerTrouble) => void,
): Promise<RepositoryRecords | undefined> {
  try {
    return await RepositoryRecords.open(folder, onTrouble);
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

async function folderOf(place: string): Promise<string | undefined> {
  const absolute = path.resolve(place);
  try {
    return (await stat(absolute)).isDirectory() ? absolute : path.dirname(absolute);
  } catch {
    return undefined;
  }
}
