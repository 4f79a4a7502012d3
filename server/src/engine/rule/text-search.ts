import type { Environment } from '../pattern/environment.ts';
import type { Match } from '../pattern/matcher.ts';
import type { TextChange } from '../syntax/text-change.ts';
import { type Reach, reachOf } from './regex-reach.ts';
import { findRegex, maxMatches } from './text-matches.ts';
import { WholeText } from './whole-text.ts';

/** Matches of regular expressions in one version of a text. */
export type TextMemory = ReadonlyMap<RegExp, Match[]>;

/**
 * Looks for regular expressions in a text, each once. With the matches in an earlier version, one that looks over few
 * lines, or few of another sign, is looked for around the change alone.
 */
export class TextSearch {
  readonly #text: string;
  readonly #earlier: { matches: TextMemory; change: TextChange } | undefined;
  readonly #found = new Map<RegExp, Match[]>();

  constructor(text: string, earlier?: { matches: TextMemory; change: TextChange }) {
    this.#text = text;
    this.#earlier = earlier;
  }

  /** All that was found so far. */
  get found(): TextMemory {
    return this.#found;
  }

  find(regex: RegExp): Match[] {
    let found = this.#found.get(regex);
    if (!found) {
      found = this.#findWhole(regex) ?? this.#findAround(regex) ?? findRegex(this.#text, regex, undefined);
      this.#found.set(regex, found);
    }
    return found;
  }

  /** Whether the expression matches what it matched before: the same stretches, with bindings that the change has left alone. */
  isSame(regex: RegExp): boolean {
    const known = this.#earlier?.matches.get(regex);
    const found = this.find(regex);
    if (!this.#earlier || known?.length !== found.length) return false;
    const { change } = this.#earlier;
    return found.every((match, i) => isMoved(known[i], match, change));
  }

  /** What is looked for in the whole text need not be, where what it must hold is known. */
  #findWhole(regex: RegExp): Match[] | undefined {
    const whole = this.#earlier && WholeText.of(regex);
    return whole?.cover(this.#text, this.find(whole.inner));
  }

  /** All matches in the new text, looked for around the change alone; undefined where the old ones do not help. */
  #findAround(regex: RegExp): Match[] | undefined {
    const known = this.#earlier?.matches.get(regex);
    const reach = reachOf(regex);
    if (!this.#earlier || !known || known.length >= maxMatches || !reach) return undefined;
    const text = this.#text;
    const { start, end, shift } = this.#earlier.change;
    // No match that begins before looks at the change, nor one that begins behind.
    const wide = { sign: reach.sign, count: reach.count + 1 };
    const from = beginBefore(text, start, wide);
    let to = endBehind(text, end, wide);
    const before = known.filter((match) => match.start < from);
    for (;;) {
      const scanFrom = Math.max(from, before.at(-1)?.end ?? 0);
      const within = { start: beginBefore(text, from, wide), end: endBehind(text, to, wide) };
      const found = findRegex(text, regex, within, scanFrom).filter((match) => match.start <= to);
      const behind = known.filter((match) => match.start + shift > to);
      const last = known[known.length - behind.length - 1];
      const reached = Math.max(found.at(-1)?.end ?? 0, last ? last.end + shift : 0);
      if (reached <= to)
        return [...before, ...found, ...behind.map((match) => move(match, shift))].slice(0, maxMatches);
      // Matches do not overlap: what follows one that leads out is looked for from its end.
      to = endBehind(text, reached, { sign: reach.sign, count: 0 });
    }
  }
}

/** Whether a match is an earlier one, moved with the text around it. */
function isMoved(
  old: Match,
  { start, end, environment }: Match,
  { start: from, end: to, shift }: TextChange,
): boolean {
  const moved = (offset: number) => (offset < from ? offset : offset + shift);
  if (moved(old.start) !== start || moved(old.end) !== end) return false;
  let e = environment;
  for (let o = old.environment; o || e; o = o.rest, e = e.rest) {
    if (!o || !e || o.name !== e.name) return false;
    const by = e.binding.end < from ? 0 : e.binding.start > to ? shift : undefined;
    if (by === undefined || o.binding.start + by !== e.binding.start || o.binding.end + by !== e.binding.end)
      return false;
  }
  return true;
}

/** Signs part a text into stretches. The start of the one that is so many before that of the offset; blank lines do not count. */
function beginBefore(text: string, offset: number, { sign, count }: Reach): number {
  let start = offset === 0 ? 0 : text.lastIndexOf(sign, offset - 1) + 1;
  for (let left = count; left > 0 && start > 0; ) {
    const end = start - 1;
    start = end === 0 ? 0 : text.lastIndexOf(sign, end - 1) + 1;
    if (sign !== '\n' || isWritten(text, start, end)) left--;
  }
  return start;
}

/** The same in the other direction. */
function endBehind(text: string, offset: number, { sign, count }: Reach): number {
  let end = endOfStretch(text, offset, sign);
  for (let left = count; left > 0 && end < text.length; ) {
    const start = end + 1;
    end = endOfStretch(text, start, sign);
    if (sign !== '\n' || isWritten(text, start, end)) left--;
  }
  return end;
}

function endOfStretch(text: string, offset: number, sign: string): number {
  const end = text.indexOf(sign, offset);
  return end < 0 ? text.length : end;
}

function isWritten(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() !== '';
}

function move(match: Match, shift: number): Match {
  if (shift === 0) return match;
  const { start, end, environment } = match;
  return { ...match, start: start + shift, end: end + shift, environment: moveAll(environment, shift) };
}

function moveAll(environment: Environment | null, shift: number): Environment | null {
  if (environment === null) return null;
  const { name, binding, rest } = environment;
  const moved = { ...binding, start: binding.start + shift, end: binding.end + shift };
  return { name, binding: moved, rest: moveAll(rest, shift) };
}
