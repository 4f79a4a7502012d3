import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { record, recordOfLines } from '../host/recorded-block.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { touchstone, write } from './touchstone.ts';

const charter = `version: 1
tiers:
  critical:
    paths: ["src/payments/**"]
    approvals: {count: 1}
`;

const refund = `export function refund(order, amount) {
  if (amount > order.total) throw new Error('more than was paid');
  return { order: order.id, refunded: amount, left: order.total - amount };
}
`;

const before = 'src/payments/refund.js';
const after = 'src/payments/returns.js';

describe('AI code that was moved', () => {
  const folder = temporaryFolder();

  const commit = () => {
    git(folder.path, 'add', '-A');
    git(folder.path, 'commit', '-q', '-m', 'change');
  };
  const rename = (from: string, to: string) => {
    mkdirSync(join(folder.path, to, '..'), { recursive: true });
    git(folder.path, 'mv', from, to);
  };

  async function told() {
    const ran = await touchstone(folder.path, ['gate', '--format', 'json', '--no-cache', '--base', 'main']);
    const { violations, stats } = JSON.parse(ran.out) as {
      violations: { path: string; line: number; endLine: number; ruleId: string; remedy: string }[];
      stats: { aiBlocks: number };
    };
    const found = violations.map(({ path, line, endLine, ruleId }) => `${path}:${line}-${endLine} ${ruleId}`);
    return { found, aiBlocks: stats.aiBlocks, remedies: violations.map(({ remedy }) => remedy) };
  }

  beforeEach(async () => {
    git(folder.path, 'init', '-q', '-b', 'main');
    git(folder.path, 'config', 'user.email', 'ada@example.com');
    git(folder.path, 'config', 'user.name', 'Ada');
    write(folder.path, {
      '.touchstone.yml': charter,
      'src/payments/pay.js': 'export const pay = () => 1;\n',
    });
    commit();
    git(folder.path, 'checkout', '-q', '-b', 'change');
    write(folder.path, { [before]: refund });
    await record(
      folder.path,
      recordOfLines('7f3a', before, refund, [1, 4], { acceptedBy: 'Bob <bob@example.com>' }),
    );
  });

  const missing = [`${after}:1-4 gate-approval-missing`];

  it('is found under its new name: committed before, amended, and not committed', async () => {
    commit();
    rename(before, after);
    assert.deepEqual((await told()).found, missing);
    commit();
    assert.deepEqual((await told()).found, missing);
    git(folder.path, 'reset', '-q', '--soft', 'main');
    commit();
    assert.deepEqual((await told()).found, missing);
  });

  it('is found in a file that was renamed, edited and renamed again', async () => {
    commit();
    rename(before, 'src/payments/between.js');
    commit();
    rename('src/payments/between.js', after);
    commit();
    write(folder.path, { [after]: `${refund.split('\n')[1]}\n` });
    assert.deepEqual((await told()).found, [`${after}:1-1 gate-approval-missing`]);
  });

  it('is found where it was moved on main and is changed now', async () => {
    git(folder.path, 'checkout', '-q', 'main');
    commit();
    rename(before, after);
    commit();
    git(folder.path, 'checkout', '-q', '-B', 'change');
    write(folder.path, { [after]: refund.replace('more than', 'more  than') });
    assert.deepEqual((await told()).found, missing);
  });

  for (const keep of [false, true])
    it(`is found in another file that was there, its own being ${keep ? 'left' : 'gone'}`, async () => {
      commit();
      if (keep) write(folder.path, { [before]: 'export const rest = 1;\n' });
      else rmSync(join(folder.path, before));
      write(folder.path, { 'src/payments/pay.js': `export const pay = () => 1;\n${refund}` });
      const { found, aiBlocks } = await told();
      assert.deepEqual([found, aiBlocks], [['src/payments/pay.js:2-5 gate-approval-missing'], 1]);
    });

  it('is approved as the gate says, seen by verify, and counted once by the report', async () => {
    commit();
    rename(before, after);
    commit();
    const { remedies } = await told();
    const [place] = /src\/payments\/returns\.js:1-4/.exec(remedies[0]!)!;
    const verified = await touchstone(folder.path, ['verify', after]);
    assert.equal(verified.code, 1, verified.out);
    assert.match(verified.out, /returns\.js/);
    const approved = await touchstone(folder.path, ['approve', place]);
    assert.equal(approved.code, 0, approved.err);
    assert.deepEqual((await told()).found, []);
    const ran = await touchstone(folder.path, ['report', '--format', 'json']);
    const { rework } = JSON.parse(ran.out) as { rework: Record<string, number> };
    assert.deepEqual([rework.written, rework.intact, rework.gone], [4, 4, 0]);
  });

  describe('and copied to where it is trusted with less', () => {
    const toy = 'sandbox/toy.js';
    const copy = 'src/payments/copy.js';

    beforeEach(async () => {
      rmSync(join(folder.path, before));
      rmSync(join(folder.path, '.git/touchstone'), { recursive: true });
      write(folder.path, { '.touchstone.yml': `${charter}  experimental: {paths: ["sandbox/**"]}\n` });
      git(folder.path, 'checkout', '-q', '-B', 'main');
      write(folder.path, { [toy]: refund });
      await record(folder.path, recordOfLines('9f3a', toy, refund, [1, 4]));
      commit();
      git(folder.path, 'checkout', '-q', '-B', 'change');
    });

    for (const [what, left] of [
      ['its source left as it is', refund],
      ['its source emptied on main', 'export {};\n'],
    ] as const)
      it(`is found, ${what}, and approved there`, async () => {
        write(folder.path, { [toy]: left });
        git(folder.path, 'commit', '-q', '--allow-empty', '-a', '-m', 'leave');
        git(folder.path, 'branch', '-qf', 'main');
        const body = refund.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
        write(folder.path, { [copy]: `export namespace Copies {\n${body.join('\n')}}\n` });
        commit();
        assert.deepEqual((await told()).found, [`${copy}:2-5 gate-approval-missing`]);
        git(folder.path, 'config', 'user.email', 'bob@example.com');
        const approved = await touchstone(folder.path, ['approve', `${copy}:2-5`]);
        assert.equal(approved.code, 0, approved.err + approved.out);
        assert.deepEqual((await told()).found, []);
      });

    it('is not seen in what was there before the change', async () => {
      write(folder.path, { [copy]: refund });
      commit();
      git(folder.path, 'branch', '-qf', 'main');
      write(folder.path, { [copy]: `${refund}export const more = 1;\n` });
      assert.deepEqual((await told()).found, []);
    });

    it('is not seen in comments and imports, nor in a few lines', async () => {
      const common = ['lodash', 'express', 'commander', 'undici', 'ignore']
        .map(
          (name) => `import { ${name}Default as ${name} } from '${name}/of/that/version/which/we/have.js';`,
        )
        .join('\n');
      const header = '// Copyright of all of us, the authors of this program, whoever we may be.\n'.repeat(5);
      const text = `${header}${common}\n${refund}`;
      write(folder.path, { [toy]: text });
      await record(folder.path, recordOfLines('9f3a', toy, text, [1, 14]));
      const few = refund.split('\n').slice(0, 2).join('\n');
      write(folder.path, { [copy]: `${header}${common}\n\n${few}\n}\n` });
      commit();
      assert.deepEqual((await told()).found, []);
    });
  });

  it('is not seen in lines that any file may have', async () => {
    const trivial = 'export function a() {\n  return;\n}\n';
    write(folder.path, { [before]: trivial });
    await record(folder.path, recordOfLines('8f3a', before, trivial, [2, 3]));
    commit();
    rmSync(join(folder.path, before));
    write(folder.path, { 'src/payments/pay.js': 'export function b() {\n  return;\n}\n' });
    assert.deepEqual(await told(), { found: [], aiBlocks: 0, remedies: [] });
    assert.match(readFileSync(join(folder.path, 'src/payments/pay.js'), 'utf8'), /return;/);
  });
});
