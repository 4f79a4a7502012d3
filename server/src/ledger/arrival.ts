/** What one edit brings into a document: whose the new text is, and which block it belongs to. */
import type { EditSignal, TextChange, ToolEvidence } from '../protocol/edits.ts';
import type { TierName } from '../protocol/status.ts';
import { type Author, human, unknown } from './author.ts';
import { type Block, createBlock } from './block.ts';
import { toggledComments } from './comment-toggle.ts';
import { findCopy, findMovedLines } from './copies.ts';
import { inkOf } from './ink.ts';
import { Neighbourhood } from './neighbourhood.ts';
import { joinRuns, type Piece, type Run, runOf, slicePiece, sliceRuns } from './runs.ts';
import type { Inheritance } from './tracker.ts';

type PasteEvidence = Extract<EditSignal['evidence'], { act: 'paste' }>;

export interface ArrivalContext {
  tier: TierName;
  /** As the editor names it. */
  languageId: string;
  /** The smallest paste, in lines, that is a block. */
  minLines: number;
  /** `Name <email>` of the person at the keyboard. */
  acceptedBy?: string;
  /** The authors of text that was copied from the workspace; undefined when it was not. */
  copyOf: (text: string) => readonly Run[] | undefined;
  /** The block that a copied block is here: itself when it moved, a new one when it still stands elsewhere. */
  arrivalOf: (id: string) => Block | undefined;
  newId: () => string;
}

export class Arrival {
  readonly #signal: EditSignal;
  readonly #context: ArrivalContext;
  readonly #piece: Piece;
  readonly #blocks: ReadonlyMap<string, Block>;
  readonly #made = new Map<string, Block>();
  readonly #arrived = new Set<Block>();

  /** `piece` and `blocks` are the document's before the edit. */
  constructor(signal: EditSignal, context: ArrivalContext, piece: Piece, blocks: ReadonlyMap<string, Block>) {
    this.#signal = signal;
    this.#context = context;
    this.#piece = piece;
    this.#blocks = blocks;
  }

  /** Blocks that came along with copied text. */
  get arrived(): ReadonlySet<Block> {
    return this.#arrived;
  }

  /** The block of new text, made by this edit or gone on with; undefined for a human's or nobody's. */
  blockOf({ block }: Author): Block | undefined {
    return block === undefined ? undefined : this.#made.get(block);
  }

  /** How the document's authors follow the edit. */
  inheritance(): Inheritance {
    const { evidence, changes } = this.#signal;
    switch (evidence.act) {
      case 'undo':
      case 'redo':
        return { by: evidence.act };
      case 'disk':
      case 'own':
        return { by: 'return' };
      case 'format':
        return { by: 'layout' };
      case 'completion':
      case 'chat':
        return { by: 'difference', authors: this.#assistant(evidence.tool) };
      case 'agent': {
        const moved = movesWithin(this.#piece, changes, { parts: true });
        const assistant = this.#assistant(evidence.tool);
        return { by: 'difference', authors: (change, index) => moved.get(index) ?? assistant(change) };
      }
      case 'paste':
        return { by: 'insertion', authors: this.#paster(evidence) };
      case 'suggestion':
      case 'snippet':
      case 'rename':
      case 'replace':
        return { by: 'difference', authors: human };
      case 'type':
      case 'code-action':
      case 'unknown': {
        const toggled = toggledComments(this.#piece, changes, this.#context.languageId);
        if (toggled) {
          // Given as runs, what goes leaves no trace.
          const authors = (change: TextChange) => runOf(change.text.length, toggled(change));
          return { by: 'insertion', authors };
        }
        const author = evidence.act === 'type' ? human : unknown;
        const moved = movesWithin(this.#piece, changes);
        const [only] = changes;
        const repeated = author === unknown && changes.length === 1 ? this.#repeated(only!) : undefined;
        if (repeated) return { by: 'insertion', authors: () => repeated };
        // What is indented anew with a key stays whose it was.
        const isKey = changes.every(({ length, text }) => length === 0 || inkOf(text).length <= 1);
        const by = author === human && isKey ? 'insertion' : 'difference';
        if (moved.size === 0) return { by, authors: author };
        return { by: 'insertion', authors: (_, index) => moved.get(index) ?? author };
      }
    }
  }

  /** One block for each stretch of lines that the assistant wrote, or the block that it went on with. */
  #assistant(tool: ToolEvidence | undefined): (change: TextChange) => Author {
    const lineOf = lineCounter(this.#piece.text);
    const near = new Neighbourhood(this.#piece, this.#blocks);
    let last: { block: Block; endLine: number } | undefined;
    return ({ start, length }) => {
      const [from, to] = [lineOf(start), lineOf(start + length)];
      let block = last && from <= last.endLine + 1 ? last.block : near.blockOf(tool, from, to);
      if (!block) {
        block = createBlock(this.#context.newId(), {
          ...this.#origin(),
          origin: 'ai',
          ...(tool ? { tool } : {}),
        });
      }
      this.#made.set(block.id, block);
      last = { block, endLine: to };
      return block.author;
    };
  }

  #paster({ from, places }: PasteEvidence): (change: TextChange, index: number) => Author | Run[] {
    const copyOf = from === 'outside' ? () => undefined : this.#copies();
    return (change, index) => {
      if (places && !places.includes(index)) return unknown;
      const copied = copyOf(change);
      if (copied) return this.#settleCopy(copied, change);
      const filled = change.text.split('\n').filter((line) => line.trim() !== '').length;
      if (filled < this.#context.minLines) return { origin: 'paste' };
      const block = createBlock(this.#context.newId(), { ...this.#origin(), origin: 'paste' });
      this.#made.set(block.id, block);
      return block.author;
    };
  }

  /** Where several cursors get a line each of what was copied, it is looked for as a whole. */
  #copies(): (change: TextChange) => readonly Run[] | undefined {
    const parts = [...this.#signal.changes].sort((one, other) => one.start - other.start);
    const inks = parts.map(({ text }) => inkOf(text));
    const isDealt = inks.some((ink) => ink !== inks[0]);
    const whole = isDealt ? this.#context.copyOf(parts.map(({ text }) => text).join('\n')) : undefined;
    if (!whole) return ({ text }) => this.#context.copyOf(text);
    let at = 0;
    const dealt = new Map<TextChange, Run[]>();
    for (const part of parts) {
      dealt.set(part, sliceRuns(whole, at, at + part.text.length));
      at += part.text.length + 1;
    }
    return (change) => dealt.get(change);
  }

  /**
   * Whole lines that repeat those right above or below are a copy of these, by whatever command; so is a part of a line that
   * repeats what it touches.
   */
  #repeated(change: TextChange): Run[] | undefined {
    const { start, length, text } = change;
    if (length > 0 || text.trim() === '') return undefined;
    const [from, to] = [Math.max(0, start - text.length), start + text.length];
    const isWhole = text.includes('\n');
    if (!isWhole && inkOf(text).length < TELLING_WORD) return undefined;
    const beside = isWhole
      ? [slicePiece(this.#piece, from, Math.min(this.#piece.text.length, to))]
      : [slicePiece(this.#piece, from, start), slicePiece(this.#piece, start, to)].filter(
          (piece) => piece.text === text,
        );
    const copied = findCopy(text, beside);
    return copied && this.#settleCopy(copied, change);
  }

  #settleCopy(copied: readonly Run[], change: TextChange): Run[] {
    const authors = new Map<Author, Author>();
    return joinRuns(
      copied.map((run) => {
        const { author } = run;
        if (author.block === undefined || author.isTag) return run;
        const known = authors.get(author) ?? this.#authorOfCopy(author, author.block, change);
        authors.set(author, known);
        return { ...run, author: known };
      }),
    );
  }

  /**
   * Text of a block that is gone brings the block back; beside its block it belongs to it; else, of a block that still
   * stands, it is a block of its own.
   */
  #authorOfCopy(author: Author, id: string, { start, length }: TextChange): Author {
    const block = this.#blocks.get(id);
    const lineOf = lineCounter(this.#piece.text);
    const near = new Neighbourhood(this.#piece, this.#blocks);
    if (block && !near.has(id)) return author;
    if (block && near.isBeside(id, lineOf(start), lineOf(start + length))) {
      this.#arrived.add(block);
      return author;
    }
    const arrived = this.#context.arrivalOf(id);
    if (!arrived) return { origin: author.origin };
    this.#arrived.add(arrived);
    return arrived.author;
  }

  #origin() {
    const { evidence, route, time } = this.#signal;
    const { tier, acceptedBy } = this.#context;
    return { act: evidence.act, route, time, tier, ...(acceptedBy === undefined ? {} : { acceptedBy }) };
  }
}

/** Visible characters of a part of a line that nobody repeats by chance. */
const TELLING_WORD = 8;

/** Shorter text is everywhere, and proves no move where it is only a part of what left. */
const TELLING_LENGTH = 16;

/**
 * Text that leaves one place and arrives at another in one event was moved, by whatever gesture: it keeps its
 * authors. Keys are indices of `changes`. With `parts`, it may be a part of what left.
 */
function movesWithin(
  { text, runs }: Piece,
  changes: readonly TextChange[],
  { parts = false } = {},
): Map<number, readonly Run[]> {
  const moves = new Map<number, readonly Run[]>();
  if (changes.length < 2) return moves;
  changes.forEach((arrival, index) => {
    const arrived = inkOf(arrival.text);
    if (arrived === '') return;
    for (const [other, { start, length }] of changes.entries()) {
      if (other === index || length === 0) continue;
      const piece = { text: text.slice(start, start + length), runs: sliceRuns(runs, start, start + length) };
      const left = inkOf(piece.text);
      const isWhole =
        left === arrived || (parts && arrived.length >= TELLING_LENGTH && left.includes(arrived));
      const copy = isWhole
        ? findCopy(arrival.text, [piece])
        : parts
          ? findMovedLines(arrival.text, piece)
          : undefined;
      if (!copy) continue;
      moves.set(index, copy);
      return;
    }
  });
  return moves;
}

function lineCounter(text: string): (offset: number) => number {
  let counted = 0;
  let line = 0;
  return (offset) => {
    if (offset < counted) {
      counted = 0;
      line = 0;
    }
    for (let at = text.indexOf('\n', counted); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
      line++;
    counted = offset;
    return line;
  };
}
