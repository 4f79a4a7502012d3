/** Edits that Touchstone makes in documents, announced so that the signals know them for its own. */
import {
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEdit,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { TextChange } from '../../server/src/protocol/edits.ts';

export class OwnEdits {
  /** By document, the texts that the announced edit inserts, in the order of their place. */
  readonly #announced = new Map<string, string>();
  readonly #expected = new Map<string, string>();

  /** Whether this change is the edit that was announced, or expected, for its document. */
  claim(event: TextDocumentChangeEvent): boolean {
    if (this.#announced.size === 0 && this.#expected.size === 0) return false;
    const key = event.document.uri.toString();
    const change = fingerprint(event.contentChanges.map(toChange));
    const expected = this.#expected.get(key);
    this.#expected.delete(key);
    return this.#announced.get(key) === change || expected === change;
  }

  /** Announces an edit that the editor itself makes, if at all, as the next change of the document. */
  expect(document: TextDocument, edits: TextEdit[]): void {
    const changes = edits.map(({ range, newText }) => toTextChange(document, range, newText));
    this.#expected.set(document.uri.toString(), fingerprint(changes));
  }

  /**
   * Changes a document that still is at `version`; false, and nothing changed, when it is not. Without `undoStop` the
   * edit joins the undo step of the edit before it. Selections stay where their text is.
   */
  async apply(
    document: TextDocument,
    version: number,
    changes: TextChange[],
    options: { undoStop: boolean },
  ): Promise<boolean> {
    if (document.version !== version || document.isClosed) return false;
    const toRange = (change: TextChange) =>
      new Range(document.positionAt(change.start), document.positionAt(change.start + change.length));
    return this.announce(document, changes, () => {
      const editor = window.visibleTextEditors.find((candidate) => candidate.document === document);
      if (editor) {
        return editor.edit(
          (builder) => {
            for (const change of changes) builder.replace(toRange(change), change.text);
          },
          { undoStopBefore: options.undoStop, undoStopAfter: options.undoStop },
        );
      }
      const edit = new WorkspaceEdit();
      for (const change of changes) edit.replace(document.uri, toRange(change), change.text);
      return workspace.applyEdit(edit);
    });
  }

  /** Applies an edit that a code action of Touchstone brought, where only this document is concerned. */
  async applyAction(document: TextDocument, edit: WorkspaceEdit): Promise<boolean> {
    const changes = edit
      .get(document.uri)
      .map(({ range, newText }) => toTextChange(document, range, newText));
    return this.announce(document, changes, () => workspace.applyEdit(edit));
  }

  private async announce(
    document: TextDocument,
    changes: TextChange[],
    edit: () => Thenable<boolean>,
  ): Promise<boolean> {
    const key = document.uri.toString();
    this.#announced.set(key, fingerprint(changes));
    try {
      return await edit();
    } finally {
      this.#announced.delete(key);
    }
  }
}

function toTextChange(document: TextDocument, range: Range, text: string): TextChange {
  const start = document.offsetAt(range.start);
  return { start, length: document.offsetAt(range.end) - start, text };
}

function toChange(change: TextDocumentChangeEvent['contentChanges'][number]): TextChange {
  return { start: change.rangeOffset, length: change.rangeLength, text: change.text };
}

function fingerprint(changes: TextChange[]): string {
  return JSON.stringify(changes.map((change) => change.text.replaceAll('\r\n', '\n')).sort());
}
