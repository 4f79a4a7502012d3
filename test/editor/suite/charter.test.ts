import assert from 'node:assert/strict';
import { commands, languages, type TextEditor, Uri, workspace } from 'vscode';
import { person } from '../driver/outside.ts';
import {
  answer,
  discardEdits,
  findings,
  folder,
  goTo,
  offer,
  openFile,
  openQuickFixes,
  readPage,
  runCommand,
  tag,
  waitFor,
  waitForText,
} from './editor.ts';

const place = () => Uri.joinPath(folder(), '.touchstone.yml');

let original: Uint8Array;

before(async () => {
  original = await workspace.fs.readFile(place());
});

/** Saves another charter and waits until the open file is in that tier by it. */
async function useCharter(text: string, tier: string): Promise<void> {
  await workspace.fs.writeFile(place(), new TextEncoder().encode(text));
  await person.see('.statusbar-item', tier);
}

describe('The charter', () => {
  before(async () => {
    await openFile('src/reports/export.js');
    await person.see('.statusbar-item', 'Trusted');
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.writeFile(place(), original);
  });

  it('moves the tier of open files when it is saved', async () => {
    await runCommand('Touchstone: Edit Charter');
    await person.see('.tab.active', '.touchstone.yml');
    await person.see('.editor-group-container.active .monaco-editor.focused');
    await person.press('Control+End');
    await person.type('default-tier: critical');
    await person.press('Control+s');
    await person.click('.tab', 'export.js');
    await person.see('.statusbar-item', 'Critical');
    await person.takePicture('charter-moved');
  });

  it('shows a mistake where it stands, while the last good version stays in force', async () => {
    const editor = await openFile('.touchstone.yml');
    await person.press('Enter');
    await person.type('provenence: {tags: ledger-only}');
    await person.press('Control+s');
    const { diagnostic } = await waitFor(
      languages.onDidChangeDiagnostics,
      () => findings(editor.document)[0],
    );
    assert.equal(diagnostic.range.start.line, editor.document.lineCount - 1);
    await person.see('.squiggly-error');
    await person.takePicture('charter-broken');
    await person.click('.tab', 'export.js');
    await person.see('.statusbar-item .codicon-alert');
    assert.match(
      await person.see('.statusbar-item', 'Critical'),
      /Critical/,
      'as the last good version says',
    );
    await person.hover('.statusbar-item', 'Critical');
    assert.match(
      await person.see('.monaco-hover', 'Trust tier'),
      /\.touchstone\.yml:\d+:1: .*last good version/,
    );
    await person.takePicture('charter-broken-status');
  });

  it('offers the key that was meant', async () => {
    const editor = await openFile('.touchstone.yml');
    await goTo(editor, 'provenence');
    await commands.executeCommand('notifications.clearAll');
    await openQuickFixes('Change to');
    await person.takePicture('charter-quick-fix');
    await person.press('Enter');
    await waitForText(editor.document, (text) => text.includes('\nprovenance: {tags'));
    await person.press('Control+s');
    await person.click('.tab', 'export.js');
    await person.miss('.statusbar-item .codicon-alert');
  });

  it('is drafted where there is none', async () => {
    await openFile('.touchstone.yml');
    await person.press('Control+w');
    await workspace.fs.delete(place());
    await person.see('.statusbar-item', 'Trusted');
    await runCommand('Touchstone: Edit Charter');
    await person.see('.tab.active', '.touchstone.yml');
    const text = new TextDecoder().decode(await workspace.fs.readFile(place()));
    assert.match(text, /^version: 1$/m);
    await person.takePicture('charter-draft');
    const document = await workspace.openTextDocument(place());
    await person.click('.tab', 'export.js');
    assert.match(await readPage('/Trust tier.md', document.uri), /\.touchstone\.yml/);
    assert.deepEqual(findings(document), []);
  });
});

describe('What the charter says about AI code', () => {
  const completion = 'export function total(items) {\n  return items.length;\n}';
  let editor: TextEditor;
  let before: string;

  async function accept(): Promise<void> {
    await person.press('Control+End');
    const { document } = editor;
    const { lineCount } = document;
    await person.press('Enter');
    before = await waitForText(document, (text) => document.lineCount > lineCount && text);
    await offer(completion);
    await person.press('Tab');
  }

  beforeEach(async () => {
    await commands.executeCommand('notifications.clearAll');
    editor = await openFile('src/reports/export.js');
    await person.see('.statusbar-item', 'Trusted');
  });

  afterEach(async () => {
    await workspace.fs.writeFile(place(), original);
    await person.see('.statusbar-item', 'Trusted');
    await discardEdits();
  });

  const charter = (ai: string) => `version: 1\ntiers:\n  critical: {paths: ["src/reports/**"], ai: ${ai}}\n`;

  it('deny: it is taken out again, with the reason, in a step that can be undone', async () => {
    await useCharter(charter('deny'), 'Critical');
    const ledger = await readPage('/Ledger.md', folder());
    await accept();
    const reason = await person.see('.notification-toast', 'AI may not write code here');
    assert.match(reason, /src\/reports\/\*\*.*\.touchstone\.yml:3/);
    assert.equal(editor.document.getText(), before);
    assert.equal(await readPage('/Ledger.md', folder()), ledger, 'nothing stands in the ledger');
    await person.takePicture('deny');
    await person.press('Control+z');
    await waitForText(editor.document, (text) => text.includes(completion));
  });

  it('ask: "Take It Out" leaves neither code nor tag nor record', async () => {
    await useCharter(charter('ask'), 'Critical');
    await accept();
    await person.see('.notification-toast', 'Keep it?');
    const [, id] = await waitForText(editor.document, (text) => tag.exec(text) ?? undefined);
    await person.takePicture('ask');
    await answer('Keep it?', 'Take It Out');
    await waitForText(editor.document, (text) => text === before);
    assert.ok(!(await readPage('/Ledger.md', folder())).includes(id), 'the record is gone');
  });

  it('ask: "Keep" leaves it in, to be reviewed', async () => {
    await useCharter(charter('ask'), 'Critical');
    await accept();
    await person.see('.notification-toast', 'Keep it?');
    await answer('Keep it?', 'Keep');
    await person.miss('.notification-toast', 'Keep it?');
    const text = await waitForText(editor.document, (now) => tag.test(now) && now);
    assert.ok(text.endsWith(completion));
    await person.see('.statusbar-item', '1 pending');
  });

  it('ask: code that was typed on since is taken out as a whole', async () => {
    await useCharter(charter('ask'), 'Critical');
    await accept();
    await person.see('.notification-toast', 'Keep it?');
    await goTo(editor, 'items.length');
    await person.type('2 * ');
    await waitForText(editor.document, (text) => text.includes('2 * items'));
    await answer('Keep it?', 'Take It Out');
    await waitForText(editor.document, (text) => text === before);
  });
});
