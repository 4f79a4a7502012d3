/** The file that a person works on: the active text editor, or the last one while a page beside it has the focus. */
import { type Disposable, type TextEditor, window } from 'vscode';

let last: TextEditor | undefined = window.activeTextEditor;

/** Undefined when no text editor is in sight. */
export function activeFile(): TextEditor | undefined {
  if (window.activeTextEditor) last = window.activeTextEditor;
  return last && window.visibleTextEditors.includes(last) ? last : undefined;
}

/** Calls `listener` whenever `activeFile` may answer differently. */
export function onActiveFile(listener: () => void): Disposable[] {
  const look = () => {
    activeFile();
    listener();
  };
  return [window.onDidChangeActiveTextEditor(look), window.onDidChangeVisibleTextEditors(look)];
}
