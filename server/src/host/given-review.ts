/** A review as a person gives it, signed where it has to be. */
import type { Review } from '../ledger/review.ts';
import { findSigningKey, SigningKeyError } from './signing-key.ts';
import { signReviews } from './ssh-signatures.ts';

export interface AskedReview {
  /** The id of the record. */
  record: string;
  /** Where the block stands, relative to the root of the repository with `/`. */
  path: string;
  /** The digest of what the person sees. */
  content: string;
  /** Whether the charter asks for a signature. */
  mustBeSigned: boolean;
}

export interface Signer {
  /** The root of the repository. */
  root: string;
  /** `Name <email>`. */
  reviewer: string;
  decision: Review['decision'];
  /** RFC 3339. */
  time: string;
  /** A file with the key, in place of the one that git knows. */
  keyFile?: string;
  /** Whether there is a terminal on which a passphrase can be asked for. */
  mayAsk: boolean;
}

/**
 * The reviews, in the order of `asked`. Those that must be signed are; all are where the person names a key.
 * @throws SigningKeyError where there is no key, or it does not sign
 * @throws SshKeygenError
 */
export async function giveReviews(asked: readonly AskedReview[], signer: Signer): Promise<Review[]> {
  const { root, reviewer, decision, time, keyFile, mayAsk } = signer;
  const isSigned = ({ mustBeSigned }: AskedReview) => mustBeSigned || keyFile !== undefined;
  const given = asked.map(({ record, path, content, ...rest }) => {
    const review: Review = { reviewer, time, content, decision };
    return { record, review: isSigned({ record, path, content, ...rest }) ? { ...review, path } : review };
  });
  if (!asked.some(isSigned)) return given.map(({ review }) => review);
  const key = await findSigningKey(root, keyFile);
  if (!key) throw new SigningKeyError(noKey);
  const signed = await signReviews(
    given.filter(({ review }) => review.path !== undefined),
    key,
    mayAsk,
  );
  return given.map(({ review }) => (review.path === undefined ? review : signed.shift()!));
}

const noKey =
  'The charter asks for a signature, and git signs with no SSH key of yours. Name one with --key FILE, or for good: ' +
  'git config --global gpg.format ssh; git config --global user.signingkey ~/.ssh/id_ed25519.pub.';
