import { Analyzer } from '../../server/src/engine/analyzer.ts';
import type { Finding, TextEdit } from '../../server/src/engine/finding.ts';
import { LineIndex } from '../../server/src/engine/lines.ts';
import type { PageExample, RulePage } from '../../server/src/engine/page.ts';
import type { Rule } from '../../server/src/engine/rule/rule.ts';
import { SourceFile } from '../../server/src/engine/source-file.ts';
import { type LanguageId, languageOf } from '../../server/src/engine/syntax/language.ts';
import type { SyntaxParser } from '../../server/src/engine/syntax/parser.ts';
import { createParser } from '../../server/src/host/assets.ts';
import { loadRulebook, type Rulebook } from '../../server/src/host/rulebook.ts';

const parseOptions = { budget: 10_000, now: () => Date.now() };

/** Runs the shipped rules over the examples of pages. */
export class PageChecker {
  readonly rulebook: Rulebook;
  readonly #parser: SyntaxParser;
  readonly #analyzer: Analyzer;
  readonly #pasteRules: ReadonlySet<string>;

  private constructor(rulebook: Rulebook, parser: SyntaxParser) {
    this.rulebook = rulebook;
    this.#parser = parser;
    this.#analyzer = new Analyzer(parser, rulebook.ruleSet);
    this.#pasteRules = new Set(rulebook.rules.filter((rule) => rule.appliesTo === 'pasted').map((rule) => rule.id));
  }

  static async create(): Promise<PageChecker> {
    return new PageChecker(await loadRulebook(), await createParser());
  }

  /** Mistakes in the shipped rules and models, found when they are compiled for a language. */
  async compileErrors(): Promise<string[]> {
    const samples = ['a.js', 'a.ts', 'a.tsx', 'a.py'];
    const errors = [...this.rulebook.errors];
    for (const path of samples) {
      const file = await this.#open(path, '');
      errors.push(...this.#analyzer.errorsFor(file));
      file.dispose();
    }
    return errors.map(({ file, line, ruleId, message }) => `${file}:${line} ${ruleId ?? ''} ${message}`);
  }

  /** Everything on the page that does not hold for the rule, one line each; empty when the page is right. */
  async check(ruleId: string, page: RulePage): Promise<string[]> {
    const failures: string[] = [];
    for (const example of page.examples) {
      if (example.section === 'Flags' || example.section === 'Accepts') {
        failures.push(...(await this.#checkLines(ruleId, example)));
      }
    }
    for (const { before, after } of page.fixes) failures.push(...(await this.#checkFix(ruleId, before, after)));
    return failures;
  }

  async #checkLines(ruleId: string, example: PageExample): Promise<string[]> {
    const lines = new LineIndex(example.text);
    const found = await this.#findings(ruleId, example, example.text);
    const reported = new Set(found.map((finding) => lines.lineOf(finding.start)));
    const expected = new Set(example.flaggedLines);
    const source = example.text.split('\n');
    const tell = (line: number, what: string) => `line ${example.fenceLine + 1 + line}: ${what}: ${source[line].trim()}`;
    return [
      ...[...expected].filter((line) => !reported.has(line)).map((line) => tell(line, 'not flagged')),
      ...[...reported].filter((line) => !expected.has(line)).map((line) => tell(line, 'flagged, though it must not be')),
    ];
  }

  async #checkFix(ruleId: string, before: PageExample, after: PageExample): Promise<string[]> {
    const at = `line ${before.fenceLine}:`;
    const found = await this.#findings(ruleId, before, before.text);
    const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
    if (edits.length === 0) return [`${at} no fix is offered`];
    const fixed = applyEdits(before.text, edits);
    if (fixed !== after.text) return [`${at} the fix gives\n${fixed}instead of\n${after.text}`];
    const left = await this.#findings(ruleId, after, fixed);
    return left.length > 0 ? [`${at} the fixed code is still flagged`] : [];
  }

  async #findings(ruleId: string, example: PageExample, text: string): Promise<Finding[]> {
    if (this.#pasteRules.has(ruleId) && example.attributes.pasted === undefined) return [];
    const file = await this.#open(example.attributes.file ?? `example.${example.language}`, text);
    try {
      return this.#analyzer.analyze(file).findings.filter((finding) => finding.ruleId === ruleId);
    } finally {
      file.dispose();
    }
  }

  async #open(path: string, text: string): Promise<SourceFile> {
    const language = languageOf(path);
    const grammar = language && (await this.#parser.grammar(language));
    return new SourceFile(path, text, this.#parser, grammar, parseOptions);
  }
}

/** Applies edits that do not overlap; an edit that several fixes share (an import) is made once. */
function applyEdits(text: string, edits: TextEdit[]): string {
  const distinct = new Map(edits.map((edit) => [`${edit.start}:${edit.end}:${edit.text}`, edit]));
  let result = text;
  for (const { start, end, text: replacement } of [...distinct.values()].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + replacement + result.slice(end);
  }
  return result;
}

/** The languages that a page has to show for a rule: TypeScript counts with JavaScript. */
export function pageLanguages(parts: Rule[]): string[] {
  const names: Record<LanguageId, string> = {
    javascript: 'JavaScript',
    typescript: 'JavaScript',
    tsx: 'JavaScript',
    python: 'Python',
  };
  const languages = new Set(parts.flatMap((rule) => rule.languages.map((id) => names[id])));
  if (languages.size === 0) languages.add('text');
  return [...languages];
}

/** The language that an example counts for. */
export function exampleLanguage(example: PageExample): string {
  const id = languageOf(`x.${example.language}`);
  return id === undefined ? 'text' : id === 'python' ? 'Python' : 'JavaScript';
}
