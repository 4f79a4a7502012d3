import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

export function readTextFile(file: string): Promise<string> {
  return readFile(file, 'utf8');
}

/** Writes a file, making the folders above it. */
export async function writeTextFile(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  await writeFile(file, content);
}

/** Adds to the end of a file, making it and the folders above it. */
export async function appendTextFile(file: string, content: string): Promise<void> {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  await appendFile(file, content);
}

/** All of standard input. */
export async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** As much as may come, to the end, so that its writer is not cut short; undefined where it is more than `most` bytes. */
export async function readBoundedInput(most: number): Promise<Buffer | undefined> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    else chunks = [];
  }
  return size <= most ? Buffer.concat(chunks) : undefined;
}

/** Why the system refused, in its words alone: `no such file or directory`. */
export function reasonOf(error: unknown): string {
  const { message } = error as Error;
  return /^E[A-Z0-9]+: (.+?), \w+(?: '|$)/.exec(message)?.[1] ?? message;
}
