/** AI-written blocks that lack the approvals of their tier. */
import { citeTier } from './citation.ts';
import { aiBlocksTouched, type ChangedFile, extentOf, type RecordedBlock } from './facts.ts';
import type { Violation } from './violation.ts';

export function checkApprovals(file: ChangedFile): Violation[] {
  return aiBlocksTouched(file).flatMap((block) => violationOf(file, block) ?? []);
}

function violationOf(file: ChangedFile, block: RecordedBlock): Violation | undefined {
  const { approval, record, content } = block;
  const { tier } = file.tier;
  const demand = file.charter.tiers[tier].approvals;
  const isForged = approval.state === 'forged';
  if (approval.state === 'approved' || approval.state === 'none') return undefined;
  const id = record.id.slice(0, 8);
  const remarks = approval.remarks.length > 0 ? ` ${approval.remarks.join(' ')}` : '';
  const writer = record.tool ? ` by ${record.tool.id}` : '';
  const people = `${demand.count} approval${demand.count === 1 ? '' : 's'}${demand.from === 'codeowners' ? ' of code owners' : ''}`;
  const told = {
    forged: `An approval of AI-written block ${id} is forged.`,
    lapsed: `AI-written block ${id} was changed after it was approved, so its approval has lapsed.`,
    pending: `AI-written block ${id}${writer} has ${approval.given} of ${people}.`,
  }[approval.state];
  return {
    check: 'approval',
    ruleId: `gate-approval-${isForged ? 'forged' : approval.state === 'lapsed' ? 'lapsed' : 'missing'}`,
    path: file.path,
    ...extentOf(block),
    charter: citeTier(file, ['approvals', 'count'], demand.count),
    message: `${told}${remarks}`,
    remedy: isForged
      ? 'Find out who wrote that approval. Have the block approved anew by a person who has the key.'
      : `Have ${who(file, demand.authorMayApprove, record.acceptedBy)} look at it and choose "Touchstone: Approve AI Code" in the editor, or write the lines by hand.`,
    owners: file.owners,
    key: `${record.id} ${content}`,
  };
}

function who(file: ChangedFile, authorMayApprove: boolean, author: string | undefined): string {
  const { from } = file.charter.tiers[file.tier.tier].approvals;
  const owners = file.owners.length > 0 ? file.owners.join(' or ') : 'a code owner';
  const people = from === 'codeowners' ? owners : 'somebody';
  return authorMayApprove || author === undefined ? people : `${people} other than ${author}`;
}
