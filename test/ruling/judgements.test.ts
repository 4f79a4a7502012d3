import assert from 'node:assert/strict';
import { compare, falseRate, type Judgement, readJudgements, renew } from './judgements.ts';
import { renderComparison } from './report.ts';
import type { Sighting } from './scan.ts';

const sighting = (line: string, rule = 'sql-injection'): Sighting => ({
  package: 'knex',
  path: 'lib/client.js',
  rule,
  line,
});
const judged = (line: string, verdict: Judgement['verdict'] = 'false'): Judgement => ({
  ...sighting(line),
  verdict,
  reason: 'names of the program',
});

describe('The comparison of findings with what was judged', () => {
  it('says which are new and which are gone', () => {
    const comparison = compare([judged('a'), judged('b')], [sighting('b'), sighting('c')]);
    assert.deepEqual(comparison.kept, [judged('b')]);
    assert.equal(
      renderComparison(comparison),
      [
        '  new   knex/lib/client.js  sql-injection',
        '      c',
        '  gone  knex/lib/client.js  sql-injection',
        '      a',
        '      was false: names of the program',
      ].join('\n'),
    );
  });

  it('tells a second finding on a line of the same text from the first', () => {
    assert.deepEqual(compare([judged('a')], [sighting('a'), sighting('a')]).added, [sighting('a')]);
    assert.deepEqual(compare([judged('a'), judged('a')], [sighting('a')]).gone, [judged('a')]);
  });

  it('tells rules apart', () => {
    const { added, gone } = compare([judged('a')], [sighting('a', 'weak-hash')]);
    assert.deepEqual([added.length, gone.length], [1, 1]);
  });

  it('keeps verdicts, and takes what is new for wrong until it is judged', () => {
    const renewed = renew(compare([judged('a', 'true'), judged('b')], [sighting('a'), sighting('c')]));
    assert.deepEqual(
      renewed.map(({ line, verdict }) => [line, verdict]),
      [
        ['a', 'true'],
        ['c', 'unjudged'],
      ],
    );
    assert.equal(falseRate(renewed, 5000), 2);
  });

  it('reads lines of JSON', () => {
    assert.deepEqual(readJudgements(`${JSON.stringify(judged('a'))}\n`), [judged('a')]);
  });
});
