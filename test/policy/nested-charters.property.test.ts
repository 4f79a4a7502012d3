import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Charter } from '../../server/src/policy/charter.ts';
import { parseCharter } from '../../server/src/policy/charter-parser.ts';
import { nestCharters } from '../../server/src/policy/nested-charters.ts';
import { TierMap, tierNames } from '../../server/src/policy/tiers.ts';

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const patterns = ['**', 'auth/**', '*.ts', 'lab/', '/pay.ts', 'auth/lab/**', '!pay.ts', '**/test/**'];
const tier = fc.record(
  {
    paths: fc
      .uniqueArray(fc.constantFrom(...patterns), { maxLength: 3 })
      .map((list) => list.sort().reverse()),
    ai: fc.constantFrom('allow', 'warn', 'ask', 'deny'),
    prohibit: fc.subarray(['authentication', 'cryptography']),
    approvals: fc.record(
      {
        count: fc.integer({ min: 0, max: 3 }),
        from: fc.constantFrom('anyone', 'codeowners'),
        signed: fc.boolean(),
        'author-may-approve': fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    'fail-on': fc.constantFrom('error', 'warning', 'info', 'never'),
    'max-complexity': fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: [] },
);
const charter = fc
  .record({
    tiers: some(fc.record({ critical: tier, trusted: tier, experimental: tier }, { requiredKeys: [] })),
    'default-tier': some(fc.constantFrom(...tierNames)),
  })
  .map((raw) => JSON.stringify({ version: 1, ...raw }))
  .map((text) => parseCharter(text, '.touchstone.yml'))
  .filter(({ problems }) => problems.length === 0);

const places = [
  'pay.ts',
  'list.js',
  'auth/pay.ts',
  'auth/lab/list.js',
  'lab/x.ts',
  'auth/test/x.ts',
  'payments/pay.ts',
];

function isAsStrict(now: Charter, before: Charter): boolean {
  const at = (list: readonly string[], value: string) => list.indexOf(value);
  return tierNames.every((name) => {
    const [a, b] = [now.tiers[name], before.tiers[name]];
    return (
      at(['allow', 'warn', 'ask', 'deny'], a.ai) >= at(['allow', 'warn', 'ask', 'deny'], b.ai) &&
      at(['never', 'error', 'warning', 'info'], a.failOn) >=
        at(['never', 'error', 'warning', 'info'], b.failOn) &&
      b.prohibit.every((kind) => a.prohibit.includes(kind)) &&
      a.approvals.count >= b.approvals.count &&
      Number(a.approvals.signed) >= Number(b.approvals.signed) &&
      Number(a.approvals.authorMayApprove) <= Number(b.approvals.authorMayApprove) &&
      at(['anyone', 'codeowners'], a.approvals.from) >= at(['anyone', 'codeowners'], b.approvals.from) &&
      (a.maxComplexity ?? 99) <= (b.maxComplexity ?? 99)
    );
  });
}

describe('A charter within others, whatever they say', () => {
  it('lowers no tier and loosens no demand', () => {
    fc.assert(
      fc.property(charter, charter, charter, (outer, middle, inner) => {
        const all = [outer, middle, inner];
        const folders = ['', 'packages', 'packages/api'];
        for (const place of places) {
          const path = `packages/api/${place}`;
          const heights = all.map((_, count) => {
            const scoped = all
              .slice(0, count + 1)
              .map((one, at) => ({ folder: folders[at], charter: one.charter! }));
            return tierNames.indexOf(new TierMap(scoped).tierOf(path).tier);
          });
          assert.deepEqual(
            heights,
            heights.toSorted((a, b) => a - b),
            path,
          );
        }
        const written = all.map((one) => one.written!);
        for (const count of [1, 2])
          assert.ok(
            isAsStrict(nestCharters(written.slice(0, count + 1)), nestCharters(written.slice(0, count))),
          );
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing where it says nothing', () => {
    const silent = parseCharter('version: 1\n', 'packages/.touchstone.yml');
    fc.assert(
      fc.property(charter, (outer) => {
        const scoped = [{ folder: '', charter: outer.charter! }];
        const both = [...scoped, { folder: 'packages', charter: silent.charter! }];
        for (const place of places) {
          const path = `packages/${place}`;
          assert.deepEqual(new TierMap(both).tierOf(path), new TierMap(scoped).tierOf(path));
        }
      }),
    );
  });
});
