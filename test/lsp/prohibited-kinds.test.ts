import assert from 'node:assert/strict';
import { markBlockRequest } from '../../server/src/protocol/messages.ts';
import { write } from '../cli/touchstone.ts';
import { record, recordOfLines } from '../host/recorded-block.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { Editor } from './editor.ts';

const text =
  "import { createHash } from 'node:crypto';\nfunction sign(password) {\n  return createHash('md5').update(password).digest('hex');\n}\n";

describe('AI code of a kind that is prohibited', () => {
  const folder = temporaryFolder();
  let editor: Editor;

  afterEach(() => editor.kill());

  it('has a diagnostic as long as AI had a hand in it', async () => {
    git(folder.path, 'init', '-q');
    write(folder.path, {
      '.touchstone.yml': 'version: 1\ntiers: {trusted: {prohibit: [cryptography]}}\n',
      'src/a.js': text,
    });
    const block = recordOfLines('aa', 'src/a.js', text, [2, 4]);
    await record(folder.path, block);
    editor = await Editor.start(folder.path, {
      initializationOptions: { status: true, edits: true, commands: true },
    });
    await editor.open('src/a.js', text);
    // Asked for in turn: once they are there, the records have been taken in.
    await editor.lenses('src/a.js');
    const prohibited = async () =>
      (await editor.diagnostics('src/a.js')).filter(({ code }) => code === 'prohibited-cryptography');
    const [diagnostic] = await prohibited();
    assert.match(
      String(diagnostic.message),
      /AI wrote cryptography code, which the charter prohibits in trusted/,
    );
    assert.equal(diagnostic.range.start.line, 2);
    const { refreshes } = editor;
    await editor.request(markBlockRequest, { uri: editor.uri('src/a.js'), id: block.id, origin: 'human' });
    await editor.until(() => editor.refreshes > refreshes);
    assert.deepEqual(await prohibited(), []);
  });
});
