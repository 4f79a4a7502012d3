/** Finds recorded lines again that a formatter has broken, or joined, otherwise: their characters still follow each other. */
import { type Digest, lineDigest } from './line-digest.ts';
import { tells } from './line-weight.ts';

/** Longer lines are not looked for, and no block takes more digests than this. */
const LONGEST_LINE = 300;
const MOST_DIGESTS = 20_000;

/** Offsets in the text, the end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** The visible characters of a text, and where they stand. */
export class VisibleText {
  readonly ink: string;
  readonly #offsets: number[] = [];

  constructor(text: string) {
    const ink: string[] = [];
    for (let at = 0; at < text.length; at++) {
      if (/\s/.test(text[at]!)) continue;
      ink.push(text[at]!);
      this.#offsets.push(at);
    }
    this.ink = ink.join('');
  }

  /** The index of the first visible character at or after an offset. */
  indexAt(offset: number): number {
    let [low, high] = [0, this.#offsets.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#offsets[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a stretch says something. */
  tells({ start, end }: Stretch): boolean {
    return tells(this.ink.slice(this.indexAt(start), this.indexAt(end)));
  }

  /** The stretch of text that visible characters take, by their indexes. */
  stretch(from: number, to: number): Stretch {
    return { start: this.#offsets[from]!, end: this.#offsets[to - 1]! + 1 };
  }
}

type Places = (Stretch | undefined)[];

/**
 * Where the recorded lines stand, by recorded line: those that are sure, and beside them what was broken otherwise. A line
 * that is likely alone counts where such a neighbour of it is found.
 * @param recorded digests as `lineDigest` makes them
 */
export function findReflowed(
  recorded: readonly string[],
  { sure, likely }: { sure: Places; likely: Places },
  text: VisibleText,
  digest: Digest,
): Places {
  const filled = [...recorded.keys()].filter((index) => recorded[index] !== '');
  const places: Places = recorded.map((_, index) => sure[index] ?? likely[index]);
  const reflowed = new Set<number>();
  const search = new Search(text.ink, digest);
  const visit = (index: number, beside: number | undefined, step: 1 | -1) => {
    const neighbour = beside === undefined ? undefined : places[beside];
    if (places[index] || !neighbour) return;
    const from = step === 1 ? text.indexAt(neighbour.end) : text.indexAt(neighbour.start);
    const length = search.length(recorded[index]!, from, step);
    if (length === undefined) return;
    places[index] = step === 1 ? text.stretch(from, from + length) : text.stretch(from - length, from);
    reflowed.add(index);
  };
  filled.forEach((index, at) => {
    visit(index, filled[at - 1], 1);
  });
  for (let at = filled.length - 1; at >= 0; at--) visit(filled[at]!, filled[at + 1], -1);
  for (const run of runsOf(filled, places, text)) {
    const isProven = run.some((index) => sure[index] || (reflowed.has(index) && text.tells(places[index]!)));
    if (!isProven) for (const index of run) places[index] = undefined;
  }
  return places;
}

/** Recorded lines that follow each other in the text with nothing in between. */
function runsOf(filled: readonly number[], places: Places, text: VisibleText): number[][] {
  const runs: number[][] = [];
  let above: Stretch | undefined;
  for (const index of filled) {
    const place = places[index];
    if (place && above && text.indexAt(above.end) === text.indexAt(place.start)) runs.at(-1)!.push(index);
    else if (place) runs.push([index]);
    above = place;
  }
  return runs;
}

class Search {
  readonly #ink: string;
  readonly #digest: Digest;
  #left = MOST_DIGESTS;

  constructor(ink: string, digest: Digest) {
    this.#ink = ink;
    this.#digest = digest;
  }

  /** How many visible characters after (1) or before (-1) an index are a line. */
  length(wanted: string, from: number, step: 1 | -1): number | undefined {
    const room = step === 1 ? this.#ink.length - from : from;
    for (let length = 1; length <= Math.min(LONGEST_LINE, room); length++) {
      const ink = step === 1 ? this.#ink.slice(from, from + length) : this.#ink.slice(from - length, from);
      for (const form of new Set([ink, ink.replace(/,(?=[)\]}])/g, '')])) {
        if (this.#left-- <= 0) return undefined;
        if (lineDigest(form, this.#digest) === wanted)
          return step === 1 ? length + this.#punctuationAt(from + length) : length;
      }
    }
    return undefined;
  }

  /** How many characters from an index on end what is before them: a semicolon, or the last comma before a bracket. */
  #punctuationAt(index: number): number {
    return /^(?:;|,(?=[)\]}]))/.test(this.#ink.slice(index, index + 2)) ? 1 : 0;
  }
}
