import { open } from 'node:fs/promises';

export type SourceText =
  | { kind: 'text'; text: string; bytes: number; note?: string }
  /** Not a text at all. */
  | { kind: 'binary'; bytes: number }
  | { kind: 'too-large'; bytes: number }
  | { kind: 'unreadable'; reason: string };

/** What is looked at to tell text from binary. */
const sniffed = 8192;

/** Reads a file as text. Never throws. */
export async function readSource(file: string, maxBytes: number): Promise<SourceText> {
  let handle: Awaited<ReturnType<typeof open>> | undefined;
  try {
    handle = await open(file, 'r');
    const { size } = await handle.stat();
    if (size > maxBytes) {
      const head = Buffer.alloc(Math.min(sniffed, size));
      await handle.read(head, 0, head.length, 0);
      return isBinary(head) ? { kind: 'binary', bytes: size } : { kind: 'too-large', bytes: size };
    }
    const content = await handle.readFile();
    return decode(content);
  } catch (error) {
    return { kind: 'unreadable', reason: (error as Error).message };
  } finally {
    await handle?.close();
  }
}

/** UTF-8, or UTF-16 with a byte order mark; bytes that are no valid UTF-8 are shown as U+FFFD and noted. */
export function decode(content: Buffer): SourceText {
  const bytes = content.length;
  if (content[0] === 0xff && content[1] === 0xfe)
    return { kind: 'text', text: new TextDecoder('utf-16le').decode(content), bytes };
  if (content[0] === 0xfe && content[1] === 0xff)
    return { kind: 'text', text: new TextDecoder('utf-16be').decode(content), bytes };
  if (isBinary(content.subarray(0, sniffed))) return { kind: 'binary', bytes };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(content), bytes };
  } catch {
    const text = new TextDecoder('utf-8').decode(content);
    return {
      kind: 'text',
      text,
      bytes,
      note: 'holds bytes that are no valid UTF-8; they were read as U+FFFD',
    };
  }
}

function isBinary(head: Uint8Array): boolean {
  return head.includes(0);
}
