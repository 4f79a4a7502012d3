/**
 * The provenance of one document: its characters' authors, its blocks, and what an edit makes of both.
 * Pure: ids, digests and the syntax question are passed in; records and tag edits come out.
 */
import type { EditSignal, TextChange, ToolEvidence } from '../protocol/edits.ts';
import type { Origin, TierName } from '../protocol/status.ts';
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
import { type Author, human, originOf, unknown } from './author.ts';
import { type Block, createBlock, tagIdOf } from './block.ts';
import { type Digest, describeBlock, isStale } from './block-description.ts';
import { commentSyntaxOf } from './comment-syntax.ts';
import { findCopy } from './copies.ts';
import type { BlockRecord } from './record.ts';
import { findBlocks } from './restoration.ts';
import { joinRuns, type Piece, type Run, sliceRuns } from './runs.ts';
import { type FoundTag, findTags, placeTag, removeTag, type Tag, tagWords } from './tag.ts';
import { type Fresh, type Inheritance, invert, Tracker } from './tracker.ts';

/** What holds for the document at the time of an edit. */
export interface EditContext {
  languageId: string;
  tier: TierName;
  /** The smallest block, in lines, that gets a tag. */
  minLines: number;
  /** False: blocks go to the ledger alone. */
  tags: boolean;
  acceptedBy?: string;
  /** Whether a comment may start at this offset of the text after the edit. */
  commentAllowedAt: (offset: number) => boolean;
  /** The state of a block's review, for its tag. */
  reviewOf: (block: Block) => Tag['review'];
  /** The authors of text that was copied from the workspace; undefined when it was not. */
  copyOf: (text: string) => readonly Run[] | undefined;
  /** The block that a copied block is here: itself when it moved, a new one when it still stands elsewhere. */
  arrivalOf: (id: string) => Block | undefined;
  newId: () => string;
}

/** What it takes to write tags. */
export type TagContext = Pick<
  EditContext,
  'languageId' | 'minLines' | 'tags' | 'commentAllowedAt' | 'reviewOf'
>;

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

/** An edit may not ask for the same tag for ever if the editor keeps dropping it. */
const MOST_REQUESTS = 5;

export class DocumentLedger {
  readonly #tracker: Tracker;
  readonly #blocks = new Map<string, Block>();
  readonly #requests = new Map<string, number>();

  constructor(text: string) {
    this.#tracker = new Tracker(text);
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
  apply(signal: EditSignal, context: EditContext): EditOutcome {
    const before = this.#tracker.text;
    const made = new Map<string, Block>();
    const arrived = new Set<Block>();
    const fresh = this.#tracker.apply(signal.changes, this.#inheritance(signal, context, made, arrived));
    const changed = new Set<Block>(arrived);
    for (const { author } of fresh) {
      const block = author.block === undefined ? undefined : made.get(author.block);
      if (block) changed.add(block);
    }
    for (const block of changed) this.#blocks.set(block.id, block);
    if (signal.changes.some(({ text }) => text.includes('AI-Provenance:'))) this.#recogniseTags();
    this.#follow(signal.evidence.act, changed);
    return {
      fresh,
      origin: originOf(signal.evidence),
      changed: [...changed],
      tagEdits: this.#mayEditTags(signal.evidence.act) ? this.tagEdits(context) : [],
      inverse: invert(before, signal.changes),
    };
  }

  /** Brings the text in line with the editor's after signals were missed: what differs is unknown. */
  resync(text: string): void {
    const { length } = this.#tracker.text;
    this.#tracker.apply([{ start: 0, length, text }], { by: 'return' });
    this.#recogniseTags();
  }

  /** Finds the blocks of earlier sessions in the text. Only text of unknown origin is given to them. */
  restore(records: readonly BlockRecord[], digest: Digest): void {
    const unseen = records.filter(({ id, state }) => state === 'active' && !this.#blocks.has(id));
    for (const { block, stretches } of findBlocks(this.piece, unseen, digest)) {
      this.#blocks.set(block.id, block);
      for (const { start, end, author } of stretches) {
        this.#tracker.reattribute(start, end, (run) =>
          run.author.origin === 'unknown' ? author : run.author,
        );
      }
    }
    this.#recogniseTags();
  }

  /**
   * A person says who wrote lines (from 0, inclusive).
   * @returns the blocks whose record must be written.
   */
  mark(
    startLine: number,
    endLine: number,
    to: { origin: 'human' | 'ai'; tool?: ToolEvidence; by: string; time: string },
    context: Pick<EditContext, 'tier' | 'newId'>,
  ): Block[] {
    const [start, end] = this.#offsetsOf(startLine, endLine);
    const places = this.places();
    const changed = new Set<Block>();
    const authors = new Map<string | undefined, Author>();
    const isWhole = (id: string) => {
      const lines = places.get(id)?.lines ?? [];
      return lines.length > 0 && lines[0]! >= startLine && lines.at(-1)! <= endLine;
    };
    const made = createBlock(context.newId(), {
      origin: 'ai',
      act: 'correction',
      route: 'stable',
      time: to.time,
      tier: context.tier,
      acceptedBy: to.by,
      ...(to.tool ? { tool: to.tool } : {}),
    });
    const authorFor = (id: string | undefined): Author => {
      const block = id === undefined ? undefined : this.#blocks.get(id);
      if (block) {
        const { by, time } = to;
        block.corrections.push({ by, time, from: block.origin, to: to.origin, startLine, endLine });
        changed.add(block);
        if (isWhole(block.id)) return correct(block, to);
      }
      if (to.origin === 'human') return human;
      this.#blocks.set(made.id, made);
      changed.add(made);
      return made.author;
    };
    this.#tracker.reattribute(start, end, ({ author }) => {
      if (author.isTag) return author;
      const known = authors.get(author.block) ?? authorFor(author.block);
      authors.set(author.block, known);
      return known;
    });
    this.#follow('type', changed);
    return [...changed];
  }

  /** Writes down where a block stands now; the result is also kept as the block's last record. */
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
    if (this.#blocks.size === 0) return [];
    const edits: TextChange[] = [];
    const seen = new Set<string>();
    for (const found of this.#ownTags()) {
      const block = this.#blockOfTag(found.id);
      const isKept = block?.state === 'active' && block.origin === 'ai' && !seen.has(found.id);
      seen.add(found.id);
      if (!isKept) {
        edits.push(removeTag(this.#tracker.text, found));
        continue;
      }
      const words = tagWords(tagOf(block, context));
      if (words !== this.#tracker.text.slice(found.start, found.end)) {
        edits.push({ start: found.start, length: found.end - found.start, text: words });
      }
    }
    const syntax = commentSyntaxOf(context.languageId);
    if (syntax && context.tags) {
      const places = this.places();
      for (const block of this.#blocks.values()) {
        const place = places.get(block.id);
        if (!place || !this.#lacksTag(block, place, context.minLines)) continue;
        const edit = placeTag(
          this.#tracker.text,
          place.start,
          tagOf(block, context),
          syntax,
          context.commentAllowedAt,
        );
        if (!edit) continue;
        this.#requests.set(block.id, (this.#requests.get(block.id) ?? 0) + 1);
        block.tag = 'wanted';
        edits.push(edit);
      }
    }
    return edits.sort((a, b) => a.start - b.start);
  }

  /**
   * An edit of ours right after an undo would cost the person the redo; and while a person types, only a tag that
   * lost its block or that the editor dropped is worth one.
   */
  #mayEditTags(act: EditSignal['evidence']['act']): boolean {
    if (act === 'undo' || act === 'redo') return false;
    if (act !== 'type') return true;
    const { tags } = presentBlocks(this.piece);
    return [...this.#blocks.values()].some(({ id, state, origin, tag }) => {
      return state === 'active' && origin === 'ai' ? tag === 'wanted' : tags.has(id);
    });
  }

  #lacksTag(block: Block, place: BlockPlace, minLines: number): boolean {
    return (
      block.state === 'active' &&
      block.origin === 'ai' &&
      block.tag !== 'settled' &&
      place.lines.length >= minLines &&
      (this.#requests.get(block.id) ?? 0) < MOST_REQUESTS
    );
  }

  #inheritance(
    signal: EditSignal,
    context: EditContext,
    made: Map<string, Block>,
    arrived: Set<Block>,
  ): Inheritance {
    const { evidence } = signal;
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
        return { by: 'difference', authors: this.#assistantOf(signal, evidence.tool, context, made) };
      case 'paste':
        return { by: 'insertion', authors: this.#pasterOf(signal, evidence.from, context, made, arrived) };
      case 'suggestion':
      case 'snippet':
      case 'rename':
        return { by: 'difference', authors: human };
      case 'code-action':
        return { by: 'difference', authors: unknown };
      case 'type':
      case 'unknown': {
        const author = evidence.act === 'type' ? human : unknown;
        const moved = movesWithin(this.piece, signal.changes);
        if (moved.size === 0) return { by: author === human ? 'insertion' : 'difference', authors: author };
        return { by: 'insertion', authors: (_, index) => moved.get(index) ?? author };
      }
    }
  }

  /** One block for each stretch of lines that the assistant wrote, or the block that it went on with. */
  #assistantOf(
    signal: EditSignal,
    tool: ToolEvidence | undefined,
    context: EditContext,
    made: Map<string, Block>,
  ): (change: TextChange) => Author {
    const places = this.places();
    const lineOf = lineCounter(this.#tracker.text);
    let last: { block: Block; endLine: number } | undefined;
    return ({ start, length }) => {
      const [from, to] = [lineOf(start), lineOf(start + length)];
      let block = last && from <= last.endLine + 1 ? last.block : this.#blockNear(from, to, tool, places);
      if (!block) {
        block = createBlock(context.newId(), {
          ...blockOrigin(signal, context),
          origin: 'ai',
          ...(tool ? { tool } : {}),
        });
      }
      made.set(block.id, block);
      last = { block, endLine: to };
      return block.author;
    };
  }

  #blockNear(
    from: number,
    to: number,
    tool: ToolEvidence | undefined,
    places: ReadonlyMap<string, BlockPlace>,
  ): Block | undefined {
    for (const [id, { lines }] of places) {
      const block = this.#blocks.get(id);
      if (block?.origin !== 'ai' || block.tool?.id !== tool?.id || block.tool?.model !== tool?.model)
        continue;
      if (lines.some((line) => line >= from - 1 && line <= to + 1)) return block;
    }
    return undefined;
  }

  #pasterOf(
    signal: EditSignal,
    from: 'editor' | 'outside' | 'unknown',
    context: EditContext,
    made: Map<string, Block>,
    arrived: Set<Block>,
  ): (change: TextChange) => Author | Run[] {
    return ({ text }) => {
      const copied = from === 'outside' ? undefined : context.copyOf(text);
      if (copied) return this.#settleCopy(copied, context, arrived);
      const filled = text.split('\n').filter((line) => line.trim() !== '').length;
      if (filled < context.minLines) return { origin: 'paste' };
      const block = createBlock(context.newId(), { ...blockOrigin(signal, context), origin: 'paste' });
      made.set(block.id, block);
      return block.author;
    };
  }

  /** Text of a block that is gone brings the block back; of one that still stands, it is a block of its own. */
  #settleCopy(copied: readonly Run[], context: EditContext, arrived: Set<Block>): Run[] {
    const { code } = presentBlocks(this.piece);
    const authors = new Map<Author, Author>();
    return joinRuns(
      copied.map((run) => {
        const { author } = run;
        if (author.block === undefined || author.isTag) return run;
        const known = authors.get(author) ?? this.#authorOfCopy(author, code, context, arrived);
        authors.set(author, known);
        return { ...run, author: known };
      }),
    );
  }

  #authorOfCopy(
    author: Author,
    present: ReadonlySet<string>,
    context: EditContext,
    arrived: Set<Block>,
  ): Author {
    const id = author.block!;
    if (this.#blocks.has(id) && !present.has(id)) return author;
    const block = context.arrivalOf(id);
    if (!block) return { origin: author.origin };
    arrived.add(block);
    return block.author;
  }

  /** Blocks end with their last character and begin again with the first one that comes back. */
  #follow(act: EditSignal['evidence']['act'], changed: Set<Block>): void {
    if (this.#blocks.size === 0) return;
    const { code, tags } = presentBlocks(this.piece);
    for (const block of this.#blocks.values()) {
      const isHere = code.has(block.id);
      if (!isHere && block.state === 'active') {
        block.state = act === 'disk' ? 'away' : 'withdrawn';
        block.tag = 'none';
        this.#requests.delete(block.id);
        if (block.state === 'withdrawn') changed.add(block);
      } else if (isHere && block.state !== 'active') {
        if (block.state === 'withdrawn') changed.add(block);
        block.state = 'active';
      }
      if (tags.has(block.id)) block.tag = 'settled';
    }
  }

  #recogniseTags(): void {
    const { text } = this.#tracker;
    const known = new Set(this.#ownTags().map(({ start }) => start));
    for (const found of findTags(text)) {
      const block = known.has(found.start) ? undefined : this.#blockOfTag(found.id);
      if (!block) continue;
      const lineEnd = text.indexOf('\n', found.end);
      const tag: Author = { origin: block.origin, block: block.id, isTag: true };
      const end = lineEnd < 0 ? text.length : lineEnd;
      this.#tracker.reattribute(text.lastIndexOf('\n', found.start) + 1, end, () => tag);
      block.tag = 'settled';
    }
  }

  /** The tags that Touchstone wrote, not those that somebody quotes. */
  #ownTags(): FoundTag[] {
    const { runs } = this.#tracker;
    let run = 0;
    let end = runs[0]?.length ?? 0;
    return findTags(this.#tracker.text).filter(({ start }) => {
      while (start >= end) end += runs[++run]!.length;
      return runs[run]!.author.isTag === true;
    });
  }

  #blockOfTag(id: string): Block | undefined {
    for (const block of this.#blocks.values()) if (tagIdOf(block) === id) return block;
    return undefined;
  }

  #offsetsOf(startLine: number, endLine: number): [number, number] {
    const lines = this.#tracker.text.split('\n');
    const before = lines.slice(0, startLine).reduce((sum, line) => sum + line.length + 1, 0);
    const inside = lines.slice(startLine, endLine + 1).reduce((sum, line) => sum + line.length + 1, 0);
    const { length } = this.#tracker.text;
    return [Math.min(before, length), Math.min(before + inside, length)];
  }
}

function correct(block: Block, to: { origin: 'human' | 'ai'; tool?: ToolEvidence }): Author {
  block.origin = to.origin;
  if (to.tool) block.tool = to.tool;
  block.author = { origin: to.origin, block: block.id };
  return block.author;
}

function tagOf(block: Block, context: TagContext): Tag {
  return {
    id: tagIdOf(block),
    tool: block.tool?.id ?? 'unknown',
    tier: block.tier,
    review: context.reviewOf(block),
  };
}

function blockOrigin(signal: EditSignal, context: EditContext) {
  return {
    act: signal.evidence.act,
    route: signal.route,
    time: signal.time,
    tier: context.tier,
    ...(context.acceptedBy === undefined ? {} : { acceptedBy: context.acceptedBy }),
  };
}

/**
 * Text that leaves one place and arrives at another in one event was moved, by whatever gesture: it keeps its
 * authors. Keys are indices of `changes`.
 */
function movesWithin({ text, runs }: Piece, changes: readonly TextChange[]): Map<number, readonly Run[]> {
  const moves = new Map<number, readonly Run[]>();
  if (changes.length < 2) return moves;
  const ink = (part: string) => part.replace(/\s+/g, '');
  changes.forEach((arrival, index) => {
    if (ink(arrival.text) === '') return;
    const source = changes.find(({ start, length }, other) => {
      return other !== index && ink(text.slice(start, start + length)) === ink(arrival.text);
    });
    if (!source) return;
    const end = source.start + source.length;
    const piece = { text: text.slice(source.start, end), runs: sliceRuns(runs, source.start, end) };
    const copy = findCopy(arrival.text, [piece]);
    if (copy) moves.set(index, copy);
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
