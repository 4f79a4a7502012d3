import path from 'node:path';
import { packageName } from '../../engine/modules/unknown-packages.ts';
import { mappedTargets } from './node-manifest.ts';
import { type LocalPackage, localPackages, manifestIn, packageAround } from './node-workspace.ts';
import { aliasesFor, aliasTargets, type PathAliases } from './ts-config.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** A manifest may name a folder that has a manifest of its own; so far that is followed. */
const mostHops = 2;

const scriptEndings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
/** What stands for a module besides code; the last resort. */
const otherEndings = ['.d.ts', '.d.mts', '.d.cts', '.json', '.vue', '.svelte', '.node'];
/** What is written for what will be compiled. */
const sources: Readonly<Record<string, string[]>> = {
  '.js': ['.ts', '.tsx', '.jsx', '.d.ts'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts', '.d.mts'],
  '.cjs': ['.cts', '.d.cts'],
};

/** What bundlers and frameworks commonly take as the roots of a package, by the prefix that they write for it. */
const customaryAliases: readonly { prefix: RegExp; folders: string[] }[] = [
  { prefix: /^[@~]{1,2}\//, folders: ['src', '.', 'app'] },
  { prefix: /^\$lib(?:\/|$)/, folders: ['src/lib'] },
  { prefix: /^(?=[\w-]+\/)/, folders: ['.', 'src'] },
];

/** What holds for the files of one folder. */
interface Surroundings {
  aliases: PathAliases;
  own: LocalPackage | undefined;
  local: ReadonlyMap<string, LocalPackage>;
}

/** Finds the files of the workspace that JavaScript's specifiers name. */
export class NodeResolution {
  readonly #files: WorkspaceFiles;
  readonly #around = new Map<string, Surroundings>();

  constructor(files: WorkspaceFiles) {
    this.#files = files;
  }

  around(folder: string): Surroundings {
    let around = this.#around.get(folder);
    if (!around) {
      const files = this.#files;
      around = {
        aliases: aliasesFor(files, folder),
        own: packageAround(files, folder),
        local: localPackages(files, folder),
      };
      this.#around.set(folder, around);
    }
    return around;
  }

  resolve(specifier: string, fromFile: string): string | undefined {
    const bare = specifier.replace(/\?.*$/, '');
    const folder = path.dirname(fromFile);
    const typed = /\.[mc]?tsx?$/.test(fromFile);
    if (/^\.{1,2}(?:\/|$)/.test(bare)) return this.#module(path.join(folder, bare), typed);
    if (bare === '' || path.isAbsolute(bare) || /^[a-z]+:/.test(bare)) return undefined;
    const { aliases, own, local } = this.around(folder);
    if (bare.startsWith('#')) return own && this.#mapped(own, own.manifest.imports, bare, typed);
    for (const target of aliasTargets(aliases, bare)) {
      const found = this.#module(target, typed);
      if (found !== undefined) return found;
    }
    const name = packageName(bare);
    const named = local.get(name);
    if (named) return this.#inPackage(named, bare.slice(name.length), typed);
    if (!own || own.manifest.dependencies.has(name)) return undefined;
    for (const { prefix, folders } of customaryAliases) {
      if (!prefix.test(bare)) continue;
      const rest = bare.replace(prefix, '');
      for (const place of folders) {
        const found = this.#module(path.join(own.folder, place, rest), typed);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  /** `sub` is empty or begins with a slash. */
  #inPackage(named: LocalPackage, sub: string, typed: boolean): string | undefined {
    const { folder, manifest } = named;
    const mapped = this.#mapped(named, manifest.exports, `.${sub}`, typed);
    if (mapped !== undefined) return mapped;
    const places = sub === '' ? manifest.entries : [sub, `src${sub}`];
    for (const place of [...places, ...(sub === '' ? ['src/index', 'index', 'lib/index', 'src/main'] : [])]) {
      const found = this.#module(path.join(folder, place), typed);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #mapped({ folder }: LocalPackage, map: unknown, key: string, typed: boolean): string | undefined {
    for (const target of mappedTargets(map, key)) {
      if (!target.startsWith('./')) continue;
      const place = path.join(folder, target);
      // What is yet to be built stands under the same name among the sources.
      const source = path.join(folder, target.replace(/^\.\/(?:dist|build|lib|out)\//, './src/'));
      for (const candidate of [source, place]) {
        const found = this.#module(candidate, typed);
        if (found !== undefined && !/\.d\.[mc]?ts$/.test(found)) return found;
      }
    }
    return undefined;
  }

  /** The file that a place without an ending, or with that of what is compiled from it, or a folder stands for. */
  #module(place: string, typed: boolean, hops = mostHops): string | undefined {
    const files = this.#files;
    if (files.isFile(place)) return place;
    const ending = path.extname(place);
    for (const other of sources[ending] ?? []) {
      const source = place.slice(0, -ending.length) + other;
      if (files.isFile(source)) return source;
    }
    const own = typed ? scriptEndings : [...scriptEndings.slice(4), ...scriptEndings.slice(0, 4)];
    const endings = [...own, ...otherEndings];
    const file = endings.map((end) => place + end).find((candidate) => files.isFile(candidate));
    if (file !== undefined || !files.isFolder(place)) return file;
    for (const entry of hops > 0 ? (manifestIn(files, place)?.entries ?? []) : []) {
      const found = this.#module(path.join(place, entry), typed, hops - 1);
      if (found !== undefined) return found;
    }
    return endings.map((end) => path.join(place, `index${end}`)).find((candidate) => files.isFile(candidate));
  }
}
