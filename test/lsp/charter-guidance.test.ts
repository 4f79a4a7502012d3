import assert from 'node:assert/strict';
import { type CompletionList, DiagnosticSeverity, RegistrationRequest } from 'vscode-languageserver/node';
import { charterDraftRequest } from '../../server/src/protocol/messages.ts';
import { write } from '../cli/touchstone.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { applyAction, Editor, pulling } from './editor.ts';

const name = '.touchstone.yml';

describe('An open charter', () => {
  const folder = temporaryFolder();
  let editor: Editor;

  beforeEach(() => git(folder.path, 'init', '--quiet'));
  afterEach(() => editor.kill());

  const complete = (file: string, line: number, character: number): Promise<CompletionList | null> =>
    editor.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: editor.uri(file) },
      position: { line, character },
    });

  it('is completed with keys and values, and no other document is', async () => {
    editor = await Editor.start(folder.path, {
      capabilities: {
        ...pulling,
        textDocument: { ...pulling.textDocument, completion: { completionItem: { snippetSupport: true } } },
      },
    });
    assert.deepEqual(editor.initialized!.capabilities.completionProvider, {});
    await editor.open(name, 'version: 1\ntiers:\n  crit\n', 'yaml');
    const { items } = (await complete(name, 2, 6))!;
    const critical = items.find(({ label }) => label === 'critical')!;
    const { range, newText } = critical.textEdit as { range: unknown; newText: string };
    assert.deepEqual(range, { start: { line: 2, character: 2 }, end: { line: 2, character: 6 } });
    assert.match(newText, /^critical:\n {2}paths: .*\n {2}ai: \$\{2\|allow,warn,ask,deny\|\}\n/);
    assert.match(String(critical.documentation), /authentication/);
    await editor.open('other.yml', 'a: \n', 'yaml');
    assert.equal(await complete('other.yml', 0, 3), null);
  });

  it('is completed with plain text where the client has no snippets', async () => {
    editor = await Editor.start(folder.path);
    await editor.open(name, 'tiers: {critical: {}}\ndefault-tier: \n', 'yaml');
    const keys = (await complete(name, 0, 19))!.items.map(({ textEdit }) => textEdit?.newText);
    assert.deepEqual(keys.slice(0, 2), ['paths: ', 'ai: ']);
    const values = (await complete(name, 1, 14))!.items.map(({ textEdit }) => textEdit?.newText);
    assert.deepEqual(values, ['experimental', 'trusted', 'critical']);
  });

  it('is the only document for which completion is registered where the client takes that', async () => {
    editor = await Editor.start(folder.path, {
      capabilities: {
        ...pulling,
        textDocument: { ...pulling.textDocument, completion: { dynamicRegistration: true } },
      },
    });
    assert.equal(editor.initialized!.capabilities.completionProvider, undefined);
    const options = await new Promise<{ triggerCharacters: string[] }>((resolve) => {
      editor.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
        for (const { method, registerOptions } of registrations)
          if (method === 'textDocument/completion') resolve(registerOptions);
      });
    });
    const { triggerCharacters, ...rest } = options;
    assert.deepEqual(rest, { documentSelector: [{ pattern: '**/.touchstone.yml' }] });
    assert.ok(triggerCharacters.includes(' ') && triggerCharacters.includes('t'));
  });

  it('is explained under the pointer', async () => {
    editor = await Editor.start(folder.path);
    await editor.open(name, 'version: 1\ntiers: {critical: {ai: deny}}\n', 'yaml');
    const hover = await editor.hover(name, { line: 1, character: 20 });
    assert.match(hover!.contents.value, /^What happens when AI code arrives here\./);
    assert.deepEqual(hover!.range.start, { line: 1, character: 19 });
  });

  it('has a misspelt value put right', async () => {
    editor = await Editor.start(folder.path);
    const text = 'version: 1\ntiers:\n  critical: {ai: denny}\n';
    await editor.open(name, text, 'yaml');
    const diagnostics = await editor.diagnostics(name);
    const [fix] = await editor.actions(name, diagnostics[0].range, diagnostics);
    const mended = applyAction(fix, text);
    assert.equal(mended, text.replace('denny', 'deny'));
    await editor.change(name, { text: mended });
    assert.deepEqual(await editor.diagnostics(name), []);
  });

  it('says calmly that it must be confirmed again, there and in the status', async () => {
    const text = 'version: 1\nrecertify: {every-days: 90, last: 2020-01-01, by: ada@example.com}\n';
    write(folder.path, { [name]: text });
    editor = await Editor.start(folder.path);
    await editor.open(name, text, 'yaml');
    const [note, ...others] = await editor.diagnostics(name);
    assert.deepEqual(others, []);
    assert.equal(note.severity, DiagnosticSeverity.Information);
    assert.deepEqual(note.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } });
    assert.match(String(note.message), /was confirmed until 2020-03-31 by ada@example\.com\. .* "last"\.$/);
    await editor.open('a.js', '');
    await editor.diagnostics('a.js');
    await editor.until(() => editor.statuses.at(-1)?.uri === editor.uri('a.js'));
    const { notice, problem } = editor.statuses.at(-1)!;
    assert.match(notice!, /confirmed until 2020-03-31/);
    assert.equal(problem, undefined);
  });

  it('says what of it has no effect below another', async () => {
    write(folder.path, { [name]: 'version: 1\ntiers: {trusted: {fail-on: warning}}\n' });
    const text =
      'version: 1\ntiers:\n  trusted:\n    ai: ask\n    fail-on: never\nexclude: {paths: ["gen/"]}\npeople: {"@a": a@x.org}\n';
    write(folder.path, { 'packages/api/.touchstone.yml': text });
    editor = await Editor.start(folder.path);
    await editor.open('packages/api/.touchstone.yml', text, 'yaml');
    const notes = await editor.diagnostics('packages/api/.touchstone.yml');
    assert.deepEqual(
      notes.map(({ code, range }) => [code, range.start.line, range.start.character]),
      [
        ['charter-note', 4, 13],
        ['charter-note', 5, 0],
        ['charter-note', 6, 9],
      ],
    );
    assert.match(String(notes[0].message), /asks for warning/);
    assert.match(String(notes[2].message), /does not say who "@a" is, and one further in cannot add/);
  });

  it('is drafted by the server', async () => {
    editor = await Editor.start(folder.path);
    const { text } = await editor.request(charterDraftRequest, {});
    await editor.open(name, text, 'yaml');
    assert.deepEqual(await editor.diagnostics(name), []);
  });
});
