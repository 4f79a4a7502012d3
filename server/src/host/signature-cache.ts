/** Keeps which signatures were found good from run to run, since each costs a process of its own. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from './digest.ts';

export class SignatureCache {
  readonly #folder: string | undefined;

  /**
   * Never throws: without a folder that is the user's alone, nothing is kept.
   * @param home where the user's caches are, absolute
   * @param judge all that decides besides the signature and what it signs: the signers, and the program that is asked
   */
  constructor(home: string, judge: string) {
    const folder = path.join(home, `signatures-${digestOf(judge)}`);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (isOwn(folder)) this.#folder = folder;
    } catch {
      // Nothing can be kept here.
    }
  }

  /** The fingerprint of the key that made a good signature; `text` is the signature with all that it covers. */
  read(text: string): string | undefined {
    if (this.#folder === undefined) return undefined;
    try {
      return /^SHA256:[\w+/=]+$/.exec(readFileSync(path.join(this.#folder, digestOf(text)), 'utf8'))?.[0];
    } catch {
      return undefined;
    }
  }

  write(text: string, fingerprint: string): void {
    if (this.#folder === undefined) return;
    try {
      writeFileSync(path.join(this.#folder, digestOf(text)), fingerprint);
    } catch {
      // It is checked again the next time.
    }
  }
}

function digestOf(text: string): string {
  return sha256(text).slice('sha256:'.length);
}

/** Where others can write, they could say that a signature is good. */
function isOwn(folder: string): boolean {
  if (process.getuid === undefined) return true;
  const { uid, mode } = statSync(folder);
  return uid === process.getuid() && (mode & 0o022) === 0;
}
