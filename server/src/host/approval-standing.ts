/** How the reviews of recorded blocks stand. */
import type { BlockRecord } from '../ledger/record.ts';
import type { StandingBlock } from '../ledger/standing.ts';
import { type Judgement, judgeReviews, type Ownership, type ReviewedBlock } from '../policy/approvals.ts';
import type { Charter } from '../policy/charter.ts';
import type { TierName } from '../protocol/status.ts';
import type { GivenReview, SignatureChecker } from './ssh-signatures.ts';

/** What the reviews of a block are judged by. */
export interface ApprovalGround {
  /** Where the block stands, relative to the root of the repository with `/`. */
  path: string;
  charter: Charter;
  tier: TierName;
  signatures: SignatureChecker;
  /** Who owns the file; absent where nobody knows. */
  ownership?: Ownership;
}

/** Judges the reviews that the record of a block has. */
export async function approvalOf(block: StandingBlock, ground: ApprovalGround): Promise<Judgement> {
  const { record } = block;
  await ground.signatures.check(reviewsOf(record));
  return judgeReviews(record.reviews, reviewedBlock(block, ground));
}

/** The reviews of a record, as `SignatureChecker` takes them. */
export function reviewsOf({ id, reviews }: BlockRecord): GivenReview[] {
  return reviews.map((review) => ({ record: id, review }));
}

/** What `judgeReviews` and `objectionTo` have to know of a block. */
export function reviewedBlock({ record, content }: StandingBlock, ground: ApprovalGround): ReviewedBlock {
  const { path, charter, tier, signatures, ownership } = ground;
  return {
    path,
    content,
    author: record.acceptedBy,
    tier,
    demand: charter.tiers[tier].approvals,
    signatureOf: (review) => signatures.known(record.id, review),
    people: charter.people,
    ...(ownership ? { ownership } : {}),
  };
}
