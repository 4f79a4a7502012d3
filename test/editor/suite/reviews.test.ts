import assert from 'node:assert/strict';
import { commands, type TextEditor, workspace } from 'vscode';
import { person } from '../driver/outside.ts';
import {
  acceptCompletion,
  choose,
  discardEdits,
  folder,
  goTo,
  openFile,
  readPage,
  runCommand,
  save,
  signIn,
  tag,
  waitForText,
} from './editor.ts';

const code = 'export function discount(cents) {\n  return Math.round(cents * 0.9);\n}';

async function readRecord(id: string): Promise<string> {
  return (
    (await readPage('/Ledger.md', folder())).split('\n').find((line) => line.includes(id)) ?? 'no record'
  );
}

describe('A review of AI code', () => {
  let editor: TextEditor;
  let id: string;
  let original: Uint8Array;

  beforeEach(async () => {
    editor = await openFile('src/auth/login.js');
    original = await workspace.fs.readFile(editor.document.uri);
    id = await acceptCompletion(editor, code);
    await commands.executeCommand('notifications.clearAll');
  });

  afterEach(async () => {
    await discardEdits();
    signIn('Ada');
  });

  const approve = () => runCommand('Touchstone: Approve AI Code');
  const review = (text: string) => tag.exec(text)?.[3];

  it('is not for the author in a critical place', async () => {
    await goTo(editor, 'export function discount');
    await approve();
    await person.see('.notification-toast', 'the author may not approve');
    assert.equal(review(editor.document.getText()), 'pending');
    await person.takePicture('approve-refused');
  });

  it('takes two others there, and shows in tag, record and status bar', async () => {
    await goTo(editor, 'export function discount');
    signIn('Grace');
    await approve();
    await person.see('.notification-toast', 'Grace <grace@example.com>');
    assert.equal(review(editor.document.getText()), 'pending', 'one is not enough');
    assert.match(await readRecord(id), /pending: Grace/);
    await commands.executeCommand('notifications.clearAll');
    signIn('Edsger');
    await approve();
    await waitForText(editor.document, (text) => review(text) === 'approved');
    await person.see('.notification-toast', 'Edsger');
    await person.miss('.statusbar-item', 'pending');
    assert.match(await readRecord(id), /approved: Grace <?.*Edsger/);
    await person.takePicture('approved');
  });

  it('lapses when the code changes afterwards, and holds again when the change is undone', async () => {
    await goTo(editor, 'export function discount');
    for (const name of ['Grace', 'Edsger']) {
      signIn(name);
      await approve();
      await person.see('.notification-toast', name);
    }
    await waitForText(editor.document, (text) => review(text) === 'approved');
    await goTo(editor, '9);');
    await person.type('1');
    await waitForText(editor.document, (text) => text.includes('.19)'));
    await person.see('.statusbar-item', '1 pending');
    assert.match(await readRecord(id), /lapsed: Grace/);
    assert.equal(review(editor.document.getText()), 'approved', 'nothing moves while a person types');
    await person.takePicture('lapsed');
    await person.press('Control+z');
    await person.miss('.statusbar-item', 'pending');
    assert.match(await readRecord(id), /approved: Grace/);
  });

  it('shows in the tag when the file is saved, in a step that can be undone', async () => {
    const { document } = editor;
    await goTo(editor, 'export function discount');
    for (const name of ['Grace', 'Edsger']) {
      signIn(name);
      await approve();
      await person.see('.notification-toast', name);
    }
    await waitForText(document, (text) => review(text) === 'approved');
    await goTo(editor, '9);');
    await person.type('1');
    await waitForText(document, (text) => text.includes('.19)'));
    const typed = document.getText();
    try {
      await save(document);
      assert.equal(document.getText(), typed.replace('review=approved', 'review=lapsed'));
      await save(document);
      assert.equal(document.getText().match(/AI-Provenance/g)?.length, 1);
      await person.press('Control+z');
      await waitForText(document, (text) => text === typed);
    } finally {
      await workspace.fs.writeFile(document.uri, original);
    }
  });

  it('is chosen from a list when the cursor is elsewhere', async () => {
    await goTo(editor, 'import jwt');
    signIn('Grace');
    await approve();
    await person.see('.quick-input-widget', 'Which AI code do you approve?');
    await person.takePicture('approve-list');
    await choose('Lines ');
    await person.see('.notification-toast', 'Grace <grace@example.com>');
    assert.match(await readRecord(id), /pending: Grace/);
  });
});

describe('Who wrote some lines', () => {
  afterEach(discardEdits);

  it('can be said of a selection, and taken back', async () => {
    const editor = await openFile('src/reports/export.js');
    const before = editor.document.getText();
    await goTo(editor, 'export function exportReport');
    for (let line = 0; line < 3; line++) await person.press('Shift+ArrowDown');
    await runCommand('Touchstone: Mark Who Wrote the Selected Lines');
    await choose('An AI assistant');
    await person.see('.quick-input-widget', 'Which AI assistant wrote it?');
    await choose('Another one');
    await person.see('.quick-input-widget input:focus');
    await person.type('example.helper');
    await person.press('Enter');
    const [, id, tool] = await waitForText(editor.document, (text) => tag.exec(text) ?? undefined);
    assert.equal(tool, 'example.helper');
    assert.match(await readRecord(id), /\| ai \| example\.helper \|/);
    await person.takePicture('marked');

    await goTo(editor, 'export function exportReport');
    for (let line = 0; line < 3; line++) await person.press('Shift+ArrowDown');
    await runCommand('Touchstone: Mark Who Wrote the Selected Lines');
    await choose('A person');
    await waitForText(editor.document, (text) => text === before);
    assert.match(await readRecord(id), /\| human \|/);
  });
});
