import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { record, recordOfLines } from '../host/recorded-block.ts';
import { environmentOf, type Signer, signer } from '../host/signers.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { cli, type Run, type RunOptions, read, run, touchstone, write } from './touchstone.ts';

const code = `def charge(card, amount):
    check(card)
    return gateway.charge(card, amount)
`;
const charter = (approvals: string) =>
  `version: 1\ntiers:\n  critical:\n    paths: ["payments/**"]\n    approvals: ${approvals}\n`;
const file = 'payments/charge.py';

interface Approval {
  reviewer: string;
  decision: string;
  dryRun: boolean;
  reviews: {
    id: string;
    path: string;
    given: boolean;
    refusal?: string;
    key?: string;
    noted: boolean;
    state: string;
    missing: string[];
  }[];
}

interface Verification {
  verified: boolean;
  blocks: {
    path: string;
    state: string;
    given: number;
    missing: string[];
    reviews: {
      reviewer: string;
      decision: string;
      valid: boolean;
      standing: string;
      reason?: string;
      key?: string;
    }[];
  }[];
  problems: { id?: string; path?: string; message: string }[];
}

describe('touchstone approve', () => {
  const folder = temporaryFolder();
  const keys = temporaryFolder();
  let ada: Signer;
  let bob: Signer;

  async function approve(
    who: Signer,
    args: string[],
    options: RunOptions = {},
  ): Promise<Run & { told: Approval }> {
    const env = { ...environmentOf(who, keys.path), ...options.env };
    const ran = await touchstone(folder.path, ['approve', '--format', 'json', ...args], { ...options, env });
    return { ...ran, told: (ran.out === '' ? {} : JSON.parse(ran.out)) as Approval };
  }

  async function verify(args: string[] = []): Promise<Run & { told: Verification }> {
    const ran = await touchstone(folder.path, ['verify', '--format', 'json', ...args]);
    return { ...ran, told: (ran.out === '' ? {} : JSON.parse(ran.out)) as Verification };
  }

  const commit = (message: string) => {
    git(folder.path, 'add', '-A');
    git(
      folder.path,
      '-c',
      'user.name=Ada',
      '-c',
      'user.email=ada@example.com',
      'commit',
      '-q',
      '-m',
      message,
    );
  };

  beforeEach(async () => {
    ada = signer(keys.path, 'Ada');
    bob = signer(keys.path, 'Bob');
    git(folder.path, 'init', '-q', '-b', 'main');
    write(folder.path, {
      '.touchstone.yml': charter('{count: 1, signed: true}'),
      '.touchstone/allowed_signers': ada.allowed() + bob.allowed(),
      [file]: code,
    });
    commit('begin');
    await record(folder.path, recordOfLines('7f3a', file, code, [1, 3]));
  });

  it('signs with the key that git signs with, and verify tells who, when and by which key', async () => {
    const off = await approve(ada, ['--sign-off', file]);
    assert.equal(off.code, 0, off.err);
    const { code, told } = await approve(bob, [`${file}:2`]);
    assert.deepEqual([code, told.reviewer, told.decision], [0, bob.person, 'approved']);
    const [given] = told.reviews;
    assert.deepEqual([given!.given, given!.state, given!.missing], [true, 'approved', []]);
    const fingerprint = execFileSync('ssh-keygen', ['-lf', bob.key], { encoding: 'utf8' }).split(' ')[1];
    assert.equal(given!.key, fingerprint);
    const verified = await verify();
    assert.deepEqual([verified.code, verified.told.verified, verified.told.problems], [0, true, []]);
    const [block] = verified.told.blocks;
    assert.deepEqual(
      block!.reviews.map(({ reviewer, decision, valid, standing }) => [reviewer, decision, valid, standing]),
      [
        [ada.person, 'signed-off', true, 'stands'],
        [bob.person, 'approved', true, 'counts'],
      ],
    );
    const text = await touchstone(folder.path, ['verify']);
    assert.match(
      text.out,
      new RegExp(
        `${file}:1-3 .*: approved\n.*valid: signed off by Ada .*\n.*valid: approved by Bob <bob@example.com> on \\d{4}-`,
      ),
    );
    assert.ok(text.out.includes(fingerprint!));
  });

  it('tells what is missing until the author has signed off', async () => {
    const { told } = await approve(bob, [file]);
    assert.deepEqual(told.reviews[0]!.missing, ['The signed sign-off of Ada <ada@example.com> is missing.']);
    const { code, told: verified } = await verify();
    assert.deepEqual([code, verified.blocks[0]!.state, verified.blocks[0]!.given], [1, 'pending', 1]);
  });

  it('takes no second address of the author’s key for another person', async () => {
    const home = { ...ada, name: 'Home', email: 'ada@home.com', person: 'Home <ada@home.com>' };
    const line = ada.allowed().replace(ada.email, `${ada.email},${home.email}`);
    write(folder.path, { '.touchstone/allowed_signers': line + bob.allowed() });
    assert.equal((await approve(ada, ['--sign-off', file])).code, 0);
    const { code, told } = await approve(home, [file]);
    assert.equal(code, 1);
    assert.match(
      told.reviews[0]!.refusal ?? '',
      /^It would not count\. Home <ada@home\.com>, who is Ada <ada@example\.com> by key.*, accepted this code/,
    );
    assert.equal((await verify()).code, 1);
  });

  it('signs off with --all what nobody is known to have accepted, once', async () => {
    const { acceptedBy: _, ...orphan } = recordOfLines('8a4b', 'payments/void.py', code, [1, 3]);
    write(folder.path, { 'payments/void.py': code });
    await record(folder.path, orphan);
    const { code: done, told } = await approve(bob, ['--sign-off', '--all']);
    assert.deepEqual(
      [done, told.reviews.map(({ path, given }) => [path, given])],
      [0, [['payments/void.py', true]]],
    );
    assert.deepEqual((await approve(bob, ['--sign-off', '--all'])).told.reviews, []);
  });

  it('tells with --all that what the author accepted waits for others', async () => {
    const { code, out, err } = await touchstone(folder.path, ['approve', '--all'], {
      env: environmentOf(ada, keys.path),
    });
    assert.deepEqual([code, out], [0, 'Nothing to approve.\n']);
    assert.match(err, /1 block that you accepted waits for others to approve\./);
  });

  it('takes the beginning of an id that one record alone has', async () => {
    write(folder.path, { 'payments/void.py': code });
    const [one, other] = ['7f3a1', '7f3a2'].map((id, index) => ({
      ...recordOfLines('7f3a', index === 0 ? file : 'payments/void.py', code, [1, 3]),
      id: `${id}000-0000-4000-8000-000000000000`,
    }));
    await record(folder.path, one!);
    await record(folder.path, other!);
    const short = await approve(bob, ['7f3a2']);
    assert.deepEqual([short.code, short.told.reviews.length], [0, 1], short.err);
    const many = await approve(bob, ['7f3a']);
    assert.equal(many.code, 2);
    assert.match(many.err, /several records begin so/);
  });

  it('refuses what would not count, and writes nothing', async () => {
    const ledger = () => read(folder.path, '.git/touchstone/ledger.jsonl');
    const before = ledger();
    const own = await approve(ada, [file]);
    assert.equal(own.code, 1);
    assert.match(own.told.reviews[0]!.refusal ?? '', /author may not approve it but signs it off/);
    const other = await approve(bob, ['--sign-off', file]);
    assert.match(other.told.reviews[0]!.refusal ?? '', /Only Ada .* can sign it off/);
    const eve = signer(keys.path, 'Eve');
    const unknown = await approve(eve, [file]);
    assert.equal(unknown.code, 1);
    assert.match(
      unknown.told.reviews[0]!.refusal ?? '',
      /would not count\. Key SHA256:\S+ is not in \.touchstone\/allowed_signers/,
    );
    const borrowed = await approve(bob, ['--key', eve.key, file]);
    assert.match(borrowed.told.reviews[0]!.refusal ?? '', /Key SHA256:\S+ is not in/);
    const lent = await approve(bob, ['--key', ada.key, file]);
    assert.match(
      lent.told.reviews[0]!.refusal ?? '',
      /which by .* is that of ada@example\.com, not of bob@example\.com/,
    );
    assert.equal(ledger(), before);
    assert.equal((await approve(bob, [file])).code, 0);
    const again = await approve(bob, [file]);
    assert.deepEqual(
      [again.code, again.told.reviews[0]!.refusal],
      [1, 'Bob <bob@example.com> has approved this code already.'],
    );
  });

  it('takes blocks by lines and by id, and says where there is none', async () => {
    const more = `${code}\ndef refund(card):\n    return gateway.refund(card)\n`;
    write(folder.path, { [file]: more });
    await record(folder.path, recordOfLines('8888', file, more, [5, 6]));
    const lines = async (...places: string[]) =>
      (await approve(bob, ['--dry-run', ...places])).told.reviews.map(({ id }) => id.slice(0, 4));
    assert.deepEqual(await lines(file), ['7f3a', '8888']);
    assert.deepEqual(await lines('payments'), ['7f3a', '8888']);
    assert.deepEqual(await lines(`${file}:3`), ['7f3a']);
    assert.deepEqual(await lines(`${file}:3-5`), ['7f3a', '8888']);
    assert.deepEqual(await lines('88880000'), ['8888']);
    assert.deepEqual(await lines('--all'), ['7f3a', '8888']);
    const none = await approve(bob, [`${file}:4`]);
    assert.equal(none.code, 1);
    assert.match(none.err, /charge\.py:4: no AI-written code that is recorded stands there/);
  });

  it('is wrong use without a place, with one that is not there, or outside of a repository', async () => {
    for (const [args, told] of [
      [[], /Name what you approve/],
      [['--all', file], /--all leaves no place/],
      [['nowhere.py'], /nowhere\.py: there is no such file, and it is no id/],
      [[`${file}:5-2`], /these are no lines/],
      [[keys.path], /not in the repository/],
      [['--key', 'nowhere', file], /nowhere is no file that holds a key/],
      [['--key', '', file], /The name of the key is empty/],
    ] as [string[], RegExp][]) {
      const { code, out, err } = await approve(bob, args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, told);
    }
    const outside = await touchstone(keys.path, ['verify']);
    assert.equal(outside.code, 2);
    assert.match(outside.err, /in no git repository/);
    for (const command of [['verify'], ['approve', file]]) {
      const without = await touchstone(folder.path, command, { env: { PATH: '' } });
      assert.equal(without.code, 2);
      assert.match(without.err, /git is not on the PATH/);
    }
    assert.equal((await touchstone(folder.path, ['verify', 'nowhere.py'])).code, 2);
  });

  it('says why a key does not sign, and what to do', async () => {
    const place = (name: string) => join(keys.path, name);
    for (const name of ['open', 'locked'])
      execFileSync('ssh-keygen', [
        '-q',
        '-t',
        'ed25519',
        '-N',
        name === 'locked' ? 'secret' : '',
        '-f',
        place(name),
      ]);
    chmodSync(place('open'), 0o644);
    write(keys.path, { junk: 'no key\n' });
    for (const [name, told] of [
      ['open', /others may read it.* Run "chmod 600 .*open"/],
      ['locked', /its passphrase is asked for on a terminal alone.*"ssh-add .*locked"/],
      ['locked.pub', /"ssh-add .*locked"/],
      ['junk', /it holds no SSH key that can be read/],
    ] as const) {
      const { code, err } = await approve(bob, ['--key', place(name), file]);
      assert.equal(code, 2);
      assert.match(err, told);
    }
  });

  it('with --dry-run shows the code and approves nothing', async () => {
    const { code: exit, out } = await touchstone(folder.path, ['approve', '--dry-run', file], {
      env: environmentOf(bob, keys.path),
    });
    assert.equal(exit, 0);
    assert.match(
      out,
      /charge\.py:1-3 {2}7f3a0000 by github\.copilot, critical\n {2}\| def charge\(card, amount\):/,
    );
    assert.match(out, /Would approve: 1 block/);
    assert.deepEqual((await verify()).told.blocks[0]!.reviews, []);
  });

  it('with --all leaves out what is not theirs to say', async () => {
    assert.deepEqual((await approve(ada, ['--all'])).told.reviews, []);
    assert.equal((await approve(bob, ['--all'])).told.reviews.length, 1);
    const again = await approve(bob, ['--all']);
    assert.deepEqual([again.code, again.told.reviews], [0, []]);
    assert.equal((await approve(ada, ['--all', '--sign-off'])).told.reviews.length, 1);
    assert.equal((await verify()).code, 0);
  });

  it('asks for a key where there is none, and for none where no signature is asked for', async () => {
    const keyless = { GIT_CONFIG_GLOBAL: '/dev/null' };
    git(folder.path, 'config', 'user.name', 'Bob');
    git(folder.path, 'config', 'user.email', 'bob@example.com');
    const ran = await approve(bob, [file], { env: keyless });
    assert.equal(ran.code, 2);
    assert.match(ran.err, /asks for a signature.*user\.signingkey/);
    write(folder.path, { '.touchstone.yml': charter('{count: 1}') });
    const open = await approve(bob, [file], { env: keyless });
    assert.deepEqual(
      [open.code, open.told.reviews[0]!.key, open.told.reviews[0]!.state],
      [0, undefined, 'approved'],
    );
  });

  it('never asks for a passphrase without a terminal, and takes the key of an agent', async () => {
    const locked = signer(keys.path, 'Cy', { passphrase: 'a secret' });
    appendFileSync(join(folder.path, '.touchstone/allowed_signers'), locked.allowed());
    const ran = await approve(locked, [file]);
    assert.equal(ran.code, 2);
    assert.match(ran.err, /does not sign: .*passphrase/);
    const started = spawnSync('ssh-agent', ['-s'], { encoding: 'utf8' }).stdout;
    const [, socket] = /SSH_AUTH_SOCK=([^;]+)/.exec(started)!;
    const [, agent] = /SSH_AGENT_PID=(\d+)/.exec(started)!;
    try {
      const bare = signer(keys.path, 'Dan');
      execFileSync('ssh-add', ['-q', bare.key], {
        env: { ...process.env, SSH_AUTH_SOCK: socket },
        stdio: 'ignore',
      });
      appendFileSync(join(folder.path, '.touchstone/allowed_signers'), bare.allowed());
      const literal = read(keys.path, 'dan-key.pub').trim();
      rmSync(bare.key);
      const byAgent = await approve({ ...bare, key: `key::${literal}` }, [file], {
        env: { SSH_AUTH_SOCK: socket },
      });
      assert.equal(byAgent.code, 0, byAgent.err);
      assert.match(byAgent.told.reviews[0]!.key ?? '', /^SHA256:/);
    } finally {
      process.kill(Number(agent));
    }
  });

  it('runs no program that the repository names', async () => {
    for (const setting of ['gpg.ssh.program', 'gpg.program', 'gpg.ssh.defaultKeyCommand', 'core.fsmonitor'])
      git(folder.path, 'config', setting, `sh -c 'touch ${join(folder.path, 'owned')}'`);
    write(folder.path, { 'ssh-keygen': '#!/bin/sh\ntouch owned\n' });
    chmodSync(join(folder.path, 'ssh-keygen'), 0o755);
    const { code } = await approve(bob, [file], { env: { PATH: `.:${process.env.PATH}` } });
    assert.equal(code, 0);
    const keyless = {
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'B',
      GIT_AUTHOR_EMAIL: 'b@example.com',
    };
    await approve(bob, [file], { env: keyless });
    assert.throws(() => read(folder.path, 'owned'), /ENOENT/);
  });

  it('fails closed, and says so, where ssh-keygen is missing', async () => {
    await approve(ada, ['--sign-off', file]);
    await approve(bob, [file]);
    const [program] = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim().split('\n');
    execFileSync('ln', ['-s', program!, join(keys.path, 'git')]);
    const env = { ...environmentOf(bob, keys.path), PATH: keys.path };
    const checked = await run(process.execPath, [cli, 'verify'], folder.path, { env });
    assert.equal(checked.code, 1);
    assert.match(checked.out, /: pending\n.*unchecked: .*ssh-keygen is not on the PATH/);
    write(folder.path, { [file]: code.replace('check(card)', 'check(card, amount)') });
    const given = await run(process.execPath, [cli, 'approve', file], folder.path, { env });
    assert.equal(given.code, 2);
    assert.match(given.err, /ssh-keygen is not on the PATH/);
    write(folder.path, { [file]: code });
    write(keys.path, { 'ssh-keygen': '#!/bin/sh\necho "unknown option -- Y" >&2; exit 1\n' });
    chmodSync(join(keys.path, 'ssh-keygen'), 0o755);
    const old = await run(process.execPath, [cli, 'verify'], folder.path, { env });
    assert.match(old.out, /: pending\n.*unchecked: .*ssh-keygen is too old: OpenSSH 8\.9/);
  });

  it('puts approvals of committed code into the notes of HEAD, where a clone finds them', async () => {
    await approve(ada, ['--sign-off', file]);
    const { told } = await approve(bob, [file]);
    assert.equal(told.reviews[0]!.noted, true);
    assert.match(git(folder.path, 'notes', '--ref=touchstone', 'show', 'HEAD'), /bob@example\.com/);
    const clone = join(keys.path, 'clone');
    git(keys.path, 'clone', '-q', folder.path, clone);
    git(clone, 'fetch', '-q', 'origin', 'refs/notes/touchstone:refs/notes/touchstone');
    const there = await touchstone(clone, ['verify']);
    assert.equal(there.code, 0, there.out);
    assert.match(there.out, /approved by Bob/);
    const changed = code.replace('check(card)', 'check(card, amount)');
    write(folder.path, { [file]: changed });
    const open = await approve(bob, [file]);
    assert.deepEqual([open.code, open.told.reviews[0]!.noted], [0, false], 'not committed as it is');
  });

  it('tells where approvals have still to go, and that signers of the change are none for the gate', async () => {
    assert.doesNotMatch((await approve(bob, [file])).err, /provenance push|signers here/);
    git(folder.path, 'remote', 'add', 'origin', keys.path);
    git(folder.path, 'checkout', '-q', '-b', 'change');
    const cy = signer(keys.path, 'Cy');
    appendFileSync(join(folder.path, '.touchstone/allowed_signers'), cy.allowed());
    const { err } = await approve(cy, [file]);
    assert.match(err, /"touchstone provenance push" takes this to others/);
    assert.match(err, /The signers here are not those of main, by which the gate goes/);
    assert.match((await verify()).err, /The signers here are not those of main/);
  });
});
