/** The key by which a person signs: one that they name, or the SSH key that git signs commits with. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { readSetting } from './git-settings.ts';

/** What there is cannot sign; the message says what to do. */
export class SigningKeyError extends Error {}

export interface SigningKey {
  /** How people know it. */
  name: string;
  /** A private key, or a public one whose private half an agent or the file beside it has; absolute. */
  file?: string;
  /** A public key whose private half an agent has. */
  literal?: string;
}

const literal = /^(key::)?((ssh|ecdsa|sk-ssh|sk-ecdsa)-[\w@.-]+ [A-Za-z0-9+/=]{16,}.*)$/;

/**
 * The key in `named` (a file), else git's `user.signingkey`; undefined where git signs with no SSH key. Programs that git
 * could ask for a key are not run.
 * @throws SigningKeyError when the file is not there.
 */
export async function findSigningKey(root: string, named?: string): Promise<SigningKey | undefined> {
  if (named !== undefined) {
    if (named === '') throw new SigningKeyError('The name of the key is empty: name a file.');
    if (!(await isFile(named))) throw new SigningKeyError(`${named} is no file that holds a key.`);
    return { name: named, file: path.resolve(named) };
  }
  const setting = await readSetting(root, 'user.signingkey', 'path');
  if (setting === undefined) return undefined;
  const key = literal.exec(setting)?.[2];
  if (key !== undefined) return { name: 'user.signingkey', literal: key };
  const file = path.resolve(root, setting);
  if (await isFile(file)) return { name: setting, file };
  if ((await readSetting(root, 'gpg.format')) !== 'ssh') return undefined;
  throw new SigningKeyError(`user.signingkey names ${setting}, and there is no such file.`);
}

function isFile(name: string): Promise<boolean> {
  return stat(name).then(
    (found) => found.isFile(),
    () => false,
  );
}
