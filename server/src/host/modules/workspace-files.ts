import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { readSource } from '../source-text.ts';

type Kind = 'file' | 'folder';

/** Bytes; what is larger is no manifest. Lockfiles of large projects have some megabytes. */
const largestManifest = 32 * 1024 * 1024;

/**
 * What lies below a root, as it was when it was first asked for: nothing is read twice until `forget`, and nothing
 * outside of the root is read at all, not even through links.
 */
export class WorkspaceFiles {
  readonly root: string;
  readonly #realRoot: string;
  #folders = new Map<string, ReadonlyMap<string, Kind>>();
  #parsed = new Map<string, unknown>();

  /** `root` is absolute. */
  constructor(root: string) {
    this.root = root;
    this.#realRoot = realPath(root) ?? root;
  }

  /** Everything is read anew when it is next asked for. */
  forget(): void {
    this.#folders = new Map();
    this.#parsed = new Map();
  }

  contains(place: string): boolean {
    return isBelow(this.root, place);
  }

  /** What a folder holds by name; empty where there is no such folder below the root. */
  entries(folder: string): ReadonlyMap<string, Kind> {
    const known = this.#folders.get(folder);
    if (known) return known;
    const entries = new Map<string, Kind>();
    this.#folders.set(folder, entries);
    if (!this.contains(folder) || !this.#isWithin(folder)) return entries;
    for (const entry of list(folder)) {
      const kind = this.#kindOf(folder, entry);
      if (kind) entries.set(entry.name, kind);
    }
    return entries;
  }

  isFile(place: string): boolean {
    return this.entries(path.dirname(place)).get(path.basename(place)) === 'file';
  }

  isFolder(place: string): boolean {
    if (place === this.root) return true;
    return this.entries(path.dirname(place)).get(path.basename(place)) === 'folder';
  }

  /** What `parse` makes of a file's text, kept; undefined where there is no such file or `parse` throws. */
  read<T>(file: string, parse: (text: string) => T): T | undefined {
    if (this.#parsed.has(file)) return this.#parsed.get(file) as T | undefined;
    let value: T | undefined;
    if (this.isFile(file)) {
      const source = readSource(file, largestManifest);
      try {
        value = source.kind === 'text' ? parse(source.text) : undefined;
      } catch {
        value = undefined;
      }
    }
    this.#parsed.set(file, value);
    return value;
  }

  /** The folders from `folder` up to the root. */
  *upwards(folder: string): Generator<string> {
    for (let at = folder; this.contains(at); at = path.dirname(at)) {
      yield at;
      if (at === this.root || at === path.dirname(at)) return;
    }
  }

  #kindOf(folder: string, entry: Dirent): Kind | undefined {
    if (entry.isFile()) return 'file';
    if (entry.isDirectory()) return 'folder';
    if (!entry.isSymbolicLink()) return undefined;
    const target = realPath(path.join(folder, entry.name));
    if (target === undefined || !isBelow(this.#realRoot, target)) return undefined;
    const info = statSync(target, { throwIfNoEntry: false });
    return info?.isFile() ? 'file' : info?.isDirectory() ? 'folder' : undefined;
  }

  /** A folder above may be a link out of the workspace. */
  #isWithin(folder: string): boolean {
    const real = realPath(folder);
    return real !== undefined && isBelow(this.#realRoot, real);
  }
}

export function isBelow(root: string, place: string): boolean {
  return place === root || place.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function realPath(place: string): string | undefined {
  try {
    return realpathSync(place);
  } catch {
    return undefined;
  }
}
