import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CodeAction, DiagnosticSeverity } from 'vscode-languageserver/node';
import { tierRequest } from '../../server/src/protocol/messages.ts';
import { write } from '../cli/touchstone.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { applyAction, Editor } from './editor.ts';

const text = 'import bcrypt from "bcrypt";\nexport const check = (a, b) => bcrypt.compare(a, b);\n';

describe('A file that does something dangerous in a place that nobody named', () => {
  const folder = temporaryFolder();
  let editor: Editor;

  beforeEach(async () => {
    git(folder.path, 'init', '--quiet');
    write(folder.path, { 'package.json': '{"dependencies":{"bcrypt":"5"}}' });
    editor = await Editor.start(folder.path);
  });
  afterEach(() => editor.kill());

  async function hints(name: string) {
    const found = await editor.diagnostics(name);
    return found.filter(({ code }) => code === 'place-by-content');
  }

  async function actions(name: string): Promise<CodeAction[]> {
    const found = await hints(name);
    return editor.actions(name, found[0].range, found);
  }

  async function take({ edit }: CodeAction, charter: string): Promise<void> {
    const { refreshes } = editor;
    write(folder.path, { '.touchstone.yml': applyAction({ title: '', edit }, charter) });
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: editor.uri('.touchstone.yml'), type: 1 }],
    });
    await editor.until(() => editor.refreshes > refreshes);
  }

  it('gets one quiet hint, and a charter that makes it critical', async () => {
    await editor.open('src/check.js', text);
    const [hint, ...others] = await hints('src/check.js');
    assert.deepEqual(others, []);
    assert.equal(hint.severity, DiagnosticSeverity.Hint);
    assert.match(
      String(hint.message),
      /^This file verifies passwords \(bcrypt\), and it is trusted only because/,
    );
    assert.deepEqual(hint.range, { start: { line: 0, character: 19 }, end: { line: 0, character: 27 } });
    const [promote] = await actions('src/check.js');
    assert.equal(promote.title, 'Make this file critical in the charter');
    const uri = pathToFileURL(join(folder.path, '.touchstone.yml')).href;
    assert.deepEqual(promote.edit!.documentChanges![0], {
      kind: 'create',
      uri,
      options: { ignoreIfExists: true },
    });
    await take(promote, '');
    const { tier, decidedBy } = await editor.request(tierRequest, { uri: editor.uri('src/check.js') });
    assert.deepEqual(
      [tier, decidedBy],
      ['critical', { pattern: '/src/check.js', source: '.touchstone.yml:4' }],
    );
    assert.deepEqual(await hints('src/check.js'), []);
  });

  it('is asked about no more once the charter says what it is', async () => {
    const charter = 'version: 1\ntiers:\n  critical:\n    paths:\n      - vault/**\n';
    write(folder.path, { '.touchstone.yml': charter });
    await editor.open('src/check.js', text);
    const [promote, keep] = await actions('src/check.js');
    assert.equal(
      applyAction(promote, charter),
      charter.replace('      - vault', '      - "/src/check.js"\n      - vault'),
    );
    assert.equal(keep.title, 'Say in the charter that this file is trusted');
    await take(keep, charter);
    assert.deepEqual(await hints('src/check.js'), []);
    const { tier } = await editor.request(tierRequest, { uri: editor.uri('src/check.js') });
    assert.equal(tier, 'trusted');
  });

  it('adds to the nearest charter, as it stands in the editor', async () => {
    write(folder.path, {
      '.touchstone.yml': 'version: 1\n',
      'packages/api/.touchstone.yml': 'version: 1\n',
    });
    await editor.open('packages/api/.touchstone.yml', '# unsaved\nversion: 1\n', 'yaml');
    await editor.open('packages/api/check.js', text);
    const [promote] = await actions('packages/api/check.js');
    assert.equal(
      applyAction(promote, '# unsaved\nversion: 1\n'),
      '# unsaved\ntiers:\n  critical:\n    paths: ["/check.js"]\nversion: 1\n',
    );
  });

  it('keeps its hint where the code is while somebody types, and is looked at anew when it is saved', async () => {
    await editor.open('src/check.js', text);
    assert.equal((await hints('src/check.js')).length, 1);
    await editor.change('src/check.js', { text: `// more\n${text}` });
    assert.equal((await hints('src/check.js'))[0].range.start.line, 1);
    await editor.change('src/check.js', { text: 'export const check = "bcrypt";\n' });
    await editor.save('src/check.js');
    await editor.change('src/check.js', { text: 'export const check = "bcrypt" ;\n' });
    assert.deepEqual(await hints('src/check.js'), []);
  });

  it('is left alone where its place has a name, and where it does nothing of the kind', async () => {
    for (const [name, content] of [
      ['src/auth/check.js', text],
      ['test/check.test.js', text],
      ['src/list.js', 'export const list = [];\n'],
    ]) {
      await editor.open(name, content);
      assert.deepEqual(await hints(name), [], name);
    }
  });
});
