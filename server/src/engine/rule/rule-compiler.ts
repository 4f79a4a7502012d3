import { dropComments } from '../pattern/compile/comments.ts';
import { compilePattern } from '../pattern/compile/compile.ts';
import { allOf, anyOf, type Need } from '../pattern/need.ts';
import { type CompiledPattern, Pattern } from '../pattern/pattern.ts';
import { needOfPattern } from '../pattern/required-words.ts';
import type { Grammar } from '../syntax/grammar.ts';
import type { LanguageId } from '../syntax/language.ts';
import type { SyntaxParser } from '../syntax/parser.ts';
import type { CompiledRule, Kinds, LanguageRules } from './compiled-rule.ts';
import { angleBracket, otherDialect, typed } from './dialects.ts';
import {
  type Endpoint,
  type Formula,
  mapFormula,
  type PatternText,
  type Propagator,
  type TaintSpec,
} from './formula.ts';
import { tellNeeds } from './formula-need.ts';
import { withGuards } from './guards.ts';
import type { Model, RuleError, RuleOrigin, WrittenRule } from './rule.ts';

/** A pattern that a dialect has no code for. */
const matchless: CompiledPattern = {
  root: { op: 'metavariable', name: undefined },
  kinds: [],
  anchor: undefined,
  features: 0,
};

class PatternFailure extends Error {
  readonly at: PatternText;

  constructor(at: PatternText, message: string) {
    super(message);
    this.at = at;
  }
}

/** Compiles rules and models for one language. */
export class RuleCompiler {
  readonly #parser: SyntaxParser;
  /** Undefined for rules that read any text. */
  readonly #grammar: Grammar | undefined;
  readonly #rules: readonly WrittenRule[];
  readonly #origin: RuleOrigin;
  #lazy = false;
  /** Whether the rule at hand ships. */
  #shipped = false;
  /** Whether bare names mean those of the language and of libraries: so where the shipped rules say what is dangerous. */
  #foreign = false;
  /** See `RuleOptions.deepStatements`. */
  #deepStatements = true;
  readonly #errors: RuleError[] = [];
  /** One compiled pattern per text, so that rules share matches. */
  readonly #patterns = new Map<string, Pattern>();
  readonly #kinds: Kinds;
  /** What one of the endpoints needs, by the list that a kind has. */
  readonly #needs = new Map<Endpoint<Pattern>[], Need | undefined>();

  /** `models`, or what they have come to for this language. */
  constructor(
    parser: SyntaxParser,
    grammar: Grammar | undefined,
    rules: readonly WrittenRule[],
    models: readonly Model[] | Kinds,
    origin: RuleOrigin,
  ) {
    this.#parser = parser;
    this.#grammar = grammar;
    this.#rules = rules;
    this.#origin = origin;
    if ('sources' in models) this.#kinds = models;
    else {
      this.#kinds = { sources: new Map(), sinks: new Map(), sanitizers: new Map(), propagators: [] };
      for (const model of models)
        if (model.languages.some((id) => id === grammar?.spec.id)) this.#addModel(model);
    }
  }

  compile(): LanguageRules {
    const rules: CompiledRule[] = [];
    for (const rule of this.#rules) {
      const { spec } = this.#grammar ?? {};
      if (spec ? !rule.languages.some((id) => id === spec.id) : !rule.anyText) continue;
      this.#begin(rule);
      const compiled = this.#attempt(rule.file, rule.id, () => this.#rule(rule));
      if (compiled) rules.push(compiled);
    }
    return { rules, errors: this.#errors, kinds: this.#kinds };
  }

  #rule(rule: WrittenRule): CompiledRule {
    const { search, taint } = rule;
    if (taint) {
      const { need, ...ends } = this.#taint(taint);
      return { rule, ships: this.#shipped, follows: true, need, search: undefined, taint: ends };
    }
    const formula = search && this.#dangerous(() => this.#formula(search));
    return {
      rule,
      ships: this.#shipped,
      follows: false,
      need: formula?.need,
      search: formula,
      taint: undefined,
    };
  }

  #begin(rule: { file: string; options?: WrittenRule['options'] }): void {
    this.#deepStatements = rule.options?.deepStatements ?? true;
    this.#shipped = this.#origin.isShipped(rule);
    this.#lazy = this.#shipped && !this.#origin.check;
  }

  /** Compiles what says that code is dangerous. */
  #dangerous<T>(compile: () => T): T {
    this.#foreign = this.#shipped;
    try {
      return compile();
    } finally {
      this.#foreign = false;
    }
  }

  #attempt<T>(file: string, ruleId: string | undefined, compile: () => T): T | undefined {
    try {
      return compile();
    } catch (error) {
      if (!(error instanceof PatternFailure)) throw error;
      this.#errors.push({
        file,
        line: error.at.line,
        column: error.at.column,
        ruleId,
        message: error.message,
      });
      return undefined;
    }
  }

  #formula(formula: Formula<PatternText>): Formula<Pattern> {
    return tellNeeds(
      mapFormula(withGuards(formula), (pattern, language) => this.#pattern(pattern, language)),
    );
  }

  /** `language` is that of code within code. */
  #pattern(source: PatternText, language: LanguageId | undefined): Pattern {
    const grammar = language === undefined ? this.#grammar : this.#parser.loaded(language);
    if (!grammar) throw new PatternFailure(source, `the grammar for ${language ?? 'text'} is not there`);
    const foreign = this.#foreign;
    const deepStatements = this.#deepStatements;
    // What ships means statements that run one after the other, and is matched at every key.
    const throughFunctions = !this.#shipped;
    const throughNames = this.#shipped;
    const { guards = [] } = source;
    const asked = guards.map(({ key }) => `${key}\n`).join('');
    const key = `${foreign ? '!' : ''}${throughFunctions ? '>' : ''}${deepStatements ? '' : ';'}${language ?? ''}:${asked}${source.text}`;
    let pattern = this.#patterns.get(key);
    if (!pattern) {
      const text = dropComments(source.text, grammar.spec);
      const terms = { need: needOfPattern(text), foreign, guards, throughFunctions, throughNames };
      pattern = new Pattern(terms, () => {
        const compiled = compilePattern(this.#parser, grammar, text, { deepStatements, throughNames });
        if ('message' in compiled && this.#isOfOtherDialect(grammar, text)) return matchless;
        if ('message' in compiled)
          throw new PatternFailure(source, `${compiled.message}: \`${source.text.trim()}\``);
        return compiled;
      });
      this.#patterns.set(key, pattern);
    }
    if (!this.#lazy) void pattern.compiled;
    return pattern;
  }

  /**
   * Whether the other dialect of the language can read what this one cannot. Where its grammar is not there, the pattern
   * ships, and the examples of its rule have shown that it can.
   */
  #isOfOtherDialect({ spec }: Grammar, text: string): boolean {
    const id = otherDialect[spec.id];
    if (!id) return false;
    const other = this.#parser.loaded(id);
    if (other) return !('message' in compilePattern(this.#parser, other, text));
    return (spec.id === 'javascript' ? typed : angleBracket).test(text);
  }

  #endpoint(endpoint: Endpoint<PatternText>): Endpoint<Pattern> {
    const formula = endpoint.formula && this.#formula(endpoint.formula);
    return { ...endpoint, need: formula?.need, formula };
  }

  #propagator(propagator: Propagator<PatternText>): Propagator<Pattern> {
    const formula = this.#formula(propagator.formula);
    return { ...propagator, need: formula.need, formula };
  }

  #addModel(model: Model): void {
    this.#begin(model);
    const collect = (from: Endpoint<PatternText>[], into: Map<string, Endpoint<Pattern>[]>) => {
      for (const source of from) {
        const endpoint = this.#attempt(model.file, undefined, () => this.#endpoint(source));
        if (!endpoint?.kind) continue;
        const list = into.get(endpoint.kind) ?? [];
        list.push(endpoint);
        into.set(endpoint.kind, list);
      }
    };
    const { sources, sinks, sanitizers, propagators } = this.#kinds;
    collect(model.spec.sources, sources);
    this.#dangerous(() => collect(model.spec.sinks, sinks));
    collect(model.spec.sanitizers, sanitizers);
    for (const propagator of model.spec.propagators) {
      const compiled = this.#attempt(model.file, undefined, () => this.#propagator(propagator));
      if (compiled) propagators.push(compiled);
    }
  }

  #taint(spec: TaintSpec<PatternText>): TaintSpec<Pattern> & { need: Need | undefined } {
    const lists = (endpoints: Endpoint<PatternText>[], byKind: Map<string, Endpoint<Pattern>[]>) =>
      endpoints.map(({ kind, ...own }) =>
        kind === undefined ? [this.#endpoint({ kind, ...own })] : (byKind.get(kind) ?? []),
      );
    const sources = lists(spec.sources, this.#kinds.sources);
    const sinks = this.#dangerous(() => lists(spec.sinks, this.#kinds.sinks));
    return {
      need: allOf([this.#needOfOne(sources), this.#needOfOne(sinks)]),
      sources: sources.flat(),
      sinks: sinks.flat(),
      sanitizers: lists(spec.sanitizers, this.#kinds.sanitizers).flat(),
      propagators: [
        ...this.#kinds.propagators,
        ...spec.propagators.map((propagator) => this.#propagator(propagator)),
      ],
    };
  }

  /** What a text needs for one of the endpoints to match in it. Rules share the needs of kinds. */
  #needOfOne(lists: Endpoint<Pattern>[][]): Need | undefined {
    return anyOf(
      lists.map((list) => {
        if (!this.#needs.has(list)) this.#needs.set(list, anyOf(list.map(({ need }) => need)));
        return this.#needs.get(list);
      }),
    );
  }
}
