import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Charter } from '../policy/charter.ts';
import { type Exclusion, exclusionOf } from '../policy/exclusions.ts';
import { TierMap } from '../policy/tiers.ts';
import { CharterFile, charterName, existsAt } from './charter-file.ts';
import { readSmallFile } from './source-text.ts';

/** What holds for the files below one root. */
export interface Governance {
  /** Absolute; tier patterns speak of paths relative to it. */
  root: string;
  charter: Charter;
  tiers: TierMap;
  /** What the charter leaves alone. */
  isExcluded: Exclusion;
  /** Why what is in force is not what the charter's file says. */
  problem: string | undefined;
}

/** A mistake in a charter, with its place (from 1). */
export interface CharterFault {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** Finds the charter that governs a file: the one given, else the nearest `.touchstone.yml` upwards. */
export class WorkspaceCharters {
  #given: Governance | undefined;
  readonly #files = new Map<string, CharterFile>();
  #byFolder = new Map<string, Promise<Governance>>();

  /** `file` replaces whatever charter the workspace has; its patterns speak from the working directory. Rejects if it cannot be read. */
  static async load(file: string | undefined): Promise<WorkspaceCharters> {
    const charters = new WorkspaceCharters();
    if (file === undefined) return charters;
    const root = process.cwd();
    const given = new CharterFile(path.dirname(path.resolve(file)));
    given.take(await readSmallFile(file));
    charters.#files.set(path.resolve(file), given);
    charters.#given = await govern(root, given);
    return charters;
  }

  for(file: string): Promise<Governance> {
    if (this.#given) return Promise.resolve(this.#given);
    return this.#forFolder(path.dirname(file));
  }

  /** Reads the charters anew; what is in force afterwards may be the last good version of one. */
  async reload(): Promise<void> {
    await Promise.all([...this.#files.values()].map((file) => file.load()));
    this.#byFolder = new Map();
  }

  /** What is wrong with the charters met so far. */
  get faults(): CharterFault[] {
    return [...this.#files].flatMap(([file, { state }]) => {
      return state.problems.map(({ line, column, message }) => ({ file, line, column, message }));
    });
  }

  #forFolder(folder: string): Promise<Governance> {
    let governance = this.#byFolder.get(folder);
    if (!governance) {
      governance = this.#find(folder);
      this.#byFolder.set(folder, governance);
    }
    return governance;
  }

  async #find(folder: string): Promise<Governance> {
    const place = path.join(folder, charterName);
    const parent = path.dirname(folder);
    const isRoot = parent === folder || existsSync(path.join(folder, '.git'));
    let file = this.#files.get(place);
    if (!file && existsAt(place)) {
      file = new CharterFile(folder);
      this.#files.set(place, file);
      await file.load();
    }
    if (file && file.state.from !== 'defaults') return govern(folder, file);
    if (file?.state.problem !== undefined) return govern(folder, file);
    // A repository's root ends the search; outside of one, the working directory is the root.
    if (isRoot) return govern(parent === folder ? process.cwd() : folder, new CharterFile(folder));
    return this.#forFolder(parent);
  }
}

async function govern(root: string, { state }: CharterFile): Promise<Governance> {
  const { charter, from, problem } = state;
  // Nothing is left alone that no charter speaks of.
  if (from === 'defaults') return { root, charter, tiers: new TierMap(), isExcluded: () => false, problem };
  const texts = charter.exclude.ignoreFiles.map((file) =>
    readSmallFile(path.join(root, file)).catch(() => ''),
  );
  const isExcluded = exclusionOf(charter, await Promise.all(texts));
  return { root, charter, tiers: new TierMap([{ folder: '', charter }]), isExcluded, problem };
}
