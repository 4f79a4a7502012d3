import type { ReportedFinding } from '../../host/file-scanner.ts';
import { displayPath } from '../../host/scan.ts';
import type { ScanResult } from '../scan-result.ts';
import { blue, bold, cyan, dim, red, yellow } from './colour.ts';
import { visible } from './visible.ts';

const paintSeverity = { error: red, warning: yellow, info: blue, hint: dim };
const longestLine = 160;

/** The report for people: findings under their files, each with its line, what to do, and the way the data took. */
export function formatText({ findings, problems, stats }: ScanResult): string {
  const out: string[] = [];
  let file = '';
  for (const finding of findings) {
    if (finding.path !== file) {
      file = finding.path;
      out.push('', bold(visible(displayPath(file))));
    }
    out.push(...formatFinding(finding));
  }
  const notes = problems.filter((problem) => problem.kind.startsWith('suppression-'));
  if (notes.length > 0) out.push('', bold('Suppressions'));
  for (const note of notes)
    out.push(`  ${visible(displayPath(note.path))}:${note.line}:${note.column}  ${visible(note.message)}`);
  out.push('', summarize(findings, stats), '');
  return out.join('\n');
}

function formatFinding(finding: ReportedFinding): string[] {
  const { start, severity, ruleId, message, cwe, tier, flow, fix } = finding;
  const place = `${start.line}:${start.column}`;
  const about = [...cwe, tier === 'trusted' ? '' : tier, finding.origin === 'unknown' ? '' : finding.origin]
    .filter(Boolean)
    .join(', ');
  const lines = [
    `  ${dim(place.padEnd(8))} ${paintSeverity[severity](severity.padEnd(7))} ${bold(ruleId)}${about ? dim(`  ${about}`) : ''}`,
  ];
  lines.push(`           ${visible(message.replaceAll(/\s*\n\s*/g, ' '))}`);
  lines.push(`           ${cyan(visible(excerpt(finding)))}`);
  const steps = flow.filter((step) => step.role !== 'sink');
  if (steps.length > 0)
    lines.push(
      dim(`           flow: ${steps.map((s) => `line ${s.start.line} ${visible(s.message)}`).join(' → ')}`),
    );
  if (fix)
    lines.push(dim(`           fix available${fix.safety === 'safe' ? ' (--fix)' : ' (to be reviewed)'}`));
  return lines;
}

/** The finding's line, and of a very long one the part around the finding. */
function excerpt({ line, start }: ReportedFinding): string {
  const code = line.trim();
  if (code.length <= longestLine) return code;
  const from = Math.max(0, start.column - 1 - longestLine / 4);
  const part = line.slice(from, from + longestLine).trim();
  return `${from > 0 ? '…' : ''}${part}${from + longestLine < line.length ? '…' : ''}`;
}

function summarize(findings: ReportedFinding[], stats: ScanResult['stats']): string {
  const count = (n: number, noun: string) => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
  const by = (severity: ReportedFinding['severity']) =>
    findings.filter((f) => f.severity === severity).length;
  const parts = [
    [by('error'), 'error'],
    [by('warning'), 'warning'],
    [by('info'), 'note'],
    [by('hint'), 'hint'],
  ].flatMap(([n, noun]) => (n ? [count(n as number, noun as string)] : []));
  const found =
    findings.length === 0 ? 'No findings' : `${count(findings.length, 'finding')} (${parts.join(', ')})`;
  const missing = [
    stats.notAnalysed > 0 ? `; ${count(stats.notAnalysed, 'file')} could not be analysed` : '',
    stats.partlyAnalysed > 0 ? `; ${count(stats.partlyAnalysed, 'file')} only in part` : '',
  ].join('');
  const suppressed = stats.suppressed > 0 ? `, ${stats.suppressed} suppressed` : '';
  return `${bold(found)}${suppressed} in ${count(stats.files, 'file')}, ${count(stats.lines, 'line')}, ${stats.seconds.toFixed(1)} s${missing}`;
}
