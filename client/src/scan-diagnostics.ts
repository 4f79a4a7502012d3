/**
 * Findings of a workspace scan, so that each finding is in sight once: where a file is open in a tab, what is pulled of
 * it says more than the scan; where the tab is gone, what is pulled goes, though VS Code may hold the document longer.
 */
import { type Diagnostic, type DiagnosticCollection, Disposable, languages, type Uri } from 'vscode';
import { DiagnosticCollectionSource, type LanguageClientOptions } from 'vscode-languageclient/node';
import type { ScanMark } from '../../server/src/protocol/messages.ts';

type Provider = NonNullable<LanguageClientOptions['diagnosticCollectionProvider']>;

export class ScanDiagnostics implements Disposable {
  readonly #found = new Map<string, Diagnostic[]>();
  readonly #shown = languages.createDiagnosticCollection('touchstone scan');
  readonly #disposables: Disposable;
  #pulled: DiagnosticCollection | undefined;

  constructor() {
    this.#disposables = Disposable.from(
      this.#shown,
      languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) if (this.#found.has(uri.toString())) this.#show(uri);
      }),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Makes the collections of the client; that of what it pulls tells which files it shows itself. */
  readonly collections: Provider = {
    create: (name, source) => {
      const collection = languages.createDiagnosticCollection(name);
      if (source === DiagnosticCollectionSource.pull) this.#pulled = collection;
      return collection;
    },
    dispose: (collection, source) => {
      collection.dispose();
      if (source === DiagnosticCollectionSource.pull) this.#pulled = undefined;
      else this.#forget();
    },
  };

  /** Takes in what a scan has found in a file; answers with the rest. */
  take(uri: Uri, diagnostics: Diagnostic[]): Diagnostic[] {
    const found = diagnostics.filter(isOfScan);
    if (found.length > 0) this.#found.set(uri.toString(), found);
    else this.#found.delete(uri.toString());
    this.#show(uri);
    return diagnostics.filter((diagnostic) => !isOfScan(diagnostic));
  }

  /** Call right before the client shows what it has pulled of a file; of one that is hidden by then it shows nothing. */
  giveWay(uri: Uri): void {
    if (!this.#found.has(uri.toString())) return;
    this.#shown.delete(uri);
    setTimeout(() => this.#show(uri));
  }

  /** What a server has found goes with it. */
  #forget(): void {
    this.#found.clear();
    this.#shown.clear();
  }

  #show(uri: Uri): void {
    const found = this.#found.get(uri.toString());
    // Each change of a collection goes to the window, and this runs with every edit.
    if (!found || this.#pulled?.has(uri)) {
      if (this.#shown.has(uri)) this.#shown.delete(uri);
    } else if (this.#shown.get(uri) !== found) this.#shown.set(uri, found);
  }
}

function isOfScan(diagnostic: Diagnostic): boolean {
  return (diagnostic as { data?: Partial<ScanMark> }).data?.from === 'scan';
}
