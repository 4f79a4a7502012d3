import assert from 'node:assert/strict';
import type { Evidence } from '../../server/src/protocol/edits.ts';
import { completion, Desk } from './desk.ts';

const type: Evidence = { act: 'type' };
const atOnce: Evidence = { act: 'type', atOnce: true };

describe('text that the editor takes for typed', () => {
  it('is unknown where more has come at once than a key brings', () => {
    const desk = new Desk('');
    desk.append(atOnce, 'const one = 1;\nconst two = 2;\n');
    assert.equal(desk.origins, 'uu.');
  });

  it('is the person’s where the line is indented anew with a key', () => {
    const desk = new Desk('', { languageId: 'python' });
    desk.append(type, 'if a:\n    b()\n    else\n');
    desk.replace(atOnce, '    else', 'else:');
    assert.equal(desk.origins, 'hhh.');
  });

  it('leaves the author of what is indented anew with a key', () => {
    const desk = new Desk('', { languageId: 'python' });
    desk.append(completion, 'if a:\n    b()\n    else\n');
    desk.replace(atOnce, '    else', 'else:');
    assert.equal(desk.origins, 'Aaam.');
  });

  it('is one sign to a person, however many characters make it', () => {
    const desk = new Desk('');
    desk.append(type, 'const family = "";\n');
    desk.replace(atOnce, '""', '"👩‍👩‍👧‍👦"');
    assert.equal(desk.origins, 'u.', 'quotes have come along');
    desk.append(atOnce, '👩‍👩‍👧‍👦');
    assert.equal(desk.origins, 'uh');
  });

  it('is known on stable API where a line is indented anew with a key, and unknown elsewhere', () => {
    const desk = new Desk('', { languageId: 'python' });
    desk.route = 'stable';
    desk.append(type, 'if a:\n    b()\n    else\n');
    desk.replace({ act: 'unknown' }, '    else', 'else:');
    assert.equal(desk.origins, 'hhh.');
    desk.replace({ act: 'unknown' }, 'b()', 'c()');
    assert.equal(desk.origins, 'huh.');
    desk.replace({ act: 'unknown' }, 'if', 'iff');
    assert.equal(desk.origins, 'uuh.', 'a suggestion may have written one character more');
  });
});
