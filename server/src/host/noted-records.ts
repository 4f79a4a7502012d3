/** The records that came with the notes of commits, as of the ref's present state. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BlockRecord, readLine, supersede } from '../ledger/record.ts';
import type { Repository } from './git.ts';
import { listNotes, notesRefs, readObjects, tipOf } from './git-notes.ts';
import type { LedgerTrouble } from './ledger-store.ts';

export class NotedRecords {
  readonly #folder: string;
  readonly #commonDir: string;
  readonly #onTrouble: (trouble: LedgerTrouble) => void;
  /** What a note says never changes: a changed note is another blob. */
  readonly #byBlob = new Map<string, BlockRecord[]>();
  #records = new Map<string, BlockRecord>();
  #byPath = new Map<string, BlockRecord[]>();
  #tip: string | undefined;
  /** What the files that hold refs looked like when `#tip` was asked for. */
  #seen: string | undefined;

  constructor({ topLevel, commonDir }: Repository, onTrouble: (trouble: LedgerTrouble) => void) {
    this.#folder = topLevel;
    this.#commonDir = commonDir;
    this.#onTrouble = onTrouble;
  }

  all(): BlockRecord[] {
    return [...this.#records.values()];
  }

  get(id: string): BlockRecord | undefined {
    return this.#records.get(id);
  }

  of(path: string): BlockRecord[] {
    return this.#byPath.get(path) ?? [];
  }

  /** Never throws: notes that cannot be read are reported, and what was known before holds. */
  async refresh(): Promise<void> {
    try {
      const seen = await this.#lookAtRefs();
      if (seen === this.#seen) return;
      await this.#read();
      this.#seen = seen;
    } catch (error) {
      this.#onTrouble({
        message: `The records in ${notesRefs.touchstone} cannot be read: ${(error as Error).message}`,
        remedy: 'Records of the ledger are in force.',
        isIncomplete: true,
      });
    }
  }

  /** Where git keeps a ref, loose, packed or in a table: without a change there, git need not be asked. */
  async #lookAtRefs(): Promise<string> {
    const places = [notesRefs.touchstone, 'packed-refs', 'reftable/tables.list'];
    const states = places.map(async (place) => {
      const found = await stat(join(this.#commonDir, place), { bigint: true }).catch(() => undefined);
      return found ? `${found.ino} ${found.size} ${found.mtimeNs}` : '';
    });
    return (await Promise.all(states)).join('\n');
  }

  async #read(): Promise<void> {
    const tip = await tipOf(this.#folder, notesRefs.touchstone);
    if (tip === this.#tip) return;
    const blobs = [...new Set((await listNotes(this.#folder, notesRefs.touchstone)).values())];
    const fresh = blobs.filter((blob) => !this.#byBlob.has(blob));
    const objects = await readObjects(this.#folder, fresh);
    fresh.forEach((blob, index) => {
      const object = objects[index];
      this.#byBlob.set(blob, object?.type === 'blob' ? recordsOf(object.content.toString('utf8')) : []);
    });
    this.#merge(blobs.flatMap((blob) => this.#byBlob.get(blob)!));
    this.#tip = tip;
  }

  #merge(records: BlockRecord[]): void {
    this.#records = new Map();
    this.#byPath = new Map();
    for (const record of records.sort((a, b) =>
      a.updated < b.updated ? -1 : a.updated > b.updated ? 1 : 0,
    )) {
      const earlier = this.#records.get(record.id);
      this.#records.set(record.id, earlier ? supersede(earlier, record) : record);
    }
    for (const record of this.#records.values())
      this.#byPath.set(record.path, [...(this.#byPath.get(record.path) ?? []), record]);
  }
}

/** The blocks of a note, one record a line; a line that is none, such as another tool's, is passed over. */
export function recordsOf(note: string): BlockRecord[] {
  return note.split('\n').flatMap((line) => {
    const read = line.trim() === '' ? undefined : readLine(line);
    return read?.kind === 'block' ? [read.record] : [];
  });
}
