import type { LanguageId } from '../engine/syntax/language.ts';
import type { Disk } from './modules/disk.ts';
import { NodeResolution } from './modules/node-resolution.ts';
import { PythonResolution } from './modules/python-resolution.ts';
import { WorkspaceFiles } from './modules/workspace-files.ts';

/**
 * Finds the files of one workspace that imports name. Answers are kept until `forget`; nothing outside of the root is
 * read, and nothing in installed packages.
 */
export class ModuleResolution {
  readonly files: WorkspaceFiles;
  node: NodeResolution;
  python: PythonResolution;
  #known = new Map<string, string | undefined>();

  /** `root` is absolute. */
  constructor(root: string, disk?: Disk) {
    this.files = new WorkspaceFiles(root, disk);
    this.node = new NodeResolution(this.files);
    this.python = new PythonResolution(this.files);
  }

  /**
   * The absolute path of the file that an import in `fromFile` (absolute) names, or undefined where it names none of the
   * workspace. In Python, `specifier` is the dotted name of a module: of `from .x import y`, ask for `.x.y` first, which
   * is a module where `x` is a package that has it, then for `.x`.
   */
  resolve(specifier: string, fromFile: string, language: LanguageId): string | undefined {
    if (!this.files.contains(fromFile)) return undefined;
    const isPython = language === 'python';
    const key = `${isPython ? 'py' : 'js'}\0${fromFile}\0${specifier}`;
    if (!this.#known.has(key))
      this.#known.set(key, (isPython ? this.python : this.node).resolve(specifier, fromFile));
    return this.#known.get(key);
  }

  /** Files have come or gone, or a manifest or configuration has changed. */
  forget(): void {
    this.files.forget();
    this.node = new NodeResolution(this.files);
    this.python = new PythonResolution(this.files);
    this.#known = new Map();
  }
}
