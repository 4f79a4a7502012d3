/** A repository's records by the files they speak of, for who only reads them. */
import path from 'node:path';
import type { BlockRecord } from '../../ledger/record.ts';
import type { LedgerTrouble } from '../ledger-store.ts';
import { RepositoryRecords } from '../repository-records.ts';

export interface RecordedRepository {
  /** Absolute. */
  root: string;
  records: BlockRecord[];
  /** By absolute path; records that lie outside of the root are of no file. */
  byFile: ReadonlyMap<string, readonly BlockRecord[]>;
}

/**
 * That which holds a folder; undefined where none does.
 * @throws GitError
 */
export async function openRecorded(
  folder: string,
  onTrouble: (trouble: LedgerTrouble) => void,
): Promise<RecordedRepository | undefined> {
  const opened = await RepositoryRecords.open(folder, onTrouble);
  if (!opened) return undefined;
  const root = path.resolve(opened.repository.topLevel);
  const records = opened.all();
  await opened.close();
  const byFile = new Map<string, BlockRecord[]>();
  for (const record of records) {
    const file = path.join(root, record.path);
    if (!file.startsWith(root + path.sep)) continue;
    const known = byFile.get(file);
    if (known) known.push(record);
    else byFile.set(file, [record]);
  }
  return { root, records, byFile };
}
