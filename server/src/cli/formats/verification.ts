/** What `touchstone verify` has found. */
import type { RecordFault } from '../../host/record-integrity.ts';
import { displayPath } from '../../host/scan.ts';
import type { WorkTreeBlock } from '../../host/standing-blocks.ts';
import type { JudgedReview, Judgement } from '../../policy/approvals.ts';
import { bold, cyan, dim, red, yellow } from './colour.ts';
import { visibleLine, visiblePath } from './visible.ts';

export interface VerifiedBlock {
  block: WorkTreeBlock;
  judgement: Judgement;
}

interface Verification {
  blocks: readonly VerifiedBlock[];
  faults: readonly RecordFault[];
}

export function formatVerification(verification: Verification, format: 'text' | 'json'): string {
  return format === 'json' ? toJson(verification) : toText(verification);
}

function toJson({ blocks, faults }: Verification): string {
  const report = {
    version: 1,
    verified: faults.length === 0 && blocks.every(isMet),
    blocks: blocks.map(({ block, judgement }) => {
      const { record, lines, ground } = block;
      return {
        id: record.id,
        path: displayPath(block.file),
        start: { line: lines.first },
        end: { line: lines.last },
        ...(record.tool ? { tool: record.tool.id } : {}),
        ...(record.acceptedBy === undefined ? {} : { author: record.acceptedBy }),
        tier: ground.tier,
        demand: ground.charter.tiers[ground.tier].approvals,
        state: judgement.state,
        given: judgement.given,
        missing: judgement.missing.map(({ message }) => message),
        reviews: judgement.reviews.map(({ review, standing, reason, key }) => ({
          ...{ reviewer: review.reviewer, decision: review.decision, time: review.time },
          signed: review.signature !== undefined,
          ...(key === undefined ? {} : { key }),
          valid: reason === undefined,
          standing,
          ...(reason === undefined ? {} : { reason }),
        })),
      };
    }),
    problems: faults,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function toText({ blocks, faults }: Verification): string {
  const open = blocks.filter((block) => !isMet(block)).length;
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  const verdict = [
    `${count(blocks.length, 'block')} of AI-written code`,
    open === 0
      ? 'all have what their tier asks for'
      : `${open} ${open === 1 ? 'lacks' : 'lack'} what the tier asks for`,
    ...(faults.length > 0 ? [`${count(faults.length, 'record fault')}`] : []),
  ];
  return [
    ...blocks.flatMap((each) => [...describe(each), '']),
    ...faults.map(({ message }) => `${red('fault')}: ${visibleLine(message)}`),
    ...(faults.length > 0 ? [''] : []),
    bold(
      blocks.length === 0 && faults.length === 0
        ? 'No AI-written code is recorded here.'
        : `${verdict.join(', ')}.`,
    ),
    '',
  ].join('\n');
}

function describe({ block, judgement }: VerifiedBlock): string[] {
  const { record, lines, ground } = block;
  const writer = `${record.tool ? ` by ${record.tool.id}` : ''}${record.acceptedBy === undefined ? '' : `, accepted by ${record.acceptedBy}`}`;
  const place = `${visiblePath(block.file)}:${lines.first}-${lines.last}`;
  const { state } = judgement;
  const shown = isMet({ block, judgement }) ? cyan(state) : state === 'forged' ? red(state) : yellow(state);
  return [
    `${place}  ${visibleLine(`${record.id.slice(0, 8)}${writer}, ${ground.tier}`)}: ${shown}`,
    ...judgement.reviews.map(describeReview),
    ...judgement.missing.map(({ message }) => `  ${yellow('open')}: ${visibleLine(message)}`),
  ];
}

function describeReview({ review, standing, reason, key }: JudgedReview): string {
  const { reviewer, decision, time } = review;
  const act = decision === 'approved' ? 'approved' : 'signed off';
  const signed = key === undefined ? (review.signature === undefined ? 'unsigned' : 'signed') : `key ${key}`;
  const told = `${act} by ${reviewer} on ${time.slice(0, 10)} ${time.slice(11, 16)}, ${signed}`;
  if (reason === undefined) return `  ${cyan('valid')}: ${visibleLine(told)}`;
  const label = standing === 'forged' ? red(standing) : dim(standing);
  return `  ${label}: ${visibleLine(`${told}. ${reason}`)}`;
}

function isMet({ judgement: { state } }: VerifiedBlock): boolean {
  return state === 'approved' || state === 'none';
}
