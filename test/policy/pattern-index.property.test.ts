import assert from 'node:assert/strict';
import fc from 'fast-check';
import ignore from 'ignore';
import { PatternIndex } from '../../server/src/policy/pattern-index.ts';

const names = [
  'a',
  'b',
  'src',
  'auth',
  'authors',
  'pay.ts',
  'pay.test.ts',
  'Pay.ts',
  'x y',
  '[id].ts',
  'é.ts',
  '.env',
];
const pieces = [
  ...names,
  ...[
    '*',
    '**',
    '*.ts',
    'pay*',
    '*auth*',
    '?',
    'pay.?s',
    '[ab]',
    '[!a]',
    '[ap]ay.ts',
    '\\[id\\].ts',
    'p\\ay.ts',
    '*.*.ts',
  ],
];

const path = fc
  .array(fc.constantFrom(...names), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join('/'));
const pattern = fc
  .tuple(
    fc.constantFrom('', '/'),
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '/', '  ', '/**'),
  )
  .map(([start, parts, end]) => start + parts.join('/') + end);

describe('An index of patterns', () => {
  for (const ignoreCase of [false, true]) {
    it(`finds what trying each pattern in turn finds, capitals ${ignoreCase ? 'being all the same' : 'counting'}`, () => {
      fc.assert(
        fc.property(fc.array(pattern, { maxLength: 12 }), path, (patterns, place) => {
          const index = new PatternIndex(
            patterns.map((one, value) => ({ pattern: one, value })),
            { ignoreCase },
          );
          const first = patterns.findIndex((one) =>
            ignore({ ignorecase: ignoreCase }).add(one).ignores(place),
          );
          assert.equal(index.find(place) ?? -1, first, patterns[first]);
        }),
        { numRuns: 3000 },
      );
    });
  }
});
