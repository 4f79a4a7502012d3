import path from 'node:path';
import { isManifest } from '../../engine/dependencies/manifests.ts';
import type { Library } from '../../engine/modules/library.ts';
import type { Project } from '../../engine/modules/project.ts';
import type { LanguageId } from '../../engine/syntax/language.ts';
import { ModuleResolution } from '../module-resolution.ts';
import { type Disk, realDisk } from './disk.ts';
import { InstalledExports } from './installed-exports.ts';
import { NodePackages } from './node-packages.ts';
import type { PackageLookup } from './package-lookup.ts';
import { PythonPackages } from './python-packages.ts';
import { allUpwards, isBelow } from './workspace-files.ts';

/** What registries say of packages. */
export type Answers = Pick<PackageLookup, 'answerTo'>;

/** One workspace, and what is known of its packages. */
interface Workspace {
  resolution: ModuleResolution;
  node: NodePackages;
  python: PythonPackages;
  exported: InstalledExports;
}

/** Tells what is known of the projects that files belong to. Answers are kept until `forget`. */
export class Projects {
  readonly #library: Library;
  readonly #disk: Disk | undefined;
  /** Undefined where the user has not switched it on: then nothing is asked. */
  readonly #lookup: Answers | undefined;
  #workspaces = new Map<string, Workspace>();

  constructor(library: Library, { disk, lookup }: { disk?: Disk; lookup?: Answers } = {}) {
    this.#library = library;
    this.#disk = disk;
    this.#lookup = lookup;
  }

  /** `root` and `file` are absolute. Of a file outside of the root, its own project's is taken. */
  of(file: string, root: string, language: LanguageId): Project {
    const { resolution, node, python, exported } = this.#workspaceAt(
      isBelow(root, file) ? root : this.#rootOf(file),
    );
    const isPython = language === 'python';
    return {
      knows: (module, { typesOnly }) =>
        isPython ? python.knows(module, file) : node.knows(module, file, typesOnly),
      isOwn: (module) => resolution.resolve(module.split('.')[0], file, language) !== undefined,
      names: () => (isPython ? python : node).names(file),
      exportsOf: (module) => {
        if (!isPython) return exported.ofScript(module, path.dirname(file));
        const place = python.placeOf(module.split('.')[0], path.dirname(file));
        return place === undefined ? undefined : exported.ofPython(module, place);
      },
      registered: (name) => this.#lookup?.answerTo(isPython ? 'pypi' : 'npm', name, path.dirname(file)),
    };
  }

  /** The same for a file that is no code: a manifest of the language's packages. */
  ofManifest(file: string, root: string): Project | undefined {
    const name = path.basename(file);
    if (!this.#lookup || !isManifest(name)) return undefined;
    return this.of(file, root, name === 'package.json' ? 'javascript' : 'python');
  }

  /** Files have come or gone, or a manifest, lockfile or configuration has changed. */
  forget(): void {
    this.#workspaces = new Map();
  }

  /** The nearest folder upwards that looks like the root of a project; else the file's own. */
  #rootOf(file: string): string {
    const disk = this.#disk ?? realDisk;
    const own = path.dirname(file);
    for (const folder of allUpwards(own))
      for (const name of disk.list(folder).keys()) if (name === '.git' || isManifest(name)) return folder;
    return own;
  }

  #workspaceAt(root: string): Workspace {
    let workspace = this.#workspaces.get(root);
    if (!workspace) {
      const resolution = new ModuleResolution(root, this.#disk);
      const active = [process.env.VIRTUAL_ENV, process.env.CONDA_PREFIX].filter(
        (place) => place !== undefined,
      );
      workspace = {
        resolution,
        node: new NodePackages(resolution.files, resolution.node, this.#library),
        exported: new InstalledExports(resolution.files),
        python: new PythonPackages(resolution.files, resolution.python, this.#library, active),
      };
      this.#workspaces.set(root, workspace);
    }
    return workspace;
  }
}
