/** Finds the lines of a recorded block again in a file that may have changed since, where they can be told from others. */

/** Lines may have come between two lines of a block, but not this many. */
const FURTHEST_DRIFT = 200;
/** So many lines may a person have written into a block before what follows is no longer taken for its rest. */
const WIDEST_GAP = 3;
/** A closing brace proves nothing by itself. */
const TELLING_WEIGHT = 6;
/** Words that stand in everybody's code: `return None` proves no more than a brace. */
const COMMON_WORDS =
  /\b(?:begin|break|continue|default|do|done|elif|else|end|except|false|fi|finally|if|nil|none|not|null|pass|return|self|then|this|true|try|undefined|void)\b/gi;

export interface SearchedText {
  /** The digest of each line, white space aside; empty for a blank line. */
  digests: readonly string[];
  /** How much each line says, as `weightOf` tells. */
  weights: readonly number[];
}

/** How many visible characters a line has, common words aside. */
export function weightOf(line: string): number {
  return line.replace(COMMON_WORDS, '').replace(/\s+/g, '').length;
}

/**
 * For each of `recorded`, the line of the text that it is now, or undefined. Lines keep their order. Runs of lines alone
 * that cannot well be somebody else's are found.
 * @param expected the line, from 0, that each was when it was recorded.
 */
export function findLines(
  recorded: readonly string[],
  text: SearchedText,
  expected: readonly number[],
): (number | undefined)[] {
  const places = new Map<string, number[]>();
  const wanted = new Set(recorded);
  text.digests.forEach((digest, line) => {
    if (digest === '' || !wanted.has(digest)) return;
    const known = places.get(digest);
    if (known) known.push(line);
    else places.set(digest, [line]);
  });
  const shift = commonShift(recorded, places, text, expected);
  if (shift === undefined) return recorded.map(() => undefined);
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
  return convincing(recorded, found, places, text, expected);
}

/** How far most of the lines have moved, telling ones before others; of equally many, the least. */
function commonShift(
  recorded: readonly string[],
  places: ReadonlyMap<string, number[]>,
  text: SearchedText,
  expected: readonly number[],
): number | undefined {
  const votes = new Map<number, number>();
  recorded.forEach((digest, index) => {
    for (const line of places.get(digest) ?? []) {
      const shift = line - expected[index]!;
      const vote = text.weights[line]! < TELLING_WEIGHT ? 0.001 : 1;
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

/** Keeps the runs that two telling lines, their place, or a line that is there only once prove to be the block's. */
function convincing(
  recorded: readonly string[],
  found: readonly (number | undefined)[],
  places: ReadonlyMap<string, number[]>,
  text: SearchedText,
  expected: readonly number[],
): (number | undefined)[] {
  const runs = runsOf(recorded, found, text, expected);
  const filled = recorded.filter((digest) => digest !== '').length;
  const shiftOf = (index: number) => found[index]! - expected[index]!;
  const isOnly = (index: number) => places.get(recorded[index]!)!.length === 1;
  const tellingOf = (run: readonly number[]) =>
    run.filter((index) => text.weights[found[index]!]! >= TELLING_WEIGHT);
  const isProof = (run: readonly number[]) => {
    const telling = tellingOf(run);
    if (telling.length >= 2 || telling.some(isOnly)) return true;
    const isInPlace = run.every((index) => shiftOf(index) === 0);
    if (isInPlace && telling.length > 0) return true;
    if (run.length < filled) return false;
    return isInPlace ? run.length >= 2 || run.some(isOnly) : run.length >= 2 && run.some(isOnly);
  };
  const proven = runs.filter(isProof);
  const shifts = new Set(proven.flatMap((run) => run.map(shiftOf)));
  const kept = new Set(proven.flat());
  // What says something, and has moved just as the rest, stands where it was beside it.
  for (const run of runs)
    if (tellingOf(run).length > 0 && run.every((index) => shifts.has(shiftOf(index))))
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
      (previousFilled(text, line) === found[above] ||
        line - found[above]! === expected[index]! - expected[above]!);
    if (isNext) runs.at(-1)!.push(index);
    else runs.push([index]);
    above = index;
  });
  return runs;
}

function previousFilled(text: SearchedText, line: number): number {
  let at = line - 1;
  while (at >= 0 && text.digests[at] === '') at--;
  return at;
}
