import assert from 'node:assert/strict';
import { ApplyWorkspaceEditRequest, type CodeLens, type TextEdit } from 'vscode-languageserver/node';
import { blockCommands, editRequest, markBlockRequest } from '../../server/src/protocol/messages.ts';
import { write } from '../cli/touchstone.ts';
import { record, recordOfLines } from '../host/recorded-block.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { type Abilities, Editor, pulling } from './editor.ts';

const name = 'src/plain.js';
const text = 'start();\nfunction add(a, b) {\n  return a + b;\n}\nstop();\n';
const ours = { status: true, edits: true, commands: true };
const capabilities = {
  ...pulling,
  workspace: { ...pulling.workspace, codeLens: { refreshSupport: true }, applyEdit: true },
};

const titles = (lenses: CodeLens[]) => lenses.map(({ command }) => command!.title);
const lines = (lenses: CodeLens[]) => [...new Set(lenses.map(({ range }) => range.start.line))];
const age = () => new Date(Date.now() - 2.5 * 24 * 3600 * 1000).toISOString();

describe('the line above a block of AI code', () => {
  const folder = temporaryFolder();
  let editor: Editor;
  let id: string;

  beforeEach(async () => {
    git(folder.path, 'init', '-q');
    git(folder.path, 'config', 'user.name', 'Grace');
    git(folder.path, 'config', 'user.email', 'grace@example.com');
    write(folder.path, { [name]: text });
    const block = recordOfLines('7f3a', name, text, [2, 4], { tier: 'trusted', time: age() });
    id = block.id;
    await record(folder.path, block);
  });

  afterEach(() => editor.kill());

  async function open(abilities: Abilities = {}, content = text): Promise<void> {
    editor = await Editor.start(folder.path, { capabilities, initializationOptions: ours, ...abilities });
    await editor.open(name, content);
  }

  it('says tool, age and state, and what can be done', async () => {
    await open();
    const lenses = await editor.lenses(name);
    assert.deepEqual(titles(lenses), [
      '$(sparkle) github.copilot · 2 days · pending',
      'Approve',
      'Details',
      'Not AI',
    ]);
    assert.deepEqual(lines(lenses), [1]);
    const [label, approve, , notAi] = lenses.map(({ command }) => command!);
    assert.equal(label.command, '', 'a line to read');
    assert.equal(approve.command, blockCommands.approve);
    assert.deepEqual(approve.arguments, [editor.uri(name), id]);
    assert.deepEqual(notAi.arguments, [editor.uri(name), id, 'human']);
  });

  it('stands on the tag where there is one', async () => {
    const tag = `// AI-Provenance: id=${id.slice(0, 8)} tool=github.copilot tier=trusted review=pending`;
    const tagged = text.replace('function', `${tag}\nfunction`);
    write(folder.path, { [name]: tagged });
    await record(folder.path, recordOfLines('7f3a', name, tagged, [3, 5]));
    await open({}, tagged);
    assert.deepEqual(lines(await editor.lenses(name)), [1]);
  });

  it('offers no approval where none is needed', async () => {
    write(folder.path, { '.touchstone.yml': 'version: 1\ntiers: {trusted: {approvals: {count: 0}}}\n' });
    await open();
    assert.deepEqual(titles(await editor.lenses(name)), [
      '$(sparkle) github.copilot · 2 days',
      'Details',
      'Not AI',
    ]);
  });

  it('is right after an edit whose account arrives later', async () => {
    await open();
    await editor.lenses(name);
    const start = { line: 0, character: 0 };
    await editor.change(name, { range: { start, end: start }, text: '\n\n' });
    const asked = editor.lenses(name);
    await editor.request(editRequest, {
      uri: editor.uri(name),
      version: 2,
      changes: [{ start: 0, length: 0, text: '\n\n' }],
      evidence: { act: 'type' },
      route: 'reason',
      time: new Date().toISOString(),
    });
    assert.deepEqual(lines(await asked), [3]);
  });

  it('goes when a person says that it is no AI code', async () => {
    await open();
    await editor.lenses(name);
    await editor.request(markBlockRequest, { uri: editor.uri(name), id, origin: 'human' });
    await editor.until(() => editor.lensRefreshes > 0);
    assert.deepEqual(await editor.lenses(name), []);
  });

  it('is not there when the setting says so', async () => {
    await open({ settings: { review: { codeLens: false } } });
    assert.deepEqual(await editor.lenses(name), []);
  });

  describe('in an editor that carries out no command itself', () => {
    const execute = (command: string, ...args: unknown[]) =>
      editor.connection.sendRequest('workspace/executeCommand', { command, arguments: args });

    it('has commands that the server carries out', async () => {
      await open({ initializationOptions: {} });
      assert.deepEqual(editor.initialized!.capabilities.executeCommandProvider, {
        commands: [blockCommands.approve, blockCommands.markOrigin],
      });
      const lenses = await editor.lenses(name);
      assert.deepEqual(titles(lenses), ['AI: github.copilot · 2 days · pending', 'Approve', 'Not AI']);
      const { command, arguments: given = [] } = lenses[1].command!;
      await execute(command, ...given);
      assert.deepEqual(titles(await editor.lenses(name)), [
        'AI: github.copilot · 2 days · approved',
        'Not AI',
      ]);
      await assert.rejects(execute(command, ...given), /has approved this code already/);
    });

    it('moves with edits that nobody gives an account of, and takes the tag out that is wrong', async () => {
      const tag = `// AI-Provenance: id=${id.slice(0, 8)} tool=github.copilot tier=trusted review=pending`;
      await open({ initializationOptions: {} });
      const applied: TextEdit[] = [];
      editor.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
        applied.push(...edit.changes![editor.uri(name)]);
        return { applied: true };
      });
      const start = { line: 1, character: 0 };
      await editor.change(name, { range: { start, end: start }, text: `// a note\n${tag}\n` });
      const lenses = await editor.lenses(name);
      assert.deepEqual(lines(lenses), [2]);
      const { command, arguments: given = [] } = lenses.at(-1)!.command!;
      await execute(command, ...given);
      assert.deepEqual(applied, [
        { range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } }, newText: '' },
      ]);
    });
  });
});
