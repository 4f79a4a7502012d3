import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Charter, defaultCharter } from '../policy/charter.ts';
import { type Exclusion, exclusionOf } from '../policy/exclusions.ts';
import { nestCharters } from '../policy/nested-charters.ts';
import { TierMap } from '../policy/tiers.ts';
import { completeCharter } from '../policy/written-charter.ts';
import { CharterFile, charterName, existsAt } from './charter-file.ts';
import { leadsOut } from './real-place.ts';
import { relativeName } from './relative-name.ts';
import { readSmallFile } from './source-text.ts';

/** What holds for the files of one folder. */
export interface Governance {
  /** Absolute: the repository's root, or the folder of the outermost charter; paths are told relative to it. */
  root: string;
  /** All charters that stand above the folder, as one. */
  charter: Charter;
  tiers: TierMap;
  /** What the charter leaves alone; paths are relative to `root`. */
  isExcluded: Exclusion;
  /** Where a charter of the folder is written: the nearest there is, else where the first would stand; absolute. */
  charterFile: string;
  /** Why what is in force is not what the charters' files say. */
  problem: string | undefined;
}

/** A mistake in a charter, with its place (from 1). */
export interface CharterFault {
  file: string;
  line: number;
  column: number;
  message: string;
  /** What holds in the place of a charter that was never good. */
  instead: string;
}

/** A folder with the charters that stand above it, and what they come to. */
interface Scope {
  root: string;
  /** Whether `root` is settled; otherwise the outermost charter's folder is going to be it. */
  isRooted: boolean;
  /** From the outermost to the innermost. */
  charters: { folder: string; file: CharterFile }[];
  governance: Governance;
}

/** Texts that count in place of what the disk has, by absolute path; undefined for a file that is not there. */
export type StandIns = ReadonlyMap<string, string | undefined>;

/** Finds what governs a file: the charter given, else every `.touchstone.yml` from its folder up to the repository's root. */
export class WorkspaceCharters {
  #given: Governance | undefined;
  readonly #files = new Map<string, CharterFile>();
  #byFolder = new Map<string, Promise<Scope>>();
  #standIns: StandIns = new Map();

  /** `file` replaces whatever charters the workspace has; its patterns speak from the working directory. Rejects if it cannot be read. */
  static async load(file: string | undefined, standIns: StandIns = new Map()): Promise<WorkspaceCharters> {
    const charters = new WorkspaceCharters();
    charters.#standIns = standIns;
    if (file === undefined) return charters;
    const root = process.cwd();
    const given = new CharterFile(path.dirname(path.resolve(file)), { label: path.basename(file) });
    const place = path.resolve(file);
    given.take(standIns.has(place) ? standIns.get(place) : await readSmallFile(file));
    charters.#files.set(place, given);
    charters.#given = await govern(root, [{ folder: root, file: given }], standIns);
    return charters;
  }

  async for(file: string): Promise<Governance> {
    return this.#given ?? (await this.#forFolder(path.dirname(file))).governance;
  }

  /** What the charters come to that stand above a folder (absolute) and hold in it; undefined where there are none. */
  async above(folder: string): Promise<Charter | undefined> {
    const { charters, governance } = await this.#above(folder);
    return charters.length > 0 ? governance.charter : undefined;
  }

  /** Reads the charters anew; what is in force afterwards may be the last good version of one. */
  async reload(): Promise<void> {
    await Promise.all([...this.#files.values()].map((file) => file.load()));
    this.#byFolder = new Map();
  }

  /** What is wrong with the charters met so far. */
  get faults(): CharterFault[] {
    return [...this.#files].flatMap(([file, { state, isNested }]) => {
      const instead = isNested ? 'the charter above it' : 'the built-in charter';
      return state.problems.map(({ line, column, message }) => ({ file, line, column, message, instead }));
    });
  }

  #forFolder(folder: string): Promise<Scope> {
    let scope = this.#byFolder.get(folder);
    if (!scope) {
      scope = this.#find(folder);
      this.#byFolder.set(folder, scope);
    }
    return scope;
  }

  async #find(folder: string): Promise<Scope> {
    const above = await this.#above(folder);
    const file = await this.#charterOf(folder, above);
    if (!file?.state.written && file?.state.problem === undefined) return above;
    const root = above.isRooted ? above.root : folder;
    const charters = [...above.charters, { folder, file }];
    return { root, isRooted: true, charters, governance: await govern(root, charters, this.#standIns) };
  }

  /** A repository's root ends the search; outside of one, the working directory is the root until a charter is met. */
  async #above(folder: string): Promise<Scope> {
    const parent = path.dirname(folder);
    const isRepository = existsSync(path.join(folder, '.git'));
    if (parent !== folder && !isRepository) return this.#forFolder(parent);
    const root = isRepository ? folder : process.cwd();
    return { root, isRooted: isRepository, charters: [], governance: await govern(root, [], this.#standIns) };
  }

  /** The charter of a folder, read when it is first met; undefined where none has ever been. */
  async #charterOf(folder: string, above: Scope): Promise<CharterFile | undefined> {
    const place = path.join(folder, charterName);
    const known = this.#files.get(place);
    const isReplaced = this.#standIns.has(place);
    if (known || !(isReplaced ? this.#standIns.get(place) !== undefined : existsAt(place))) return known;
    const label = path.relative(above.isRooted ? above.root : folder, place);
    const file = new CharterFile(folder, {
      label: label.split(path.sep).join('/'),
      isNested: above.charters.length > 0,
      ...(above.isRooted ? { within: above.root } : {}),
    });
    this.#files.set(place, file);
    if (isReplaced) file.take(this.#standIns.get(place));
    else await file.load();
    return file;
  }
}

/** What charters, from the outermost to the innermost, come to. */
async function govern(root: string, charters: Scope['charters'], standIns: StandIns): Promise<Governance> {
  const problem = charters.map(({ file }) => file.state.problem).findLast((text) => text !== undefined);
  const written = charters.flatMap(({ folder, file }) =>
    file.state.written ? [{ folder, written: file.state.written }] : [],
  );
  const charter = nestCharters(written.map((each) => each.written));
  const tiers = new TierMap(
    written.map((each) => ({
      folder: relativeName(root, each.folder),
      charter: completeCharter(each.written, defaultCharter),
    })),
  );
  const [outermost] = written;
  const isExcluded = outermost ? await readExclusion(root, outermost.folder, charter, standIns) : () => false;
  const charterFile = charters.at(-1)?.file.path ?? path.join(root, charterName);
  return { root, charter, tiers, isExcluded, charterFile, problem };
}

/** What the outermost charter leaves alone, itself and by the ignore files beside it. */
async function readExclusion(
  root: string,
  folder: string,
  charter: Charter,
  standIns: StandIns,
): Promise<Exclusion> {
  const texts = charter.exclude.ignoreFiles.map((name) => {
    const file = path.join(folder, name);
    if (standIns.has(file)) return standIns.get(file) ?? '';
    return leadsOut(file, root) ? '' : readSmallFile(file).catch(() => '');
  });
  const isExcluded = exclusionOf(charter, await Promise.all(texts));
  const prefix = folder === root ? '' : `${relativeName(root, folder)}/`;
  return (file) => file.startsWith(prefix) && isExcluded(file.slice(prefix.length));
}
