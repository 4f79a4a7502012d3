import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type LoadedRules, readRules } from '../engine/rule/load.ts';
import type { Rule, RuleError, WrittenRule } from '../engine/rule/rule.ts';
import { type PreparedRules, RuleSet } from '../engine/rule/ruleset.ts';
import { YamlReader } from '../engine/rule/yaml-reader.ts';
import { sha256 } from './digest.ts';
import { openLibrary } from './modules/library-files.ts';
import { openRulePack } from './rule-pack.ts';
import { isShipped, listYaml, readShippedRules, rulesFolder, type ShippedRules } from './shipped-rules.ts';
import { readSmallFile } from './source-text.ts';
import { reasonOf } from './text-file.ts';

/** Every rule that is in force, with the mistakes found in their files. */
export interface Rulebook {
  ruleSet: RuleSet;
  rules: readonly Rule[];
  /** The ids of `rules` and of those that ship, in force or not. */
  knownRules: ReadonlySet<string>;
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
  /** Whether the shipped rules are to be read from their files and checked, like a user's own. */
  check?: boolean;
}

/** Reads the rules; files that cannot be read or understood are errors, the others load. */
export async function loadRulebook(
  options: RulebookOptions = { defaults: true, extra: [] },
): Promise<Rulebook> {
  const shipped = options.check === true ? await readChecked() : takePrepared();
  const written: WrittenRule[] = options.defaults ? [...shipped.rules] : [];
  const errors = options.defaults ? [...shipped.errors] : [];
  const warnings: RuleError[] = [];
  const foreign: LoadedRules['foreign'] = [];
  const used = [String(options.defaults), shipped.digest];
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
      written.push(...loaded.rules.map((rule) => ({ ...rule, own: true })));
    }
  }
  const { prepared } = shipped;
  const ruleSet = new RuleSet(
    written,
    shipped.models,
    { isShipped, check: options.check === true },
    openLibrary(path.join(rulesFolder, 'libraries')),
    // The shipped models serve a user's own rules too, since these may speak in kinds.
    options.defaults || !prepared ? prepared : modelsOf(prepared),
  );
  const { rules } = ruleSet;
  const knownRules = new Set([...shipped.known, ...rules].map(({ id }) => id));
  return { ruleSet, rules, knownRules, digest: sha256(used.join('\0')), errors, warnings, foreign };
}

/** What ships: written or prepared rules, and models unless these are prepared too. */
interface Shipped extends Pick<ShippedRules, 'rules' | 'models' | 'errors' | 'digest'> {
  /** All of them, in force or not. */
  known: readonly Rule[];
  prepared: PreparedRules | undefined;
}

async function readChecked(): Promise<Shipped> {
  const shipped = await readShippedRules();
  return { ...shipped, known: shipped.rules, prepared: undefined };
}

function takePrepared(): Shipped {
  const { digest, prepared } = openRulePack();
  return { rules: [], models: [], errors: [], digest, known: prepared.rules, prepared };
}

/** Prepared models without the rules. */
function modelsOf(prepared: PreparedRules): PreparedRules {
  return { rules: [], embedded: [], for: (id) => ({ ...prepared.for(id), rules: [] }) };
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
