/** Runs the real ssh-keygen, with nothing of the environment but what it needs. */
import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { findExecutable } from './executable.ts';

/** ssh-keygen is missing, or does not come to an end. */
export class SshKeygenError extends Error {}

export interface SshKeygenRun {
  code: number;
  out: string;
  err: string;
}

const TIMEOUT_MS = 15_000;

/** Differs when the program does. Undefined where there is none. */
export async function sshKeygenStamp(): Promise<string | undefined> {
  const program = await findExecutable('ssh-keygen');
  if (program === undefined) return undefined;
  const { size, mtimeMs } = await stat(program);
  return `${program} ${size} ${mtimeMs}`;
}

/**
 * @param mayAsk whether it may ask a person for a passphrase, or for a touch, on the terminal of this process; it then
 * waits as long as they do.
 * @throws SshKeygenError
 */
export async function runSshKeygen(
  args: readonly string[],
  { input = '', mayAsk = false }: { input?: string; mayAsk?: boolean } = {},
): Promise<SshKeygenRun> {
  const program = await findExecutable('ssh-keygen');
  if (!program)
    throw new SshKeygenError(
      'ssh-keygen is not on the PATH; signatures are made and checked with it: install OpenSSH.',
    );
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: environment(mayAsk),
      // A process of its own session has no terminal on which it could ask and wait.
      detached: !mayAsk && process.platform !== 'win32',
      windowsHide: true,
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let isLate = false;
    const stop = () => {
      isLate = true;
      child.kill();
    };
    const timer = mayAsk ? undefined : setTimeout(stop, TIMEOUT_MS);
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => {
      err.push(bytes);
      if (mayAsk) process.stderr.write(bytes);
    });
    child.stdin.on('error', () => {});
    child.on('error', (cause) => {
      clearTimeout(timer);
      reject(new SshKeygenError(`ssh-keygen cannot be run: ${cause.message}`, { cause }));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (isLate)
        return reject(new SshKeygenError(`ssh-keygen did not answer within ${TIMEOUT_MS / 1000} seconds.`));
      const text = (bytes: Buffer[]) => Buffer.concat(bytes).toString('utf8');
      const said = text(err).trim();
      // What an old one does not know must not pass for a signature that does not hold.
      if (
        code !== 0 &&
        /^usage:|(unknown|illegal|invalid|unrecognized|unsupported) (option|operation)/im.test(said)
      )
        return reject(
          new SshKeygenError(`This ssh-keygen is too old: OpenSSH 8.9 or newer is needed (${program}).`),
        );
      resolve({ code: code ?? 1, out: text(out), err: said });
    });
    child.stdin.end(input);
  });
}

/** The times of keys are read as UTC, so that a signature holds everywhere or nowhere. */
function environment(mayAsk: boolean): NodeJS.ProcessEnv {
  const kept = [
    'PATH',
    'HOME',
    'USERPROFILE',
    'SystemRoot',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SSH_AUTH_SOCK',
    'TERM',
  ];
  const values = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return {
    ...Object.fromEntries(values),
    ...{ LC_ALL: 'C', TZ: 'UTC' },
    ...(mayAsk ? {} : { SSH_ASKPASS_REQUIRE: 'never' }),
  };
}
