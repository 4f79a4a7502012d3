import path from 'node:path';
import type { Library } from '../../engine/modules/library.ts';
import { packageName } from '../../engine/modules/unknown-packages.ts';
import { lockedNodePackages, nodeLockfiles } from './node-lockfiles.ts';
import type { NodeResolution } from './node-resolution.ts';
import { manifestIn } from './node-workspace.ts';
import { allUpwards, type WorkspaceFiles } from './workspace-files.ts';

/** What a program that runs JavaScript brings along, or a build makes up: nobody installs it. */
const given =
  /^(?:vscode|electron|bun|k6|meteor|uxp|photoshop|indesign|premierepro|sketch|figma|server-only|client-only|virtual|cloudflare|obsidian|system|gi|lwc|c|@salesforce|@ember|@glimmer|ember|~.*|\$.*|@@.*|@docusaurus|@theme|@site|@generated)$/;

/** Where bundlers and test runners are told what names stand for. */
const configuration =
  /^(?:.*\.config\.(?:[mc]?[jt]s|json)|\.babelrc.*|babel\.config\..*|(?:ts|js)config.*\.json|jest\.config\..*|package\.json|webpack\..*\.js|rollup\..*|vite\..*|gulpfile\..*|Gruntfile\..*|karma\.conf.*|angular\.json|project\.json|importmap.*\.json|import_map\.json|metro\.config\..*|\.umirc\..*|craco\..*|config-overrides\.js|build\.[mc]?[jt]s|esbuild\..*|bower\.json|index\.html)$/;

const denoConfiguration = ['deno.json', 'deno.jsonc', 'import_map.json'];

/** Folders that are searched for declarations of modules, at most. */
const mostFolders = 2000;

/** The packages of which files in one folder can know. */
interface Known {
  /** A manifest or lockfile speaks of what there is. */
  told: boolean;
  names: Set<string>;
}

/** Tells which packages the JavaScript of a workspace has. */
export class NodePackages {
  readonly #files: WorkspaceFiles;
  readonly #resolution: NodeResolution;
  readonly #library: Library;
  readonly #byFolder = new Map<string, Known>();
  #declaredModules: ReadonlySet<string> | undefined;

  constructor(files: WorkspaceFiles, resolution: NodeResolution, library: Library) {
    this.#files = files;
    this.#resolution = resolution;
    this.#library = library;
  }

  knows(module: string, fromFile: string, typesOnly: boolean): boolean | undefined {
    const folder = path.dirname(fromFile);
    const name = packageName(module);
    const known = this.#around(folder);
    if (known.names.has(name) || (typesOnly && known.names.has(typesOf(name)))) return true;
    if (given.test(module.split('/')[0]) || this.#isInstalled(name, folder)) return true;
    if (typesOnly && this.#isInstalled(typesOf(name), folder)) return true;
    if (this.#resolution.resolve(module, fromFile) !== undefined) return true;
    if (!known.told) return undefined;
    // What stands for a name otherwise can be told in many ways; where there is a trace of one, nothing is said.
    if (this.#isAlias(module, folder) || this.#isDeclared(module)) return undefined;
    return false;
  }

  names(fromFile: string): Iterable<string> {
    return this.#around(path.dirname(fromFile)).names;
  }

  #around(folder: string): Known {
    let known = this.#byFolder.get(folder);
    if (!known) {
      known = this.#collect(folder);
      this.#byFolder.set(folder, known);
    }
    return known;
  }

  #collect(folder: string): Known {
    const files = this.#files;
    const names = new Set(this.#resolution.around(folder).local.keys());
    let told = false;
    let isDeno = false;
    for (const at of files.upwards(folder)) {
      const manifest = manifestIn(files, at);
      if (manifest) {
        told ||= manifest.name !== undefined || manifest.declares;
        for (const name of manifest.dependencies.keys()) {
          names.add(name);
          for (const brought of this.#library.broughtBy(name)) names.add(brought);
        }
        if (manifest.name !== undefined) names.add(manifest.name);
      }
      for (const lockfile of nodeLockfiles) {
        const locked = files.read(path.join(at, lockfile), 'lock', (text) =>
          lockedNodePackages(lockfile, text),
        );
        if (!locked) continue;
        told = true;
        for (const name of locked) names.add(name);
      }
      isDeno ||= denoConfiguration.some((name) => files.isFile(path.join(at, name)));
    }
    return { told: told && !isDeno, names };
  }

  #isInstalled(name: string, folder: string): boolean {
    const [first, second] = name.split('/');
    for (const at of allUpwards(folder)) {
      const installed = path.join(at, 'node_modules');
      const names = this.#files.names(installed);
      if (!names.has(first)) continue;
      if (second === undefined || this.#files.names(path.join(installed, first)).has(second)) return true;
    }
    return false;
  }

  /** Whether the module's name, or how it begins, is spoken of where aliases are made, or is that of a folder. */
  #isAlias(module: string, folder: string): boolean {
    const files = this.#files;
    const { aliases } = this.#resolution.around(folder);
    const [first] = module.split('/');
    if (
      aliases.paths.some(({ pattern }) => pattern !== '*' && module.startsWith(pattern.replace(/\*.*$/, '')))
    )
      return true;
    const quoted = first.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    // Of a scope there are packages, too; only with an asterisk or by itself it stands for all of them.
    const end = first.startsWith('@') ? '(?:["\'`$]|/[*("\'`$])' : '(?:["\'`/$]|\\\\)';
    const written = new RegExp(`["'\`^/]${quoted}${end}`);
    const plain = new RegExp(`(?<![@/\\w-])${quoted}\\s*:`);
    for (const at of files.upwards(folder)) {
      for (const [name, kind] of files.entries(at)) {
        const isNamedSo = name === first || name.replace(/\.[mc]?[jt]sx?$/, '') === first;
        if (isNamedSo && at !== folder) return true;
        if (kind !== 'file' || !configuration.test(name)) continue;
        const text = files.read(path.join(at, name), 'text', (content) => content) ?? '';
        if (written.test(text) || (name !== 'package.json' && plain.test(text))) return true;
      }
      for (const inner of ['src', 'app', 'lib', 'source', 'client', 'packages'])
        for (const name of files.entries(path.join(at, inner)).keys())
          if (name === first || name.replace(/\.[mc]?[jt]sx?$/, '') === first) return true;
    }
    return false;
  }

  /** Whether a declaration file of the workspace has `declare module` for it. */
  #isDeclared(module: string): boolean {
    this.#declaredModules ??= this.#collectDeclared();
    if (this.#declaredModules.has(module)) return true;
    return [...this.#declaredModules].some(
      (pattern) => pattern.includes('*') && module.startsWith(pattern.slice(0, pattern.indexOf('*'))),
    );
  }

  #collectDeclared(): ReadonlySet<string> {
    const files = this.#files;
    const found = new Set<string>();
    let left = mostFolders;
    const walk = (folder: string): void => {
      if (left-- <= 0) return;
      for (const [name, kind] of files.entries(folder)) {
        if (kind === 'folder' && name !== 'node_modules' && !name.startsWith('.'))
          walk(path.join(folder, name));
        if (kind !== 'file' || !name.endsWith('.d.ts')) continue;
        const declared = files.read(path.join(folder, name), 'declared', (text) => [
          ...text.matchAll(/^\s*(?:export\s+)?declare\s+module\s+['"]([^'"]+)['"]/gm),
        ]);
        for (const [, module] of declared ?? []) found.add(module);
      }
    };
    walk(files.root);
    return found;
  }
}

/** `@scope/name` has its types in `@types/scope__name`. */
function typesOf(name: string): string {
  return `@types/${name.replace(/^@/, '').replace('/', '__')}`;
}
