/** Lines without their text. */
import { inkOf } from './ink.ts';

/** A cryptographic digest of a text, with its algorithm in front: `sha256:…`. */
export type Digest = (text: string) => string;

/** A short digest of one line, white space aside; empty for a blank one. */
export function lineDigest(line: string, digest: Digest): string {
  const ink = inkOf(line);
  return ink === ''
    ? ''
    : digest(ink)
        .replace(/^[^:]*:/, '')
        .slice(0, 12);
}
