import type { Library } from '../modules/library.ts';
import { dropComments } from '../pattern/compile/comments.ts';
import { compilePattern } from '../pattern/compile/compile.ts';
import { allOf, anyOf, type Need } from '../pattern/need.ts';
import { type CompiledPattern, Pattern } from '../pattern/pattern.ts';
import type { Grammar } from '../syntax/grammar.ts';
import type { LanguageId } from '../syntax/language.ts';
import type { SyntaxParser } from '../syntax/parser.ts';
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
import type { Model, Rule, RuleError } from './rule.ts';

export interface CompiledRule {
  rule: Rule;
  search: Formula<Pattern> | undefined;
  taint: TaintSpec<Pattern> | undefined;
}

/** Rules and models compiled for one language. */
export interface LanguageRules {
  rules: CompiledRule[];
  errors: RuleError[];
}

/** Where rules and models come from. */
export interface RuleOrigin {
  isShipped: (rule: { file: string }) => boolean;
  /** Whether the shipped ones are compiled at once, like a user's own, so that their mistakes are known before they run. */
  check: boolean;
}

/**
 * TypeScript is read by two grammars: one knows JSX, the other type assertions in angle brackets. A rule for JavaScript
 * may have patterns that are TypeScript.
 */
const otherDialect: Readonly<Record<string, LanguageId | undefined>> = {
  javascript: 'tsx',
  typescript: 'tsx',
  tsx: 'typescript',
};

/** Something that only one of them may be able to read: an element, type arguments or an assertion, but no `<... x ...>`. */
const angleBracket = /<(?!\.\.\.)[\w$>]/;

/** Something that JavaScript may not be able to read: a type, a modifier, a declaration of TypeScript's. */
const typed =
  /[\w)}\]]\??\s*:\s*[\w$({]|[\w)\]]![^=]|!$|<(?!\.\.\.)[\w$]|\b(as|satisfies|interface|type|enum|namespace|implements|abstract|private|public|protected|readonly|declare)\b/;

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

/** All rules and models; compiles them for a language when that language is first met. */
export class RuleSet {
  readonly rules: readonly Rule[];
  /** What checks know of libraries; without it they find nothing. */
  readonly library: Library | undefined;
  readonly #models: readonly Model[];
  readonly #origin: RuleOrigin;
  readonly #compiled = new Map<string, LanguageRules>();
  #text: LanguageRules | undefined;
  /**
   * Languages whose grammars must be there beforehand: those in which rules read the code that a metavariable holds, and
   * dialects where it may take another one to tell that a user's pattern is no mistake.
   */
  readonly embedded: ReadonlySet<LanguageId>;

  /** `origin` tells the rules that ship from a user's own. */
  constructor(
    rules: readonly Rule[],
    models: readonly Model[],
    origin: RuleOrigin = { isShipped: () => false, check: false },
    library?: Library,
  ) {
    this.rules = rules;
    this.library = library;
    this.#models = models;
    this.#origin = origin;
    const written = rules.filter((rule) => !origin.isShipped(rule));
    const embedded = new Set(
      written.flatMap(({ languages, search, taint }) => [
        ...(languages.includes('typescript') && holdsText(angleBracket, search, taint)
          ? (['typescript', 'tsx'] as const)
          : []),
        ...(languages.includes('javascript') && holdsText(typed, search, taint) ? (['tsx'] as const) : []),
      ]),
    );
    for (const { search, taint } of rules) addEmbedded([search, taint], embedded);
    this.embedded = embedded;
  }

  isShipped(rule: Rule): boolean {
    return this.#origin.isShipped(rule);
  }

  forLanguage(parser: SyntaxParser, grammar: Grammar): LanguageRules {
    const { id } = grammar.spec;
    let compiled = this.#compiled.get(id);
    if (!compiled) {
      compiled = new RuleCompiler(parser, grammar, this.rules, this.#models, this.#origin).compile();
      this.#compiled.set(id, compiled);
    }
    return compiled;
  }

  /** Rules that read text of any kind. */
  forText(parser: SyntaxParser): LanguageRules {
    this.#text ??= new RuleCompiler(parser, undefined, this.rules, [], this.#origin).compile();
    return this.#text;
  }
}

class RuleCompiler {
  readonly #parser: SyntaxParser;
  /** Undefined for rules that read any text. */
  readonly #grammar: Grammar | undefined;
  readonly #rules: readonly Rule[];
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
  /** Everything the models say of this language, by kind. */
  readonly #sources = new Map<string, Endpoint<Pattern>[]>();
  readonly #sinks = new Map<string, Endpoint<Pattern>[]>();
  readonly #sanitizers = new Map<string, Endpoint<Pattern>[]>();
  readonly #propagators: Propagator<Pattern>[] = [];
  /** What one of the endpoints needs, by the list that a kind has. */
  readonly #needs = new Map<Endpoint<Pattern>[], Need | undefined>();

  constructor(
    parser: SyntaxParser,
    grammar: Grammar | undefined,
    rules: readonly Rule[],
    models: readonly Model[],
    origin: RuleOrigin,
  ) {
    this.#parser = parser;
    this.#grammar = grammar;
    this.#rules = rules;
    this.#origin = origin;
    for (const model of models)
      if (model.languages.some((id) => id === grammar?.spec.id)) this.#addModel(model);
  }

  compile(): LanguageRules {
    const rules: CompiledRule[] = [];
    for (const rule of this.#rules) {
      const { spec } = this.#grammar ?? {};
      if (spec ? !rule.languages.some((id) => id === spec.id) : !rule.anyText) continue;
      this.#begin(rule);
      const { search } = rule;
      const compiled = this.#attempt(rule.file, rule.id, () => ({
        rule,
        search: search && this.#dangerous(() => this.#formula(search)),
        taint: rule.taint && this.#taint(rule.taint),
      }));
      if (compiled) rules.push(compiled);
    }
    return { rules, errors: this.#errors };
  }

  #begin(rule: { file: string; options?: Rule['options'] }): void {
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
    const { guards = [] } = source;
    const asked = guards.map(({ key }) => `${key}\n`).join('');
    const key = `${foreign ? '!' : ''}${throughFunctions ? '>' : ''}${deepStatements ? '' : ';'}${language ?? ''}:${asked}${source.text}`;
    let pattern = this.#patterns.get(key);
    if (!pattern) {
      const text = dropComments(source.text, grammar.spec);
      pattern = new Pattern(
        text,
        () => {
          const compiled = compilePattern(this.#parser, grammar, text, deepStatements);
          if ('message' in compiled && this.#isOfOtherDialect(grammar, text)) return matchless;
          if ('message' in compiled)
            throw new PatternFailure(source, `${compiled.message}: \`${source.text.trim()}\``);
          return compiled;
        },
        foreign,
        guards,
        throughFunctions,
      );
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
    return {
      ...endpoint,
      formula: endpoint.formula && this.#formula(endpoint.formula),
    };
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
    collect(model.spec.sources, this.#sources);
    this.#dangerous(() => collect(model.spec.sinks, this.#sinks));
    collect(model.spec.sanitizers, this.#sanitizers);
    for (const { formula, from, to } of model.spec.propagators) {
      const compiled = this.#attempt(model.file, undefined, () => this.#formula(formula));
      if (compiled) this.#propagators.push({ formula: compiled, from, to });
    }
  }

  #taint(spec: TaintSpec<PatternText>): TaintSpec<Pattern> {
    const lists = (endpoints: Endpoint<PatternText>[], byKind: Map<string, Endpoint<Pattern>[]>) =>
      endpoints.map(({ kind, ...own }) =>
        kind === undefined ? [this.#endpoint({ kind, ...own })] : (byKind.get(kind) ?? []),
      );
    const sources = lists(spec.sources, this.#sources);
    const sinks = this.#dangerous(() => lists(spec.sinks, this.#sinks));
    return {
      need: allOf([this.#needOfOne(sources), this.#needOfOne(sinks)]),
      sources: sources.flat(),
      sinks: sinks.flat(),
      sanitizers: lists(spec.sanitizers, this.#sanitizers).flat(),
      propagators: [
        ...this.#propagators,
        ...spec.propagators.map((p) => ({
          ...p,
          formula: this.#formula(p.formula),
        })),
      ],
    };
  }

  /** What a text needs for one of the endpoints to match in it. Rules share the needs of kinds. */
  #needOfOne(lists: Endpoint<Pattern>[][]): Need | undefined {
    return anyOf(
      lists.map((list) => {
        if (!this.#needs.has(list)) this.#needs.set(list, anyOf(list.map(({ formula }) => formula?.need)));
        return this.#needs.get(list);
      }),
    );
  }
}

/** Adds the languages that conditions on metavariables name, at any depth. */
function addEmbedded(spec: unknown, into: Set<LanguageId>): void {
  if (typeof spec !== 'object' || spec === null) return;
  const { language } = spec as { language?: LanguageId | 'text' };
  if (language !== undefined && language !== 'text') into.add(language);
  for (const part of Object.values(spec)) addEmbedded(part, into);
}

/** Whether one of the patterns, at any depth, reads as the expression says. */
function holdsText(sign: RegExp, ...specs: unknown[]): boolean {
  return specs.some((spec) => {
    if (typeof spec !== 'object' || spec === null) return false;
    const { text } = spec as { text?: unknown };
    return (typeof text === 'string' && sign.test(text)) || holdsText(sign, ...Object.values(spec));
  });
}
