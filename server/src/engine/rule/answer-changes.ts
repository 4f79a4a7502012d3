import type { CarryOver } from '../pattern/carry-over.ts';
import { everywhere, type FileMatches, nowhere } from '../pattern/file-matches.ts';
import type { Match } from '../pattern/matcher.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import type { Answer, Ingredients } from './answer.ts';
import type { TextSearch } from './text-search.ts';

/** Tells how much of an answer in the version before has to be found anew. */
export class AnswerChanges {
  readonly #tree: FlatTree;
  readonly #matches: FileMatches;
  readonly #texts: TextSearch;
  readonly #carryOver: CarryOver;

  constructor(tree: FlatTree, matches: FileMatches, texts: TextSearch, carryOver: CarryOver) {
    this.#tree = tree;
    this.#matches = matches;
    this.#texts = texts;
    this.#carryOver = carryOver;
  }

  /** The node that holds all that has changed of what an answer was made of: -1 for nothing, 0 for the whole file. */
  of({ around }: Answer, ingredients: Ingredients): number {
    const carryOver = this.#carryOver;
    for (const need of ingredients.unmet) if (need.mayBeMet(this.#tree.index)) return everywhere;
    for (const regex of ingredients.regexes) if (!this.#texts.isSame(regex)) return everywhere;
    let change = nowhere;
    for (const pattern of ingredients.patterns) {
      change = carryOver.join(change, this.#matches.changeOf(pattern));
      if (change === everywhere) return everywhere;
    }
    for (const pattern of ingredients.patternsAround)
      change = carryOver.join(change, this.#matches.changeAround(pattern, carryOver));
    if (!carryOver.isTouched(around, undefined)) return change;
    return carryOver.join(change, carryOver.sift(around).lost);
  }

  /**
   * The smallest node around a change that no match, of whatever an answer is made of, lies both in and outside of: what
   * is matched inside of it and what is matched elsewhere know nothing of each other.
   */
  setApart(change: number, { patterns, regexes }: Ingredients): number {
    const { parent, start, end, text } = this.#tree;
    let region = change;
    const isApart = () => isBlank(text, start[region] - 1) && isBlank(text, end[region]);
    while (region !== everywhere && !isApart()) region = parent[region];
    for (const pattern of patterns) {
      const kept = this.#matches.of(pattern);
      if (kept.length === 0) continue;
      for (let n = parent[region]; n >= 0; n = parent[n]) if (this.#carryOver.isAt(kept, n)) region = n;
    }
    const crosses = (match: Match) =>
      match.start <= end[region] &&
      match.end >= start[region] &&
      (match.start < start[region] || match.end > end[region]);
    for (const regex of regexes) if (this.#texts.find(regex).some(crosses)) return everywhere;
    return region;
  }
}

function isBlank(text: string, at: number): boolean {
  return at < 0 || at >= text.length || /\s/.test(text[at]);
}
