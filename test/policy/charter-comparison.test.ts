import assert from 'node:assert/strict';
import type { Charter } from '../../server/src/policy/charter.ts';
import {
  compareCharters,
  compareExclusions,
  comparePatterns,
  compareTiers,
  samplePathOf,
} from '../../server/src/policy/charter-comparison.ts';
import { parseCharter } from '../../server/src/policy/charter-parser.ts';
import { TierMap } from '../../server/src/policy/tiers.ts';

function read(body: string): Charter {
  const { charter, problems } = parseCharter(`version: 1\n${body}`, '.touchstone.yml');
  assert.deepEqual(problems, []);
  return charter!;
}

const owned = 'tiers: {critical: {approvals: {from: codeowners}}}\n';

const changes: [point: string, strict: string, loose: string][] = [
  ['tiers.critical.ai', 'tiers: {critical: {ai: deny}}', 'tiers: {critical: {ai: ask}}'],
  [
    'tiers.critical.prohibit',
    'tiers: {critical: {prohibit: [cryptography, shell]}}',
    'tiers: {critical: {prohibit: [shell]}}',
  ],
  [
    'tiers.trusted.approvals.count',
    'tiers: {trusted: {approvals: {count: 2}}}',
    'tiers: {trusted: {approvals: {count: 1}}}',
  ],
  [
    'tiers.critical.approvals.from',
    'tiers: {critical: {approvals: {from: codeowners}}}',
    'tiers: {critical: {}}',
  ],
  [
    'tiers.critical.approvals.signed',
    'tiers: {critical: {approvals: {signed: true}}}',
    'tiers: {critical: {}}',
  ],
  [
    'tiers.critical.approvals.author-may-approve',
    'tiers: {critical: {}}',
    'tiers: {critical: {approvals: {author-may-approve: true}}}',
  ],
  ['tiers.critical.fail-on', 'tiers: {critical: {fail-on: info}}', 'tiers: {critical: {fail-on: warning}}'],
  ['tiers.trusted.max-complexity', 'tiers: {trusted: {max-complexity: 10}}', 'tiers: {trusted: {}}'],
  ['default-tier', 'default-tier: critical', 'default-tier: trusted'],
  ['approved-tools', 'approved-tools: [{id: a}]', 'approved-tools: [{id: a}, {id: b}]'],
  ['approved-tools', 'approved-tools: [{id: a}]', 'suppressions: {}'],
  ['approved-tools', 'approved-tools: [{id: a, models: [x]}]', 'approved-tools: [{id: a, models: [x, y]}]'],
  [
    'approved-tools',
    'approved-tools: [{id: a, until: 2027-01-01}]',
    'approved-tools: [{id: a, until: 2027-01-02}]',
  ],
  ['approved-tools', 'approved-tools: [{id: a, until: 2027-01-01}]', 'approved-tools: [{id: a}]'],
  ['people.@o/a', `${owned}people: {"@o/a": a@x.org}`, `${owned}people: {"@o/a": [a@x.org, b@x.org]}`],
  ['people', 'people: {"@a": [a@x.org, b@x.org]}', 'people: {"@a": a@x.org}'],
  ['people.@a', owned, `${owned}people: {"@a": a@x.org}`],
  ['provenance.tags', 'provenance: {tags: comment}', 'provenance: {tags: ledger-only}'],
  ['provenance.min-lines', 'provenance: {min-lines: 2}', 'provenance: {min-lines: 20}'],
  ['provenance.prompt', 'provenance: {prompt: hash}', 'provenance: {prompt: none}'],
  ['provenance.retention-days', 'provenance: {retention-days: 700}', 'provenance: {retention-days: 30}'],
  ['provenance.retention-days', 'provenance: {}', 'provenance: {retention-days: 30}'],
  ['suppressions.require-reason', 'suppressions: {require-reason: true}', 'suppressions: {}'],
  ['suppressions.max-days', 'suppressions: {max-days: 30}', 'suppressions: {max-days: 60}'],
  ['suppressions.max-days', 'suppressions: {max-days: 30}', 'suppressions: {}'],
  ['recertify.every-days', 'recertify: {every-days: 90}', 'recertify: {every-days: 91}'],
  ['recertify.every-days', 'recertify: {every-days: 90}', 'suppressions: {}'],
  ['exclude.ignore-files', 'exclude: {ignore-files: [.mynoai]}', 'exclude: {ignore-files: []}'],
  ['exclude.generated', 'exclude: {generated: false}', 'exclude: {generated: true}'],
];

describe('A charter beside the one before it', () => {
  for (const [point, strict, loose] of changes) {
    it(`is weaker in ${point} when "${strict}" becomes "${loose}", and not the other way round`, () => {
      const points = (a: string, b: string) =>
        compareCharters(read(a), read(b)).map(({ keys }) => keys.join('.'));
      assert.deepEqual(points(strict, loose), [point]);
      assert.deepEqual(points(loose, strict), []);
      assert.deepEqual(points(strict, strict), []);
    });
  }

  it('is not weaker for people of whom nothing depends', () => {
    const loose = 'people: {"@a": a@x.org}';
    assert.deepEqual(compareCharters(read(loose), read('people: {"@a": b@x.org}')), []);
    assert.deepEqual(compareCharters(read(loose), read(`${owned}people: {"@a": b@x.org}`)), []);
    const [back] = compareCharters(read(`${owned}people: {a@x.org: b@x.org}`), read(owned));
    assert.equal(back?.message, 'Behind "a@x.org" a@x.org may approve now.');
    const [found] = compareCharters(read(owned + loose), read(`${owned}people: {"@A": [a@x.org, B@x.org]}`));
    assert.equal(found?.message, 'Behind "@a" b@x.org may approve now.');
  });

  it('is weaker for the paths whose tier went down, by name', () => {
    const found = compareTiers(
      ['a.ts', 'b.ts', 'c.ts', 'd.ts', 'e.ts'],
      (path) => (path === 'e.ts' ? 'experimental' : 'critical'),
      (path) => (path === 'd.ts' ? 'critical' : 'trusted'),
    );
    assert.deepEqual(
      found.map(({ message }) => message),
      ['a.ts, b.ts, c.ts were critical and are trusted.'],
    );
  });

  it('names a few of many paths', () => {
    const [found] = compareTiers(
      ['a', 'b', 'c', 'd', 'e'],
      () => 'critical',
      () => 'experimental',
    );
    assert.equal(found?.message, 'a, b, c and 2 more were critical and are experimental.');
  });

  it('is weaker for paths that it leaves out now', () => {
    assert.deepEqual(
      compareExclusions(['b.ts', 'what lies at "gen/**"']).map(({ message }) => message),
      ['b.ts, what lies at "gen/**" are left out now and were not.'],
    );
    assert.deepEqual(
      compareExclusions(['what lies at "gen/**"']).map(({ message }) => message),
      ['What lies at "gen/**" is left out now and was not.'],
    );
    assert.deepEqual(compareExclusions([]), []);
  });
});

describe('A path that a pattern names', () => {
  const map = (body: string) => {
    const tiers = new TierMap([{ folder: '', charter: read(body) }]);
    return (path: string) => tiers.tierOf(path).tier;
  };

  it('has the tier that the pattern gives', () => {
    for (const pattern of ['**/xx/**', '/xx/*.sql', 'xx/', '*.q?', 'a/[!b]c/**/d', '\\!x', 'xx'])
      assert.equal(
        map(`tiers: {critical: {paths: ['${pattern}']}}`)(samplePathOf(pattern)),
        'critical',
        pattern,
      );
  });

  it('is lower where its pattern went away, unless another covers it', () => {
    const vault = "tiers: {critical: {paths: ['**/vault2/**']}}";
    const fallen = (after: string, patterns = ['**/vault2/**']) =>
      comparePatterns(patterns, map(vault), map(after)).map(({ message }) => message);
    const [message] = fallen("tiers: {critical: {paths: ['**/vault3/**']}}");
    assert.equal(message, 'What lies at "**/vault2/**" was critical and is trusted.');
    assert.deepEqual(fallen("tiers: {critical: {paths: ['vault2']}}"), []);
    assert.equal(
      fallen(`${vault.slice(0, -1)}, experimental: {paths: ['a/vault2/**']}}`, ['a/vault2/**']).length,
      1,
    );
  });
});
