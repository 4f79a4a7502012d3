/** Finds recorded lines again that a formatter has broken, or joined, otherwise: their characters still follow each other. */
import { type Digest, lineDigest } from './block-description.ts';

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

  /** The stretch of text that visible characters take, by their indexes. */
  stretch(from: number, to: number): Stretch {
    return { start: this.#offsets[from]!, end: this.#offsets[to - 1]! + 1 };
  }
}

/**
 * Where the recorded lines stand that were not found as lines, beside those that were.
 * @param recorded digests as `lineDigest` makes them
 * @param found by recorded line, where it stands
 */
export function findReflowed(
  recorded: readonly string[],
  found: readonly (Stretch | undefined)[],
  text: VisibleText,
  digest: Digest,
): Map<number, Stretch> {
  const placed = new Map<number, Stretch>();
  const at = (index: number) => found[index] ?? placed.get(index);
  const search = new Search(text.ink, digest);
  const visit = (index: number, step: 1 | -1) => {
    const wanted = recorded[index]!;
    if (wanted === '' || at(index)) return;
    let beside = index - step;
    while (recorded[beside] === '') beside -= step;
    const neighbour = at(beside);
    if (!neighbour) return;
    const from = step === 1 ? text.indexAt(neighbour.end) : text.indexAt(neighbour.start);
    const length = search.length(wanted, from, step);
    if (length === undefined) return;
    placed.set(index, step === 1 ? text.stretch(from, from + length) : text.stretch(from - length, from));
  };
  for (let index = 0; index < recorded.length; index++) visit(index, 1);
  for (let index = recorded.length - 1; index >= 0; index--) visit(index, -1);
  return placed;
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
      for (const form of formsOf(ink)) {
        if (this.#left-- <= 0) return undefined;
        if (lineDigest(form, this.#digest) !== wanted) continue;
        const isLastComma = step === 1 && /^,[)\]}]/.test(this.#ink.slice(from + length, from + length + 2));
        return isLastComma ? length + 1 : length;
      }
    }
    return undefined;
  }
}

/** As a formatter may have found it: without last commas, and with the other quotes. */
function formsOf(ink: string): Set<string> {
  const plain = ink.replace(/,(?=[)\]}])/g, '');
  return new Set([
    ink,
    plain,
    ...[ink, plain].flatMap((form) => [form.replaceAll('"', "'"), form.replaceAll("'", '"')]),
  ]);
}
