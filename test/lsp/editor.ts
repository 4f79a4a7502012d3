/** An editor as the language server sees one: the real server process, spoken to over its standard input and output. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeLens,
  CodeLensRefreshRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  RegistrationRequest,
  type SnippetTextEdit,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import { extensionRoot } from '../../server/src/host/assets.ts';
import {
  type InitializationOptions,
  parserCrashNotification,
  type RequestName,
  statusNotification,
} from '../../server/src/protocol/messages.ts';
import type { FileStatus } from '../../server/src/protocol/status.ts';

export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** As an editor that knows the oldest way alone. */
export const pushed: ClientCapabilities = {};

export interface Abilities {
  capabilities?: ClientCapabilities;
  /** What the editor's settings say under `touchstone`. */
  settings?: unknown;
  /** Without them the editor says that it shows statuses. */
  initializationOptions?: InitializationOptions;
  /** The bundle to run, and how. */
  command?: string[];
}

export class Editor {
  readonly connection: ProtocolConnection;
  readonly folder: string;
  initialized: InitializeResult | undefined;
  readonly registered: string[] = [];
  readonly statuses: FileStatus[] = [];
  /** Uris of documents of which the server said that they crashed its parser. */
  readonly crashed: string[] = [];
  refreshes = 0;
  lensRefreshes = 0;
  /** How many times diagnostics were sent unasked. */
  published = 0;
  exitCode: number | null | undefined;
  errors = '';
  readonly #process: ChildProcess;
  readonly #versions = new Map<string, number>();
  readonly #shown = new Map<string, { version?: number; diagnostics: Diagnostic[] }>();
  readonly #watchers = new Set<() => void>();

  private constructor(folder: string, { settings, command }: Abilities) {
    this.folder = folder;
    const [script, ...args] = command ?? [join(extensionRoot, 'dist', 'server.mjs'), '--stdio'];
    this.#process = spawn(process.execPath, [script, ...args], { cwd: folder, stdio: 'pipe' });
    this.#process.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.errors += text;
    });
    this.#process.on('exit', (code) => {
      this.exitCode = code;
      this.#happened();
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout!),
      new StreamMessageWriter(this.#process.stdin!),
    );
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings ?? null));
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
      this.#happened();
    });
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
      this.#happened();
    });
    this.connection.onRequest(CodeLensRefreshRequest.type, () => {
      this.lensRefreshes++;
      this.#happened();
    });
    this.connection.onRequest(WorkDoneProgressCreateRequest.type, () => {});
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, ...shown }) => {
      this.#shown.set(uri, shown);
      this.published++;
      this.#happened();
    });
    this.connection.onNotification(statusNotification.method, (status: FileStatus) => {
      this.statuses.push(status);
      this.#happened();
    });
    this.connection.onNotification(parserCrashNotification.method, ({ uri }: { uri: string }) => {
      this.crashed.push(uri);
    });
    this.connection.listen();
  }

  static async start(folder: string, abilities: Abilities = {}): Promise<Editor> {
    const editor = new Editor(folder, abilities);
    const uri = pathToFileURL(folder).href;
    editor.initialized = await editor.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'test' }],
      capabilities: abilities.capabilities ?? pulling,
      initializationOptions: abilities.initializationOptions ?? { status: true },
    });
    await editor.connection.sendNotification('initialized', {});
    return editor;
  }

  uri(name: string): string {
    return /^[a-z-]+:/.test(name) ? name : pathToFileURL(join(this.folder, name)).href;
  }

  async open(name: string, text: string, languageId = 'javascript'): Promise<void> {
    const uri = this.uri(name);
    this.#versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Each change speaks of the text after the one before, as the protocol has it. */
  async change(name: string, ...contentChanges: { range?: Range; text: string }[]): Promise<void> {
    const uri = this.uri(name);
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(name: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: this.uri(name) },
    });
  }

  async save(name: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didSave', {
      textDocument: { uri: this.uri(name) },
    });
  }

  pull(name: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: this.uri(name) },
      previousResultId,
    });
  }

  /** The diagnostics of a document, pulled. */
  async diagnostics(name: string): Promise<Diagnostic[]> {
    const report = await this.pull(name);
    if (report.kind !== 'full') throw new Error('the server says that nothing has changed');
    return report.items;
  }

  /** The diagnostics that the server has sent of its own accord, once they are as wanted. */
  async shown(
    name: string,
    wanted: (shown: { version?: number; diagnostics: Diagnostic[] }) => boolean,
  ): Promise<Diagnostic[]> {
    const uri = this.uri(name);
    await this.until(() => {
      const shown = this.#shown.get(uri);
      return shown !== undefined && wanted(shown);
    });
    return this.#shown.get(uri)!.diagnostics;
  }

  actions(
    name: string,
    range: Range,
    diagnostics: Diagnostic[] = [],
    only?: string[],
  ): Promise<CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: this.uri(name) },
      range,
      context: { diagnostics, ...(only && { only }) },
    });
  }

  async lenses(name: string): Promise<CodeLens[]> {
    return (
      (await this.connection.sendRequest('textDocument/codeLens', {
        textDocument: { uri: this.uri(name) },
      })) ?? []
    );
  }

  hover(name: string, position: Position): Promise<{ contents: { value: string }; range: Range } | null> {
    return this.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: this.uri(name) },
      position,
    });
  }

  request<P, R>({ method }: RequestName<P, R>, params: P): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  /** Waits for messages until something holds; mocha's own limit bounds the wait. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = () => {
        if (!holds() && this.exitCode === undefined) return;
        this.#watchers.delete(check);
        if (holds()) resolve();
        else reject(new Error(`the server ended with ${this.exitCode}: ${this.errors}`));
      };
      this.#watchers.add(check);
      check();
    });
  }

  /** Ends the server the way the protocol has it; answers with its exit code. */
  async stop(): Promise<number | null | undefined> {
    if (this.exitCode === undefined) {
      await this.connection.sendRequest('shutdown');
      await this.connection.sendNotification('exit');
      await new Promise((resolve) => {
        if (this.exitCode !== undefined) resolve(undefined);
        else this.#process.once('exit', resolve);
      });
    }
    this.connection.dispose();
    return this.exitCode;
  }

  /** For a server that a test has left in whatever state. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }

  #happened(): void {
    for (const check of [...this.#watchers]) check();
  }
}

/** The text after an action's edits, and where a snippet leaves the cursor is marked with its placeholder. */
export function applyAction({ edit }: CodeAction, text: string): string {
  const edits = (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []));
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const offsetAt = ({ line, character }: Position) =>
    lines.slice(0, line).reduce((sum, part) => sum + part.length, 0) + character;
  return edits
    .toSorted((a, b) => offsetAt(b.range.start) - offsetAt(a.range.start))
    .reduce(
      (out, change) =>
        out.slice(0, offsetAt(change.range.start)) +
        newTextOf(change as TextEdit | SnippetTextEdit) +
        out.slice(offsetAt(change.range.end)),
      text,
    );
}

function newTextOf(edit: TextEdit | SnippetTextEdit): string {
  return 'snippet' in edit ? edit.snippet.value : edit.newText;
}
