import { applyEdits } from '../engine/edits.ts';
import type { TextEdit } from '../engine/finding.ts';
import type { FileReport, FileScanner } from '../host/file-scanner.ts';
import { displayPath } from '../host/scan.ts';
import { readTextFile, writeTextFile } from '../host/text-file.ts';

/** A fix can uncover another finding; more rounds than this do not settle. */
const maxRounds = 5;

/** Applies the safe fixes of each file and replaces its report by that of the fixed text. */
export async function fixFiles(reports: FileReport[], scanner: FileScanner): Promise<void> {
  for (const [i, report] of reports.entries()) {
    let current = report;
    let applied = 0;
    for (let round = 0; round < maxRounds; round++) {
      const fixes = current.findings.flatMap((f): TextEdit[][] =>
        f.fix?.safety === 'safe' ? [f.fix.edits.map((edit) => edit.offset)] : [],
      );
      if (fixes.length === 0) break;
      const text = await readTextFile(report.path);
      const fixed = applyEdits(text, fixes);
      if (fixed.text === text) break;
      await writeTextFile(report.path, fixed.text);
      applied += fixed.applied;
      current = await scanner.scanFile(report.path, true);
    }
    if (applied > 0)
      process.stderr.write(
        `${displayPath(report.path)}: ${applied} ${applied === 1 ? 'fix' : 'fixes'} applied\n`,
      );
    reports[i] = current;
  }
}
