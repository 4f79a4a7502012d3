import assert from 'node:assert/strict';
import { readAnnotations } from '../../server/src/engine/annotations.ts';

const read = (text: string) =>
  readAnnotations(text).map(({ kind, ruleId, line }) => `${line + 1} ${kind} ${ruleId}`);

describe('marks in test files of rules', () => {
  it('speak of the line below, in comments of whatever language', () => {
    for (const comment of [
      '# ruleid: a',
      '//ruleid:a',
      '/* ruleid: a */',
      '<!-- ruleid: a -->',
      '{/* ruleid: a */}',
      '-- ruleid: a',
      '    ; ruleid: a',
      '" ruleid: a',
    ])
      assert.deepEqual(read(`${comment}\nf()\n`), ['2 found a'], comment);
  });

  it('name several rules, and follow each other', () => {
    assert.deepEqual(read('# ruleid: a, b.c\n# ok: d\n# todoruleid: e\n# todook: f-g\nx\n'), [
      '5 found a',
      '5 found b.c',
      '5 not found d',
      '5 open e',
      '5 open f-g',
    ]);
    assert.deepEqual(read('<!-- ruleid: a -->\n<!-- ruleid: b -->\n<p>\n'), ['3 found a', '3 found b']);
  });

  it('may stand behind code, and are none without a comment', () => {
    assert.deepEqual(read('f() // ruleid: a\ng() // ok: a\nh()\n'), ['2 found a', '3 not found a']);
    assert.deepEqual(read('ruleid: a\nbroken: a\n# looks ok: a\n'), []);
  });
});
