/** A repository's records by the files they speak of, for who only reads them. */
import path from 'node:path';
import type { BlockRecord } from '../../ledger/record.ts';
import { presentFiles } from '../change.ts';
import { recordsOfFiles } from '../file-records.ts';
import type { LedgerTrouble } from '../ledger-store.ts';
import { RepositoryRecords } from '../repository-records.ts';

export interface RecordedRepository {
  /** Absolute. */
  root: string;
  records: BlockRecord[];
  /** By absolute path, those of moved code where it stands now; records that lie outside of the root are of no file. */
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
  return { root, records, byFile: await whereTheyStand(root, byFile) };
}

async function whereTheyStand(
  root: string,
  byFile: ReadonlyMap<string, readonly BlockRecord[]>,
): Promise<Map<string, readonly BlockRecord[]>> {
  const present = (await presentFiles(root)).map((name) => path.join(root, name));
  const standing = recordsOfFiles(present, byFile);
  const moved = new Set<BlockRecord>();
  for (const [file, own] of standing) {
    const named = new Set(byFile.get(file));
    for (const record of own) if (!named.has(record)) moved.add(record);
  }
  const isLeft = (file: string) => (record: BlockRecord) =>
    !moved.has(record) || path.join(root, record.path) !== file;
  return new Map([...byFile, ...standing].map(([file, own]) => [file, own.filter(isLeft(file))] as const));
}
