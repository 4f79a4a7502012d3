/** A text's authors as runs: every character has exactly one, and neighbours of one author are one run. */
import type { Author, OriginSet } from './author.ts';

export interface Run {
  readonly length: number;
  readonly author: Author;
  /** Origins of those who took text away right beside this run, so that a deletion leaves its trace. */
  readonly touched: OriginSet;
}

/** Text together with its authors; the runs' lengths add up to the text's. */
export interface Piece {
  readonly text: string;
  readonly runs: readonly Run[];
}

export function runOf(length: number, author: Author): Run[] {
  return length === 0 ? [] : [{ length, author, touched: 0 }];
}

export function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  const slice: Run[] = [];
  let at = 0;
  for (const run of runs) {
    if (at >= end) break;
    const length = Math.min(at + run.length, end) - Math.max(at, start);
    if (length > 0) slice.push(length === run.length ? run : { ...run, length });
    at += run.length;
  }
  return slice;
}

/** Reads runs from the front, each once, so that many stretches of a text take no longer than one. */
export class RunReader {
  readonly #runs: readonly Run[];
  #index = 0;
  /** Where the run at `index` starts, and how far everything has been read. */
  #start = 0;
  #at = 0;

  constructor(runs: readonly Run[]) {
    this.#runs = runs;
  }

  /** What lies between the end of the last reading and an offset. */
  readTo(end: number): Run[] {
    const read: Run[] = [];
    while (this.#at < end && this.#index < this.#runs.length) {
      const run = this.#runs[this.#index]!;
      const stop = Math.min(this.#start + run.length, end);
      const length = stop - this.#at;
      if (length > 0) read.push(length === run.length ? run : { ...run, length });
      this.#at = stop;
      if (stop < this.#start + run.length) break;
      this.#start = stop;
      this.#index++;
    }
    return read;
  }
}

export function slicePiece({ text, runs }: Piece, start: number, end: number): Piece {
  return { text: text.slice(start, end), runs: sliceRuns(runs, start, end) };
}

/** Replaces `[start, end)` in place. */
export function spliceRuns(runs: Run[], start: number, end: number, inserted: readonly Run[]): void {
  let at = 0;
  let first = 0;
  while (first < runs.length && at + runs[first]!.length < start) at += runs[first++]!.length;
  const from = at;
  let last = first;
  while (last < runs.length && at < end) at += runs[last++]!.length;
  // One more run on the right takes part, so that equal neighbours melt together on both sides.
  if (last < runs.length) at += runs[last++]!.length;
  const region = runs.slice(first, last);
  const replaced = joinRuns(
    sliceRuns(region, 0, start - from),
    inserted,
    sliceRuns(region, end - from, at - from),
  );
  runs.splice(first, last - first, ...replaced);
}

/** Concatenates, melting equal neighbours. */
export function joinRuns(...lists: readonly (readonly Run[])[]): Run[] {
  const joined: Run[] = [];
  for (const list of lists) {
    for (const run of list) {
      const last = joined.at(-1);
      if (last && last.author === run.author && last.touched === run.touched) {
        joined[joined.length - 1] = { ...last, length: last.length + run.length };
      } else if (run.length > 0) {
        joined.push(run);
      }
    }
  }
  return joined;
}

/** The run that holds the character at `offset`. */
export function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let at = 0;
  for (const run of runs) {
    at += run.length;
    if (offset < at) return run;
  }
  return undefined;
}
