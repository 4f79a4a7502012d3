/** Where pasted text came from, when it came from the workspace: then it keeps the authors it had there. */
import { isSpace } from './alignment.ts';
import { unknown } from './author.ts';
import { joinRuns, type Piece, type Run, runOf } from './runs.ts';

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
