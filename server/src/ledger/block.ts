/** A block: text that arrived in one piece from an assistant or the clipboard, and is answered for as one. */
import type { ToolEvidence } from '../protocol/edits.ts';
import type { Origin, TierName } from '../protocol/status.ts';
import type { Author } from './author.ts';
import { type Description, writtenOf } from './block-description.ts';
import type { BlockRecord, Correction } from './record.ts';
import type { Review } from './review.ts';

export interface Block {
  /** A UUID; its first eight digits are the tag's id. */
  readonly id: string;
  /** The author of the block's characters; another one when the block's origin is corrected. */
  author: Author;
  /** Who else was held for its author, from a correction to its undo and redo. */
  readonly former: { author: Author; tool?: ToolEvidence }[];
  origin: Origin;
  tool?: ToolEvidence;
  /** The act of the evidence, or `correction`. */
  readonly act: string;
  readonly route: string;
  readonly time: string;
  tier: TierName;
  acceptedBy?: string;
  /** `away`: a reload took it from the text, perhaps to another branch; the record stays active. */
  state: 'active' | 'withdrawn' | 'away';
  /** The file on disk has held it. */
  isSaved: boolean;
  /** `wanted`: asked for and not seen yet. `settled`: seen once, and from then on the reader's to keep. */
  tag: 'none' | 'wanted' | 'settled';
  reviews: Review[];
  corrections: Correction[];
  readonly copiedFrom?: string;
  /** Where it stood when its record was last written; a withdrawn block keeps this. */
  written?: Description;
}

/** What one edit tells about the blocks it makes. */
export interface BlockOrigin {
  origin: 'ai' | 'paste';
  tool?: ToolEvidence;
  act: string;
  route: string;
  time: string;
  tier: TierName;
  acceptedBy?: string;
}

export function createBlock(id: string, from: BlockOrigin): Block {
  return {
    ...from,
    id,
    author: { origin: from.origin, block: id },
    former: [],
    state: 'active',
    isSaved: false,
    tag: 'none',
    reviews: [],
    corrections: [],
  };
}

/** The same code in a second place: a block of its own that nobody has reviewed there. */
export function copyBlock(source: Block, id: string): Block {
  const { written: _, ...rest } = source;
  return {
    ...rest,
    id,
    author: { origin: source.origin, block: id },
    former: [],
    state: 'active',
    isSaved: false,
    tag: 'none',
    reviews: [],
    corrections: [],
    copiedFrom: source.id,
  };
}

export function restoreBlock(record: BlockRecord): Block {
  return {
    id: record.id,
    author: { origin: record.origin, block: record.id },
    former: [],
    origin: record.origin,
    ...(record.tool ? { tool: record.tool } : {}),
    act: record.act,
    route: record.route,
    time: record.time,
    tier: record.tier,
    ...(record.acceptedBy === undefined ? {} : { acceptedBy: record.acceptedBy }),
    state: 'active',
    isSaved: true,
    // A tag was put there when the block was new, or was not wanted then; an agent's hook leaves it to others.
    tag: record.route === 'hook' ? 'none' : 'settled',
    reviews: record.reviews,
    corrections: record.corrections,
    ...(record.copiedFrom === undefined ? {} : { copiedFrom: record.copiedFrom }),
    written: writtenOf(record),
  };
}

export const tagIdOf = (block: Pick<Block, 'id'>): string => block.id.slice(0, 8);
