import type { Library } from '../modules/library.ts';
import type { Grammar } from '../syntax/grammar.ts';
import type { LanguageId } from '../syntax/language.ts';
import type { SyntaxParser } from '../syntax/parser.ts';
import type { LanguageRules } from './compiled-rule.ts';
import { angleBracket, typed } from './dialects.ts';
import type { Model, Rule, RuleOrigin, WrittenRule } from './rule.ts';
import { RuleCompiler } from './rule-compiler.ts';

/** Rules and models that were compiled ahead of time. */
export interface PreparedRules {
  readonly rules: readonly Rule[];
  /** See `RuleSet.embedded`. */
  readonly embedded: readonly LanguageId[];
  /** `text` are those that read text of any kind. */
  for: (language: LanguageId | 'text') => LanguageRules;
}

/** All rules and models; compiles them for a language when that language is first met. */
export class RuleSet {
  readonly rules: readonly Rule[];
  /** What checks know of libraries; without it they find nothing. */
  readonly library: Library | undefined;
  readonly #written: readonly WrittenRule[];
  readonly #models: readonly Model[];
  readonly #prepared: PreparedRules | undefined;
  readonly #origin: RuleOrigin;
  /** Those of the written ones that do not ship. */
  readonly #own: ReadonlySet<Rule>;
  readonly #compiled = new Map<string, LanguageRules>();
  #text: LanguageRules | undefined;
  /**
   * Languages whose grammars must be there beforehand: those in which rules read the code that a metavariable holds, and
   * dialects where it may take another one to tell that a user's pattern is no mistake.
   */
  readonly embedded: ReadonlySet<LanguageId>;

  /** `origin` tells the rules that ship from a user's own. Where rules are `prepared`, so are all models. */
  constructor(
    written: readonly WrittenRule[],
    models: readonly Model[],
    origin: RuleOrigin = { isShipped: () => false, check: false },
    library?: Library,
    prepared?: PreparedRules,
  ) {
    this.rules = [...(prepared?.rules ?? []), ...written];
    this.library = library;
    this.#written = written;
    this.#models = models;
    this.#origin = origin;
    this.#prepared = prepared;
    const own = written.filter((rule) => !origin.isShipped(rule));
    this.#own = new Set(own);
    const embedded = new Set([
      ...(prepared?.embedded ?? []),
      ...own.flatMap(({ languages, search, taint }) => [
        ...(languages.includes('typescript') && holdsText(angleBracket, search, taint)
          ? (['typescript', 'tsx'] as const)
          : []),
        ...(languages.includes('javascript') && holdsText(typed, search, taint) ? (['tsx'] as const) : []),
      ]),
    ]);
    for (const { search, taint } of written) addEmbedded([search, taint], embedded);
    this.embedded = embedded;
  }

  isShipped(rule: Rule): boolean {
    return !this.#own.has(rule);
  }

  forLanguage(parser: SyntaxParser, grammar: Grammar): LanguageRules {
    const { id } = grammar.spec;
    if (id === 'text') return this.forText(parser);
    let compiled = this.#compiled.get(id);
    if (!compiled) {
      compiled = this.#compile(id, parser, grammar);
      this.#compiled.set(id, compiled);
    }
    return compiled;
  }

  /** Rules that read text of any kind. */
  forText(parser: SyntaxParser): LanguageRules {
    this.#text ??= this.#compile('text', parser, undefined);
    return this.#text;
  }

  #compile(id: LanguageId | 'text', parser: SyntaxParser, grammar: Grammar | undefined): LanguageRules {
    const prepared = this.#prepared?.for(id);
    const models = prepared?.kinds ?? this.#models;
    const { rules, errors, kinds } = new RuleCompiler(
      parser,
      grammar,
      this.#written,
      models,
      this.#origin,
    ).compile();
    return { rules: [...(prepared?.rules ?? []), ...rules], errors, kinds };
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
