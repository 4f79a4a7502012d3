import { readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type LoadedRules, readModel, readRules } from '../engine/rule/load.ts';
import { PlainReader } from '../engine/rule/plain-reader.ts';
import type { Reader } from '../engine/rule/reader.ts';
import { RegexStore } from '../engine/rule/regex-store.ts';
import type { Model, Rule, RuleError } from '../engine/rule/rule.ts';
import { RuleSet } from '../engine/rule/ruleset.ts';
import { YamlReader } from '../engine/rule/yaml-reader.ts';
import { extensionRoot, InstallationError } from './assets.ts';
import { sha256 } from './digest.ts';
import { openLibrary } from './modules/library-files.ts';
import { isModel, readRulePack } from './rule-pack.ts';
import { readSmallFile } from './source-text.ts';
import { reasonOf } from './text-file.ts';

/** Every rule and model that is in force, with the mistakes found in their files. */
export interface Rulebook {
  ruleSet: RuleSet;
  rules: Rule[];
  /** The ids of `rules` and of those that ship, in force or not. */
  knownRules: ReadonlySet<string>;
  models: Model[];
  /** Differs whenever the rules in force do. */
  digest: string;
  errors: RuleError[];
  /** What is doubtful in a user's own rules, which are in force nevertheless. */
  warnings: RuleError[];
  /** A user's own rules that speak only of languages which cannot be read here, with these languages. */
  foreign: LoadedRules['foreign'];
}

export interface RulebookOptions {
  /** The rules that ship. */
  defaults: boolean;
  /** Further rule files or folders of them, absolute. */
  extra: string[];
  /** Whether the shipped rules are to be checked like a user's own. */
  check?: boolean;
}

export const rulesFolder = path.join(extensionRoot, 'rules');

/** Rules that tell what code does, which is no finding: see `code-kinds.ts`. */
export const kindsFolder = path.join(rulesFolder, 'kinds');

/** Reads the rules; files that cannot be read or understood are errors, the others load. */
export async function loadRulebook(
  options: RulebookOptions = { defaults: true, extra: [] },
): Promise<Rulebook> {
  const rules: Rule[] = [];
  const knownRules = new Set<string>();
  const models: Model[] = [];
  const errors: RuleError[] = [];
  const warnings: RuleError[] = [];
  const foreign: LoadedRules['foreign'] = [];
  const texts = await readShippedTexts();
  const used = [String(options.defaults), ...[...texts].sort().flat()];
  // The shipped models serve a user's own rules too, since these may speak in kinds.
  for (const [name, reader] of await openShipped(texts, options.check === true)) {
    if (isModel(name)) {
      const loaded = readModel(reader);
      errors.push(...loaded.errors);
      if (loaded.model) models.push(loaded.model);
    } else {
      const loaded = readRules(reader);
      for (const { id } of loaded.rules) knownRules.add(id);
      if (!options.defaults) continue;
      errors.push(...loaded.errors);
      rules.push(...loaded.rules);
    }
  }
  for (const place of options.extra) {
    for (const file of await listExtra(place, errors)) {
      const text = await readExtra(file, errors);
      if (text === undefined) continue;
      used.push(file, text);
      const reader = new YamlReader(file, text);
      const loaded = readRules(reader);
      errors.push(...loaded.errors);
      warnings.push(...loaded.warnings);
      foreign.push(...loaded.foreign);
      rules.push(...loaded.rules);
    }
  }
  const ruleSet = new RuleSet(
    rules,
    models,
    { isShipped: ({ file }) => isShipped(file), check: options.check === true },
    openLibrary(path.join(rulesFolder, 'libraries')),
  );
  for (const { id } of rules) knownRules.add(id);
  const digest = sha256(used.join('\0'));
  return { ruleSet, rules, knownRules, models, digest, errors, warnings, foreign };
}

/** The texts of all shipped rules and models, by path relative to the rules' folder, with forward slashes. */
export async function readShippedTexts(): Promise<Map<string, string>> {
  const listed = await listYaml(rulesFolder).catch((error) => {
    throw new InstallationError(rulesFolder, error);
  });
  const kinds = kindsFolder + path.sep;
  const files = listed.filter((file) => path.basename(file) !== 'kinds.yaml' && !file.startsWith(kinds));
  // So many small files are read much faster one after the other than all at once, and nothing can be done without them.
  return new Map(
    files.map((file) => [
      path.relative(rulesFolder, file).split(path.sep).join('/'),
      readFileSync(file, 'utf8'),
    ]),
  );
}

/** A reader for each shipped file; from the pack where it is up to date, for then there is no mistake to place. */
async function openShipped(texts: ReadonlyMap<string, string>, check: boolean): Promise<Map<string, Reader>> {
  const pack = check ? undefined : await readRulePack(path.join(extensionRoot, 'dist'), texts);
  const regexes = pack && new RegexStore(pack.regexes);
  return new Map(
    [...texts].map(([name, text]): [string, Reader] => {
      const file = path.join(rulesFolder, name);
      return [name, pack ? new PlainReader(file, pack.files[name], regexes) : new YamlReader(file, text)];
    }),
  );
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

async function listExtra(place: string, errors: RuleError[]): Promise<string[]> {
  try {
    return (await stat(place)).isDirectory() ? await listYaml(place) : [place];
  } catch (error) {
    errors.push(unreadable(place, error));
    return [];
  }
}

async function readExtra(file: string, errors: RuleError[]): Promise<string | undefined> {
  try {
    return await readSmallFile(file);
  } catch (error) {
    errors.push(unreadable(file, error));
    return undefined;
  }
}

function unreadable(file: string, error: unknown): RuleError {
  return { file, line: 1, column: 1, ruleId: undefined, message: `cannot be read: ${reasonOf(error)}` };
}

async function listYaml(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name) && !/\.test\.ya?ml$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
