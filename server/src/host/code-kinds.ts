/** Tells what code does (it encrypts, it speaks SQL), as far as a charter can prohibit it. */
import path from 'node:path';
import { Analyzer } from '../engine/analyzer.ts';
import { LineIndex } from '../engine/lines.ts';
import { readRules } from '../engine/rule/load.ts';
import type { RuleError, WrittenRule } from '../engine/rule/rule.ts';
import { RuleSet } from '../engine/rule/ruleset.ts';
import { YamlReader } from '../engine/rule/yaml-reader.ts';
import { SourceFile } from '../engine/source-file.ts';
import { languageOf } from '../engine/syntax/language.ts';
import type { SyntaxParser } from '../engine/syntax/parser.ts';
import { codeKinds } from '../policy/code-kinds.ts';
import type { KindOfCode } from '../policy/gate/facts.ts';
import { kindsFolder } from './shipped-rules.ts';
import { readTextFile } from './text-file.ts';

/** Milliseconds that parsing a file may take. */
const budget = 5000;

export class CodeKindFinder {
  readonly #parser: SyntaxParser;
  readonly #analyzer: Analyzer;
  /** Mistakes in the rules, for the test that there are none. */
  readonly errors: readonly RuleError[];
  readonly rules: RuleSet;

  private constructor(parser: SyntaxParser, rules: readonly WrittenRule[], errors: readonly RuleError[]) {
    this.#parser = parser;
    this.errors = errors;
    this.rules = new RuleSet(rules, [], { isShipped: () => true, check: false });
    this.#analyzer = new Analyzer(parser, this.rules);
  }

  /** @throws when the rules are not where they ship. */
  static async create(parser: SyntaxParser): Promise<CodeKindFinder> {
    const rules: WrittenRule[] = [];
    const errors: RuleError[] = [];
    for (const kind of codeKinds) {
      const file = path.join(kindsFolder, `${kind}.yaml`);
      const loaded = readRules(new YamlReader(file, await readTextFile(file)));
      rules.push(...loaded.rules);
      errors.push(...loaded.errors);
    }
    const finder = new CodeKindFinder(parser, rules, errors);
    await finder.#analyzer.prepare();
    return finder;
  }

  /** `file` tells the language; relative, with `/`. In the order of their places. Never throws for what the text holds. */
  async find(file: string, text: string): Promise<KindOfCode[]> {
    const id = languageOf(file);
    const grammar = id && (await this.#parser.grammar(id).catch(() => undefined));
    const source = new SourceFile(file, text, this.#parser, grammar, {
      budget,
      now: () => performance.now(),
    });
    try {
      const lines = new LineIndex(text);
      const place = (offset: number) => {
        const { line, character } = lines.positionOf(offset);
        return { line: line + 1, column: character + 1 };
      };
      return this.#analyzer.analyze(source).findings.map(({ ruleId, message, start, end }) => ({
        kind: ruleId,
        message,
        start: place(start),
        end: place(end),
      }));
    } finally {
      source.dispose();
    }
  }
}
