import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { readSource } from '../source-text.ts';

export type EntryKind = 'file' | 'folder' | 'link';

/** Where files come from: the disk, or a page's examples. */
export interface Disk {
  /** What a folder holds; empty where there is no such folder. */
  list(folder: string): ReadonlyMap<string, EntryKind>;
  /** The text of a file, or undefined where it is no text. */
  read(file: string): string | undefined;
  /** What a link leads to in the end, or undefined where that is nothing. */
  follow(link: string): { place: string; kind: 'file' | 'folder' } | undefined;
}

/** Bytes; what is larger is no manifest. Lockfiles of large projects have some megabytes. */
const largest = 32 * 1024 * 1024;

export const realDisk: Disk = {
  list(folder) {
    const entries = new Map<string, EntryKind>();
    try {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.isFile()) entries.set(entry.name, 'file');
        else if (entry.isDirectory()) entries.set(entry.name, 'folder');
        else if (entry.isSymbolicLink()) entries.set(entry.name, 'link');
      }
    } catch {
      // A folder that is not there, or may not be read, holds nothing.
    }
    return entries;
  },
  read(file) {
    const source = readSource(file, largest);
    return source.kind === 'text' ? source.text : undefined;
  },
  follow(link) {
    try {
      const place = realpathSync(link);
      const info = statSync(place);
      return info.isFile()
        ? { place, kind: 'file' }
        : info.isDirectory()
          ? { place, kind: 'folder' }
          : undefined;
    } catch {
      return undefined;
    }
  },
};

/** A disk that holds these texts, by absolute path, and nothing else. */
export function diskOf(texts: ReadonlyMap<string, string>): Disk {
  const folders = new Map<string, Map<string, EntryKind>>();
  for (const file of texts.keys()) {
    for (
      let at = file, kind: EntryKind = 'file';
      path.dirname(at) !== at;
      at = path.dirname(at), kind = 'folder'
    ) {
      const folder = path.dirname(at);
      const entries = folders.get(folder) ?? new Map<string, EntryKind>();
      entries.set(path.basename(at), kind);
      folders.set(folder, entries);
    }
  }
  return {
    list: (folder) => folders.get(folder) ?? new Map(),
    read: (file) => texts.get(file),
    follow: () => undefined,
  };
}
