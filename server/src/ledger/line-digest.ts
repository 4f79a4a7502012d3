/** Lines without their text. */
import { inkOf } from './ink.ts';

/** A cryptographic digest of a text, with its algorithm in front: `sha256:…`. */
export type Digest = (text: string) => string;

/**
 * A short digest of one line, the same however a formatter left it: white space, the kind of quotes, and what
 * `barelyPunctuated` takes out, aside. Empty for a blank line.
 */
export function lineDigest(line: string, digest: Digest): string {
  const ink = inkOf(line);
  return ink === ''
    ? ''
    : digest(barelyPunctuated(ink))
        .replace(/^[^:]*:/, '')
        .slice(0, 12);
}

/**
 * The visible characters of a line without semicolons and commas at its ends, the parentheses of an arrow function's only
 * parameter, and the quotes of a key that is a name. A line of nothing else is left as it is.
 */
export function barelyPunctuated(ink: string): string {
  const bare = ink
    .replaceAll("'", '"')
    .replace(/^;+|[;,]+(?=$|\/\/|\/\*)/g, '')
    .replace(/\(([\w$]+)\)=>/g, '$1=>')
    .replace(/"([A-Za-z_$][\w$]*)":/g, '$1:');
  return bare === '' ? ink : bare;
}
