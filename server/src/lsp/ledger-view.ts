/** The ledger as a page for people. */
import type { BlockRecord } from '../ledger/record.ts';
import type { ReviewState } from '../protocol/status.ts';
import { toCode as code, escapeText as text } from './markdown.ts';

export interface LedgerPage {
  /** The name of what the ledger belongs to. */
  name: string;
  /** Where it is kept, as people are to read it. */
  file: string;
  /** Blocks that stand, newest first. */
  entries: { record: BlockRecord; review: ReviewState }[];
  /** Records that are not on disk yet. */
  unwritten: number;
}

export function renderLedger({ name, file, entries, unwritten }: LedgerPage): string {
  const page = ['# Ledger', '', `Of ${code(name)}, kept in ${code(file)}.`, ''];
  if (unwritten > 0)
    page.push(
      `**${unwritten === 1 ? '1 record' : `${unwritten} records`} could not be written yet; kept in memory until then.**`,
      '',
    );
  if (entries.length === 0) {
    page.push('No AI-written or pasted code is recorded here yet.');
  } else {
    page.push('| id | when (UTC) | where | origin | tool | tier | review | accepted by |');
    page.push('|---|---|---|---|---|---|---|---|');
    for (const entry of entries) page.push(row(entry));
  }
  return `${page.join('\n')}\n`;
}

function row({ record, review }: LedgerPage['entries'][number]): string {
  const lines = record.ranges.map(({ startLine, endLine }) => {
    return startLine === endLine ? `${startLine}` : `${startLine}–${endLine}`;
  });
  const tool = [record.tool?.id, record.tool?.model].filter((part) => part !== undefined).join(' · ');
  const reviewers = record.reviews.map(({ reviewer }) => reviewer).join(', ');
  const cells = [
    code(record.id.slice(0, 8)),
    text(record.time.slice(0, 16).replace('T', ' ')),
    `${code(record.path)} ${lines.join(', ')}`,
    record.origin,
    text(tool || 'unknown'),
    record.tier,
    text(reviewers === '' ? review : `${review}: ${reviewers}`),
    text(record.acceptedBy ?? 'unknown'),
  ];
  return `| ${cells.join(' | ')} |`;
}
