import assert from 'node:assert/strict';
import { commands, languages, type TextEditor } from 'vscode';
import { assistantId } from '../driver/completions.ts';
import { person } from '../driver/outside.ts';
import {
  answer,
  discardEdits,
  findings,
  folder,
  offer,
  openFile,
  readPage,
  useDetailedReason,
  waitFor,
  waitForText,
} from './editor.ts';

const completion = [
  'export function greet(user) {',
  '  const name = user.name.trim();',
  '  return name;',
  '}',
].join('\n');

const block = "const agent = new https.Agent({ rejectUnauthorized: false });\nconst key = 'your-api-key';\n";

const tag = /AI-Provenance: id=(\w+) tool=(\S+) tier=critical review=pending/;

const routes = [
  { title: "with the editor's own reasons", detailed: true, file: 'src/auth/login.js', tool: assistantId },
  { title: 'on stable API alone', detailed: false, file: 'src/auth/session.ts', tool: 'unknown' },
];

for (const [index, { title, detailed, file, tool }] of routes.entries()) {
  const first = index === 0;
  describe(`A developer in a critical folder, ${title}`, () => {
    const picture = (name: string) => person.takePicture(`${detailed ? 'reason' : 'stable'}-${name}`);
    let editor: TextEditor;

    before(async () => {
      await useDetailedReason(detailed);
      editor = await openFile(file);
    });

    after(discardEdits);

    it('reads the trust tier in the status bar', async () => {
      assert.match(await person.see('.statusbar-item', 'Critical ·'), /Critical · \d+/);
      await picture('1-tier');
    });

    it('sees the vulnerable line that was just typed', async () => {
      const { document } = editor;
      await person.type("process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';");
      const line = document.lineCount - 1;
      const found = await waitFor(languages.onDidChangeDiagnostics, () =>
        findings(document).find(({ diagnostic }) => diagnostic.range.start.line === line),
      );
      assert.equal(found.ruleId, 'tls-verification-disabled');
      await person.see('.squiggly-error, .squiggly-warning');
      await picture('2-finding');
    });

    it(first ? 'is warned once on the first edit there' : 'is not warned again on the same day', async () => {
      // The server answers in turn: once it shows a page, it has answered the edit.
      await readPage('/Ledger.md', folder());
      if (first) await person.see('.notification-toast', 'a critical place');
      else await person.miss('.notification-toast', 'a critical place');
      await picture('2-warning');
      await commands.executeCommand('notifications.clearAll');
    });

    it('applies the quick fix', async () => {
      const { document } = editor;
      await person.press('Control+.');
      await person.see('.action-widget');
      await picture('3-quick-fix');
      await person.press('Enter');
      await waitForText(document, (text) => text.endsWith("process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';"));
      const line = document.lineCount - 1;
      await waitFor(languages.onDidChangeDiagnostics, () =>
        findings(document).every(({ diagnostic }) => diagnostic.range.start.line !== line),
      );
    });

    it('accepts a completion, which brings its tag and its record', async () => {
      const { document } = editor;
      await person.press('Control+End');
      await person.press('Enter');
      await offer(completion);
      await picture('4-offer');
      await person.press('Tab');
      const [, id, named] = await waitForText(document, (text) => tag.exec(text) ?? undefined);
      assert.equal(named, tool);
      assert.ok(document.getText().endsWith(`\n${completion}`), 'the accepted code stands as it was offered');
      assert.ok((await readPage('/Ledger.md', folder())).includes(id), 'the ledger lists the record');
      await person.see('.statusbar-item', 'pending');
      await commands.executeCommand('notifications.clearAll');
      await picture('5-provenance');
    });

    it('undoes it with one key, and code, tag and record are gone', async () => {
      const { document } = editor;
      const [, id] = tag.exec(document.getText()) ?? assert.fail('no tag');
      await person.press('Control+z');
      const text = await waitForText(document, (now) => !now.includes('AI-Provenance') && now);
      assert.ok(!text.includes('greet'), 'the completion is gone as well');
      assert.ok(!(await readPage('/Ledger.md', folder())).includes(id), 'the ledger has dropped the record');
      await person.miss('.statusbar-item', 'pending');
    });

    it('redoes it, and all three are back', async () => {
      const { document } = editor;
      await person.press('Control+Shift+z');
      const [, id] = await waitForText(document, (text) => tag.exec(text) ?? undefined);
      assert.ok((await readPage('/Ledger.md', folder())).includes(id));
      await person.press('Control+z');
      await waitForText(document, (text) => !text.includes('AI-Provenance'));
    });

    it('pastes a block and is told what it brings', async () => {
      const { document } = editor;
      await commands.executeCommand('notifications.clearAll');
      await person.press('Control+End');
      const before = document.getText();
      await person.copy(block);
      await person.press('Control+v');
      assert.match(await person.see('.notification-toast', 'pasted block'), /finding/);
      await picture('6-paste');
      await answer('pasted block', 'Undo Paste');
      await waitForText(document, (text) => text === before);
    });
  });
}
