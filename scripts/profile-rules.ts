/**
 * `npm run rules:profile -- PATH...`: what matching each rule costs on the files below these paths, the dearest first,
 * with the place of its most expensive part. Parts that rules share are counted for the rule that is met first.
 */
import path from 'node:path';
import { Names } from '../server/src/engine/names/names.ts';
import type { Pattern } from '../server/src/engine/pattern/pattern.ts';
import { Evaluator } from '../server/src/engine/rule/evaluate.ts';
import type { Formula } from '../server/src/engine/rule/formula.ts';
import { SourceFile } from '../server/src/engine/source-file.ts';
import { languageOf } from '../server/src/engine/syntax/language.ts';
import { createParser } from '../server/src/host/assets.ts';
import { listFiles } from '../server/src/host/file-list.ts';
import { loadRulebook } from '../server/src/host/rulebook.ts';
import { readSource } from '../server/src/host/source-text.ts';

const shown = 40;
const largest = 1024 * 1024;

interface Cost {
  milliseconds: number;
  matches: number;
}

const parser = await createParser();
const { ruleSet } = await loadRulebook({ defaults: true, extra: [], check: true });
const costs = new Map<string, Cost>();

function charge(name: string, milliseconds: number, matches: number): void {
  const cost = costs.get(name) ?? { milliseconds: 0, matches: 0 };
  costs.set(name, { milliseconds: cost.milliseconds + milliseconds, matches: cost.matches + matches });
}

function time(evaluator: Evaluator, name: string, formula: Formula<Pattern> | undefined): void {
  if (!formula) return;
  const start = performance.now();
  const { length } = evaluator.evaluate(formula);
  charge(name, performance.now() - start, length);
}

const { files } = await listFiles(process.argv.slice(2));
let total = 0;
for (const file of files) {
  const id = languageOf(file);
  const source = readSource(file, largest);
  if (!id || source.kind !== 'text') continue;
  const grammar = await parser.grammar(id);
  const opened = new SourceFile(file, source.text, parser, grammar, {
    budget: 5000,
    now: () => performance.now(),
  });
  opened.dispose();
  if (opened.tree.count === 0) continue;
  const evaluator = new Evaluator(new Names(opened.tree), parser);
  const rules = [...ruleSet.forLanguage(parser, grammar).rules, ...ruleSet.forText(parser).rules];
  const start = performance.now();
  for (const { rule, search, taint } of rules) {
    const name = `${path.basename(rule.file)}:${rule.line}`;
    time(evaluator, name, search);
    for (const part of ['sources', 'sinks', 'sanitizers'] as const)
      for (const { formula, kind } of taint?.[part] ?? [])
        time(evaluator, kind ? `${part} of kind ${kind}` : `${name} ${part}`, formula);
  }
  total += performance.now() - start;
}
console.log(`${total.toFixed(0)} ms in all`);
const dearest = [...costs].sort(([, a], [, b]) => b.milliseconds - a.milliseconds).slice(0, shown);
for (const [name, { milliseconds, matches }] of dearest)
  console.log(`${milliseconds.toFixed(0).padStart(7)} ms  ${String(matches).padStart(8)} matches  ${name}`);
