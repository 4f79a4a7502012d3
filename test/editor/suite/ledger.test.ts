import assert from 'node:assert/strict';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { commands, type TextEditor } from 'vscode';
import { person } from '../driver/outside.ts';
import { acceptCompletion, discardEdits, folder, openFile, readPage, waitForText } from './editor.ts';

describe('A completion that was never saved', () => {
  const code = 'export const brief = 1;\nexport const gone = 2;';
  let editor: TextEditor;
  let id: string;

  beforeEach(async () => {
    editor = await openFile('src/reports/export.js');
    id = await acceptCompletion(editor, code);
    assert.match(await readPage('/Ledger.md', folder()), new RegExp(id));
  });

  afterEach(discardEdits);

  /** Resolves once the ledger no longer lists the record. */
  async function waitForEnd(): Promise<void> {
    while ((await readPage('/Ledger.md', folder())).includes(id)) await person.see('.statusbar');
  }

  it('ends when the file is reverted', async () => {
    await commands.executeCommand('workbench.action.files.revert');
    await waitForText(editor.document, (text) => !text.includes(code));
    await person.miss('.statusbar-item', 'pending');
    await waitForEnd();
  });

  it('ends when the file is closed and its changes are not wanted', async () => {
    const closing = commands.executeCommand('workbench.action.closeActiveEditor');
    await person.click('.monaco-dialog-box .monaco-button', "Don't Save");
    await closing;
    await waitForEnd();
  });
});

describe('A ledger that cannot be written', () => {
  const home = () => path.join(folder().fsPath, '.git', 'touchstone');

  afterEach(discardEdits);

  it('is told once, while edits go on and nothing is lost', async () => {
    const editor = await openFile('src/reports/export.js');
    await commands.executeCommand('notifications.clearAll');
    await rename(home(), `${home()}.aside`);
    await writeFile(home(), 'A file where the folder should be.');
    const ids: string[] = [];
    try {
      ids.push(await acceptCompletion(editor, 'export const lost = 1;\nexport const found = 2;'));
      await person.see('.notification-toast', 'kept in memory');
      await person.takePicture('ledger-read-only');
      await person.see('.statusbar-item .codicon-alert');
      await person.type('\n\nstart();\n');
      ids.push(await acceptCompletion(editor, 'export const kept = 1;\nexport const held = 2;'));
      const page = await readPage('/Ledger.md', folder());
      for (const id of ids) assert.ok(page.includes(id), 'the ledger knows the record');
    } finally {
      await rm(home());
      await rename(`${home()}.aside`, home());
    }
    await person.type('\n\nstart();\n');
    ids.push(await acceptCompletion(editor, 'export const later = 1;\nexport const on = 2;'));
    // The server answers in turn: once it shows a page, it has written what waited.
    await readPage('/Ledger.md', folder());
    const file = await readFile(path.join(home(), 'ledger.jsonl'), 'utf8');
    for (const id of ids) assert.ok(file.includes(id), `${id} is on disk`);
    await person.miss('.statusbar-item .codicon-alert');
  });
});
