import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { record, recordOfLines } from '../host/recorded-block.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { byOwnRules, ownRules, touchstone, write } from './touchstone.ts';

const charter = `version: 1
tiers:
  critical: {paths: ["payments/**"], approvals: {count: 1}}
  experimental: {paths: ["sandbox/**"]}
`;

const toy = `export function fee(order) {
  const share = order.total * order.rate;
  return eval(order.formula) + share;
}
`;

describe('A change behind a link', () => {
  const folder = temporaryFolder();
  const other = temporaryFolder();

  const commit = () => {
    git(folder.path, 'add', '-A');
    git(folder.path, 'commit', '-q', '-m', 'change');
  };

  async function gate() {
    const args = ['gate', '--format', 'json', '--no-cache', '--base', 'main', ...byOwnRules];
    const { code, out } = await touchstone(folder.path, args);
    const { passed, violations, problems } = JSON.parse(out) as {
      passed: boolean;
      violations: { path: string; ruleId: string }[];
      problems: { message: string; incomplete: boolean }[];
    };
    return {
      code,
      passed,
      found: violations.map(({ path, ruleId }) => `${path} ${ruleId}`).sort(),
      problems,
    };
  }

  beforeEach(() => {
    git(folder.path, 'init', '-q', '-b', 'main');
    git(folder.path, 'config', 'user.email', 'ada@example.com');
    git(folder.path, 'config', 'user.name', 'Ada');
    write(folder.path, {
      '.touchstone.yml': charter,
      'own-rules.yml': ownRules,
      'payments/pay.js': 'export const pay = 1;\n',
      'sandbox/fees/fee.js': 'export const fee = 1;\n',
    });
    commit();
    git(folder.path, 'checkout', '-q', '-b', 'change');
  });

  const links: [what: string, target: string, link: string, arrives: string][] = [
    ['of a file', '../sandbox/fees/fee.js', 'payments/fee.js', 'payments/fee.js'],
    ['of a folder', '../sandbox/fees', 'payments/fees', 'payments/fees/fee.js'],
  ];
  for (const [what, target, link, arrives] of links) {
    const expected = [`${arrives} gate-approval-missing`, `${arrives} no-eval`];

    it(`is judged by the place ${what} that the change links it to`, async () => {
      write(folder.path, { 'sandbox/fees/fee.js': toy });
      await record(folder.path, recordOfLines('7f3a', 'sandbox/fees/fee.js', toy, [1, 4]));
      commit();
      git(folder.path, 'branch', '-qf', 'main');
      symlinkSync(target, join(folder.path, link));
      commit();
      assert.deepEqual((await gate()).found, expected);
    });

    it(`is judged by the place ${what} that was linked to it before`, async () => {
      symlinkSync(target, join(folder.path, link));
      commit();
      git(folder.path, 'branch', '-qf', 'main');
      write(folder.path, { 'sandbox/fees/fee.js': toy });
      await record(folder.path, recordOfLines('7f3a', 'sandbox/fees/fee.js', toy, [1, 4]));
      commit();
      assert.deepEqual((await gate()).found, expected);
      git(folder.path, 'config', 'user.email', 'bob@example.com');
      assert.equal((await touchstone(folder.path, ['approve', `${arrives}:1-4`])).code, 0);
      assert.deepEqual((await gate()).found, [`${arrives} no-eval`]);
    });
  }

  it('is told once where the link stands in no higher tier', async () => {
    symlinkSync('../payments/pay.js', join(folder.path, 'sandbox/pay.js'));
    write(folder.path, { 'payments/pay.js': 'eval(pay);\n' });
    commit();
    assert.deepEqual((await gate()).found, ['payments/pay.js no-eval']);
  });

  it('of a folder around itself ends', async () => {
    symlinkSync('..', join(folder.path, 'payments/all'));
    commit();
    const { code, found } = await gate();
    assert.deepEqual([code, found], [0, []]);
  });

  it('is not looked at in a submodule, which is too little for a critical place', async () => {
    git(other.path, 'init', '-q', '-b', 'main');
    write(other.path, { 'evil.js': 'eval(x);\n' });
    git(other.path, 'add', '-A');
    git(other.path, '-c', 'user.name=Eve', '-c', 'user.email=eve@example.com', 'commit', '-q', '-m', 'evil');
    const add = ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.path];
    git(folder.path, ...add, 'sandbox/lib');
    commit();
    const toyed = await gate();
    assert.deepEqual([toyed.code, toyed.passed, toyed.problems.length], [0, true, 1]);
    git(folder.path, ...add, 'payments/lib');
    commit();
    const paid = await gate();
    assert.deepEqual([paid.code, paid.passed], [3, false]);
    assert.match(
      paid.problems.find(({ incomplete }) => incomplete)!.message,
      /^is a folder of another repository/,
    );
  });
});
