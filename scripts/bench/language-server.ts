import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from '../child.ts';

const uri = pathToFileURL(path.join(root, 'bench-sample.js')).href;

/** The real server process over stdio, driven as an editor does: a key, then the diagnostics. */
export class ServerProcess {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  #version = 1;

  private constructor(child: ChildProcess) {
    this.#process = child;
    this.#connection = createProtocolConnection(
      new StreamMessageReader(child.stdout!),
      new StreamMessageWriter(child.stdin!),
    );
    this.#connection.listen();
  }

  /** Starts it and opens a document with the text. */
  static async open(text: string): Promise<ServerProcess> {
    const child = spawn(process.execPath, [path.join(root, 'dist', 'server.mjs'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const server = new ServerProcess(child);
    await server.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(root).href,
      capabilities: { textDocument: { diagnostic: {} } },
    });
    await server.#connection.sendNotification('initialized', {});
    await server.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'javascript', version: 1, text },
    });
    return server;
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Opens one more document and waits for its diagnostics. */
  async openFurther(languageId: string, i: number, text: string): Promise<void> {
    const further = `${uri}.${languageId}-${i}`;
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: further, languageId, version: 1, text },
    });
    await this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: further } });
  }

  async diagnose(): Promise<DocumentDiagnosticReport> {
    return this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  }

  /** Types one character at the start of a line, or takes it out again. */
  async type(line: number, i: number): Promise<DocumentDiagnosticReport> {
    const start = { line, character: 0 };
    const change =
      i % 2 === 0
        ? { range: { start, end: start }, text: ';' }
        : { range: { start, end: { line, character: 1 } }, text: '' };
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [change],
    });
    return this.diagnose();
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    this.#connection.dispose();
    await new Promise((resolve) => this.#process.once('exit', resolve));
  }
}
