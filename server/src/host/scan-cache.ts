import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../engine/finding.ts';
import type { Module } from '../engine/modules/module.ts';
import type { Project } from '../engine/modules/project.ts';
import { extensionRoot, InstallationError } from './assets.ts';
import { sha256 } from './digest.ts';
import { type Question, stillHolds } from './modules/asked-project.ts';

/** Answers that nobody has needed for so long (milliseconds) are thrown away. */
const longestUnused = 7 * 24 * 3600 * 1000;

/** What the analysis of one file has come to, and all that it depends on beside the file's text and the rules. */
export interface KnownAnalysis {
  findings: Finding[];
  /** Start and end offsets of the comments in pairs, in order. */
  comments: number[];
  /** Paths and digests of the other files that had a say. */
  modules: [path: string, digest: string][];
  /** What was asked about the project, and the answers. */
  asked: Question[];
}

/** A finding as it is kept: steps in other files name them alone. */
type KeptFinding = Omit<Finding, 'flow'> & {
  flow: (Omit<Finding['flow'][number], 'elsewhere'> & { elsewhere?: string })[];
};
type Kept = Omit<KnownAnalysis, 'findings'> & { findings: KeptFinding[] };

/** Keeps what files have come to from scan to scan, so that what has not changed is not analysed again. */
export class ScanCache {
  readonly #folder: string;

  /** `rules` is a text that differs when the rules do. Never throws: without a folder to write to, nothing is kept. */
  constructor(home: string, rules: string) {
    this.#folder = path.join(home, sha256(`${programStamp()}\0${rules}`).slice('sha256:'.length, 40));
    try {
      mkdirSync(this.#folder, { recursive: true });
      dropUnused(home);
    } catch {
      // Nothing can be kept here.
    }
  }

  /** What is known of a text at a path, if all that it depends on is as it was. */
  read(
    key: string,
    modules: () => readonly Module[],
    project: Project | undefined,
  ): KnownAnalysis | undefined {
    const kept = this.#load(key);
    if (!kept || !stillHolds(kept.asked, project)) return undefined;
    const around = modules();
    if (
      around.length !== kept.modules.length ||
      !around.every(
        (module, i) => module.path === kept.modules[i]?.[0] && digestOf(module) === kept.modules[i]?.[1],
      )
    )
      return undefined;
    const byPath = new Map(around.map((module) => [module.path, module]));
    const findings = kept.findings.map(
      (finding): Finding => ({
        ...finding,
        flow: finding.flow.map(({ elsewhere, ...step }) => {
          const module = elsewhere === undefined ? undefined : byPath.get(elsewhere);
          return module ? { ...step, elsewhere: module } : step;
        }),
      }),
    );
    return { ...kept, findings };
  }

  #load(key: string): Kept | undefined {
    try {
      return JSON.parse(readFileSync(this.#fileOf(key), 'utf8')) as Kept;
    } catch {
      return undefined;
    }
  }

  write(
    key: string,
    findings: readonly Finding[],
    comments: Int32Array,
    modules: readonly Module[],
    asked: readonly Question[],
  ): void {
    const kept: Kept = {
      findings: findings.map((finding) => ({
        ...finding,
        flow: finding.flow.map(({ elsewhere, ...step }) =>
          elsewhere ? { ...step, elsewhere: elsewhere.path } : step,
        ),
      })),
      comments: [...comments],
      modules: modules.map((module) => [module.path, digestOf(module)]),
      asked: [...asked],
    };
    const file = this.#fileOf(key);
    const written = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}`;
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(written, JSON.stringify(kept));
      renameSync(written, file);
    } catch {
      // A half-written one goes with its folder, when that has not been used for long.
    }
  }

  #fileOf(key: string): string {
    return path.join(this.#folder, key.slice(0, 2), `${key.slice(2)}.json`);
  }
}

/** What stands for a text in a language at a path. */
export function keyOf(relative: string, language: string, text: string): string {
  return sha256(`${relative}\0${language}\0${text}`).slice('sha256:'.length);
}

const digests = new WeakMap<Module, string>();

function digestOf(module: Module): string {
  let digest = digests.get(module);
  if (digest === undefined) {
    digest = sha256(module.words.text);
    digests.set(module, digest);
  }
  return digest;
}

/** Differs when the program does: another build may come to other findings. */
function programStamp(): string {
  return [path.dirname(fileURLToPath(import.meta.url)), path.join(extensionRoot, 'rules', 'libraries')]
    .flatMap(stampsIn)
    .join('\n');
}

function stampsIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => {
        const { mtimeMs, size } = statSync(path.join(folder, name));
        return `${name} ${mtimeMs} ${size}`;
      })
      .sort();
  } catch (error) {
    throw new InstallationError(folder, error);
  }
}

function dropUnused(home: string): void {
  const now = Date.now();
  for (const name of readdirSync(home)) {
    const folder = path.join(home, name);
    if (now - statSync(folder).mtimeMs > longestUnused) rmSync(folder, { recursive: true, force: true });
  }
}
