/** The trace that a deletion leaves on the text around it. */
import type { Origin } from '../protocol/status.ts';
import { isSpace, splitLines } from './alignment.ts';
import { originSet } from './author.ts';
import { gapsOf } from './heritage.ts';
import { importLines } from './import-order.ts';
import { joinRuns, type Piece, type Run, slicePiece, sliceRuns } from './runs.ts';
import type { PieceChange } from './timeline.ts';
import type { AlignedRun } from './tokens.ts';

/**
 * A deletion leaves no character behind, yet a line of one author that another cut into is no longer that
 * author's alone. The nearest character that stays on the line remembers it, if it lies in `free`, where no
 * other change of the same event is at work.
 */
export function leaveTrace(
  whole: Piece,
  change: PieceChange,
  matches: readonly AlignedRun[],
  actor: Origin,
  free: { from: number; to: number | undefined },
): PieceChange {
  const { removed, start } = change;
  const end = start + removed.text.length;
  const lost = (from: number, to: number) => losesToAnother(removed, matches, from, to, actor);
  const firstBreak = removed.text.indexOf('\n');
  const lastBreak = removed.text.lastIndexOf('\n');
  const left = neighbour(whole.text, start - 1, -1, free.from, start);
  const right = neighbour(whole.text, end, 1, end, free.to ?? whole.text.length);
  let marked = change;
  if (firstBreak < 0) {
    if ((left ?? right) !== undefined && lost(0, removed.text.length)) {
      marked = mark(whole, marked, (left ?? right)!, actor);
    }
    return marked;
  }
  if (left !== undefined && lost(0, firstBreak)) marked = mark(whole, marked, left, actor);
  if (right !== undefined && lost(lastBreak + 1, removed.text.length)) {
    marked = mark(whole, marked, right, actor);
  }
  return marked;
}

/**
 * The same within a stretch that was rewritten as a whole: what stays of a line remembers what it has lost. A member of an
 * import that nobody uses any more is taken out by tools, and leaves no trace unless AI takes it.
 * @returns the inserted text's runs.
 */
export function traceLosses(
  removed: Piece,
  { text, runs }: Piece,
  aligned: readonly AlignedRun[],
  actor: Origin,
): readonly Run[] {
  const kept = [...aligned].sort((a, b) => a.from - b.from);
  const gaps = gapsOf(
    kept.map((match) => ({ ...match, to: match.from })),
    removed.text.length,
  );
  const touched = new Set<number>();
  const isImport = actor === 'ai' ? () => false : importsOf(removed.text);
  for (const gap of gaps)
    for (const { from, to } of partsByLine(removed.text, gap)) {
      if (!losesToAnother(removed, kept, from, to, actor)) continue;
      // A comma or a semicolon at the end of a line comes and goes with what follows.
      if (/^[,;]\s*$/.test(removed.text.slice(from, to))) continue;
      const line = lineAround(removed.text, from);
      if (isImport(line.from)) continue;
      const beside = nearestKept(removed.text, kept, line, from);
      if (beside !== undefined) touched.add(beside);
    }
  if (touched.size === 0) return runs;
  const marked: Run[][] = [];
  let at = 0;
  for (const place of [...touched].sort((a, b) => a - b)) {
    if (place < at || text[place] === undefined) continue;
    const [run] = sliceRuns(runs, place, place + 1);
    marked.push(sliceRuns(runs, at, place), [{ ...run!, touched: run!.touched | originSet(actor) }]);
    at = place + 1;
  }
  return joinRuns(...marked, sliceRuns(runs, at, text.length));
}

interface Stretch {
  from: number;
  to: number;
}

/** Tells by where a line starts whether it belongs to an import. */
function importsOf(text: string): (start: number) => boolean {
  let starts: Set<number> | undefined;
  return (start) => {
    if (!starts) {
      const lines = splitLines(text);
      const areImports = importLines(lines.map((line) => line.text));
      starts = new Set(lines.filter((_, index) => areImports[index]).map((line) => line.start));
    }
    return starts.has(start);
  };
}

function partsByLine(text: string, { start, end }: { start: number; end: number }): Stretch[] {
  const parts: Stretch[] = [];
  for (let from = start; from < end; ) {
    const lineFeed = text.indexOf('\n', from);
    const to = lineFeed < 0 ? end : Math.min(end, lineFeed);
    if (to > from) parts.push({ from, to });
    from = to + 1;
  }
  return parts;
}

function lineAround(text: string, offset: number): Stretch {
  const lineFeed = text.indexOf('\n', offset);
  return { from: text.lastIndexOf('\n', offset - 1) + 1, to: lineFeed < 0 ? text.length : lineFeed };
}

/** Where in the new text the visible character stands that was kept of the line, the one before `offset` first. */
function nearestKept(
  text: string,
  kept: readonly AlignedRun[],
  line: Stretch,
  offset: number,
): number | undefined {
  let nearest: number | undefined;
  for (const { from, to, length } of kept) {
    if (from + length <= line.from) continue;
    if (from >= line.to) break;
    for (let at = Math.max(from, line.from); at < Math.min(from + length, line.to); at++) {
      if (isSpace(text.charCodeAt(at))) continue;
      if (nearest !== undefined && at > offset) return nearest;
      nearest = to + at - from;
    }
  }
  return nearest;
}

function losesToAnother(
  removed: Piece,
  matches: readonly AlignedRun[],
  from: number,
  to: number,
  actor: Origin,
): boolean {
  const kept = [...matches].sort((a, b) => a.from - b.from);
  for (const gap of gapsOf(
    kept.map((match) => ({ ...match, to: match.from })),
    removed.text.length,
  )) {
    let at = Math.max(gap.start, from);
    const end = Math.min(gap.end, to);
    for (const run of at < end ? sliceRuns(removed.runs, at, end) : []) {
      const { origin } = run.author;
      const visible = removed.text.slice(at, at + run.length).trim() !== '';
      if (visible && origin !== actor && (actor === 'ai' || isForeign(origin))) return true;
      at += run.length;
    }
  }
  return false;
}

/** The nearest visible character of the same line within `[from, to)`, going from `offset` in one direction. */
function neighbour(
  text: string,
  offset: number,
  direction: 1 | -1,
  from: number,
  to: number,
): number | undefined {
  for (let at = offset; at >= from && at < to; at += direction) {
    const code = text.charCodeAt(at);
    if (code === 10) return undefined;
    if (!isSpace(code)) return at;
  }
  return undefined;
}

/** Widens the change to the character at `offset` and marks it as touched by `actor`. */
function mark(whole: Piece, change: PieceChange, offset: number, actor: Origin): PieceChange {
  const touched = (run: Run | undefined): Run => ({
    length: 1,
    author: run!.author,
    touched: run!.touched | originSet(actor),
  });
  const end = change.start + change.removed.text.length;
  if (offset < change.start) {
    const beside = slicePiece(whole, offset, change.start);
    const runs = joinRuns([touched(beside.runs[0])], sliceRuns(beside.runs, 1, beside.text.length));
    return {
      start: offset,
      removed: join(beside, change.removed),
      inserted: join({ text: beside.text, runs }, change.inserted),
    };
  }
  const beside = slicePiece(whole, end, offset + 1);
  const rest = sliceRuns(beside.runs, 0, beside.text.length - 1);
  const runs = joinRuns(rest, [touched(beside.runs.at(-1))]);
  return {
    start: change.start,
    removed: join(change.removed, beside),
    inserted: join(change.inserted, { text: beside.text, runs }),
  };
}

/** Text whose every later change matters: it did not come from the person at the keyboard. */
function isForeign(origin: Origin): boolean {
  return origin === 'ai' || origin === 'mixed' || origin === 'paste';
}

function join(a: Piece, b: Piece): Piece {
  return { text: a.text + b.text, runs: joinRuns(a.runs, b.runs) };
}

/**
 * A trace widens a change, so that two changes of one event may come to overlap on the marked character.
 * The later one then gives up what the earlier one already holds.
 */
export function separate(step: readonly PieceChange[]): PieceChange[] {
  const separated: PieceChange[] = [];
  let end = 0;
  for (const change of step) {
    const excess = Math.max(0, end - change.start);
    const trimmed = excess === 0 ? change : withoutHead(change, excess);
    separated.push(trimmed);
    end = trimmed.start + trimmed.removed.text.length;
  }
  return separated;
}

function withoutHead({ start, removed, inserted }: PieceChange, length: number): PieceChange {
  const cut = ({ text, runs }: Piece): Piece => ({
    text: text.slice(length),
    runs: sliceRuns(runs, length, text.length),
  });
  return { start: start + length, removed: cut(removed), inserted: cut(inserted) };
}
