/** Records as they are asked for, with how their reviews stand by what was last written. */
import path from 'node:path';
import type { BlockRecord } from '../ledger/record.ts';
import type { ReviewState } from '../protocol/status.ts';
import { approvalOf } from './approval-standing.ts';
import type { ReviewGrounds } from './review-grounds.ts';

export interface RecordFilter {
  /** Files and folders, as records name them; all where none is given. `.` is the root. */
  places: readonly string[];
  /** RFC 3339. */
  since?: string;
  tool?: string;
}

export interface ReviewedRecord {
  record: BlockRecord;
  review: ReviewState;
  /** No line of its code is found. */
  isGone?: true;
}

/** Newest first; a record whose time cannot be read comes last. */
export function selectRecords(records: readonly BlockRecord[], filter: RecordFilter): BlockRecord[] {
  const { places, tool } = filter;
  const since = filter.since === undefined ? undefined : Date.parse(filter.since);
  return records
    .filter(
      (record) =>
        (places.length === 0 || places.some((place) => liesIn(record.path, place))) &&
        (since === undefined || Date.parse(record.time) >= since) &&
        (tool === undefined || record.tool?.id === tool),
    )
    .sort((a, b) => timeOf(b) - timeOf(a));
}

/** The state is that of the text as it was last recorded: what the file holds by now is for blame to say. */
export async function reviewOf(record: BlockRecord, grounds: ReviewGrounds): Promise<ReviewedRecord> {
  const isMachine = record.origin === 'ai' || record.origin === 'mixed';
  if (!isMachine || record.state === 'withdrawn') return { record, review: 'none' };
  const block = { record, ranges: record.ranges, content: record.content };
  const ground = await grounds.at(path.join(grounds.root, record.path));
  return { record, review: (await approvalOf(block, ground)).state };
}

/** Whether a file is a place, or lies in it; both as records name them. */
export function liesIn(name: string, place: string): boolean {
  return place === '.' || name === place || name.startsWith(`${place}/`);
}

const timeOf = ({ time }: BlockRecord) => Date.parse(time) || 0;
