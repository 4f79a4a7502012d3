import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver/node';
import { write } from '../cli/touchstone.ts';
import { openRegistry } from '../host/registry.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { Editor } from './editor.ts';

const code = "import a from 'expresss';\nimport { readFileAsync } from 'fs';\n\nreadFileAsync(a);\n";

const codesOf = (diagnostics: Diagnostic[]): string[] =>
  diagnostics.map(({ code: rule, range }) => `${range.start.line}:${range.start.character} ${rule}`);

describe('the language server, of packages and their members', () => {
  const folder = temporaryFolder();
  const editors: Editor[] = [];
  const start = async (settings?: unknown): Promise<Editor> => {
    const editor = await Editor.start(folder.path, { settings });
    editors.push(editor);
    return editor;
  };

  afterEach(() => {
    for (const editor of editors.splice(0)) editor.kill();
  });

  beforeEach(() =>
    write(folder.path, {
      '.git/HEAD': '',
      'package.json': JSON.stringify({ name: 'shop', dependencies: { express: '4' } }),
    }),
  );

  it('shows them while one types, with fixes', async () => {
    const editor = await start();
    await editor.open('src/a.js', code);
    const diagnostics = await editor.diagnostics('src/a.js');
    assert.deepEqual(codesOf(diagnostics), ['0:15 hallucinated-package', '1:9 hallucinated-api']);
    const actions = await editor.actions('src/a.js', diagnostics[0].range, diagnostics);
    assert.ok(actions.some(({ title }) => /^Replace .expresss. with .express./.test(title)));
    const renames = await editor.actions('src/a.js', diagnostics[1].range, diagnostics);
    assert.ok(renames.some(({ title }) => /^Replace with .readFile./.test(title)));
    await editor.change('src/a.js', {
      range: { start: { line: 0, character: 15 }, end: { line: 0, character: 23 } },
      text: 'express',
    });
    assert.deepEqual(codesOf(await editor.diagnostics('src/a.js')), ['1:9 hallucinated-api']);
  });

  it('looks again when the manifest has changed', async () => {
    const editor = await start();
    await editor.open('src/a.js', "import a from 'late-comer-package';\n");
    assert.deepEqual(codesOf(await editor.diagnostics('src/a.js')), ['0:15 hallucinated-package']);
    writeFileSync(
      join(folder.path, 'package.json'),
      JSON.stringify({ name: 'shop', dependencies: { 'late-comer-package': '1' } }),
    );
    const { refreshes } = editor;
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: editor.uri('package.json'), type: 2 }],
    });
    await editor.until(() => editor.refreshes > refreshes);
    assert.deepEqual(codesOf(await editor.diagnostics('src/a.js')), []);
  });

  it('says nothing of packages in a document without a place', async () => {
    const editor = await start();
    await editor.open('untitled:Untitled-1', code);
    assert.deepEqual(codesOf(await editor.diagnostics('untitled:Untitled-1')), ['1:9 hallucinated-api']);
  });

  it('asks the registry only where the setting says so, and shows what it has learned', async () => {
    const registry = await openRegistry({});
    const cache = process.env.XDG_CACHE_HOME;
    process.env.XDG_CACHE_HOME = join(folder.path, 'cache');
    try {
      write(folder.path, { '.npmrc': `registry=${registry.address}\n` });
      const silent = await start();
      await silent.open('src/a.js', "import a from 'nobody-has-this';\n");
      await silent.diagnostics('src/a.js');
      await silent.stop();
      assert.deepEqual(registry.asked, []);
      const editor = await start({ packages: { lookup: true } });
      await editor.open('src/a.js', "import a from 'nobody-has-this';\n");
      const [before] = await editor.diagnostics('src/a.js');
      assert.equal(before.code, 'hallucinated-package');
      await editor.until(() => editor.refreshes > 0);
      const [after] = await editor.diagnostics('src/a.js');
      assert.match(
        typeof after.message === 'string' ? after.message : '',
        /has no package .nobody-has-this./,
      );
      assert.deepEqual(registry.asked, ['/nobody-has-this']);
    } finally {
      if (cache === undefined) delete process.env.XDG_CACHE_HOME;
      else process.env.XDG_CACHE_HOME = cache;
      await registry.close();
    }
  });
});
