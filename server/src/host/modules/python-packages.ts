import path from 'node:path';
import type { Manifest } from '../../engine/dependencies/dependency.ts';
import { isManifest, readManifest } from '../../engine/dependencies/manifests.ts';
import { tomlStrings } from '../../engine/dependencies/toml-values.ts';
import { type Library, normalizeDistribution } from '../../engine/modules/library.ts';
import { objectOf } from './json.ts';
import type { PythonResolution } from './python-resolution.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** Modules that the program or the system around the code brings along: nobody installs them. */
const given = new Set(
  `bpy bmesh mathutils bge maya hou nuke unreal gimpfu gimp inkex qgis FreeCAD FreeCADGui Part sublime sublime_plugin idaapi
   idc idautils xbmc xbmcgui xbmcplugin xbmcaddon xbmcvfs java javax org com jarray machine micropython utime ujson_ network
   uasyncio ubinascii uos esp esp32 rp2 pyb neopixel js pyodide pyodide_js awsglue dbutils gdb lldb uwsgi uwsgidecorators
   apt apt_pkg aptsources dbus gi rpm yum dnf systemd selinux libvirt seobject semanage gobject gtk glib pygtk bcc weechat
   hexchat ranger vim neovim burp ghidra binaryninja arcpy clr System Rhino rhinoscriptsyntax scriptcontext c4d substance_painter
   conftest __main__ test tests setup pyspark_ ansible_collections odoo addons openerp frappe erpnext`.split(
    /\s+/,
  ),
);

const environments = ['.venv', 'venv', 'env', '.env', 'virtualenv', '__pypackages__'];
const lockfiles = ['poetry.lock', 'uv.lock', 'pdm.lock', 'Pipfile.lock', 'pixi.lock'];
/** Folders of the workspace in which modules are looked for, at most. */
const mostFolders = 20_000;
/** Files of requirements may include each other so far. */
const mostIncludes = 4;
const vendored =
  /^(?:node_modules|\.git|\.hg|\.tox|\.nox|__pycache__|\.mypy_cache|site-packages|\.venv|venv)$/;

interface Known {
  /** A manifest or lockfile speaks of all that there is. */
  told: boolean;
  /** Modules by their first name. */
  modules: Set<string>;
  /** Normalized names of distributions of which nobody here knows what they bring. */
  others: Set<string>;
}

/** Tells which packages the Python of a workspace has. */
export class PythonPackages {
  readonly #files: WorkspaceFiles;
  readonly #resolution: PythonResolution;
  readonly #library: Library;
  readonly #active: string[];
  readonly #byFolder = new Map<string, Known>();
  readonly #installed = new Map<string, ReadonlyMap<string, string>>();
  #everywhere: ReadonlySet<string> | undefined;

  /** `active` are the environments that the process was started in, absolute. */
  constructor(files: WorkspaceFiles, resolution: PythonResolution, library: Library, active: string[]) {
    this.#files = files;
    this.#resolution = resolution;
    this.#library = library;
    this.#active = active;
  }

  knows(module: string, fromFile: string): boolean | undefined {
    const [first] = module.split('.');
    const folder = path.dirname(fromFile);
    const known = this.#around(folder);
    if (known.modules.has(first) || given.has(first)) return true;
    if (this.#resolution.knows(first, fromFile) || this.placeOf(first, folder) !== undefined) return true;
    if (!known.told) return undefined;
    if (mayBring(known.others, first)) return undefined;
    // A path that is set when the code runs can lead anywhere in the workspace.
    return this.#isAnywhere(first) ? undefined : false;
  }

  names(fromFile: string): Iterable<string> {
    return this.#around(path.dirname(fromFile)).modules;
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
    const known: Known = { told: false, modules: new Set(), others: new Set() };
    let open = false;
    for (const at of this.#files.upwards(folder)) {
      for (const manifest of this.#manifestsIn(at)) {
        known.told ||= manifest.declares;
        open ||= manifest.open;
        for (const { name, ecosystem } of manifest.dependencies)
          if (ecosystem === 'pypi') this.#add(name, known);
      }
      for (const name of this.#lockedIn(at)) {
        known.told = true;
        this.#add(name, known);
      }
    }
    known.told &&= !open;
    return known;
  }

  #add(distribution: string, known: Known): void {
    const name = normalizeDistribution(distribution);
    const modules = this.#library.modulesOf(name);
    for (const module of modules ?? [name.replaceAll('-', '_'), distribution]) known.modules.add(module);
    if (!modules) known.others.add(name);
    for (const brought of this.#library.broughtBy(name))
      for (const module of this.#library.modulesOf(brought) ?? [brought.replaceAll('-', '_')])
        known.modules.add(module);
  }

  /** The manifests in a folder and in `requirements/` in it, with those that they include. */
  #manifestsIn(folder: string): Manifest[] {
    const files = this.#files;
    const names = [...files.entries(folder).keys()].filter(
      (name) => name !== 'package.json' && isManifest(name),
    );
    const places = names.map((name) => path.join(folder, name));
    for (const name of files.entries(path.join(folder, 'requirements')).keys())
      if (/\.(?:txt|in|pip)$/.test(name)) places.push(path.join(folder, 'requirements', name));
    const found: Manifest[] = [];
    const seen = new Set<string>();
    const read = (place: string, hops: number): void => {
      if (seen.has(place) || hops === 0) return;
      seen.add(place);
      const name = isManifest(path.basename(place)) ? path.basename(place) : 'requirements.txt';
      const manifest = files.read(place, 'manifest', (text) => readManifest(name, text));
      if (!manifest) return;
      found.push(manifest);
      for (const include of manifest.includes) {
        const other = path.join(path.dirname(place), include);
        if (files.isFile(other)) read(other, hops - 1);
        else found.push({ ...manifest, dependencies: [], open: true });
      }
    };
    for (const place of places) read(place, mostIncludes);
    const isToldElsewhere = found.some(({ declares, open }) => declares && !open);
    // What `setup.py` computes, and `pyproject.toml` calls dynamic, is mostly what the requirements beside them say.
    return isToldElsewhere ? found.map((manifest) => ({ ...manifest, open: false })) : found;
  }

  #lockedIn(folder: string): string[] {
    return lockfiles.flatMap((name) => {
      const read = (text: string): string[] =>
        name === 'Pipfile.lock' ? pipenvNames(text) : lockedNames(text);
      return this.#files.read(path.join(folder, name), 'lock', read) ?? [];
    });
  }

  /** Where a module is installed for the files of a folder: the folder that holds it. */
  placeOf(module: string, folder: string): string | undefined {
    const places = [...this.#files.upwards(folder)].flatMap((at) =>
      environments
        .filter((name) => this.#files.isFolder(path.join(at, name)))
        .map((name) => path.join(at, name)),
    );
    for (const environment of [...places, ...this.#active]) {
      const place = this.#installedIn(environment).get(module);
      if (place !== undefined) return place;
    }
    return undefined;
  }

  #installedIn(environment: string): ReadonlyMap<string, string> {
    let modules = this.#installed.get(environment);
    if (!modules) {
      const found = new Map<string, string>();
      for (const place of this.#sitePackages(environment))
        for (const name of this.#files.names(place))
          found.set(name.replace(/(?:\..*)?\.(?:pyi?|so|pyd)$/, ''), place);
      modules = found;
      this.#installed.set(environment, modules);
    }
    return modules;
  }

  #sitePackages(environment: string): string[] {
    const lib = path.join(environment, 'lib');
    const versions = [...this.#files.names(lib)].filter((name) => name.startsWith('python'));
    return [
      ...versions.map((name) => path.join(lib, name, 'site-packages')),
      path.join(environment, 'Lib', 'site-packages'),
      ...[...this.#files.names(environment)].map((name) => path.join(environment, name, 'lib')),
    ];
  }

  #isAnywhere(module: string): boolean {
    this.#everywhere ??= this.#collectEverywhere();
    return this.#everywhere.has(module);
  }

  /** Every name under which a file or folder of the workspace could be imported, were its folder on the path. */
  #collectEverywhere(): ReadonlySet<string> {
    const files = this.#files;
    const found = new Set<string>();
    let left = mostFolders;
    const walk = (folder: string): void => {
      if (left-- <= 0) return;
      for (const [name, kind] of files.entries(folder)) {
        if (kind === 'folder' && !vendored.test(name)) {
          found.add(name);
          walk(path.join(folder, name));
        } else if (/\.(?:pyi?|pyx|so|pyd|c|cpp|rs|proto|thrift)$/.test(name))
          found.add(name.replace(/\..*$/, '')).add(`${name.replace(/\..*$/, '')}_pb2`);
      }
    };
    walk(files.root);
    return found;
  }
}

/** `[[package]]` tables, as poetry, uv and pdm write them. */
function lockedNames(text: string): string[] {
  return tomlStrings(text).strings.flatMap(({ table, key, inner, value }) =>
    table === 'package' && key === 'name' && inner === '' ? [value] : [],
  );
}

function pipenvNames(text: string): string[] {
  const lock = objectOf(JSON.parse(text));
  return ['default', 'develop'].flatMap((kind) => Object.keys(objectOf(lock[kind])));
}

/** Whether one of the distributions may well bring the module: they have a word in common. */
function mayBring(distributions: ReadonlySet<string>, module: string): boolean {
  const words = wordsOf(module);
  for (const distribution of distributions) {
    const bare = distribution.replaceAll('-', '');
    const own = module.toLowerCase().replaceAll('_', '');
    if (bare.includes(own) || own.includes(bare)) return true;
    if (wordsOf(distribution).some((word) => words.includes(word))) return true;
  }
  return false;
}

const idleWords = new Set([
  'python',
  'django',
  'flask',
  'pytest',
  'utils',
  'tools',
  'client',
  'core',
  'lib',
  'api',
  'sdk',
]);

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[-_.]/)
    .filter((word) => word.length >= 3 && !idleWords.has(word));
}
