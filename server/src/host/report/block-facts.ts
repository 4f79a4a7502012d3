/** Blocks that assistants wrote, as they stand in a file or are gone from it. */
import type { BlockRecord } from '../../ledger/record.ts';
import type { StandingBlock } from '../../ledger/standing.ts';
import type { BlockFacts, ReviewFacts } from '../../report/facts.ts';
import { type ApprovalGround, approvalOf } from '../approval-standing.ts';

/** Whether an assistant wrote it; what was taken back in the editor does not count. */
export function isOfAssistant({ origin, state }: BlockRecord): boolean {
  return state === 'active' && (origin === 'ai' || origin === 'mixed');
}

/** `block` is absent where nothing of the record is left in its file. */
export async function blockFactsOf(
  record: BlockRecord,
  block: StandingBlock | undefined,
  ground: ApprovalGround,
  owners: string[],
): Promise<BlockFacts> {
  const count = (contributor: 'ai' | 'mixed') =>
    (block?.ranges ?? [])
      .filter((range) => range.contributor === contributor)
      .reduce((sum, { startLine, endLine }) => sum + endLine - startLine + 1, 0);
  const [intact, changed] = [count('ai'), count('mixed')];
  const { tool } = record;
  return {
    id: record.id,
    path: ground.path,
    tier: ground.tier,
    ...(tool ? { tool: { id: tool.id, ...(tool.model === undefined ? {} : { model: tool.model }) } } : {}),
    time: record.time,
    ...(record.acceptedBy === undefined ? {} : { author: record.acceptedBy }),
    recorded: Math.max(record.lines.length, intact + changed),
    ...{ intact, changed },
    ...(block ? { standing: await standingOf(block, ground, owners) } : {}),
  };
}

async function standingOf(
  block: StandingBlock,
  ground: ApprovalGround,
  owners: string[],
): Promise<NonNullable<BlockFacts['standing']>> {
  const { state, given, missing } = await approvalOf(block, ground);
  return {
    line: Math.min(...block.ranges.map(({ startLine }) => startLine)),
    endLine: Math.max(...block.ranges.map(({ endLine }) => endLine)),
    ...{ state, given, owners },
    needed: ground.charter.tiers[ground.tier].approvals.count,
    missing: missing.flatMap(({ kind, message }) => (kind === 'count' ? [] : [message])),
  };
}

/** Every approval of the record, lapsed ones as well: somebody looked. */
export function reviewFactsOf(record: BlockRecord, { tier }: ApprovalGround): ReviewFacts[] {
  return record.reviews.flatMap(({ decision, time }) =>
    decision === 'approved' && !Number.isNaN(Date.parse(time))
      ? [{ tier, written: record.time, approved: time }]
      : [],
  );
}
