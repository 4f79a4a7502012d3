import type { Environment } from '../pattern/environment.ts';
import type { Match } from '../pattern/matcher.ts';
import type { TextChange } from '../syntax/text-change.ts';
import { reachOf } from './regex-reach.ts';
import { findRegex, maxMatches } from './text-matches.ts';

/** Matches of regular expressions in one version of a text. */
export type TextMemory = ReadonlyMap<RegExp, Match[]>;

/**
 * Carries matches of regular expressions from one version of a text to the next: one that looks over few lines is looked
 * for around the change alone.
 */
export class TextCarryOver {
  readonly #memory: TextMemory;
  readonly #text: string;
  readonly #change: TextChange;

  constructor(memory: TextMemory, text: string, change: TextChange) {
    this.#memory = memory;
    this.#text = text;
    this.#change = change;
  }

  /** All matches in the new text; undefined where the old ones do not help. */
  refind(regex: RegExp): Match[] | undefined {
    const known = this.#memory.get(regex);
    const reach = reachOf(regex);
    if (!known || known.length >= maxMatches || reach === Number.POSITIVE_INFINITY) return undefined;
    const text = this.#text;
    const { start, end, shift } = this.#change;
    // No match that begins before looks at the change, nor one that begins behind.
    const from = lineBefore(text, start, reach + 1);
    let to = lineBehind(text, end, reach + 1);
    const before = known.filter((match) => match.start < from);
    for (;;) {
      const scanFrom = Math.max(from, before.at(-1)?.end ?? 0);
      const within = { start: lineBefore(text, from, reach + 1), end: lineBehind(text, to, reach + 1) };
      const found = findRegex(text, regex, within, scanFrom).filter((match) => match.start <= to);
      const behind = known.filter((match) => match.start + shift > to);
      const last = known[known.length - behind.length - 1];
      const reached = Math.max(found.at(-1)?.end ?? 0, last ? last.end + shift : 0);
      if (reached <= to)
        return [...before, ...found, ...behind.map((match) => move(match, shift))].slice(0, maxMatches);
      // Matches do not overlap: what follows one that leads out is looked for from its end.
      to = lineBehind(text, reached, 0);
    }
  }
}

/** The start of the line so many lines with text before that of the offset. */
function lineBefore(text: string, offset: number, lines: number): number {
  let start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  for (let left = lines; left > 0 && start > 0; ) {
    const end = start - 1;
    start = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
    if (isWritten(text, start, end)) left--;
  }
  return start;
}

/** The end of the line so many lines with text behind that of the offset. */
function lineBehind(text: string, offset: number, lines: number): number {
  let end = endOfLine(text, offset);
  for (let left = lines; left > 0 && end < text.length; ) {
    const start = end + 1;
    end = endOfLine(text, start);
    if (isWritten(text, start, end)) left--;
  }
  return end;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
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
