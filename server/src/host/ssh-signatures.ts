/** Signs reviews, and checks the signatures of reviews, with OpenSSH. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Review } from '../ledger/review.ts';
import { addressOf, emailOf, isSamePerson } from '../policy/reviewer-address.ts';
import { type SignatureCheck, signatureNamespace, signedText } from '../policy/signed-review.ts';
import type { AllowedSigners } from './allowed-signers.ts';
import { inPrivateFolder } from './private-folder.ts';
import { SignatureCache } from './signature-cache.ts';
import { type SigningKey, SigningKeyError } from './signing-key.ts';
import { runSshKeygen, sshKeygenStamp } from './ssh-keygen.ts';

/** A review as somebody gives it, with the id of the record that it belongs to. */
export interface GivenReview {
  record: string;
  review: Review;
}

/**
 * The reviews with signatures; a passphrase is asked for once.
 * @param mayAsk whether there is a terminal with a person at it.
 * @throws SigningKeyError when the key does not sign: with what to do, or ssh-keygen's own words.
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
    if (code !== 0)
      throw new SigningKeyError(`${key.name} does not sign: ${whyNot(err, key) ?? plain(err, folder)}`);
    return Promise.all(
      given.map(async ({ review }, index) => {
        return { ...review, signature: await readFile(`${files[index]}.sig`, 'utf8') };
      }),
    );
  });
}

/** What to do about the usual reasons of ssh-keygen. */
function whyNot(told: string, { name, file }: SigningKey): string | undefined {
  if (/are too open/.test(told))
    return `others may read it, and such a key is not taken. Run "chmod 600 ${name}".`;
  if (/passphrase/.test(told))
    return `its passphrase is asked for on a terminal alone, and was not given. Add the key to an ssh-agent ("ssh-add ${name.replace(/\.pub$/, '')}"), or run this on a terminal.`;
  // A key that cannot be read is looked for in the file of its public half.
  if (/Couldn't load public key/.test(told) && file !== undefined)
    return 'it holds no SSH key that can be read, nor does a file of the same name with .pub.';
  return undefined;
}

/** So many processes at once: more wait for each other. */
const WIDTH = 8;

/** Checks signatures against one list of signers; each is checked once. */
export class SignatureChecker {
  readonly #signers: AllowedSigners | undefined;
  readonly #cacheHome: string | undefined;
  readonly #running = new Map<string, Promise<void>>();
  readonly #known = new Map<string, SignatureCheck>();

  /** @param cacheHome where the user's caches are, absolute; without it, each run checks for itself. */
  constructor(signers: AllowedSigners | undefined, cacheHome?: string) {
    this.#signers = signers;
    this.#cacheHome = cacheHome;
  }

  /** Checks those that have a signature, so that `known` can answer. Never throws. */
  async check(given: readonly GivenReview[]): Promise<void> {
    const fresh = new Map<string, GivenReview>();
    const wanted = given.flatMap((each) => (each.review.signature === undefined ? [] : [keyOf(each)]));
    for (const each of given) {
      const key = keyOf(each);
      if (each.review.signature !== undefined && !this.#running.has(key)) fresh.set(key, each);
    }
    if (fresh.size > 0) {
      const work = this.#checkAll(fresh);
      for (const key of fresh.keys()) this.#running.set(key, work);
    }
    await Promise.all(new Set(wanted.map((key) => this.#running.get(key))));
  }

  known(record: string, review: Review): SignatureCheck {
    const known = this.#known.get(keyOf({ record, review }));
    return known ?? { state: 'unchecked', reason: 'Its signature is not checked yet.' };
  }

  async #checkAll(fresh: ReadonlyMap<string, GivenReview>): Promise<void> {
    const failed = (error: unknown): SignatureCheck => {
      return { state: 'unchecked', reason: `Its signature cannot be checked: ${(error as Error).message}` };
    };
    try {
      const cache = await this.#openCache();
      const unknown = [...fresh].filter(([key]) => {
        const fingerprint = cache?.read(key);
        if (fingerprint !== undefined) this.#known.set(key, { state: 'good', key: fingerprint });
        return fingerprint === undefined;
      });
      if (unknown.length === 0) return;
      await inPrivateFolder(async (folder) => {
        const files = await writeSigners(folder, this.#signers);
        const queue = unknown.entries();
        const worker = async () => {
          for (const [index, [key, given]] of queue) {
            const signature = join(folder, `signature-${index}`);
            const check = await examine(given, signature, files).catch(failed);
            this.#known.set(key, check);
            if (check.state === 'good') cache?.write(key, check.key);
          }
        };
        await Promise.all(Array.from({ length: Math.min(WIDTH, unknown.length) }, worker));
      });
    } catch (error) {
      for (const key of fresh.keys()) if (!this.#known.has(key)) this.#known.set(key, failed(error));
    }
  }

  /** What a good signature depends on besides itself: a change of any of it begins another cache. */
  async #openCache(): Promise<SignatureCache | undefined> {
    const signers = this.#signers;
    const program = await sshKeygenStamp();
    if (!signers || program === undefined || this.#cacheHome === undefined) return undefined;
    const { content, revoked } = signers;
    const parts = [program, content.toString('base64'), revoked?.toString('base64') ?? 'none'];
    return new SignatureCache(this.#cacheHome, parts.join('\n'));
  }
}

interface SignerFiles {
  /** How people know the list. */
  name: string;
  list: string;
  revoked?: string;
}

async function writeSigners(
  folder: string,
  signers: AllowedSigners | undefined,
): Promise<SignerFiles | undefined> {
  if (!signers) return undefined;
  const list = join(folder, 'allowed_signers');
  await writeFile(list, signers.content);
  if (signers.revoked === undefined) return { name: signers.name, list };
  const revoked = join(folder, 'revoked_keys');
  await writeFile(revoked, signers.revoked);
  return { name: signers.name, list, revoked };
}

/** `file` is where the signature may be written. */
async function examine(
  { record, review }: GivenReview,
  file: string,
  signers: SignerFiles | undefined,
): Promise<SignatureCheck> {
  const input = signedText(record, review);
  await writeFile(file, review.signature!);
  const about = ['-n', signatureNamespace, '-s', file];
  const intact = () => runSshKeygen(['-Y', 'check-novalidate', ...about], { input });
  if (!signers) {
    const { code, out, err } = await intact();
    if (code !== 0) return { state: 'forged', reason: whyBroken(err) };
    const key = fingerprintIn(out);
    return {
      state: 'unchecked',
      key,
      reason: `There is no allowed_signers file that says whose key ${key} is.`,
    };
  }
  const { name, list, revoked } = signers;
  const time = `-Overify-time=${new Date(review.time).toISOString().slice(0, 19).replace(/\D/g, '')}`;
  const verify = (email: string, ...more: string[]) =>
    runSshKeygen(['-Y', 'verify', '-f', list, '-I', email, ...about, time, ...more], { input });
  const unrevoked = revoked === undefined ? [] : ['-r', revoked];
  const first = await verify(addressOf(review.reviewer), ...unrevoked);
  if (first.code === 0) return { state: 'good', key: fingerprintIn(first.out) };

  const { code, out, err } = await intact();
  if (code !== 0) return { state: 'forged', reason: whyBroken(err) };
  const key = fingerprintIn(out);
  const owners = await runSshKeygen(['-Y', 'find-principals', '-f', list, '-s', file, time]);
  const found = owners.code === 0 ? owners.out.trim().split('\n') : [];
  let told = owners.err;
  for (const email of spellings(review.reviewer, found)) {
    const listed = await verify(email);
    told += listed.err;
    if (listed.code !== 0) continue;
    if (revoked === undefined || (await verify(email, ...unrevoked)).code === 0)
      return { state: 'good', key };
    const reason = `Key ${key} is revoked, or the list of revoked keys cannot be read.`;
    return { state: 'revoked-key', key, reason };
  }
  return { ...whyNotListed(key, review, name, found, told), key };
}

function fingerprintIn(told: string): string {
  return /\bSHA256:[\w+/=]+/.exec(told)?.[0] ?? 'of unknown fingerprint';
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
function keyOf({ record, review }: GivenReview): string {
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
