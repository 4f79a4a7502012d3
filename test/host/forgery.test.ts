import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { approvalOf } from '../../server/src/host/approval-standing.ts';
import { giveReviews } from '../../server/src/host/given-review.ts';
import { findRecordFaults } from '../../server/src/host/record-integrity.ts';
import { RepositoryRecords } from '../../server/src/host/repository-records.ts';
import { ReviewGrounds } from '../../server/src/host/review-grounds.ts';
import { findWorkTreeBlocks } from '../../server/src/host/standing-blocks.ts';
import { WorkspaceCharters } from '../../server/src/host/workspace-charters.ts';
import type { BlockRecord } from '../../server/src/ledger/record.ts';
import type { Review } from '../../server/src/ledger/review.ts';
import type { Judgement } from '../../server/src/policy/approvals.ts';
import { signedText } from '../../server/src/policy/signed-review.ts';
import { touchstone } from '../cli/touchstone.ts';
import { record, recordOfLines } from './recorded-block.ts';
import { type Signer, signer } from './signers.ts';
import { git, temporaryFolder } from './temporary-folder.ts';

const charter =
  'version: 1\ntiers: {critical: {paths: ["payments/**"], approvals: {count: 1, signed: true}}}\n';
const file = 'payments/charge.py';
const other = 'payments/refund.py';
const code = 'def charge(card):\n    check(card)\n    return gateway.charge(card)\n';
const changed = code.replace('    check(card)\n', '');
const ledger = '.git/touchstone/ledger.jsonl';

describe('A forged approval', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const keys = temporaryFolder();
  let ada: Signer;
  let bob: Signer;
  let eve: Signer;
  let block: BlockRecord;

  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true });
    writeFileSync(join(folder.path, name), text);
  };
  const allow = (...lines: string[]) => write('allowed_signers', lines.join(''));

  /** A review of `about` that the key really signs, whoever it names. */
  async function signed(
    who: Signer,
    about: BlockRecord = block,
    more: Partial<Review> & { key?: string } = {},
  ): Promise<Review> {
    const { decision = 'approved', reviewer = who.person, time = '2026-10-02T10:00:00.000Z' } = more;
    const asked = { record: about.id, path: about.path, content: about.content, mustBeSigned: true };
    const by = { root: folder.path, reviewer, decision, time, keyFile: more.key ?? who.key, mayAsk: false };
    return (await giveReviews([asked], by))[0]!;
  }

  /** Leaves records in the ledger as somebody with an editor would. */
  function forge(...records: BlockRecord[]): Promise<void> {
    rmSync(join(folder.path, ledger), { force: true });
    return record(folder.path, ...records);
  }

  async function judge(name = file): Promise<Judgement> {
    const records = (await RepositoryRecords.open(folder.path, ({ message }) => assert.fail(message)))!;
    const grounds = await ReviewGrounds.of(folder.path, await WorkspaceCharters.load(undefined));
    const blocks = await findWorkTreeBlocks(
      records.all(),
      grounds,
      (each) => each === join(folder.path, name),
    );
    await records.close();
    return approvalOf(blocks[0]!, blocks[0]!.ground);
  }

  /** How the last of the reviews is judged. */
  async function last(
    reviews: Review[],
    about: BlockRecord = block,
  ): Promise<[state: string, standing: string, reason: string]> {
    await forge({ ...about, reviews });
    const { state, reviews: judged } = await judge(about.path);
    const { standing, reason = '' } = judged.at(-1)!;
    return [state, standing, reason];
  }

  async function isCaught(
    reviews: Review[],
    as: { state: string; standing: string; reason: RegExp },
    about = block,
  ) {
    const [state, standing, reason] = await last(reviews, about);
    assert.deepEqual([state, standing], [as.state, as.standing]);
    assert.match(reason, as.reason);
  }

  let off: Review;
  let approval: Review;

  beforeEach(async () => {
    [ada, bob, eve] = ['Ada', 'Bob', 'Eve'].map((name) => signer(keys.path, name)) as [
      Signer,
      Signer,
      Signer,
    ];
    git(folder.path, 'init', '-q', '-b', 'main');
    write('.touchstone.yml', charter);
    write(file, code);
    allow(ada.allowed(), bob.allowed());
    block = recordOfLines('7f3a', file, code, [1, 3]);
    off = await signed(ada, block, { decision: 'signed-off' });
    approval = await signed(bob);
  });

  const notOfThis = /not of this review: the review was altered, or the signature was taken from another one/;

  it('is told from a real one', async () => {
    assert.deepEqual((await last([off, approval])).slice(0, 2), ['approved', 'counts']);
  });

  const alterations: [what: string, change: Partial<Review>][] = [
    ['another time', { time: '2026-10-03T10:00:00.000Z' }],
    ['another person', { reviewer: 'Cy <cy@example.com>' }],
    ['another spelling of the person', { reviewer: 'Robert <bob@example.com>' }],
    ['another code', { content: 'sha256:00' }],
    ['another path', { path: other }],
    ['another decision', { decision: 'signed-off' }],
  ];
  for (const [what, change] of alterations)
    it(`is one whose line was edited to say ${what}`, async () => {
      await isCaught([off, { ...approval, ...change }], {
        state: 'forged',
        standing: 'forged',
        reason: notOfThis,
      });
    });

  it('is a sign-off that was made an approval', async () => {
    await isCaught([off, { ...off, decision: 'approved' }], {
      state: 'forged',
      standing: 'forged',
      reason: notOfThis,
    });
  });

  it('is one whose signature belongs to another review', async () => {
    const swapped = [
      { ...off, signature: approval.signature! },
      { ...approval, signature: off.signature! },
    ];
    await forge({ ...block, reviews: swapped });
    const { state, reviews } = await judge();
    assert.deepEqual([state, reviews.map(({ standing }) => standing)], ['forged', ['forged', 'forged']]);
  });

  it('is one that was given to another record of the same code', async () => {
    const twin = { ...block, id: block.id.replace('7f3a', '8888') };
    await isCaught([off, approval], { state: 'forged', standing: 'forged', reason: notOfThis }, twin);
  });

  it('is one that was given for the same code in another file', async () => {
    write(other, code);
    const there = { ...block, path: other };
    const elsewhere = /given for payments\/charge\.py, not for payments\/refund\.py/;
    await isCaught([off, approval], { state: 'pending', standing: 'elsewhere', reason: elsewhere }, there);
    const edited = { ...approval, path: other };
    await isCaught([off, edited], { state: 'forged', standing: 'forged', reason: notOfThis }, there);
  });

  it('is one of what the code was before', async () => {
    write(file, changed);
    const now = recordOfLines('7f3a', file, changed, [1, 2]);
    await isCaught([off, approval], { state: 'lapsed', standing: 'lapsed', reason: /changed since/ }, now);
    const edited = { ...approval, content: now.content };
    await isCaught([off, edited], { state: 'forged', standing: 'forged', reason: notOfThis }, now);
  });

  it('is one by a key that nobody lists', async () => {
    await isCaught([off, await signed(eve)], {
      ...{ state: 'pending', standing: 'unknown-key' },
      reason: /^Key SHA256:\S+ is not in allowed_signers\.$/,
    });
    const asBob = await signed(eve, block, { reviewer: bob.person });
    await isCaught([off, asBob], {
      state: 'pending',
      standing: 'unknown-key',
      reason: /is not in allowed_signers/,
    });
  });

  it('is one by the key of another person', async () => {
    const asBob = await signed(ada, block, { reviewer: bob.person });
    await isCaught([off, asBob], {
      ...{ state: 'forged', standing: 'forged' },
      reason:
        /with key SHA256:\S+, which by allowed_signers is that of ada@example\.com, not of bob@example\.com/,
    });
  });

  it('is one by a key that was not valid on that day, or is revoked', async () => {
    allow(ada.allowed(), bob.allowed('valid-before="20260901"'));
    await isCaught([off, approval], {
      ...{ state: 'pending', standing: 'expired-key' },
      reason: /By allowed_signers, key SHA256:\S+ was not valid on 2026-10-02/,
    });
    allow(ada.allowed(), bob.allowed('valid-after="20261002",valid-before="20261003"'));
    assert.equal((await last([off, approval]))[0], 'approved', 'it was valid when it signed');
    write('revoked_keys', readFileSync(`${bob.key}.pub`, 'utf8'));
    await isCaught([off, approval], { state: 'pending', standing: 'revoked-key', reason: /is revoked/ });
    write('revoked_keys', 'no list');
    await isCaught([off, approval], { state: 'pending', standing: 'revoked-key', reason: /cannot be read/ });
  });

  it('is one by an address that only looks like somebody’s', async () => {
    const looks = 'Bob <b\u043eb@example.com>';
    allow(ada.allowed(), bob.allowed(), `b\u043eb@example.com ${readFileSync(`${eve.key}.pub`, 'utf8')}`);
    const alike = await signed(eve, block, { reviewer: looks });
    await isCaught([off, alike], { state: 'pending', standing: 'look-alike', reason: /character U\+043E/ });
  });

  it('is one that was signed as something else, damaged, or made up', async () => {
    const text = join(keys.path, 'review');
    writeFileSync(text, signedText(block.id, approval));
    execFileSync('ssh-keygen', ['-Y', 'sign', '-q', '-f', bob.key, '-n', 'git', text]);
    const asCommit = { ...approval, signature: readFileSync(`${text}.sig`, 'utf8') };
    const forged = { state: 'forged', standing: 'forged' };
    await isCaught([off, asCommit], { ...forged, reason: /made for something else/ });
    const cut = { ...approval, signature: approval.signature!.slice(0, 120) };
    await isCaught([off, cut], { ...forged, reason: /cannot be read: it was damaged or made up/ });
    await isCaught([off, { ...approval, signature: '' }], { ...forged, reason: /damaged or made up/ });
  });

  it('is one without a signature where the charter asks for one', async () => {
    await isCaught([off, bareOf(approval)], {
      state: 'pending',
      standing: 'unsigned',
      reason: /asks for signed approvals/,
    });
  });

  it('is one for which another was made the author of the code', async () => {
    const own = await signed(ada);
    const { state, missing } = await forge({ ...block, acceptedBy: bob.person, reviews: [own] }).then(() =>
      judge(),
    );
    assert.equal(state, 'pending');
    assert.match(missing.map(({ message }) => message).join(), /signed sign-off of Bob/);
  });

  it('is found in the gate, which asks those whom the change starts from', async () => {
    write(file, '# to come\n');
    git(folder.path, 'add', '-A');
    const asAda = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
    git(folder.path, ...asAda, 'commit', '-q', '-m', 'begin');
    git(folder.path, 'checkout', '-q', '-b', 'change');
    write(file, code);
    allow(ada.allowed(), bob.allowed(), eve.allowed());
    git(folder.path, ...asAda, 'commit', '-q', '-a', '-m', 'let Eve sign');
    const options: string[] = [];
    const gate = async (...reviews: Review[]) => {
      await forge({ ...block, reviews });
      const { out } = await touchstone(folder.path, [
        'gate',
        '--format',
        'json',
        '--no-cache',
        '--base',
        'main',
        ...options,
      ]);
      const { violations } = JSON.parse(out) as {
        violations: { ruleId: string; message: string; remedy: string }[];
      };
      return violations
        .filter(({ ruleId }) => ruleId.startsWith('gate-approval'))
        .map(({ ruleId, message }) => `${ruleId}: ${message}`);
    };
    assert.deepEqual(await gate(off, approval), []);
    const [unknown] = await gate(off, await signed(eve));
    assert.match(
      unknown!,
      /^gate-approval-missing: .* 0 of 1 signed approval\. .*Eve <eve@example\.com> does not count: Key SHA256:\S+ is not in allowed_signers/,
    );
    const [forged] = await gate(off, { ...approval, reviewer: 'Cy <cy@example.com>' });
    assert.match(forged!, /^gate-approval-forged: .*Cy <cy@example\.com> does not count: .*altered/);
    const [unsigned] = await gate(off, bareOf(approval));
    assert.match(unsigned!, /^gate-approval-missing: .*asks for signed approvals/);
    options.push('--without-approvals');
    assert.deepEqual(await gate(off, bareOf(approval)), []);
    assert.deepEqual(await gate(off, { ...approval, reviewer: 'Cy <cy@example.com>' }), [forged]);
  });

  it('leaves traces in the record', async () => {
    const faults = async () => {
      const records = (await RepositoryRecords.open(folder.path, () => {}))!;
      const found = (await findRecordFaults(records)).map(({ message }) => message);
      await records.close();
      return found;
    };
    await forge({ ...block, reviews: [off, approval] });
    assert.deepEqual(await faults(), []);
    await forge({ ...block, content: 'sha256:00' });
    assert.match((await faults()).join(), /Record 7f3a0000 has a digest that is not that of its lines/);
    await forge({ ...block, ranges: [{ ...block.ranges[0]!, endLine: 9 }] });
    assert.match((await faults()).join(), /is of 9 lines and knows 3/);
    await forge({ ...block, path: '../elsewhere.py' });
    assert.match((await faults()).join(), /which is not in the repository/);
    const broken = [{ ...approval, time: 'now' }, { ...approval, decision: 'yes' }, 'me'] as Review[];
    await forge({ ...block, reviews: broken });
    assert.equal((await faults()).length, 3);
    assert.match((await faults()).join(), /has a review that has no time/);
  });
});

function bareOf({ signature: _, path: __, ...review }: Review): Review {
  return review;
}
