/** The digest that records and reviews are bound to. */
import crypto from 'node:crypto';

/** In one go where this Node can: whole repositories are digested line by line. */
const hexOf: (text: string) => string =
  crypto.hash === undefined
    ? (text) => crypto.createHash('sha256').update(text, 'utf8').digest('hex')
    : (text) => crypto.hash('sha256', text, 'hex');

export function sha256(text: string): string {
  return `sha256:${hexOf(text)}`;
}

/** The same for the same text, in the form of a UUID. */
export function derivedId(text: string): string {
  const hex = sha256(text).slice('sha256:'.length);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
