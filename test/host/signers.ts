/** People with SSH keys of their own, made by the real ssh-keygen. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Signer {
  name: string;
  email: string;
  /** `Name <email>`. */
  person: string;
  /** The file of the private key; the public one lies beside it. */
  key: string;
  /** The line that lets the key sign, with options where some are given. */
  allowed: (options?: string) => string;
}

/** Makes a key in a folder; `passphrase` locks it. */
export function signer(folder: string, name: string, { passphrase = '', type = 'ed25519' } = {}): Signer {
  mkdirSync(folder, { recursive: true });
  const email = `${name.toLowerCase()}@example.com`;
  const key = join(folder, `${name.toLowerCase()}-key`);
  execFileSync('ssh-keygen', ['-q', '-t', type, '-N', passphrase, '-C', 'a key', '-f', key]);
  const allowed = (options = 'namespaces="touchstone"') =>
    `${email} ${options} ${readFileSync(`${key}.pub`, 'utf8').trim()}\n`;
  return { name, email, person: `${name} <${email}>`, key, allowed };
}

/** The environment in which git knows the person, with the key, as that person's own configuration would say. */
export function environmentOf({ name, email, key }: Signer, folder: string): NodeJS.ProcessEnv {
  const file = join(folder, `${name}.gitconfig`);
  const user = `[user]\n\tname = ${name}\n\temail = ${email}\n\tsigningkey = ${key}\n`;
  writeFileSync(file, `${user}[gpg]\n\tformat = ssh\n`);
  return { GIT_CONFIG_GLOBAL: file, GIT_CONFIG_SYSTEM: '/dev/null' };
}
