import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Ecosystem } from '../../engine/dependencies/dependency.ts';
import type { Registration } from '../../engine/modules/project.ts';
import { readSource } from '../source-text.ts';
import { registryOf } from './registry-addresses.ts';
import { askRegistry, RegistryFailure } from './registry-answers.ts';

const day = 24 * 60 * 60 * 1000;
/** What is there stays; what is not may come. */
const longevity = { present: 7 * day, absent: day };
/** Questions that one process asks, and how many of them at a time. */
const mostQuestions = 200;
const atOnce = 4;
/** Answers that are kept on disk. */
const mostKept = 5000;
const largestCache = 4 * 1024 * 1024;

interface Question {
  ecosystem: Ecosystem;
  name: string;
  registry: string;
}

/** A line of the file that keeps the answers. */
interface Kept extends Question {
  asked: number;
  answer: Registration;
}

/**
 * Asks the user's own registries for packages that nothing else knows, and keeps the answers on disk. Only names of
 * packages leave the machine. An instance is made only where the user has switched the look-up on.
 */
export class PackageLookup {
  readonly #file: string;
  readonly #now: () => number;
  readonly #answers = new Map<string, Kept>();
  #wanted = new Map<string, Question>();
  readonly #asked = new Set<string>();
  readonly #unreachable = new Set<string>();
  #failures: string[] = [];

  constructor(file = cacheFile(), now: () => number = Date.now) {
    this.#file = file;
    this.#now = now;
    const source = readSource(file, largestCache);
    const lines = source.kind === 'text' ? source.text.split('\n') : [];
    for (const line of lines.slice(-mostKept)) {
      const kept = parseLine(line);
      if (kept) this.#answers.set(keyOf(kept), kept);
    }
    if (lines.length > 2 * mostKept) void this.#rewrite();
  }

  /** What is known already; what is not is wanted from then on. `folder` is that of the file that asks. */
  answerTo(ecosystem: Ecosystem, name: string, folder: string): Registration | undefined {
    const question = { ecosystem, name, registry: registryOf(ecosystem, name, folder) };
    const key = keyOf(question);
    const kept = this.#answers.get(key);
    if (kept && this.#now() - kept.asked < longevity[kept.answer.state]) return kept.answer;
    if (!this.#asked.has(key)) this.#wanted.set(key, question);
    return undefined;
  }

  /** Asks for what is wanted; answers whether anything was learned. Never rejects. */
  async askWanted(): Promise<boolean> {
    const questions = [...this.#wanted].slice(0, Math.max(0, mostQuestions - this.#asked.size));
    this.#wanted = new Map();
    for (const [key] of questions) this.#asked.add(key);
    let learned = false;
    const work = async (): Promise<void> => {
      for (let next = questions.shift(); next; next = questions.shift())
        if (await this.#ask(next[1])) learned = true;
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return learned;
  }

  /** Why registries gave no answer, each reason once; the next call speaks of later ones alone. */
  takeFailures(): string[] {
    const failures = this.#failures;
    this.#failures = [];
    return failures;
  }

  async #ask(question: Question): Promise<boolean> {
    // A registry that is not there is not asked again and again.
    if (this.#unreachable.has(question.registry)) return false;
    try {
      const answer = await askRegistry(question.ecosystem, question.name, question.registry);
      const kept = { ...question, asked: this.#now(), answer };
      this.#answers.set(keyOf(question), kept);
      await this.#keep(kept);
      return true;
    } catch (error) {
      if (!(error instanceof RegistryFailure)) throw error;
      if (!this.#unreachable.has(question.registry)) this.#failures.push(error.message);
      this.#unreachable.add(question.registry);
      return false;
    }
  }

  /** What cannot be kept is asked for again another time. */
  async #keep(kept: Kept): Promise<void> {
    try {
      await mkdir(path.dirname(this.#file), { recursive: true });
      await appendFile(this.#file, `${JSON.stringify(kept)}\n`);
    } catch {
      return;
    }
  }

  async #rewrite(): Promise<void> {
    const lines = [...this.#answers.values()].map((kept) => `${JSON.stringify(kept)}\n`);
    await writeFile(this.#file, lines.join('')).catch(() => undefined);
  }
}

function keyOf({ ecosystem, name, registry }: Question): string {
  return `${ecosystem}\0${registry}\0${name}`;
}

/** A line that another process is about to write, or that is spoilt, is none. */
function parseLine(line: string): Kept | undefined {
  try {
    const kept = JSON.parse(line) as Partial<Kept>;
    const isWhole =
      typeof kept.name === 'string' && typeof kept.asked === 'number' && kept.answer?.state !== undefined;
    return isWhole ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}

function cacheFile(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const folder = XDG_CACHE_HOME ?? LOCALAPPDATA ?? path.join(os.homedir(), '.cache');
  return path.join(folder, 'touchstone', 'packages.jsonl');
}
