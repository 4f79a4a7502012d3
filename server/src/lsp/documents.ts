import type {
  Range,
  TextDocumentContentChangeEvent,
  TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../engine/finding.ts';
import type { SourceFile } from '../engine/source-file.ts';

/** An open document together with its syntax tree, which follows the edits. */
export class OpenDocument {
  readonly text: TextDocument;
  /** Parsed when first asked for; edits since are applied to it, not parsed anew. */
  #source: SourceFile | undefined;
  /** Even with patience it could not be parsed: from now on only parsing at once is tried. */
  #hopeless = false;
  /** The parsing under way. */
  #reading: Promise<void> | undefined;
  #pending: TextEdit[] = [];

  constructor(text: TextDocument) {
    this.text = text;
  }

  get uri(): string {
    return this.text.uri;
  }

  get version(): number {
    return this.text.version;
  }

  get languageId(): string {
    return this.text.languageId;
  }

  get lineCount(): number {
    return this.text.lineCount;
  }

  /** Applies the protocol's changes to the text and notes them for the tree. */
  update(changes: TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const [start, end] =
        'range' in change ? this.#offsetsOf(change.range) : [0, this.text.getText().length];
      if (this.#source || this.#reading) this.#pending.push({ start, end, text: change.text });
      // The table of lines that `TextDocument` keeps breaks at a range that leaves the document.
      const range = { start: this.text.positionAt(start), end: this.text.positionAt(end) };
      TextDocument.update(this.text, ['range' in change ? { range, text: change.text } : change], version);
    }
  }

  /** Offsets, in order and within the text, whatever the client has sent. */
  #offsetsOf({ start, end }: Range): [start: number, end: number] {
    const offsets = [this.text.offsetAt(start), this.text.offsetAt(end)];
    return [Math.min(...offsets), Math.max(...offsets)];
  }

  /** Has `open` parse the document unless that is done or under way; edits in the meantime are not lost. */
  read(open: () => Promise<SourceFile>): Promise<void> {
    if (this.#reading) return this.#reading;
    const isOutOfTime = () => this.#source?.problem?.kind === 'out-of-time';
    if (this.source && (this.#hopeless || !isOutOfTime())) return Promise.resolve();
    this.forget();
    const reading = open().then((source) => {
      // The document may have been forgotten since.
      if (this.#reading !== reading) return source.dispose();
      this.#source = source;
      this.#hopeless = isOutOfTime();
    });
    const ended = () => {
      if (this.#reading === reading) this.#reading = undefined;
    };
    this.#reading = reading;
    return reading.finally(ended);
  }

  /** The parsed file at the present version; undefined before it has been read. */
  get source(): SourceFile | undefined {
    if (this.#source && this.#pending.length > 0) {
      this.#source.edit(this.#pending);
      this.#pending = [];
    }
    return this.#source;
  }

  /** Frees the tree; the next use parses anew. */
  forget(): void {
    this.#source?.dispose();
    this.#source = undefined;
    this.#reading = undefined;
    this.#pending = [];
  }
}

/** For `TextDocuments`, which keeps the open documents in step with the client. */
export const documentsConfiguration: TextDocumentsConfiguration<OpenDocument> = {
  create: (uri, languageId, version, content) =>
    new OpenDocument(TextDocument.create(uri, languageId, version, content)),
  update: (document, changes, version) => {
    document.update(changes, version);
    return document;
  },
};
