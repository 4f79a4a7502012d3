/** The provenance comments of one document: which of them are Touchstone's, and what is to be done about them. */
import type { EditSignal, TextChange } from '../protocol/edits.ts';
import { type BlockPlace, locateBlocks, presentBlocks } from './attribution.ts';
import type { Author } from './author.ts';
import { type Block, tagIdOf } from './block.ts';
import { isCgoPreamble } from './cgo-preamble.ts';
import { commentSyntaxOf } from './comment-syntax.ts';
import { endOfHead } from './file-head.ts';
import { isWithinLiteral } from './literal-places.ts';
import { type Piece, RunReader } from './runs.ts';
import { type FoundTag, findTags, isTagLine, placeTag, removeTag, type Tag, tagWords } from './tag.ts';
import type { Tracker } from './tracker.ts';

/** What it takes to write tags. */
export interface TagContext {
  languageId: string;
  /** The smallest block, in lines, that gets a tag. */
  minLines: number;
  /** False: blocks go to the ledger alone. */
  tags: boolean;
  /** Whether a comment may start at this offset of the text as it stands. */
  commentAllowedAt: (offset: number) => boolean;
  /** The state of a block's review, for its tag. */
  reviewOf: (block: Block) => Tag['review'];
}

/** While a person types on, a tag comes too late again and again; then it waits until it is asked for otherwise. */
const MOST_REQUESTS = 5;

export class DocumentTags {
  readonly #tracker: Tracker;
  readonly #blocks: ReadonlyMap<string, Block>;
  readonly #requests = new Map<string, number>();

  constructor(tracker: Tracker, blocks: ReadonlyMap<string, Block>) {
    this.#tracker = tracker;
    this.#blocks = blocks;
  }

  /** Gives the lines of tags to whose they are; call when text may have brought in some. */
  recognise(): void {
    const { text, runs } = this.#tracker;
    const blocks = this.#byTagId();
    const rest = new RunReader(runs);
    const lines: { start: number; end: number; authorOf: () => Author }[] = [];
    for (const found of findTags(text)) {
      rest.readTo(found.start);
      const isKnown = rest.readTo(found.end).every(({ author }) => author.isTag);
      const block = isKnown ? undefined : blocks.get(found.id);
      if (!block) continue;
      const lineStart = text.lastIndexOf('\n', found.start) + 1;
      const lineEnd = text.indexOf('\n', found.end);
      const tag: Author = { origin: block.origin, block: block.id, isTag: true };
      lines.push({
        start: Math.max(lineStart, lines.at(-1)?.end ?? 0),
        end: lineEnd < 0 ? text.length : lineEnd,
        authorOf: () => tag,
      });
    }
    this.#tracker.reattributeAll(lines);
  }

  /**
   * Call after each edit with whether the block's tag stands in the text.
   * @returns whether it is there for the first time, which moves the block's lines down by one.
   */
  follow(block: Block, isThere: boolean): boolean {
    if (isThere) {
      const isNew = block.tag !== 'settled';
      block.tag = 'settled';
      return isNew;
    }
    // Whoever deletes the tag of AI code does not want it; of what is no AI code any more it had to go.
    if (block.state === 'withdrawn' || block.origin !== 'ai') {
      block.tag = 'none';
      this.#requests.delete(block.id);
    }
    return false;
  }

  /**
   * An edit of ours right after an undo would cost the person the redo; right after a reload it would stand in the way of
   * whoever writes to the file, such as an agent; and while a person types, only a tag that
   * lost its block or that the editor dropped is worth one. What else is outdated waits for the next save.
   */
  mayEdit(act: EditSignal['evidence']['act']): boolean {
    if (act === 'undo' || act === 'redo' || act === 'disk') return false;
    if (act !== 'type') return true;
    const left = new Set<string>();
    for (const { id, state, origin, tag } of this.#blocks.values()) {
      if (state === 'active' && origin === 'ai') {
        if (tag === 'wanted') return true;
      } else if (tag === 'settled') left.add(id);
    }
    return left.size > 0 && presentBlocks(this.#piece, left).tags.size > 0;
  }

  /** Tags that are missing, outdated, or left without their block, as edits of the present text. */
  edits(context: TagContext): TextChange[] {
    if (this.#blocks.size === 0) return [];
    return [...this.#corrections(context), ...this.#insertions(context)].sort((a, b) => a.start - b.start);
  }

  /**
   * Call when the text is saved, or somebody has spoken of its blocks: what came too late so far may come now, too. The same,
   * and tags that other code has come to stand below, or whose block has moved away: they go
   * after it.
   */
  settle(context: TagContext): TextChange[] {
    this.#requests.clear();
    if (this.#blocks.size === 0) return [];
    const places = locateBlocks(this.#piece);
    const corrections = this.#corrections(context, (found, block) => {
      const place = places.get(block.id);
      const expected = place && this.#place(block, place, context);
      if (!expected) return [];
      const { text } = this.#tracker;
      const removal = removeTag(text, found);
      const between = text.slice(
        Math.min(expected.start, removal.start + removal.length),
        Math.max(expected.start, removal.start),
      );
      const hasCode = between.split('\n').some((line) => line.trim() !== '' && !isTagLine(line.trim()));
      return hasCode ? [removal, expected] : [];
    });
    return [...corrections, ...this.#insertions(context)].sort((a, b) => a.start - b.start);
  }

  #corrections(
    context: TagContext,
    move: (found: FoundTag, block: Block) => TextChange[] = () => [],
  ): TextChange[] {
    const { text } = this.#tracker;
    const seen = new Set<string>();
    const blocks = this.#byTagId();
    return this.#own().flatMap((found) => {
      const block = blocks.get(found.id);
      const isKept = block?.state === 'active' && block.origin === 'ai' && !seen.has(found.id);
      seen.add(found.id);
      if (!isKept) return removeTag(text, found);
      const moved = move(found, block);
      if (moved.length > 0) return moved;
      const words = tagWords(tagOf(block, context));
      if (words === text.slice(found.start, found.end)) return [];
      return { start: found.start, length: found.end - found.start, text: words };
    });
  }

  #insertions(context: TagContext): TextChange[] {
    const lacking = [...this.#blocks.values()].filter((block) => this.#isLacking(block));
    if (lacking.length === 0) return [];
    const places = locateBlocks(this.#piece);
    return lacking.flatMap((block) => {
      const place = places.get(block.id);
      if (!place || place.lines.length < context.minLines) return [];
      const edit = this.#place(block, place, context);
      if (!edit) return [];
      this.#requests.set(block.id, (this.#requests.get(block.id) ?? 0) + 1);
      block.tag = 'wanted';
      return edit;
    });
  }

  /** The insertion of the block's tag where it belongs; undefined where it can stand nowhere. */
  #place(block: Block, place: BlockPlace, context: TagContext): TextChange | undefined {
    const syntax = commentSyntaxOf(context.languageId);
    if (!syntax || !context.tags) return undefined;
    const { text } = this.#tracker;
    const head = endOfHead(text, context.languageId);
    const start = startBelow(head, place, text);
    if (start === undefined) return undefined;
    const isAllowed = (offset: number) =>
      context.commentAllowedAt(offset) &&
      !isWithinLiteral(text, offset, context.languageId) &&
      !isCgoPreamble(text, offset, context.languageId);
    return placeTag(text, start, tagOf(block, context), syntax, isAllowed, head);
  }

  #isLacking(block: Block): boolean {
    return (
      block.state === 'active' &&
      block.origin === 'ai' &&
      block.tag !== 'settled' &&
      (this.#requests.get(block.id) ?? 0) < MOST_REQUESTS
    );
  }

  /** The tags that Touchstone wrote, not those that somebody quotes. */
  #own(): FoundTag[] {
    const { runs } = this.#tracker;
    let run = 0;
    let end = runs[0]?.length ?? 0;
    return findTags(this.#tracker.text).filter(({ start }) => {
      while (start >= end) end += runs[++run]!.length;
      return runs[run]!.author.isTag === true;
    });
  }

  #byTagId(): Map<string, Block> {
    // Where two share an id, the older one has it.
    const blocks = new Map<string, Block>();
    for (const block of this.#blocks.values()) {
      const id = tagIdOf(block);
      if (!blocks.has(id)) blocks.set(id, block);
    }
    return blocks;
  }

  get #piece(): Piece {
    return this.#tracker;
  }
}

/** Where a block begins below what must stay first in its file; undefined where all of it must. */
function startBelow(head: number, { start, lines }: BlockPlace, text: string): number | undefined {
  if (start >= head) return start;
  const headLines = text.slice(0, head).split('\n').length - 1;
  const first = head < text.length ? lines.find((line) => line >= headLines) : undefined;
  if (first === undefined) return undefined;
  return text.split('\n', first).reduce((at, line) => at + line.length + 1, 0);
}

function tagOf(block: Block, context: TagContext): Tag {
  return {
    id: tagIdOf(block),
    tool: block.tool?.id ?? 'unknown',
    tier: block.tier,
    review: context.reviewOf(block),
  };
}
