/** Whether the sign-offs of a span are enough for its tier, and whose may be added. */
import type { TierName } from '../protocol/status.ts';
import type { ApprovalDemand } from './charter.ts';

export interface GivenReview {
  /** `Name <email>`. */
  reviewer: string;
  /** The digest of what the reviewer saw. */
  content: string;
}

export type ReviewState = 'none' | 'pending' | 'approved' | 'lapsed';

/** `content` is the digest of the span as it is now, `author` the person who accepted the code. */
export function reviewState(
  reviews: readonly GivenReview[],
  content: string,
  author: string | undefined,
  demand: ApprovalDemand,
): ReviewState {
  const counted = reviews.filter(
    ({ reviewer }) => demand.authorMayApprove || !isSamePerson(reviewer, author),
  );
  const people = new Set(counted.filter((review) => review.content === content).map(personOf));
  if (people.size > 0 && people.size >= demand.count) return 'approved';
  if (counted.some((review) => review.content !== content)) return 'lapsed';
  return demand.count === 0 ? 'none' : 'pending';
}

/** Why a person may not approve a span in a tier, in a sentence; undefined if they may. */
export function objectionTo(
  reviewer: string,
  about: {
    given: readonly GivenReview[];
    /** The digest of the span as it is now. */
    content: string;
    /** Who accepted the code. */
    author: string | undefined;
    tier: TierName;
    demand: ApprovalDemand;
  },
): string | undefined {
  const { given, content, author, tier, demand } = about;
  if (demand.signed)
    return `The charter asks for signed approvals in ${tier} places; this version cannot sign.`;
  if (demand.from === 'codeowners')
    return `The charter asks for approvals by code owners in ${tier} places; this version cannot tell who they are.`;
  if (!demand.authorMayApprove && isSamePerson(reviewer, author))
    return `${reviewer} accepted this code, and in ${tier} places the author may not approve it.`;
  if (given.some((review) => review.content === content && isSamePerson(review.reviewer, reviewer)))
    return `${reviewer} has approved this code already.`;
  return undefined;
}

/** People are told apart by their e-mail address; names have many spellings. */
export function isSamePerson(a: string, b: string | undefined): boolean {
  return b !== undefined && emailOf(a) === emailOf(b);
}

const personOf = ({ reviewer }: GivenReview): string => emailOf(reviewer);

function emailOf(person: string): string {
  return (/<([^>]*)>\s*$/.exec(person)?.[1] ?? person).trim().toLowerCase();
}
