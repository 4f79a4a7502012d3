/** From a block in a text to its record, and whether the record still says the truth. */
import type { LineAttribution } from './attribution.ts';
import { attributeLines, joinLines, locateBlocks } from './attribution.ts';
import type { Block } from './block.ts';
import { type Digest, lineDigest } from './line-digest.ts';
import type { BlockRecord, RecordRange } from './record.ts';
import type { Piece } from './runs.ts';
import { substanceOf } from './substance.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { isTagLine } from './tag.ts';

/** Where a block stands and how it reads there. */
export interface Description {
  ranges: RecordRange[];
  lines: string[];
  content: string;
  /** As they were when it was last written; absent where nobody took them down. */
  surroundings?: Surroundings;
}

/** The record of the block as it stands. A block that is gone keeps its last place. */
export function describeBlock(
  piece: Piece,
  block: Block,
  path: string,
  languageId: string,
  digest: Digest,
  now: string,
): BlockRecord {
  const place = describe(piece, block, languageId, digest);
  const surroundings = surroundingsOf(piece.text.split('\n'), place.ranges, digest);
  const description = place.ranges.length > 0 ? { ...place, surroundings } : (block.written ?? place);
  return {
    id: block.id,
    time: block.time,
    updated: now,
    path,
    state: block.state === 'withdrawn' ? 'withdrawn' : 'active',
    origin: block.origin,
    act: block.act,
    route: block.route,
    tier: block.tier,
    ...(block.tool ? { tool: block.tool } : {}),
    ...(block.acceptedBy === undefined ? {} : { acceptedBy: block.acceptedBy }),
    ...(block.copiedFrom === undefined ? {} : { copiedFrom: block.copiedFrom }),
    ...description,
    reviews: block.reviews,
    corrections: block.corrections,
  };
}

/** What `block.written` is once the record is in the store. */
export function writtenOf({ ranges, lines, content, surroundings }: BlockRecord): Description {
  return { ranges, lines, content, ...(surroundings ? { surroundings } : {}) };
}

/** Whether the block stands elsewhere, or reads otherwise, than its last record says, whatever is around it. */
export function isStale(piece: Piece, block: Block, languageId: string, digest: Digest): boolean {
  if (block.state !== 'active') return false;
  const { surroundings: _, ...written } = block.written ?? {};
  return JSON.stringify(describe(piece, block, languageId, digest)) !== JSON.stringify(written);
}

/** The digest that reviews of the block are bound to. */
export function contentOf(piece: Piece, block: Block, languageId: string, digest: Digest): string {
  return readContents(piece, languageId, digest)(block);
}

/** As `contentOf`, for many blocks of one text, which is gone through once, and not before the first is asked for. */
export function readContents(piece: Piece, languageId: string, digest: Digest): (block: Block) => string {
  let places: ReturnType<typeof locateBlocks> | undefined;
  let text: string[] = [];
  return ({ id }) => {
    if (!places) {
      places = locateBlocks(piece);
      text = piece.text.split('\n');
    }
    const lines = places.get(id)?.lines ?? [];
    return digest(substanceOf(extentOf(text, lines), languageId));
  };
}

/**
 * From the first line of a block to its last: what somebody writes in between changes what the block does. Tags speak of
 * reviews, and are none of what is reviewed.
 */
function extentOf(text: readonly string[], lines: readonly number[]): string[] {
  const first = lines[0] ?? 0;
  const last = lines.at(-1) ?? -1;
  return text.slice(first, last + 1).filter((line) => !isTagLine(line));
}

function describe(piece: Piece, block: Block, languageId: string, digest: Digest): Description {
  const own = new Set(locateBlocks(piece).get(block.id)?.lines);
  const text = piece.text.split('\n').map((line) => line.replace(/\r$/, ''));
  const mine = attributeLines(piece).map((line, index): LineAttribution => {
    return own.has(index) ? { ...line, block: block.id } : { ...line, block: 'another' };
  });
  const spans = joinLines(mine).filter((span) => span.block === block.id);
  const filled = spans.flatMap(({ startLine, endLine }) => text.slice(startLine, endLine + 1));
  return {
    ranges: spans.map(({ startLine, endLine, origin }) => ({
      startLine: startLine + 1,
      endLine: endLine + 1,
      contributor: origin === 'paste' ? 'unknown' : origin,
      content: digest(text.slice(startLine, endLine + 1).join('\n')),
    })),
    lines: filled.map((line) => lineDigest(line, digest)),
    content: contentOf(piece, block, languageId, digest),
  };
}
