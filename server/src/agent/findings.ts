/** What was found in an agent's own lines, told so that it can repair them. */
import type { ReportedFinding } from '../host/file-report.ts';
import type { KindOfCode } from '../policy/gate/facts.ts';

export interface FoundInFile {
  /** Relative to the root of the workspace, with `/`. */
  path: string;
  findings: readonly ReportedFinding[];
  /** Kinds of code that AI may not write there. */
  kinds: readonly KindOfCode[];
}

/** More than this an agent does not repair at once. */
const MOST = 20;

export function tellFindings(found: readonly FoundInFile[]): string | undefined {
  const lines = found.flatMap(({ path, findings, kinds }) => [
    ...findings.map((finding) => tellFinding(path, finding)),
    ...kinds.map(({ kind, message, start }) => {
      return `- ${path}:${start.line}: ${kind} code, which AI may not write here: ${message} Take it out again and tell the person.`;
    }),
  ]);
  if (lines.length === 0) return undefined;
  const rest = lines.length - MOST;
  return [
    `Touchstone found ${lines.length === 1 ? 'a problem' : `${lines.length} problems`} in the lines that you have just written. Repair ${lines.length === 1 ? 'it' : 'them'} before you go on; do not suppress ${lines.length === 1 ? 'it' : 'them'}.`,
    ...lines.slice(0, MOST),
    ...(rest > 0 ? [`and ${rest} more.`] : []),
  ].join('\n');
}

function tellFinding(path: string, { ruleId, severity, cwe, message, start, fix }: ReportedFinding): string {
  const weakness = cwe.length > 0 ? ` (${cwe.join(', ')})` : '';
  return `- ${path}:${start.line}:${start.column}: ${severity} ${ruleId}${weakness}: ${message}${fix ? ` Fix: ${tellFix(fix)}` : ''}`;
}

function tellFix({ title, edits }: NonNullable<ReportedFinding['fix']>): string {
  const [only] = edits;
  if (edits.length !== 1 || !only || only.text.length > 300) return title;
  return `${title}: put \`${only.text}\` at ${only.start.line}:${only.start.column} to ${only.end.line}:${only.end.column}.`;
}
