/** The words and signs of lines, and how two versions of a text go on together. */

/** `length` characters at `from` in the old text stand at `to` in the new one. */
export interface AlignedRun {
  from: number;
  to: number;
  length: number;
}

export interface Line {
  text: string;
  start: number;
}

export interface Token extends Line {
  /** Where its line starts. */
  line: number;
}

/** How far a formatter's insertion or deletion may reach before the walk finds the way back, in tokens. */
const LOOK_AHEAD = 64;
/** Follows both token lists and, where they part, takes the shortest way back together. */
export function walkTogether(left: readonly Token[], right: readonly Token[]): AlignedRun[] {
  const matches: AlignedRun[] = [];
  let a = 0;
  let b = 0;
  while (a < left.length && b < right.length) {
    if (left[a]!.text === right[b]!.text) {
      matches.push(matchOf(left[a++]!, right[b++]!));
      continue;
    }
    const [skipA, skipB] = wayBack(left, right, a, b);
    a += skipA;
    b += skipB;
  }
  return matches;
}

function wayBack(
  left: readonly Token[],
  right: readonly Token[],
  a: number,
  b: number,
): [skipA: number, skipB: number] {
  for (let sum = 1; sum <= LOOK_AHEAD; sum++) {
    for (let skipA = 0; skipA <= sum; skipA++) {
      const x = left[a + skipA];
      const y = right[b + sum - skipA];
      if (x && y && x.text === y.text) return [skipA, sum - skipA];
    }
  }
  return [1, 1];
}

export const matchOf = (from: Token, to: Token): AlignedRun => ({
  from: from.start,
  to: to.start,
  length: from.text.length,
});

export const lengthOf = (tokens: readonly Token[]) => tokens.reduce((sum, { text }) => sum + text.length, 0);

/** What has come at the end of a line goes with what stands before it. */
export function punctuated(from: readonly Token[], to: readonly Token[]): AlignedRun[] {
  const runs = walkTogether(from, to);
  const last = runs.at(-1);
  if (!last) return runs;
  const rest = to.filter(({ start }) => start >= last.to + last.length);
  const beside = last.from + last.length - 1;
  return [...runs, ...rest.map(({ start }) => ({ from: beside, to: start, length: 1 }))];
}

export function tokensOf(line: Line): Token[] {
  return [...line.text.matchAll(/[\p{L}\p{N}_$]+|[^\s]/gu)].map((found) => ({
    text: found[0],
    start: line.start + found.index,
    line: line.start,
  }));
}
