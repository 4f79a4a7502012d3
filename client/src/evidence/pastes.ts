/** Sees every copy, and every paste before it lands: the editor asks paste providers first, this one only listens. */
import {
  type Disposable,
  DocumentDropOrPasteEditKind,
  type DocumentPasteEditProvider,
  type DocumentSelector,
  EventEmitter,
  languages,
  type Position,
  type Range,
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

type PasteEvidence = Extract<Evidence, { act: 'paste' }>;

export class Pastes implements DocumentPasteEditProvider, Disposable {
  #announced: { uri: string; text: string; from: PasteEvidence['from'] } | undefined;
  /** Where a paste has begun that has not landed, and when. */
  #begun: { uri: string; time: number } | undefined;
  /** What was last done to a document, if it took text out and did nothing else. */
  #removal: { uri: string; version: number; starts: Position[] } | undefined;
  /** Where something was copied or cut last, and when. */
  #taken: { uri: string; time: number } | undefined;
  readonly #copied = new EventEmitter<CopySignal>();
  readonly #registration: Disposable;

  /** Fires behind the change by which a cut takes its text out. */
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
    const isCut = this.#isRemoved(document, ranges);
    this.#copied.fire({
      uri: document.uri.toString(),
      version: document.version,
      places: ranges.map((range) => {
        const start = document.offsetAt(range.start);
        return { start, length: isCut ? 0 : document.offsetAt(range.end) - start };
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
   * What this change says of the announced paste, if it holds it. Each announcement is good for the next change of its
   * document alone, so that text which merely looks alike is not taken for a paste later.
   */
  claim({ document, contentChanges }: TextDocumentChangeEvent): PasteEvidence | undefined {
    const uri = document.uri.toString();
    const removes = contentChanges.every(({ text }) => text === '');
    const starts = contentChanges.map(({ range }) => range.start);
    this.#removal = removes ? { uri, version: document.version, starts } : undefined;
    if (this.#begun?.uri === uri) this.#begun = undefined;
    const announced = this.#announced;
    if (!announced || announced.uri !== uri) return undefined;
    this.#announced = undefined;
    const text = squash(announced.text);
    if (text === '') return undefined;
    const inserted = contentChanges.map((change) => squash(change.text));
    const startOf = (index: number) => contentChanges[index]!.rangeOffset;
    const inOrder = contentChanges.map((_, index) => index).sort((a, b) => startOf(a) - startOf(b));
    // With several cursors the block lands once at each of them, or one line of it at each.
    const isPaste =
      inserted.every((part) => part === text) || inOrder.map((index) => inserted[index]).join('') === text;
    if (isPaste) return { act: 'paste', from: announced.from };
    // A language that pastes adds imports besides.
    const places = inOrder.filter((index) => inserted[index] === text);
    return places.length > 0 ? { act: 'paste', from: announced.from, places } : undefined;
  }

  /** Whether what stood in the ranges has just been taken out: by now, they hold other text. */
  #isRemoved(document: TextDocument, ranges: readonly Range[]): boolean {
    const removal = this.#removal;
    return (
      removal !== undefined &&
      removal.uri === document.uri.toString() &&
      removal.version === document.version &&
      removal.starts.length === ranges.length &&
      ranges.every(({ start }) => removal.starts.some((place) => place.isEqual(start)))
    );
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
