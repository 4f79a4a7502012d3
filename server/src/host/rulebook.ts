import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { loadModel, loadRules } from '../engine/rule/load.ts';
import type { Model, Rule, RuleError } from '../engine/rule/rule.ts';
import { RuleSet } from '../engine/rule/ruleset.ts';
import { extensionRoot } from './assets.ts';

/** Every rule and model that is in force, with the mistakes found in their files. */
export interface Rulebook {
  ruleSet: RuleSet;
  rules: Rule[];
  models: Model[];
  errors: RuleError[];
}

export interface RulebookOptions {
  /** The rules that ship. */
  defaults: boolean;
  /** Further rule files or folders of them, absolute. */
  extra: string[];
  /** Whether the patterns of the shipped rules are to be checked as well. */
  check?: boolean;
}

export const rulesFolder = path.join(extensionRoot, 'rules');

/** Reads the rules; files that cannot be read or understood are errors, the others load. */
export async function loadRulebook(
  options: RulebookOptions = { defaults: true, extra: [] },
): Promise<Rulebook> {
  const rules: Rule[] = [];
  const models: Model[] = [];
  const errors: RuleError[] = [];
  // The shipped models serve a user's own rules too, since these may speak in kinds.
  for (const file of await listYaml(path.join(rulesFolder, 'models'))) {
    if (path.basename(file) === 'kinds.yaml') continue;
    const loaded = loadModel(file, await readFile(file, 'utf8'));
    errors.push(...loaded.errors);
    if (loaded.model) models.push(loaded.model);
  }
  const files = options.defaults ? (await listYaml(rulesFolder)).filter((file) => !isModel(file)) : [];
  for (const place of options.extra) files.push(...(await listExtra(place, errors)));
  for (const file of files) {
    const loaded = loadRules(file, await readFile(file, 'utf8'));
    errors.push(...loaded.errors);
    rules.push(...loaded.rules);
  }
  // What ships is proven by its tests; only a user's own rules can hold a mistake.
  const ruleSet = new RuleSet(rules, models, ({ file }) => !options.check && isShipped(file));
  return { ruleSet, rules, models, errors };
}

/** The rule's page, or undefined where it has none. */
export async function readRulePage(rule: Rule): Promise<string | undefined> {
  try {
    return await readFile(pageOf(rule), 'utf8');
  } catch {
    return undefined;
  }
}

/** The absolute path at which a rule's page stands. */
export function pageOf(rule: Rule): string {
  return rule.file.replace(/\.ya?ml$/, '.md');
}

function isShipped(file: string): boolean {
  return file.startsWith(rulesFolder + path.sep);
}

function isModel(file: string): boolean {
  return path.relative(rulesFolder, file).split(path.sep)[0] === 'models';
}

async function listExtra(place: string, errors: RuleError[]): Promise<string[]> {
  try {
    return (await stat(place)).isDirectory() ? await listYaml(place) : [place];
  } catch (error) {
    errors.push({
      file: place,
      line: 1,
      column: 1,
      ruleId: undefined,
      message: `cannot be read: ${(error as Error).message}`,
    });
    return [];
  }
}

async function listYaml(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name) && !/\.test\.ya?ml$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
