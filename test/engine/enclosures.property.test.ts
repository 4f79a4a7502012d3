import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Enclosures } from '../../server/src/engine/rule/enclosures.ts';

describe('ranges around others', () => {
  it('are those that a look at each of them finds, in the order in which they were given', () => {
    const range = fc.tuple(fc.nat(60), fc.nat(60)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 80 }), range, (ranges, inner) => {
        const expected = ranges.filter(({ start, end }) => start <= inner.start && end >= inner.end);
        assert.deepEqual(new Enclosures(ranges).around(inner), expected);
      }),
      { numRuns: 2000 },
    );
  });
});
