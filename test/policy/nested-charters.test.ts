import assert from 'node:assert/strict';
import { defaultCharter } from '../../server/src/policy/charter.ts';
import { parseCharter } from '../../server/src/policy/charter-parser.ts';
import { nestCharters } from '../../server/src/policy/nested-charters.ts';

function nest(...texts: string[]) {
  return nestCharters(
    texts.map((text) => {
      const { written, problems } = parseCharter(`version: 1\n${text}\n`, '.touchstone.yml');
      assert.deepEqual(problems, []);
      return written!;
    }),
  );
}

describe('What nested charters come to', () => {
  it('is the defaults without any, and the charter itself where it stands alone', () => {
    assert.equal(nestCharters([]), defaultCharter);
    const text = 'tiers: {critical: {ai: deny}}\nexclude: {paths: [gen]}';
    assert.deepEqual(nest(text), parseCharter(`version: 1\n${text}\n`, '.touchstone.yml').charter);
  });

  it('is the outer one where the inner one says nothing, though the defaults are stricter', () => {
    const outer = `tiers:
  critical: {ai: allow, approvals: {count: 0, author-may-approve: true}, fail-on: never}
approved-tools: [{id: a.b}]
provenance: {tags: ledger-only, min-lines: 9, prompt: keep, retention-days: 30}
suppressions: {require-reason: false, max-days: 400}
recertify: {every-days: 90, last: 2026-01-01}
exclude: {generated: false, ignore-files: [], paths: [gen]}`;
    const { patterns, ...alone } = nest(outer);
    const { patterns: _, ...nested } = nest(outer, '');
    assert.deepEqual(nested, alone);
  });

  const rows: [
    what: string,
    outer: string,
    inner: string,
    read: (charter: ReturnType<typeof nest>) => unknown,
    both: unknown,
  ][] = [
    ['ai', 'tiers: {trusted: {ai: ask}}', 'tiers: {trusted: {ai: deny}}', (c) => c.tiers.trusted.ai, 'deny'],
    ['ai', 'tiers: {trusted: {ai: ask}}', 'tiers: {trusted: {ai: allow}}', (c) => c.tiers.trusted.ai, 'ask'],
    [
      'prohibit',
      'tiers: {trusted: {prohibit: [shell, sql]}}',
      'tiers: {trusted: {prohibit: [sql, network]}}',
      (c) => c.tiers.trusted.prohibit,
      ['shell', 'sql', 'network'],
    ],
    [
      'count',
      'tiers: {trusted: {approvals: {count: 1}}}',
      'tiers: {trusted: {approvals: {count: 3}}}',
      (c) => c.tiers.trusted.approvals.count,
      3,
    ],
    [
      'count',
      'tiers: {trusted: {approvals: {count: 2}}}',
      'tiers: {trusted: {approvals: {count: 0}}}',
      (c) => c.tiers.trusted.approvals.count,
      2,
    ],
    [
      'from',
      'tiers: {trusted: {approvals: {from: codeowners}}}',
      'tiers: {trusted: {approvals: {from: anyone}}}',
      (c) => c.tiers.trusted.approvals.from,
      'codeowners',
    ],
    [
      'signed',
      'tiers: {trusted: {approvals: {signed: true}}}',
      'tiers: {trusted: {approvals: {signed: false}}}',
      (c) => c.tiers.trusted.approvals.signed,
      true,
    ],
    [
      'author-may-approve',
      'tiers: {trusted: {approvals: {author-may-approve: false}}}',
      'tiers: {trusted: {approvals: {author-may-approve: true}}}',
      (c) => c.tiers.trusted.approvals.authorMayApprove,
      false,
    ],
    [
      'fail-on',
      'tiers: {trusted: {fail-on: error}}',
      'tiers: {trusted: {fail-on: info}}',
      (c) => c.tiers.trusted.failOn,
      'info',
    ],
    [
      'fail-on',
      'tiers: {trusted: {fail-on: warning}}',
      'tiers: {trusted: {fail-on: never}}',
      (c) => c.tiers.trusted.failOn,
      'warning',
    ],
    [
      'max-complexity',
      'tiers: {trusted: {max-complexity: 9}}',
      'tiers: {trusted: {max-complexity: 20}}',
      (c) => c.tiers.trusted.maxComplexity,
      9,
    ],
    [
      'max-complexity',
      '',
      'tiers: {trusted: {max-complexity: 20}}',
      (c) => c.tiers.trusted.maxComplexity,
      20,
    ],
    ['default-tier', 'default-tier: trusted', 'default-tier: experimental', (c) => c.defaultTier, 'trusted'],
    ['default-tier', 'default-tier: trusted', 'default-tier: critical', (c) => c.defaultTier, 'critical'],
    ['approved-tools', '', 'approved-tools: []', (c) => c.approvedTools, []],
    [
      'approved-tools',
      'approved-tools: [{id: a.b}]',
      'approved-tools: [{id: c.d}]',
      (c) => c.approvedTools,
      [],
    ],
    [
      'approved-tools',
      'approved-tools: [{id: a.b, models: ["gpt-*", o3], until: 2027-06-30}]',
      'approved-tools: [{id: a.b, models: [gpt-5, "o*"], until: 2027-01-31}]',
      (c) => c.approvedTools,
      [{ id: 'a.b', models: ['gpt-5', 'o3'], until: '2027-01-31' }],
    ],
    [
      'approved-tools',
      'approved-tools: [{id: a.b, models: ["a*b*c"]}]',
      'approved-tools: [{id: a.b, models: [abbc, ab, "a*bxc", xabc]}]',
      (c) => c.approvedTools,
      [{ id: 'a.b', models: ['abbc', 'a*bxc'] }],
    ],
    [
      'tags',
      'provenance: {tags: comment}',
      'provenance: {tags: ledger-only}',
      (c) => c.provenance.tags,
      'comment',
    ],
    [
      'min-lines',
      'provenance: {min-lines: 3}',
      'provenance: {min-lines: 9}',
      (c) => c.provenance.minLines,
      3,
    ],
    [
      'people',
      'people: {"@a": [a@x.org, b@x.org], "@b": b@x.org}',
      'people: {"@A": [b@x.org, c@x.org], "@c": c@x.org}',
      (c) => [...c.people!],
      [
        ['@a', ['b@x.org']],
        ['@b', ['b@x.org']],
      ],
    ],
    ['people', '', 'people: {"@a": a@x.org}', (c) => c.people, undefined],
    [
      'prompt',
      'provenance: {prompt: hash}',
      'provenance: {prompt: keep}',
      (c) => c.provenance.prompt,
      'hash',
    ],
    [
      'retention-days',
      'provenance: {retention-days: 30}',
      'provenance: {retention-days: 90}',
      (c) => c.provenance.retentionDays,
      30,
    ],
    [
      'require-reason',
      'suppressions: {require-reason: true}',
      'suppressions: {require-reason: false}',
      (c) => c.suppressions.requireReason,
      true,
    ],
    [
      'max-days',
      'suppressions: {max-days: 30}',
      'suppressions: {max-days: 90}',
      (c) => c.suppressions.maxDays,
      30,
    ],
    [
      'recertify',
      'recertify: {every-days: 90, last: 2026-03-01}',
      'recertify: {every-days: 90, last: 2026-01-01}',
      (c) => c.recertify?.last,
      '2026-01-01',
    ],
    [
      'recertify',
      'recertify: {every-days: 90, last: 2026-03-01}',
      'recertify: {every-days: 900, last: 2026-01-01}',
      (c) => c.recertify?.everyDays,
      90,
    ],
    [
      'recertify',
      'recertify: {every-days: 90, last: 2026-03-01}',
      'recertify: {every-days: 90}',
      (c) => c.recertify?.last,
      undefined,
    ],
    [
      'exclude',
      'exclude: {paths: [gen]}',
      'exclude: {paths: ["**"], ignore-files: [x], generated: false}',
      (c) => c.exclude.paths,
      ['gen'],
    ],
  ];
  for (const [what, outer, inner, readFrom, both] of rows) {
    it(`is the stricter of both: ${what}, ${outer || 'nothing'} and ${inner}`, () => {
      assert.deepEqual(readFrom(nest(outer, inner)), both);
    });
  }

  it('is the strictest of three', () => {
    const { trusted } = nest(
      'tiers: {trusted: {ai: ask}}',
      'tiers: {trusted: {fail-on: info}}',
      'tiers: {trusted: {ai: warn, max-complexity: 4}}',
    ).tiers;
    assert.deepEqual([trusted.ai, trusted.failOn, trusted.maxComplexity], ['ask', 'info', 4]);
  });
});
