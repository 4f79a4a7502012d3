import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { readModel, readRules } from '../engine/rule/load.ts';
import { PlainReader } from '../engine/rule/plain-reader.ts';
import { RegexStore, type StoredRegex } from '../engine/rule/regex-store.ts';
import { sha256 } from './digest.ts';

/** The shipped rule files parsed ahead of time: reading YAML with places is most of what a cold start would wait for. */
export interface RulePack {
  /** Of the texts it was made from. */
  digest: string;
  /** Parsed contents by file, relative to the rules' folder, with forward slashes. */
  files: Record<string, unknown>;
  /** The regular expressions in them. */
  regexes: Record<string, StoredRegex>;
}

/** `texts` by relative path. */
export function makeRulePack(texts: ReadonlyMap<string, string>): RulePack {
  const files: Record<string, unknown> = Object.fromEntries(
    [...texts].map(([file, text]) => [file, parse(text)]),
  );
  const regexes = new RegexStore();
  for (const [file, content] of Object.entries(files)) {
    const reader = new PlainReader(file, content, regexes);
    if (isModel(file)) readModel(reader);
    else readRules(reader);
  }
  return { digest: digestOf(texts), files, regexes: regexes.toJSON() };
}

/** Whether a file of the rules' folder holds a model. */
export function isModel(name: string): boolean {
  return name.startsWith('models/');
}

/** The pack in a folder, or undefined where there is none, or where the texts have changed since it was made. */
export async function readRulePack(
  folder: string,
  texts: ReadonlyMap<string, string>,
): Promise<RulePack | undefined> {
  try {
    const pack = JSON.parse(await readFile(path.join(folder, packName), 'utf8')) as RulePack;
    return pack.digest === digestOf(texts) ? pack : undefined;
  } catch {
    return undefined;
  }
}

export const packName = 'rules.json';

function digestOf(texts: ReadonlyMap<string, string>): string {
  return sha256(
    [...texts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, text]) => `${file}\0${text}`)
      .join('\0'),
  );
}
