/** Finds, without parsing it, whose record a line of the ledger is. */

/** Where a record's id and path stand in its line, in bytes from the line's start; `end` is exclusive. */
export interface ScannedLine {
  id: { start: number; end: number };
  path: { start: number; end: number };
}

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const HEAD = bytesOf('{"version":"0.1.0","id":"');
const ID = bytesOf('xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"');
const FILES = seek(bytesOf('"files":[{"path":"'));
const OWN = seek(bytesOf('"metadata":{"dev.touchstone":{'));
const [QUOTE, BACKSLASH, BRACE, DIGIT] = bytesOf('"\\}x') as unknown as [number, number, number, number];

/**
 * Reads `bytes[start, end)`, one line as Touchstone writes it. Undefined for any other line, which may be a record all
 * the same: what is found in a string cannot be mistaken for a key, because quotes inside of strings are escaped.
 */
export function scanRecordLine(bytes: Uint8Array, start: number, end: number): ScannedLine | undefined {
  if (bytes[end - 1] !== BRACE || !standsAt(HEAD, bytes, start)) return undefined;
  const id = start + HEAD.length;
  for (let at = 0; at < ID.length; at++) {
    const byte = bytes[id + at]!;
    if (ID[at] === DIGIT ? !isHexDigit(byte) : ID[at] !== byte) return undefined;
  }
  const files = find(FILES, bytes, id + ID.length, end);
  if (files < 0) return undefined;
  const path = files + FILES.text.length;
  let pathEnd = path;
  while (pathEnd < end && bytes[pathEnd] !== QUOTE) pathEnd++;
  // Whether the quote is escaped, or the backslash, is for a parser to say.
  if (pathEnd === end || bytes[pathEnd - 1] === BACKSLASH) return undefined;
  if (find(OWN, bytes, pathEnd, end) < 0) return undefined;
  return {
    id: { start: id - start, end: id + ID.length - 1 - start },
    path: { start: path - start, end: pathEnd - start },
  };
}

/** What is sought, and how far to go on from a byte that stands where its last one would have to. */
interface Sought {
  text: Uint8Array;
  steps: Uint8Array;
}

function seek(text: Uint8Array): Sought {
  const steps = new Uint8Array(256).fill(text.length);
  for (let at = 0; at < text.length - 1; at++) steps[text[at]!] = text.length - 1 - at;
  return { text, steps };
}

/** Horspool's search: most bytes are never looked at. */
function find({ text, steps }: Sought, bytes: Uint8Array, from: number, end: number): number {
  const tail = text.length - 1;
  for (let at = from; at + tail < end; at += steps[bytes[at + tail]!]!)
    if (bytes[at + tail] === text[tail] && standsAt(text, bytes, at)) return at;
  return -1;
}

function standsAt(sought: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < sought.length; index++) if (bytes[at + index] !== sought[index]) return false;
  return true;
}

function isHexDigit(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102);
}
