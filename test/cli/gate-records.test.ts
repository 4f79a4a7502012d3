import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { touchstone, write } from './touchstone.ts';

const charter = `version: 1
tiers:
  critical:
    paths: ["src/payments/**"]
    approvals: {count: 1}
approved-tools: [{id: github.copilot}]
`;

const file = 'src/payments/refund.js';
const refund = `export function refund(order, amount) {
  if (amount > order.total) throw new Error('more than was paid');
  return { order: order.id, refunded: amount, left: order.total - amount };
}
`;

describe('Where records are not as they were written, the gate', () => {
  const folder = temporaryFolder();

  async function told() {
    const ran = await touchstone(folder.path, ['gate', '--format', 'json', '--no-cache', '--base', 'main']);
    const { violations } = JSON.parse(ran.out) as {
      violations: { path: string; line?: number; ruleId: string; message: string }[];
    };
    const found = violations.map(({ path, line, ruleId }) => `${path}:${line ?? ''} ${ruleId}`);
    return { ...ran, found, violations };
  }

  const commit = (message = 'change') => {
    git(folder.path, 'add', '-A');
    git(folder.path, 'commit', '-q', '-m', message);
  };

  beforeEach(() => {
    git(folder.path, 'init', '-q', '-b', 'main');
    git(folder.path, 'config', 'user.email', 'ada@example.com');
    git(folder.path, 'config', 'user.name', 'Ada');
    write(folder.path, { '.touchstone.yml': charter });
    commit('begin');
    git(folder.path, 'checkout', '-q', '-b', 'change');
    write(folder.path, { [file]: refund });
    commit();
  });

  const ledger = () => join(folder.path, '.git', 'touchstone', 'ledger.jsonl');

  for (const [what, put] of [
    ['a folder', () => mkdirSync(ledger(), { recursive: true })],
    [
      'a link',
      () => {
        mkdirSync(join(ledger(), '..'), { recursive: true });
        symlinkSync(join(folder.path, 'elsewhere'), ledger());
      },
    ],
  ] as const)
    it(`does not pass with ${what} in the ledger's place`, async () => {
      put();
      const ran = await told();
      assert.deepEqual([ran.code, ran.found], [3, []]);
      assert.match(ran.err, /ledger\.jsonl cannot be read/);
      rmSync(ledger(), { recursive: true });
      assert.equal((await told()).code, 0);
    });
});
