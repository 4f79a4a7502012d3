import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { reasonOf } from './text-file.ts';

/** How a text is written as bytes, so that a changed text can be written the same way. */
export interface Encoding {
  name: 'utf-8' | 'utf-16le' | 'utf-16be';
  byteOrderMark: boolean;
}

export type SourceText =
  /** `text` has no byte order mark. With `lossy` it does not hold all that the bytes say: they cannot be made from it. */
  | { kind: 'text'; text: string; bytes: number; encoding: Encoding; lossy: boolean }
  /** Not a text at all. */
  | { kind: 'binary'; bytes: number }
  | { kind: 'too-large'; bytes: number }
  | { kind: 'unreadable'; reason: string };

/** What is looked at to tell text from binary. */
const sniffed = 8192;

/**
 * Reads a file as text. Never throws, and never waits for a writer as a named pipe would have it. Reads at once: a scan
 * has nothing else to do meanwhile, and waiting for the event loop at each step costs more than the reading.
 */
export function readSource(file: string, maxBytes: number): SourceText {
  let handle: number | undefined;
  try {
    handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const info = fstatSync(handle);
    if (!info.isFile()) return { kind: 'unreadable', reason: 'is no regular file' };
    if (info.size > maxBytes) {
      const head = Buffer.alloc(Math.min(sniffed, info.size));
      readSync(handle, head, 0, head.length, 0);
      return tooLarge(head, info.size);
    }
    return decode(readFileSync(handle));
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** More than any file of configuration has. */
const smallFile = 4 * 1024 * 1024;

/** What stands at `path` is nothing to read configuration from; the message says why, to follow a name. */
export class UnfitFile extends Error {
  readonly path: string;

  constructor(path: string, reason: string) {
    super(reason);
    this.path = path;
  }
}

/** Reads a file of configuration. Rejects with the system's error, or with `UnfitFile` if it is no regular file, no text, or far too large. */
export async function readSmallFile(file: string): Promise<string> {
  const info = await stat(file);
  if (!info.isFile()) throw new UnfitFile(file, 'is no regular file');
  const source = readSource(file, smallFile);
  if (source.kind === 'text') return source.text;
  throw new UnfitFile(
    file,
    source.kind === 'unreadable' ? source.reason : `is ${source.kind === 'binary' ? 'no text' : 'too large'}`,
  );
}

/** What `content`, read from elsewhere than a file, is as text. */
export function takeSource(content: Buffer, maxBytes: number): SourceText {
  return content.length > maxBytes ? tooLarge(content, content.length) : decode(content);
}

function tooLarge(head: Buffer, bytes: number): SourceText {
  const { byteOrderMark } = encodingOf(head);
  return !byteOrderMark && isBinary(head) ? { kind: 'binary', bytes } : { kind: 'too-large', bytes };
}

/** UTF-8, or UTF-16 with a byte order mark; what is not valid in it becomes U+FFFD. */
export function decode(content: Buffer): SourceText {
  const bytes = content.length;
  const encoding = encodingOf(content);
  if (encoding.name === 'utf-8' && isBinary(content)) return { kind: 'binary', bytes };
  try {
    const text = new TextDecoder(encoding.name, { fatal: true }).decode(content);
    return { kind: 'text', text, bytes, encoding, lossy: false };
  } catch {
    const text = new TextDecoder(encoding.name).decode(content);
    return { kind: 'text', text, bytes, encoding, lossy: true };
  }
}

/** The bytes of a text; the opposite of `decode` where that was not lossy. */
export function encode(text: string, { name, byteOrderMark }: Encoding): Buffer {
  const whole = byteOrderMark ? `\ufeff${text}` : text;
  if (name === 'utf-8') return Buffer.from(whole, 'utf8');
  const bytes = Buffer.from(whole, 'utf16le');
  return name === 'utf-16le' ? bytes : bytes.swap16();
}

function encodingOf(content: Buffer): Encoding {
  if (content[0] === 0xff && content[1] === 0xfe) return { name: 'utf-16le', byteOrderMark: true };
  if (content[0] === 0xfe && content[1] === 0xff) return { name: 'utf-16be', byteOrderMark: true };
  const byteOrderMark = content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf;
  return { name: 'utf-8', byteOrderMark };
}

function isBinary(content: Buffer): boolean {
  return content.subarray(0, sniffed).includes(0);
}
