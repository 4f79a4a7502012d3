import assert from 'node:assert/strict';
import type { Evidence } from '../../server/src/protocol/edits.ts';
import { completion, Desk } from './desk.ts';

const type: Evidence = { act: 'type' };
const pair = 'const first = 1;\nconst second = 2;';

/** As when the file is saved: the tags that are written then are not to be corrected once more. */
function save(desk: Desk): void {
  const edits = desk.ledger.tagEdits(desk.context);
  if (edits.length > 0) desk.change({ act: 'own' }, edits, false);
  assert.deepEqual(desk.ledger.tagEdits(desk.context), []);
}

describe('the tag of a block, when its file is saved,', () => {
  it('goes after a block that was moved down without it', () => {
    const desk = new Desk('const base = 1;\n');
    desk.append(completion, pair);
    desk.append(type, '\nmine();');
    const start = desk.text.indexOf(pair);
    desk.change({ act: 'unknown' }, [
      { start, length: 0, text: 'mine();\n' },
      { start: start + pair.length, length: 8, text: '' },
    ]);
    assert.equal(desk.origins, 'uAhaa');
    save(desk);
    assert.equal(desk.origins, 'uhAaa');
  });

  it('goes after a block that was moved up without it', () => {
    const desk = new Desk('const base = 1;\n');
    desk.append(completion, `${pair}\n`);
    desk.change({ act: 'unknown' }, [
      { start: 0, length: 0, text: `${pair}\n` },
      { start: desk.text.indexOf(pair), length: pair.length + 1, text: '' },
    ]);
    assert.equal(desk.origins, 'aauA.');
    save(desk);
    assert.equal(desk.origins, 'Aaau.');
  });

  it('comes to stand below a line that a person has written in between', () => {
    const desk = new Desk('');
    desk.append(completion, `${pair}\n`);
    desk.replace(type, 'const first', 'mine();\nconst first');
    save(desk);
    assert.match(desk.text, /^mine\(\);\n\/\/ AI-Provenance: .*\nconst first/);
  });

  it('stays where a blank line stands in between', () => {
    const desk = new Desk('');
    desk.append(completion, `${pair}\n`);
    desk.replace(type, 'const first', '\nconst first');
    save(desk);
    assert.match(desk.text, /^\/\/ AI-Provenance: .*\n\nconst first/);
  });
});

describe('the tag of a block in Go', () => {
  const preamble = '/*\n#include <stdio.h>\n*/\n// #include <math.h>\n';

  it('stands apart from the C code above an import of it', () => {
    const desk = new Desk('package main\n\n', { languageId: 'go' });
    desk.append(completion, `${preamble}import "C"\n\nfunc main() {}\n`);
    assert.match(desk.text, /^package main\n\/\/ AI-Provenance: .*\n\n\/\*\n#include/);
  });

  it('does not come between that code and the import', () => {
    const desk = new Desk(`package main\n\n${preamble}`, { languageId: 'go' });
    desk.append(completion, 'import "C"\n\nfunc main() {}\n');
    assert.match(desk.text, /^package main\n\/\/ AI-Provenance: .*\n\n\/\*\n#include/);
  });

  it('stands right above other imports', () => {
    const desk = new Desk('package main\n\n', { languageId: 'go' });
    desk.append(completion, 'import "fmt"\n\nfunc main() {}\n');
    assert.match(desk.text, /\n\n\/\/ AI-Provenance: .*\nimport "fmt"/);
  });
});
