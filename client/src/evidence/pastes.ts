/** Sees every copy, and every paste before it lands: the editor asks paste providers first, this one only listens. */
import {
  type Disposable,
  DocumentDropOrPasteEditKind,
  type DocumentPasteEditProvider,
  type DocumentSelector,
  EventEmitter,
  languages,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
} from 'vscode';
import type { CopySignal, Evidence } from '../../../server/src/protocol/edits.ts';

/** The editor adds this type to what it copies itself. */
const editorMimeType = 'vscode-editor-data';

/** Milliseconds after which a paste that has not landed never will. */
const patience = 1_000;

/** Milliseconds in which a person pastes who has cut something only to put it elsewhere. */
const haste = 700;

type From = Extract<Evidence, { act: 'paste' }>['from'];

export class Pastes implements DocumentPasteEditProvider, Disposable {
  #announced: { uri: string; text: string; from: From } | undefined;
  /** Where a paste has begun that has not landed, and when. */
  #begun: { uri: string; time: number } | undefined;
  /** Where something was copied or cut last, and when. */
  #taken: { uri: string; time: number } | undefined;
  readonly #copied = new EventEmitter<CopySignal>();
  readonly #registration: Disposable;

  /** Fires before a cut takes its text out. */
  readonly onDidCopy = this.#copied.event;

  constructor(selector: DocumentSelector) {
    this.#registration = languages.registerDocumentPasteEditProvider(selector, this, {
      pasteMimeTypes: ['text/plain', editorMimeType],
      copyMimeTypes: ['text/plain'],
      providedPasteEditKinds: [DocumentDropOrPasteEditKind.Empty.append('touchstone')],
    });
  }

  /** Adds nothing to what is copied. */
  prepareDocumentPaste: DocumentPasteEditProvider['prepareDocumentPaste'] = (document, ranges) => {
    this.#taken = { uri: document.uri.toString(), time: Date.now() };
    this.#copied.fire({
      uri: document.uri.toString(),
      version: document.version,
      places: ranges.map((range) => {
        const start = document.offsetAt(range.start);
        return { start, length: document.offsetAt(range.end) - start };
      }),
    });
  };

  /** Must answer at once and with nothing: waiting here would delay the paste itself. */
  provideDocumentPasteEdits: DocumentPasteEditProvider['provideDocumentPasteEdits'] = (document, _, data) => {
    const from = data.get(editorMimeType) ? 'editor' : 'outside';
    this.#begun = { uri: document.uri.toString(), time: Date.now() };
    data
      .get('text/plain')
      ?.asString()
      .then((text) => {
        this.#announced = { uri: document.uri.toString(), text, from };
      });
    return undefined;
  };

  /**
   * Resolves when no paste is under way in the document, nor likely to come at once because something was cut: an edit in
   * between would end it, as the editor has it.
   */
  async settle({ uri }: TextDocument): Promise<void> {
    for (;;) {
      const end = Math.max(endOf(this.#begun, uri, patience), endOf(this.#taken, uri, haste));
      if (end <= Date.now()) return;
      await new Promise((resolve) => setTimeout(resolve, end - Date.now()));
    }
  }

  /**
   * Where the pasted text came from, if this change is the announced paste. Each announcement is good for the next
   * change of its document alone, so that text which merely looks alike is not taken for a paste later.
   */
  claim(event: TextDocumentChangeEvent): From | undefined {
    if (this.#begun?.uri === event.document.uri.toString()) this.#begun = undefined;
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
    this.#copied.dispose();
  }
}

function endOf(act: { uri: string; time: number } | undefined, uri: Uri, length: number): number {
  return act?.uri === uri.toString() ? act.time + length : 0;
}

/** The editor re-indents pasted lines and changes line ends: white space does not tell two blocks apart. */
function squash(text: string): string {
  return text.replace(/\s+/g, '');
}
