/** Where an agent works, and which of the files that it names belong to it. */
import { lstat, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { findRepository, GitError, type Repository } from './git.ts';

/** A file that an agent means. */
export interface MeantFile {
  /** The file itself, absolute, links followed. */
  file: string;
  /** Its root: that of the repository that holds it, or the folder where the agent works. */
  root: string;
  /** Relative to the root, with `/`. */
  relative: string;
  repository: Repository | undefined;
}

/** `link`: it is named inside of the workspace, and lies outside. `outside`: it is none of the workspace's. */
export type Meant = ({ kind: 'file' } & MeantFile) | { kind: 'link'; named: string } | { kind: 'outside' };

export class AgentWorkspace {
  readonly #roots: readonly { folder: string; repository: Repository | undefined }[];
  /** The first of the folders, absolute. */
  readonly folder: string;
  /** All of them that are there, links followed. */
  readonly folders: readonly string[];

  private constructor(
    folder: string,
    folders: string[],
    roots: { folder: string; repository: Repository | undefined }[],
  ) {
    this.folder = folder;
    this.folders = folders;
    this.#roots = roots;
  }

  /** `folders` are absolute; those that are not there count for nothing. Git that refuses to speak is as no git. */
  static async open(folders: readonly string[]): Promise<AgentWorkspace> {
    const roots = [];
    const reals: string[] = [];
    for (const folder of folders) {
      const real = await realpath(folder).catch(() => undefined);
      if (real === undefined) continue;
      reals.push(real);
      const repository = await findRepository(real).catch((error) => {
        if (error instanceof GitError) return undefined;
        throw error;
      });
      roots.push({ folder: repository ? path.resolve(repository.topLevel) : real, repository });
    }
    return new AgentWorkspace(folders[0] ?? process.cwd(), reals, roots);
  }

  /** Whether a file (absolute, links followed) lies in one of the folders, and not just in their repository. */
  holds(file: string): boolean {
    return this.folders.some((folder) => inside(folder, file) !== undefined);
  }

  /** `name` is absolute, or relative to the first of the folders; the file need not exist. */
  async find(name: string): Promise<Meant> {
    const named = path.resolve(this.folder, name);
    const file = await followLinks(named);
    for (const { folder: root, repository } of this.#roots) {
      const relative = inside(root, file);
      if (relative !== undefined) return { kind: 'file', file, root, relative, repository };
    }
    const parent = await realpath(path.dirname(named)).catch(() => path.dirname(named));
    const isNamedInside = this.#roots.some(
      ({ folder }) =>
        inside(folder, named) !== undefined ||
        inside(folder, path.join(parent, path.basename(named))) !== undefined,
    );
    return isNamedInside ? { kind: 'link', named } : { kind: 'outside' };
  }
}

/** Where a path leads, also where its end is not there yet, or is a link to what is not there. */
async function followLinks(file: string, budget = 40): Promise<string> {
  const real = await realpath(file).catch(() => undefined);
  if (real !== undefined) return real;
  const parent = path.dirname(file);
  if (parent === file || budget === 0) return file;
  const info = await lstat(file).catch(() => undefined);
  const place = path.join(await followLinks(parent, budget - 1), path.basename(file));
  if (!info?.isSymbolicLink()) return place;
  return followLinks(path.resolve(path.dirname(place), await readlink(file)), budget - 1);
}

/** A file (absolute) as seen from a folder above it, with `/`. */
export function relativeTo(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

function inside(root: string, file: string): string | undefined {
  const way = path.relative(root, file);
  const isOutside = way === '' || way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way);
  return isOutside ? undefined : relativeTo(root, file);
}
