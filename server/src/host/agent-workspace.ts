/** Where an agent works, and which of the files that it names belong to it. */
import { existsSync, lstatSync } from 'node:fs';
import { lstat, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { findRepository, GitError, type Repository } from './git.ts';
import { relativeName } from './relative-name.ts';

/** A file of more bytes is neither kept nor looked into. */
export const largestFile = 2 * 1024 * 1024;

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
  readonly #roots: readonly string[];
  /** The first of the folders, absolute. */
  readonly folder: string;
  /** All of them that are there, links followed. */
  readonly folders: readonly string[];

  private constructor(folder: string, folders: string[], roots: string[]) {
    this.folder = folder;
    this.folders = folders;
    this.#roots = roots;
  }

  /** `folders` are absolute; those that are not there count for nothing. */
  static async open(folders: readonly string[]): Promise<AgentWorkspace> {
    const roots = [];
    const reals: string[] = [];
    for (const folder of folders) {
      const real = await realpath(folder).catch(() => undefined);
      if (real === undefined) continue;
      reals.push(real);
      const repository = await repositoryOf(real);
      roots.push(repository ? path.resolve(repository.topLevel) : real);
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
    for (const folder of this.#roots) {
      if (inside(folder, file) === undefined) continue;
      // A repository within the workspace, such as a submodule, keeps its own records.
      const repository = await repositoryOf(path.dirname(file));
      const root = repository ? path.resolve(repository.topLevel) : folder;
      return { kind: 'file', file, root, relative: relativeName(root, file), repository };
    }
    const parent = await realpath(path.dirname(named)).catch(() => path.dirname(named));
    const isNamedInside = this.#roots.some(
      (folder) =>
        inside(folder, named) !== undefined ||
        inside(folder, path.join(parent, path.basename(named))) !== undefined,
    );
    return isNamedInside ? { kind: 'link', named } : { kind: 'outside' };
  }
}

/** That of the nearest folder which is there. Git that refuses to speak is as no git. */
async function repositoryOf(folder: string): Promise<Repository | undefined> {
  for (let at = folder; ; at = path.dirname(at)) {
    if (!existsSync(at) && path.dirname(at) !== at) continue;
    return findRepository(at).catch((error) => {
      if (error instanceof GitError) return undefined;
      throw error;
    });
  }
}

/** Whether a repository holds a file (absolute), by what stands on disk: for where git does not say. */
export function liesInGit(file: string): boolean {
  for (let at = path.dirname(file); ; at = path.dirname(at)) {
    const git = path.join(at, '.git');
    // A folder, or the file of a linked work tree or a submodule.
    if (existsSync(path.join(git, 'HEAD')) || lstatSync(git, { throwIfNoEntry: false })?.isFile())
      return true;
    if (path.dirname(at) === at) return false;
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

function inside(root: string, file: string): string | undefined {
  const way = path.relative(root, file);
  const isOutside = way === '' || way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way);
  return isOutside ? undefined : relativeName(root, file);
}
