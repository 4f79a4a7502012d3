/** Whose the characters of a rewritten stretch are, once it is known which of them stood there before. */

import { type Author, unknown } from './author.ts';
import { joinRuns, type Run, runOf, sliceRuns } from './runs.ts';
import type { AlignedRun } from './tokens.ts';

/** The new text's runs: matched characters keep theirs, the rest is `base`'s or, without one, the neighbours'. */
export function inherit(
  removed: readonly Run[],
  aligned: readonly AlignedRun[],
  length: number,
  base: readonly Run[] | undefined,
  beside: Author = unknown,
): Run[] {
  if (base && aligned.length === 0) return joinRuns(base);
  const lists: Run[][] = [];
  let at = 0;
  let neighbour: Author | undefined;
  const fill = (to: number, next?: Author) => {
    if (to > at) lists.push(base ? sliceRuns(base, at, to) : runOf(to - at, neighbour ?? next ?? beside));
  };
  for (const run of aligned) {
    const runs = sliceRuns(removed, run.from, run.from + run.length);
    fill(run.to, runs[0]?.author);
    lists.push(runs);
    neighbour = runs.at(-1)?.author;
    at = run.to + run.length;
  }
  fill(length);
  return joinRuns(...lists);
}

/** What of a text of this length no aligned run covers; the runs ascend in it. */
export function gapsOf(aligned: readonly AlignedRun[], length: number): { start: number; end: number }[] {
  const gaps: { start: number; end: number }[] = [];
  let at = 0;
  for (const run of aligned) {
    if (run.to > at) gaps.push({ start: at, end: run.to });
    at = Math.max(at, run.to + run.length);
  }
  if (length > at) gaps.push({ start: at, end: length });
  return gaps;
}
