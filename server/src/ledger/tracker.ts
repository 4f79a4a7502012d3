/**
 * Follows the authors of one document, character by character, through every edit.
 *
 * What must hold: the runs' lengths always add up to the text's length; an act changes the author of no character
 * that it leaves standing; undo and redo restore authors exactly; a formatter changes none.
 */
import type { TextChange } from '../protocol/edits.ts';
import type { Origin } from '../protocol/status.ts';
import { align } from './alignment.ts';
import { type Author, originSet, unknown } from './author.ts';
import { gapsOf, inherit } from './heritage.ts';
import { reshapedLines } from './reshaped-lines.ts';
import {
  joinRuns,
  type Piece,
  type Run,
  RunReader,
  runAt,
  runOf,
  slicePiece,
  sliceRuns,
  spliceRuns,
} from './runs.ts';
import { hullOf, patch } from './text-changes.ts';
import { isRemovalOf, type PieceChange, Timeline } from './timeline.ts';
import { leaveTrace, separate, traceLosses } from './trace.ts';

/** How an act treats the authors of what it touches. */
export type Inheritance =
  /** All inserted text is the actor's, or whoever's the given piece says (a paste from the workspace). */
  | { by: 'insertion'; authors: Author | ((change: TextChange, index: number) => Author | readonly Run[]) }
  /** What was there before keeps its author, another layout included; only the difference is the actor's. */
  | { by: 'difference'; authors: Author | ((change: TextChange, index: number) => Author | readonly Run[]) }
  /** Only the shape changes: new characters are those of their neighbours. */
  | { by: 'layout' }
  | { by: 'undo' | 'redo' }
  /** A state that may have been there before: its authors if so, else `unknown` for what differs in more than layout. */
  | { by: 'return' };

/** A stretch of new text, in the text after the act. */
export interface Fresh {
  start: number;
  end: number;
  author: Author;
}

/** One of the changes of an event, in the order of the text. */
interface SortedChange extends TextChange {
  /** As the event tells it, of the text before all of its changes, and its place among them. */
  told: TextChange;
  index: number;
}

export class Tracker {
  #text: string;
  readonly #runs: Run[];
  readonly #timeline = new Timeline();
  readonly #languageId: string;
  #moved: ReadonlySet<string> | undefined;

  /** The authors of the first text are unknown until `reattribute` says more. */
  constructor(text: string, languageId = 'plaintext') {
    this.#text = text;
    this.#languageId = languageId;
    this.#runs = runOf(text.length, unknown);
  }

  get text(): string {
    return this.#text;
  }

  /** In the order of the text; do not keep them across edits. */
  get runs(): readonly Run[] {
    return this.#runs;
  }

  /** The ids of the blocks of which the last act took out or brought in characters; undefined where it may be any. */
  get moved(): ReadonlySet<string> | undefined {
    return this.#moved;
  }

  /** What was taken out of the text, latest first. */
  removals(): Generator<Piece> {
    return this.#timeline.removals();
  }

  /** The authors of a state that the text is in, or was in; undefined where it never was. */
  recall(text: string): readonly Run[] | undefined {
    return text === this.#text
      ? this.#runs
      : this.#timeline.recall({ text: this.#text, runs: this.#runs }, text);
  }

  /**
   * Applies one change event. `changes` speak of the text before all of them, in any order, not overlapping. One that
   * `joins` is undone together with the step before it, which left the text alone.
   * @returns the stretches that the act brought in, ascending; none for undo, redo and layout.
   * @throws RangeError when a change lies outside the text or overlaps another; nothing is applied then.
   */
  apply(changes: readonly TextChange[], inheritance: Inheritance, joins = false): Fresh[] {
    const sorted = changes.map((told, index) => ({ ...told, told, index })).sort((a, b) => a.start - b.start);
    this.#check(sorted);
    switch (inheritance.by) {
      case 'undo':
      case 'redo':
        this.#travel(sorted, inheritance.by);
        return [];
      case 'return':
        this.#comeBack(sorted, joins);
        return [];
      case 'layout':
        this.#commit([this.#reshape(hullOf(this.#text, sorted))]);
        return [];
      case 'insertion':
        return this.#write(sorted, inheritance);
      case 'difference':
        return this.#afterReshape(sorted, (rest) => this.#write(rest, inheritance));
    }
  }

  /**
   * Lets another layout that the changes bring come first, as a formatter's work, and carries out what is left of them then,
   * which speaks of the text in its new layout.
   */
  #afterReshape<T>(sorted: readonly SortedChange[], carryOut: (left: readonly SortedChange[]) => T): T {
    const reshaped: TextChange[] = [];
    let shift = 0;
    const left = sorted.map((change) => {
      const { start, length } = change;
      const own = reshapedLines(this.#text, change, this.#languageId).filter(
        (part) => part.start >= start && part.start + part.length <= start + length,
      );
      reshaped.push(...own);
      const growth = own.reduce((sum, part) => sum + part.text.length - part.length, 0);
      shift += growth;
      return { ...change, start: start + shift - growth, length: length + growth };
    });
    if (reshaped.length === 0) return carryOut(sorted);
    this.#commit(reshaped.map((change) => this.#reshape(change)));
    const moved = this.#moved;
    const result = carryOut(
      left.filter(({ start, length, text }) => this.#text.slice(start, start + length) !== text),
    );
    this.#moved = moved && this.#moved && new Set([...moved, ...this.#moved]);
    return result;
  }

  /** Gives a stretch of the present text another author, as a step of its own that leaves the text alone. */
  reattribute(start: number, end: number, authorOf: (run: Run) => Author): void {
    this.reattributeAll([{ start, end, authorOf }]);
  }

  /** The same of many stretches in one step; they ascend and do not overlap. */
  reattributeAll(stretches: readonly { start: number; end: number; authorOf: (run: Run) => Author }[]): void {
    const step: PieceChange[] = [];
    const runs: Run[][] = [];
    const rest = new RunReader(this.#runs);
    for (const { start, end, authorOf } of stretches) {
      if (end <= start) continue;
      const text = this.#text.slice(start, end);
      runs.push(rest.readTo(start));
      const before = rest.readTo(end);
      const after = joinRuns(
        before.map((run) => ({ length: run.length, author: authorOf(run), touched: 0 })),
      );
      runs.push(after);
      step.push({ start, removed: { text, runs: before }, inserted: { text, runs: after } });
    }
    if (step.length === 0) return;
    runs.push(rest.readTo(this.#text.length));
    const all = joinRuns(...runs);
    this.#runs.length = 0;
    for (const run of all) this.#runs.push(run);
    this.#timeline.push({ changes: step, joins: false });
    this.#moved = undefined;
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
    sorted: readonly SortedChange[],
    inheritance: Extract<Inheritance, { by: 'insertion' | 'difference' }>,
  ): Fresh[] {
    const fresh: Fresh[] = [];
    let shift = 0;
    const step = sorted.map((change, place) => {
      const { authors } = inheritance;
      const author = typeof authors === 'function' ? authors(change.told, change.index) : authors;
      const removed = this.#piece(change.start, change.start + change.length);
      if (Array.isArray(author)) {
        shift += change.text.length - change.length;
        return { start: change.start, removed, inserted: { text: change.text, runs: author as Run[] } };
      }
      const actor = author as Author;
      if (inheritance.by === 'difference' && differsInCase(removed.text, change.text)) {
        const runs = recast(removed, change.text, actor.origin);
        return { start: change.start, removed, inserted: { text: change.text, runs } };
      }
      const aligned = inheritance.by === 'difference' ? align(removed.text, change.text, 'edit') : [];
      const inherited = inherit(removed.runs, aligned, change.text.length, runOf(change.text.length, actor));
      const runs = traceLosses(removed, { text: change.text, runs: inherited }, aligned, actor.origin);
      for (const { start, end } of gapsOf(aligned, change.text.length)) {
        const at = change.start + shift;
        fresh.push({ start: at + start, end: at + end, author: actor });
      }
      shift += change.text.length - change.length;
      const written = { start: change.start, removed, inserted: { text: change.text, runs } };
      const before = sorted[place - 1];
      const free = { from: before ? before.start + before.length : 0, to: sorted[place + 1]?.start };
      return leaveTrace(this, written, aligned, actor.origin, free);
    });
    this.#commit(separate(step));
    return fresh;
  }

  /** Undo and redo to a state that the timeline does not hold take back what was removed, the rest is unknown. */
  #travel(sorted: readonly SortedChange[], direction: 'undo' | 'redo'): void {
    const target = patch(this.#text, sorted);
    const now = { text: this.#text, runs: this.#runs };
    const other = direction === 'undo' ? 'redo' : 'undo';
    const runs = this.#timeline[direction](now, target) ?? this.#timeline[other](now, target);
    if (!runs) {
      this.#takeBack(sorted);
      return;
    }
    this.#text = target;
    this.#runs.length = 0;
    for (const run of runs) this.#runs.push(run);
    this.#moved = undefined;
  }

  #comeBack(sorted: readonly SortedChange[], joins: boolean): void {
    const target = patch(this.#text, sorted);
    const recalled = this.#timeline.recall({ text: this.#text, runs: this.#runs }, target);
    if (!recalled) {
      this.#takeBack(sorted, joins);
      return;
    }
    let shift = 0;
    const step = sorted.map(({ start, length, text }) => {
      const at = start + shift;
      shift += text.length - length;
      const runs = sliceRuns(recalled, at, at + text.length);
      return { start, removed: this.#piece(start, start + length), inserted: { text, runs } };
    });
    this.#commit(step, joins);
  }

  #takeBack(sorted: readonly SortedChange[], joins = false): void {
    this.#afterReshape(sorted, (left) => this.#takeBackRest(left, joins));
  }

  #takeBackRest(sorted: readonly TextChange[], joins: boolean): void {
    const step = sorted.map(({ start, length, text }) => {
      const removed = this.#piece(start, start + length);
      const former = text.trim() === '' ? undefined : this.#removedBefore(text);
      const aligned = former ? [] : align(removed.text, text, 'edit');
      const inherited = inherit(removed.runs, aligned, text.length, former ?? runOf(text.length, unknown));
      const runs = traceLosses(removed, { text, runs: inherited }, aligned, 'unknown');
      return { start, removed, inserted: { text, runs } };
    });
    this.#commit(step, joins);
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
    const aligned = align(removed.text, text, 'layout');
    const beside = runAt(this.#runs, start - 1) ?? runAt(this.#runs, start + length);
    const runs = inherit(removed.runs, aligned, text.length, undefined, beside?.author);
    return { start, removed, inserted: { text, runs } };
  }

  #piece(start: number, end: number): Piece {
    return slicePiece(this, start, end);
  }

  #commit(step: readonly PieceChange[], joins = false): void {
    this.#moved = blocksOf(step);
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
    this.#timeline.push({ changes: step, joins });
  }
}

function differsInCase(before: string, after: string): boolean {
  return before !== after && before.length === after.length && before.toLowerCase() === after.toLowerCase();
}

/** Other letters are the same characters, which somebody has touched. */
function recast({ text, runs }: Piece, after: string, by: Origin): Run[] {
  let end = 0;
  return runs.map((run) => {
    const start = end;
    end += run.length;
    const isTouched = text.slice(start, end) !== after.slice(start, end);
    return isTouched ? { ...run, touched: run.touched | originSet(by) } : run;
  });
}

function blocksOf(step: readonly PieceChange[]): Set<string> {
  const blocks = new Set<string>();
  for (const { removed, inserted } of step)
    for (const { runs } of [removed, inserted])
      for (const { author } of runs) if (author.block !== undefined) blocks.add(author.block);
  return blocks;
}
