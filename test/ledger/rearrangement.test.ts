import assert from 'node:assert/strict';
import { changesBetween } from '../../server/src/ledger/line-changes.ts';
import { commonSubsequence } from '../../server/src/ledger/sequences.ts';
import type { Evidence, TextChange } from '../../server/src/protocol/edits.ts';
import { completion, Desk } from './desk.ts';

const type: Evidence = { act: 'type' };
const codeAction: Evidence = { act: 'code-action' };
const disk: Evidence = { act: 'disk' };

/** Tells of a replacement in the pieces that an editor makes of it: what both texts begin and end with is left out. */
function replaceInPieces(
  desk: Desk,
  evidence: Evidence,
  pairs: readonly (readonly [string, string])[],
): void {
  const changes = pairs.map(([old, text]) => {
    let head = 0;
    while (head < old.length && old[head] === text[head]) head++;
    let tail = 0;
    while (tail < Math.min(old.length, text.length) - head && old.at(-1 - tail) === text.at(-1 - tail))
      tail++;
    return {
      start: desk.text.indexOf(old) + head,
      length: old.length - head - tail,
      text: text.slice(head, text.length - tail),
    };
  });
  desk.change(evidence, changes);
}

describe('lines put in another order', () => {
  it('keep their authors, however small the pieces that the editor tells of', () => {
    const desk = new Desk('');
    desk.append(completion, "import { third } from './third';\nimport { first } from './first';\n");
    desk.append(type, "import { second } from './second';\n");
    replaceInPieces(desk, codeAction, [
      ["import { third } from './third'", "import { first } from './first'"],
      ["import { first } from './first'", "import { second } from './second'"],
      ["import { second } from './second'", "import { third } from './third'"],
    ]);
    assert.equal(desk.origins, 'Aaha.');
  });

  it('keep them where a piece begins in one line and ends in the next', () => {
    const desk = new Desk('');
    desk.append(completion, 'const first = 1;\nconst second = 2;\n');
    desk.append(type, 'mine(1);\n');
    const start = desk.text.indexOf('const second');
    desk.change({ act: 'unknown' }, [
      { start, length: 0, text: 'mine(1);\n' },
      { start: start + 16, length: 9, text: '' },
    ]);
    assert.equal(desk.origins, 'Aaha.');
  });

  it('keep them where two blocks change places that end alike', () => {
    const desk = new Desk('');
    const [go, stop] = ['function go() {\n  return 1;\n}\n', 'function stop() {\n  return 2;\n}\n'];
    desk.append(completion, go);
    desk.append(type, stop);
    assert.equal(desk.origins, 'Aaaahhh.');
    replaceInPieces(desk, disk, [[go + stop, stop + go]]);
    assert.equal(desk.origins.replace('A', ''), 'hhhaaa.');
  });

  it('are mixed where a code action makes one import of two', () => {
    const desk = new Desk('');
    desk.append(type, "import { b } from './x';\n");
    desk.append(completion, "import { a } from './x';\n");
    desk.replace(codeAction, desk.text, "import { a, b } from './x';\n");
    assert.equal(desk.origins, 'm.');
  });

  it('keep them where members of an import are put in order, or are taken out because nobody uses them', () => {
    const desk = new Desk('');
    desk.append(completion, "import { c, unused, b } from './x';\nuse(b, c);\n");
    replaceInPieces(desk, codeAction, [['{ c, unused, b }', '{ b, c }']]);
    assert.equal(desk.origins, 'Aaa.');
  });

  it('keep them where an import of several lines is put in order, spread over lines or drawn together', () => {
    const desk = new Desk('');
    desk.append(completion, "import {\n  charlie,\n  alpha,\n  bravo\n} from './x';\n");
    desk.append(type, 'mine();\n');
    replaceInPieces(desk, codeAction, [['charlie,\n  alpha,\n  bravo', 'alpha,\n  bravo,\n  charlie']]);
    assert.equal(desk.origins, 'Aaaaaah.');
    replaceInPieces(desk, codeAction, [
      ["{\n  alpha,\n  bravo,\n  charlie\n} from './x'", "{ charlie, bravo, alpha } from './x'"],
    ]);
    assert.equal(desk.origins, 'Aah.');
    replaceInPieces(desk, codeAction, [
      ['{ charlie, bravo, alpha }', '{\n  alpha,\n  bravo,\n  charlie,\n}'],
    ]);
    assert.equal(desk.origins, 'Aaaaaah.');
  });

  it('keep them where a tool outside the editor orders imports', () => {
    const desk = new Desk('', { languageId: 'python' });
    desk.append(completion, 'from x import b, a\nimport os\n');
    desk.append(type, 'import abc\n');
    const before = desk.text.slice(desk.text.indexOf('from x'));
    desk.replace(disk, before, 'import abc\nimport os\n\nfrom x import a, b\n');
    assert.equal(desk.origins, 'Aha.a.');
  });

  it('keep them where a tool adds semicolons, and nothing else', () => {
    const desk = new Desk('');
    desk.append(completion, 'const first = 1\nconst second = 2\n');
    desk.append(type, 'mine(1)\n');
    const changes = ['first = 1', 'second = 2', 'mine(1)'].map((place) => ({
      start: desk.text.indexOf(place) + place.length,
      length: 0,
      text: ';',
    }));
    desk.change({ act: 'unknown' }, changes);
    assert.equal(desk.origins, 'Aaah.');
  });

  it('leave an import unknown that a code action adds', () => {
    const desk = new Desk('');
    desk.append(completion, "import { a } from './a';\nimport { z } from './z';\nuse(a, q);\n");
    desk.replace(codeAction, "import { z } from './z';\n", "import { question } from './elsewhere';\n");
    assert.equal(desk.origins, 'Aaua.');
  });
});

describe('what an agent writes to a file', () => {
  const agent: Evidence = { act: 'agent', tool: { id: 'claude-code' } };
  /** The agent leaves `after` where a person had written `before`. */
  function rewrite(before: string, after: string, languageId?: string): string {
    const desk = new Desk('', languageId === undefined ? {} : { languageId });
    desk.append(type, before);
    desk.change(agent, changesBetween(before, after));
    return desk.origins;
  }

  it('leaves short lines their author that it puts in another order', () => {
    assert.equal(rewrite('one(1);\ntwo(2);\nthree(3);\nfour(4);\n', 'four(4);\ntwo(2);\none(1);\n'), 'hhh.');
  });

  it('leaves lines their author that get a comma, or lose it, where they come to stand', () => {
    const before = '{\n  "b": 2,\n  "a": 1,\n  "d": 4,\n  "c": 3\n}\n';
    const after = '{\n  "a": 1,\n  "b": 2,\n  "c": 3,\n  "d": 4\n}\n';
    assert.equal(rewrite(before, after, 'json'), 'hhhhhh.');
  });

  it('makes a short line mixed in which it changes a name, and another line its own', () => {
    assert.equal(rewrite('wide(1);\nmine();\n', 'broad(1);\nmine();\n'), 'mh.');
    assert.equal(rewrite('wide(1);\nmine();\n', 'compute(2);\nmine();\n'), 'ah.');
  });

  it('leaves very short lines their author that it moves together while it adds another', () => {
    assert.equal(rewrite('a();\nb();\nc();\nd();\n', 'c();\nd();\nnewOne();\na();\nb();\n'), 'hhahh.');
  });

  it('is its own where an import is new, and not where one has moved', () => {
    const before = 'import sys\nimport os\nimport re\nprint(1)\n';
    const after = 'import json\nimport os\nimport re\nimport sys\nprint(1)\n';
    assert.equal(rewrite(before, after, 'python'), 'ahhhh.');
  });

  it('leaves a line its author that gets a comma, or loses it, for what follows', () => {
    const [two, three] = [
      'x = {\n    "a": 1,\n    "b": 2\n}\n',
      'x = {\n    "a": 1,\n    "b": 2,\n    "c": 3\n}\n',
    ];
    assert.equal(rewrite(two, three, 'python'), 'hhhah.');
    assert.equal(rewrite(three, two, 'python'), 'hhhh.');
  });
});

describe('a formatter that nothing names', () => {
  it('changes no author, however small the pieces that the editor tells its one edit in', () => {
    const desk = new Desk('', { languageId: 'javascript' });
    desk.append(completion, "const order = {name: 'x', call: go(1,2)}\nsend(order);\n");
    desk.append(type, 'mine(\n1,\n2\n)\n');
    const start = desk.text.indexOf('const order');
    const now = 'const order = {\n  name: "x",\n  call: go(1, 2),\n};\nsend(order);\nmine(1, 2);\n';
    const before = desk.text.slice(start);
    const changes: TextChange[] = [];
    let [a, b] = [0, 0];
    const pairs = commonSubsequence([...before], [...now], before.length + now.length)!;
    for (const [nextA, nextB] of [...pairs, [before.length, now.length] as const]) {
      if (nextA > a || nextB > b)
        changes.push({ start: start + a, length: nextA - a, text: now.slice(b, nextB) });
      [a, b] = [nextA + 1, nextB + 1];
    }
    assert.ok(changes.length > 5);
    desk.change({ act: 'unknown' }, changes);
    assert.equal(desk.origins, 'Aaaaaah.');
  });
});
