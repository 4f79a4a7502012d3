import assert from 'node:assert/strict';
import { commands, type TextEditor, window } from 'vscode';
import { person } from '../driver/outside.ts';
import {
  answer,
  choose,
  discardEdits,
  folder,
  openFile,
  readPage,
  tag,
  waitFor,
  waitForText,
} from './editor.ts';

const block = [
  'def refund(order_id, amount):',
  '    # In a real application, you would check who is asking',
  '    response = requests.post(GATEWAY, json={"order": order_id}, timeout=5, verify=False)',
  '    return response.json()',
  '',
].join('\n');

describe('The message about a pasted block', () => {
  let editor: TextEditor;
  let original: string;

  before(discardEdits);

  beforeEach(async () => {
    editor = await openFile('src/payments/gateway.py');
    original = editor.document.getText();
    await commands.executeCommand('notifications.clearAll');
    await person.copy(block);
    await person.press('Control+v');
    await person.see('.notification-toast', 'pasted block');
  });

  afterEach(async () => {
    await commands.executeCommand('workbench.action.closePanel');
    await discardEdits();
  });

  it('shows the first finding on the spot, and all of them below', async () => {
    await answer('pasted block', 'Show');
    await person.see('.markers-panel .monaco-list-row', 'leftover-assistant-text');
    const line = original.split('\n').length;
    await waitFor(window.onDidChangeTextEditorSelection, () => editor.selection.active.line === line);
    await person.takePicture('paste-show');
  });

  it('fixes what is safe to fix in the block, and nothing outside of it', async () => {
    await answer('pasted block', 'Fix All Safe');
    const text = await waitForText(editor.document, (now) => !now.endsWith(block) && now);
    assert.ok(text.includes('timeout=5)') || text.includes('verify=True'), text);
    assert.ok(text.startsWith(original), 'the code that was there stands as it stood');
    await person.takePicture('paste-fixed');
  });

  it('marks the block as written by an assistant, with tag and record', async () => {
    await answer('pasted block', 'From an AI Assistant…');
    await person.see('.quick-input-widget', 'Which AI assistant wrote it?');
    await person.takePicture('paste-assistant');
    await choose('Claude');
    const [, id, tool] = await waitForText(editor.document, (text) => tag.exec(text) ?? undefined);
    assert.equal(tool, 'anthropic.claude');
    assert.equal(editor.document.getText().replace(/.*AI-Provenance.*\n/, ''), original + block);
    const row = (await readPage('/Ledger.md', folder())).split('\n').find((line) => line.includes(id));
    assert.match(row ?? 'no record', /\| ai \| anthropic\.claude \|/);
    await person.see('.statusbar-item', '1 pending');
    await person.takePicture('paste-marked');
  });

  it('marks it with an assistant that is not in the list, or not at all when turned away', async () => {
    await answer('pasted block', 'From an AI Assistant…');
    await person.see('.quick-input-widget', 'Which AI assistant wrote it?');
    await person.press('Escape');
    await person.miss('.quick-input-widget');
    assert.doesNotMatch(editor.document.getText(), tag);
  });
});
