import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

export function readTextFile(file: string): Promise<string> {
  return readFile(file, 'utf8');
}

/** Writes a file, making the folders above it. */
export async function writeTextFile(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  await writeFile(file, text);
}

/** All of standard input as text. */
export async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
