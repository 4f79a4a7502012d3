import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Library, type LibraryTables } from '../../engine/modules/library.ts';
import { InstallationError } from '../assets.ts';

/** The tables that ship; each file is read when something in it is first asked for. */
export function openLibrary(folder: string): Library {
  const read = lazily((name) => {
    const file = path.join(folder, `${name}.json`);
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      throw new InstallationError(file, error);
    }
  });
  const meant = (language: string) => read('meant')[language];
  return new Library({
    node: lazyObject({
      modules: () => read('node').modules,
      types: () => read('node').types,
      globals: () => read('node').globals,
      meant: () => meant('node'),
    }) as LibraryTables['node'],
    python: lazyObject({
      modules: () => read('python').modules,
      classes: () => read('python').classes,
      meant: () => meant('python'),
    }) as LibraryTables['python'],
    packages: lazyObject({
      npm: () => read('packages').npm,
      pypi: () => read('packages').pypi,
      brings: () => read('packages').brings,
    }) as LibraryTables['packages'],
    get advisories() {
      return read('advisories');
    },
  });
}

function lazily<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    if (!made.has(name)) made.set(name, make(name));
    return made.get(name)!;
  };
}

function lazyObject(getters: Record<string, () => unknown>): object {
  return Object.defineProperties(
    {},
    Object.fromEntries(Object.entries(getters).map(([key, get]) => [key, { get, enumerable: true }])),
  );
}
