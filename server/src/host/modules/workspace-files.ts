import path from 'node:path';
import { type Disk, realDisk } from './disk.ts';

type Kind = 'file' | 'folder';

/**
 * What lies below a root, as it was when it was first asked for: nothing is read twice until `forget`, and nothing
 * outside of the root is read at all, not even through links. Only of what is installed the names are known, wherever
 * that is.
 */
export class WorkspaceFiles {
  readonly root: string;
  readonly #disk: Disk;
  readonly #realRoot: string;
  #folders = new Map<string, ReadonlyMap<string, Kind>>();
  #names = new Map<string, ReadonlySet<string>>();
  #parsed = new Map<string, unknown>();

  /** `root` is absolute. */
  constructor(root: string, disk: Disk = realDisk) {
    this.root = root;
    this.#disk = disk;
    this.#realRoot = disk.follow(root)?.place ?? root;
  }

  /** Everything is read anew when it is next asked for. */
  forget(): void {
    this.#folders = new Map();
    this.#names = new Map();
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
    if (this.contains(folder) && this.isFolder(folder)) {
      for (const [name, kind] of this.#disk.list(folder)) {
        const actual = kind === 'link' ? this.#kindBehind(path.join(folder, name)) : kind;
        if (actual) entries.set(name, actual);
      }
    }
    this.#folders.set(folder, entries);
    return entries;
  }

  /** The names in a folder of what is installed, wherever that is. */
  names(folder: string): ReadonlySet<string> {
    let names = this.#names.get(folder);
    if (!names) {
      names = new Set(this.#disk.list(folder).keys());
      this.#names.set(folder, names);
    }
    return names;
  }

  isFile(place: string): boolean {
    return this.entries(path.dirname(place)).get(path.basename(place)) === 'file';
  }

  isFolder(place: string): boolean {
    if (place === this.root) return true;
    const parent = path.dirname(place);
    return this.contains(parent) && this.entries(parent).get(path.basename(place)) === 'folder';
  }

  /**
   * What `parse` makes of a file's text, kept under that `name`; undefined where there is no such file or `parse` throws.
   */
  read<T>(file: string, name: string, parse: (text: string) => T): T | undefined {
    return this.isFile(file) ? this.#readAt(file, name, parse) : undefined;
  }

  /** The same for a file of what is installed, which need not lie below the root. */
  readInstalled<T>(file: string, name: string, parse: (text: string) => T): T | undefined {
    return this.names(path.dirname(file)).has(path.basename(file))
      ? this.#readAt(file, name, parse)
      : undefined;
  }

  #readAt<T>(file: string, name: string, parse: (text: string) => T): T | undefined {
    const key = `${name}\0${file}`;
    if (this.#parsed.has(key)) return this.#parsed.get(key) as T | undefined;
    let value: T | undefined;
    try {
      const text = this.#disk.read(file);
      value = text === undefined ? undefined : parse(text);
    } catch {
      value = undefined;
    }
    this.#parsed.set(key, value);
    return value;
  }

  /** The folders from `folder` up to the root. */
  *upwards(folder: string): Generator<string> {
    for (let at = folder; this.contains(at); at = path.dirname(at)) {
      yield at;
      if (at === this.root || at === path.dirname(at)) return;
    }
  }

  #kindBehind(link: string): Kind | undefined {
    const target = this.#disk.follow(link);
    return target && isBelow(this.#realRoot, target.place) ? target.kind : undefined;
  }
}

export function isBelow(root: string, place: string): boolean {
  return place === root || place.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
}

/** The folders from `folder` up to that of the file system. */
export function* allUpwards(folder: string): Generator<string> {
  for (let at = folder; ; at = path.dirname(at)) {
    yield at;
    if (at === path.dirname(at)) return;
  }
}
