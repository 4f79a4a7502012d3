import { displayPath } from '../../host/scan.ts';
import type { GateResult, ReportedViolation } from '../gate-result.ts';
import { verdictOf } from './gate-text.ts';
import { visibleLine } from './visible.ts';

/** A pull request's summary may not be longer than a service takes. */
const mostRows = 200;

/** The summary for a pull request: the verdict, and a table of what to do. */
export function formatGateMarkdown(result: GateResult): string {
  const { violations, remark } = result;
  const lines = ['## Touchstone gate', '', `${signOf(result)} ${cell(verdictOf(result))}`, ''];
  if (remark !== undefined) lines.push(cell(remark), '');
  if (violations.length > 0) {
    lines.push('| Place | What | Rule of the charter | What to do | Owner |', '|---|---|---|---|---|');
    lines.push(...violations.slice(0, mostRows).map(row));
    lines.push('');
  }
  if (violations.length > mostRows)
    lines.push(`${violations.length - mostRows} more violations are in the log of the job.`, '');
  return lines.join('\n');
}

function signOf({ violations, problems }: GateResult): string {
  if (violations.length > 0) return '❌';
  return problems.some(({ incomplete }) => incomplete) ? '⚠️' : '✅';
}

function row({ file, line, ruleId, message, charter, remedy, owners }: ReportedViolation): string {
  const place = `${displayPath(file)}${line === undefined ? '' : `:${line}`}`;
  const cells = [
    code(place),
    `**${cell(ruleId)}**: ${cell(message)}`,
    `${code(charter.rule)} (${cell(charter.source)})`,
    cell(remedy),
    cell(owners.join(', ')),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Names and messages hold what a workspace says: nothing of it may become markup, a link, or a mention. */
function cell(text: string): string {
  return visibleLine(text.replaceAll(/\s*\n\s*/g, ' '))
    .replaceAll(/[\\`*_{}[\]<>#|~!]/g, '\\$&')
    .replaceAll('@', '@\u200b');
}

function code(text: string): string {
  return `\`${visibleLine(text).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}
