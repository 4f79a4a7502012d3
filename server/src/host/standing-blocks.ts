/** The AI-written blocks that stand in the files of a work tree, with what their reviews are judged by. */
import path from 'node:path';
import type { BlockRecord } from '../ledger/record.ts';
import type { StandingBlock } from '../ledger/standing.ts';
import { type ApprovalGround, reviewedBlock } from './approval-standing.ts';
import { findStart, presentFiles } from './change.ts';
import { type ChangedLines, changedLines } from './changed-lines.ts';
import { recordsOfFiles } from './file-records.ts';
import { LARGEST_FOLLOWED, standingIn } from './line-ages.ts';
import type { ReviewGrounds } from './review-grounds.ts';
import { readSource } from './source-text.ts';

export interface WorkTreeBlock extends StandingBlock {
  /** Absolute. */
  file: string;
  ground: ApprovalGround;
  /** The first and last line, from 1. */
  lines: { first: number; last: number };
  /** What stands there, its lines joined by line feeds. */
  text: string;
}

/**
 * Those of the files (absolute) that pass, in the order of their places; files that the charter leaves alone, and that lie
 * outside of the repository, have none.
 */
export async function findWorkTreeBlocks(
  records: readonly BlockRecord[],
  grounds: ReviewGrounds,
  isNamed: (file: string) => boolean = () => true,
): Promise<WorkTreeBlock[]> {
  const byFile = new Map<string, BlockRecord[]>();
  for (const record of records) {
    const file = path.join(grounds.root, record.path);
    if (record.state !== 'active' || !file.startsWith(grounds.root + path.sep)) continue;
    const known = byFile.get(file);
    if (known) known.push(record);
    else byFile.set(file, [record]);
  }
  const present = (await presentFiles(grounds.root)).map((name) => path.join(grounds.root, name));
  const files = [...new Set([...present, ...byFile.keys()])].filter(isNamed);
  const found: WorkTreeBlock[] = [];
  const changed = await linesOfChange(grounds.root);
  const standing = recordsOfFiles(files, byFile, { newLines: (file) => changed.get(file) });
  for (const [file, own] of [...standing].sort(([a], [b]) => (a < b ? -1 : 1)))
    found.push(...(await findInFile(file, own, grounds)));
  return found;
}

/** Those that the gate would call new, where it names no base; none where that cannot be told. */
async function linesOfChange(root: string): Promise<ChangedLines> {
  const start = await findStart(root).catch(() => undefined);
  return start ? changedLines(start.commit, root).catch(() => new Map()) : new Map();
}

async function findInFile(
  file: string,
  records: readonly BlockRecord[],
  grounds: ReviewGrounds,
): Promise<WorkTreeBlock[]> {
  const source = readSource(file, LARGEST_FOLLOWED);
  if (source.kind !== 'text') return [];
  const { isExcluded, ...ground } = await grounds.at(file);
  if (isExcluded) return [];
  const text = source.text.split('\n');
  const { blocks } = await standingIn({ root: grounds.root, file, text: source.text, records });
  return blocks
    .filter(({ record }) => record.origin === 'ai' || record.origin === 'mixed')
    .map((block) => ({
      ...block,
      ...{ file, ground },
      lines: {
        first: Math.min(...block.ranges.map(({ startLine }) => startLine)),
        last: Math.max(...block.ranges.map(({ endLine }) => endLine)),
      },
      text: block.ranges.flatMap(({ startLine, endLine }) => text.slice(startLine - 1, endLine)).join('\n'),
    }))
    .sort((a, b) => a.lines.first - b.lines.first);
}

/** Which block a review is given for, as `giveReviews` is asked. */
export function askedReviewOf(block: WorkTreeBlock) {
  const { path, content, demand } = reviewedBlock(block, block.ground);
  return { record: block.record.id, path, content, mustBeSigned: demand.signed };
}
