import { displayPath } from '../../host/scan.ts';
import type { GateResult, ReportedViolation } from '../gate-result.ts';
import { verdictOf } from './gate-text.ts';
import { visibleLine } from './visible.ts';

/** Workflow commands, from which GitHub makes annotations; the verdict is a line of the log. */
export function formatGithub(result: GateResult): string {
  return [...result.violations.map(annotate), verdictOf(result), ''].join('\n');
}

function annotate({
  file,
  line,
  column,
  endLine,
  ruleId,
  message,
  remedy,
  charter,
  owners,
}: ReportedViolation): string {
  const properties = [
    `file=${escapeProperty(displayPath(file))}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(line === undefined || endLine === undefined ? [] : [`endLine=${Math.max(line, endLine)}`]),
    // GitHub takes columns for a single line alone.
    ...(column === undefined || endLine !== line ? [] : [`col=${column}`]),
    `title=${escapeProperty(`Touchstone: ${ruleId}`)}`,
  ];
  const owned = owners.length > 0 ? ` (owner: ${owners.join(', ')})` : '';
  const text = `${message} ${remedy} [${charter.rule}, ${charter.source}]${owned}`;
  return `::error ${properties.join(',')}::${escapeData(text)}`;
}

/** As GitHub's own toolkit escapes what a command says. */
function escapeData(text: string): string {
  return visibleLine(text.replaceAll(/\s*\n\s*/g, ' '))
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
