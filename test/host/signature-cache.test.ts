import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveReviews } from '../../server/src/host/given-review.ts';
import { type GivenReview, SignatureChecker } from '../../server/src/host/ssh-signatures.ts';
import { type Signer, signer } from './signers.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('A signature that was found good', () => {
  const keys = temporaryFolder();
  const programs = temporaryFolder();
  const caches = temporaryFolder();
  const usualPath = process.env.PATH;
  let bob: Signer;
  let given: GivenReview;

  /** How often ssh-keygen has run. */
  const runs = () => {
    const log = join(programs.path, 'log');
    return existsSync(log) ? readFileSync(log, 'utf8').length : 0;
  };

  async function check(about = given, { signers = bob.allowed(), revoked = '', cache = true } = {}) {
    const allowed = { name: 'allowed_signers', content: Buffer.from(signers) };
    const list = revoked === '' ? allowed : { ...allowed, revoked: Buffer.from(revoked) };
    const checker = new SignatureChecker(list, cache ? caches.path : undefined);
    const before = runs();
    await checker.check([about]);
    return { state: checker.known(about.record, about.review).state, runs: runs() - before };
  }

  beforeEach(async () => {
    bob = signer(keys.path, 'Bob');
    const asked = { record: '7f3a', path: 'pay.py', content: 'sha256:aa', mustBeSigned: true };
    const time = '2026-10-02T10:00:00.000Z';
    const by = { root: keys.path, reviewer: bob.person, decision: 'approved' as const, time, mayAsk: false };
    const [review] = await giveReviews([asked], { ...by, keyFile: bob.key });
    given = { record: '7f3a', review: review! };
    const real = execFileSync('sh', ['-c', 'command -v ssh-keygen'], { encoding: 'utf8' }).trim();
    const program = join(programs.path, 'ssh-keygen');
    writeFileSync(program, `#!/bin/sh\nprintf x >>"${programs.path}/log"\nexec "${real}" "$@"\n`);
    chmodSync(program, 0o755);
    process.env.PATH = `${programs.path}:${usualPath}`;
    assert.deepEqual(await check(), { state: 'good', runs: 1 });
  });

  afterEach(() => {
    process.env.PATH = usualPath;
  });

  it('is not checked again, unless no cache is to be used', async () => {
    assert.deepEqual(await check(), { state: 'good', runs: 0 });
    assert.deepEqual(await check(given, { cache: false }), { state: 'good', runs: 1 });
  });

  it('is checked again where anything else is signed', async () => {
    const { review } = given;
    const altered: GivenReview[] = [
      { ...given, record: '8f3a' },
      { ...given, review: { ...review, content: 'sha256:bb' } },
      { ...given, review: { ...review, reviewer: 'Eve <eve@example.com>' } },
      { ...given, review: { ...review, path: 'other.py' } },
      { ...given, review: { ...review, time: '2026-10-03T10:00:00.000Z' } },
    ];
    for (const each of altered)
      for (let time = 1; time <= 2; time++) {
        const { state, runs } = await check(each);
        assert.equal(state, 'forged', JSON.stringify(each));
        assert.notEqual(runs, 0);
      }
  });

  it('is checked again where its key was taken off the list, or revoked', async () => {
    assert.equal((await check(given, { signers: signer(keys.path, 'Eve').allowed() })).state, 'unknown-key');
    const revoked = readFileSync(`${bob.key}.pub`, 'utf8');
    assert.equal((await check(given, { revoked })).state, 'revoked-key');
  });

  it('is checked again by another ssh-keygen', async () => {
    appendFileSync(join(programs.path, 'ssh-keygen'), '# newer\n');
    assert.deepEqual(await check(), { state: 'good', runs: 1 });
  });

  it('is checked again where others may have written that it is good', async () => {
    const [folder] = readdirSync(caches.path);
    chmodSync(join(caches.path, folder!), 0o777);
    assert.deepEqual(await check(), { state: 'good', runs: 1 });
  });
});
