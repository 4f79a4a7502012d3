/** What a signature under a review covers, and what checking one can come to. */
import type { Review } from '../ledger/review.ts';

/** Signatures made for anything else, such as a commit, are none of a review. */
export const signatureNamespace = 'touchstone';

/**
 * The text that is signed: one line of JSON, its keys in this order. It names the record and the path as well as what the
 * reviewer said, so that a signature holds for no other record, file, code, person, decision or time.
 */
export function signedText(record: string, review: Review): string {
  const { path = '', content, decision, reviewer, time } = review;
  return `${JSON.stringify({ touchstone: 'review/1', record, path, content, decision, reviewer, time })}\n`;
}

/** What became of checking the signature of a review. `key` is the fingerprint, `reason` a sentence. */
export type SignatureCheck =
  | { state: 'good'; key: string }
  /** `forged`: it does not cover this review, or was made with another person's key. */
  | {
      state: 'forged' | 'unknown-key' | 'expired-key' | 'revoked-key' | 'unchecked';
      key?: string;
      reason: string;
    };
