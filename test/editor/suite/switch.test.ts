import assert from 'node:assert/strict';
import { commands, languages, workspace } from 'vscode';
import { person } from '../driver/outside.ts';
import {
  acceptCompletion,
  discardEdits,
  findings,
  offer,
  openFile,
  runCommand,
  waitFor,
  waitForText,
} from './editor.ts';

const code = 'export const on = 1;\nexport const off = 2;';

async function enable(on: boolean | undefined): Promise<void> {
  await workspace.getConfiguration('touchstone').update('enable', on, true);
}

describe('The setting touchstone.enable', () => {
  afterEach(async () => {
    await enable(undefined);
    await discardEdits();
  });

  it('switches everything off, and on again', async () => {
    const editor = await openFile('src/reports/export.js');
    const { document } = editor;
    await waitFor(languages.onDidChangeDiagnostics, () => findings(document).length > 0);
    await enable(false);
    await waitFor(languages.onDidChangeDiagnostics, () => findings(document).length === 0);
    await person.miss('.statusbar-item', /Trusted/);
    await person.press('Enter');
    await offer(code);
    await person.press('Tab');
    await waitForText(document, (text) => text.endsWith(code));
    await person.takePicture('switched-off');

    await runCommand('Touchstone: Scan Workspace');
    await person.see('.notification-toast', 'switched off');
    await runCommand('Touchstone: Restart Server');
    await person.see('.notification-toast', 'switched off');
    await commands.executeCommand('notifications.clearAll');

    await enable(true);
    await person.see('.statusbar-item', /Trusted · \d/);
    await waitFor(languages.onDidChangeDiagnostics, () => findings(document).length > 0);
    assert.equal(
      document.getText().includes('AI-Provenance'),
      false,
      'what came meanwhile is nobody knows whose',
    );
    await acceptCompletion(editor, 'export const again = 1;\nexport const more = 2;');
  });
});
