/**
 * Approval of a block in an open document by the person at the keyboard, signed where the charter asks for it. Where its
 * author has to stand behind the code and may not approve it, theirs is the sign-off.
 */
import { giveReviews } from '../host/given-review.ts';
import type { LedgerHomes } from '../host/ledger-homes.ts';
import { SigningKeyError } from '../host/signing-key.ts';
import { SshKeygenError } from '../host/ssh-keygen.ts';
import type { Review } from '../ledger/review.ts';
import { judgeReviews, objectionTo, type ReviewedBlock } from '../policy/approvals.ts';
import { isSamePerson } from '../policy/reviewer-address.ts';
import { shellWord } from '../policy/shell-word.ts';
import { RefusedError } from './refused.ts';

export interface ApprovedBlock {
  /** The id of its record. */
  id: string;
  /** The root of the repository or workspace folder that keeps the record. */
  root: string;
  /** The reviews that the record has already. */
  given: readonly Review[];
  about: ReviewedBlock;
  /** Lines from 1, inclusive, for whoever has to go on in a terminal. */
  lines: { first: number; last: number };
}

/**
 * The review to be recorded.
 * @throws RefusedError with the reason when it would not count.
 */
export async function giveApproval(
  { id, root, given, about, lines }: ApprovedBlock,
  { reviewer, time, homes }: { reviewer: string; time: string; homes: LedgerHomes },
): Promise<Review> {
  const { path, content, demand } = about;
  const isOwed = demand.signed && demand.count > 0 && !demand.authorMayApprove;
  const decision = isOwed && isSamePerson(reviewer, about.author) ? 'signed-off' : 'approved';
  const refusal = objectionTo(reviewer, decision, given, about);
  if (refusal !== undefined) throw new RefusedError(refusal);
  const asked = { record: id, path, content, mustBeSigned: demand.signed };
  const place = shellWord(`${path}:${lines.first}-${lines.last}`);
  const act = decision === 'signed-off' ? 'approve --sign-off' : 'approve';
  let review: Review;
  try {
    const signer = { root, reviewer, decision, time, mayAsk: false } as const;
    [review] = (await giveReviews([asked], signer)) as [Review];
  } catch (error) {
    if (!(error instanceof SigningKeyError || error instanceof SshKeygenError)) throw error;
    // The server has no terminal on which a passphrase could be asked for.
    throw new RefusedError(
      `${error.message} In a terminal, "touchstone ${act} ${place}" can ask you for a passphrase.`,
    );
  }
  const signatures = await homes.signaturesOf(root);
  await signatures.check([{ record: id, review }]);
  const signatureOf = (other: Review) => signatures.known(id, other);
  const judged = judgeReviews([...given, review], { ...about, signatureOf }).reviews.at(-1)!;
  if (judged.reason !== undefined) throw new RefusedError(`It would not count. ${judged.reason}`);
  return review;
}
