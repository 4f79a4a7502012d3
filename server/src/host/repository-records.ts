/** All records that a repository knows of: those of its ledger, and those that came with its notes. */
import { type BlockRecord, supersede } from '../ledger/record.ts';
import { repositoryLedger } from './folder-ledger.ts';
import { findRepository, type Repository } from './git.ts';
import { LedgerStore, type LedgerTrouble } from './ledger-store.ts';
import { NotedRecords } from './noted-records.ts';

export class RepositoryRecords {
  readonly repository: Repository;
  readonly store: LedgerStore;
  readonly #noted: NotedRecords;

  private constructor(repository: Repository, store: LedgerStore, noted: NotedRecords) {
    this.repository = repository;
    this.store = store;
    this.#noted = noted;
  }

  /**
   * The records of the repository that holds a folder (absolute); undefined where none does.
   * @throws GitError when there is a repository that git refuses to read.
   */
  static async open(
    folder: string,
    onTrouble: (trouble: LedgerTrouble) => void,
    { endsSoon = false } = {},
  ): Promise<RepositoryRecords | undefined> {
    const repository = await findRepository(folder);
    if (!repository) return undefined;
    const file = await repositoryLedger(repository);
    return RepositoryRecords.over(repository, LedgerStore.open(file, { onTrouble, endsSoon }), onTrouble);
  }

  /** The same over a ledger of the repository that somebody else has opened, or is opening. */
  static async over(
    repository: Repository,
    opening: Promise<LedgerStore>,
    onTrouble: (trouble: LedgerTrouble) => void,
  ): Promise<RepositoryRecords> {
    const noted = new NotedRecords(repository, onTrouble);
    const [store] = await Promise.all([opening, noted.refresh()]);
    return new RepositoryRecords(repository, store, noted);
  }

  /** Reads what other processes have written since, to the ledger and to the notes. */
  async refresh(): Promise<void> {
    await Promise.all([this.store.refresh(), this.#noted.refresh()]);
  }

  /** Each in its latest form, withdrawn ones included. */
  all(): BlockRecord[] {
    const unseen = this.#noted.all().filter(({ id }) => this.store.get(id) === undefined);
    return [...this.store.records().map((record) => this.#withNotes(record)), ...unseen];
  }

  get(id: string): BlockRecord | undefined {
    const own = this.store.get(id);
    return own ? this.#withNotes(own) : this.#noted.get(id);
  }

  /** Every path that a record has or had. */
  paths(): string[] {
    return [...new Set([...this.store.paths(), ...this.#noted.all().map(({ path }) => path)])];
  }

  /** Those of one file, its path relative to the repository's root with `/`. */
  of(path: string): BlockRecord[] {
    const own = this.store.recordsOf(path).map((record) => this.#withNotes(record));
    return [...own, ...this.#noted.of(path).filter(({ id }) => this.store.get(id) === undefined)];
  }

  /** The ledger knows a block better than notes do, which speak of commits; reviews add up. */
  #withNotes(record: BlockRecord): BlockRecord {
    const noted = this.#noted.get(record.id);
    return noted ? supersede(noted, record) : record;
  }

  /** Resolves when the record is on disk, or known to be waiting. */
  append(record: BlockRecord): Promise<void> {
    return this.store.append(record);
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
