/** Which lines of a text came from which lines of an earlier text of the same file. */
import { inkOf } from './ink.ts';
import { commonSubsequence } from './sequences.ts';

/** Texts that differ in more lines than this are strangers. */
const MOST_DIFFERENCES = 3000;
/** A closing brace proves nothing by itself. */
const TELLING_LENGTH = 6;

/**
 * The line of `from` (both from 1) for each line of `to` that is the same. A line that says little counts only beside
 * another one that is the same.
 */
export function carryLines(from: string, to: string): Map<number, number> {
  const lines = (text: string) => text.split('\n').map((line) => line.replace(/\r$/, ''));
  const target = lines(to);
  const pairs = commonSubsequence(lines(from), target, MOST_DIFFERENCES) ?? [];
  const carried = new Map(pairs.map(([a, b]) => [b, a]));
  const beside = (a: number, b: number) => carried.get(b - 1) === a - 1 || carried.get(b + 1) === a + 1;
  return new Map(
    pairs
      .filter(([a, b]) => inkOf(target[b]!).length >= TELLING_LENGTH || beside(a, b))
      .map(([a, b]) => [b + 1, a + 1]),
  );
}
