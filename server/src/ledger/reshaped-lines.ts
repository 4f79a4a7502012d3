/** Tells what of a change is another layout of the same code, as a formatter leaves it, from what is other code. */
import type { TextChange } from '../protocol/edits.ts';
import { splitLines } from './alignment.ts';
import { inkOf } from './ink.ts';
import { barelyPunctuated } from './line-digest.ts';
import { commonSubsequence, type Pairs } from './sequences.ts';
import { substanceOf } from './substance.ts';
import type { Line } from './tokens.ts';

/** Texts that differ in more lines than this are not compared. */
const MOST_DIFFERENCES = 1_500;
/** Of so many neighbouring differences a formatter may have made one, such as brackets around lines that it left alone. */
const WIDEST_RESHAPE = 6;

/** Lines, from 0, that took each other's place; the ends exclusive. */
interface Difference {
  old: [number, number];
  now: [number, number];
}

/**
 * The changes of whole lines within `change` that leave the code's substance alone; they ascend. What remains of the change
 * after them is no matter of layout.
 * @param text before the change.
 */
export function reshapedLines(text: string, change: TextChange, languageId: string): TextChange[] {
  if (change.length === 0 || change.text === '') return [];
  const end = change.start + change.length;
  const from = text.lastIndexOf('\n', change.start - 1) + 1;
  const to = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const before = splitLines(text.slice(from, to));
  const after = splitLines(text.slice(from, change.start) + change.text + text.slice(end, to));
  const [olds, news] = [before, after].map((lines) => lines.map((line) => inkOf(line.text)));
  const pairs = commonSubsequence(olds.map(barelyPunctuated), news.map(barelyPunctuated), MOST_DIFFERENCES);
  if (!pairs) return [];
  const differences = differencesBetween(pairs, olds, news);
  const reshaped: TextChange[] = [];
  const below = linesBelow(pairs, before, nextFilledLine(text, to));
  for (let first = 0; first < differences.length; first++) {
    for (let last = first; last < Math.min(first + WIDEST_RESHAPE, differences.length); last++) {
      const old = before.slice(differences[first]!.old[0], differences[last]!.old[1]);
      const now = after.slice(differences[first]!.now[0], differences[last]!.now[1]);
      // The line below shows what the last comma or semicolon is worth.
      const next = below[differences[last]!.old[1]]!;
      const [substance, other] = [old, now].map((lines) =>
        substanceOf([...lines.map((line) => line.text), next], languageId),
      );
      if (substance !== other) continue;
      const start = from + old[0]!.start;
      const { start: lastStart, text: lastText } = old.at(-1)!;
      const length = from + lastStart + lastText.length - start;
      reshaped.push({ start, length, text: now.map((line) => line.text).join('\n') });
      first = last;
      break;
    }
  }
  return reshaped;
}

/** What lies between pairs, where there is something on both sides, and pairs that are not the same but for white space. */
function differencesBetween(pairs: Pairs, olds: readonly string[], news: readonly string[]): Difference[] {
  const differences: Difference[] = [];
  let a = 0;
  let b = 0;
  for (const [nextA, nextB] of [...pairs, [olds.length, news.length] as const]) {
    if (nextA > a && nextB > b) differences.push({ old: [a, nextA], now: [b, nextB] });
    [a, b] = [nextA + 1, nextB + 1];
    if (nextA < olds.length && olds[nextA] !== news[nextB])
      differences.push({ old: [nextA, a], now: [nextB, b] });
  }
  return differences;
}

/** For each line, and for the end, the first filled one from it on that both texts have. */
function linesBelow(pairs: Pairs, lines: readonly Line[], end: string): string[] {
  const below = Array<string>(lines.length + 1).fill(end);
  const kept = new Set(pairs.map(([a]) => a));
  for (let line = lines.length - 1; line >= 0; line--) {
    const { text } = lines[line]!;
    below[line] = kept.has(line) && text.trim() !== '' ? text : below[line + 1]!;
  }
  return below;
}

function nextFilledLine(text: string, from: number): string {
  return /\S.*/.exec(text.slice(from))?.[0] ?? '';
}
