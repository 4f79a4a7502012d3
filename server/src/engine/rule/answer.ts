import type { KeptMatches } from '../pattern/kept-matches.ts';
import type { Need } from '../pattern/need.ts';
import type { Pattern } from '../pattern/pattern.ts';

/** What a formula has found in a file. */
export interface Answer {
  matches: KeptMatches;
  /** Undefined where more had a say in it than ingredients can tell, or nobody wants to know. */
  ingredients: Ingredients | undefined;
  /** What was found around matches of others. */
  around: KeptMatches;
}

/** What an answer was made of, beside the code at each match: where all of it stays as it was, so does the answer. */
export class Ingredients {
  /** Looked for everywhere. */
  readonly patterns = new Set<Pattern>();
  /** Looked for around matches of others. */
  readonly patternsAround = new Set<Pattern>();
  /** Looked for everywhere. */
  readonly regexes = new Set<RegExp>();
  /** What the text has lacked. */
  readonly unmet = new Set<Need>();

  /** Adds what a part of the answer was made of. */
  add(part: Ingredients): void {
    for (const pattern of part.patterns) this.patterns.add(pattern);
    for (const pattern of part.patternsAround) this.patternsAround.add(pattern);
    for (const regex of part.regexes) this.regexes.add(regex);
    for (const need of part.unmet) this.unmet.add(need);
  }
}
