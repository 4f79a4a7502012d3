import assert from 'node:assert/strict';
import { readPatch } from '../../server/src/agent/apply-patch.ts';
import type { Told } from '../../server/src/agent/event.ts';
import { carryOut, findBefore } from '../../server/src/agent/told-edits.ts';

const replaced = (...pairs: [old: string, brought: string, all?: true][]): Told => ({
  kind: 'replaced',
  replacements: pairs.map(([old, brought, all]) => ({ old, new: brought, ...(all ? { all } : {}) })),
});

describe('edits as agents tell them', () => {
  it('are carried out one after the other, or not at all', () => {
    assert.equal(carryOut('a b a\n', replaced(['a', 'c'])), 'c b a\n');
    assert.equal(carryOut('a b a\n', replaced(['a', 'c', true])), 'c b c\n');
    assert.equal(carryOut('a\n', replaced(['a', 'b'], ['b', 'c'])), 'c\n');
    assert.equal(carryOut('a\n', replaced(['a', 'b'], ['x', 'y'])), undefined);
    assert.equal(carryOut('price\n', replaced(['price', '$& $1 $$'])), '$& $1 $$\n', 'text is text');
    assert.equal(carryOut('', replaced(['', 'new\n'])), 'new\n');
    assert.equal(carryOut('there\n', replaced(['', 'new\n'])), undefined);
    assert.equal(carryOut('a\n', { kind: 'whole', text: 'b\r\n' }), 'b\n');
  });

  it('are taken back where it is clear what they brought', () => {
    const formerOf = (told: Told, after: string) => findBefore(told, after, [])?.before;
    assert.equal(formerOf(replaced(['x', 'x\nnew']), 'x\nnew\ny\n'), 'x\ny\n');
    assert.equal(formerOf(replaced(['a', 'b'], ['b', 'c']), 'c\n'), 'a\n');
    assert.equal(formerOf(replaced(['old', 'new', true]), 'new\n'), 'old\n');
    assert.equal(formerOf(replaced(['old', 'new', true]), 'new new\n'), undefined, 'one may be older');
    assert.equal(
      formerOf(replaced(['gone\n', '']), 'left\n'),
      'left\n',
      'nothing that anybody could be held for',
    );
    assert.equal(formerOf(replaced(['x', 'twice']), 'twice twice\n'), undefined);
    assert.equal(formerOf(replaced(['x', 'y']), 'nothing of it\n'), undefined);
  });

  it('are found in the text that they turn into the one after them, before any other', () => {
    const told = replaced(['x', 'twice']);
    const candidates = [
      { text: 'x x\n', sure: false },
      { text: 'twice x\n', sure: false },
    ];
    assert.deepEqual(findBefore(told, 'twice twice\n', candidates), {
      before: 'twice x\n',
      written: 'twice twice\n',
    });
    const formatted = findBefore(told, 'twice  x;\n', [{ text: 'x x;\n', sure: true }]);
    assert.deepEqual(formatted, { before: 'x x;\n', written: 'twice x;\n' }, 'a formatter came later');
  });

  it('give an agent only lines that it has told, where nothing fits', () => {
    const staged = [{ text: 'first();\nmiddle(1);\nlast();\n', sure: false }];
    const after = 'first();\nbyHand(1);\nmiddle(1);\ntold( once );\nlast();\ntold(twice);\ntold(twice);\n';
    const known = findBefore(replaced(['x', 'told(once);'], ['y', 'told(twice);']), after, staged);
    assert.equal(known?.before, 'first();\nbyHand(1);\nmiddle(1);\nlast();\ntold(twice);\ntold(twice);\n');
  });

  it('give an agent no line that it found, though nobody had committed it', () => {
    const staged = [{ text: 'first();\n', sure: false }];
    const told = replaced(['byHand(1);', 'byHand(1);\nadded(2);'], ['x', 'y']);
    const known = findBefore(told, 'first();\nbyHand(1);\nadded(2);\n', staged);
    assert.equal(known?.before, 'first();\nbyHand(1);\n');
  });

  it('that do not say what they replace are not taken back: somebody else may have written the rest', () => {
    assert.equal(
      findBefore(replaced(['', 'byHand(1);\nadded(2);\n']), 'byHand(1);\nadded(2);\n', []),
      undefined,
    );
  });

  it('give an agent that tells its code among other lines nothing but these', () => {
    const told: Told = { kind: 'untold', code: '// ...existing code...\nadded(now);\n' };
    const known = findBefore(told, 'first();\nbyHand(1);\nadded(now);\n', [
      { text: 'first();\n', sure: true },
    ]);
    assert.deepEqual(known?.before, 'first();\nbyHand(1);\n');
    assert.equal(findBefore(told, 'added(now);\n', []), undefined);
  });

  it('are read from patches, file by file', () => {
    const patch = [
      ...['*** Begin Patch', '*** Add File: new.js', '+one();', '+two();', '*** Update File: old.js'],
      ...['*** Move to: moved.js', '@@ function x', ' kept();', '-gone();', '+here();', '@@', '-a', '+b'],
      ...['*** Delete File: dead.js', '*** End Patch', 'what comes after'],
    ];
    assert.deepEqual(readPatch(patch.join('\n')), [
      { path: 'new.js', told: { kind: 'whole', text: 'one();\ntwo();\n' }, before: '' },
      {
        path: 'moved.js',
        told: replaced(['kept();\ngone();\n', 'kept();\nhere();\n'], ['a\n', 'b\n']),
      },
      { path: 'dead.js', told: { kind: 'deleted' } },
    ]);
    assert.deepEqual(readPatch('no patch at all'), []);
  });
});
