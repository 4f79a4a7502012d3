/**
 * git with another repository over the wire.
 *
 * What must hold: nothing that the repository's own configuration names is started. The transfer runs in an empty
 * repository that borrows the objects, so that only the user's and the machine's configuration is there: their keys,
 * their helpers for passwords, their proxies. What the repository says of its remotes is taken as data, and no
 * protocol that runs a program of its choice is let through.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GitError, harmless, plainEnvironment, type Repository, runGit, startGit } from './git.ts';

export interface Remote {
  /** As a person calls it. */
  name: string;
  fetchUrl: string;
  pushUrls: string[];
}

/**
 * A remote by its name or address; without either, that of the current branch, else `origin`, else the only one.
 * @throws GitError
 */
export async function findRemote({ topLevel }: Repository, named: string | undefined): Promise<Remote> {
  const names = (await runGit(topLevel, ['remote'])).split('\n').filter(Boolean);
  const name = named ?? (await usualRemote(topLevel, names));
  if (names.includes(name)) {
    const urls = async (...how: string[]) =>
      (await runGit(topLevel, ['remote', 'get-url', '--all', ...how, name])).split('\n').filter(Boolean);
    const [fetchUrl] = await urls();
    return { name, fetchUrl: fetchUrl!, pushUrls: await urls('--push') };
  }
  if (!/[/\\:]/.test(name) || name.startsWith('-'))
    throw new GitError(`There is no remote ${name} here, only ${names.join(', ') || 'none'}.`);
  return { name, fetchUrl: name, pushUrls: [name] };
}

async function usualRemote(topLevel: string, names: readonly string[]): Promise<string> {
  const branch = await runGit(topLevel, ['symbolic-ref', '--quiet', '--short', 'HEAD']).catch(() => '');
  const own = await runGit(topLevel, ['config', '--get', `branch.${branch.trim()}.remote`]).catch(() => '');
  const usual = [own.trim(), 'origin', ...(names.length === 1 ? names : [])];
  const found = usual.find((name) => names.includes(name));
  if (found !== undefined) return found;
  throw new GitError(
    names.length === 0
      ? 'This repository has no remote; name an address, or add one with git remote add.'
      : `Which remote? There are ${names.join(', ')}.`,
  );
}

/** Long enough to type a passphrase and to send the notes of years. */
const TIMEOUT_MS = 300_000;
/** Those that start no program but git's own. */
const PROTOCOLS = 'file:http:https:ssh';

/** An empty repository through which notes go to and from others; close it after use. */
export class Courier {
  readonly #folder: string;
  readonly #repository: Repository;
  readonly #env: NodeJS.ProcessEnv;

  private constructor(repository: Repository, folder: string, env: NodeJS.ProcessEnv) {
    this.#repository = repository;
    this.#folder = folder;
    this.#env = env;
  }

  /** @throws GitError */
  static async open(repository: Repository): Promise<Courier> {
    const folder = await mkdtemp(path.join(tmpdir(), 'touchstone-notes-'));
    try {
      const format = (await runGit(repository.topLevel, ['rev-parse', '--show-object-format'])).trim();
      await runGit(folder, ['init', '--quiet', '--bare', '--template=', `--object-format=${format}`, '.']);
      const env: NodeJS.ProcessEnv = {
        ...plainEnvironment(),
        ...ownChoices(),
        ...(await authorizations(repository)),
        GIT_DIR: folder,
        GIT_OBJECT_DIRECTORY: path.join(repository.commonDir, 'objects'),
        GIT_ALLOW_PROTOCOL: PROTOCOLS,
        GIT_TERMINAL_PROMPT: process.stdin.isTTY ? '1' : '0',
      };
      return new Courier(repository, folder, env);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /**
   * What refs of a remote point to; those that it does not have are left out.
   * @throws GitError with git's own words when the remote cannot be reached.
   */
  async list(url: string, refs: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.#run([
      'ls-remote',
      '--refs',
      `--upload-pack=${serverOf(url, 'upload-pack')}`,
      '--',
      url,
      ...refs,
    ]);
    const listed = rows.split('\n').flatMap((row) => {
      const found = /^([0-9a-f]+)\t(\S+)$/.exec(row);
      return found ? [[found[2]!, found[1]!] as const] : [];
    });
    return new Map(listed.filter(([ref]) => refs.includes(ref)));
  }

  /**
   * Brings what the refs of a remote point to into the repository's objects; none of its refs moves.
   * @param known what the repository has already, by ref, to spare its transfer.
   * @throws GitError
   */
  async fetch(url: string, refs: readonly string[], known: Iterable<string>): Promise<void> {
    for (const commit of known) await this.#run(['update-ref', `refs/known/${commit}`, commit]);
    const server = `--upload-pack=${serverOf(url, 'upload-pack')}`;
    const plain = [
      '--quiet',
      '--no-tags',
      '--no-write-fetch-head',
      '--no-recurse-submodules',
      '--no-auto-gc',
    ];
    await this.#run(['fetch', ...plain, server, '--', url, ...refs.map((ref) => `+${ref}:${ref}`)]);
  }

  /**
   * Moves refs of a remote on to commits that contain what it has; all of them, or none where it can do that.
   * @throws GitError, where one has moved meanwhile as well.
   */
  async push(url: string, commits: ReadonlyMap<string, string>): Promise<void> {
    const server = `--receive-pack=${serverOf(url, 'receive-pack')}`;
    const plain = ['--quiet', '--no-verify', '--no-signed', '--no-follow-tags', '--recurse-submodules=no'];
    const moves = [...commits].map(([ref, commit]) => `${commit}:${ref}`);
    await this.#run(['push', ...plain, server, '--', url, ...moves]);
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #run(args: readonly string[]): Promise<string> {
    const settings = [
      'core.hooksPath=/dev/null',
      'core.fsmonitor=false',
      'gc.auto=0',
      'maintenance.auto=false',
    ];
    const options = { folder: this.#repository.topLevel, input: '', env: this.#env, timeout: TIMEOUT_MS };
    const answer = await startGit([...settings.flatMap((setting) => ['-c', setting]), ...args], options);
    return answer.toString('utf8');
  }
}

/** A person may have said in the environment how to reach others; the repository cannot. */
function ownChoices(): NodeJS.ProcessEnv {
  const names = ['GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_ASKPASS', 'GIT_PROXY_COMMAND'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

/** Pipelines keep the header that lets them in with the repository. It is sent to its own address alone. */
async function authorizations({ topLevel }: Repository): Promise<NodeJS.ProcessEnv> {
  const settings = ['config', '--null', '--show-scope', '--get-regexp', '^http\\..*\\.extraheader$'];
  const fields = (await runGit(topLevel, settings).catch(() => '')).split('\0');
  const env: NodeJS.ProcessEnv = {};
  let count = 0;
  for (let at = 0; at + 1 < fields.length; at += 2) {
    // What the user and the machine have set is in force anyway.
    if (fields[at] !== 'local' && fields[at] !== 'worktree') continue;
    const [key, ...value] = fields[at + 1]!.split('\n');
    env[`GIT_CONFIG_KEY_${count}`] = key;
    env[`GIT_CONFIG_VALUE_${count}`] = value.join('\n');
    count++;
  }
  return { ...env, GIT_CONFIG_COUNT: String(count) };
}

/**
 * The program at the other end. Where that is a folder of this machine, git would read its configuration and run its
 * hooks here: a workspace may hold such a folder.
 */
function serverOf(url: string, program: 'upload-pack' | 'receive-pack'): string {
  const isElsewhere = /^(?!file:)[a-z][a-z0-9+.-]*:\/\//i.test(url) || /^[^/\\]{2,}:(?!\/\/)/.test(url);
  if (isElsewhere) return `git-${program}`;
  const quiet = [
    ...harmless,
    '-c',
    'core.alternateRefsCommand=:',
    '-c',
    'gc.auto=0',
    '-c',
    'receive.autoGC=false',
  ];
  return ['git', ...quiet, program].map((word) => `'${word}'`).join(' ');
}
