import type { FileStatus } from '../protocol/status.ts';

/** Tells the client what the status bar shows of a document, and only when it has changed. */
export class StatusReporter {
  readonly #send: (status: FileStatus) => void;
  readonly #last = new Map<string, string>();

  constructor(send: (status: FileStatus) => void) {
    this.#send = send;
  }

  report(status: FileStatus): void {
    const key = JSON.stringify(status);
    if (this.#last.get(status.uri) === key) return;
    this.#last.set(status.uri, key);
    this.#send(status);
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}
