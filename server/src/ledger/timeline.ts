/**
 * The states a text went through, so that undo and redo bring back the authors along with the characters.
 * The editor says only *that* it undid something; which earlier state that was, the text itself tells.
 */
import { inkOf } from './ink.ts';
import { type Piece, type Run, spliceRuns } from './runs.ts';

/** One replaced stretch: at `start`, `removed` gave way to `inserted`. */
export interface PieceChange {
  /** In the text before the whole step. */
  start: number;
  removed: Piece;
  inserted: Piece;
}

export interface Step {
  /** They ascend and do not overlap. */
  changes: readonly PieceChange[];
  /** Undone and redone together with the step before it, which leaves the text alone. */
  joins: boolean;
}

const MOST_STEPS = 1_000;
const MOST_CHARACTERS = 8_000_000;

export class Timeline {
  readonly #steps: Step[] = [];
  /** Steps before it are done, steps from it on are undone. */
  #cursor = 0;
  #characters = 0;

  /** A new step; what was undone before it can no longer be redone. */
  push(step: Step): void {
    for (const undone of this.#steps.splice(this.#cursor)) this.#characters -= sizeOf(undone);
    this.#steps.push(step);
    this.#characters += sizeOf(step);
    while (
      this.#steps.length > 1 &&
      (this.#steps.length > MOST_STEPS || this.#characters > MOST_CHARACTERS)
    ) {
      this.#characters -= sizeOf(this.#steps.shift()!);
    }
    this.#cursor = this.#steps.length;
  }

  /** Moves to the nearest earlier state whose text is `target`; undefined when there is none. */
  undo(now: Piece, target: string): Run[] | undefined {
    const found = this.#findBack(now.text, target);
    if (found === undefined) return undefined;
    const runs = [...now.runs];
    while (this.#cursor > found || (this.#cursor > 0 && this.#steps[this.#cursor]?.joins))
      swap(runs, this.#steps[--this.#cursor]!, 'back');
    return runs;
  }

  /** Moves to the nearest undone state whose text is `target`; undefined when there is none. */
  redo(now: Piece, target: string): Run[] | undefined {
    let text = now.text;
    let length = text.length;
    let found: number | undefined;
    for (let index = this.#cursor; index < this.#steps.length; index++) {
      const step = this.#steps[index]!;
      const changesText = step.changes.some(({ removed, inserted }) => removed.text !== inserted.text);
      if (found !== undefined && changesText) break;
      length += growth(step);
      text = swapText(text, step, 'forth');
      if (found !== undefined || (length === target.length && text === target)) found = index + 1;
    }
    if (found === undefined) return undefined;
    const runs = [...now.runs];
    while (this.#cursor < found) swap(runs, this.#steps[this.#cursor++]!, 'forth');
    return runs;
  }

  /** The authors of the nearest earlier state whose text is `target`, without going there. */
  recall(now: Piece, target: string): Run[] | undefined {
    const found = this.#findBack(now.text, target);
    if (found === undefined) return undefined;
    const runs = [...now.runs];
    for (let index = this.#cursor - 1; index >= found; index--) swap(runs, this.#steps[index]!, 'back');
    return runs;
  }

  /** What was taken out of the text, latest first. */
  *removals(): Generator<Piece> {
    for (let index = this.#cursor - 1; index >= 0; index--) {
      for (const { removed } of this.#steps[index]!.changes) if (removed.text !== '') yield removed;
    }
  }

  #findBack(text: string, target: string): number | undefined {
    // Lengths are cheap to follow; texts are only made as far back as one of the right length may be.
    const candidates = new Set<number>();
    let { length } = text;
    for (let index = this.#cursor - 1; index >= 0; index--) {
      length -= growth(this.#steps[index]!);
      if (length === target.length) candidates.add(index);
    }
    for (let index = this.#cursor - 1; candidates.size > 0; index--) {
      text = swapText(text, this.#steps[index]!, 'back');
      if (candidates.delete(index) && text === target) return index;
    }
    return undefined;
  }
}

/**
 * Whether a removed piece is the removal of exactly `text`, white space aside. A removal that left a trace holds
 * the marked character on either side too.
 */
export function isRemovalOf(removed: Piece, text: string): boolean {
  if (removed.text.length < text.trim().length) return false;
  const whole = inkOf(removed.text);
  const wanted = inkOf(text);
  return whole.length - wanted.length <= 2 && whole.includes(wanted);
}

function sizeOf({ changes }: Step): number {
  return changes.reduce((sum, { removed, inserted }) => sum + removed.text.length + inserted.text.length, 0);
}

function growth({ changes }: Step): number {
  return changes.reduce((sum, { removed, inserted }) => sum + inserted.text.length - removed.text.length, 0);
}

function swapText(text: string, { changes }: Step, direction: 'back' | 'forth'): string {
  const parts: string[] = [];
  let at = 0;
  let shift = 0;
  for (const { start, removed, inserted } of changes) {
    const [gone, come] = direction === 'back' ? [inserted, removed] : [removed, inserted];
    const here = direction === 'back' ? start + shift : start;
    parts.push(text.slice(at, here), come.text);
    at = here + gone.text.length;
    shift += inserted.text.length - removed.text.length;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function swap(runs: Run[], { changes }: Step, direction: 'back' | 'forth'): void {
  if (direction === 'back') {
    // Going back from the first change on, each start is again that of the text before the step.
    for (const { start, removed, inserted } of changes) {
      spliceRuns(runs, start, start + inserted.text.length, removed.runs);
    }
  } else {
    for (let index = changes.length - 1; index >= 0; index--) {
      const { start, removed, inserted } = changes[index]!;
      spliceRuns(runs, start, start + removed.text.length, inserted.runs);
    }
  }
}
