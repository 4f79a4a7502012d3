import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { person } from '../driver/outside.ts';
import { openFile } from './editor.ts';

describe('The packaged extension', () => {
  it('is active', async () => {
    const extension = extensions.getExtension('touchstone.touchstone');
    assert.ok(extension, 'not installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('registers every command that its manifest names', async () => {
    const manifest = extensions.getExtension('touchstone.touchstone')?.packageJSON;
    const named: string[] = manifest.contributes.commands.map((entry: { command: string }) => entry.command);
    const present = new Set(await commands.getCommands(true));
    assert.deepEqual(
      named.filter((name) => !present.has(name)),
      [],
    );
  });

  it('is opened on the guide of its demo', async () => {
    await person.read('h1', 'Lantern');
    await person.takePicture('start');
  });

  it('shows the trust tier of the open file, with its language server running', async () => {
    await openFile('src/auth/login.js');
    const text = await person.see('.statusbar-item', 'Critical');
    assert.match(text, /Critical/);
  });
});
