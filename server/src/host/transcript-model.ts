/** The model that an agent's conversation is held with. Of the conversation nothing else is kept, nor said. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** The last answer stands near the end. */
const TAIL = 512 * 1024;

/** The model of the last answer in a transcript of JSON lines; undefined where it cannot be told. Never throws. */
export async function modelOfTranscript(file: string): Promise<string | undefined> {
  // A named pipe would have us wait for a writer.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  const handle = await open(file, flags).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const info = await handle.stat();
    if (!info.isFile()) return undefined;
    const start = Math.max(0, info.size - TAIL);
    const bytes = Buffer.alloc(info.size - start);
    await handle.read(bytes, 0, bytes.length, start);
    const lines = bytes.toString('utf8').split('\n');
    for (const line of lines.reverse()) {
      const model = line.includes('"model') ? modelOfLine(line) : undefined;
      if (model !== undefined) return model;
    }
    return undefined;
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}

function modelOfLine(line: string): string | undefined {
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch {
    return undefined;
  }
  for (const holder of [at(entry, 'message'), at(entry, 'data'), entry]) {
    for (const key of ['model', 'modelId']) {
      const model = at(holder, key);
      // What an agent says by itself, without a model, bears a name in angle brackets.
      if (typeof model === 'string' && /^[\w./:@+ -]{1,250}$/.test(model)) return model;
    }
  }
  return undefined;
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
