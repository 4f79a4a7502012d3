import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type DidChangeWatchedFilesRegistrationOptions,
  RegistrationRequest,
} from 'vscode-languageserver/node';
import { tierRequest } from '../../server/src/protocol/messages.ts';
import { write } from '../cli/touchstone.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { type Abilities, Editor, pulling } from './editor.ts';

describe('Charters within each other, in the editor', () => {
  const folder = temporaryFolder();
  let editor: Editor;

  beforeEach(() => {
    git(folder.path, 'init', '--quiet');
    write(folder.path, { '.touchstone.yml': 'version: 1\ntiers:\n  critical: {paths: ["core/**"]}\n' });
  });

  afterEach(() => editor.kill());

  async function start(place: string, abilities?: Abilities): Promise<void> {
    editor = await Editor.start(join(folder.path, place), abilities);
  }

  async function writeCharter(name: string, text: string): Promise<void> {
    const { refreshes } = editor;
    write(folder.path, { [name]: text });
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(join(folder.path, name)).href, type: 1 }],
    });
    await editor.until(() => editor.refreshes > refreshes);
  }

  it('are followed as they come, and the status names the line that decided', async () => {
    await start('');
    await editor.open('packages/api/core/a.js', '');
    await editor.diagnostics('packages/api/core/a.js');
    await editor.until(() => editor.statuses.at(-1)?.tier === 'trusted');
    await writeCharter(
      'packages/api/.touchstone.yml',
      'version: 1\ntiers:\n  critical:\n    paths:\n      - core/**\n',
    );
    await editor.diagnostics('packages/api/core/a.js');
    await editor.until(() => editor.statuses.at(-1)?.tier === 'critical');
    assert.deepEqual(editor.statuses.at(-1)?.decidedBy, {
      pattern: 'core/**',
      source: 'packages/api/.touchstone.yml:5',
    });
  });

  it('have a say from above the workspace folder, and are watched there where the client can', async () => {
    const { workspace } = pulling;
    const watching = { dynamicRegistration: true, relativePatternSupport: true };
    const capabilities = { ...pulling, workspace: { ...workspace, didChangeWatchedFiles: watching } };
    write(folder.path, { 'packages/api/a.js': '' });
    editor = await Editor.start(join(folder.path, 'packages', 'api'), { capabilities });
    const watched = new Promise<DidChangeWatchedFilesRegistrationOptions>((resolve) => {
      editor.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
        for (const { method, registerOptions } of registrations)
          if (method === 'workspace/didChangeWatchedFiles') resolve(registerOptions);
      });
    });
    const tier = async () => (await editor.request(tierRequest, { uri: editor.uri('a.js') })).tier;
    assert.equal(await tier(), 'trusted');
    const { watchers } = await watched;
    const above = { baseUri: pathToFileURL(folder.path).href, pattern: '.touchstone.yml' };
    assert.ok(watchers.some(({ globPattern }) => JSON.stringify(globPattern) === JSON.stringify(above)));
    await writeCharter('.touchstone.yml', 'version: 1\ndefault-tier: critical\n');
    assert.equal(await tier(), 'critical');
  });

  it('speak for the workspace folder they stand in, and for one that is added', async () => {
    write(folder.path, {
      'one/.git/HEAD': '',
      'one/.touchstone.yml': 'version: 1\ndefault-tier: critical\n',
      'two/.git/HEAD': '',
      'two/.touchstone.yml': 'version: 1\ndefault-tier: experimental\n',
    });
    await start('one', {
      capabilities: { ...pulling, workspace: { ...pulling.workspace, workspaceFolders: true } },
    });
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: pathToFileURL(join(folder.path, 'two')).href, name: 'two' }], removed: [] },
    });
    const decision = async (name: string) => {
      const uri = pathToFileURL(join(folder.path, name)).href;
      const { tier, decidedBy } = await editor.request(tierRequest, { uri });
      return `${tier} ${decidedBy.source}`;
    };
    assert.equal(await decision('one/a.js'), 'critical .touchstone.yml:2');
    assert.equal(await decision('two/a.js'), 'experimental .touchstone.yml:2');
  });
});
