/** Finds the lines of a recorded block again in a file that may have changed since, where they can be told from others. */
import { isTellingWeight } from './line-weight.ts';

/** Lines may have come between two lines of a block, but not this many. */
const FURTHEST_DRIFT = 200;
/** So many lines may a person have written into a block before what follows is no longer taken for its rest. */
const WIDEST_GAP = 3;

/** A text in which the lines of many blocks are looked for. */
export class SearchedText {
  /** The digest of each line, white space aside; empty for a blank line, and for a tag. */
  readonly digests: readonly string[];
  /** How much each line says, as `weightOf` tells. */
  readonly weights: readonly number[];
  readonly #places = new Map<string, number[]>();

  constructor(digests: readonly string[], weights: readonly number[]) {
    this.digests = digests;
    this.weights = weights;
    digests.forEach((digest, line) => {
      if (digest === '') return;
      const known = this.#places.get(digest);
      if (known) known.push(line);
      else this.#places.set(digest, [line]);
    });
  }

  /** The lines that have a digest; they ascend. */
  placesOf(digest: string): readonly number[] {
    return this.#places.get(digest) ?? [];
  }
}

export interface RecordedLines {
  /** As those of a text. */
  digests: readonly string[];
  /** The line, from 0, that each was. */
  places: readonly number[];
  /**
   * The digest of the filled line above (-1) or below (1) one, lines aside that are gone; absent where nobody took down what
   * stood around the block.
   */
  neighbour?: (index: number, step: 1 | -1, isGone: (index: number) => boolean) => string;
  /** Lines, as their index, that stood elsewhere in the file as well. */
  twins: ReadonlySet<number>;
}

/** Where the lines that may be a block's stand, by their digests. */
type Places = ReadonlyMap<string, readonly number[]>;

/** For each recorded line, the line of the text that it is now, or undefined. */
type Found = (number | undefined)[];

/**
 * Lines keep their order. `sure` are runs of lines that cannot well be somebody else's; `likely` are lines besides that the
 * text has only once, but without a neighbour of theirs.
 * @param isStranger whether a line of the text cannot be the block's.
 */
export function findLines(
  block: RecordedLines,
  text: SearchedText,
  isStranger: (line: number) => boolean = () => false,
): { sure: Found; likely: Found } {
  const { digests: recorded, places: expected } = block;
  const places = new Map<string, readonly number[]>();
  for (const digest of recorded) {
    const lines = text.placesOf(digest).filter((line) => !isStranger(line));
    if (lines.length > 0) places.set(digest, lines);
  }
  const shift = commonShift(recorded, places, text, expected);
  if (shift === undefined) return { sure: recorded.map(() => undefined), likely: [] };
  const found: (number | undefined)[] = [];
  let last = -1;
  let drift = shift;
  recorded.forEach((digest, index) => {
    const line = nearest(places.get(digest) ?? [], expected[index]! + drift, last);
    const isFar = line === undefined || Math.abs(line - expected[index]! - shift) > FURTHEST_DRIFT;
    found.push(isFar ? undefined : line);
    if (isFar) return;
    last = line;
    drift = line - expected[index]!;
  });
  return {
    sure: convincing(block, found, places, text, isStranger),
    likely: found.map((line, index) => {
      const isLikely =
        line !== undefined &&
        !block.twins.has(index) &&
        isTellingWeight(text.weights[line]!) &&
        places.get(recorded[index]!)!.length === 1;
      return isLikely ? line : undefined;
    }),
  };
}

/** How far most of the lines have moved, telling ones before others; of equally many, the least. */
function commonShift(
  recorded: readonly string[],
  places: Places,
  text: SearchedText,
  expected: readonly number[],
): number | undefined {
  const votes = new Map<number, number>();
  recorded.forEach((digest, index) => {
    for (const line of places.get(digest) ?? []) {
      const shift = line - expected[index]!;
      const vote = isTellingWeight(text.weights[line]!) ? 1 : 0.001;
      votes.set(shift, (votes.get(shift) ?? 0) + vote);
    }
  });
  let best: number | undefined;
  for (const [shift, count] of votes) {
    const most = best === undefined ? 0 : votes.get(best)!;
    if (count > most || (count === most && Math.abs(shift) < Math.abs(best!))) best = shift;
  }
  return best;
}

function nearest(lines: readonly number[], expected: number, after: number): number | undefined {
  let best: number | undefined;
  for (const line of lines) {
    if (line <= after) continue;
    if (best === undefined || Math.abs(line - expected) < Math.abs(best - expected)) best = line;
  }
  return best;
}

/**
 * Keeps the runs that two telling lines, their place, their neighbours, or a line that is there only once prove to be the
 * block's.
 */
function convincing(
  block: RecordedLines,
  found: readonly (number | undefined)[],
  places: Places,
  text: SearchedText,
  isStranger: (line: number) => boolean,
): Found {
  const { digests: recorded, places: expected } = block;
  const runs = runsOf(recorded, found, text, expected);
  const shiftOf = (index: number) => found[index]! - expected[index]!;
  const proven = runs.filter((run) => isProof(run, block, found, places, text, isStranger));
  const shifts = new Set(proven.flatMap((run) => run.map(shiftOf)));
  const kept = new Set(proven.flat());
  // What says something, and has moved just as the rest, stands where it was beside it.
  for (const run of runs)
    if (
      run.some((index) => isTellingWeight(text.weights[found[index]!]!)) &&
      run.every((index) => shifts.has(shiftOf(index)))
    )
      for (const index of run) kept.add(index);
  // Two lines or more that go on just below where a proven part left off are the rest of the block.
  runs.forEach((run, at) => {
    const before = runs[at - 1]?.at(-1);
    if (before === undefined || !kept.has(before) || run.length < 2) return;
    const follows = recorded.slice(before + 1, run[0]).every((digest) => digest === '');
    if (follows && found[run[0]!]! - found[before]! <= WIDEST_GAP + run[0]! - before)
      for (const index of run) kept.add(index);
  });
  return found.map((line, index) => (kept.has(index) ? line : undefined));
}

function isProof(
  run: readonly number[],
  { digests, places: expected, neighbour, twins }: RecordedLines,
  found: readonly (number | undefined)[],
  places: Places,
  text: SearchedText,
  isStranger: (line: number) => boolean,
): boolean {
  const telling = run.filter((index) => isTellingWeight(text.weights[found[index]!]!));
  const own = telling.filter((index) => !twins.has(index));
  if (own.length >= 2) return true;
  const isGone = (index: number) => found[index] === undefined;
  const home =
    neighbour &&
    homeOf(
      [
        [filledBeside(text, found[run[0]!]!, -1), neighbour(run[0]!, -1, isGone)],
        [filledBeside(text, found[run.at(-1)!]!, 1), neighbour(run.at(-1)!, 1, isGone)],
      ],
      text,
      isStranger,
    );
  // What the file had twice may be the other one, unless it stands between both of its neighbours.
  if (telling.length > own.length && own.length === 0) return home === 'both';
  const isOnly = (index: number) => places.get(digests[index]!)!.length === 1;
  const isInPlace = run.every((index) => found[index] === expected[index]);
  if (own.length > 0 && isInPlace) return true;
  if (home === 'none' || (home === 'edge' && !isInPlace)) return false;
  if (own.length > 0) return home !== undefined || own.some(isOnly);
  if (run.length < digests.filter((digest) => digest !== '').length) return false;
  return isInPlace ? run.length >= 2 || run.some(isOnly) : run.length >= 2 && run.some(isOnly);
}

/**
 * Whether a run stands between the lines that stood around it, beside one of them that tells something, beside the edge of
 * the file or a line that says little, or among strangers.
 * @param sides the lines beside it, and the digests of those that were there.
 */
function homeOf(
  sides: readonly [line: number, digest: string][],
  text: SearchedText,
  isStranger: (line: number) => boolean,
): 'both' | 'one' | 'edge' | 'none' {
  const same = sides.filter(
    ([line, digest]) => (text.digests[line] ?? '') === digest && (digest === '' || !isStranger(line)),
  );
  if (same.length === sides.length) return 'both';
  if (same.some(([line]) => isTellingWeight(text.weights[line] ?? 0))) return 'one';
  return same.length > 0 ? 'edge' : 'none';
}

/** Indexes of recorded lines that follow each other in the text as they did, blank lines aside. */
function runsOf(
  recorded: readonly string[],
  found: readonly (number | undefined)[],
  text: SearchedText,
  expected: readonly number[],
): number[][] {
  const runs: number[][] = [];
  let above: number | undefined;
  recorded.forEach((digest, index) => {
    if (digest === '') return;
    const line = found[index];
    if (line === undefined) {
      above = undefined;
      return;
    }
    const isNext =
      above !== undefined &&
      (filledBeside(text, line, -1) === found[above] ||
        line - found[above]! === expected[index]! - expected[above]!);
    if (isNext) runs.at(-1)!.push(index);
    else runs.push([index]);
    above = index;
  });
  return runs;
}

/** The nearest filled line above (-1) or below (1) one; outside of the text where there is none. */
function filledBeside(text: SearchedText, line: number, step: 1 | -1): number {
  let at = line + step;
  while (text.digests[at] === '') at += step;
  return at;
}
