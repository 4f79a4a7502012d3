import type { Match } from './matcher.ts';

/** Matches as they stood in one version of a file. */
export class KeptPart {
  readonly matches: readonly Match[];
  /** In the count of `History`. */
  readonly version: number;
  /** The nodes at which they were looked for, and maybe some that are `#gone`. */
  #places: ReadonlySet<number> | undefined;
  #gone: readonly number[] = [];

  constructor(matches: readonly Match[], version: number) {
    this.matches = matches;
    this.version = version;
  }

  /** The part with some matches less, by what `holds` says of the nodes at which they were looked for. */
  filter(holds: (match: Match) => boolean): KeptPart {
    const gone: number[] = [];
    const held: Match[] = [];
    for (const match of this.matches) {
      if (holds(match)) held.push(match);
      else gone.push(match.at);
    }
    if (gone.length === 0) return this;
    const part = new KeptPart(held, this.version);
    if (this.#places) {
      part.#places = this.#places;
      part.#gone = [...this.#gone, ...gone];
    }
    return part;
  }

  /** Whether one of them was looked for at a node, by the number that it had in this version. */
  isAt(n: number): boolean {
    this.#places ??= new Set(this.matches.map(({ at }) => at));
    return this.#places.has(n) && !this.#gone.includes(n);
  }
}

let made = 0;

/** What is known of the matches in a file: most as they stood in an earlier version, and those that came later. */
export class KeptMatches {
  readonly parts: readonly KeptPart[];
  /** Tells when it is this list's turn to be brought up to date, so that not all have it at once. */
  readonly #turn: number;

  /** A list that comes of another one keeps its turn. */
  constructor(parts: readonly KeptPart[], from?: KeptMatches) {
    this.parts = parts;
    this.#turn = from ? from.#turn : made++;
  }

  static of(matches: readonly Match[], version: number): KeptMatches {
    return new KeptMatches(matches.length > 0 ? [new KeptPart(matches, version)] : []);
  }

  get length(): number {
    return this.parts.reduce((sum, { matches }) => sum + matches.length, 0);
  }

  /** Whether it is to be brought up to date in a version, of which every list has its turn once in `rounds`. */
  isDue(version: number, rounds: number): boolean {
    return (this.#turn + version) % rounds === 0;
  }
}
