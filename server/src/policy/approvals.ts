/** Whether the reviews of a block are enough for its tier, which of them count, and whose may be added. */
import type { Review } from '../ledger/review.ts';
import type { ReviewState, TierName } from '../protocol/status.ts';
import { isAssistantAddress } from './assistants.ts';
import type { ApprovalDemand } from './charter.ts';
import { identify } from './identity.ts';
import type { People } from './people.ts';
import { emailOf, faultOfAddress, isSamePerson, looksLike } from './reviewer-address.ts';
import type { SignatureCheck } from './signed-review.ts';

/** What becomes of one review: `counts`, `stands` (the author's sign-off), or why neither. */
export type ReviewStanding =
  | 'counts'
  | 'stands'
  | 'lapsed'
  | 'forged'
  | 'unsigned'
  | 'unchecked'
  | 'unknown-key'
  | 'expired-key'
  | 'revoked-key'
  | 'elsewhere'
  | 'look-alike'
  | 'assistant'
  | 'author'
  | 'repeated'
  | 'not-author'
  | 'not-owner';

export interface JudgedReview {
  review: Review;
  standing: ReviewStanding;
  /** Why it does not count, as a sentence. */
  reason?: string;
  /** The fingerprint of the key, where the signature is intact. */
  key?: string;
}

export interface Judgement {
  state: ReviewState;
  reviews: JudgedReview[];
  /** How many approvals count. */
  given: number;
  /** What the tier asks for and is not there. */
  missing: MissingReview[];
}

export interface MissingReview {
  kind: 'count' | 'owners' | 'sign-off';
  /** A sentence. */
  message: string;
}

/** Who owns a place, for a charter that asks for approvals of code owners. */
export interface Ownership {
  /** Why the approval of a person is none of an owner, as a sentence; undefined if it is. */
  objectionTo: (reviewer: string) => string | undefined;
  /** What owners still have to approve besides the number, each a sentence. */
  missing: (approvers: readonly string[]) => string[];
}

export interface ReviewedBlock {
  /** Relative to the root of the repository, with `/`. */
  path: string;
  /** The digest of the block as it is now. */
  content: string;
  /** `Name <email>` of the person who accepted the code. */
  author: string | undefined;
  tier: TierName;
  demand: ApprovalDemand;
  /** What checking the signature of a review came to; asked of those that have one. */
  signatureOf: (review: Review) => SignatureCheck;
  /** By the charter: the addresses of one handle are one person's. */
  people?: People | undefined;
  /** Absent where nobody knows the owners: then no approval is one of theirs. */
  ownership?: Ownership;
}

export function judgeReviews(reviews: readonly Review[], block: ReviewedBlock): Judgement {
  const { demand, author } = block;
  const judged: JudgedReview[] = [];
  const isOne = identify(keyUses(reviews, block), block.people);
  for (const review of reviews) judged.push(judge(review, block, judged, isOne));
  const approvers = peopleBy(judged, 'counts');
  const missing = missingApprovals(approvers, block);
  const isOwed = demand.signed && demand.count > 0;
  const isBehind = judged.some(
    ({ standing, review }) =>
      standing === 'stands' || (standing === 'counts' && isOne(review.reviewer, author)),
  );
  if (isOwed && !isBehind)
    missing.push({
      kind: 'sign-off',
      message: `The signed sign-off of ${author ?? 'whoever brought the code in'} is missing.`,
    });
  return {
    state: stateOf(judged, approvers.length, missing, demand),
    reviews: judged,
    given: approvers.length,
    missing,
  };
}

/** Why a person may not approve, or sign off, a block, in a sentence; undefined if they may. A signature is taken as good. */
export function objectionTo(
  reviewer: string,
  decision: Review['decision'],
  given: readonly Review[],
  block: ReviewedBlock,
): string | undefined {
  const signature = block.demand.signed ? { signature: 'to come', path: block.path } : {};
  const review: Review = { reviewer, decision, content: block.content, time: '', ...signature };
  const signatureOf = (about: Review): SignatureCheck =>
    about === review ? { state: 'good', key: '' } : block.signatureOf(about);
  return judgeReviews([...given, review], { ...block, signatureOf }).reviews.at(-1)!.reason;
}

/** Whether two people are one. */
type Identity = ReturnType<typeof identify>;

function keyUses(reviews: readonly Review[], block: ReviewedBlock) {
  return reviews.flatMap((review) => {
    const check = review.signature === undefined ? undefined : block.signatureOf(review);
    return check?.state === 'good' && check.key !== '' ? [{ person: review.reviewer, key: check.key }] : [];
  });
}

function judge(
  review: Review,
  block: ReviewedBlock,
  before: readonly JudgedReview[],
  isOne: Identity,
): JudgedReview {
  const { demand, author, tier } = block;
  const { reviewer, decision } = review;
  const check = review.signature === undefined ? undefined : block.signatureOf(review);
  const key = check?.key === undefined || check.key === '' ? {} : { key: check.key };
  const because = (standing: ReviewStanding, reason: string): JudgedReview => ({
    review,
    standing,
    reason,
    ...key,
  });
  if (check?.state === 'forged') return because('forged', check.reason);
  if (isAssistantAddress(emailOf(reviewer)))
    return because('assistant', `${reviewer} is an assistant, and only people answer for code.`);
  const fault = faultOfAddress(reviewer);
  if (fault !== undefined) return because('look-alike', fault);
  if (demand.signed && check === undefined)
    return because(
      'unsigned',
      `It is not signed, and the charter asks for signed approvals in ${tier} places.`,
    );
  if (demand.signed && check && check.state !== 'good') return because(check.state, check.reason);
  if (check?.state === 'good' && review.path !== block.path)
    return because('elsewhere', `It was given for ${review.path ?? 'no path'}, not for ${block.path}.`);
  const isAuthor = isOne(reviewer, author);
  if (decision === 'approved' && isAuthor && !demand.authorMayApprove)
    return because(
      'author',
      `${namedAs(reviewer, author!)} accepted this code, and in ${tier} places the author may not approve it${demand.signed ? ' but signs it off ("touchstone approve --sign-off")' : ''}.`,
    );
  if (decision === 'signed-off' && author !== undefined && !isAuthor)
    return because('not-author', `Only ${author}, who accepted this code, can sign it off.`);
  if (review.content !== block.content) return because('lapsed', 'The code has changed since.');
  const others = before.filter(({ standing }) => standing === 'counts' || standing === 'stands');
  const same = others.find((other) => isOne(other.review.reviewer, reviewer));
  const said = same?.review.decision === 'approved' ? 'approved' : 'signed off';
  // Where the author is not known, whoever signs off is taken for them.
  if (same && (same.review.decision === decision || !demand.authorMayApprove))
    return because('repeated', `${namedAs(reviewer, same.review.reviewer)} has ${said} this code already.`);
  if (decision === 'signed-off') return { review, standing: 'stands', ...key };
  const twin = [author, ...others.map((other) => other.review.reviewer)].find(
    (person) => person !== undefined && !isOne(person, reviewer) && looksLike(person, reviewer),
  );
  if (twin !== undefined)
    return because(
      'look-alike',
      `The e-mail address looks like that of ${twin}, so it does not count as another person’s.`,
    );
  const objection = demand.from === 'codeowners' ? ownershipOf(block).objectionTo(reviewer) : undefined;
  if (objection !== undefined) return because('not-owner', objection);
  return { review, standing: 'counts', ...key };
}

/** The person, with the other name under which they have acted. */
function namedAs(person: string, other: string): string {
  if (isSamePerson(person, other)) return person;
  return `${person}, who is ${other} by key, mailbox or the charter’s people,`;
}

function missingApprovals(approvers: readonly string[], block: ReviewedBlock): MissingReview[] {
  const { demand } = block;
  const missing = demand.count - approvers.length;
  const kind = `${demand.signed ? 'signed ' : ''}approval${missing === 1 ? '' : 's'}`;
  const whose = demand.from === 'codeowners' ? ' of code owners' : '';
  const message = `${missing} more ${kind}${whose} ${missing === 1 ? 'is' : 'are'} missing.`;
  const owners =
    demand.from === 'codeowners' && demand.count > 0 ? ownershipOf(block).missing(approvers) : [];
  return [
    ...(missing > 0 ? [{ kind: 'count', message } as const] : []),
    ...owners.map((each) => ({ kind: 'owners', message: each }) as const),
  ];
}

const nobody: Ownership = {
  objectionTo: () => 'The charter asks for approvals of code owners, and nobody can tell who they are.',
  missing: () => [],
};

function ownershipOf({ ownership }: ReviewedBlock): Ownership {
  return ownership ?? nobody;
}

function stateOf(
  judged: readonly JudgedReview[],
  given: number,
  missing: readonly MissingReview[],
  { count }: ApprovalDemand,
): ReviewState {
  if (judged.some(({ standing }) => standing === 'forged')) return 'forged';
  if (given > 0 && missing.length === 0) return 'approved';
  if (judged.some(({ standing, review }) => standing === 'lapsed' && review.decision === 'approved'))
    return 'lapsed';
  return count === 0 ? 'none' : 'pending';
}

function peopleBy(judged: readonly JudgedReview[], standing: ReviewStanding): string[] {
  const people = judged.filter((each) => each.standing === standing).map(({ review }) => review.reviewer);
  return [...new Map(people.map((person) => [emailOf(person), person])).values()];
}
