/** Marks beside the lines that an assistant wrote or that were pasted: a bar in the gutter, a stripe on the ruler. */
import {
  Disposable,
  type ExtensionContext,
  OverviewRulerLane,
  Range,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { marksRequest } from '../../server/src/protocol/messages.ts';
import type { MarkedLines } from '../../server/src/protocol/status.ts';
import type { Server } from './server.ts';

/** Milliseconds without a change after which marks are set anew; until then they move with their lines. */
const pause = 250;

const kinds = ['ai', 'mixed', 'paste'] as const;
type Kind = (typeof kinds)[number];

const setting = 'touchstone.review.marks';

export class Marks implements Disposable {
  readonly #server: Server;
  readonly #context: ExtensionContext;
  /** None while the setting is off or the server does not run. */
  #types: Record<Kind, TextEditorDecorationType> | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** What is marked in an editor, as long as its lines have stayed where they were. */
  #set = new WeakMap<TextEditor, MarkedLines>();
  readonly #disposables: Disposable;

  constructor(server: Server, context: ExtensionContext) {
    this.#server = server;
    this.#context = context;
    this.#disposables = Disposable.from(
      window.onDidChangeVisibleTextEditors(() => this.refresh()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const movesLines = contentChanges.some(
          ({ range, text }) => !range.isSingleLine || text.includes('\n'),
        );
        if (movesLines) this.#forget(document);
      }),
      server.onReadiness((ready) => (ready ? this.#followSetting() : this.#clear())),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(setting)) this.#followSetting();
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#clear();
    this.#disposables.dispose();
  }

  /** Call when origins may have changed. */
  refresh(): void {
    if (!this.#types) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      for (const editor of window.visibleTextEditors) {
        this.#mark(editor).catch((error) => this.#server.log(`Lines not marked: ${error}`));
      }
    }, pause);
  }

  async #mark(editor: TextEditor): Promise<void> {
    const { document } = editor;
    if (!this.#server.isRunning || !this.#server.knows(document)) return;
    const { version } = document;
    const marks = await this.#server.request(marksRequest, { uri: document.uri.toString() });
    // An edit in the meantime has its own turn coming.
    if (document.version !== version || !this.#types) return;
    const set = this.#set.get(editor);
    for (const kind of kinds) {
      const lines = marks[kind];
      if (set && isEqual(set[kind], lines)) continue;
      const ranges: Range[] = [];
      for (let at = 0; at < lines.length; at += 2) ranges.push(new Range(lines[at], 0, lines[at + 1], 0));
      editor.setDecorations(this.#types[kind], ranges);
    }
    this.#set.set(editor, marks);
  }

  #forget(document: TextDocument): void {
    for (const editor of window.visibleTextEditors)
      if (editor.document === document) this.#set.delete(editor);
  }

  #followSetting(): void {
    this.#clear();
    if (!this.#server.isRunning || !workspace.getConfiguration().get(setting, true)) return;
    this.#types = {
      ai: this.#createType('ai', 'touchstone.aiCode'),
      mixed: this.#createType('mixed', 'touchstone.mixedCode'),
      paste: this.#createType('paste', 'touchstone.pastedCode'),
    };
    this.refresh();
  }

  #clear(): void {
    for (const kind of kinds) this.#types?.[kind].dispose();
    this.#types = undefined;
    this.#set = new WeakMap();
  }

  #createType(kind: Kind, color: string): TextEditorDecorationType {
    const icon = (theme: string) => this.#context.asAbsolutePath(`client/icons/${kind}-${theme}.svg`);
    return window.createTextEditorDecorationType({
      isWholeLine: true,
      overviewRulerColor: new ThemeColor(color),
      overviewRulerLane: OverviewRulerLane.Center,
      gutterIconSize: 'cover',
      light: { gutterIconPath: icon('light') },
      dark: { gutterIconPath: icon('dark') },
    });
  }
}

function isEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
