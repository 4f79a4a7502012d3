/** The charter of one folder on disk. Whatever happens to the file, some whole charter is always in force. */
import { type FSWatcher, lstatSync, watch } from 'node:fs';
import { join } from 'node:path';
import { type Charter, defaultCharter } from '../policy/charter.ts';
import { type CharterProblem, parseCharter } from '../policy/charter-parser.ts';
import type { WrittenCharter } from '../policy/written-charter.ts';
import { leadsOut } from './real-place.ts';
import { readSmallFile } from './source-text.ts';
import { reasonOf } from './text-file.ts';

export const charterName = '.touchstone.yml';

export interface CharterState {
  /** What is in force: the file's, or its last good version, or the defaults. */
  charter: Charter;
  /** What of it the file itself says, or its last good version; absent where there is neither. */
  written?: WrittenCharter;
  /** Where `charter` comes from. */
  from: 'file' | 'last good version' | 'defaults';
  problems: CharterProblem[];
  /** One sentence for the status bar when what is in force is not what the file says. */
  problem?: string;
}

const withoutFile: CharterState = { charter: defaultCharter, from: 'defaults', problems: [] };

const beginning = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Whether there is anything, if only a link that leads nowhere. */
export function existsAt(place: string): boolean {
  try {
    lstatSync(place);
    return true;
  } catch {
    return false;
  }
}

/** How a charter is spoken of. */
export interface CharterFileOptions {
  /** The name under which its lines are cited. */
  label?: string;
  /** Whether another charter stands above it, which holds where this one cannot be read. */
  isNested?: boolean;
  /** Absolute: a link that leads out of this folder is not followed. */
  within?: string;
}

export class CharterFile {
  readonly path: string;
  readonly #folder: string;
  readonly #label: string;
  readonly isNested: boolean;
  readonly #within: string | undefined;
  #state: CharterState = withoutFile;
  #lastGood: Required<Pick<CharterState, 'charter' | 'written'>> | undefined;
  #lastText: string | undefined;
  #watcher: FSWatcher | undefined;

  constructor(folder: string, { label = charterName, isNested = false, within }: CharterFileOptions = {}) {
    this.#folder = folder;
    this.#label = label;
    this.isNested = isNested;
    this.#within = within;
    this.path = join(folder, charterName);
  }

  get state(): CharterState {
    return this.#state;
  }

  /** Reads the file again. Never throws: a file that cannot be read is a problem of the state. */
  async load(): Promise<CharterState> {
    try {
      if (this.#within !== undefined && leadsOut(this.path, this.#within))
        throw new Error('it is a link that leads out of the repository');
      return this.take(await readSmallFile(this.path));
    } catch (error) {
      const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (isGone && !existsAt(this.path)) return this.take(undefined);
      this.#lastText = undefined;
      const message = isGone
        ? 'The charter is a link that leads nowhere.'
        : `The charter cannot be read: ${reasonOf(error)}.`;
      this.#state = this.#broken([{ message, ...beginning }]);
      return this.#state;
    }
  }

  /** Takes a text that an editor holds unsaved, or `undefined` for a file that is gone. */
  take(text: string | undefined): CharterState {
    if (text === undefined) {
      this.#lastGood = undefined;
      this.#lastText = undefined;
      this.#state = withoutFile;
      return this.#state;
    }
    if (text === this.#lastText) return this.#state;
    this.#lastText = text;
    const { charter, written, problems } = parseCharter(text, this.#label);
    if (charter && written) {
      this.#lastGood = { charter, written };
      this.#state = { charter, written, from: 'file', problems: [] };
    } else {
      this.#state = this.#broken(problems);
    }
    return this.#state;
  }

  /**
   * Calls back with each new state until `close`. The folder is watched, not the file: editors replace it.
   * @returns false where the system offers no watching; then the caller has to call `load`.
   */
  watch(onChange: (state: CharterState) => void): boolean {
    this.close();
    try {
      this.#watcher = watch(this.#folder, { persistent: false }, (_, name) => {
        if (name !== null && name !== charterName) return;
        const before = this.#state;
        void this.load().then((state) => {
          if (state !== before) onChange(state);
        });
      });
      this.#watcher.on('error', () => this.close());
      return true;
    } catch {
      return false;
    }
  }

  close(): void {
    this.#watcher?.close();
    this.#watcher = undefined;
  }

  /** `problems` holds one at least. */
  #broken(problems: CharterProblem[]): CharterState {
    const { line, column, message } = problems[0]!;
    const inForce = this.#lastGood
      ? 'its last good version is in force'
      : this.isNested
        ? 'the charter above it is in force alone'
        : 'the defaults are in force';
    return {
      charter: defaultCharter,
      ...this.#lastGood,
      from: this.#lastGood ? 'last good version' : 'defaults',
      problems,
      problem: `${this.#label}:${line}:${column}: ${message} Until it is mended, ${inForce}.`,
    };
  }
}
