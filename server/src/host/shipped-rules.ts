import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readModel, readRules } from '../engine/rule/load.ts';
import type { Model, RuleError, WrittenRule } from '../engine/rule/rule.ts';
import { YamlReader } from '../engine/rule/yaml-reader.ts';
import { extensionRoot, InstallationError } from './assets.ts';
import { sha256 } from './digest.ts';
import { relativeName } from './relative-name.ts';

export const rulesFolder = path.join(extensionRoot, 'rules');

/** Rules that tell what code does, which is no finding: see `code-kinds.ts`. */
export const kindsFolder = path.join(rulesFolder, 'kinds');

/** The rules and models that ship, as they are written. */
export interface ShippedRules {
  rules: WrittenRule[];
  models: Model[];
  errors: RuleError[];
  /** Of their texts. */
  digest: string;
}

/** Reads them from their files, which takes a second: what only runs them takes them from the pack. */
export async function readShippedRules(): Promise<ShippedRules> {
  const listed = await listYaml(rulesFolder).catch((error) => {
    throw new InstallationError(rulesFolder, error);
  });
  const kinds = kindsFolder + path.sep;
  const files = listed.filter((file) => path.basename(file) !== 'kinds.yaml' && !file.startsWith(kinds));
  const shipped: ShippedRules = { rules: [], models: [], errors: [], digest: '' };
  const texts: string[] = [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    texts.push(nameOf(file), text);
    const reader = new YamlReader(file, text);
    if (nameOf(file).startsWith('models/')) {
      const { model, errors } = readModel(reader);
      if (model) shipped.models.push(model);
      shipped.errors.push(...errors);
    } else {
      const { rules, errors } = readRules(reader);
      shipped.rules.push(...rules);
      shipped.errors.push(...errors);
    }
  }
  return { ...shipped, digest: sha256(texts.join('\0')) };
}

export function isShipped({ file }: { file: string }): boolean {
  return file.startsWith(rulesFolder + path.sep);
}

/** A shipped file's name within the rules' folder, with forward slashes wherever it is. */
export function nameOf(file: string): string {
  return relativeName(rulesFolder, file);
}

/** Where the shipped file of a name stands. */
export function placeOf(name: string): string {
  return rulesFolder + path.sep + name.replaceAll('/', path.sep);
}

/** All rule files below a folder, in the order of their paths. */
export async function listYaml(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name) && !/\.test\.ya?ml$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
