import assert from 'node:assert/strict';
import { commands, languages, type Uri } from 'vscode';
import { person } from '../driver/outside.ts';
import { choose, discardEdits, findings, folder, openFile, readPage, runCommand, waitFor } from './editor.ts';

describe('Pages beside the code', () => {
  afterEach(discardEdits);

  it("open from a finding's code, as the preview of the rule's page", async () => {
    const { document } = await openFile('src/auth/login.js');
    const { diagnostic } = await waitFor(languages.onDidChangeDiagnostics, () =>
      findings(document).find(({ ruleId }) => ruleId === 'sql-injection'),
    );
    const { target } = diagnostic.code as { target: Uri };
    await commands.executeCommand('vscode.open', target, { viewColumn: -2 });
    await person.see('.tab.active', 'sql-injection');
    await person.read('h1', 'SQL statement');
    await person.takePicture('rule-page');
  });

  it('open from the status bar, with what the tier asks for', async () => {
    const { document } = await openFile('src/payments/gateway.py');
    await person.click('.statusbar-item', 'Critical');
    await choose('Show as a Page');
    await person.read('h1', 'Critical');
    assert.match(await person.see('.statusbar-item', 'Critical'), /Critical/, 'the tier stays in sight');
    await person.takePicture('tier-page');
    const text = await readPage('/Trust tier.md', document.uri);
    assert.match(text, /src\/payments\/gateway\.py/);
    assert.match(text, /\.touchstone\.yml/);
  });

  it('tell how much of the code is AI-written, in the colours of the theme', async () => {
    await openFile('src/auth/login.js');
    await runCommand('Touchstone: Show Report on AI Code');
    await person.see('.tab.active', 'AI Code Report');
    await person.read('h1', 'AI code in');
    await person.read('.cards', 'of the code is AI-written');
    await person.takePicture('report');
  });

  it('say so when a rule has none', async () => {
    assert.match(await readPage('/rules/no-such-rule.md', folder()), /no page/);
  });

  it('show what a finding means where the mouse rests on it', async () => {
    await openFile('src/auth/login.js');
    await person.hover('.view-line span span', 'SELECT');
    await person.see('.monaco-hover', 'sql-injection');
    await person.takePicture('hover');
  });
});
