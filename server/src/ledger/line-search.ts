/** Finds the lines of a recorded block again in a file that may have changed since. */

/** Lines may have come between two lines of a block, but not this many. */
const FURTHEST_DRIFT = 200;
/** A closing brace proves nothing by itself. */
const TELLING_LENGTH = 6;

export interface SearchedText {
  /** The digest of each line, white space aside; empty for a blank line. */
  digests: readonly string[];
  /** How many visible characters each line has. */
  ink: readonly number[];
}

/**
 * For each of `recorded`, the line of the text that it is now, or undefined. Lines keep their order; at least one
 * line that says something must be found, else nothing is.
 */
export function findLines(
  recorded: readonly string[],
  text: SearchedText,
  expectedStart: number,
): (number | undefined)[] {
  const places = new Map<string, number[]>();
  text.digests.forEach((digest, line) => {
    if (digest !== '') places.set(digest, [...(places.get(digest) ?? []), line]);
  });
  const shift = commonShift(recorded, places, text, expectedStart);
  if (shift === undefined) return recorded.map(() => undefined);
  const found: (number | undefined)[] = [];
  let last = -1;
  let drift = shift;
  recorded.forEach((digest, index) => {
    const line = nearest(places.get(digest) ?? [], index + drift, last);
    const isFar = line === undefined || Math.abs(line - index - shift) > FURTHEST_DRIFT;
    found.push(isFar ? undefined : line);
    if (isFar) return;
    last = line;
    drift = line - index;
  });
  return withoutLoners(found, text);
}

/** How far most of the telling lines have moved; of equally many, the least. */
function commonShift(
  recorded: readonly string[],
  places: ReadonlyMap<string, number[]>,
  text: SearchedText,
  expectedStart: number,
): number | undefined {
  const votes = new Map<number, number>();
  recorded.forEach((digest, index) => {
    for (const line of places.get(digest) ?? []) {
      if (text.ink[line]! < TELLING_LENGTH) continue;
      votes.set(line - index, (votes.get(line - index) ?? 0) + 1);
    }
  });
  const distance = (shift: number) => Math.abs(shift - expectedStart);
  return [...votes].sort(([a, m], [b, n]) => n - m || distance(a) - distance(b))[0]?.[0];
}

function nearest(lines: readonly number[], expected: number, after: number): number | undefined {
  let best: number | undefined;
  for (const line of lines) {
    if (line <= after) continue;
    if (best === undefined || Math.abs(line - expected) < Math.abs(best - expected)) best = line;
  }
  return best;
}

/** A line that says nothing counts only right beside a found line of the block. */
function withoutLoners(found: (number | undefined)[], text: SearchedText): (number | undefined)[] {
  const telling = new Set(found.filter((line) => line !== undefined && text.ink[line]! >= TELLING_LENGTH));
  const kept = new Set(telling);
  const spread = (order: (number | undefined)[], step: number) => {
    for (const line of order) {
      if (line !== undefined && kept.has(previousFilled(text, line, step))) kept.add(line);
    }
  };
  spread(found, -1);
  spread([...found].reverse(), 1);
  return found.map((line) => (kept.has(line) ? line : undefined));
}

function previousFilled(text: SearchedText, line: number, step: number): number {
  let at = line + step;
  while (at >= 0 && at < text.ink.length && text.ink[at] === 0) at += step;
  return at;
}
