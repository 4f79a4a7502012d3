/** Reads a file that an agent has written, also where the agent tells of it before it is on disk. */
import { setTimeout as pause } from 'node:timers/promises';
import { largestFile } from './agent-workspace.ts';
import { readSource, type SourceText } from './source-text.ts';

/** Milliseconds between two looks, and after which the agent is taken at its word. */
const INTERVAL = 20;
const PATIENCE = 500;

/**
 * The file's text; where it still is `before`, what the edit makes of that.
 * @param made what the edit makes of a text, with line feeds alone; undefined where that is not known.
 */
export async function waitForWrite(
  file: string,
  before: string | undefined,
  made: (text: string) => string | undefined,
): Promise<SourceText> {
  const expected = before === undefined ? undefined : made(before);
  for (let waited = 0; ; waited += INTERVAL) {
    const source = readSource(file, largestFile);
    const isOld = source.kind === 'text' && source.text.replace(/\r\n/g, '\n') === before;
    if (!isOld || expected === undefined || expected === before) return source;
    if (waited >= PATIENCE) return { ...source, text: expected };
    await pause(INTERVAL);
  }
}
