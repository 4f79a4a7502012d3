/**
 * Records of the ledger: each line of the store is one Agent Trace 0.1.0 record. A later line with the same id
 * replaces the earlier one, except that reviews and corrections add up, so that two windows lose nothing.
 */
import type { ToolEvidence } from '../protocol/edits.ts';
import type { Origin, TierName } from '../protocol/status.ts';
import { faultOfReview, isReview, type Review } from './review.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';

/** Lines from 1, both inclusive, as they stood when the person spoke. */
export interface Correction {
  by: string;
  time: string;
  from: Origin;
  to: Origin;
  startLine: number;
  endLine: number;
}

/** Lines from 1, both inclusive. */
export interface RecordRange {
  startLine: number;
  endLine: number;
  contributor: 'human' | 'ai' | 'mixed' | 'unknown';
  /** The digest of the lines, joined by line feeds. */
  content: string;
}

/** What the ledger keeps of a block. */
export interface BlockRecord {
  /** A UUID; its first eight digits are the tag's id. */
  id: string;
  /** When the block was written, RFC 3339. */
  time: string;
  /** When this line of the ledger was written. */
  updated: string;
  /** Relative to the root of the repository, with `/`. */
  path: string;
  state: 'active' | 'withdrawn';
  origin: Origin;
  act: string;
  route: string;
  tier: TierName;
  tool?: ToolEvidence;
  /** `Name <email>` of the person at the keyboard. */
  acceptedBy?: string;
  ranges: RecordRange[];
  /** A short digest of each line of the ranges, white space aside, to find the block again in a changed file. */
  lines: string[];
  /** What stood around the ranges; absent where nobody took it down. */
  surroundings?: Surroundings;
  /** The digest that reviews are bound to. */
  content: string;
  reviews: Review[];
  corrections: Correction[];
  /** The id of the block that this one was copied from. */
  copiedFrom?: string;
}

const own = 'dev.touchstone';

/** A record as it is written, one JSON object; `JSON.stringify` of it is the line. */
export function toTrace(record: BlockRecord): object {
  const { id, time, updated, path, state, origin, act, route, tier, tool, acceptedBy } = record;
  const contributor = (type: string) => ({
    type,
    ...(tool?.model ? { model_id: tool.model.slice(0, 250) } : {}),
  });
  return {
    version: '0.1.0',
    id,
    timestamp: time,
    ...(tool ? { tool: { name: tool.id, ...(tool.version ? { version: tool.version } : {}) } } : {}),
    files: [
      {
        path,
        conversations: [
          {
            contributor: contributor(contributorOf(origin)),
            ranges: record.ranges.map((range) => ({
              start_line: range.startLine,
              end_line: range.endLine,
              content_hash: range.content,
              ...(range.contributor === contributorOf(origin)
                ? {}
                : { contributor: contributor(range.contributor) }),
            })),
          },
        ],
      },
    ],
    metadata: {
      [own]: {
        state,
        updated,
        origin,
        act,
        route,
        tier,
        ...(acceptedBy === undefined ? {} : { accepted_by: acceptedBy }),
        ...(tool?.conversation === undefined ? {} : { conversation: tool.conversation }),
        ...(record.copiedFrom === undefined ? {} : { copied_from: record.copiedFrom }),
        lines: record.lines,
        ...(record.surroundings ? { surroundings: record.surroundings } : {}),
        content: record.content,
        reviews: record.reviews,
        corrections: record.corrections.map(({ startLine, endLine, ...rest }) => ({
          ...rest,
          start_line: startLine,
          end_line: endLine,
        })),
      },
    },
  };
}

/** Agent Trace knows no `paste`: who wrote such text is unknown. */
function contributorOf(origin: Origin): RecordRange['contributor'] {
  return origin === 'paste' ? 'unknown' : origin;
}

export type ReadLine =
  | { kind: 'block'; record: BlockRecord }
  /** A valid Agent Trace record of another tool, or one without our data. */
  | { kind: 'foreign'; id: string }
  | { kind: 'corrupt'; reason: string };

/** Reads one line of the store. Never throws. */
export function readLine(line: string): ReadLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: 'corrupt', reason: 'not JSON' };
  }
  if (!isObject(value) || typeof value.id !== 'string' || !Array.isArray(value.files)) {
    return { kind: 'corrupt', reason: 'not an Agent Trace record' };
  }
  const ours = isObject(value.metadata) ? value.metadata[own] : undefined;
  if (ours === undefined) return { kind: 'foreign', id: value.id };
  const record = isObject(ours) ? blockOf(value, ours) : undefined;
  return record ? { kind: 'block', record } : { kind: 'corrupt', reason: `unreadable data under ${own}` };
}

/** What of a line is passed over though the rest is read, each as words that follow the record's id. Never throws. */
export function faultsOfLine(line: string): { id: string; fault: string }[] {
  const read = readLine(line);
  if (read.kind !== 'block') return [];
  const { id } = read.record;
  const ours = (JSON.parse(line) as { metadata: Record<string, Json> }).metadata[own]!;
  const reviews = Array.isArray(ours.reviews) ? ours.reviews : [];
  return reviews.flatMap((review) => {
    const fault = faultOfReview(review);
    return fault === undefined ? [] : [{ id, fault: `has a review that ${fault}` }];
  });
}

type Json = Record<string, unknown>;

function blockOf(trace: Json, ours: Json): BlockRecord | undefined {
  const file = (trace.files as unknown[])[0];
  if (!isObject(file) || typeof file.path !== 'string' || !Array.isArray(file.conversations))
    return undefined;
  const conversation = file.conversations[0];
  if (!isObject(conversation) || !Array.isArray(conversation.ranges)) return undefined;
  const common = typeOf(conversation.contributor) ?? 'unknown';
  const ranges = conversation.ranges.flatMap((range) => rangeOf(range, common) ?? []);
  if (ranges.length !== conversation.ranges.length || !isUuid(trace.id)) return undefined;
  if (!isOrigin(ours.origin) || !isTier(ours.tier)) return undefined;
  const tool = toolOf(trace, conversation, ours);
  const surroundings = readSurroundings(ours.surroundings, ranges.length);
  return {
    id: trace.id,
    time: text(trace.timestamp),
    updated: text(ours.updated),
    path: file.path,
    state: ours.state === 'withdrawn' ? 'withdrawn' : 'active',
    origin: ours.origin,
    act: text(ours.act),
    route: text(ours.route),
    tier: ours.tier,
    ...(tool ? { tool } : {}),
    ...(typeof ours.accepted_by === 'string' ? { acceptedBy: ours.accepted_by } : {}),
    ...(typeof ours.copied_from === 'string' ? { copiedFrom: ours.copied_from } : {}),
    ranges,
    lines: Array.isArray(ours.lines) ? ours.lines.filter((line) => typeof line === 'string') : [],
    ...(surroundings ? { surroundings } : {}),
    content: text(ours.content),
    reviews: Array.isArray(ours.reviews) ? ours.reviews.filter(isReview) : [],
    corrections: Array.isArray(ours.corrections)
      ? ours.corrections.flatMap((correction) => correctionOf(correction) ?? [])
      : [],
  };
}

function rangeOf(range: unknown, common: RecordRange['contributor']): RecordRange | undefined {
  if (!isObject(range)) return undefined;
  const { start_line: startLine, end_line: endLine, content_hash: content } = range;
  if (typeof startLine !== 'number' || typeof endLine !== 'number') return undefined;
  return { startLine, endLine, contributor: typeOf(range.contributor) ?? common, content: text(content) };
}

function toolOf(trace: Json, conversation: Json, ours: Json): ToolEvidence | undefined {
  if (!isObject(trace.tool) || typeof trace.tool.name !== 'string') return undefined;
  const { contributor } = conversation;
  const model = isObject(contributor) ? contributor.model_id : undefined;
  return {
    id: trace.tool.name,
    ...(typeof trace.tool.version === 'string' ? { version: trace.tool.version } : {}),
    ...(typeof model === 'string' ? { model } : {}),
    ...(typeof ours.conversation === 'string' ? { conversation: ours.conversation } : {}),
  };
}

/** What `later` makes of `earlier`, both of one id. */
export function supersede(earlier: BlockRecord, later: BlockRecord): BlockRecord {
  return {
    ...later,
    reviews: union(earlier.reviews, later.reviews),
    corrections: union(earlier.corrections, later.corrections),
  };
}

/** Whether a person has said, by name, that a person wrote it. */
export function isGivenToPerson({ origin, corrections }: BlockRecord): boolean {
  return origin === 'human' && corrections.some(({ to, by }) => to === 'human' && by !== '');
}

function union<T>(earlier: readonly T[], later: readonly T[]): T[] {
  const known = new Set(earlier.map((entry) => JSON.stringify(entry)));
  return [...earlier, ...later.filter((entry) => !known.has(JSON.stringify(entry)))];
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
const isOrigin = (value: unknown): value is Origin =>
  ['human', 'ai', 'mixed', 'paste', 'unknown'].includes(value as string);
const isTier = (value: unknown): value is TierName =>
  ['experimental', 'trusted', 'critical'].includes(value as string);

function typeOf(contributor: unknown): RecordRange['contributor'] | undefined {
  if (!isObject(contributor)) return undefined;
  const { type } = contributor;
  return type === 'human' || type === 'ai' || type === 'mixed' || type === 'unknown' ? type : undefined;
}

/** Earlier records have `startLine` and `endLine`, which count from 0. */
function correctionOf(value: unknown): Correction | undefined {
  if (!isObject(value) || !isOrigin(value.from) || !isOrigin(value.to)) return undefined;
  const line = (now: unknown, earlier: unknown) =>
    typeof now === 'number' ? now : typeof earlier === 'number' ? earlier + 1 : 1;
  return {
    by: text(value.by),
    time: text(value.time),
    from: value.from,
    to: value.to,
    startLine: line(value.start_line, value.startLine),
    endLine: line(value.end_line, value.endLine),
  };
}
