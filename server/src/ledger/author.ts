/** Who put characters into a text, and what several of them make of a line. */
import type { Evidence } from '../protocol/edits.ts';
import type { Origin } from '../protocol/status.ts';

/** The author of a stretch of characters. Compared by identity: one object for one act of one author. */
export interface Author {
  readonly origin: Origin;
  /** The id of the block (and record) that the characters belong to. */
  readonly block?: string;
  /** The characters are a provenance comment, not code. */
  readonly isTag?: true;
}

export const human: Author = { origin: 'human' };
export const unknown: Author = { origin: 'unknown' };

/**
 * The origin that an act gives to new text. What a person picks from the editor's own offers (a snippet, a
 * suggestion, a new name, a replacement) is that person's; a code action may be anybody's, so it is unknown.
 */
export function originOf(evidence: Evidence): Origin {
  switch (evidence.act) {
    case 'type':
    case 'snippet':
    case 'suggestion':
    case 'rename':
    case 'replace':
      return 'human';
    case 'completion':
    case 'chat':
    case 'agent':
      return 'ai';
    case 'paste':
      return 'paste';
    default:
      return 'unknown';
  }
}

/** Several origins as one number, so that a line's are collected without allocating. */
export type OriginSet = number;

const bits: Record<Origin, OriginSet> = { human: 1, ai: 2, paste: 4, unknown: 8, mixed: 16 };

export function originSet(origin: Origin): OriginSet {
  return bits[origin];
}

/**
 * The origin of a line whose characters have these origins; undefined for none. Where AI wrote a part the line
 * is `mixed`; where nobody knows who wrote a part, and AI is not known to have, it stays `unknown`.
 */
export function resolveOrigins(set: OriginSet): Origin | undefined {
  if (set === 0) return undefined;
  if (set === bits.human) return 'human';
  if (set === bits.ai) return 'ai';
  if (set === bits.paste) return 'paste';
  if (set & (bits.mixed | bits.ai)) return 'mixed';
  return set & bits.unknown ? 'unknown' : 'mixed';
}
