import assert from 'node:assert/strict';
import type { Evidence } from '../../server/src/protocol/edits.ts';
import { completion, Desk } from './desk.ts';

const type: Evidence = { act: 'type' };
const unknown: Evidence = { act: 'unknown' };

/** Puts a mark before each of the texts, in one event. */
function mark(desk: Desk, mark: string, ...places: string[]): void {
  desk.change(
    unknown,
    places.map((place) => ({ start: desk.text.indexOf(place), length: 0, text: mark })),
  );
}

describe('code that is commented out', () => {
  it('keeps its authors, and keeps them when it is commented in again', () => {
    const desk = new Desk('');
    desk.append(completion, 'function go() {\n  return 1;\n}\n');
    desk.append(type, 'mine();\n');
    mark(desk, '// ', 'function', 'return', '}\n', 'mine');
    assert.equal(desk.origins, 'Aaaah.');
    const changes = [...desk.text.matchAll(/\/\/ (?!AI)/g)].map(({ index }) => ({
      start: index,
      length: 3,
      text: '',
    }));
    assert.equal(changes.length, 4);
    desk.change(type, changes);
    assert.equal(desk.origins, 'Aaaah.');
  });

  it('keeps them within the marks of a block comment', () => {
    const desk = new Desk('');
    desk.append(completion, 'use(one);\nuse(two);\n');
    const [start, end] = [desk.text.indexOf('two'), desk.text.indexOf('two') + 3];
    desk.change(unknown, [
      { start, length: 0, text: '/* ' },
      { start: end, length: 0, text: ' */' },
    ]);
    assert.equal(desk.origins, 'Aaa.');
    desk.change(type, [
      { start, length: 3, text: '' },
      { start: end + 3, length: 3, text: '' },
    ]);
    assert.equal(desk.origins, 'Aaa.');
  });

  it('is mixed where a person types the mark, or text behind it', () => {
    const desk = new Desk('', { languageId: 'python' });
    desk.append(completion, 'one()\ntwo()\n');
    desk.change(type, [{ start: desk.text.indexOf('one'), length: 0, text: '#' }]);
    assert.equal(desk.origins, 'Ama.');
    mark(desk, '# why: ', 'two');
    assert.equal(desk.origins, 'Amm.');
  });

  it('leaves a mark unknown where it does not begin a line', () => {
    const desk = new Desk('');
    desk.append(completion, 'one();\ntwo();\n');
    mark(desk, '// ', '();\ntwo');
    assert.equal(desk.origins, 'Ama.');
  });
});
