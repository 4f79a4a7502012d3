/** Which ledger keeps the records of a file: that of its repository, or of its workspace folder where there is none. */
import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type AllowedSigners, signersOfWorkTree } from './allowed-signers.ts';
import type { ApprovalGround } from './approval-standing.ts';
import { RepositoryOwners } from './code-owners.ts';
import { noteReviewed, type ReviewedText } from './commit-notes.ts';
import { folderLedger, repositoryLedger } from './folder-ledger.ts';
import { findIdentity, findRepository, type Identity, type Repository } from './git.ts';
import { LedgerStore, type LedgerTrouble } from './ledger-store.ts';
import { watchLedger } from './ledger-watch.ts';
import { RepositoryRecords } from './repository-records.ts';
import { SignatureChecker } from './ssh-signatures.ts';

export interface LedgerHome {
  /** Absolute; paths in records are relative to it. */
  root: string;
  store: LedgerStore;
  /** What is recorded: in the ledger, and with git in the notes of commits as well, which a clone may have alone. */
  records: Pick<RepositoryRecords, 'refresh' | 'paths' | 'of' | 'get'>;
}

export interface LedgerHomesOptions {
  /** The workspace folder (absolute) that holds a file; undefined for a file outside of all. */
  folderOf: (path: string) => string | undefined;
  onTrouble: (trouble: LedgerTrouble) => void;
  /** Called when one of the ledgers has more or fewer records that it could not write. */
  onUnwritten?: () => void;
  /** Called when one of the ledgers may have been written to, by whomever. */
  onChanged?: () => void;
}

export class LedgerHomes {
  readonly #options: LedgerHomesOptions;
  readonly #byFolder = new Map<string, Promise<LedgerHome | undefined>>();
  readonly #stores = new Map<string, Promise<LedgerStore>>();
  readonly #watches: (() => void)[] = [];
  readonly #owners = new Map<string, RepositoryOwners>();
  readonly #checkers = new Map<string, { signers: AllowedSigners | undefined; checker: SignatureChecker }>();
  readonly #repositories = new Map<string, Promise<RepositoryRecords>>();

  constructor(options: LedgerHomesOptions) {
    this.#options = options;
  }

  /** The home of a file or folder (absolute path); undefined where nothing may be written. Never throws. */
  async of(path: string): Promise<LedgerHome | undefined> {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    const folder = isFolder ? path : dirname(path);
    let home = this.#byFolder.get(folder);
    if (!home) {
      home = this.#find(folder);
      this.#byFolder.set(folder, home);
    }
    return home;
  }

  /** The person at the keyboard, as git names them now: it runs each time, so ask where somebody answers for code. */
  identity(root: string): Promise<Identity | undefined> {
    return findIdentity(root);
  }

  /** Checks signatures against the signers that the work tree has now; what it has checked before, it knows. */
  async signaturesOf(root: string): Promise<SignatureChecker> {
    const signers = await signersOfWorkTree(root);
    const known = this.#checkers.get(root);
    if (known && isDeepStrictEqual(known.signers, signers)) return known.checker;
    const checker = new SignatureChecker(signers);
    this.#checkers.set(root, { signers, checker });
    return checker;
  }

  /** The code owners of a repository, or of a folder without one, as they are on disk. */
  async ownersOf(root: string): Promise<RepositoryOwners> {
    const owners = await RepositoryOwners.read(root, this.#owners.get(root));
    this.#owners.set(root, owners);
    return owners;
  }

  /** What the reviews of a file's blocks are judged by, as the work tree has it now; its path is the one in records. */
  async approvalGround(
    root: string,
    path: string,
    { charter, tier }: Pick<ApprovalGround, 'charter' | 'tier'>,
  ): Promise<ApprovalGround> {
    const [signatures, owners] = await Promise.all([this.signaturesOf(root), this.ownersOf(root)]);
    return { path, charter, tier, signatures, ownership: owners.ownershipOf(path, charter.people) };
  }

  /** Lets a review of code that is committed as it was seen travel with the notes of HEAD's commit. Never throws. */
  async noteReview(root: string, block: ReviewedText): Promise<void> {
    try {
      const records = await this.#repositories.get(root);
      if (records) await noteReviewed(records, [block]);
    } catch (error) {
      this.#options.onTrouble({
        message: `The notes of HEAD cannot be written: ${(error as Error).message}`,
        remedy: 'The review is in the ledger.',
      });
    }
  }

  /** Tries once more to write what is waiting. */
  async close(): Promise<void> {
    for (const end of this.#watches.splice(0)) end();
    for (const store of this.#stores.values()) await (await store).close();
  }

  async #find(folder: string): Promise<LedgerHome | undefined> {
    try {
      const repository = await findRepository(folder);
      if (repository) {
        const file = await repositoryLedger(repository);
        const records = await this.#openRepository(repository, file);
        return { root: repository.topLevel, store: records.store, records };
      }
    } catch (error) {
      this.#options.onTrouble({
        message: `git cannot read the repository of ${folder}: ${(error as Error).message}`,
        remedy: 'Until it can, records are kept in .touchstone/ledger.jsonl.',
      });
    }
    const root = this.#options.folderOf(folder);
    if (root === undefined) return undefined;
    const store = await this.#open(folderLedger(root), false);
    const records = {
      refresh: () => store.refresh(),
      paths: () => store.paths(),
      of: (name: string) => store.recordsOf(name),
      get: (id: string) => store.get(id),
    };
    return { root, store, records };
  }

  /** Linked work trees share a ledger and have roots of their own. */
  #openRepository(repository: Repository, file: string): Promise<RepositoryRecords> {
    let records = this.#repositories.get(repository.topLevel);
    if (!records) {
      records = RepositoryRecords.over(repository, this.#open(file, true), this.#options.onTrouble);
      this.#repositories.set(repository.topLevel, records);
    }
    return records;
  }

  #open(file: string, isInGit: boolean): Promise<LedgerStore> {
    let store = this.#stores.get(file);
    if (!store) {
      const { onTrouble, onUnwritten, onChanged } = this.#options;
      store = LedgerStore.open(file, { onTrouble, ...(onUnwritten ? { onUnwritten } : {}) });
      this.#stores.set(file, store);
      if (onChanged) this.#watches.push(watchLedger(file, isInGit, onChanged));
    }
    return store;
  }
}

/**
 * The files below a folder (absolute) that have or had records: their path there, with `/`, and the one in records. Those
 * with the earliest records come first.
 */
export async function recordedBelow(
  { root, records }: LedgerHome,
  folder: string,
): Promise<{ name: string; within: string }[]> {
  // git names the real root; a workspace that was opened through a link has another name for the same place.
  const real = await realpath(folder).catch(() => folder);
  return records.paths().flatMap((name) => {
    const within = inside(real, join(root, name)) ?? inside(folder, join(root, name));
    return within === undefined ? [] : { name, within };
  });
}

/** A path as records name it; undefined for one outside of the root. Links in the way are followed. */
export async function recordPath(root: string, path: string): Promise<string | undefined> {
  const direct = inside(root, path);
  if (direct !== undefined) return direct;
  // git names the real root; a workspace that was opened through a link has another name for the same place.
  const [realRoot, realFolder] = await Promise.all(
    [root, dirname(path)].map((place) => realpath(place).catch(() => place)),
  );
  return inside(realRoot!, join(realFolder!, path.slice(dirname(path).length + 1)));
}

function inside(root: string, path: string): string | undefined {
  const way = relative(root, path);
  const isOutside = way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  return isOutside ? undefined : way.split(sep).join('/');
}
