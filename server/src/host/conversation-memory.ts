/**
 * What a conversation with an agent found in the files that it edits and took out of them, as digests of lines: what comes
 * back later is not the agent's. It lies beside the ledger and is forgotten after some days.
 */
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { LineMark } from '../ledger/line-marks.ts';

const KEPT_MS = 7 * 86_400_000;
/** Bytes that are read and written of one conversation. */
const LARGEST = 16 * 1024 * 1024;

interface Kept {
  path: string;
  /** `first`: the whole text before the first edit. `removed`: what was taken out by a later one. */
  kind: 'first' | 'removed';
  marks: LineMark[];
}

export class ConversationMemory {
  readonly #file: string;
  readonly #kept: Kept[];
  #size: number;

  private constructor(file: string, text: string) {
    this.#file = file;
    this.#size = Buffer.byteLength(text);
    this.#kept = text.split('\n').flatMap(readKept);
  }

  /** Never throws: what cannot be read was not kept. */
  static async open(commonDir: string, conversation: string, now: number): Promise<ConversationMemory> {
    const folder = path.join(commonDir, 'touchstone', 'agent-conversations');
    await forgetOld(folder, now).catch(() => {});
    const file = path.join(folder, createHash('sha256').update(conversation).digest('hex'));
    return new ConversationMemory(file, await readFile(file, 'utf8').catch(() => ''));
  }

  /** The text of a file before the conversation's first edit of it. */
  firstOf(name: string): LineMark[] | undefined {
    return this.#kept.find((kept) => kept.path === name && kept.kind === 'first')?.marks;
  }

  /** The files that the conversation has written. */
  paths(): Set<string> {
    return new Set(this.#kept.map((kept) => kept.path));
  }

  /** Everything, each in the order of its text. */
  all(): LineMark[][] {
    return this.#kept.map(({ marks }) => marks);
  }

  /** Never throws: a full or read-only disk keeps nothing. */
  async keep(kept: Kept): Promise<void> {
    if (!kept.marks.some((mark) => mark !== '') && kept.kind === 'removed') return;
    const line = `${JSON.stringify(kept)}\n`;
    this.#size += Buffer.byteLength(line);
    if (this.#size > LARGEST) return;
    this.#kept.push(kept);
    try {
      await mkdir(path.dirname(this.#file), { recursive: true, mode: 0o700 });
      await appendFile(this.#file, line, { mode: 0o600 });
    } catch {
      // What comes back in a later edit is then known by what is committed alone.
    }
  }
}

function readKept(line: string): Kept[] {
  try {
    const kept = JSON.parse(line) as Kept;
    const isWell =
      typeof kept.path === 'string' &&
      (kept.kind === 'first' || kept.kind === 'removed') &&
      Array.isArray(kept.marks) &&
      kept.marks.every((mark) => typeof mark === 'string');
    return isWell ? [kept] : [];
  } catch {
    return [];
  }
}

async function forgetOld(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    if ((await stat(file)).mtimeMs < now - KEPT_MS) await rm(file, { force: true });
  }
}
