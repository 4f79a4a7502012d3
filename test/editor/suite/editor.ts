/** The editor as the suites use it: open files, and wait for what happens in them. */
import path from 'node:path';
import { type Disposable, type Event, type TextEditor, Uri, window, workspace } from 'vscode';
import { person } from '../driver/outside.ts';

/** Opens a file of the workspace and waits until keys go to it. */
export async function openFile(file: string): Promise<TextEditor> {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The workbench has no folder open.');
  const editor = await window.showTextDocument(Uri.joinPath(folder.uri, ...file.split('/')), {
    preview: false,
  });
  await person.see('.editor-group-container.active .monaco-editor.focused');
  await person.see('.tab.active', path.posix.basename(file));
  return editor;
}

/** Waits for the first value that suits, looking at the present one first. The test's own limit ends the wait. */
export function waitFor<E, T>(
  event: Event<E>,
  look: (occurrence: E | undefined) => T | undefined | false,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let listener: Disposable | undefined;
    const check = (occurrence?: E) => {
      try {
        const found = look(occurrence);
        if (found === undefined || found === false) return;
        listener?.dispose();
        resolve(found);
      } catch (error) {
        listener?.dispose();
        reject(error);
      }
    };
    listener = event(check);
    check();
  });
}
