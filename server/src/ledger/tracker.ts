/**
 * Follows the authors of one document, character by character, through every edit.
 *
 * What must hold: the runs' lengths always add up to the text's length; an act changes the author of no character
 * that it leaves standing; undo and redo restore authors exactly; a formatter changes none.
 */
import type { TextChange } from '../protocol/edits.ts';
import type { Origin } from '../protocol/status.ts';
import { align, isSpace, type Match } from './alignment.ts';
import { type Author, originSet, unknown } from './author.ts';
import { joinRuns, type Piece, type Run, runAt, runOf, sliceRuns, spliceRuns } from './runs.ts';
import { isRemovalOf, type PieceChange, Timeline } from './timeline.ts';

/** How an act treats the authors of what it touches. */
export type Inheritance =
  /** All inserted text is the actor's, or whoever's the given piece says (a paste from the workspace). */
  | { by: 'insertion'; authors: Author | ((change: TextChange, index: number) => Author | readonly Run[]) }
  /** What was there before keeps its author, only the difference is the actor's. */
  | { by: 'difference'; authors: Author | ((change: TextChange, index: number) => Author) }
  /** Only the shape changes: new characters are those of their neighbours. */
  | { by: 'layout' }
  | { by: 'undo' | 'redo' }
  /** A state that may have been there before: its authors if so, else `unknown` for what differs. */
  | { by: 'return' };

/** A stretch of new text, in the text after the act. */
export interface Fresh {
  start: number;
  end: number;
  author: Author;
}

export class Tracker {
  #text: string;
  readonly #runs: Run[];
  readonly #timeline = new Timeline();

  /** The authors of the first text are unknown until `reattribute` says more. */
  constructor(text: string) {
    this.#text = text;
    this.#runs = runOf(text.length, unknown);
  }

  get text(): string {
    return this.#text;
  }

  /** In the order of the text; do not keep them across edits. */
  get runs(): readonly Run[] {
    return this.#runs;
  }

  /** What was taken out of the text, latest first. */
  removals(): Generator<Piece> {
    return this.#timeline.removals();
  }

  /**
   * Applies one change event. `changes` speak of the text before all of them, in any order, not overlapping.
   * @returns the stretches that the act brought in, ascending; none for undo, redo and layout.
   * @throws RangeError when a change lies outside the text or overlaps another; nothing is applied then.
   */
  apply(changes: readonly TextChange[], inheritance: Inheritance): Fresh[] {
    const sorted = changes.map((change, index) => ({ ...change, index })).sort((a, b) => a.start - b.start);
    this.#check(sorted);
    switch (inheritance.by) {
      case 'undo':
      case 'redo':
        this.#travel(sorted, inheritance.by);
        return [];
      case 'return':
        this.#comeBack(sorted);
        return [];
      case 'layout':
        this.#commit([this.#reshape(hullOf(this.#text, sorted))]);
        return [];
      case 'insertion':
      case 'difference':
        return this.#write(sorted, inheritance);
    }
  }

  /** Gives a stretch of the present text another author, as a step of its own that leaves the text alone. */
  reattribute(start: number, end: number, authorOf: (run: Run) => Author): void {
    if (end <= start) return;
    const text = this.#text.slice(start, end);
    const before = sliceRuns(this.#runs, start, end);
    const after = joinRuns(before.map((run) => ({ length: run.length, author: authorOf(run), touched: 0 })));
    this.#commit([{ start, removed: { text, runs: before }, inserted: { text, runs: after } }]);
  }

  #check(sorted: readonly TextChange[]): void {
    let end = 0;
    for (const { start, length } of sorted) {
      if (!(start >= end && length >= 0 && start + length <= this.#text.length)) {
        throw new RangeError(
          `A change of ${length} characters at ${start} does not fit the text it speaks of.`,
        );
      }
      end = start + length;
    }
  }

  #write(
    sorted: readonly (TextChange & { index: number })[],
    inheritance: Extract<Inheritance, { by: 'insertion' | 'difference' }>,
  ): Fresh[] {
    const fresh: Fresh[] = [];
    let shift = 0;
    const step = sorted.map((change, place) => {
      const { authors } = inheritance;
      const author = typeof authors === 'function' ? authors(change, change.index) : authors;
      const removed = this.#piece(change.start, change.start + change.length);
      if (Array.isArray(author)) {
        shift += change.text.length - change.length;
        return { start: change.start, removed, inserted: { text: change.text, runs: author as Run[] } };
      }
      const actor = author as Author;
      const matches = inheritance.by === 'difference' ? align(removed.text, change.text, 'edit') : [];
      const runs = inherit(removed.runs, matches, change.text.length, runOf(change.text.length, actor));
      for (const { start, end } of gapsOf(matches, change.text.length)) {
        const at = change.start + shift;
        fresh.push({ start: at + start, end: at + end, author: actor });
      }
      shift += change.text.length - change.length;
      const written = { start: change.start, removed, inserted: { text: change.text, runs } };
      const before = sorted[place - 1];
      const free = { from: before ? before.start + before.length : 0, to: sorted[place + 1]?.start };
      return this.#leaveTrace(written, matches, actor.origin, free);
    });
    this.#commit(separate(step));
    return fresh;
  }

  /** Undo and redo to a state that the timeline does not hold take back what was removed, the rest is unknown. */
  #travel(sorted: readonly TextChange[], direction: 'undo' | 'redo'): void {
    const target = patch(this.#text, sorted);
    const now = { text: this.#text, runs: this.#runs };
    const other = direction === 'undo' ? 'redo' : 'undo';
    const runs = this.#timeline[direction](now, target) ?? this.#timeline[other](now, target);
    if (!runs) {
      this.#takeBack(sorted);
      return;
    }
    this.#text = target;
    this.#runs.splice(0, this.#runs.length, ...runs);
  }

  #comeBack(sorted: readonly TextChange[]): void {
    const target = patch(this.#text, sorted);
    const recalled = this.#timeline.recall({ text: this.#text, runs: this.#runs }, target);
    if (!recalled) {
      this.#takeBack(sorted);
      return;
    }
    let shift = 0;
    const step = sorted.map(({ start, length, text }) => {
      const at = start + shift;
      shift += text.length - length;
      const runs = sliceRuns(recalled, at, at + text.length);
      return { start, removed: this.#piece(start, start + length), inserted: { text, runs } };
    });
    this.#commit(step);
  }

  #takeBack(sorted: readonly TextChange[]): void {
    const step = sorted.map(({ start, length, text }) => {
      const removed = this.#piece(start, start + length);
      const former = text.trim() === '' ? undefined : this.#removedBefore(text);
      const matches = former ? [] : align(removed.text, text, 'edit');
      const base = former ?? runOf(text.length, unknown);
      return { start, removed, inserted: { text, runs: inherit(removed.runs, matches, text.length, base) } };
    });
    this.#commit(step);
  }

  #removedBefore(text: string): readonly Run[] | undefined {
    for (const removed of this.#timeline.removals()) {
      const at = isRemovalOf(removed, text) ? removed.text.indexOf(text) : -1;
      if (at >= 0) return sliceRuns(removed.runs, at, at + text.length);
    }
    return undefined;
  }

  #reshape({ start, length, text }: TextChange): PieceChange {
    const removed = this.#piece(start, start + length);
    const matches = align(removed.text, text, 'layout');
    const beside = runAt(this.#runs, start - 1) ?? runAt(this.#runs, start + length);
    const runs = inherit(removed.runs, matches, text.length, undefined, beside?.author);
    return { start, removed, inserted: { text, runs } };
  }

  /**
   * A deletion leaves no character behind, yet a line of one author that another cut into is no longer that
   * author's alone. The nearest character that stays on the line remembers it, if it lies in `free`, where no
   * other change of the same event is at work.
   */
  #leaveTrace(
    change: PieceChange,
    matches: readonly Match[],
    actor: Origin,
    free: { from: number; to: number | undefined },
  ): PieceChange {
    const { removed, start } = change;
    const end = start + removed.text.length;
    const lost = (from: number, to: number) => this.#losesToAnother(removed, matches, from, to, actor);
    const firstBreak = removed.text.indexOf('\n');
    const lastBreak = removed.text.lastIndexOf('\n');
    const left = this.#neighbour(start - 1, -1, free.from, start);
    const right = this.#neighbour(end, 1, end, free.to ?? this.#text.length);
    let marked = change;
    if (firstBreak < 0) {
      if ((left ?? right) !== undefined && lost(0, removed.text.length)) {
        marked = this.#mark(marked, (left ?? right)!, actor);
      }
      return marked;
    }
    if (left !== undefined && lost(0, firstBreak)) marked = this.#mark(marked, left, actor);
    if (right !== undefined && lost(lastBreak + 1, removed.text.length)) {
      marked = this.#mark(marked, right, actor);
    }
    return marked;
  }

  #losesToAnother(
    removed: Piece,
    matches: readonly Match[],
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
  #neighbour(offset: number, direction: 1 | -1, from: number, to: number): number | undefined {
    for (let at = offset; at >= from && at < to; at += direction) {
      const code = this.#text.charCodeAt(at);
      if (code === 10) return undefined;
      if (!isSpace(code)) return at;
    }
    return undefined;
  }

  /** Widens the change to the character at `offset` and marks it as touched by `actor`. */
  #mark(change: PieceChange, offset: number, actor: Origin): PieceChange {
    const touched = (run: Run | undefined): Run => ({
      length: 1,
      author: run!.author,
      touched: run!.touched | originSet(actor),
    });
    const end = change.start + change.removed.text.length;
    if (offset < change.start) {
      const beside = this.#piece(offset, change.start);
      const runs = joinRuns([touched(beside.runs[0])], sliceRuns(beside.runs, 1, beside.text.length));
      return {
        start: offset,
        removed: join(beside, change.removed),
        inserted: join({ text: beside.text, runs }, change.inserted),
      };
    }
    const beside = this.#piece(end, offset + 1);
    const rest = sliceRuns(beside.runs, 0, beside.text.length - 1);
    const runs = joinRuns(rest, [touched(beside.runs.at(-1))]);
    return {
      start: change.start,
      removed: join(change.removed, beside),
      inserted: join(change.inserted, { text: beside.text, runs }),
    };
  }

  #piece(start: number, end: number): Piece {
    return { text: this.#text.slice(start, end), runs: sliceRuns(this.#runs, start, end) };
  }

  #commit(step: readonly PieceChange[]): void {
    if (step.length === 0) return;
    const changes = step.map(({ start, removed, inserted }) => ({
      start,
      length: removed.text.length,
      text: inserted.text,
    }));
    this.#text = patch(this.#text, changes);
    for (let index = step.length - 1; index >= 0; index--) {
      const { start, removed, inserted } = step[index]!;
      spliceRuns(this.#runs, start, start + removed.text.length, inserted.runs);
    }
    this.#timeline.push(step);
  }
}

/** Applies changes that ascend. */
export function patch(text: string, sorted: readonly TextChange[]): string {
  let patched = '';
  let at = 0;
  for (const change of sorted) {
    patched += text.slice(at, change.start) + change.text;
    at = change.start + change.length;
  }
  return patched + text.slice(at);
}

/** The changes that take `changes` back, in the text after them. */
export function invert(text: string, changes: readonly TextChange[]): TextChange[] {
  let shift = 0;
  return [...changes]
    .sort((a, b) => a.start - b.start)
    .map((change) => {
      const start = change.start + shift;
      shift += change.text.length - change.length;
      const former = text.slice(change.start, change.start + change.length);
      return { start, length: change.text.length, text: former };
    });
}

/** Text whose every later change matters: it did not come from the person at the keyboard. */
function isForeign(origin: Origin): boolean {
  return origin === 'ai' || origin === 'mixed' || origin === 'paste';
}

function hullOf(text: string, sorted: readonly TextChange[]): TextChange {
  const start = sorted[0]?.start ?? 0;
  const last = sorted.at(-1);
  const end = last ? last.start + last.length : 0;
  const inside = sorted.map((change) => ({ ...change, start: change.start - start }));
  return { start, length: end - start, text: patch(text.slice(start, end), inside) };
}

/** The new text's runs: matched characters keep theirs, the rest is `base`'s or, without one, the neighbours'. */
function inherit(
  removed: readonly Run[],
  matches: readonly Match[],
  length: number,
  base: readonly Run[] | undefined,
  beside: Author = unknown,
): Run[] {
  if (base && matches.length === 0) return joinRuns(base);
  const lists: Run[][] = [];
  let at = 0;
  let neighbour: Author | undefined;
  const fill = (to: number, next?: Author) => {
    if (to > at) lists.push(base ? sliceRuns(base, at, to) : runOf(to - at, neighbour ?? next ?? beside));
  };
  for (const match of matches) {
    const runs = sliceRuns(removed, match.from, match.from + match.length);
    fill(match.to, runs[0]?.author);
    lists.push(runs);
    neighbour = runs.at(-1)?.author;
    at = match.to + match.length;
  }
  fill(length);
  return joinRuns(...lists);
}

function gapsOf(matches: readonly Match[], length: number): { start: number; end: number }[] {
  const gaps: { start: number; end: number }[] = [];
  let at = 0;
  for (const match of matches) {
    if (match.to > at) gaps.push({ start: at, end: match.to });
    at = match.to + match.length;
  }
  if (length > at) gaps.push({ start: at, end: length });
  return gaps;
}

function join(a: Piece, b: Piece): Piece {
  return { text: a.text + b.text, runs: joinRuns(a.runs, b.runs) };
}

/**
 * A trace widens a change, so that two changes of one event may come to overlap on the marked character.
 * The later one then gives up what the earlier one already holds.
 */
function separate(step: readonly PieceChange[]): PieceChange[] {
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
