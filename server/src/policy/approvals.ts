/** Whether the sign-offs of a span are enough for its tier. */
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

/** People are told apart by their e-mail address; names have many spellings. */
export function isSamePerson(a: string, b: string | undefined): boolean {
  return b !== undefined && emailOf(a) === emailOf(b);
}

const personOf = ({ reviewer }: GivenReview): string => emailOf(reviewer);

function emailOf(person: string): string {
  return (/<([^>]*)>\s*$/.exec(person)?.[1] ?? person).trim().toLowerCase();
}
