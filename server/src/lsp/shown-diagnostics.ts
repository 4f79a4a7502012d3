/** Which diagnostics the client gets of a document, and when: asked for where it pulls, unasked where it does not. */
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities.ts';
import { Debounce } from './debounce.ts';
import { toDiagnostics } from './diagnostics.ts';
import type { DocumentAnalyzer } from './document-analyzer.ts';
import type { OpenDocument } from './documents.ts';

/** Milliseconds without an edit after which diagnostics are sent to a client that does not pull. */
const pushPause = 60;

export interface DiagnosticsContext {
  connection: Connection;
  documents: { get(uri: string): OpenDocument | undefined; all(): OpenDocument[] };
  /** Undefined before the client has said what it can do. */
  abilities: () => ClientAbilities | undefined;
  analyzer: () => Promise<DocumentAnalyzer>;
  /** What is known of a file beside what is found in its text as it stands in the editor. */
  faultsOf: (uri: string) => Diagnostic[];
  scannedOf: (uri: string) => Diagnostic[];
  /** What is to be said of an open document beside its findings. */
  diagnosePlace: (document: OpenDocument) => Promise<Diagnostic[]>;
  /** Called after each analysis. */
  onAnalysed: (document: OpenDocument) => Promise<void>;
  /** Lets work go on by itself. */
  spawn: (work: Promise<unknown>) => void;
}

export class ShownDiagnostics {
  readonly #context: DiagnosticsContext;
  readonly #pushes = new Debounce(pushPause);
  /** Results of documents at a version, so that an unchanged one is answered with a word. */
  #resultCounter = 0;

  constructor(context: DiagnosticsContext) {
    this.#context = context;
  }

  /** All of an open document, as its text is now. */
  async of(document: OpenDocument): Promise<Diagnostic[]> {
    const analyzer = await this.#context.analyzer();
    const found = await analyzer.analyze(document);
    await this.#context.onAnalysed(document);
    const own = await this.#context.diagnosePlace(document);
    return [...own, ...toDiagnostics(document, found, analyzer)];
  }

  /** Has documents shown anew: that one, or all that are open. */
  async refresh(only?: OpenDocument): Promise<void> {
    const { abilities, connection, documents } = this.#context;
    if (abilities()?.pullDiagnostics) {
      if (abilities()?.refreshDiagnostics) await connection.sendRequest(DiagnosticRefreshRequest.type);
    } else {
      for (const document of only ? [only] : documents.all()) this.changed(document);
    }
  }

  /** Call when a document was opened or edited. */
  changed(document: OpenDocument): void {
    const { abilities, documents, spawn } = this.#context;
    if (abilities()?.pullDiagnostics) return;
    // Only the newest version is analysed: whoever types fast waits for no version in between.
    this.#pushes.run(document.uri, () => {
      if (documents.get(document.uri) === document) spawn(this.#push(document));
    });
  }

  /** Call when a document is open no more. */
  closed(uri: string): void {
    this.#pushes.cancel(uri);
    if (!this.#context.abilities()?.pullDiagnostics) this.publish(uri);
  }

  /** Sends what is known of a file unasked. To a client that does not pull, that is not said of an open document. */
  publish(uri: string): void {
    const { abilities, connection, documents, faultsOf, scannedOf } = this.#context;
    const document = documents.get(uri);
    if (document && !abilities()?.pullDiagnostics) this.changed(document);
    else void connection.sendDiagnostics({ uri, diagnostics: [...faultsOf(uri), ...scannedOf(uri)] });
  }

  /** Answers a client that pulls. Rejects when it has cancelled the request. */
  async pull(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const document = this.#context.documents.get(params.textDocument.uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    await yieldToMessages();
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'superseded', { retriggerRequest: true });
    const analyzer = await this.#context.analyzer();
    const known = analyzer.current(document);
    if (known?.resultId !== undefined && known.resultId === params.previousResultId) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: known.resultId };
    }
    const items = await this.of(document);
    const resultId = String(++this.#resultCounter);
    const found = analyzer.latest(document.uri);
    if (found) found.resultId = resultId;
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  async #push(document: OpenDocument): Promise<void> {
    const { connection, faultsOf } = this.#context;
    const { uri, version } = document;
    const diagnostics = [...faultsOf(uri), ...(await this.of(document))];
    // An edit in the meantime has its own turn coming.
    if (document.version === version) await connection.sendDiagnostics({ uri, version, diagnostics });
  }
}

/** Lets messages that have already arrived, such as a cancellation, be read first. */
function yieldToMessages(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
