import assert from 'node:assert/strict';
import { backtracks } from '../../server/src/engine/rule/backtracking.ts';

describe('A regular expression that backtracks', () => {
  it('is told by its shape', () => {
    for (const source of ['(a+)+', '(?:[\\w.]*)*', '([\\]\\\\]+)+', '(a|a)*', '(a*b?)*'])
      assert.equal(backtracks(source), true, source);
    for (const source of ['(a+b)+', '(a|b)*', '([^\\]]+)', 'a+b+', '(\\[a+\\])+'])
      assert.equal(backtracks(source), false, source);
  });

  it('is not looked for by one that backtracks itself', function () {
    this.timeout(5000);
    assert.equal(backtracks(`([${'\\u00aa-\\u00ba'.repeat(2000)}]b)+`), false);
    assert.equal(backtracks(`([${'\\u00aa'.repeat(2000)}`), false);
  });
});
