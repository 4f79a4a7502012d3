/** Sees every paste before it lands: the editor asks paste providers first, this one only listens. */

import type { DocumentPasteEditProvider, DocumentSelector, TextDocumentChangeEvent } from 'vscode';
import { type Disposable, DocumentDropOrPasteEditKind, languages } from 'vscode';
import type { Evidence } from '../../../server/src/protocol/edits.ts';

/** The editor adds this type to what it copies itself. */
const editorMimeType = 'vscode-editor-data';

type From = Extract<Evidence, { act: 'paste' }>['from'];

export class Pastes implements DocumentPasteEditProvider, Disposable {
  #announced: { uri: string; text: string; from: From } | undefined;
  readonly #registration: Disposable;

  constructor(selector: DocumentSelector) {
    this.#registration = languages.registerDocumentPasteEditProvider(selector, this, {
      pasteMimeTypes: ['text/plain', editorMimeType],
      providedPasteEditKinds: [DocumentDropOrPasteEditKind.Empty.append('touchstone')],
    });
  }

  /** Must answer at once and with nothing: waiting here would delay the paste itself. */
  provideDocumentPasteEdits: DocumentPasteEditProvider['provideDocumentPasteEdits'] = (document, _, data) => {
    const from = data.get(editorMimeType) ? 'editor' : 'outside';
    data
      .get('text/plain')
      ?.asString()
      .then((text) => {
        this.#announced = { uri: document.uri.toString(), text, from };
      });
    return undefined;
  };

  /**
   * Where the pasted text came from, if this change is the announced paste. Each announcement is good for the next
   * change of its document alone, so that text which merely looks alike is not taken for a paste later.
   */
  claim(event: TextDocumentChangeEvent): From | undefined {
    const announced = this.#announced;
    if (!announced || announced.uri !== event.document.uri.toString()) return undefined;
    this.#announced = undefined;
    const inserted = [...event.contentChanges]
      .sort((a, b) => a.rangeOffset - b.rangeOffset)
      .map((change) => squash(change.text));
    const text = squash(announced.text);
    // With several cursors the block lands once at each of them, or one line of it at each.
    const isPaste = text !== '' && (inserted.every((part) => part === text) || inserted.join('') === text);
    return isPaste ? announced.from : undefined;
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

/** The editor re-indents pasted lines and changes line ends: white space does not tell two blocks apart. */
function squash(text: string): string {
  return text.replace(/\s+/g, '');
}
