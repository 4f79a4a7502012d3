/** What a person said of a block, as its record keeps it. */

export interface Review {
  /** `Name <email>`. */
  reviewer: string;
  /** RFC 3339. */
  time: string;
  /** The digest of what was seen; another digest later means that the review has lapsed. */
  content: string;
  /** `signed-off`: the author stands behind the code, which is no approval of it. */
  decision: 'approved' | 'signed-off';
  /** The path that was seen; signed reviews have it, because the signature covers it. */
  path?: string;
  /** An armored OpenSSH signature over the review and its record; see `policy/signed-review.ts`. */
  signature?: string;
}

/** More than a signature by the largest key takes. */
const LONGEST_SIGNATURE = 20_000;

export function isReview(value: unknown): value is Review {
  return faultOfReview(value) === undefined;
}

/** Why something is no review, as words that follow "a review"; undefined where it is one. */
export function faultOfReview(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return 'is no object';
  const { reviewer, time, content, decision, path, signature } = value as Record<string, unknown>;
  if (typeof reviewer !== 'string' || !/\S/.test(reviewer) || /\p{Cc}/u.test(reviewer))
    return 'names no reviewer';
  if (typeof time !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(time) || Number.isNaN(Date.parse(time)))
    return 'has no time';
  if (typeof content !== 'string' || content === '') return 'does not say what was seen';
  if (decision !== 'approved' && decision !== 'signed-off') return 'says neither "approved" nor "signed-off"';
  if (path !== undefined && typeof path !== 'string') return 'has a path that is no text';
  if (signature !== undefined && (typeof signature !== 'string' || signature.length > LONGEST_SIGNATURE))
    return 'has a signature that is none';
  return undefined;
}
