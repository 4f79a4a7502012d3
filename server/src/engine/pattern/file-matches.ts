import type { CarryOver } from './carry-over.ts';
import { KeptMatches } from './kept-matches.ts';
import type { Match, Matcher } from './matcher.ts';
import { defaultMatchOptions } from './options.ts';
import type { Pattern } from './pattern.ts';

const nothing: readonly Match[] = [];

/** In place of a node: nothing has changed. */
export const nowhere = -1;

/** The node of the whole file. */
export const everywhere = 0;

/** All matches of patterns in one version of a file, by the usual options, with what those of an earlier version tell. */
export class FileMatches {
  readonly #matcher: Matcher;
  /** Undefined where nothing is known of an earlier version. */
  readonly #carryOver: CarryOver | undefined;
  /** In the count of `History`. */
  readonly #version: number;
  readonly #found = new Map<Pattern, KeptMatches>();
  /** By pattern that was looked for everywhere in the version before: the node that holds all that has changed, or -1. */
  readonly #changes = new Map<Pattern, number>();
  /** The same of what is new, for patterns that were looked for around matches of others. */
  readonly #changesAround = new Map<Pattern, number>();

  constructor(matcher: Matcher, carryOver: CarryOver | undefined, version: number) {
    this.#matcher = matcher;
    this.#carryOver = carryOver;
    this.#version = version;
  }

  keep(matches: readonly Match[]): KeptMatches {
    return KeptMatches.of(matches, this.#version);
  }

  current(kept: KeptMatches): readonly Match[] {
    return this.#carryOver?.current(kept) ?? kept.parts[0]?.matches ?? nothing;
  }

  /** A list as the next version is to have it. */
  latest(kept: KeptMatches): KeptMatches {
    return this.#carryOver?.latest(kept) ?? kept;
  }

  /** What has been found so far, for the next version to build on. */
  get memory(): Map<Pattern, KeptMatches> {
    return new Map([...this.#found].map(([pattern, kept]) => [pattern, this.latest(kept)]));
  }

  /** Whether all matches are known, or are quickly found from those in an earlier version of the file. */
  isAtHand(pattern: Pattern): boolean {
    return this.#found.has(pattern) || this.#carryOver?.matchesOf(pattern) !== undefined;
  }

  of(pattern: Pattern): KeptMatches {
    let kept = this.#found.get(pattern);
    if (!kept) {
      kept = this.#refind(pattern) ?? this.keep(this.#matcher.find(pattern, defaultMatchOptions));
      this.#found.set(pattern, kept);
    }
    return kept;
  }

  #refind(pattern: Pattern): KeptMatches | undefined {
    const carryOver = this.#carryOver;
    const known = carryOver?.matchesOf(pattern);
    if (!known || !carryOver) return undefined;
    const anew = this.#matcher.findAnew(pattern, defaultMatchOptions, carryOver, known);
    if (anew.length === 0 && !carryOver.isTouched(known, pattern.compiled.kinds)) {
      this.#changes.set(pattern, nowhere);
      return known;
    }
    const { held, lost } = carryOver.sift(known);
    this.#changes.set(pattern, carryOver.join(lost, carryOver.hullOf(anew)));
    return carryOver.add(held, anew);
  }

  /** The node that holds all matches that have come or gone since the version before. */
  changeOf(pattern: Pattern): number {
    this.of(pattern);
    return this.#changes.get(pattern) ?? everywhere;
  }

  /** The node that holds all matches that may have come. */
  changeAround(pattern: Pattern, carryOver: CarryOver): number {
    let change = this.#changesAround.get(pattern);
    if (change === undefined) {
      const anew = this.#matcher.findAnew(pattern, defaultMatchOptions, carryOver, undefined);
      change = carryOver.hullOf(anew);
      this.#changesAround.set(pattern, change);
    }
    return change;
  }
}
