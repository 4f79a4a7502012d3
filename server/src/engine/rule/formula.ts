import type { GenericPattern } from '../generic/pattern.ts';
import type { Guard } from '../pattern/guard.ts';
import type { Need } from '../pattern/need.ts';
import type { LanguageId } from '../syntax/language.ts';
import type { Comparison } from './comparison.ts';
import type { Requirement } from './labels.ts';

/** Where in a rule file something stands, from 1. */
export interface Origin {
  line: number;
  column: number;
}

/** A rule's boolean structure, the same before and after its patterns are compiled: `P` is the pattern's form. */
export type Formula<P> = {
  /** What a text must hold for the formula to match in it; told when its patterns are compiled. */
  need?: Need;
} & (
  | { op: 'pattern'; pattern: P }
  | { op: 'regex'; regex: RegExp }
  /** Words and punctuation, whatever the language. */
  | { op: 'generic'; pattern: GenericPattern }
  | {
      op: 'and';
      positives: Formula<P>[];
      insides: Formula<P>[];
      negatives: Formula<P>[];
      conditions: Condition<P>[];
      focus: string[][];
    }
  | { op: 'or'; alternatives: Formula<P>[] }
);

export type Condition<P> =
  | { op: 'regex'; metavariable: string; regex: RegExp; constants: boolean }
  | { op: 'pattern'; metavariable: string; formula: Formula<P>; language: LanguageId | 'text' | undefined }
  | {
      op: 'comparison';
      metavariable: string | undefined;
      comparison: Comparison;
      base: number | undefined;
      strip: boolean;
    }
  | { op: 'entropy'; metavariable: string }
  /** A token whose checksum holds. */
  | { op: 'checksum'; metavariable: string }
  /** Names that come from one of the modules. */
  | { op: 'module'; metavariable: string; modules: string[] }
  /** A regular expression that can take exponential time. */
  | { op: 'backtracking'; metavariable: string }
  /** The type that the code shows, by annotation, constructor or literal. */
  | { op: 'type'; metavariable: string; types: string[] };

/** A pattern as the rule's author wrote it. */
export interface PatternText extends Origin {
  text: string;
  /** What conditions ask of its metavariables. */
  guards?: readonly Guard[];
}

/** A source, sink or sanitizer: a formula, or a kind that models fill. */
export interface Endpoint<P> {
  /** What a text must hold for the formula to match in it; told when its patterns are compiled. */
  need?: Need;
  formula: Formula<P> | undefined;
  kind: string | undefined;
  /** The match itself is the source, sink or sanitizer, and not each of its parts. */
  exact: boolean;
  /** What a source calls its taint. */
  label: string | undefined;
  /** Labels without which a source gives none, or a sink is none. */
  requires: Requirement | undefined;
  /** Labels without which what a sink's metavariables stand for does not make it one. */
  requiresOf: { metavariable: string; requirement: Requirement }[];
  /** A sanitizer that is none where it is a source or a sink itself. */
  yields: boolean;
  /** Whether the variable that is matched is tainted (or cleansed) from there on: also, or instead of the expression. */
  sideEffect: 'none' | 'also' | 'only';
  /** A source that taints whatever runs behind it, and no value. */
  control: boolean;
  /** A sink that is one only where its function ends. */
  atExit: boolean;
}

export interface Propagator<P> {
  /** As that of an endpoint. */
  need?: Need;
  formula: Formula<P>;
  from: string;
  to: string;
  /** Whether what `to` names is tainted from there on, and not only where it stands. */
  sideEffect: boolean;
}

export interface TaintSpec<P> {
  sources: Endpoint<P>[];
  sinks: Endpoint<P>[];
  sanitizers: Endpoint<P>[];
  propagators: Propagator<P>[];
}

/**
 * Rebuilds a formula with other patterns, keeping its structure. `language` is that of the code which a metavariable
 * holds, undefined for the file's own.
 */
export function mapFormula<A, B>(
  formula: Formula<A>,
  map: (pattern: A, language: LanguageId | undefined) => B,
  language?: LanguageId,
): Formula<B> {
  const all = (list: Formula<A>[]) => list.map((f) => mapFormula(f, map, language));
  switch (formula.op) {
    case 'pattern':
      return { op: 'pattern', pattern: map(formula.pattern, language) };
    case 'regex':
    case 'generic':
      return formula;
    case 'or':
      return { op: 'or', alternatives: all(formula.alternatives) };
    case 'and':
      return {
        op: 'and',
        positives: all(formula.positives),
        insides: all(formula.insides),
        negatives: all(formula.negatives),
        conditions: formula.conditions.map((c) =>
          c.op === 'pattern'
            ? { ...c, formula: mapFormula(c.formula, map, codeOf(c.language) ?? language) }
            : c,
        ),
        focus: formula.focus,
      };
  }
}

function codeOf(language: LanguageId | 'text' | undefined): LanguageId | undefined {
  return language === 'text' ? undefined : language;
}
