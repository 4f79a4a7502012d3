import type { Confidence, Severity } from '../finding.ts';
import type { CheckName } from '../modules/suspicion.ts';
import type { LanguageId } from '../syntax/language.ts';
import type { Formula, PatternText, TaintSpec } from './formula.ts';
import type { ParameterStyle } from './lifted-values.ts';
import type { RuleOptions } from './options.ts';

/** What one entry of a rule file says of its rule. Entries that share an id are parts of one rule, for different languages. */
export interface Rule {
  id: string;
  /** Empty for rules that read any text. */
  languages: LanguageId[];
  anyText: boolean;
  severity: Severity;
  confidence: Confidence;
  cwe: string[];
  title: string;
  family: string | undefined;
  message: string;
  /** `pasted`: speaks only where a span came by paste or from an assistant. */
  appliesTo: 'pasted' | undefined;
  /** What is measured of each function that the rule matches; the charter sets the limit. */
  measure: 'complexity' | undefined;
  /** What finds it where no pattern can. */
  check: CheckName | undefined;
  fix: FixTemplate | undefined;
  paths: { include: string[]; exclude: string[] };
  options: RuleOptions;
  /** Whether a person has asked for it beside those that ship. */
  own?: boolean;
  /** The file it came from, as given to the loader. */
  file: string;
  /** Line of the entry in that file, from 1. */
  line: number;
}

/** A rule with what it looks for, as it is written. */
export interface WrittenRule extends Rule {
  search: Formula<PatternText> | undefined;
  taint: TaintSpec<PatternText> | undefined;
}

export type FixTemplate = {
  safety: 'safe' | 'review';
  /** An import line that the replacement needs. */
  import: string | undefined;
} & (
  | {
      op: 'text';
      /** Metavariables stand for their code. */
      replacement: string;
    }
  | {
      /** A substitution within the matched text. */
      op: 'regex';
      regex: RegExp;
      replacement: string;
      count: number;
    }
  | {
      /** The values of a statement that is put together become its parameters. */
      op: 'parameters';
      style: ParameterStyle;
    }
);

/** Facts about one library: expressions that are sources, sinks, sanitizers of a kind. */
export interface Model {
  library: string;
  languages: LanguageId[];
  file: string;
  spec: TaintSpec<PatternText>;
}

/** Where rules and models come from. */
export interface RuleOrigin {
  isShipped: (rule: { file: string }) => boolean;
  /** Whether the shipped ones are compiled at once, like a user's own, so that their mistakes are known before they run. */
  check: boolean;
}

/** A mistake in a rule file. Line and column count from 1. */
export interface RuleError {
  file: string;
  line: number;
  column: number;
  ruleId: string | undefined;
  message: string;
}
