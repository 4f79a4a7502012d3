/**
 * What a pack of compiled rules is made of: texts of JSON, called parts, of which each is read only when somebody needs
 * it. Parts refer to each other by their numbers; the first one is the table of contents.
 */
import type { LanguageId } from '../../syntax/language.ts';

/** A value in JSON: `null` stands for undefined, and an object with `$` for what JSON does not have. */
export type Written = null | string | number | boolean | Written[] | { [key: string]: Written };

/** The number of a part. */
export type Part = number;

/** What the rules say of themselves, whatever the language. */
export interface FactsContents {
  rules: Part[];
  embedded: LanguageId[];
}

/** Rules and models of one language. */
export interface LanguageContents {
  rules: WrittenCompiledRule[];
  /** Endpoints by kind. */
  kinds: Record<'sources' | 'sinks' | 'sanitizers', Record<string, Part[]>>;
  propagators: Part[];
}

export interface WrittenCompiledRule {
  /** Which of the pack's rules it is. */
  rule: number;
  follows: boolean;
  need: Part | null;
  /** A formula, or the four lists of a `WrittenTaint`; nothing where a check that is built in does the work. */
  body: Part | null;
}

export type WrittenTaint = Record<'sources' | 'sinks' | 'sanitizers' | 'propagators', Part[]>;

/** A source, sink, sanitizer or propagator: what is known of it before its formula is looked at. */
export interface WrittenEnd {
  need: Part | null;
  formula: Part | null;
  /** All its other members. */
  terms: Written;
}

export interface WrittenPattern {
  need: Part | null;
  foreign: boolean;
  throughFunctions: boolean;
  throughNames: boolean;
  guards: Written;
  compiled: Part;
}

export interface WrittenGuard {
  metavariable: string;
  regex: Part;
  /** See `digitsOf`. */
  edges: string;
}

/** What a need is about: groups of places, 0 for something beyond ASCII, or other needs. */
export type WrittenNeed = number[] | 0 | { all: Part[] } | { any: Part[] };
