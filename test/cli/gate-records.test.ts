import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type BlockRecord, toTrace } from '../../server/src/ledger/record.ts';
import { record, recordOfLines } from '../host/recorded-block.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { touchstone, write } from './touchstone.ts';

const charter = `version: 1
tiers:
  critical:
    paths: ["src/payments/**"]
    approvals: {count: 1}
approved-tools: [{id: github.copilot}, {id: github.copilot.chat}]
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

  describe('with a record of what an assistant wrote', () => {
    const whole = recordOfLines('7f3a', file, refund, [1, 4]);
    const tag = `// AI-Provenance: id=${whole.id.slice(0, 8)} tool=github.copilot tier=critical review=pending\n`;
    const missing = `${file}:1 gate-approval-missing`;

    /** The record as it is in the note of HEAD alone, as in a fresh clone; undefined removes the note. */
    const note = (change: Partial<BlockRecord> | string | undefined) => {
      const text =
        typeof change === 'string' ? change : JSON.stringify(toTrace({ ...whole, ...change } as BlockRecord));
      if (change === undefined) git(folder.path, 'notes', '--ref=touchstone', 'remove', 'HEAD');
      else git(folder.path, 'notes', '--ref=touchstone', 'add', '--allow-empty', '-f', '-m', text, 'HEAD');
    };

    /** The log of HEAD, as the hook writes it. */
    beforeEach(async () => {
      await record(folder.path, whole);
      await touchstone(folder.path, ['provenance', 'note', 'HEAD']);
      rmSync(ledger());
    });

    const mark = 'gate-code-without-record';
    const altered = `${file}:1 gate-tool-altered`;
    const toolFaults = [`${file}:1 gate-tool-unapproved`, altered];
    const correction = {
      by: 'Ada <ada@example.com>',
      time: whole.time,
      from: 'ai',
      to: 'human',
      startLine: 1,
      endLine: 4,
    } as const;
    for (const [what, change, found] of [
      ['is not altered', {}, [missing]],
      ['is withdrawn', { state: 'withdrawn' }, [`${file}:1 ${mark}`]],
      ['says that a person wrote it', { origin: 'human' }, [`${file}:1 ${mark}`]],
      ['was corrected by a person', { origin: 'human', corrections: [correction] }, []],
      ['names another file', { path: 'src/other.js' }, [missing]],
      ['names another tool', { tool: { id: 'cursor' } }, [missing, ...toolFaults]],
      ['names an approved tool instead', { tool: { id: 'github.copilot.chat' } }, [missing, altered]],
      ['names no tool', { tool: undefined }, [missing, altered, `${file}:1 gate-unknown-tool`]],
      ['is gone', undefined, [`${file}:1 ${mark}`]],
    ] as const)
      it(`asks for approvals where it ${what}`, async () => {
        note(change as Partial<BlockRecord>);
        const ran = await told();
        assert.deepEqual([ran.found, ran.code], [found, found.length > 0 ? 1 : 0], ran.err);
      });

    for (const [what, text] of [
      ['empty', ''],
      ['no record', 'junk'],
    ] as const)
      it(`says that the note cannot be read where it is ${what}`, async () => {
        git(folder.path, 'notes', '--ref=ai', 'remove', 'HEAD');
        note(text);
        const ran = await told();
        assert.deepEqual([ran.found, ran.code], [[], 3]);
        assert.match(ran.err, /note of commit [0-9a-f]{12} in refs\/notes\/touchstone cannot be read/);
      });

    it('takes a tag at its word against its record, and code that was reflowed beyond recognition', async () => {
      write(folder.path, { [file]: tag + refund });
      for (const change of [{ state: 'withdrawn' }, { origin: 'human' }] as const) {
        note(change);
        assert.ok((await told()).found.includes(`${file}:1 gate-tag-contradicted`));
      }
      note({});
      const row =
        'export const refund = (order, amount) => { check(order, amount); return left(order, amount); };\n';
      write(folder.path, { [file]: tag + row });
      const ran = await told();
      assert.deepEqual(ran.found, [`${file}:1 gate-tag-contradicted`]);
      assert.match(ran.violations[0]!.message, /no longer what was recorded/);
    });
  });
});
