/** What the real git says of a folder. Nothing that a workspace's configuration names is ever run. */
import { spawn } from 'node:child_process';
import { findExecutable } from './executable.ts';

export interface Repository {
  /** The absolute path of the work tree's root, with `/` as git writes it. */
  topLevel: string;
  /** The absolute path of the git directory that all work trees share. */
  commonDir: string;
}

export interface Identity {
  name: string;
  email: string;
}

/** git is there, but cannot answer: a lock, a timeout, a repository of another owner. */
export class GitError extends Error {}

const TIMEOUT_MS = 10_000;
const LARGEST_ANSWER = 256 * 1024 * 1024;

/** Configuration that makes git start programs, set to what starts none; the command line wins over the repository. */
export const harmless: readonly string[] = [
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.pager=cat',
    'core.sshCommand=false',
    'core.askPass=',
  ],
  ...[
    'credential.helper=',
    'diff.external=',
    'core.editor=true',
    'gpg.program=false',
    'protocol.allow=never',
  ],
].flatMap((setting) => ['-c', setting]);

/**
 * Runs git in a folder and answers with its standard output.
 * @throws GitError with git's own words when it fails, or when there is no git.
 */
export async function runGit(folder: string, args: readonly string[]): Promise<string> {
  return (await pipeGit(folder, args)).toString('utf8');
}

/**
 * Hands git `input` and answers with the bytes of its standard output. `index` is the path of another index than the usual.
 * @throws GitError with git's own words when it fails, or when there is no git.
 */
export function pipeGit(
  folder: string,
  args: readonly string[],
  input: string | Buffer = '',
  index?: string,
): Promise<Buffer> {
  const env = { ...plainEnvironment(), ...(index === undefined ? {} : { GIT_INDEX_FILE: index }) };
  const options = { folder, input, env, timeout: TIMEOUT_MS };
  return startGit([...harmless, ...args], options);
}

export interface GitRun {
  folder: string;
  input: string | Buffer;
  env: NodeJS.ProcessEnv;
  /** Milliseconds. */
  timeout: number;
}

/**
 * Runs git exactly as it is told to. `pipeGit` is for whatever does not leave the machine.
 * @throws GitError with git's own words when it fails, or when there is no git.
 */
export async function startGit(
  args: readonly string[],
  { folder, input, env, timeout }: GitRun,
): Promise<Buffer> {
  const git = await findExecutable('git');
  if (!git) throw new GitError('git is not on the PATH.');
  return new Promise((resolve, reject) => {
    const child = spawn(git, args, { cwd: folder, env, windowsHide: true });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let size = 0;
    let end: string | undefined;
    const stop = (reason: string) => {
      end ??= reason;
      child.kill();
    };
    const timer = setTimeout(() => stop(`git did not answer within ${timeout / 1000} seconds.`), timeout);
    child.stdout.on('data', (bytes: Buffer) => {
      size += bytes.length;
      if (size > LARGEST_ANSWER) stop('git answered more than can be taken in.');
      else out.push(bytes);
    });
    child.stderr.on('data', (bytes: Buffer) => {
      if (err.length < 1000) err.push(bytes);
    });
    // A git that ends before it has read its input tells why by itself.
    child.stdin.on('error', () => {});
    child.on('error', (cause) => {
      clearTimeout(timer);
      reject(new GitError(cause.message, { cause }));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (end === undefined && code === 0) return resolve(Buffer.concat(out));
      const words = Buffer.concat(err).toString('utf8').trim();
      reject(new GitError(end ?? (words || `git ended with ${code}.`)));
    });
    child.stdin.end(input);
  });
}

/**
 * The repository that holds a folder; undefined when none does or there is no git.
 * @throws GitError when there is a repository but git refuses to read it.
 */
export async function findRepository(folder: string): Promise<Repository | undefined> {
  if (!(await findExecutable('git'))) return undefined;
  let answer: string;
  try {
    answer = await runGit(folder, [
      'rev-parse',
      '--path-format=absolute',
      '--show-toplevel',
      '--git-common-dir',
    ]);
  } catch (error) {
    if (error instanceof GitError && /not a git repository|must be run in a work tree/i.test(error.message)) {
      return undefined;
    }
    throw error;
  }
  const [topLevel, commonDir] = answer.split('\n').map((line) => line.replace(/\r$/, ''));
  return topLevel && commonDir ? { topLevel, commonDir } : undefined;
}

/** The person whom git would name as author of a commit here; undefined when git knows nobody. */
export async function findIdentity(folder: string): Promise<Identity | undefined> {
  try {
    const ident = await runGit(folder, ['-c', 'user.useConfigOnly=true', 'var', 'GIT_AUTHOR_IDENT']);
    const found = /^(.*) <(.*)> \d+ [+-]\d{4}\s*$/.exec(ident);
    return found ? { name: found[1]!, email: found[2]! } : undefined;
  } catch {
    return undefined;
  }
}

/** A hook or a shell may point git at another repository; here the folder alone decides. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
  };
  for (const name of [
    ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_PREFIX'],
    ...[
      'GIT_NAMESPACE',
      'GIT_CEILING_DIRECTORIES',
      'GIT_EXTERNAL_DIFF',
      'GIT_CONFIG',
      'GIT_CONFIG_PARAMETERS',
    ],
    ...['GIT_CONFIG_COUNT', 'GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_PROXY_COMMAND', 'GIT_ASKPASS'],
  ]) {
    delete environment[name];
  }
  return environment;
}
