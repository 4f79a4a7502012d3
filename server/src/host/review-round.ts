/** Gives the reviews of one person to blocks of the work tree, and records those that count. */
import { type Judgement, judgeReviews, objectionTo } from '../policy/approvals.ts';
import { approvalOf, reviewedBlock } from './approval-standing.ts';
import { noteReviewed } from './commit-notes.ts';
import { GitError } from './git.ts';
import { giveReviews, type Signer } from './given-review.ts';
import type { RepositoryRecords } from './repository-records.ts';
import { askedReviewOf, type WorkTreeBlock } from './standing-blocks.ts';

export interface ReviewOutcome {
  block: WorkTreeBlock;
  /** How the block stands after it. */
  judgement: Judgement;
  /** Why the review was not given, as a sentence; absent where it was. */
  refusal?: string;
  /** The fingerprint of the key that signed. */
  key?: string;
  /** Whether the notes of HEAD's commit carry it already; code that is not committed as it is gets its notes at its commit. */
  isNoted: boolean;
  /** Why the notes could not be written; the ledger has the review. */
  noteTrouble?: string;
}

/**
 * @param isRehearsal nothing is signed, and nothing is written.
 * @throws SigningKeyError
 * @throws SshKeygenError
 */
export async function giveRound(
  records: RepositoryRecords,
  blocks: readonly WorkTreeBlock[],
  signer: Signer,
  isRehearsal: boolean,
): Promise<ReviewOutcome[]> {
  const outcomes = new Map<WorkTreeBlock, ReviewOutcome>();
  const open: WorkTreeBlock[] = [];
  for (const block of blocks) {
    const judgement = await approvalOf(block, block.ground);
    const about = reviewedBlock(block, block.ground);
    const refusal = objectionTo(signer.reviewer, signer.decision, block.record.reviews, about);
    outcomes.set(block, { block, judgement, isNoted: false, ...(refusal === undefined ? {} : { refusal }) });
    if (refusal === undefined) open.push(block);
  }
  if (!isRehearsal && open.length > 0) await give(records, open, signer, outcomes);
  return [...outcomes.values()];
}

async function give(
  records: RepositoryRecords,
  blocks: readonly WorkTreeBlock[],
  signer: Signer,
  outcomes: Map<WorkTreeBlock, ReviewOutcome>,
): Promise<void> {
  const reviews = await giveReviews(blocks.map(askedReviewOf), signer);
  const written: WorkTreeBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const { record, ground } = block;
    const review = reviews[index]!;
    await ground.signatures.check([{ record: record.id, review }]);
    const all = [...record.reviews, review];
    const judgement = judgeReviews(all, reviewedBlock(block, ground));
    const { reason, key } = judgement.reviews.at(-1)!;
    if (reason !== undefined) {
      outcomes.get(block)!.refusal = `It would not count. ${reason}`;
      continue;
    }
    await records.append({ ...record, reviews: all, updated: signer.time });
    outcomes.set(block, { block, judgement, isNoted: false, ...(key === undefined ? {} : { key }) });
    written.push(block);
  }
  const changed = written.flatMap((block) => {
    const record = records.get(block.record.id);
    return record ? [{ record, path: block.ground.path, content: block.content }] : [];
  });
  try {
    const noted = new Set(await noteReviewed(records, changed));
    for (const block of written) outcomes.get(block)!.isNoted = noted.has(block.record.id);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    for (const block of written) outcomes.get(block)!.noteTrouble = error.message;
  }
}
