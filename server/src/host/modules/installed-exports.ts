import path from 'node:path';
import { type ExportedNames, pythonExports, scriptExports } from '../../engine/modules/exported-names.ts';
import { packageName } from '../../engine/modules/unknown-packages.ts';
import { mappedTargets, readNodeManifest } from './node-manifest.ts';
import { allUpwards, type WorkspaceFiles } from './workspace-files.ts';

/** Files of one package that are read for what it gives out. */
const mostFiles = 80;

const declarationEndings = ['.d.ts', '.d.mts', '.d.cts'];

/** Tells which names installed packages give out, where they tell it plainly. */
export class InstalledExports {
  readonly #files: WorkspaceFiles;
  readonly #known = new Map<string, ReadonlySet<string> | undefined>();

  constructor(files: WorkspaceFiles) {
    this.#files = files;
  }

  /** By a specifier of JavaScript; undefined where it cannot be told. */
  ofScript(module: string, folder: string): ReadonlySet<string> | undefined {
    const name = packageName(module);
    for (const at of allUpwards(folder)) {
      const place = path.join(at, 'node_modules', ...name.split('/'));
      if (!this.#files.names(path.join(at, 'node_modules')).has(name.split('/')[0])) continue;
      if (!this.#files.names(place).has('package.json')) continue;
      return this.#remember(`${place}\0${module}`, () =>
        this.#ofPackage(place, `.${module.slice(name.length)}`),
      );
    }
    return undefined;
  }

  /** By a dotted name and the folder of what is installed. */
  ofPython(module: string, sitePackages: string): ReadonlySet<string> | undefined {
    return this.#remember(`${sitePackages}\0${module}`, () => {
      const place = path.join(sitePackages, ...module.split('.'));
      const isPackage = this.#files.names(place).size > 0;
      const file = this.#existing([path.join(place, '__init__.py'), `${place}.py`]);
      if (file === undefined) return undefined;
      const names = this.#collect(file, 'python', (target, from) => this.#pythonFile(target, from));
      if (names && isPackage)
        for (const entry of this.#files.names(place)) names.add(entry.replace(/\..*$/, ''));
      return names;
    });
  }

  #ofPackage(place: string, key: string): Set<string> | undefined {
    const manifest = this.#files.readInstalled(
      path.join(place, 'package.json'),
      'manifest',
      readNodeManifest,
    );
    if (!manifest) return undefined;
    const mapped = mappedTargets(manifest.exports, key);
    const plain =
      key === '.' ? [...manifest.entries, 'index.d.ts'] : manifest.exports === undefined ? [key] : [];
    const targets = mapped.length > 0 ? mapped : plain;
    const files = [
      ...new Set(targets.flatMap((target) => this.#declarations(path.join(place, target)) ?? [])),
    ];
    const all = new Set<string>();
    for (const file of files) {
      const names = this.#collect(file, manifest.isModule ? 'module' : 'script', (target, from) =>
        this.#scriptFile(target, from),
      );
      if (!names) return undefined;
      for (const name of names) all.add(name);
    }
    return all.size > 0 ? all : undefined;
  }

  /** The declarations of an entry: itself, or what stands beside it. */
  #declarations(entry: string): string | undefined {
    if (declarationEndings.some((ending) => entry.endsWith(ending))) return this.#existing([entry]);
    const stem = entry.replace(/\.[mc]?js$/, '');
    const { 1: kind = '' } = /\.([mc]?)js$/.exec(entry) ?? [];
    return this.#existing([`${stem}.d.${kind}ts`, `${stem}.d.ts`]);
  }

  /** Everything that a file gives out, and what it passes on; undefined where one of them is not plain. */
  #collect(
    first: string,
    language: 'module' | 'script' | 'python',
    follow: (module: string, from: string) => string | undefined,
  ): Set<string> | undefined {
    const all = new Set<string>();
    const queue = [first];
    const seen = new Set(queue);
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const parse: (text: string) => ExportedNames = language === 'python' ? pythonExports : scriptExports;
      const found = this.#files.readInstalled(file, 'exports', parse);
      if (!found || found.open || seen.size > mostFiles) return undefined;
      if (found.hasDefault && language === 'script') return undefined;
      for (const name of found.names) all.add(name);
      for (const module of found.everythingFrom) {
        const next = follow(module, file);
        if (next === undefined) return undefined;
        if (!seen.has(next)) queue.push(next);
        seen.add(next);
      }
    }
    return all;
  }

  #scriptFile(module: string, from: string): string | undefined {
    if (!module.startsWith('.')) return undefined;
    const place = path.join(path.dirname(from), module);
    const stem = place.replace(/\.[mc]?[jt]s$/, '');
    return this.#existing([
      ...declarationEndings.map((ending) => stem + ending),
      ...declarationEndings.map((ending) => path.join(place, `index${ending}`)),
      ...declarationEndings.map((ending) => place + ending),
    ]);
  }

  #pythonFile(module: string, from: string): string | undefined {
    const dots = /^\.*/.exec(module)![0].length;
    if (dots === 0) return undefined;
    const place = path.join(
      path.dirname(from),
      '../'.repeat(dots - 1),
      ...module.slice(dots).split('.').filter(Boolean),
    );
    return this.#existing([path.join(place, '__init__.py'), `${place}.py`]);
  }

  #existing(places: string[]): string | undefined {
    return places.find((place) => this.#files.names(path.dirname(place)).has(path.basename(place)));
  }

  #remember(key: string, tell: () => ReadonlySet<string> | undefined): ReadonlySet<string> | undefined {
    if (!this.#known.has(key)) this.#known.set(key, tell());
    return this.#known.get(key);
  }
}
