import type { Module } from '../modules/module.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { CompiledRule } from '../rule/compiled-rule.ts';
import type { Endpoint } from '../rule/formula.ts';
import type { Rule } from '../rule/rule.ts';
import type { RuleSet } from '../rule/ruleset.ts';
import type { SyntaxParser } from '../syntax/parser.ts';

/** Kinds of sources that tell how a text is put together, not where it comes from: what they say ends with their file. */
const localKinds = /^(?:glued-.*|parameter)$/;

/** Whether what a source yields is followed out of its file. */
export const travels = ({ kind }: Endpoint<Pattern>): boolean => kind === undefined || !localKinds.test(kind);

/** What decides of a flow: its ends, and what cleans it. */
export type End = 'sources' | 'sinks' | 'sanitizers';

/** Tells which modules hold ends of which rules, and remembers it. */
export class ModuleEnds {
  readonly #parser: SyntaxParser;
  readonly #rules: RuleSet;
  /** Modules live as long as their text is the same, and so do the answers. */
  readonly #held = new WeakMap<Module, Map<Endpoint<Pattern>, boolean>>();
  readonly #compiled = new Map<string, ReadonlyMap<Rule, CompiledRule>>();

  constructor(parser: SyntaxParser, rules: RuleSet) {
    this.#parser = parser;
    this.#rules = rules;
  }

  /** The rule as it is compiled for the language of a module; undefined where it is not for that, or no grammar is loaded. */
  ruleFor(rule: CompiledRule, { language }: Module): CompiledRule | undefined {
    const grammar = this.#parser.loaded(language);
    if (!grammar) return undefined;
    let compiled = this.#compiled.get(language);
    if (!compiled) {
      const { rules } = this.#rules.forLanguage(this.#parser, grammar);
      compiled = new Map(rules.map((each) => [each.rule, each]));
      this.#compiled.set(language, compiled);
    }
    return compiled.get(rule.rule);
  }

  holds(module: Module, rule: CompiledRule, end: End): boolean {
    // A grammar that is not loaded is noted by whoever reads the module.
    if (!this.#parser.loaded(module.language)) return module.read() !== undefined;
    let known = this.#held.get(module);
    if (!known) {
      known = new Map();
      this.#held.set(module, known);
    }
    for (const endpoint of this.ruleFor(rule, module)?.taint?.[end] ?? []) {
      if (!travels(endpoint)) continue;
      let held = known.get(endpoint);
      if (held === undefined) {
        held =
          (endpoint.need?.mayBeMet(module.words.index) ?? true) &&
          endpoint.formula !== undefined &&
          (module.read()?.evaluate(endpoint.formula, rule.rule.options.match).length ?? 0) > 0;
        known.set(endpoint, held);
      }
      if (held) return true;
    }
    return false;
  }
}
