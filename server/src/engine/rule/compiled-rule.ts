import type { Need } from '../pattern/need.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { Endpoint, Formula, Propagator, TaintSpec } from './formula.ts';
import type { Rule, RuleError } from './rule.ts';

/** A rule compiled for one language. */
export interface CompiledRule {
  readonly rule: Rule;
  /** Whether it is one of the rules that come with the program, and no rule of the user. */
  readonly ships: boolean;
  /** Whether it follows data flow. */
  readonly follows: boolean;
  /** What a text must hold for the rule to match in it. */
  readonly need: Need | undefined;
  readonly search: Formula<Pattern> | undefined;
  readonly taint: TaintSpec<Pattern> | undefined;
}

/** Everything that models say of one language, by kind. */
export interface Kinds {
  sources: Map<string, Endpoint<Pattern>[]>;
  sinks: Map<string, Endpoint<Pattern>[]>;
  sanitizers: Map<string, Endpoint<Pattern>[]>;
  /** These have no kinds. */
  propagators: Propagator<Pattern>[];
}

/** Rules and models compiled for one language. */
export interface LanguageRules {
  rules: CompiledRule[];
  errors: RuleError[];
  kinds: Kinds;
}
