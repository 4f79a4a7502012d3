/**
 * The shipped rules, compiled ahead of time: to read, check and compile them is most of what a start would wait for. The
 * pack is made with the bundles and as true as they are. A file for what the rules say of themselves, and one for each
 * language, of which a line is a part.
 */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LanguageRules } from '../engine/rule/compiled-rule.ts';
import { readFacts, readLanguage } from '../engine/rule/pack/pack-reader.ts';
import { packFacts, packLanguage } from '../engine/rule/pack/pack-writer.ts';
import type { RuleError } from '../engine/rule/rule.ts';
import { type PreparedRules, RuleSet } from '../engine/rule/ruleset.ts';
import type { LanguageId } from '../engine/syntax/language.ts';
import { createParser, extensionRoot, InstallationError } from './assets.ts';
import { isShipped, nameOf, placeOf, readShippedRules } from './shipped-rules.ts';

const folder = path.join(extensionRoot, 'dist', 'rules');
const languages: readonly LanguageId[] = ['javascript', 'typescript', 'tsx', 'python'];

export interface RulePack {
  /** Of the texts that it was made from. */
  digest: string;
  prepared: PreparedRules;
}

/** Makes the pack anew, and answers with the mistakes in the rules, of which it then lacks those. */
export async function writeRulePack(): Promise<{ files: string[]; errors: RuleError[] }> {
  const { rules, models, errors, digest } = await readShippedRules();
  const parser = await createParser();
  const grammars = await Promise.all(languages.map((id) => parser.grammar(id)));
  const ruleSet = new RuleSet(rules, models, { isShipped, check: true });
  const files: string[] = [];
  const write = async (name: string, parts: string[]) => {
    files.push(fileOf(name));
    await writeFile(fileOf(name), parts.join('\n'));
  };
  await mkdir(folder, { recursive: true });
  await write('facts', [digest, ...packFacts(rules, ruleSet, nameOf)]);
  const compiled = [
    ['text', ruleSet.forText(parser)] as const,
    ...grammars.map((grammar, i) => [languages[i], ruleSet.forLanguage(parser, grammar)] as const),
  ];
  for (const [id, each] of compiled) {
    await write(id, packLanguage(each, rules));
    errors.push(...each.errors);
  }
  return { files, errors };
}

/** Opens the pack; a language's rules are read when they are asked for. */
export function openRulePack(): RulePack {
  const [digest, ...parts] = readParts('facts');
  const { rules, embedded } = readFacts(parts, placeOf);
  const known = new Map<string, LanguageRules>();
  const prepared: PreparedRules = {
    rules,
    embedded,
    for: (id) => {
      let compiled = known.get(id);
      if (!compiled) {
        compiled = readLanguage(readParts(id), rules);
        known.set(id, compiled);
      }
      return compiled;
    },
  };
  return { digest, prepared };
}

function fileOf(name: string): string {
  return path.join(folder, `${name}.jsonl`);
}

function readParts(name: string): string[] {
  try {
    return readFileSync(fileOf(name), 'latin1').split('\n');
  } catch (error) {
    throw new InstallationError(fileOf(name), error);
  }
}
