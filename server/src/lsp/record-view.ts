/** Everything that is recorded of a block, for people. */
import type { BlockRecord } from '../ledger/record.ts';
import type { JudgedReview } from '../policy/approvals.ts';
import type { ApprovalDemand } from '../policy/charter.ts';
import type { ReviewState } from '../protocol/status.ts';
import { escapeText as text, toCode } from './markdown.ts';

export interface RecordView {
  record: BlockRecord;
  /** How its reviews stand, each and together. */
  reviews: readonly JudgedReview[];
  review: ReviewState;
  demand: ApprovalDemand;
}

const acts: Record<string, string> = {
  completion: 'as an accepted completion',
  chat: 'by an edit of a chat or an agent',
  paste: 'by a paste',
  correction: 'and recorded because somebody said so',
};

const originNames: Record<BlockRecord['origin'], string> = {
  ai: 'AI code',
  mixed: 'AI code that somebody changed',
  human: 'A person’s code',
  paste: 'Pasted code',
  unknown: 'Code of unknown origin',
};

/** A page about one block. */
export function renderRecord(view: RecordView): string {
  const { record } = view;
  const lines = record.ranges.map(({ startLine, endLine }) =>
    startLine === endLine ? `${startLine}` : `${startLine}–${endLine}`,
  );
  const where = `${toCode(record.path)}, ${record.ranges.length === 1 ? 'lines' : 'in lines'} ${lines.join(', ')}`;
  return `# ${originNames[record.origin]}\n\nIn ${where}.\n\n${describeRecord(view)}\n`;
}

/** The same for a hover: it stands where the code is, so it does not say where that is. */
export function describeRecord(view: RecordView): string {
  const { record, review } = view;
  const { tool } = record;
  const name = tool ? text([tool.id, tool.version].filter(Boolean).join(' ')) : 'a tool that nobody knows';
  const state = review === 'none' ? '' : ` · review ${review}`;
  return [
    `**${originNames[record.origin]}** from ${name}${state}`,
    [...facts(view), ...reviews(view), ...corrections(record)].map((line) => `- ${line}`).join('\n'),
  ].join('\n\n');
}

function facts({ record, demand }: RecordView): string[] {
  const { id, time, act, tool, acceptedBy, tier, copiedFrom } = record;
  return [
    `Written ${dayOf(time)} ${acts[act] ?? text(act)}`,
    ...(tool?.model ? [`Model ${text(tool.model)}`] : []),
    `Accepted by ${acceptedBy === undefined ? 'nobody knows whom' : text(acceptedBy)}`,
    `Tier ${tier}${demand.count > 0 ? `: needs ${demand.count} approval${demand.count === 1 ? '' : 's'}` : ''}`,
    `Record ${toCode(id)}${copiedFrom === undefined ? '' : `, copied from ${toCode(copiedFrom)}`}`,
  ];
}

function reviews({ reviews: judged }: RecordView): string[] {
  return judged.map(({ review: { reviewer, time, decision }, standing, reason, key }) => {
    const signed = key === undefined ? '' : `, signed with key ${text(key)}`;
    const fault =
      reason === undefined
        ? ''
        : standing === 'lapsed'
          ? ': lapsed, for the code has changed since'
          : `: does not count. ${text(reason)}`;
    return `${decision === 'approved' ? 'Approved' : 'Signed off'} by ${text(reviewer)} ${dayOf(time)}${signed}${fault}`;
  });
}

function corrections({ corrections: made }: BlockRecord): string[] {
  return made.map(({ by, time, from, to, startLine, endLine }) => {
    const lines = startLine === endLine ? `line ${startLine}` : `lines ${startLine}–${endLine}`;
    return `Corrected from ${from} to ${to} by ${text(by)} ${dayOf(time)} (${lines} at that time)`;
  });
}

function dayOf(time: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(time)
    ? `on ${time.slice(0, 16).replace('T', ' at ')} UTC`
    : 'at an unknown time';
}
