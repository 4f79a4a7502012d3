/** The language server's life: start, restart, stop, and the requests that LSP does not define. */
import {
  type Disposable,
  type DocumentSelector,
  type Event,
  EventEmitter,
  type ExtensionContext,
  languages,
  type TextDocument,
  type Uri,
} from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type Middleware,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import {
  type InitializationOptions,
  type NotificationName,
  parserCrashNotification,
  type RequestName,
} from '../../server/src/protocol/messages.ts';
import type { OwnEdits } from './own-edits.ts';
import { rulePageUri } from './pages.ts';
import { ScanDiagnostics } from './scan-diagnostics.ts';
import { isEnabled } from './switch.ts';

/** Every text document with a place of its own; the server decides what it can read. */
export const documentSelector: DocumentSelector & LanguageClientOptions['documentSelector'] = [
  { scheme: 'file' },
  { scheme: 'untitled' },
  { scheme: 'vscode-vfs' },
];

type DiagnosticCode = { value: string | number; target: Uri } | string | number | undefined;

/** A rule's page opens as a preview inside the editor, wherever the server's link points. */
function linkRulePage(diagnostic: { code?: DiagnosticCode; source?: string }): void {
  if (diagnostic.source === 'touchstone' && typeof diagnostic.code === 'object') {
    diagnostic.code = { value: diagnostic.code.value, target: rulePageUri(String(diagnostic.code.value)) };
  }
}

/** Every finding bears the link to its page and is shown once. */
function showDiagnostics(
  scanned: ScanDiagnostics,
): Pick<Middleware, 'handleDiagnostics' | 'provideDiagnostics'> {
  return {
    handleDiagnostics(uri, diagnostics, next) {
      diagnostics.forEach(linkRulePage);
      next(uri, scanned.take(uri, diagnostics));
    },
    async provideDiagnostics(document, previousResultId, token, next) {
      const report = await next(document, previousResultId, token);
      if (report && 'items' in report) {
        report.items.forEach(linkRulePage);
        scanned.giveWay('uri' in document ? document.uri : document);
      }
      return report;
    },
  };
}

export class Server {
  readonly #client: LanguageClient;
  readonly #willClose = new EventEmitter<TextDocument>();
  readonly #notified = new Map<string, EventEmitter<unknown>>();
  readonly #scanned = new ScanDiagnostics();
  /** Documents that have crashed the server's parser. */
  readonly #unparsed = new Set<string>();
  /** Starting and stopping take turns: the setting may change while either is under way. */
  #turn: Promise<void> = Promise.resolve();

  /** Fires before the server hears that a document is closed. */
  readonly onWillClose: Event<TextDocument> = this.#willClose.event;

  constructor(context: ExtensionContext, ownEdits: OwnEdits) {
    const run = { module: context.asAbsolutePath('dist/server.mjs'), transport: TransportKind.ipc };
    this.#client = new LanguageClient(
      'touchstone',
      'Touchstone',
      { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
      {
        documentSelector,
        initializationOptions: (): InitializationOptions => ({
          unparsed: [...this.#unparsed],
          status: true,
          edits: true,
          commands: true,
        }),
        synchronize: { configurationSection: 'touchstone' },
        diagnosticPullOptions: { onChange: true, onTabs: true, onFocus: true },
        diagnosticCollectionProvider: this.#scanned.collections,
        middleware: {
          ...showDiagnostics(this.#scanned),
          workspace: {
            // Told of its own end, a server that is already stopping would be started once more.
            didChangeConfiguration: (sections, next) => (isEnabled() ? next(sections) : Promise.resolve()),
          },
          willSaveWaitUntil: async (event, next) => {
            const edits = await next(event);
            if (edits.length > 0) ownEdits.expect(event.document, edits);
            return edits;
          },
          didClose: (document, next) => {
            this.#willClose.fire(document);
            return next(document);
          },
        },
      },
    );
    this.onNotification(parserCrashNotification, ({ uri }) => this.#unparsed.add(uri));
  }

  get isRunning(): boolean {
    return this.#client.state === State.Running;
  }

  /** Resolves when the server runs; it may run already. */
  start(): Promise<void> {
    return this.#inTurn(() => this.#client.start());
  }

  /** Resolves when the server has ended; it need not run. */
  stop(): Promise<void> {
    return this.#inTurn(() => this.#end());
  }

  restart(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#end();
      await this.#client.start();
    });
  }

  /** Calls `listener` once the server is ready and the client's own listeners are in place, and when it is gone. */
  onReadiness(listener: (ready: boolean) => void): Disposable {
    return this.#client.onDidChangeState(async ({ oldState, newState }) => {
      if (newState === State.Running) {
        await this.#client.start();
        if (this.isRunning) listener(true);
      } else if (oldState === State.Running) listener(false);
    });
  }

  /** Asks the server; rejects when it does not run or answers with an error. */
  request<P, R>(name: RequestName<P, R>, params: P): Promise<R> {
    return this.#client.sendRequest(name.method, params);
  }

  onNotification<P>({ method }: NotificationName<P>, listener: (params: P) => void): Disposable {
    // The client knows one listener for each method.
    let told = this.#notified.get(method);
    if (!told) {
      told = new EventEmitter();
      this.#notified.set(method, told);
      this.#client.onNotification(method, (params) => told?.fire(params));
    }
    return (told as EventEmitter<P>).event(listener);
  }

  /** Whether the server is told of a document. */
  knows(document: TextDocument): boolean {
    return languages.match(documentSelector, document) > 0;
  }

  /** A line in the output channel *Touchstone*. */
  log(message: string): void {
    this.#client.info(message);
  }

  showLog(): void {
    this.#client.outputChannel.show(true);
  }

  async dispose(): Promise<void> {
    this.#willClose.dispose();
    await this.#client.dispose();
    this.#scanned.dispose();
  }

  async #end(): Promise<void> {
    if (this.#client.needsStop()) await this.#client.stop();
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(task);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
