import type { ReportedFinding } from '../../host/file-report.ts';
import type { ScanResult } from '../scan-result.ts';
import { blue, bold, cyan, dim, red, yellow } from './colour.ts';
import { visible, visiblePath } from './visible.ts';

const paintSeverity = { error: red, warning: yellow, info: blue, hint: dim };
const longestLine = 160;

/** The report for people: findings under their files, each with its line, what to do, and the way the data took. */
export function formatText({ findings, problems, stats }: ScanResult): string {
  const out: string[] = [];
  let file = '';
  for (const finding of findings) {
    if (finding.path !== file) {
      file = finding.path;
      out.push('', bold(visiblePath(file)));
    }
    out.push(...formatFinding(finding));
  }
  const doubts = problems.filter(({ kind }) => isOfSuppression(kind));
  if (doubts.length > 0) out.push('', bold('Suppressions'));
  for (const { path, line, column, message } of doubts)
    out.push(`  ${visiblePath(path)}:${line}:${column}  ${visible(message)}`);
  out.push('', summarize(findings, stats), '');
  return out.join('\n');
}

/** Whether a problem of that kind has its place in the section about suppressions. */
export function isOfSuppression(kind: string): boolean {
  return kind.startsWith('suppression-');
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
  // A sink in the same file is the finding itself.
  const steps = flow.filter(({ role, path }) => role !== 'sink' || path !== finding.path);
  if (steps.length > 0)
    lines.push(
      dim(
        `           flow: ${steps.map((step) => `${placeOf(step, finding.path)} ${visible(step.message)}`).join(' → ')}`,
      ),
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

/** A step's line, and its file where that is not the finding's. */
function placeOf({ path, start }: ReportedFinding['flow'][number], own: string): string {
  return path === own ? `line ${start.line}` : `${visiblePath(path)}:${start.line}`;
}

function summarize(findings: ReportedFinding[], stats: ScanResult['stats']): string {
  const count = (n: number, noun: string) => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
  const by = (severity: ReportedFinding['severity']) =>
    findings.filter((f) => f.severity === severity).length;
  const parts = (['error', 'warning', 'info', 'hint'] as const).flatMap((severity) => {
    const n = by(severity);
    // Of "info" there is no plural.
    if (n === 0) return [];
    return severity === 'info' ? `${n.toLocaleString('en')} info` : count(n, severity);
  });
  const found =
    findings.length === 0 ? 'No findings' : `${count(findings.length, 'finding')} (${parts.join(', ')})`;
  const missing = [
    stats.notAnalysed > 0 ? `; ${count(stats.notAnalysed, 'file')} could not be analysed` : '',
    stats.partlyAnalysed > 0 ? `; ${count(stats.partlyAnalysed, 'file')} only in part` : '',
  ].join('');
  const suppressed = stats.suppressed > 0 ? `, ${stats.suppressed} suppressed` : '';
  return `${bold(found)}${suppressed} in ${count(stats.files, 'file')}, ${count(stats.lines, 'line')}, ${stats.seconds.toFixed(1)} s${missing}`;
}
