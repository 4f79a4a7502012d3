import assert from 'node:assert/strict';
import { matchRows } from '../../server/src/host/committed-rows.ts';

const rows = (text: string) => text.split('\n');

describe('lines of a commit in a text that has changed since', () => {
  it('are the first of two functions where another stands below it now, and a line above it', () => {
    const before = rows('function first() {\n  return 1;\n}');
    const after = rows('// by hand\nfunction first() {\n  return 1;\n}\nfunction second() {\n  return 2;\n}');
    assert.deepEqual(matchRows(before, after), [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  it('are none where only a brace is the same', () => {
    const pairs = matchRows(rows('one(1);\ntwo(2);\n}\nthree(3);'), rows('four(4);\n}\nfive(5);\nsix(6);'));
    assert.deepEqual(pairs, []);
  });

  it('are found whatever their white space', () =>
    assert.deepEqual(matchRows(rows('  compute(1);'), rows('\tcompute( 1 );')), [[0, 0]]));
});
