/** What somebody did to a text between two looks at it, as changes of whole lines. */
import type { TextChange } from '../protocol/edits.ts';
import { inkOf } from './ink.ts';
import { barelyPunctuated } from './line-digest.ts';
import { tellsMoved } from './line-weight.ts';
import { commonSubsequence } from './sequences.ts';

/** Texts that differ in more lines than this are strangers: one change replaces what lies between their equal ends. */
const MOST_DIFFERENCES = 3000;
/** A closing brace proves nothing by itself. */
const TELLING_LENGTH = 6;
/** How much has to turn up elsewhere, white space aside, to be known for moved, unless it says something of its own. */
const MOVED_LENGTH = 16;
/** More places than any line is honestly moved from. */
const MOST_PLACES = 20;

/**
 * The changes that make `after` of `before`, ascending. Lines that came from another place of the text stand in a change
 * of their own, so that they can be known for what they are.
 */
export function changesBetween(before: string, after: string): TextChange[] {
  if (before === after) return [];
  const from = linesOf(before);
  const to = linesOf(after);
  const gaps = gapsBetween(from, to);
  const removed = gaps.map(({ a, aEnd }) => removedFrom(from.slice(a, aEnd)));
  const starts = offsetsOf(from);
  return gaps.flatMap(({ a, aEnd, b, bEnd }, index) => {
    const elsewhere = removed.filter((_, other) => other !== index);
    const lines = to.slice(b, bEnd);
    // Where nothing is new, what changed places within the gap has moved as well.
    const parts = onlyMoves(lines, removed) ?? splitMoves(lines, elsewhere);
    const start = starts[a]!;
    const length = starts[aEnd]! - start;
    // Of several changes at one place, the last takes out what stood there.
    return parts.map((text, part) => ({ start, length: part === parts.length - 1 ? length : 0, text }));
  });
}

/** The lines of `after`, from 1, that are not those of `before`. */
export function linesBrought(before: string, after: string): number[] {
  return gapsBetween(linesOf(before), linesOf(after)).flatMap(({ b, bEnd }) =>
    Array.from({ length: bEnd - b }, (_, index) => b + index + 1),
  );
}

interface Gap {
  a: number;
  aEnd: number;
  b: number;
  bEnd: number;
}

/**
 * The lines, from 0, that the second sequence has of the first: pairs of indices, ascending. Lines are compared as they
 * are; one that does not tell anything counts beside others alone.
 */
export function linesKept(
  from: readonly string[],
  to: readonly string[],
  tells: (line: string) => boolean,
): [number, number][] {
  const pairs: [number, number][] = [];
  let a = 0;
  let b = 0;
  const end = { a: from.length, aEnd: from.length, b: to.length, bEnd: to.length };
  for (const gap of [...gapsBetween(from, to, tells), end]) {
    while (a < gap.a && b < gap.b) pairs.push([a++, b++]);
    [a, b] = [gap.aEnd, gap.bEnd];
  }
  return pairs;
}

function gapsBetween(
  from: readonly string[],
  to: readonly string[],
  tells = (line: string) => inkOf(line).length >= TELLING_LENGTH,
): Gap[] {
  const all = commonSubsequence(from, to, MOST_DIFFERENCES) ?? equalEnds(from, to);
  const beside = new Set(all.map(([a, b]) => `${a} ${b}`));
  const pairs = all.filter(
    ([a, b]) =>
      tells(from[a]!) ||
      beside.has(`${a - 1} ${b - 1}`) ||
      beside.has(`${a + 1} ${b + 1}`) ||
      isEnd(a, b, from, to),
  );
  const gaps: Gap[] = [];
  let a = 0;
  let b = 0;
  for (const [nextA, nextB] of [...pairs, [from.length, to.length] as const]) {
    if (nextA > a || nextB > b) gaps.push({ a, aEnd: nextA, b, bEnd: nextB });
    a = nextA + 1;
    b = nextB + 1;
  }
  return slideDown(gaps, from, to);
}

/** What was inserted before its own first line could as well have been inserted behind it: as a rule it was. */
function slideDown(gaps: Gap[], from: readonly string[], to: readonly string[]): Gap[] {
  return gaps.map((gap, index) => {
    if (gap.a !== gap.aEnd) return gap;
    const end = gaps[index + 1]?.a ?? from.length;
    let by = 0;
    while (gap.a + by < end && to[gap.b + by] === from[gap.a + by]) by++;
    return { a: gap.a + by, aEnd: gap.a + by, b: gap.b + by, bEnd: gap.bEnd + by };
  });
}

const isEnd = (a: number, b: number, from: readonly string[], to: readonly string[]) =>
  (a === 0 && b === 0) || (a === from.length - 1 && b === to.length - 1);

function equalEnds(from: readonly string[], to: readonly string[]): [number, number][] {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  const pairs = Array.from({ length: head }, (_, line): [number, number] => [line, line]);
  for (let left = tail; left > 0; left--) pairs.push([from.length - left, to.length - left]);
  return pairs;
}

/** The stretches that left a place, and an empty text behind them; undefined where other lines are among them. */
function onlyMoves(lines: readonly string[], removed: readonly Removed[]): string[] | undefined {
  const inks = lines.map(barelyInk);
  const parts: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const length = longestMove(lines, inks, at, removed);
    if (length === 0) return undefined;
    parts.push(lines.slice(at, at + length).join(''));
    at += length;
  }
  return parts.length > 0 ? [...parts, ''] : undefined;
}

/** New lines, with every stretch that left another place set apart; one empty text where there are none. */
function splitMoves(lines: readonly string[], removed: readonly Removed[]): string[] {
  const inks = lines.map(barelyInk);
  const parts: string[] = [];
  let fresh = '';
  for (let at = 0; at < lines.length; ) {
    const length = longestMove(lines, inks, at, removed);
    if (length === 0) {
      fresh += lines[at++];
      continue;
    }
    if (fresh !== '') parts.push(fresh);
    fresh = '';
    parts.push(lines.slice(at, at + length).join(''));
    at += length;
  }
  return fresh !== '' || parts.length === 0 ? [...parts, fresh] : parts;
}

/** Lines that left a place, without white space. */
interface Removed {
  inks: readonly string[];
  /** The places of each filled line. */
  at: ReadonlyMap<string, readonly number[]>;
}

function removedFrom(lines: readonly string[]): Removed {
  const inks = lines.map(barelyInk);
  const at = new Map<string, number[]>();
  inks.forEach((ink, line) => {
    if (ink === '') return;
    const known = at.get(ink);
    if (!known) at.set(ink, [line]);
    else if (known.length < MOST_PLACES) known.push(line);
  });
  return { inks, at };
}

/** How many of the lines from `at` on stood together in one of the places; 0 where they tell too little. */
function longestMove(
  lines: readonly string[],
  inks: readonly string[],
  at: number,
  removed: readonly Removed[],
): number {
  let longest = 0;
  for (const place of removed) {
    for (const start of place.at.get(inks[at]!) ?? []) {
      let length = 1;
      while (at + length < inks.length && inks[at + length] === place.inks[start + length]) length++;
      longest = Math.max(longest, length);
    }
  }
  const ink = inks.slice(at, at + longest).join('');
  return ink.length >= MOVED_LENGTH || tellsMoved(lines.slice(at, at + longest).join('')) ? longest : 0;
}

/** Commas at the end come and go where lines change places. */
const barelyInk = (line: string) => barelyPunctuated(inkOf(line));

/** With their line breaks. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** Where each line starts, and where the last one ends. */
function offsetsOf(lines: readonly string[]): number[] {
  const offsets = [0];
  for (const line of lines) offsets.push(offsets.at(-1)! + line.length);
  return offsets;
}
