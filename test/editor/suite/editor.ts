/** The editor as the suites use it: open files, and wait for what happens in them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import {
  commands,
  type Diagnostic,
  type Disposable,
  type Event,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { setOffer } from '../driver/completions.ts';
import { person } from '../driver/outside.ts';

/** The workspace folder's place. */
export function folder(): Uri {
  const [first] = workspace.workspaceFolders ?? [];
  if (!first) throw new Error('The workbench has no folder open.');
  return first.uri;
}

/** Opens a file of the workspace, waits until keys go to it, and puts the cursor on a new last line. */
export async function openFile(file: string): Promise<TextEditor> {
  const editor = await window.showTextDocument(Uri.joinPath(folder(), ...file.split('/')), {
    preview: false,
  });
  await person.see('.tab.active', path.posix.basename(file));
  await person.see('.editor-group-container.active .monaco-editor.focused');
  await person.press('Control+End');
  return editor;
}

/** Runs a command by its title, the way a person finds it in the command palette. */
export async function runCommand(title: string): Promise<void> {
  await person.press('F1');
  await person.see('.quick-input-widget input:focus');
  await person.type(title);
  await person.see('.quick-input-list .monaco-list-row.focused', title);
  await person.press('Enter');
}

/** Presses a button of the message that holds these words. */
export async function answer(message: string, button: string): Promise<void> {
  await person.click(`.notification-toast:has-text("${message}") .monaco-button`, button);
}

/** Chooses an entry of the pick list that is open. */
export async function choose(label: string): Promise<void> {
  await person.click('.quick-input-list .monaco-list-row', label);
}

/** Puts the cursor to where the text begins; resolves when it is there. */
export async function goTo({ document }: TextEditor, text: string): Promise<void> {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`The file does not hold: ${text}`);
  const place = document.positionAt(offset);
  await window.showTextDocument(document, { selection: new Range(place, place) });
  await person.see('.editor-group-container.active .monaco-editor.focused');
}

/** Opens the menu of quick fixes, once the editor shows by its bulb that it has some for where the cursor is. */
export async function openQuickFixes(entry: string): Promise<void> {
  await person.see('[class*="lightbulb"], [class*="light-bulb"]');
  await person.press('Control+.');
  await person.see('.action-widget', entry);
}

/** Waits for the first value that suits, looking at what is there already first; the test's limit ends the wait. */
export function waitFor<E, T>(event: Event<E>, look: () => T | undefined | false): Promise<T> {
  return new Promise((resolve, reject) => {
    let listener: Disposable | undefined;
    const check = () => {
      try {
        const found = look();
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

/** Waits until the document's text suits. */
export function waitForText<T>(
  document: TextDocument,
  look: (text: string) => T | undefined | false,
): Promise<T> {
  return waitFor(workspace.onDidChangeTextDocument, () => look(document.getText()));
}

/** Touchstone's findings in a document, with their rule ids. */
export function findings(document: TextDocument): { ruleId: string; diagnostic: Diagnostic }[] {
  return languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => diagnostic.source === 'touchstone')
    .map((diagnostic) => {
      const { code } = diagnostic;
      return { ruleId: String(typeof code === 'object' ? code.value : code), diagnostic };
    });
}

/** Lets the assistant offer a text at the cursor and waits until it is in sight. */
export async function offer(text: string, instead?: Range): Promise<void> {
  setOffer(instead ? { text, instead } : { text });
  await commands.executeCommand('editor.action.inlineSuggest.trigger');
  await person.see(
    instead ? '.inline-edits-view-gutter-indicator :visible' : '.ghost-text, .ghost-text-decoration',
  );
  // Offered once: what is accepted shall not bring the next offer.
  setOffer();
}

let pagesRead = 0;

/** Reads one of Touchstone's pages anew, as Markdown. */
export async function readPage(page: string, about: Uri): Promise<string> {
  const fresh = Uri.from({
    scheme: 'touchstone',
    path: page,
    query: about.toString(),
    fragment: String(++pagesRead),
  });
  return (await workspace.openTextDocument(fresh)).getText();
}

/** Chooses the route by which evidence comes; see the setting. */
export async function useDetailedReason(use: boolean): Promise<void> {
  await workspace.getConfiguration('touchstone.provenance').update('detailedReason', use, true);
}

/** The tag of an AI block: its id, its tool and the state of its review. */
export const tag = /AI-Provenance: id=(\w+) tool=(\S+) tier=\w+ review=(\w+)/;

/** Accepts a completion on a new last line and waits for its tag; the answer is its id. */
export async function acceptCompletion({ document }: TextEditor, code: string): Promise<string> {
  await person.press('Control+End');
  await person.press('Enter');
  await offer(code);
  await person.press('Tab');
  const [firstLine] = code.split('\n');
  const above = new RegExp(`${tag.source}.*\\n${quote(firstLine)}`);
  const [, id] = await waitForText(document, (text) => above.exec(text) ?? undefined);
  return id;
}

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Saves by the key and resolves when the file is written, with whatever edits come before that. */
export async function save(document: TextDocument): Promise<void> {
  const saved = new Promise<void>((resolve) => {
    const listener = workspace.onDidSaveTextDocument((written) => {
      if (written !== document) return;
      listener.dispose();
      resolve();
    });
  });
  await person.press('Control+s');
  await saved;
}

/** Another person sits down at the keyboard. */
export function signIn(name: string): void {
  for (const [key, value] of [
    ['user.name', name],
    ['user.email', `${name.toLowerCase()}@example.com`],
  ]) {
    const done = spawnSync('git', ['config', key, value], { cwd: folder().fsPath, encoding: 'utf8' });
    assert.equal(done.status, 0, done.stderr);
  }
}

/** Leaves every file as it stands on disk, and nothing open. */
export async function discardEdits(): Promise<void> {
  await commands.executeCommand('notifications.clearAll');
  // An edit that was under way makes a document dirty again, and closing it then would ask and wait.
  for (let dirty = dirtyDocument(); dirty; dirty = dirtyDocument()) {
    await window.showTextDocument(dirty);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

function dirtyDocument(): TextDocument | undefined {
  return workspace.textDocuments.find(({ isDirty }) => isDirty);
}
