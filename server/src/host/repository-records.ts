/** All records that a repository knows of: those of its ledger, and those that came with its notes. */
import { join } from 'node:path';
import type { BlockRecord } from '../ledger/record.ts';
import { findRepository, type Repository } from './git.ts';
import { LedgerStore, type LedgerTrouble } from './ledger-store.ts';

export class RepositoryRecords {
  readonly repository: Repository;
  readonly store: LedgerStore;

  private constructor(repository: Repository, store: LedgerStore) {
    this.repository = repository;
    this.store = store;
  }

  /**
   * The records of the repository that holds a folder (absolute); undefined where none does.
   * @throws GitError when there is a repository that git refuses to read.
   */
  static async open(
    folder: string,
    onTrouble: (trouble: LedgerTrouble) => void,
  ): Promise<RepositoryRecords | undefined> {
    const repository = await findRepository(folder);
    if (!repository) return undefined;
    const file = join(repository.commonDir, 'touchstone', 'ledger.jsonl');
    return new RepositoryRecords(repository, await LedgerStore.open(file, { onTrouble }));
  }

  /** Each in its latest form, withdrawn ones included. */
  all(): BlockRecord[] {
    return this.store.records();
  }

  /** Those of one file, its path relative to the repository's root with `/`. */
  of(path: string): BlockRecord[] {
    return this.store.recordsOf(path);
  }

  /** Resolves when the record is on disk, or known to be waiting. */
  append(record: BlockRecord): Promise<void> {
    return this.store.append(record);
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
