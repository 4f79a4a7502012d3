import { pathToFileURL } from 'node:url';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { cacheHome } from '../host/cache-home.ts';
import { listFiles } from '../host/file-list.ts';
import type { FileReport } from '../host/file-report.ts';
import { scanFiles } from '../host/scan.ts';
import type { ScanMark } from '../protocol/messages.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { type DocumentAnalyzer, today } from './document-analyzer.ts';

export interface ScannedWorkspace {
  /** Absolute. */
  folders: readonly string[];
  /** Absolute paths of the user's rule files. */
  extraRules: string[];
  /** Whether the user's registries may be asked for packages. */
  lookup: boolean;
  analyzer: DocumentAnalyzer;
}

const mark: ScanMark = { from: 'scan' };

/** Scans all files of the workspace on threads, and knows from then on what each has on disk. */
export class WorkspaceScan {
  readonly #connection: Connection;
  readonly #show: (uri: string) => void;
  readonly #found = new Map<string, Diagnostic[]>();

  /** `show` is called for each document of which `of` answers differently now. */
  constructor(connection: Connection, show: (uri: string) => void) {
    this.#connection = connection;
    this.#show = show;
  }

  /** What the last scan found in a document, brought up to date by its saves since; marked as `ScanMark` says. */
  of(uri: string): Diagnostic[] {
    return this.#found.get(uri) ?? [];
  }

  async run({
    folders,
    extraRules,
    lookup,
    analyzer,
  }: ScannedWorkspace): Promise<{ files: number; findings: number }> {
    const progress = await this.#connection.window.createWorkDoneProgress();
    progress.begin('Touchstone scans the workspace', 0, undefined, true);
    const earlier = [...this.#found.keys()];
    this.#found.clear();
    for (const uri of earlier) this.#show(uri);
    const { files } = await listFiles([...folders]);
    let done = 0;
    let findings = 0;
    const options = {
      rules: { defaults: true, extra: extraRules },
      charterFile: undefined,
      failOn: undefined,
      maxBytes: 2 * 1024 * 1024,
      parseBudget: 2000,
      today: today(),
      cache: cacheHome(),
      lookup,
    };
    const requests = files.map((file) => ({ file, named: false }));
    await scanFiles(requests, options, 0, (report) => {
      done++;
      findings += report.findings.length;
      progress.report(Math.floor((100 * done) / files.length), `${done} of ${files.length} files`);
      this.#take(report, analyzer);
    });
    progress.done();
    return { files: done, findings };
  }

  /** Whether the last scan has met the document. */
  has(uri: string): boolean {
    return this.#found.has(uri);
  }

  /** A document that the last scan has met was saved: what is diagnosed in it is what is on disk now. */
  saved(uri: string, diagnostics: Diagnostic[]): void {
    this.#found.set(
      uri,
      diagnostics.map((diagnostic) => ({ ...diagnostic, data: mark })),
    );
    this.#show(uri);
  }

  #take(report: FileReport, analyzer: DocumentAnalyzer): void {
    if (report.outcome !== 'analysed') return;
    const uri = pathToFileURL(report.path).href;
    const diagnostics = reportDiagnostics(uri, report, analyzer);
    this.#found.set(
      uri,
      diagnostics.map((diagnostic) => ({ ...diagnostic, data: mark })),
    );
    if (diagnostics.length > 0) this.#show(uri);
  }
}
