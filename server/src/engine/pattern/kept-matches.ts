import type { Match } from './matcher.ts';

let made = 0;

/** Matches as they stood in one version of a file. */
export class KeptMatches {
  readonly matches: readonly Match[];
  /** In the count of `History`. */
  readonly version: number;
  /** Tells when it is this list's turn to be brought up to date, so that not all have it at once. */
  readonly #turn = made++;
  #places: ReadonlySet<number> | undefined;

  constructor(matches: readonly Match[], version: number) {
    this.matches = matches;
    this.version = version;
  }

  /** Whether one of them was looked for at a node, by the number that it had in this version. */
  isAt(n: number): boolean {
    this.#places ??= new Set(this.matches.map(({ at }) => at));
    return this.#places.has(n);
  }

  /** Whether it is to be brought up to date in a version, of which every list has its turn once in `rounds`. */
  isDue(version: number, rounds: number): boolean {
    return this.version < version && (this.#turn + version) % rounds === 0;
  }
}
