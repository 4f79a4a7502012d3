import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../engine/finding.ts';
import type { SourceFile } from '../engine/source-file.ts';
import type { FlatTree } from '../engine/syntax/flat-tree.ts';

/** An open document together with its syntax tree, which follows the edits. */
export class OpenDocument {
  readonly text: TextDocument;
  /** Parsed when first asked for; edits since are applied to it, not parsed anew. */
  #source: SourceFile | undefined;
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
      const whole = !('range' in change);
      const start = whole ? 0 : this.text.offsetAt(change.range.start);
      const end = whole ? this.text.getText().length : this.text.offsetAt(change.range.end);
      if (this.#source) this.#pending.push({ start, end, text: change.text });
      TextDocument.update(this.text, [change], version);
    }
  }

  /** The parsed file at the present version; `open` parses it the first time. */
  source(open: () => SourceFile): SourceFile {
    if (!this.#source) this.#source = open();
    else if (this.#pending.length > 0) this.#source.edit(this.#pending);
    this.#pending = [];
    return this.#source;
  }

  /** The tree of the present text, if the document has been parsed at all. */
  currentTree(): FlatTree | undefined {
    return this.#source && this.source(() => this.#source!).tree;
  }

  /** Frees the tree; the next use parses anew. */
  forget(): void {
    this.#source?.dispose();
    this.#source = undefined;
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
