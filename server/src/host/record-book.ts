/** The records of a workspace, to read and to write: those of its repository, or of its folder where there is no git. */
import type { BlockRecord } from '../ledger/record.ts';
import { folderLedger } from './folder-ledger.ts';
import type { Repository } from './git.ts';
import { LedgerStore, type LedgerTrouble } from './ledger-store.ts';
import { RepositoryRecords } from './repository-records.ts';

export interface RecordBook {
  /** Absolute; paths in records are relative to it, with `/`. */
  root: string;
  repository: Repository | undefined;
  /** Each in its latest form, withdrawn ones included. */
  all: () => BlockRecord[];
  of: (path: string) => BlockRecord[];
  append: (record: BlockRecord) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * The book of the repository that holds a folder (absolute), or of the folder itself.
 * Call `close` when done: what cannot be written until then is lost, and told.
 * @throws GitError when there is a repository that git refuses to read.
 */
export async function openRecordBook(
  folder: string,
  onTrouble: (trouble: LedgerTrouble) => void,
): Promise<RecordBook> {
  const records = await RepositoryRecords.open(folder, onTrouble, { endsSoon: true });
  if (records) {
    const { repository } = records;
    return {
      ...{ root: repository.topLevel, repository },
      all: () => records.all(),
      of: (name) => records.of(name),
      append: (record) => records.append(record),
      close: () => records.close(),
    };
  }
  const store = await LedgerStore.open(folderLedger(folder), {
    onTrouble,
    endsSoon: true,
  });
  return {
    ...{ root: folder, repository: undefined },
    all: () => store.records(),
    of: (name) => store.recordsOf(name),
    append: (record) => store.append(record),
    close: () => store.close(),
  };
}
