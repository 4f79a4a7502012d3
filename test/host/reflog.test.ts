import assert from 'node:assert/strict';
import { leftBefore, movesIn, positionOf } from '../../server/src/host/reflog.ts';

const id = (name: string) => Buffer.from(name.padEnd(20, '.')).toString('hex');
const none = '0'.repeat(40);
/** A log of `OLD NEW MESSAGE` as git writes it. */
const logOf = (...entries: [from: string, to: string, message: string][]) =>
  entries
    .map(([from, to, message]) => {
      const [old, fresh] = [from, to].map((name) => (name === '' ? none : id(name)));
      return `${old} ${fresh} Ada <a@x> 1790000000 +0200\t${message}\n`;
    })
    .join('');
const move = (from: string, to: string) => ({ ...(from === '' ? {} : { from: id(from) }), to: id(to) });

describe('The log of HEAD', () => {
  for (const [what, entries, expected] of [
    ['the first commit', [['', 'a', 'commit (initial): start']], [move('', 'a')]],
    [
      'commits in a row',
      [
        ['a', 'b', 'commit: b'],
        ['b', 'c', 'commit (amend): b'],
      ],
      [move('a', 'c')],
    ],
    ['a switched branch', [['a', 'b', 'checkout: moving from main to other']], []],
    [
      'a clone, and what was pulled',
      [
        ['', 'a', 'clone: from x'],
        ['a', 'b', 'pull: Fast-forward'],
      ],
      [],
    ],
    ['a merge', [['a', 'b', "merge other: Merge made by the 'ort' strategy."]], [move('a', 'b')]],
    [
      'commits on two branches',
      [
        ['a', 'b', 'commit: b'],
        ['b', 'x', 'checkout: moving from main to x'],
        ['x', 'y', 'commit: y'],
      ],
      [move('a', 'b'), move('x', 'y')],
    ],
    [
      'a rebase',
      [
        ['a', 'o', 'rebase (start): checkout origin/main'],
        ['o', 'b', 'rebase (pick): b'],
        ['b', 'b', 'rebase (finish): returning to refs/heads/main'],
      ],
      [move('a', 'b')],
    ],
    [
      'a squash by hand',
      [
        ['c', 'a', 'reset: moving to HEAD~2'],
        ['a', 'd', 'commit: all in one'],
      ],
      [move('c', 'd')],
    ],
    ['a reset alone', [['c', 'a', 'reset: moving to HEAD~2']], []],
    ['what is no log', [], []],
  ] as [string, [string, string, string][], object[]][])
    it(`tells ${what}`, () => assert.deepEqual(movesIn(logOf(...entries)), expected));

  for (const [what, entries, expected] of [
    ['the commit before', [['a', 'b', 'commit: b']], 'a'],
    [
      'the commit that was amended',
      [
        ['a', 'b', 'commit: b'],
        ['b', 'c', 'commit (amend): b'],
      ],
      'b',
    ],
    [
      'the commit before resets',
      [
        ['a', 'd', 'commit: d'],
        ['d', 'c', 'reset: moving to HEAD~1'],
        ['c', 'b', 'reset: moving to HEAD~1'],
        ['b', 'e', 'commit: all in one'],
      ],
      'd',
    ],
    ['nothing before the first commit', [['', 'a', 'commit (initial): start']], undefined],
    ['nothing where there is no log', [], undefined],
  ] as [string, [string, string, string][], string | undefined][])
    it(`tells what HEAD has left: ${what}`, () =>
      assert.equal(leftBefore(logOf(...entries)), expected && id(expected)));

  it('is read on from where HEAD was last seen, also after git has shortened it', () => {
    const first = logOf(['', 'a', 'commit (initial): a'], ['a', 'b', 'commit: b']);
    const second = logOf(
      ['b', 'c', 'commit: c'],
      ['c', 'b', 'reset: moving to HEAD~1'],
      ['b', 'd', 'commit: d'],
    );
    assert.equal(positionOf(first + second, id('b'), first.length), first.length);
    const short = logOf(['a', 'b', 'commit: b']) + second;
    assert.equal(short.slice(positionOf(short, id('b'))), logOf(['b', 'd', 'commit: d']));
    assert.equal(positionOf(second, id('x')), undefined);
  });
});
