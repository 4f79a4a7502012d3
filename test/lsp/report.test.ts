import assert from 'node:assert/strict';
import { reportRequest } from '../../server/src/protocol/messages.ts';
import { write } from '../cli/touchstone.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { Editor } from './editor.ts';

describe('the report in the editor', () => {
  const folder = temporaryFolder();
  let editor: Editor;

  afterEach(() => editor.kill());

  it('is the page of the command line, for the repository of a file or folder', async () => {
    git(folder.path, 'init', '-q');
    write(folder.path, { 'src/a.js': 'one();\n' });
    editor = await Editor.start(folder.path);
    for (const place of ['src/a.js', '']) {
      const { html } = await editor.request(reportRequest, {
        uri: editor.uri(place),
        extensions: ['Anthropic.claude-code', 'vscode.git'],
      });
      assert.match(html, /^<!doctype html>/);
      assert.match(html, /No AI-written code is recorded among 1 line\./);
      assert.match(html, /Claude Code/);
      assert.doesNotMatch(html, /vscode\.git/);
    }
  });

  it('says why there is none', async () => {
    editor = await Editor.start(folder.path);
    await assert.rejects(
      editor.request(reportRequest, { uri: editor.uri('a.js'), extensions: [] }),
      /A report is made of a git repository/,
    );
  });
});
