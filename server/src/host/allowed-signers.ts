/** Whose keys sign for whom: OpenSSH's `allowed_signers`, from the repository, else from git's configuration. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { bytesIn, type Change, findStart } from './change.ts';
import { readSetting } from './git-settings.ts';
import { leadsOut } from './real-place.ts';
import { relativeName } from './relative-name.ts';

export interface AllowedSigners {
  content: Buffer;
  /** How people know the file. */
  name: string;
  /** A key revocation list, or public keys one a line, that sign no longer. */
  revoked?: Buffer;
}

/** In the repository, the first that there is; `revoked_keys` may stand beside it. */
export const signerFiles = ['.touchstone/allowed_signers', '.github/allowed_signers', 'allowed_signers'];

type Read = (name: string) => Promise<Buffer | undefined>;

/**
 * As the work tree has them. Undefined where there is no file.
 * @param root absolute
 */
export function signersOfWorkTree(root: string): Promise<AllowedSigners | undefined> {
  return findSigners(root, async (name) => {
    const file = path.join(root, name);
    return leadsOut(file, root) ? undefined : readIfThere(file);
  });
}

/** As a change starts from them, because nobody adds a key in the change that it signs for. */
export function signersOfChange({ root, base }: Change): Promise<AllowedSigners | undefined> {
  if (!base) return signersOfWorkTree(root);
  return findSigners(root, (name) => bytesIn(root, base.commit, name));
}

/**
 * The ref whose signers the gate goes by, where the work tree has others; undefined where they are the same or nothing
 * can be compared.
 * @param root absolute
 */
export async function otherSignersAt(root: string): Promise<string | undefined> {
  const base = await findStart(root).catch(() => undefined);
  if (!base) return undefined;
  const before = await findSigners(root, (name) => bytesIn(root, base.commit, name));
  const now = await signersOfWorkTree(root);
  const keysOf = (signers: AllowedSigners | undefined) =>
    signers &&
    [signers.name, signers.content.toString('latin1'), signers.revoked?.toString('latin1')].join('\0');
  return keysOf(before) === keysOf(now) ? undefined : base.ref;
}

async function findSigners(root: string, read: Read): Promise<AllowedSigners | undefined> {
  for (const name of signerFiles) {
    const content = await read(name);
    if (content === undefined) continue;
    const revoked = await read(path.posix.join(path.posix.dirname(name), 'revoked_keys'));
    return { content, name, ...(revoked === undefined ? {} : { revoked }) };
  }
  const file = await readSetting(root, 'gpg.ssh.allowedSignersFile', 'path');
  if (file === undefined) return undefined;
  const content = await readConfigured(root, file, read);
  if (content === undefined) return undefined;
  const list = await readSetting(root, 'gpg.ssh.revocationFile', 'path');
  if (list === undefined) return { content, name: file };
  // A list that cannot be read must not let its keys sign: ssh-keygen refuses this one.
  const revoked = (await readConfigured(root, list, read)) ?? Buffer.from('unreadable');
  return { content, name: file, revoked };
}

/** A file of the repository is read as the rest of the repository is. */
function readConfigured(root: string, file: string, read: Read): Promise<Buffer | undefined> {
  const inside = relativeName(root, path.resolve(root, file));
  const isInside = inside !== '..' && !inside.startsWith('../') && !path.isAbsolute(inside);
  return isInside ? read(inside) : readIfThere(file);
}

/** More than any such file has. */
const LARGEST_BYTES = 4 * 1024 * 1024;

/** A pipe that a workspace may hold would be waited for without end. */
async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    const info = await stat(file);
    return info.isFile() && info.size <= LARGEST_BYTES ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}
