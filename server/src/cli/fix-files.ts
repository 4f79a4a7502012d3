import { applyEdits } from '../engine/edits.ts';
import type { TextEdit } from '../engine/finding.ts';
import type { FileReport, ReportedFinding } from '../host/file-report.ts';
import type { FileScanner } from '../host/file-scanner.ts';
import { encode, readSource } from '../host/source-text.ts';
import { writeTextFile } from '../host/text-file.ts';
import { visiblePath } from './formats/visible.ts';
import { say } from './say.ts';

/** A fix can uncover another finding; more rounds than this do not settle. */
const maxRounds = 5;

/**
 * Applies the safe fixes of the findings that count and puts the report of the fixed text in the place of each file's
 * old one. `findCounting` is asked anew before each round, because fixes move lines.
 */
export async function fixFiles(
  reports: FileReport[],
  scanner: FileScanner,
  findCounting: () => Promise<(finding: ReportedFinding) => boolean>,
): Promise<void> {
  const applied = new Map<string, number>();
  for (let round = 0; round < maxRounds; round++) {
    const counts = await findCounting();
    let isSettled = true;
    for (const [i, report] of reports.entries()) {
      if (!report.findings.some((finding) => isFixable(finding) && counts(finding))) continue;
      const fixed = await fixFile(report, scanner, counts);
      reports[i] = fixed.report;
      if (fixed.applied === 0) continue;
      isSettled = false;
      applied.set(report.path, (applied.get(report.path) ?? 0) + fixed.applied);
    }
    if (isSettled) break;
  }
  for (const [file, count] of applied)
    say(`${visiblePath(file)}: ${count} ${count === 1 ? 'fix' : 'fixes'} applied`);
}

/** Fixes what the file holds now, which need not be what was scanned, and writes it as it was encoded. */
async function fixFile(
  { path }: FileReport,
  scanner: FileScanner,
  counts: (finding: ReportedFinding) => boolean,
): Promise<{ report: FileReport; applied: number }> {
  const source = readSource(path, Number.POSITIVE_INFINITY);
  const report = await scanner.scanSource(path, source, true);
  if (source.kind !== 'text' || source.lossy) {
    if (source.kind === 'text')
      say(`${visiblePath(path)}: not fixed, because writing it would change bytes that are no valid text`);
    return { report, applied: 0 };
  }
  const fixes = report.findings.filter((finding) => isFixable(finding) && counts(finding)).map(editsOf);
  const { text, applied } = applyEdits(source.text, fixes);
  if (text === source.text) return { report, applied: 0 };
  const content = encode(text, source.encoding);
  await writeTextFile(path, content);
  const fixed = { ...source, text, bytes: content.length };
  return { report: await scanner.scanSource(path, fixed, true), applied };
}

function isFixable({ fix }: ReportedFinding): boolean {
  return fix?.safety === 'safe';
}

function editsOf({ fix }: ReportedFinding): TextEdit[] {
  return fix?.edits.map((edit) => edit.offset) ?? [];
}
