/** Signs reviews, and checks the signatures of reviews, with OpenSSH. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Review } from '../ledger/review.ts';
import { addressOf, emailOf, isSamePerson } from '../policy/reviewer-address.ts';
import { type SignatureCheck, signatureNamespace, signedText } from '../policy/signed-review.ts';
import type { AllowedSigners } from './allowed-signers.ts';
import { inPrivateFolder } from './private-folder.ts';
import { type SigningKey, SigningKeyError } from './signing-key.ts';
import { runSshKeygen } from './ssh-keygen.ts';

/** A review as somebody gives it, with the id of the record that it belongs to. */
export interface GivenReview {
  record: string;
  review: Review;
}

/**
 * The reviews with signatures; a passphrase is asked for once.
 * @param mayAsk whether there is a terminal with a person at it.
 * @throws SigningKeyError with ssh-keygen's own words when the key does not sign.
 * @throws SshKeygenError
 */
export function signReviews(
  given: readonly GivenReview[],
  key: SigningKey,
  mayAsk: boolean,
): Promise<Review[]> {
  return inPrivateFolder(async (folder) => {
    const keyFile = key.file ?? join(folder, 'key.pub');
    if (key.literal !== undefined) await writeFile(keyFile, `${key.literal}\n`);
    const files = given.map((_, index) => join(folder, `review-${index}`));
    for (const [index, { record, review }] of given.entries())
      await writeFile(files[index]!, signedText(record, review));
    const args = ['-Y', 'sign', '-q', '-f', keyFile, '-n', signatureNamespace, ...files];
    const { code, err } = await runSshKeygen(args, { mayAsk });
    if (code !== 0) throw new SigningKeyError(`${key.name} does not sign: ${plain(err, folder)}`);
    return Promise.all(
      given.map(async ({ review }, index) => {
        return { ...review, signature: await readFile(`${files[index]}.sig`, 'utf8') };
      }),
    );
  });
}

/** Checks signatures against one list of signers; each is checked once. */
export class SignatureChecker {
  readonly #signers: AllowedSigners | undefined;
  readonly #checks = new Map<string, Promise<SignatureCheck>>();
  readonly #known = new Map<string, SignatureCheck>();

  constructor(signers: AllowedSigners | undefined) {
    this.#signers = signers;
  }

  /** Checks those of a record that have a signature, so that `known` can answer. Never throws. */
  async check(record: string, reviews: readonly Review[]): Promise<void> {
    for (const review of reviews) {
      if (review.signature === undefined) continue;
      const key = keyOf(record, review);
      const check = this.#checks.get(key) ?? this.#check(record, review);
      this.#checks.set(key, check);
      this.#known.set(key, await check);
    }
  }

  known(record: string, review: Review): SignatureCheck {
    const known = this.#known.get(keyOf(record, review));
    return known ?? { state: 'unchecked', reason: 'Its signature is not checked yet.' };
  }

  async #check(record: string, review: Review): Promise<SignatureCheck> {
    try {
      return await inPrivateFolder((folder) => this.#examine(folder, record, review));
    } catch (error) {
      return { state: 'unchecked', reason: `Its signature cannot be checked: ${(error as Error).message}` };
    }
  }

  async #examine(folder: string, record: string, review: Review): Promise<SignatureCheck> {
    const input = signedText(record, review);
    const signature = join(folder, 'signature');
    await writeFile(signature, review.signature!);
    const about = ['-n', signatureNamespace, '-s', signature];
    const intact = await runSshKeygen(['-Y', 'check-novalidate', ...about], { input });
    if (intact.code !== 0) return { state: 'forged', reason: whyBroken(intact.err) };
    const key = /\bSHA256:[\w+/=]+/.exec(intact.out)?.[0] ?? 'of unknown fingerprint';
    const signers = this.#signers;
    if (!signers)
      return {
        state: 'unchecked',
        key,
        reason: `There is no allowed_signers file that says whose key ${key} is.`,
      };
    const list = join(folder, 'allowed_signers');
    await writeFile(list, signers.content);
    const time = `-Overify-time=${new Date(review.time).toISOString().slice(0, 19).replace(/\D/g, '')}`;
    const owners = await runSshKeygen(['-Y', 'find-principals', '-f', list, '-s', signature, time]);
    const found = owners.code === 0 ? owners.out.trim().split('\n') : [];
    const verify = (email: string, ...more: string[]) =>
      runSshKeygen(['-Y', 'verify', '-f', list, '-I', email, ...about, time, ...more], { input });
    let told = owners.err;
    for (const email of spellings(review.reviewer, found)) {
      const { code, err } = await verify(email);
      told += err;
      if (code !== 0) continue;
      if (signers.revoked === undefined) return { state: 'good', key };
      const revoked = join(folder, 'revoked_keys');
      await writeFile(revoked, signers.revoked);
      if ((await verify(email, '-r', revoked)).code === 0) return { state: 'good', key };
      const reason = `Key ${key} is revoked, or the list of revoked keys cannot be read.`;
      return { state: 'revoked-key', key, reason };
    }
    return { ...whyNotListed(key, review, signers.name, found, told), key };
  }
}

/** Addresses are compared in any case, and ssh-keygen compares letters. */
function spellings(reviewer: string, listed: readonly string[]): Set<string> {
  const same = listed.filter((principal) => isSamePerson(principal, reviewer));
  return new Set([addressOf(reviewer), emailOf(reviewer), ...same]);
}

function whyBroken(told: string): string {
  if (/namespace does not match/.test(told))
    return `Its signature was made for something else (another namespace than "${signatureNamespace}").`;
  if (/incorrect signature/.test(told))
    return 'Its signature is not of this review: the review was altered, or the signature was taken from another one.';
  return 'Its signature cannot be read: it was damaged or made up.';
}

/** Why an intact signature is none of its reviewer, by what ssh-keygen told. */
function whyNotListed(
  key: string,
  review: Review,
  file: string,
  owners: readonly string[],
  told: string,
): { state: 'forged' | 'expired-key' | 'unknown-key'; reason: string } {
  if (/not permitted for use in signature namespace/.test(told)) {
    const reason = `${file} does not let key ${key} sign in the namespace "${signatureNamespace}".`;
    return { state: 'unknown-key', reason };
  }
  if (/has expired|not yet valid/.test(told)) {
    const reason = `By ${file}, key ${key} was not valid on ${review.time.slice(0, 10)}, the day of the review.`;
    return { state: 'expired-key', reason };
  }
  if (owners.length > 0) {
    const reason = `It is signed with key ${key}, which by ${file} is that of ${owners.join(', ')}, not of ${addressOf(review.reviewer)}.`;
    return { state: 'forged', reason };
  }
  return { state: 'unknown-key', reason: `Key ${key} is not in ${file}.` };
}

/** One string for all that a signature is checked against. */
function keyOf(record: string, review: Review): string {
  return `${review.signature}\n${signedText(record, review)}`;
}

/** What ssh-keygen says, on one line and without the names of temporary files. */
function plain(words: string, folder: string): string {
  const said = words
    .replaceAll(`${folder}/`, '')
    .split(/\s*\n\s*/)
    .filter(Boolean);
  return said.join('; ').replace(/[^.]$/, '$&.') || 'ssh-keygen tells nothing.';
}
