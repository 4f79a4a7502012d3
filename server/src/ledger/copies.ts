/** Where pasted text came from, when it came from the workspace: then it keeps the authors it had there. */
import { align, isSpace, splitLines } from './alignment.ts';
import { unknown } from './author.ts';
import { inherit } from './heritage.ts';
import { inkOf } from './ink.ts';
import { barelyPunctuated } from './line-digest.ts';
import { tellsMoved } from './line-weight.ts';
import { joinRuns, type Piece, type Run, runOf, sliceRuns } from './runs.ts';
import type { Line } from './tokens.ts';

/** Text without white space, and where each of its characters stands in the text. */
interface Bare {
  text: string;
  at: number[];
}

/** More places than any text is honestly copied from. */
const MOST_PLACES = 50;

/**
 * The authors of `pasted`, taken from those of `sources` that hold it, white space aside (the editor indents what it
 * pastes). Where it stands several times, by different authors, nobody knows which was copied: unknown. Undefined when no
 * source holds it.
 */
export function findCopy(pasted: string, sources: Iterable<Piece>): Run[] | undefined {
  const needle = bare(pasted);
  if (needle.text === '') return undefined;
  const probe = longestWord(pasted);
  let found: Run[] | undefined;
  for (const source of sources) {
    if (!source.text.includes(probe)) continue;
    for (const runs of occurrences(bare(source.text), needle.text.length, needle.text, source.runs)) {
      found ??= runs;
      if (!haveSameOrigins(found, runs)) return runOf(pasted.length, unknown);
    }
  }
  return found && spread(found, needle, pasted.length);
}

/**
 * The authors of lines that stand one below the other in the source, but for white space and the punctuation that comes and
 * goes where lines change places. Undefined where they do not, or where they say nothing of their own.
 */
export function findMovedLines(text: string, source: Piece): Run[] | undefined {
  const wanted = splitLines(text.replace(/\n$/, ''));
  if (!tellsMoved(text)) return undefined;
  const lines = splitLines(source.text);
  const bareLine = (line: Line) => barelyPunctuated(inkOf(line.text));
  const [wantedInk, inks] = [wanted.map(bareLine), lines.map(bareLine)];
  const first = inks.findIndex((_, at) => wantedInk.every((ink, index) => inks[at + index] === ink));
  if (first < 0) return undefined;
  const runs = wanted.map((line, index) => {
    const from = lines[first + index]!;
    const own = sliceRuns(source.runs, from.start, from.start + from.text.length);
    const isLast = index === wanted.length - 1;
    const length = isLast ? text.length - line.start : line.text.length + 1;
    return inherit(own, align(from.text, line.text, 'layout'), length, undefined, own[0]?.author);
  });
  return joinRuns(...runs);
}

function haveSameOrigins(some: readonly Run[], others: readonly Run[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ author, length }, index) => {
      const other = others[index]!;
      return author.origin === other.author.origin && length === other.length;
    })
  );
}

function occurrences(source: Bare, length: number, needle: string, runs: readonly Run[]): Run[][] {
  const found: Run[][] = [];
  let from = source.text.indexOf(needle);
  while (from >= 0 && found.length < MOST_PLACES) {
    found.push(runsOf(source.at.slice(from, from + length), runs));
    from = source.text.indexOf(needle, from + 1);
  }
  return found;
}

/** The runs of the characters at `offsets`, which ascend. */
function runsOf(offsets: readonly number[], runs: readonly Run[]): Run[] {
  const picked: Run[] = [];
  let index = 0;
  let end = runs[0]?.length ?? 0;
  for (const offset of offsets) {
    while (offset >= end && index < runs.length - 1) end += runs[++index]!.length;
    picked.push({ ...runs[index]!, length: 1 });
  }
  return joinRuns(picked);
}

/** Lays the runs of the bare characters over the full text; white space goes with what stands before it. */
function spread(runs: readonly Run[], { at }: Bare, length: number): Run[] {
  const laid: Run[] = [];
  let index = 0;
  for (const run of runs) {
    const start = index === 0 ? 0 : at[index]!;
    index += run.length;
    laid.push({ ...run, length: (at[index] ?? length) - start });
  }
  return joinRuns(laid);
}

function bare(text: string): Bare {
  const at: number[] = [];
  let kept = '';
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && !isSpace(text.charCodeAt(index))) {
      at.push(index);
      continue;
    }
    if (index > start) kept += text.slice(start, index);
    start = index + 1;
  }
  return { text: kept, at };
}

function longestWord(text: string): string {
  let longest = '';
  for (const word of text.split(/\s+/)) if (word.length > longest.length) longest = word;
  return longest;
}
