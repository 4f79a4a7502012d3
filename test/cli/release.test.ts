/** A release from the first line of an assistant to the gate, between clones of a bare remote. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { record, recordOfLines } from '../host/recorded-block.ts';
import { environmentOf, type Signer, signer } from '../host/signers.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { byOwnRules, ownRules, type Run, read, touchstone, write } from './touchstone.ts';

const charter = `version: 1
tiers:
  critical:
    paths: ["payments/**"]
    approvals: {count: 1, from: codeowners, signed: true}
    prohibit: [shell]
    fail-on: error
people: {"@shop/payments": [olga@example.com]}
`;
const file = 'payments/refund.py';
const firstDraft = `import subprocess
def refund(order, note):
    subprocess.run("notify " + note, shell=True)
    eval(order.hook)
    return gateway.refund(order.id, order.amount, reason=note)
`;
const secondDraft = `def refund(order, note):
    if order.refunded: raise AlreadyRefunded(order.id)
    return gateway.refund(order.id, order.amount, reason=note)
`;
const reformatted = `def refund(order, note):
  if order.refunded: raise AlreadyRefunded(order.id)
  return gateway.refund(
    order.id,
    order.amount,
    reason=note,
  )
`;
const changed = reformatted.replace('order.amount', 'order.amount * 100');

/** One person, or the pipeline, in a clone. */
class Desk {
  readonly folder: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(remote: string, folder: string, env: NodeJS.ProcessEnv) {
    execFileSync('git', ['clone', '-q', remote, folder], { stdio: 'ignore' });
    this.folder = folder;
    this.#env = env;
  }

  git(...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, ...this.#env },
    });
  }

  touchstone(...args: string[]): Promise<Run> {
    return touchstone(this.folder, args, { env: this.#env });
  }

  async commit(message: string): Promise<void> {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
    await this.touchstone('provenance', 'note');
  }

  async send(): Promise<void> {
    this.git('push', '-q', 'origin', 'HEAD');
    const { code, err } = await this.touchstone('provenance', 'push');
    assert.equal(code, 0, err);
  }

  async receive(branch = 'refunds'): Promise<void> {
    this.git('fetch', '-q', 'origin');
    this.git('checkout', '-q', branch);
    this.git('reset', '-q', '--hard', `origin/${branch}`);
    const { code, err } = await this.touchstone('provenance', 'fetch');
    assert.equal(code, 0, err);
  }
}

describe('A release of AI-written code', function () {
  this.timeout(180_000);
  const folder = temporaryFolder();

  it('takes its author, an owner of the place, and a charter that stays as it is', async () => {
    const people = join(folder.path, 'people');
    const [ada, cy, olga] = ['Ada', 'Cy', 'Olga'].map((name) => signer(people, name)) as [
      Signer,
      Signer,
      Signer,
    ];
    const remote = join(folder.path, 'remote.git');
    git(folder.path, 'init', '-q', '--bare', '-b', 'main', remote);
    const sit = (who: Signer) => new Desk(remote, join(folder.path, who.name), environmentOf(who, people));

    const author = sit(ada);
    write(author.folder, {
      '.touchstone.yml': charter,
      '.github/allowed_signers': ada.allowed() + cy.allowed() + olga.allowed(),
      '.github/CODEOWNERS': '/payments/ @shop/payments\n',
      'own-rules.yml': ownRules,
      [file]: '# to come\n',
    });
    author.git('checkout', '-q', '-b', 'main');
    await author.commit('begin');
    author.git('push', '-q', 'origin', 'main');
    author.git('checkout', '-q', '-b', 'refunds');

    const pipeline = new Desk(remote, join(folder.path, 'pipeline'), environmentOf(cy, people));
    /** What the pipeline finds in the branch as it was sent: `rule: message` of each violation. */
    const gate = async (): Promise<{ code: Run['code']; reasons: string[] }> => {
      await author.send();
      await pipeline.receive();
      const { code, out, err } = await pipeline.touchstone(
        ...['gate', '--base', 'origin/main', '--format', 'json', '--no-cache'],
        ...byOwnRules,
      );
      assert.notEqual(out, '', err);
      const { violations } = JSON.parse(out) as { violations: { ruleId: string; message: string }[] };

      return { code, reasons: violations.map(({ ruleId, message }) => `${ruleId}: ${message}`) };
    };
    const rules = ({ reasons }: { reasons: string[] }) => reasons.map((reason) => reason.split(':')[0]);

    // An assistant writes, and the gate has three reasons against it.
    write(author.folder, { [file]: firstDraft });
    await record(author.folder, recordOfLines('1111', file, firstDraft, [1, 5]));
    await author.commit('Refund orders');
    const landed = await gate();
    assert.equal(landed.code, 1);
    assert.deepEqual(rules(landed).sort(), ['gate-approval-missing', 'gate-prohibited-shell', 'no-eval']);

    // What must not be there is written anew; the approvals stay to be given.
    write(author.folder, { [file]: secondDraft });
    await record(author.folder, recordOfLines('1111', file, secondDraft, [1, 3]));
    await author.commit('Refund orders without a shell');
    const { reasons: open } = await gate();
    assert.equal(open.length, 1);
    assert.match(
      open[0]!,
      /^gate-approval-missing: .* has 0 of 1 signed approval of code owners\. The signed sign-off of Ada/,
    );

    // The developer stands behind it, once, and cannot be the reviewer as well.
    assert.equal((await author.touchstone('approve', '--sign-off', file)).code, 0);
    const twice = await author.touchstone('approve', '--sign-off', file);
    assert.equal(twice.code, 1);
    assert.match(twice.out, /Ada <ada@example\.com> has signed off this code already/);
    const own = await author.touchstone('approve', file);
    assert.equal(own.code, 1);
    assert.match(own.out, /the author may not approve it/);
    const { reasons: signedOff } = await gate();
    assert.match(signedOff.join(), /^gate-approval-missing: .* has 0 of 1 signed approval of code owners\.$/);

    // Somebody who owns nothing here does not count.
    const colleague = sit(cy);
    await colleague.receive();
    const stranger = await colleague.touchstone('approve', `${file}:1`);
    assert.equal(stranger.code, 1);
    assert.match(
      stranger.out,
      /Cy <cy@example\.com> is none of the owners that \.github\/CODEOWNERS names here \(@shop\/payments\)/,
    );

    // An owner signs, in a clone of her own; once.
    const owner = sit(olga);
    await owner.receive();
    const approved = await owner.touchstone('approve', `${file}:1`);
    assert.equal(approved.code, 0, approved.out + approved.err);
    assert.match(approved.out, /approved as Olga <olga@example\.com>, signed with key SHA256:/);
    assert.match((await owner.touchstone('approve', file)).out, /has approved this code already/);
    await owner.send();
    assert.deepEqual(await gate(), { code: 0, reasons: [] });
    const verified = await pipeline.touchstone('verify');
    assert.equal(verified.code, 0);
    assert.match(verified.out, /valid: signed off by Ada .*\n.*valid: approved by Olga/);

    // Reformatting is no change of what was approved.
    write(author.folder, { [file]: reformatted });
    await author.commit('Reformat');
    assert.deepEqual(await gate(), { code: 0, reasons: [] });

    // A change is.
    write(author.folder, { [file]: changed });
    await author.commit('Refund more');
    const lapsed = await gate();
    assert.deepEqual([lapsed.code, rules(lapsed)], [1, ['gate-approval-lapsed']]);
    assert.equal((await pipeline.touchstone('verify')).code, 1);

    // Nobody loosens the rules, or names owners and signers, in the change that needs it.
    write(author.folder, {
      '.touchstone.yml': charter.replace('count: 1, from: codeowners, signed: true', 'count: 0'),
      '.github/CODEOWNERS': '/payments/ ada@example.com cy@example.com\n',
    });
    await author.commit('Trust more');
    const weakened = await gate();
    assert.equal(weakened.code, 1);
    assert.deepEqual([...new Set(rules(weakened))].sort(), ['gate-approval-lapsed', 'gate-charter-weakened']);
    assert.match(weakened.reasons.join('\n'), /weaker than the one this change starts from/);
    assert.ok(!read(pipeline.folder, '.touchstone.yml').includes('signed'));
  });
});
