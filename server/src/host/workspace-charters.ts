import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Charter, defaultCharter } from '../policy/charter.ts';
import { parseCharter } from '../policy/charter-parser.ts';
import { TierMap } from '../policy/tiers.ts';

export const charterName = '.touchstone.yml';

/** What holds for the files below one root. */
export interface Governance {
  /** Absolute; tier patterns speak of paths relative to it. */
  root: string;
  charter: Charter;
  tiers: TierMap;
}

/** A charter that does not hold, with the place of the mistake (from 1). */
export interface CharterFault {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** Finds the charter that governs a file: the one given, else the nearest `.touchstone.yml` upwards. */
export class WorkspaceCharters {
  readonly #given: Governance | undefined;
  readonly #byFolder = new Map<string, Promise<Governance>>();
  readonly faults: CharterFault[] = [];

  private constructor(given: Governance | undefined) {
    this.#given = given;
  }

  /** `file` replaces whatever charter the workspace has; its patterns speak from the working directory. */
  static async load(file: string | undefined): Promise<WorkspaceCharters> {
    if (file === undefined) return new WorkspaceCharters(undefined);
    const faults: CharterFault[] = [];
    const governance = await read(path.resolve(file), process.cwd(), faults);
    const charters = new WorkspaceCharters(governance);
    charters.faults.push(...faults);
    return charters;
  }

  for(file: string): Promise<Governance> {
    if (this.#given) return Promise.resolve(this.#given);
    return this.#forFolder(path.dirname(file));
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
    const charter = path.join(folder, charterName);
    if (existsSync(charter)) return read(charter, folder, this.faults);
    // A repository's root ends the search; outside of one, the working directory is the root.
    const parent = path.dirname(folder);
    if (existsSync(path.join(folder, '.git')) || parent === folder) {
      const root = parent === folder ? process.cwd() : folder;
      return { root, charter: defaultCharter, tiers: new TierMap() };
    }
    return this.#forFolder(parent);
  }
}

/** A charter with a mistake is replaced by the defaults, never by nothing, and the mistake is told. */
async function read(file: string, root: string, faults: CharterFault[]): Promise<Governance> {
  let problems: { line: number; column: number; message: string }[];
  try {
    const parsed = parseCharter(await readFile(file, 'utf8'), path.relative(root, file) || charterName);
    const { charter } = parsed;
    if (charter) return { root, charter, tiers: new TierMap([{ folder: '', charter }]) };
    problems = parsed.problems;
  } catch (error) {
    problems = [{ line: 1, column: 1, message: `cannot be read: ${(error as Error).message}` }];
  }
  for (const { line, column, message } of problems) faults.push({ file, line, column, message });
  return { root, charter: defaultCharter, tiers: new TierMap() };
}
