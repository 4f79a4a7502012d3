/** Marks in the explorer for files of critical places in which somebody has to see to something. */
import {
  Disposable,
  EventEmitter,
  FileDecoration,
  type FileDecorationProvider,
  ThemeColor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { statusNotification } from '../../server/src/protocol/messages.ts';
import type { ReviewQueue } from './review-queue.ts';
import type { Server } from './server.ts';

export class OpenWork implements FileDecorationProvider, Disposable {
  readonly #queue: ReviewQueue;
  /** By document, the findings that count in critical places. */
  readonly #findings = new Map<string, number>();
  readonly #changed = new EventEmitter<undefined>();
  readonly #disposables: Disposable;

  readonly onDidChangeFileDecorations = this.#changed.event;

  constructor(server: Server, queue: ReviewQueue) {
    this.#queue = queue;
    this.#disposables = Disposable.from(
      this.#changed,
      queue.onDidChangeTreeData(() => this.#changed.fire(undefined)),
      server.onNotification(statusNotification, ({ uri, tier, counting }) => {
        this.#count(uri, tier === 'critical' ? counting : 0);
      }),
      server.onReadiness((ready) => {
        if (ready) return;
        this.#findings.clear();
        this.#changed.fire(undefined);
      }),
      // Of a file that is closed nobody counts any more.
      workspace.onDidCloseTextDocument(({ uri }) => this.#count(uri.toString(), 0)),
      window.registerFileDecorationProvider(this),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    const key = uri.toString();
    const reviews = this.#queue.items.filter((item) => item.tier === 'critical' && item.uri === key).length;
    const findings = this.#findings.get(key) ?? 0;
    const work = [
      ...(reviews > 0 ? [`${reviews} ${reviews === 1 ? 'review' : 'reviews'} pending`] : []),
      ...(findings > 0 ? [`${findings} ${findings === 1 ? 'finding' : 'findings'}`] : []),
    ];
    if (work.length === 0) return undefined;
    const decoration = new FileDecoration(
      '◆',
      `Critical place: ${work.join(', ')}`,
      new ThemeColor('touchstone.openWork'),
    );
    decoration.propagate = true;
    return decoration;
  }

  #count(uri: string, findings: number): void {
    if ((this.#findings.get(uri) ?? 0) === findings) return;
    if (findings > 0) this.#findings.set(uri, findings);
    else this.#findings.delete(uri);
    this.#changed.fire(undefined);
  }
}
