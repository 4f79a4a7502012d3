/** Records with where their code stands by now, as blame has it, and how its reviews stand. */
import path from 'node:path';
import type { BlockRecord } from '../ledger/record.ts';
import type { StandingBlock } from '../ledger/standing.ts';
import { approvalOf } from './approval-standing.ts';
import { presentFiles } from './change.ts';
import { recordsOfFiles } from './file-records.ts';
import { LARGEST_FOLLOWED, standingIn } from './line-ages.ts';
import { type ReviewedRecord, reviewOf } from './record-query.ts';
import type { RecordSource } from './record-source.ts';
import { relativeName } from './relative-name.ts';
import type { ReviewGrounds } from './review-grounds.ts';
import { readSource } from './source-text.ts';

/** Files of which git is asked at the same time. */
const AT_ONCE = 4;

interface Place {
  /** As records name it. */
  path: string;
  block: StandingBlock;
}

/** In the order of `records`. Those of the source alone are looked for; what notes of commits say holds of these. */
export async function reviewedAsTheyStand(
  records: readonly BlockRecord[],
  source: RecordSource,
  grounds: ReviewGrounds,
): Promise<ReviewedRecord[]> {
  const own = records.filter(({ id, state }) => state === 'active' && source.get(id) !== undefined);
  const places = await placesOf(own, source);
  const reviewed: ReviewedRecord[] = [];
  for (const record of records) {
    const place = places.get(record.id);
    if (place) reviewed.push(await asItStands(record, place, grounds));
    else if (own.includes(record))
      reviewed.push({ record: { ...record, ranges: [] }, review: 'none', isGone: true });
    else reviewed.push(await reviewOf(record, grounds));
  }
  return reviewed;
}

async function asItStands(
  record: BlockRecord,
  { path: name, block }: Place,
  grounds: ReviewGrounds,
): Promise<ReviewedRecord> {
  const { ranges } = block;
  const isMachine = record.origin === 'ai' || record.origin === 'mixed';
  const ground = await grounds.at(path.join(grounds.root, name));
  const isMixed = record.origin === 'ai' && ranges.every(({ contributor }) => contributor === 'mixed');
  return {
    record: { ...record, path: name, ranges, origin: isMixed ? 'mixed' : record.origin },
    review: isMachine ? (await approvalOf(block, ground)).state : 'none',
  };
}

/** By the record's id; first where records say that they are, then where the rest has gone to. */
async function placesOf(
  records: readonly BlockRecord[],
  source: RecordSource,
): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  await look(new Map(records.map(({ path: name }) => [name, []])), source, places);
  const away = records.filter(({ id }) => !places.has(id));
  if (away.length === 0 || !source.hasHistory) return places;
  const byFile = new Map<string, BlockRecord[]>();
  for (const record of away) {
    const file = path.join(source.root, record.path);
    byFile.set(file, [...(byFile.get(file) ?? []), record]);
  }
  const present = (await presentFiles(source.root)).map((name) => path.join(source.root, name));
  const moved = new Map<string, readonly BlockRecord[]>();
  for (const [file, came] of recordsOfFiles(present, byFile))
    moved.set(relativeName(source.root, file), came);
  await look(moved, source, places);
  return places;
}

/** @param files with records of other files that may stand there. */
async function look(
  files: ReadonlyMap<string, readonly BlockRecord[]>,
  source: RecordSource,
  places: Map<string, Place>,
): Promise<void> {
  const { root } = source;
  const open = [...files];
  const work = async () => {
    for (let next = open.shift(); next; next = open.shift()) {
      const [name, came] = next;
      const file = path.join(root, name);
      const text = readSource(file, LARGEST_FOLLOWED);
      if (text.kind !== 'text') continue;
      const records = [...new Set([...source.of(name), ...came])];
      const { blocks } = await standingIn({ root, file, text: text.text, records });
      for (const block of blocks)
        if (!places.has(block.record.id)) places.set(block.record.id, { path: name, block });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
