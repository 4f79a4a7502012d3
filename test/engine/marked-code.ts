import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/engine/analyzer.ts';
import { Analyzer } from '../../server/src/engine/analyzer.ts';
import { LineIndex } from '../../server/src/engine/lines.ts';
import { loadModel, loadRules } from '../../server/src/engine/rule/load.ts';
import type { RuleError } from '../../server/src/engine/rule/rule.ts';
import { RuleSet } from '../../server/src/engine/rule/ruleset.ts';
import { SourceFile } from '../../server/src/engine/source-file.ts';
import { languageOf } from '../../server/src/engine/syntax/language.ts';
import type { SyntaxParser } from '../../server/src/engine/syntax/parser.ts';
import { createParser } from '../../server/src/host/assets.ts';

/** One parser for all tests: grammars load once. */
export const parser: SyntaxParser = await createParser();

const options = { budget: 60_000, now: () => performance.now() };

export async function openFile(name: string, text: string, limits = options): Promise<SourceFile> {
  const id = languageOf(name);
  return new SourceFile(name, text, parser, id && (await parser.grammar(id)), limits);
}

/** What is found in an edited file is what is found in a new one with its text. */
export async function assertFoundAsFresh(analyzer: Analyzer, file: SourceFile): Promise<void> {
  const fresh = await openFile(file.path, file.text);
  try {
    assert.deepEqual(analyzer.analyze(file).findings, analyzer.analyze(fresh).findings);
  } finally {
    fresh.dispose();
  }
}

/** A rule file of one rule; `body` is its YAML below `severity`, written at column 0. */
export function ruleOf(languages: string, body: string): string {
  const indented = body
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
  return `rules:\n  - id: example\n    languages: [${languages}]\n    message: "found $X"\n    severity: WARNING\n${indented}\n`;
}

/** Runs rules over a text; mistakes in the rules are errors of the test. */
export async function analyze(
  rulesText: string,
  name: string,
  text: string,
  models: string[] = [],
): Promise<Analysis> {
  const { rules, errors } = loadRules('rules.yaml', rulesText);
  const loaded = models.map((model) => loadModel('model.yaml', model));
  const file = await openFile(name, text);
  try {
    const analyzer = new Analyzer(
      parser,
      new RuleSet(
        rules,
        loaded.flatMap(({ model }) => model ?? []),
      ),
    );
    await analyzer.prepare();
    const all: RuleError[] = [
      ...errors,
      ...loaded.flatMap((model) => model.errors),
      ...analyzer.errorsFor(file),
    ];
    if (all.length > 0)
      throw new Error(all.map(({ line, message }) => `line ${line}: ${message}`).join('\n'));
    return analyzer.analyze(file);
  } finally {
    file.dispose();
  }
}

const mark = /[ \t]*(?:\/\/|#) hit$/;

/**
 * Lines that must be reported end in `// hit` or `# hit`. Answers with the lines (from 1) that are reported and those
 * that are marked.
 */
export async function compareMarks(
  rulesText: string,
  name: string,
  marked: string,
  models: string[] = [],
): Promise<{ reported: number[]; marked: number[] }> {
  const lines = marked.split('\n');
  const text = lines.map((line) => line.replace(mark, '')).join('\n');
  const { findings } = await analyze(rulesText, name, text, models);
  const index = new LineIndex(text);
  return {
    reported: [...new Set(findings.map((finding) => index.lineOf(finding.start) + 1))],
    marked: lines.flatMap((line, i) => (mark.test(line) ? [i + 1] : [])),
  };
}
