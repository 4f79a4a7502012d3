/**
 * What an edit costs the extension host's thread, in a file of 10,000 lines of which an agent wrote 500 stretches. It is in
 * Python, for which this VS Code starts no other server.
 */
import { writeFile } from 'node:fs/promises';
import { commands, extensions, Selection, Uri, window, workspace } from 'vscode';
import type { SpanView } from '../../../server/src/protocol/status.ts';
import { tellOfAgent } from '../driver/agent.ts';
import { person } from '../driver/outside.ts';
import { folder } from '../suite/editor.ts';
import { profile, type Spell } from './profile.ts';

const lineCount = 10_000;
const spanCount = 500;
const editCount = 300;
const pauseCount = 10;

/** Longer than the extension waits before it marks lines anew. */
const pause = 600;

const nap = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export async function measureEdits(): Promise<{ edits: number[]; marks: number[]; spans: number }> {
  const uri = Uri.joinPath(folder(), 'src', 'long.py');
  const stretch = lineCount / spanCount;
  const human = Array.from({ length: lineCount }, (_, i) => `value${i} = compute(${i})\n`);
  const [before, after] = [(line: number) => line % stretch >= 3, () => true].map((stands) =>
    human.filter((_, line) => stands(line)).join(''),
  );
  await writeFile(uri.fsPath, before);
  tellOfAgent('PreToolUse', uri, after);
  await writeFile(uri.fsPath, after);
  tellOfAgent('PostToolUse', uri, after);
  const document = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(document, { preview: false });
  await person.see('.editor-group-container.active .monaco-editor.focused');
  const { spansOf } = extensions.getExtension('touchstone.touchstone')!.exports;
  const spans: SpanView[] = await spansOf(uri);
  await nap(2000);

  const edits: Spell[] = [];
  const pauses: Spell[] = [];
  const press = async (index: number) => {
    const from = process.hrtime.bigint();
    await person.press('abcdefgh'[index % 8]);
    await commands.executeCommand('noop');
    await nap(30);
    edits.push({ from, to: process.hrtime.bigint() });
  };
  const shares = await profile('touchstone.touchstone-', async () => {
    for (let index = 0; index < editCount; index++) {
      // Some ten keys in a row, then elsewhere in the file.
      if (index % 10 === 0) {
        const line = (index * 37) % lineCount;
        editor.selection = new Selection(line, 5, line, 5);
      }
      await press(index);
    }
    for (let index = 0; index < pauseCount; index++) {
      await press(index);
      const from = process.hrtime.bigint();
      await nap(pause);
      pauses.push({ from, to: process.hrtime.bigint() });
    }
  });
  return { edits: shares(edits), marks: shares(pauses), spans: spans.length };
}
