import assert from 'node:assert/strict';
import type { BlockRecord, Correction } from '../../../server/src/ledger/record.ts';
import { type Charter, defaultCharter } from '../../../server/src/policy/charter.ts';
import type { ChangedFile } from '../../../server/src/policy/gate/facts.ts';
import { checkFile, type GateContext } from '../../../server/src/policy/gate/gate.ts';
import { checkRecertification } from '../../../server/src/policy/gate/recertification.ts';
import { checkWeakening } from '../../../server/src/policy/gate/weakened-charter.ts';
import type { Origin } from '../../../server/src/protocol/status.ts';
import { recordOf } from '../../host/sample-record.ts';
import { changedFile, recordedBlock } from './changed-file.ts';

const today = '2026-11-26';
const correction: Correction = {
  ...{ by: 'Ada <ada@example.com>', time: '2026-11-20T10:00:00Z', from: 'ai', to: 'human' },
  ...{ startLine: 3, endLine: 6 },
};
const approvedBlock = recordedBlock({}, { state: 'approved', given: 2 });

const recorded = (id: string) => [recordOf(id, 0)];

function rules(file: ChangedFile, recordsOf: GateContext['recordsOf'] = recorded): string[] {
  return checkFile(file, { today, recordsOf, namesOf: () => [] }).map(({ ruleId }) => ruleId);
}

function charter(change: Partial<Charter>): Charter {
  return { ...defaultCharter, ...change };
}

describe('A gate', () => {
  it('finds nothing in a change that keeps the charter', () => {
    assert.deepEqual(rules(changedFile({ blocks: [approvedBlock] })), []);
  });

  it('reports with the rule of the charter, its place, a remedy and the owner', () => {
    const [violation] = checkFile(changedFile({ blocks: [recordedBlock()] }), {
      today,
      recordsOf: recorded,
      namesOf: () => [],
    });
    assert.deepEqual(violation?.charter, {
      rule: 'tiers.critical.approvals.count: 2',
      source: '.touchstone.yml:9',
      place: { pattern: 'payments/**', source: '.touchstone.yml:4' },
    });
    assert.equal(violation?.line, 3);
    assert.equal(violation?.endLine, 6);
    assert.deepEqual(violation?.owners, ['@pay/team']);
    assert.match(violation?.message ?? '', /0 of 2 approvals/);
    assert.match(violation?.remedy ?? '', /"touchstone approve payments\/charge.ts:3-6"/);
    assert.match(violation?.remedy ?? '', /other than Ada <ada@example\.com>/);
  });

  it('names the default where the charter leaves a rule to it', () => {
    const file = changedFile({ blocks: [recordedBlock()], sourceOf: () => undefined });
    const [violation] = checkFile(file, { today, recordsOf: recorded, namesOf: () => [] });
    assert.equal(violation?.charter.source, 'built-in default');
  });

  describe('on findings', () => {
    const finding = {
      ruleId: 'sql-injection',
      severity: 'error',
      message: 'Text becomes SQL.',
      origin: 'ai',
      start: { line: 5, column: 3 },
      end: { line: 5, column: 9 },
      fingerprint: 'f1',
    } as const;

    it('reports those on changed lines alone', () => {
      assert.deepEqual(rules(changedFile({ findings: [finding] })), ['sql-injection']);
      assert.deepEqual(rules(changedFile({ findings: [finding], changed: [{ start: 6, end: 9 }] })), []);
    });
  });

  describe('on approvals', () => {
    for (const [state, rule] of [
      ['pending', 'gate-approval-missing'],
      ['lapsed', 'gate-approval-lapsed'],
      ['forged', 'gate-approval-forged'],
    ] as const)
      it(`reports blocks whose approval is ${state}`, () => {
        assert.deepEqual(rules(changedFile({ blocks: [recordedBlock({}, { state })] })), [rule]);
      });

    it('leaves blocks alone that the change does not touch', () => {
      const file = changedFile({
        blocks: [recordedBlock()],
        changed: [
          { start: 1, end: 2 },
          { start: 7, end: 9 },
        ],
      });
      assert.deepEqual(rules(file), []);
    });

    it('asks for none of what a person or nobody known wrote, or what is no AI code any more', () => {
      for (const record of [{ origin: 'paste' }, { origin: 'human' }, { state: 'withdrawn' }] as const)
        assert.deepEqual(rules(changedFile({ blocks: [recordedBlock(record)] })), []);
    });
  });

  describe('where AI may write nothing', () => {
    const { critical } = defaultCharter.tiers;
    const denying = charter({ tiers: { ...defaultCharter.tiers, critical: { ...critical, ai: 'deny' } } });
    const block = recordedBlock({}, { state: 'approved' });
    const origins = (origin: Origin) =>
      Array.from({ length: 20 }, (_, at): Origin => (at >= 2 && at < 6 ? origin : 'human'));
    const brought = { charter: denying, blocks: [block], origins: origins('ai'), arrived: new Set([4]) };

    it('reports what AI wrote, approved or not', () => {
      const [violation] = checkFile(changedFile(brought), { today, recordsOf: recorded, namesOf: () => [] });
      assert.deepEqual([violation?.ruleId, violation?.line, violation?.endLine], ['gate-ai-denied', 3, 6]);
      assert.equal(violation?.charter.rule, 'tiers.critical.ai: deny');
      for (const ai of ['ask', 'warn', 'allow'] as const) {
        const tiers = { ...defaultCharter.tiers, critical: { ...critical, ai } };
        assert.deepEqual(rules(changedFile({ ...brought, charter: charter({ tiers }) })), []);
      }
    });

    it('reports what notes give to AI and no record does', () => {
      const unrecorded = [{ start: 4, end: 5, tool: 'claude-code' }];
      const found = rules(changedFile({ charter: denying, unrecorded }));
      assert.deepEqual(found, ['gate-code-without-record', 'gate-ai-denied']);
    });

    it('lets people move and edit what stood there', () => {
      assert.deepEqual(rules(changedFile({ ...brought, arrived: new Set() })), [], 'moved');
      const edited = { ...brought, origins: origins('mixed'), changed: [{ start: 4, end: 4 }] };
      assert.deepEqual(rules(changedFile(edited)), []);
    });

    it('is not led astray by a person who has edited all of a new block', () => {
      assert.deepEqual(rules(changedFile({ ...brought, origins: origins('mixed') })), ['gate-ai-denied']);
    });
  });

  describe('on tools', () => {
    const approved = charter({
      approvedTools: [
        { id: 'github.copilot', models: ['openai/*'] },
        { id: 'old.tool', models: ['*'], until: '2026-11-25' },
      ],
    });
    const by = (tool: { id: string; model?: string } | undefined) =>
      rules(
        changedFile({
          charter: approved,
          blocks: [{ ...approvedBlock, record: { ...approvedBlock.record, tool } }],
        }),
      );

    it('lets approved tools and models pass, in any case', () => {
      assert.deepEqual(by({ id: 'GitHub.Copilot', model: 'openai/gpt' }), []);
    });

    it('reports tools that are not approved, and models that are not', () => {
      assert.deepEqual(by({ id: 'evil.tool' }), ['gate-tool-unapproved']);
      assert.deepEqual(by({ id: 'github.copilot', model: 'other/x' }), ['gate-tool-unapproved']);
    });

    it('reports a tool whose model nobody knows where only some models are approved', () => {
      assert.deepEqual(by({ id: 'github.copilot' }), ['gate-tool-unknown']);
    });

    it('reports a tool whose approval has ended, from the day after', () => {
      assert.deepEqual(by({ id: 'old.tool' }), ['gate-tool-expired']);
      const lasting = charter({ approvedTools: [{ id: 'old.tool', models: ['*'], until: today }] });
      const file = changedFile({
        charter: lasting,
        blocks: [recordedBlock({ tool: { id: 'old.tool' } }, { state: 'approved' })],
      });
      assert.deepEqual(rules(file), []);
    });

    it('reports AI code of an unknown tool once, and in critical places alone', () => {
      assert.deepEqual(by(undefined), ['gate-unknown-tool']);
      const trusted = changedFile({
        blocks: [recordedBlock({ tool: undefined }, { state: 'approved' })],
        tier: { tier: 'trusted', decidedBy: { pattern: '*', source: 'default tier' } },
      });
      assert.deepEqual(rules(trusted), []);
    });
  });

  describe('on prohibited kinds of code', () => {
    const critical = { ...defaultCharter.tiers.critical, prohibit: ['cryptography'] };
    const prohibiting = charter({ tiers: { ...defaultCharter.tiers, critical } });
    const kinds = [
      {
        kind: 'cryptography',
        message: 'It encrypts.',
        start: { line: 4, column: 1 },
        end: { line: 4, column: 9 },
      },
      {
        kind: 'shell',
        message: 'It runs a program.',
        start: { line: 5, column: 1 },
        end: { line: 5, column: 9 },
      },
    ];
    const origins = changedFile().origins.map((_, index) => (index === 3 || index === 4 ? 'ai' : 'human'));

    it('reports the kinds that the tier names, on lines that AI wrote', () => {
      assert.deepEqual(rules(changedFile({ charter: prohibiting, kinds, origins })), [
        'gate-prohibited-cryptography',
      ]);
    });

    it('reports lines that stand together once, and those apart each', () => {
      const at = (line: number) => ({ ...kinds[0]!, start: { line, column: 1 }, end: { line, column: 9 } });
      const file = changedFile({
        charter: prohibiting,
        kinds: [3, 4, 6, 7, 12].map(at),
        origins: origins.map((): Origin => 'ai'),
      });
      const found = checkFile(file, { today, recordsOf: recorded, namesOf: () => [] });
      assert.deepEqual(
        found.map(({ line, endLine }) => [line, endLine]),
        [
          [3, 7],
          [12, 12],
        ],
      );
    });

    it('lets people write such code', () => {
      assert.deepEqual(
        rules(changedFile({ charter: prohibiting, kinds, origins: origins.map(() => 'human') })),
        [],
      );
    });

    it('says nothing of lines that the change left alone', () => {
      const changed = [{ start: 5, end: 9 }];
      assert.deepEqual(rules(changedFile({ charter: prohibiting, kinds, origins, changed })), []);
    });
  });

  describe('on tags', () => {
    const tag = {
      id: '7f3a9c1e',
      tool: 'github.copilot',
      tier: 'critical',
      review: 'pending',
      start: 0,
      end: 9,
      line: 2,
    } as const;

    it('reports a tag that no record stands behind', () => {
      assert.deepEqual(
        rules(changedFile({ tags: [tag] }), () => []),
        ['gate-tag-without-record'],
      );
      assert.deepEqual(
        rules(changedFile({ tags: [tag], changed: [{ start: 3, end: 9 }] }), () => []),
        [],
      );
    });

    it('reports a tag that its record contradicts', () => {
      const records: [Partial<BlockRecord>, RegExp | undefined][] = [
        [{ state: 'withdrawn' }, /says that the code is gone/],
        [{ origin: 'human' }, /says "human", and nobody has corrected it/],
        [{ path: 'other.ts' }, /is of other\.ts/],
        [{}, /no longer what was recorded/],
        [{ origin: 'human', corrections: [correction] }, undefined],
      ];
      for (const [change, message] of records) {
        const recordsOf = (id: string) => [recordOf(id, 0, { path: 'payments/charge.ts', ...change })];
        const [violation] = checkFile(changedFile({ tags: [tag] }), { today, recordsOf, namesOf: () => [] });
        assert.equal(violation?.ruleId, message && 'gate-tag-contradicted');
        if (message) assert.match(violation!.message, message);
      }
      assert.deepEqual(rules(changedFile({ tags: [tag], changed: [{ start: 9, end: 9 }] })), []);
    });

    it('reports a record whose tag is missing where the charter asks for tags', () => {
      const file = changedFile({ blocks: [approvedBlock], sourceOf: () => '.touchstone.yml:9' });
      assert.deepEqual(rules(file), ['gate-record-without-tag']);
      assert.deepEqual(rules({ ...file, tags: [tag] }), []);
    });

    it('reports a record whose tag is missing where other blocks of the file have theirs', () => {
      const another = { ...tag, id: '00000000' };
      const origins: Origin[] = ['unknown', 'unknown', 'ai'];
      assert.deepEqual(rules(changedFile({ blocks: [approvedBlock], tags: [another], origins })), [
        'gate-record-without-tag',
      ]);
    });

    it('asks for no tag that was not due', () => {
      const provenance = defaultCharter.provenance;
      const cases: Partial<ChangedFile>[] = [
        { hasComments: false },
        { sourceOf: () => undefined },
        { charter: charter({ provenance: { ...provenance, tags: 'ledger-only' } }) },
        { charter: charter({ provenance: { ...provenance, minLines: 5 } }) },
      ];
      for (const given of cases)
        assert.deepEqual(
          rules(changedFile({ blocks: [approvedBlock], sourceOf: () => 'x:1', ...given })),
          [],
        );
    });
  });

  it('reports suppressions in changed lines that the charter does not let hold', () => {
    const suppressions = [
      { kind: 'expired', message: 'It ended.', text: 'touchstone-ignore x: y', line: 4, column: 2 },
    ] as const;
    assert.deepEqual(rules(changedFile({ suppressions })), ['gate-suppression-expired']);
    assert.deepEqual(rules(changedFile({ suppressions, changed: [{ start: 5, end: 6 }] })), []);
  });

  describe('on the charter’s confirmation', () => {
    const check = (recertify: Charter['recertify']) =>
      checkRecertification({
        charter: charter({ recertify }),
        path: '.touchstone.yml',
        today,
        sourceOf: () => '.touchstone.yml:12',
        owners: [],
      }).map(({ message, line }) => `${line}: ${message}`);

    it('lets it rest until the last day', () => {
      assert.deepEqual(check(undefined), []);
      assert.deepEqual(check({ everyDays: 10, last: '2026-11-16' }), []);
    });

    it('reports it from the day after', () => {
      assert.deepEqual(check({ everyDays: 10, last: '2026-11-15' }), [
        '12: The charter was last confirmed on 2026-11-15 and was due again on 2026-11-25.',
      ]);
    });

    it('believes no confirmation that never was, nor one of a day to come', () => {
      assert.match(check({ everyDays: 10 })[0] ?? '', /never been confirmed/);
      assert.match(check({ everyDays: 10, last: '2027-01-01' })[0] ?? '', /has not come/);
    });
  });

  it('reports each point in which the charter became weaker, at its line and with the one before', () => {
    const [violation] = checkWeakening({
      path: '.touchstone.yml',
      weakenings: [{ keys: ['tiers', 'critical', 'ai'], message: 'It was "deny" and is "allow".' }],
      sourceOf: () => '.touchstone.yml:5',
      sourceBefore: () => '.touchstone.yml:4',
      owners: ['@sec'],
    });
    assert.equal(violation?.line, 5);
    assert.deepEqual(violation?.charter, { rule: 'tiers.critical.ai', source: '.touchstone.yml:4' });
    assert.match(violation?.message ?? '', /was "deny" and is "allow"/);
  });
});
