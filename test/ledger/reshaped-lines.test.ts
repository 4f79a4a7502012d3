import assert from 'node:assert/strict';
import type { Evidence } from '../../server/src/protocol/edits.ts';
import { Desk } from './desk.ts';

const typed: Evidence = { act: 'type' };
const accepted: Evidence = { act: 'completion', extent: 'whole', tool: { id: 'github.copilot' } };
const agent: Evidence = { act: 'agent', tool: { id: 'claude-code' } };

/** A person's line, lines of an assistant between, another line of the person. */
function deskWith(languageId: string, own: string, block: string): Desk {
  const desk = new Desk('', { languageId });
  desk.context.tags = false;
  desk.append(typed, own);
  desk.append(accepted, block);
  desk.append(typed, own);
  return desk;
}

const reload = (desk: Desk, text: string) => whole(desk, { act: 'disk' }, text);

function whole(desk: Desk, evidence: Evidence, text: string): void {
  desk.change(evidence, [{ start: 0, length: desk.text.length, text }]);
}

describe('Code that another program has laid out anew on disk', () => {
  const cases: [
    what: string,
    languageId: string,
    own: string,
    block: string,
    after: string,
    origins: string,
  ][] = [
    [
      'with semicolons',
      'typescript',
      'own()\n',
      'use(o)\nuse(b)\n',
      'own();\nuse(o);\nuse(b);\nown();\n',
      'haah.',
    ],
    [
      'with other quotes, a last comma and line breaks',
      'typescript',
      "own('x')\n",
      "call({ a: 'b', c })\nmore('y')\n",
      'own("x");\ncall({\n  a: "b",\n  c,\n});\nmore("y");\nown("x");\n',
      'haaaaah.',
    ],
    [
      'with parentheses around a parameter',
      'typescript',
      'own(x => x);\n',
      'list.map(x => x.id);\nmore(y);\n',
      'own((x) => x);\nlist.map((x) => x.id);\nmore(y);\nown((x) => x);\n',
      'haah.',
    ],
    [
      'by Black',
      'python',
      "own('x')\n",
      "call(a, 'b')\nmore = {'y': 1}\n",
      'own("x")\ncall(\n    a,\n    "b",\n)\nmore = {"y": 1}\nown("x")\n',
      'haaaaah.',
    ],
  ];
  for (const [what, languageId, own, block, after, origins] of cases)
    it(`keeps its authors: ${what}`, () => {
      const desk = deskWith(languageId, own, block);
      reload(desk, after);
      assert.equal(desk.origins, origins);
    });

  it('is unknown where it says something else as well', () => {
    const desk = deskWith('typescript', "own('x');\n", "first('a');\nsecond('b');\nthird('c');\n");
    reload(desk, 'own("x");\nfirst("a");\nsecond("z");\nthird("c");\nadded();\nown("x");\n');
    assert.equal(desk.origins, 'hamauh.');
  });

  it('keeps its authors where an agent that works on it changes the layout beside', () => {
    const desk = deskWith('typescript', "own('x')\n", "first('a')\nsecond('b')\n");
    whole(desk, agent, 'own("x");\nfirst("a");\nsecond("b");\nthird("c");\nown("x");\n');
    assert.equal(desk.origins, 'haaah.');
    const [, first, , third] = desk.ledger.lines();
    assert.notEqual(first!.block, third!.block);
  });

  it('has the authors of before again when that is undone', () => {
    const desk = deskWith('typescript', "own('x')\n", "first('a')\nsecond('b')\n");
    const before = desk.origins;
    whole(desk, agent, 'own("x");\nfirst("a");\nsecond("b");\nthird("c");\nown("x");\n');
    desk.undo();
    assert.equal(desk.origins, before);
    desk.redo();
    assert.equal(desk.origins, 'haaah.');
  });
});
