import assert from 'node:assert/strict';
import { commands, languages, type TextEditor, Uri, workspace } from 'vscode';
import { person } from '../driver/outside.ts';
import {
  acceptCompletion,
  answer,
  discardEdits,
  findings,
  folder,
  openFile,
  readPage,
  runCommand,
  waitFor,
  waitForText,
} from './editor.ts';

const insecure = "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';";

describe('Commands from the palette', () => {
  afterEach(async () => {
    await discardEdits();
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('scan the open file, and tell the same number as the status bar', async () => {
    await openFile('src/reports/export.js');
    await runCommand('Touchstone: Scan This File');
    const told = /export\.js: (\d+) findings\./;
    const [, count] = told.exec(await person.see('.notification-toast', told)) ?? [];
    await person.see('.statusbar-item', `· ${count} findings`);
    await person.takePicture('scan-file');
    await answer('findings', 'Show Problems');
    await person.see('.markers-panel .monaco-list-row', 'path-traversal');
  });

  it('scan the workspace, files that are not open included', async () => {
    await runCommand('Touchstone: Scan Workspace');
    await person.see('.notification-toast', /\d+ files: \d+ findings/);
    const closed = Uri.joinPath(folder(), 'src', 'auth', 'reset.py');
    const found = await waitFor(languages.onDidChangeDiagnostics, () => {
      const diagnostics = languages.getDiagnostics(closed);
      return diagnostics.length > 0 && diagnostics;
    });
    await person.takePicture('scan-workspace');
    await answer('findings', 'Show Problems');
    // The list shows as many as it has room for.
    await person.see('.markers-panel .monaco-list-row', /\.(js|ts|py)/);
    await person.takePicture('scan-workspace-problems');
    const { document } = await openFile('src/auth/reset.py');
    await person.see('.statusbar-item', /\w+ · \d+/);
    assert.equal(findings(document).length, found.length, 'once opened, every finding is there once');
    assert.ok(findings(document).every(({ diagnostic }) => typeof diagnostic.code === 'object'));
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await waitFor(languages.onDidChangeDiagnostics, () => findings(document).length === found.length);
  });

  it('scan the workspace, files included that VS Code holds open without showing them', async () => {
    const hidden = await workspace.openTextDocument(Uri.joinPath(folder(), 'src', 'payments', 'app.py'));
    await runCommand('Touchstone: Scan Workspace');
    await waitFor(languages.onDidChangeDiagnostics, () => findings(hidden).length > 0);
    assert.equal(hidden.isClosed, false);
    for (const { diagnostic } of findings(hidden)) {
      const { target } = diagnostic.code as { target: Uri };
      assert.equal(target.scheme, 'touchstone', 'the code leads to the page of the rule');
    }
  });

  it('scan the clipboard before it is pasted', async () => {
    await openFile('src/auth/session.ts');
    await person.copy(insecure);
    await runCommand('Touchstone: Scan Clipboard');
    await person.see('.quick-input-list .monaco-list-row', 'tls-verification-disabled');
    await person.takePicture('scan-clipboard');
    await person.press('Escape');
    await person.copy('const one = 1;');
    await runCommand('Touchstone: Scan Clipboard');
    await person.see('.notification-toast', 'The clipboard has no findings.');
  });

  it('fix everything that is safe to fix and nothing else, in one undo step', async () => {
    const { document } = await openFile('src/payments/app.py');
    await person.type('    app.run(debug=True)');
    const before = await waitForText(document, (text) => text.endsWith('debug=True)') && text);
    await runCommand('Touchstone: Fix All Safe Findings in This File');
    await waitForText(document, (text) => text === before.replaceAll('debug=True', 'debug=False'));
    await person.takePicture('fix-all');
    await person.see('.monaco-editor.focused');
    await person.press('Control+z');
    await waitForText(document, (text) => text === before);
  });

  it('say so when there is nothing that is safe to fix', async () => {
    await openFile('src/server.ts');
    await runCommand('Touchstone: Fix All Safe Findings in This File');
    await person.see('.notification-toast', 'no finding with a safe fix');
  });

  it('show the ledger beside the code', async () => {
    const editor = await openFile('src/reports/export.js');
    const id = await acceptCompletion(editor, 'export const shown = 1;\nexport const listed = 2;');
    await runCommand('Touchstone: Show Ledger');
    await person.read('h1', 'Ledger');
    await person.read('td', id);
    await person.takePicture('ledger');
  });

  it('restart the server, after which everything goes on', async () => {
    const editor = await openFile('src/reports/export.js');
    const id = await acceptCompletion(editor, 'export const before = 1;\nexport const after = 2;');
    await person.see('.statusbar-item', '1 pending');
    await runCommand('Touchstone: Restart Server');
    await person.miss('.statusbar-item', 'pending');
    await person.see('.statusbar-item', '1 pending');
    await seeFindingTyped(editor);
    assert.ok((await readPage('/Ledger.md', folder())).includes(id), 'the ledger still has the record');
  });

  async function seeFindingTyped({ document }: TextEditor): Promise<void> {
    await person.press('Control+End');
    await person.press('Enter');
    await person.type(insecure);
    await waitFor(languages.onDidChangeDiagnostics, () =>
      findings(document).some(({ ruleId }) => ruleId === 'tls-verification-disabled'),
    );
  }
});
