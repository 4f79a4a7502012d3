import path from 'node:path';
import type { WorkspaceFiles } from './workspace-files.ts';

const endings = ['.py', '.pyi'];
/** Below a project's root, where its packages may begin. */
const layouts = ['.', 'src', 'lib', 'python'];

/** Finds the files of the workspace that Python's module names stand for. */
export class PythonResolution {
  readonly #files: WorkspaceFiles;

  constructor(files: WorkspaceFiles) {
    this.#files = files;
  }

  /** The module `a.b`, or `.b` and `..b` as relative imports have it; a package stands for its `__init__.py`. */
  resolve(module: string, fromFile: string): string | undefined {
    for (const place of this.#places(module, fromFile)) {
      const found = this.#module(place);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Whether the name stands for a module, a package, or a folder that holds modules without being a package. */
  knows(module: string, fromFile: string): boolean {
    return this.#places(module, fromFile).some(
      (place) => this.#module(place) !== undefined || this.#files.isFolder(place),
    );
  }

  #places(module: string, fromFile: string): string[] {
    const folder = path.dirname(fromFile);
    const dots = /^\.*/.exec(module)![0].length;
    const parts = module.slice(dots).split('.').filter(Boolean);
    if (dots > 0) return [path.join(folder, '../'.repeat(dots - 1), ...parts)];
    if (parts.length === 0) return [];
    return [...this.#roots(folder)].map((root) => path.join(root, ...parts));
  }

  /** Where absolute names begin for files of a folder: its package's parent, or itself; then the folders above. */
  *#roots(folder: string): Generator<string> {
    let start = folder;
    while (this.#files.isFile(path.join(start, '__init__.py')) && start !== this.#files.root)
      start = path.dirname(start);
    for (const at of this.#files.upwards(start))
      for (const layout of layouts) {
        const root = path.join(at, layout);
        if (layout === '.' || this.#files.isFolder(root)) yield root;
      }
  }

  #module(place: string): string | undefined {
    const files = this.#files;
    if (!files.contains(place)) return undefined;
    const candidates = [
      ...endings.map((ending) => path.join(place, `__init__${ending}`)),
      ...endings.map((ending) => place + ending),
    ];
    return candidates.find((file) => files.isFile(file));
  }
}
