/** Where the records of a file are kept: in its repository, or in a folder above it where there is none. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BlockRecord } from '../ledger/record.ts';
import { LedgerHomes } from './ledger-homes.ts';
import type { LedgerStore, LedgerTrouble } from './ledger-store.ts';
import { RepositoryRecords } from './repository-records.ts';

export interface RecordSource {
  /** Absolute; paths in records are relative to it. */
  root: string;
  /** Whether it is a repository, with commits and notes. */
  hasHistory: boolean;
  /** The ledger alone, to which new records go. */
  store: LedgerStore;
  /** Each in its latest form, withdrawn ones included. */
  all(): BlockRecord[];
  /** Those of one file, its path relative to the root with `/`. */
  of(path: string): BlockRecord[];
  get(id: string): BlockRecord | undefined;
  close(): Promise<void>;
}

/**
 * The records that hold at a place (absolute), which need not be there. Without git, or where git refuses to speak of the folder, those of the
 * nearest `.touchstone/ledger.jsonl` above it; undefined where there is none, unless one is to be begun at the place itself.
 */
export async function openRecords(
  place: string,
  onTrouble: (trouble: LedgerTrouble) => void,
  how: { orBegin: true },
): Promise<RecordSource>;
export async function openRecords(
  place: string,
  onTrouble: (trouble: LedgerTrouble) => void,
): Promise<RecordSource | undefined>;
export async function openRecords(
  place: string,
  onTrouble: (trouble: LedgerTrouble) => void,
  how?: { orBegin: true },
): Promise<RecordSource | undefined> {
  const folder = folderAt(place);
  try {
    const records = await RepositoryRecords.open(folder, onTrouble);
    if (records)
      return {
        root: records.repository.topLevel,
        hasHistory: true,
        store: records.store,
        all: () => records.all(),
        of: (name) => records.of(name),
        get: (id) => records.get(id),
        close: () => records.close(),
      };
  } catch {
    // The ledger's home tells why.
  }
  const homes = new LedgerHomes({
    folderOf: (at) => ledgerFolderAbove(at) ?? (how?.orBegin ? at : undefined),
    onTrouble,
  });
  const home = await homes.of(folder);
  if (!home) return undefined;
  const { root, store } = home;
  return {
    root,
    hasHistory: false,
    store,
    all: () => store.records(),
    of: (name) => store.recordsOf(name),
    get: (id) => store.get(id),
    close: () => homes.close(),
  };
}

/** The folder that a place is or lies in; the nearest one that is there. */
function folderAt(place: string): string {
  for (let at = place; ; at = path.dirname(at)) {
    if (statSync(at, { throwIfNoEntry: false })?.isDirectory()) return at;
    if (path.dirname(at) === at) return at;
  }
}

function ledgerFolderAbove(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.touchstone', 'ledger.jsonl'))) return at;
    if (path.dirname(at) === at) return undefined;
  }
}
