/** From characters to lines: who wrote each line, and which lines belong together. */
import type { Origin } from '../protocol/status.ts';
import { isSpace } from './alignment.ts';
import { type Author, type OriginSet, originSet, resolveOrigins } from './author.ts';
import type { Piece } from './runs.ts';

export interface LineAttribution {
  /** Absent on a blank line. */
  origin?: Origin;
  /** The block most of whose characters came first on the line. */
  block?: string;
  /** The line is a provenance comment. */
  isTag: boolean;
}

/** Lines of one origin and one block that follow each other; blank lines between them belong to them. */
export interface LineSpan {
  /** From 0. */
  startLine: number;
  /** Inclusive. */
  endLine: number;
  origin: Origin;
  block?: string;
}

/** One entry for each line of the text, the last one even when it is empty. */
export function attributeLines({ text, runs }: Piece): LineAttribution[] {
  const lines: LineAttribution[] = [];
  let origins: OriginSet = 0;
  let block: string | undefined;
  let isTag = false;
  const endLine = () => {
    const origin = resolveOrigins(origins);
    lines.push({ isTag, ...(origin ? { origin } : {}), ...(block === undefined ? {} : { block }) });
    origins = 0;
    block = undefined;
    isTag = false;
  };
  let at = 0;
  for (const run of runs) {
    const end = at + run.length;
    while (at < end) {
      const lineBreak = text.indexOf('\n', at);
      const stop = lineBreak < 0 || lineBreak >= end ? end : lineBreak;
      if (hasInk(text, at, stop)) {
        origins |= originSet(run.author.origin) | run.touched;
        block ??= run.author.block;
        isTag ||= run.author.isTag === true;
      }
      at = stop;
      if (at === lineBreak && at < end) {
        endLine();
        at++;
      }
    }
  }
  endLine();
  return lines;
}

/** The origin of `[start, end)`; undefined where it holds white space alone. */
export function originOfRange({ text, runs }: Piece, start: number, end: number): Origin | undefined {
  let origins: OriginSet = 0;
  let at = 0;
  for (const run of runs) {
    const from = Math.max(at, start);
    const to = Math.min(at + run.length, end);
    if (from < to && hasInk(text, from, to)) origins |= originSet(run.author.origin) | run.touched;
    at += run.length;
    if (at >= end) break;
  }
  return resolveOrigins(origins);
}

export function joinLines(lines: readonly LineAttribution[]): LineSpan[] {
  const spans: LineSpan[] = [];
  lines.forEach(({ origin, block }, line) => {
    if (!origin) return;
    const last = spans.at(-1);
    if (last && last.origin === origin && last.block === block && blankBetween(lines, last.endLine, line)) {
      last.endLine = line;
    } else {
      spans.push({ startLine: line, endLine: line, origin, ...(block === undefined ? {} : { block }) });
    }
  });
  return spans;
}

function blankBetween(lines: readonly LineAttribution[], from: number, to: number): boolean {
  for (let line = from + 1; line < to; line++) if (lines[line]!.origin) return false;
  return true;
}

/** Where a block's code stands, its tag left out. */
export interface BlockPlace {
  /** The offset of its first visible character. */
  start: number;
  /** The lines, from 0 and ascending, that hold visible characters of it. */
  lines: number[];
}

/** The places of all blocks that have visible code in the text. */
export function locateBlocks({ text, runs }: Piece): Map<string, BlockPlace> {
  const places = new Map<string, BlockPlace>();
  let line = 0;
  let counted = 0;
  let at = 0;
  for (const { length, author } of runs) {
    const end = at + length;
    if (author.block !== undefined && !author.isTag) {
      for (let offset = at; offset < end; offset++) {
        if (isSpace(text.charCodeAt(offset))) continue;
        line += countBreaks(text, counted, offset);
        counted = offset;
        const place = places.get(author.block) ?? { start: offset, lines: [] };
        if (place.lines.at(-1) !== line) place.lines.push(line);
        places.set(author.block, place);
        const rest = text.indexOf('\n', offset);
        offset = rest < 0 ? end : rest;
      }
    }
    at = end;
  }
  return places;
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/**
 * The blocks that have visible code in the text, by id, with whose it is; and the ids of those that have a tag.
 * @param among the blocks that alone are asked for; all, where it is left out.
 */
export function presentBlocks(
  { text, runs }: Piece,
  among?: ReadonlySet<string>,
): { code: Map<string, Set<Author>>; tags: Set<string> } {
  const code = new Map<string, Set<Author>>();
  const tags = new Set<string>();
  let at = 0;
  for (const { length, author } of runs) {
    const { block, isTag } = author;
    const isAsked = block !== undefined && (among === undefined || among.has(block));
    const isKnown = !isAsked || (isTag ? tags.has(block) : code.get(block)?.has(author));
    if (!isKnown && hasInk(text, at, at + length)) {
      if (isTag) tags.add(block);
      else code.set(block, (code.get(block) ?? new Set()).add(author));
    }
    at += length;
  }
  return { code, tags };
}

function hasInk(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return true;
  return false;
}
