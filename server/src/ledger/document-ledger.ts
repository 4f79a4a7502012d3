/**
 * The provenance of one document: its characters' authors, its blocks, and what an edit makes of both.
 * Pure: ids, digests and the syntax question are passed in; records and tag edits come out.
 */
import type { EditSignal, TextChange } from '../protocol/edits.ts';
import type { Origin } from '../protocol/status.ts';
import { Arrival, type ArrivalContext } from './arrival.ts';
import {
  attributeLines,
  type BlockPlace,
  joinLines,
  type LineAttribution,
  type LineSpan,
  locateBlocks,
  originOfRange,
  presentBlocks,
} from './attribution.ts';
import { type Author, originOf, unknown } from './author.ts';
import type { Block } from './block.ts';
import { describeBlock, isStale, writtenOf } from './block-description.ts';
import {
  type Corrected,
  type CorrectedLines,
  type CorrectionContext,
  correctLines,
  followHistory,
} from './correction.ts';
import { DocumentTags, type TagContext } from './document-tags.ts';
import { settleTyping } from './keystroke.ts';
import type { LineAges } from './line-age.ts';
import type { Digest } from './line-digest.ts';
import { rearrangementOf } from './rearrangement.ts';
import type { BlockRecord } from './record.ts';
import { findBlocks } from './restoration.ts';
import type { Piece, Run } from './runs.ts';
import { invert } from './text-changes.ts';
import { type Fresh, Tracker } from './tracker.ts';

/** What holds for the document at the time of an edit. */
export type EditContext = ArrivalContext & TagContext;

export interface EditOutcome {
  /** What the act brought in, in the text after it. */
  fresh: Fresh[];
  origin: Origin;
  /** Blocks whose record must be written. */
  changed: Block[];
  /** In the text after the edit. */
  tagEdits: TextChange[];
  /** The changes that take the edit back. */
  inverse: TextChange[];
}

/** Acts that may put lines in another order. */
const mayRearrange = new Set<EditSignal['evidence']['act']>(['code-action', 'chat', 'disk', 'unknown']);

export class DocumentLedger {
  readonly #tracker: Tracker;
  readonly #blocks = new Map<string, Block>();
  readonly #tags: DocumentTags;
  /** The last act gave lines to another author: a tag that comes or goes right after it is undone together with it. */
  #isMarked = false;

  /** `languageId` as VS Code names it; it tells what is layout. */
  constructor(text: string, languageId?: string) {
    this.#tracker = new Tracker(text, languageId);
    this.#tags = new DocumentTags(this.#tracker, this.#blocks);
  }

  get text(): string {
    return this.#tracker.text;
  }

  /** The text with its authors, as a source of copies. */
  get piece(): Piece {
    return { text: this.#tracker.text, runs: this.#tracker.runs };
  }

  /** Blocks of this document, withdrawn ones included. */
  get blocks(): ReadonlyMap<string, Block> {
    return this.#blocks;
  }

  /** What was taken out of the text, latest first. */
  removals(): Generator<Piece> {
    return this.#tracker.removals();
  }

  lines(): LineAttribution[] {
    return attributeLines(this.piece);
  }

  spans(): LineSpan[] {
    return joinLines(this.lines());
  }

  originOf(start: number, end: number): Origin | undefined {
    return originOfRange(this.piece, start, end);
  }

  places(): Map<string, BlockPlace> {
    return locateBlocks(this.piece);
  }

  /** @throws RangeError when the signal's changes do not fit the text; nothing is applied then. */
  apply(told: EditSignal, context: EditContext): EditOutcome {
    const before = this.#tracker.text;
    const settled = settleTyping(told, before);
    const { act } = settled.evidence;
    const whole = mayRearrange.has(act)
      ? rearrangementOf(before, settled.changes, context.languageId)
      : undefined;
    const signal = whole ? { ...settled, changes: [whole] } : settled;
    const arrival = new Arrival(signal, context, this.piece, this.#blocks);
    const isTagOfMark = this.#isMarked && act === 'own';
    const fresh = this.#tracker.apply(signal.changes, arrival.inheritance(), isTagOfMark);
    this.#isMarked = false;
    const changed = new Set<Block>(arrival.arrived);
    for (const { author } of fresh) {
      const block = arrival.blockOf(author);
      if (block) changed.add(block);
    }
    for (const block of changed) this.#blocks.set(block.id, block);
    if (signal.changes.some(({ text }) => text.includes('AI-Provenance:'))) this.#tags.recognise();
    this.#follow(act, signal.time, changed);
    return {
      fresh,
      origin: originOf(signal.evidence),
      changed: [...changed],
      tagEdits: this.#tags.mayEdit(act) ? this.#tags.edits(context) : [],
      inverse: invert(before, signal.changes),
    };
  }

  /** Whether anybody is known to have written a part of the text. */
  get hasAuthors(): boolean {
    return this.piece.runs.some(({ author }) => author.origin !== 'unknown');
  }

  /**
   * Takes over the text of another document with its authors.
   * @param blockOf the block that one of the other document is here.
   * @returns the blocks whose record must be written.
   */
  adopt(other: DocumentLedger, blockOf: (block: Block) => Block): Block[] {
    const blocks = new Map<string, Block>();
    for (const block of other.blocks.values())
      if (block.state === 'active') blocks.set(block.id, blockOf(block));
    const authors = new Map<Author, Author>();
    const authorOf = (author: Author): Author => {
      const former = author.block === undefined ? undefined : other.blocks.get(author.block);
      const block = former && blocks.get(former.id);
      if (!block || block === former) return author;
      const known =
        authors.get(author) ?? (author === former.author ? block.author : { ...author, block: block.id });
      authors.set(author, known);
      return known;
    };
    const { text, runs } = other.piece;
    const given = runs.map((run) => ({ ...run, author: authorOf(run.author) }));
    this.#tracker.apply([{ start: 0, length: this.text.length, text }], {
      by: 'insertion',
      authors: () => given,
    });
    for (const block of blocks.values()) this.#blocks.set(block.id, block);
    return [...blocks.values()];
  }

  /**
   * The document has been another one, which was in the state of the present text: what nobody is known to have written here
   * is whose it was there, blocks aside that this document does not have.
   */
  goOnFrom(other: DocumentLedger): void {
    const runs = other.#tracker.recall(this.text);
    if (!runs) return;
    let end = 0;
    this.#tracker.reattributeAll(
      runs.map(({ length, author }) => {
        const start = end;
        end += length;
        const isKnown = author.block === undefined || this.#blocks.has(author.block);
        const authorOf = (run: Run) => (isKnown && run.author.origin === 'unknown' ? author : run.author);
        return { start, end, authorOf };
      }),
    );
  }

  /** Brings the text in line with the editor's after signals were missed: what differs is unknown. */
  resync(text: string): void {
    const { length } = this.#tracker.text;
    this.#tracker.apply([{ start: 0, length, text }], { by: 'return' });
    this.#tags.recognise();
  }

  /** Call when the text as it is now was written to disk. */
  noteSaved(): void {
    for (const block of this.#blocks.values()) if (block.state === 'active') block.isSaved = true;
  }

  /**
   * The editor lets go of the document, and what was not saved is gone.
   * @param text what the file holds.
   * @returns the blocks whose record must be written.
   */
  leave(text: string, time: string): Block[] {
    if (text === this.#tracker.text) return [];
    const changed = new Set<Block>();
    this.resync(text);
    this.#follow('disk', time, changed);
    return [...changed];
  }

  /**
   * Finds the blocks that others have recorded in the text: those of earlier sessions, those that somebody else has
   * written on since, and those that the disk may have brought back in part. Only text of unknown origin is given to them.
   * @param known `onDisk` is what the file holds, where that is known not to be the text; `ages` those of the text's lines.
   */
  restore(
    records: readonly BlockRecord[],
    digest: Digest,
    { onDisk, ages }: { onDisk?: string; ages?: LineAges } = {},
  ): void {
    const active = records.filter(({ state }) => state === 'active');
    const unseen = active.filter(({ id }) => (this.#blocks.get(id)?.state ?? 'away') === 'away');
    const grown = active.filter((record) => {
      const known = unseen.includes(record) ? undefined : this.#blocks.get(record.id);
      return known?.origin === record.origin && known.written?.content !== record.content;
    });
    for (const record of grown) this.#blocks.get(record.id)!.written = writtenOf(record);
    for (const { block: found, stretches } of findBlocks(this.piece, [...unseen, ...grown], digest, ages)) {
      const block = this.#blocks.get(found.id) ?? found;
      this.#blocks.set(block.id, block);
      const given = stretches.map(({ start, end, author }) => {
        const own = author === found.author ? block.author : author;
        return { start, end, authorOf: (run: Run) => (run.author.origin === 'unknown' ? own : run.author) };
      });
      if (given.every(({ start }, index) => index === 0 || start >= given[index - 1]!.end))
        this.#tracker.reattributeAll(given);
      else for (const each of given) this.#tracker.reattributeAll([each]);
    }
    if (onDisk !== undefined) {
      const saved = new Set(
        findBlocks({ text: onDisk, runs: [] }, unseen, digest).map(({ block }) => block.id),
      );
      for (const { id } of unseen) {
        const block = this.#blocks.get(id);
        if (block) block.isSaved = saved.has(id);
      }
    }
    this.#tags.recognise();
    const { code, tags } = presentBlocks(this.piece);
    for (const block of this.#blocks.values()) {
      if (tags.has(block.id)) block.tag = 'settled';
      if (block.state === 'away' && code.has(block.id)) block.state = 'active';
    }
  }

  /**
   * A person says who wrote lines (from 0, inclusive).
   * @returns the blocks whose record must be written.
   */
  mark(startLine: number, endLine: number, to: Corrected, context: CorrectionContext): Block[] {
    return this.#mark({ from: startLine, to: endLine }, to, context);
  }

  /** As `mark`, of the lines of one block, wherever they are; none where the block has no line. */
  markBlock(id: string, to: Corrected, context: CorrectionContext): Block[] {
    const lines = this.places().get(id)?.lines;
    return lines ? this.#mark({ from: lines[0]!, to: lines.at(-1)!, only: id }, to, context) : [];
  }

  /**
   * Lines (from 0) turn out not to be what an act wrote, but what stood there before: nobody knows from whom.
   * @returns the blocks whose record must be written.
   */
  disown(lines: ReadonlySet<number>, time: string): Block[] {
    if (lines.size === 0) return [];
    const authorOf = ({ author }: Run) => (author.isTag ? author : unknown);
    let end = -1;
    const given = this.text.split('\n').map((line) => {
      const start = end + 1;
      end = start + line.length;
      return { start, end, authorOf };
    });
    this.#tracker.reattributeAll(given.filter((_, index) => lines.has(index)));
    const changed = new Set<Block>();
    this.#follow('agent', time, changed);
    return [...changed];
  }

  /** Where and how a block stands now, as its record says it. */
  describe(block: Block, path: string, languageId: string, digest: Digest, now: string): BlockRecord {
    return describeBlock(this.piece, block, path, languageId, digest, now);
  }

  /** The blocks that stand elsewhere, or otherwise, than their last record says. */
  stale(languageId: string, digest: Digest): Block[] {
    return [...this.#blocks.values()].filter((block) => isStale(this.piece, block, languageId, digest));
  }

  /** Another document takes the block over. */
  forget(id: string): void {
    this.#blocks.delete(id);
  }

  /** Tags that are missing, outdated, or left without their block, as edits of the present text. */
  tagEdits(context: TagContext): TextChange[] {
    return this.#tags.settle(context);
  }

  #mark(lines: CorrectedLines, to: Corrected, context: CorrectionContext): Block[] {
    const changed = correctLines(this.#tracker, this.#blocks, lines, to, context);
    for (const block of changed) this.#blocks.set(block.id, block);
    this.#isMarked = changed.size > 0;
    this.#follow('type', to.time, changed);
    return [...changed];
  }

  /** Blocks end with their last character and begin again with the first one that comes back. */
  #follow(act: EditSignal['evidence']['act'], time: string, changed: Set<Block>): void {
    if (this.#blocks.size === 0) return;
    // A key press moves characters of few blocks, and mostly of none; the others are as they were.
    const moved = act === 'disk' ? undefined : this.#tracker.moved;
    if (moved?.size === 0) return;
    const { code, tags } = presentBlocks(this.piece, moved);
    for (const block of this.#blocks.values()) {
      if (moved && !moved.has(block.id)) continue;
      const authors = code.get(block.id);
      if (!authors && block.state === 'active') {
        // What a disk that has held it brings no longer may stand on another branch; anything else is over.
        block.state = act === 'disk' && block.isSaved ? 'away' : 'withdrawn';
        if (block.state === 'withdrawn') changed.add(block);
      } else if (authors && block.state !== 'active') {
        if (block.state === 'withdrawn') changed.add(block);
        block.state = 'active';
      }
      if (authors && act === 'disk') block.isSaved = true;
      const isHistory = act === 'undo' || act === 'redo';
      if (authors && isHistory && followHistory(block, authors, time)) changed.add(block);
      const isNewTag = this.#tags.follow(block, tags.has(block.id));
      if (isNewTag && block.state === 'active') changed.add(block);
    }
  }
}
