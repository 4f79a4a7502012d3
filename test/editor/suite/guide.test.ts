import assert from 'node:assert/strict';
import { DiagnosticSeverity, languages, Uri, workspace } from 'vscode';
import { person } from '../driver/outside.ts';
import {
  answer,
  choose,
  discardEdits,
  findings,
  folder,
  goTo,
  openFile,
  openQuickFixes,
  readPage,
  tag,
  waitFor,
  waitForText,
} from './editor.ts';

/** The steps of the demo's README that promise something which no other suite shows. */
describe('The guide through the demo', () => {
  afterEach(discardEdits);

  it('step 2: the last line of app.py has a fix', async () => {
    const editor = await openFile('src/payments/app.py');
    await waitFor(languages.onDidChangeDiagnostics, () => findings(editor.document).length > 0);
    await goTo(editor, 'True)');
    await openQuickFixes('False');
    await person.takePicture('guide-fix');
    await person.press('Enter');
    await waitForText(editor.document, (text) => text.includes('debug=False)'));
  });

  it('step 3: eval gets its red wave in the route, before its semicolon', async () => {
    const editor = await openFile('src/server.ts');
    await goTo(editor, "  res.send('<h1>");
    await person.press('Enter');
    await person.press('ArrowUp');
    await person.type('  eval(req.query.code)');
    await waitFor(languages.onDidChangeDiagnostics, () =>
      findings(editor.document).some(
        ({ ruleId, diagnostic }) =>
          ruleId === 'code-injection' && diagnostic.severity === DiagnosticSeverity.Error,
      ),
    );
    await person.takePicture('guide-eval');
  });

  it('steps 4 and 5: its block is tagged and recorded, and the record goes with the block', async () => {
    const guide = await workspace.fs.readFile(Uri.joinPath(folder(), 'README.md'));
    const [, block] = /```python\n(.*?)```/s.exec(new TextDecoder().decode(guide)) ?? assert.fail('no block');
    const { document } = await openFile('src/payments/gateway.py');
    const original = document.getText();
    await person.copy(block);
    await person.press('Control+v');
    await person.see('.notification-toast', 'pasted block');
    await person.takePicture('guide-paste');
    await answer('pasted block', 'From an AI Assistant…');
    await choose('ChatGPT');
    const [, id] = await waitForText(document, (text) => tag.exec(text) ?? undefined);
    assert.ok((await readPage('/Ledger.md', folder())).includes(id));
    await person.see('.statusbar-item', '1 pending');
    await person.see('.editor-group-container.active .monaco-editor.focused');
    await person.press('Control+z');
    await waitForText(document, (text) => !tag.test(text));
    await person.miss('.statusbar-item', 'pending');
    await person.press('Control+z');
    await waitForText(document, (text) => text === original);
    assert.ok(!(await readPage('/Ledger.md', folder())).includes(id), 'the record is gone');
  });

  it('step 6: eval is a note in the sandbox', async () => {
    const { document } = await openFile('sandbox/ideas.js');
    const { diagnostic } = await waitFor(languages.onDidChangeDiagnostics, () =>
      findings(document).find(({ ruleId }) => ruleId === 'code-injection'),
    );
    assert.equal(diagnostic.severity, DiagnosticSeverity.Information);
  });
});
