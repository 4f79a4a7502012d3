import assert from 'node:assert/strict';
import { findLines, SearchedText } from '../../server/src/ledger/line-search.ts';
import { weightOf } from '../../server/src/ledger/line-weight.ts';

/** Where the lines of a block that stood at line `at` (from 0) are found in a text. */
function find(block: string, at: number, text: string) {
  const digests = (lines: string) => lines.split('\n').map((line) => line.trim());
  const { sure } = findLines(
    {
      digests: digests(block),
      places: digests(block).map((_, index) => at + index),
      twins: new Set<number>(),
    },
    new SearchedText(digests(text), text.split('\n').map(weightOf)),
  );
  return sure;
}

describe('The lines of a recorded block', () => {
  const human = 'def a(x):\n    if not x:\n        return None\n    return x.value\n';

  for (const [what, line] of [
    ['a common return', 'return None'],
    ['a brace', '}'],
    ['an else', 'else:'],
  ] as const)
    it(`are not ${what} of somebody else, once the rest is gone`, () => {
      const found = find(`if x.is_empty():\n${line}`, 5, `first()\n${line}\nlast()\n`);
      assert.deepEqual(found, [undefined, undefined]);
    });

  it('are found moved, the common ones beside the telling ones', () => {
    const added = 'if x.is_empty():\nreturn None';
    assert.deepEqual(find(added, 3, `${human}\n\n${added}\n`), [6, 7]);
  });

  it('are found where some of them are gone', () => {
    assert.deepEqual(find('first_call()\nsecond_call()\nthird_call()', 0, 'x\nsecond_call()\nthird_call()'), [
      undefined,
      1,
      2,
    ]);
  });

  it('are nobody knows which, where one line that has moved is there twice', () => {
    assert.deepEqual(find('audit_everything()', 5, 'audit_everything()\nother()\naudit_everything()'), [
      undefined,
    ]);
    assert.deepEqual(find('audit_everything()', 2, 'audit_everything()\nother()\naudit_everything()'), [2]);
  });

  it('are found in their place, however short', () => {
    assert.deepEqual(find('a = 1\nb = 2', 0, 'a = 1\nb = 2\n'), [0, 1]);
    assert.deepEqual(find('1.2.3', 0, '1.2.3\n'), [0]);
    assert.deepEqual(find('a = 1\nb = 2', 0, 'import os\na = 1\nb = 2\n'), [1, 2]);
  });
});
