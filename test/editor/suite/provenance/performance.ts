/** Plays a scenario in the editor, act by act, and reads whose its lines are in the end. */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  commands,
  type Disposable,
  EndOfLine,
  extensions,
  Range,
  Selection,
  SnippetString,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { SpanView } from '../../../../server/src/protocol/status.ts';
import { tellOfAgent } from '../../driver/agent.ts';
import { person } from '../../driver/outside.ts';
import { folder, offer, save, waitFor, waitForText } from '../editor.ts';
import { pasteKind, pasteWith, suggest } from './other-extension.ts';
import type { Act, Attributed, Scenario } from './scenario.ts';

/** How long the tags of a last act may take, in milliseconds. */
const patience = 4_000;

export class Performance {
  readonly #stem: string;
  readonly #extension: string;
  #file: Uri;
  #editor!: TextEditor;
  #others = 0;
  /** Settings that were changed, with their values before. */
  readonly #settings = new Map<string, unknown>();
  readonly #providers: Disposable[] = [];

  /** `stem` names the files of this performance, which no other may share. */
  constructor(stem: string, { language = 'js' }: Scenario) {
    this.#stem = stem;
    this.#extension = language;
    this.#file = this.#uri(stem);
  }

  async play({ start = '', acts }: Scenario): Promise<void> {
    await this.#open(this.#file, start);
    await person.press('Control+End');
    for (const act of acts) {
      await this.#perform(act);
      await settle();
    }
  }

  /** The file's lines as they are once everything is as expected, or after all patience. */
  async attributed(expected: Attributed): Promise<Attributed> {
    // A person's next act ends all waiting for what may explain the edit before.
    await person.press('Control+End');
    await person.press('Control+Home');
    await settle();
    const end = Date.now() + patience;
    for (;;) {
      const found = await this.#read();
      if (found === expected || Date.now() > end) return found;
    }
  }

  /** Whether blocks of the file's language get a comment that says whose they are. */
  get #hasTags(): boolean {
    return (
      this.#extension !== 'json' && this.#extension !== 'txt' && this.#editor.document.uri.scheme === 'file'
    );
  }

  /** Puts the settings back, and takes back what other extensions offer. */
  async end(): Promise<void> {
    for (const provider of this.#providers) provider.dispose();
    for (const [key, value] of this.#settings) await workspace.getConfiguration().update(key, value, true);
  }

  async #perform(act: Act): Promise<void> {
    const document = this.#editor.document;
    switch (act[0]) {
      case 'type':
        return void (await person.type(act[1]));
      case 'press':
        return void (await person.press(act[1]));
      case 'command':
        return void (await commands.executeCommand(act[1], act[2]));
      case 'before':
      case 'after':
      case 'select':
        return this.#select(act[0], act[1]);
      case 'copy':
      case 'cut':
        this.#select('select', act[1]);
        await settle();
        return void (await person.press(act[0] === 'copy' ? 'Control+c' : 'Control+x'));
      case 'accept':
      case 'accept word':
      case 'accept line': {
        await offer(act[1]);
        const before = document.version;
        if (act[0] === 'accept') await person.press('Tab');
        else if (act[0] === 'accept word') await person.press('Control+ArrowRight');
        else await commands.executeCommand('editor.action.inlineSuggest.acceptNextLine');
        await waitForText(document, () => document.version > before);
        if (act[0] === 'accept' && act[1].includes('\n') && this.#hasTags)
          await waitForText(document, (text) => text.includes('AI-Provenance:'));
        if (act[0] !== 'accept') await commands.executeCommand('editor.action.inlineSuggest.hide');
        return;
      }
      case 'accept instead': {
        const before = document.version;
        await offer(act[2], rangeOf(document, act[1]));
        const changed = waitForText(document, () => document.version > before);
        await person.press('Tab');
        // Where the cursor is not at the edit, the first key only takes it there.
        const isSlow = await Promise.race([changed, nap(patience)]);
        if (isSlow === undefined) await person.press('Tab');
        return void (await changed);
      }
      case 'copy elsewhere':
        return this.#copyElsewhere(act[1]);
      case 'drag':
        return this.#drag(act[1], act[2]);
      case 'paste': {
        await person.copy(act[1]);
        return this.#paste();
      }
      case 'paste again':
        return this.#paste();
      case 'open another':
        return this.#open(this.#uri(`${this.#stem}-${++this.#others}`), act[1]);
      case 'go back':
        return this.#show(this.#file);
      case 'split':
        await commands.executeCommand('workbench.action.splitEditor');
        return this.#work(this.#editor.document);
      case 'new document':
        return this.#work(await workspace.openTextDocument({ language: 'javascript', content: '' }));
      case 'save as':
        this.#file = this.#uri(`${this.#stem}-${act[1]}`);
        await mkdir(path.dirname(this.#file.fsPath), { recursive: true });
        void commands.executeCommand('workbench.action.files.saveAs');
        await person.see('.quick-input-widget input:focus');
        // Until its list is there, the dialog still writes into the field.
        await person.see('.quick-input-list .monaco-list-row');
        await person.press('Control+a');
        await person.copy(this.#file.fsPath);
        await person.press('Control+v');
        await person.press('Enter');
        await waitFor(window.onDidChangeActiveTextEditor, () => isAt(window.activeTextEditor, this.#file));
        return this.#show(this.#file);
      case 'rename symbol':
        void commands.executeCommand('editor.action.rename');
        await person.see('.rename-box input:focus, .rename-box .rename-input:focus');
        await person.press('Control+a');
        await person.type(act[1]);
        return void (await person.press('Enter'));
      case 'take suggestion':
        await commands.executeCommand('editor.action.triggerSuggest');
        await person.see('.suggest-widget.visible .monaco-list-row.focused');
        return void (await person.press('Enter'));
      case 'replace all':
        await commands.executeCommand('editor.actions.findWithArgs', {
          searchString: act[1],
          replaceString: act[2],
          isRegex: false,
        });
        await person.see('.find-widget.visible.replaceToggled');
        await commands.executeCommand('editor.action.replaceAll');
        return void (await commands.executeCommand('closeFindWidget'));
      case 'replace in files':
        await commands.executeCommand('workbench.action.findInFiles', {
          query: act[1],
          replace: act[2],
          filesToInclude: path.basename(this.#file.fsPath),
          triggerSearch: true,
        });
        await person.see('.search-view .monaco-list-row');
        await commands.executeCommand('search.action.replaceAll');
        await person.click('.monaco-dialog-box .monaco-button', 'Replace');
        return void (await commands.executeCommand('workbench.action.closeSidebar'));
      case 'set':
        return this.#set(act[1], act[2]);
      case 'extension inserts snippet':
        return void (await this.#editor.insertSnippet(
          new SnippetString(act[1]),
          document.lineAt(document.lineCount - 1).range.end,
        ));
      case 'extension suggests':
        return void this.#providers.push(suggest(act[1], act[2]));
      case 'extension pastes':
        this.#providers.push(pasteWith(act[1]));
        return this.#set('editor.pasteAs.preferences', [pasteKind]);
      case 'extension replaces': {
        const edit = new WorkspaceEdit();
        edit.replace(document.uri, rangeOf(document, act[1]), act[2]);
        return void (await workspace.applyEdit(edit));
      }
      case 'extension inserts at': {
        const edit = new WorkspaceEdit();
        for (const place of act[2]) edit.insert(document.uri, rangeOf(document, place).end, act[1]);
        return void (await workspace.applyEdit(edit));
      }
      case 'extension edits':
        return void (await this.#editor.edit((builder) =>
          builder.replace(rangeOf(document, act[1]), act[2]),
        ));
      case 'save':
        return save(document);
      case 'close':
        return void (await commands.executeCommand('workbench.action.closeActiveEditor'));
      case 'reopen':
        await commands.executeCommand('workbench.action.closeActiveEditor');
        return this.#show(this.#file);
      case 'program writes': {
        const text = act[1](await readFile(document.uri.fsPath, 'utf8'));
        await writeFile(document.uri.fsPath, text);
        return void (await waitForText(document, (now) => now === text));
      }
      case 'git':
        return this.#git(...act.slice(1));
      case 'git moves file': {
        const to = Uri.joinPath(this.#file, '..', `${this.#stem}-${act[1]}.${this.#extension}`);
        await commands.executeCommand('workbench.action.closeActiveEditor');
        this.#git('mv', 'FILE', path.basename(to.fsPath));
        this.#file = to;
        return this.#show(to);
      }
      case 'rename file': {
        const edit = new WorkspaceEdit();
        const to = Uri.joinPath(this.#file, '..', `${this.#stem}-${act[1]}.${this.#extension}`);
        edit.renameFile(this.#file, to);
        await workspace.applyEdit(edit);
        this.#file = to;
        return this.#show(to);
      }
      case 'agent writes': {
        const text = act[1](await readFile(document.uri.fsPath, 'utf8'));
        tellOfAgent('PreToolUse', document.uri, text);
        await writeFile(document.uri.fsPath, text);
        tellOfAgent('PostToolUse', document.uri, text);
        return void (await waitForText(document, (now) => now === text));
      }
      case 'copy file': {
        const to = this.#uri(`${this.#stem} copy`);
        await commands.executeCommand('revealInExplorer', this.#file);
        await person.see('.explorer-folders-view .monaco-list:focus-within');
        await commands.executeCommand('filesExplorer.copy');
        const active = () => isAt(window.activeTextEditor, to);
        await commands.executeCommand('filesExplorer.paste');
        await waitFor(window.onDidChangeActiveTextEditor, active);
        this.#file = to;
        return this.#show(to);
      }
      case 'replace file': {
        const edit = new WorkspaceEdit();
        edit.deleteFile(this.#file);
        await workspace.applyEdit(edit);
        await commands.executeCommand('workbench.action.closeActiveEditor');
        return this.#open(this.#file, act[1]);
      }
      case 'line ends': {
        const eol = act[1] === 'windows' ? EndOfLine.CRLF : EndOfLine.LF;
        return void (await this.#editor.edit((builder) => builder.setEndOfLine(eol)));
      }
      case 'see':
        return void (await waitForText(document, (now) => now.includes(act[1])));
      case 'miss':
        return void (await waitForText(document, (now) => !now.includes(act[1])));
    }
  }

  #git(...words: string[]): void {
    const args = words.map((arg) => arg.replace('FILE', path.basename(this.#file.fsPath)));
    const done = spawnSync('git', args, { cwd: path.dirname(this.#file.fsPath), encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`);
  }

  async #set(key: string, value: unknown): Promise<void> {
    this.#settings.set(key, workspace.getConfiguration().inspect(key)?.globalValue);
    await workspace.getConfiguration().update(key, value, true);
  }

  async #copyElsewhere(text: string): Promise<void> {
    const elsewhere = Uri.from({ scheme: 'elsewhere', path: '/window.txt' });
    const provider = workspace.registerTextDocumentContentProvider('elsewhere', {
      provideTextDocumentContent: () => text,
    });
    const here = this.#editor.document;
    await this.#work(await workspace.openTextDocument(elsewhere));
    await person.press('Control+a');
    await person.press('Control+c');
    provider.dispose();
    await commands.executeCommand('workbench.action.closeActiveEditor');
    return this.#work(here);
  }

  async #paste(): Promise<void> {
    const { document } = this.#editor;
    const before = document.version;
    await person.press('Control+v');
    await waitForText(document, () => document.version > before);
  }

  /** A line that comes above a block meanwhile moves the text away from the mouse; then it is tried once more. */
  async #drag(text: string, to: string): Promise<void> {
    const { document } = this.#editor;
    const before = document.version;
    const changed = waitForText(document, () => document.version > before).then(() => true);
    const editor = '.editor-group-container.active .monaco-editor';
    for (let tries = 0; tries < 3; tries++) {
      this.#select('select', text);
      await settle();
      await person.drag(`${editor} .selected-text`, `${editor} .view-line`, to);
      if (await Promise.race([changed, nap(patience)])) return;
    }
    throw new Error(`"${text}" could not be dragged.`);
  }

  #select(how: 'before' | 'after' | 'select', text: string): void {
    const { start, end } = rangeOf(this.#editor.document, text);
    if (how === 'select') this.#editor.selection = new Selection(start, end);
    else this.#editor.selection = how === 'before' ? new Selection(start, start) : new Selection(end, end);
  }

  async #open(uri: Uri, text: string): Promise<void> {
    await mkdir(path.dirname(uri.fsPath), { recursive: true });
    await writeFile(uri.fsPath, text);
    await this.#show(uri);
  }

  async #show(uri: Uri): Promise<void> {
    return this.#work(await workspace.openTextDocument(uri));
  }

  /** From here on, the document's editor is the one that a person works in. */
  async #work(document: TextDocument): Promise<void> {
    this.#editor = await window.showTextDocument(document, { preview: false });
    await person.see('.editor-group-container.active .monaco-editor.focused');
    await spansOf(document.uri);
  }

  #uri(stem: string): Uri {
    return Uri.joinPath(folder(), 'src', 'scenarios', `${stem}.${this.#extension}`);
  }

  async #read(): Promise<Attributed> {
    const { document } = this.#editor;
    const { version } = document;
    const letters = new Map<number, string>();
    for (const { origin, startLine, endLine } of await spansOf(document.uri))
      for (let line = startLine; line <= endLine; line++) letters.set(line, origin[0]);
    if (document.version !== version) return '';
    return document
      .getText()
      .split(/\r?\n/)
      .flatMap((line, index) => {
        if (line.includes('AI-Provenance:')) return [];
        return [line.trim() === '' ? '.|' : `${letters.get(index) ?? 'u'}| ${line}`];
      })
      .join('\n');
  }
}

function isAt(editor: TextEditor | undefined, uri: Uri): boolean {
  return editor?.document.uri.toString() === uri.toString();
}

function rangeOf(document: TextDocument, text: string): Range {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`The file does not hold "${text}":\n${document.getText()}`);
  return new Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

function nap(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}

/** After a round trip to the window everything that happened there is known here. */
async function settle(): Promise<void> {
  await commands.executeCommand('noop');
}

/** As the extension tells other extensions. */
function spansOf(uri: Uri): Promise<SpanView[]> {
  return extensions.getExtension('touchstone.touchstone')!.exports.spansOf(uri);
}
