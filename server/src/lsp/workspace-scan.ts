import { pathToFileURL } from 'node:url';
import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { listFiles } from '../host/file-list.ts';
import type { FileReport, ReportedPlace } from '../host/file-scanner.ts';
import { scanFiles } from '../host/scan.ts';
import { source } from './diagnostics.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Scans all files of the workspace on threads and shows what it finds in files that are not open. */
export class WorkspaceScan {
  readonly #connection: Connection;
  readonly #isOpen: (uri: string) => boolean;
  readonly #shown = new Set<string>();

  constructor(connection: Connection, isOpen: (uri: string) => boolean) {
    this.#connection = connection;
    this.#isOpen = isOpen;
  }

  /** `extraRules` are absolute paths. */
  async run(folders: string[], extraRules: string[]): Promise<{ files: number; findings: number }> {
    const progress = await this.#connection.window.createWorkDoneProgress();
    progress.begin('Touchstone scans the workspace', 0, undefined, true);
    for (const uri of this.#shown) this.opened(uri);
    const { files } = await listFiles(folders);
    let done = 0;
    let findings = 0;
    const options = {
      rules: { defaults: true, extra: extraRules },
      charterFile: undefined,
      failOn: undefined,
      maxBytes: 2 * 1024 * 1024,
      parseBudget: 2000,
      today: new Date().toISOString().slice(0, 10),
    };
    const requests = files.map((file) => ({ file, named: false }));
    await scanFiles(requests, options, 0, (report) => {
      done++;
      findings += report.findings.length;
      progress.report(Math.floor((100 * done) / files.length), `${done} of ${files.length} files`);
      this.#show(report);
    });
    progress.done();
    return { files: done, findings };
  }

  /** A document that is opened gets its diagnostics the usual way; what the scan showed of it goes. */
  opened(uri: string): void {
    if (this.#shown.delete(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #show({ path, findings }: FileReport): void {
    const uri = pathToFileURL(path).href;
    if (findings.length === 0 || this.#isOpen(uri)) return;
    this.#shown.add(uri);
    const diagnostics = findings.map(
      (finding): Diagnostic => ({
        range: zeroBased(finding),
        severity: severities[finding.severity],
        source,
        code: finding.ruleId,
        message: finding.message,
      }),
    );
    void this.#connection.sendDiagnostics({ uri, diagnostics });
  }
}

function zeroBased({ start, end }: ReportedPlace): Diagnostic['range'] {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}
