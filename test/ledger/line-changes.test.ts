import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changesBetween } from '../../server/src/ledger/line-changes.ts';
import { patch } from '../../server/src/ledger/text-changes.ts';
import type { Evidence } from '../../server/src/protocol/edits.ts';
import { Desk } from './desk.ts';

const agent: Evidence = {
  act: 'agent',
  tool: { id: 'claude-code', conversation: 'c1' },
};

/** The origins after an agent has made `after` of a person's `before`. */
function afterAgent(before: string, after: string): string {
  const desk = new Desk('');
  desk.context.tags = false;
  desk.append({ act: 'type' }, before);
  desk.change(agent, changesBetween(before, after));
  assert.equal(desk.text, after);
  return desk.origins;
}

describe('the changes between two texts', () => {
  it('make the one of the other', () => {
    const line = fc.constantFrom(
      '',
      '}',
      'const first = load();',
      'return first;',
      '  second();',
      'x',
      'y\r',
    );
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = changesBetween(before, after);
        assert.equal(patch(before, changes), after);
        for (const [index, { start, length }] of changes.entries())
          assert.ok(start + length <= (changes[index + 1]?.start ?? before.length));
      }),
      { numRuns: 500 },
    );
  });

  it('leave alone what an agent did not touch', () => {
    assert.equal(
      afterAgent('one();\ntwo();\nthree();\n', 'one();\ninserted();\ntwo();\nthree();\n'),
      'hahh.',
    );
    assert.equal(
      afterAgent('function a() {\n  x();\n}\n', 'function a() {\n  x();\n}\nfunction b() {\n  y();\n}\n'),
      'hhhaaa.',
    );
    assert.equal(afterAgent('one();\ntwo();\n', 'one();\n'), 'h.');
    assert.equal(afterAgent('total = price;\n', 'total = price * amount;\n'), 'm.');
  });

  it('keep the authors of lines that an agent moves', () => {
    const first = 'function first() {\n  return alpha(1);\n}\n';
    const second = 'function second() {\n  return beta(2);\n}\n';
    assert.equal(afterAgent(first + second, second + first), 'hhhhhh.');
    assert.equal(afterAgent(first + second, `${second}added(between);\n${first}`), 'hhhahhh.');
    const indented = first.replace(/^(?=.)/gm, '    ');
    assert.equal(
      afterAgent(first + second, `${second}class Both {\n${indented}}\n`),
      'hhhahhha.',
      'also where they are indented',
    );
  });

  it('are one block where the agent goes on, and another in another conversation', () => {
    const desk = new Desk('start();\n');
    desk.context.tags = false;
    const write = (after: string, conversation = 'c1') =>
      desk.change(
        { act: 'agent', tool: { id: 'claude-code', conversation } },
        changesBetween(desk.text, after),
      );
    write('start();\nfirst();\nsecond();\n');
    write('start();\nfirst();\nbetween();\nsecond();\n');
    assert.equal(desk.ledger.blocks.size, 1);
    write('start();\nfirst();\nbetween();\nsecond();\nthird();\n', 'c2');
    assert.deepEqual(
      [...desk.ledger.blocks.values()].map(({ tool }) => tool?.conversation),
      ['c1', 'c2'],
    );
    assert.equal(desk.origins, 'uaaaa.');
  });
});
