/** What is known of a commit or of a line, for people. */
import type { CommitAccount } from '../../host/commit-account.ts';
import type { ProvenanceLine } from '../../host/line-provenance.ts';
import type { ReviewedRecord } from '../../host/record-query.ts';
import { bold, dim } from './colour.ts';
import { formatRecordsText, rangeText } from './records.ts';
import { visibleLine } from './visible.ts';

export function formatAccountText(account: CommitAccount, records: readonly ReviewedRecord[]): string {
  const { commit, author, summary, files, problem } = account;
  const head = `${bold(commit)}\n${visibleLine(`${author}: ${summary}`)}\n\n`;
  if (problem !== undefined)
    return `${head}Its note in refs/notes/ai cannot be read: ${visibleLine(problem)}\n`;
  if (files.length === 0 && records.length === 0) return `${head}No notes say who or what wrote its lines.\n`;
  const lines = files.flatMap(({ path, lines }) => [
    visibleLine(path),
    ...lines.map(({ start, end, origin, tool, model, person }) => {
      const who = [tool, model, person].filter((part) => part !== undefined).join(', ');
      return `  ${rangeText(start, end).padEnd(9)}  ${origin.padEnd(7)}  ${visibleLine(who)}`.trimEnd();
    }),
  ]);
  const table = records.length > 0 ? `\n${formatRecordsText(records, records.length)}` : '';
  return `${head}${lines.map((line) => `${line}\n`).join('')}${table}`;
}

export function formatLineText(path: string, line: ProvenanceLine): string {
  const rows: [string, string | undefined][] = [
    ['line', `${path}:${line.line}`],
    ['text', line.text.trim()],
    ['origin', line.origin],
    ['tool', [line.tool, line.model].filter((part) => part !== undefined).join(', ')],
    ['conversation', line.conversation],
    ['person', line.acceptedBy],
    ['commit', line.commit === undefined ? 'not committed' : `${line.commit} ${line.summary ?? ''}`],
    ['author', line.author],
    ['review', line.review === 'none' ? undefined : line.review],
  ];
  return rows
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${dim(name.padEnd(12))}  ${visibleLine(value!)}\n`)
    .join('');
}
