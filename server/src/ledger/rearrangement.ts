/**
 * Sees that an edit puts lines, or what lines import, in another order, or gives them another layout, however small the pieces
 * that the editor tells it in.
 */
import type { TextChange } from '../protocol/edits.ts';
import { splitLines } from './alignment.ts';
import { beginsImport, importLines, LONGEST_STATEMENT } from './import-order.ts';
import { inkOf } from './ink.ts';
import { reshapedLines } from './reshaped-lines.ts';
import { commonSubsequence } from './sequences.ts';
import { hullOf } from './text-changes.ts';

/** Texts that differ in more lines than this are not compared. */
const MOST_DIFFERENCES = 1_500;

/**
 * The one change of whole lines that does what `changes` do, where they rearrange or reshape lines; undefined where they do not.
 * @param text before the changes.
 */
export function rearrangementOf(
  text: string,
  changes: readonly TextChange[],
  languageId: string,
): TextChange | undefined {
  if (changes.every(({ text: arrived }) => inkOf(arrived) === '')) return undefined;
  const sorted = [...changes].sort((a, b) => a.start - b.start);
  const hull = hullOf(text, sorted);
  const { start, end } = wholeLines(text, hull.start, hull.start + hull.length);
  const [head, tail] = [text.slice(start, hull.start), text.slice(hull.start + hull.length, end)];
  const whole = { start, length: end - start, text: head + hull.text + tail };
  const [olds, news] = [text.slice(start, end), whole.text].map((part) =>
    splitLines(part).map((line) => line.text),
  ) as [string[], string[]];
  const [oldInk, newInk] = [olds.map(inkOf), news.map(inkOf)];
  const pairs = commonSubsequence(oldInk, newInk, MOST_DIFFERENCES);
  if (!pairs) return undefined;
  const [left, right] = [new Set(oldInk.keys()), new Set(newInk.keys())];
  for (const [a, b] of pairs) {
    left.delete(a);
    right.delete(b);
  }
  const gone = new Set([...left].map((line) => oldInk[line]!));
  if ([...right].some((line) => newInk[line] !== '' && gone.has(newInk[line]!))) return whole;
  const [oldImports, newImports] = [importLines(olds), importLines(news)];
  const rearranges =
    [...left].some((line) => oldImports[line]) && [...right].some((line) => newImports[line]);
  return rearranges || reshapedLines(text, whole, languageId).length > 0 ? whole : undefined;
}

/** The lines that hold the stretch, all of the imports that it lies in, and what of it stands below once more. */
function wholeLines(text: string, from: number, to: number): { start: number; end: number } {
  const [start, end] = [lineStart(text, from), lineEnd(text, to)];
  let [top, bottom] = [start, end];
  for (let count = 0; count < LONGEST_STATEMENT && top > 0; count++) top = lineStart(text, top - 1);
  for (let count = 0; count < LONGEST_STATEMENT && bottom < text.length; count++)
    bottom = lineEnd(text, bottom + 1);
  const lines = splitLines(text.slice(top, bottom));
  const areImports = importLines(lines.map((line) => line.text));
  const goesOn = (line: number) => areImports[line] && !beginsImport(lines[line]!.text);
  let first = lines.findIndex((line) => top + line.start === start);
  let last = lines.findIndex((line) => top + line.start + line.text.length === end);
  while (goesOn(first)) first--;
  while (goesOn(last + 1)) last++;
  // What is told of blocks that change places leaves out what both end with.
  const inks = lines.map((line) => inkOf(line.text));
  const within = new Set(inks.slice(first, last + 1));
  while (inks[last + 1] && within.has(inks[last + 1]!)) last++;
  const { start: lastStart, text: lastText } = lines[last]!;
  return { start: top + lines[first]!.start, end: top + lastStart + lastText.length };
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
