import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, languages, type TextEditor, Uri, window, workspace } from 'vscode';
import { person } from '../driver/outside.ts';
import {
  acceptCompletion,
  choose,
  discardEdits,
  findings,
  folder,
  goTo,
  openFile,
  readPage,
  runCommand,
  signIn,
  tag,
  waitFor,
  waitForText,
} from './editor.ts';

const code = 'export function discount(cents) {\n  return Math.round(cents * 0.9);\n}';
const lens = '.codelens-decoration';
const entry = '.pane-body .monaco-list-row';

async function set(setting: string, value: unknown): Promise<void> {
  await workspace.getConfiguration().update(setting, value, ConfigurationTarget.Global);
}

describe('A block of AI code', () => {
  let editor: TextEditor;
  let id: string;

  beforeEach(async () => {
    editor = await openFile('src/auth/login.js');
    id = await acceptCompletion(editor, code);
    await commands.executeCommand('notifications.clearAll');
  });

  afterEach(async () => {
    await discardEdits();
    signIn('Ada');
  });

  const review = (text: string) => tag.exec(text)?.[3];

  it('has a line above it from which it is approved', async () => {
    assert.match(await person.see(lens, 'pending'), /touchstone-test\.driver · now · pending/);
    await person.takePicture('code-lens-dark');
    for (const name of ['Grace', 'Edsger']) {
      signIn(name);
      await person.click(`${lens} a`, 'Approve');
      await person.see('.notification-toast', name);
    }
    await waitForText(editor.document, (text) => review(text) === 'approved');
    await person.see(lens, 'approved');
    await person.miss(`${lens} a`, 'Approve');
  });

  it('is said to be a person’s there', async () => {
    await person.click(`${lens} a`, 'Not AI');
    await waitForText(editor.document, (text) => !text.includes('AI-Provenance'));
    assert.match(editor.document.getText(), /discount/);
    await person.miss(lens);
    assert.match(await readPage('/Ledger.md', folder()), /\| human \|/);
    await person.press('Control+z');
    await waitForText(editor.document, (text) => text.includes('AI-Provenance'));
    await person.see(lens, 'pending');
  });

  it('shows everything that is recorded of it, as a page and in a hover over its tag', async () => {
    await person.click(`${lens} a`, 'Details');
    await person.read('h1', 'AI code');
    await person.read('li', /Accepted by Ada/);
    await person.takePicture('record-page');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await person.hover('.view-line span span', 'AI-Provenance');
    assert.match(await person.see('.monaco-hover', 'Accepted by'), /touchstone-test\.driver/);
    await person.takePicture('record-hover');
  });

  it('is marked in the gutter and on the ruler, unless that is not wanted', async () => {
    const bar = '.glyph-margin-widgets .cgmr[class*="ced-"]';
    await person.see(bar);
    await goTo(editor, 'export function discount');
    await set('workbench.colorTheme', 'Default Dark Modern');
    await person.see('.monaco-workbench.vs-dark');
    await person.takePicture('marks-dark');
    await set('workbench.colorTheme', 'Default High Contrast');
    await person.see('.monaco-workbench.hc-black');
    await person.takePicture('marks-high-contrast');
    await set('workbench.colorTheme', undefined);
    await person.miss('.monaco-workbench.hc-black');
    await set('touchstone.review.marks', false);
    await person.miss(bar);
    await set('touchstone.review.codeLens', false);
    await person.miss(lens);
    await set('touchstone.review.marks', undefined);
    await set('touchstone.review.codeLens', undefined);
    await person.see(bar);
    await person.see(lens);
  });

  it('waits in the review queue, from which it is opened, read about and approved', async () => {
    await runCommand('Touchstone: Focus on Review Queue View');
    await person.see(entry, 'Critical');
    await person.see(entry, 'login.js');
    await person.see(
      '.activitybar .action-item:has(.action-label[aria-label^="Touchstone"]) .badge-content',
      /\d/,
    );
    await goTo(editor, 'import jwt');
    await person.click(entry, 'login.js');
    const first = editor.document.getText().split('\n').indexOf(code.split('\n')[0]);
    await waitFor(window.onDidChangeTextEditorSelection, () => editor.selection.active.line === first);
    await person.hover(entry, 'login.js');
    await person.takePicture('review-queue');
    for (const name of ['Grace', 'Edsger']) {
      signIn(name);
      await person.hover(entry, 'login.js');
      await person.click(`${entry}:has-text("login.js") .action-label[aria-label*="Approve"]`);
      await person.see('.notification-toast', name);
    }
    await person.miss(entry, 'login.js');
    await commands.executeCommand('workbench.view.explorer');
  });

  it('is told of in the panel of its tier, with what can be done', async () => {
    await person.click('.statusbar-item', 'Critical');
    await person.see('.quick-input-widget', 'Missing here');
    await person.see('.quick-input-list .monaco-list-row', '1 block of AI code without approval');
    await person.takePicture('tier-panel');
    await person.press('Escape');
    assert.match(
      await person.see('.statusbar-item[id*="touchstone"] a[aria-label*="Trust tier critical"]'),
      /Critical/,
    );
    await person.click('.statusbar-item', 'Critical');
    await choose('1 block of AI code');
    await person.see('.notification-toast', 'the author may not approve');
    assert.ok(id);
  });

  it('is found where else it has landed', async () => {
    const other = Uri.joinPath(folder(), 'src', 'reports', 'prices.js');
    await workspace.fs.writeFile(other, new TextEncoder().encode(code.replaceAll('  ', '    ')));
    try {
      await goTo(editor, 'return Math');
      await runCommand('Touchstone: Find Where Else This Code Landed');
      await person.see('.peekview-widget', 'prices.js');
      await person.takePicture('clones');
      await person.press('Escape');
      await person.miss('.peekview-widget');
    } finally {
      await workspace.fs.delete(other);
    }
    await runCommand('Touchstone: Find Where Else This Code Landed');
    await person.see('.notification-toast', 'stands nowhere else');
  });
});

describe('AI code of a kind that the charter prohibits', () => {
  const charter = () => Uri.joinPath(folder(), '.touchstone.yml');
  const hash = "import { createHash } from 'node:crypto';\nexport const hash = createHash('sha256');";
  let original: Uint8Array;

  beforeEach(async () => {
    original = await workspace.fs.readFile(charter());
  });

  afterEach(async () => {
    await discardEdits();
    await workspace.fs.writeFile(charter(), original);
  });

  it('is named when it arrives, and underlined', async () => {
    const text =
      'version: 1\ndefault-tier: experimental\ntiers: {experimental: {prohibit: [cryptography]}}\n';
    const editor = await openFile('src/server.ts');
    await workspace.fs.writeFile(charter(), new TextEncoder().encode(text));
    await person.see('.statusbar-item', 'Experimental');
    await acceptCompletion(editor, hash);
    await person.see('.notification-toast', 'lets no AI write there');
    await waitFor(languages.onDidChangeDiagnostics, () =>
      findings(editor.document).some(({ ruleId }) => ruleId === 'prohibited-cryptography'),
    );
    await person.takePicture('prohibited');
  });
});
