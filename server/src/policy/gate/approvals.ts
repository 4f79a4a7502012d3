/** AI-written blocks that lack the approvals of their tier. */
import type { Judgement, ReviewStanding } from '../approvals.ts';
import { shellWord } from '../shell-word.ts';
import { citeTier } from './citation.ts';
import { aiBlocksTouched, type ChangedFile, extentOf, type RecordedBlock } from './facts.ts';
import type { Citation, Violation } from './violation.ts';

/** Why a review does not count that is told elsewhere in the message, or goes without saying. */
const untold = new Set<ReviewStanding>(['lapsed', 'repeated']);

export function checkApprovals(file: ChangedFile): Violation[] {
  return aiBlocksTouched(file).flatMap((block) => violationOf(file, block) ?? []);
}

function violationOf(file: ChangedFile, block: RecordedBlock): Violation | undefined {
  const { approval, record, content } = block;
  const { tier } = file.tier;
  const demand = file.charter.tiers[tier].approvals;
  if (approval.state === 'approved' || approval.state === 'none') return undefined;
  const id = record.id.slice(0, 8);
  const writer = record.tool ? ` by ${record.tool.id}` : '';
  const signed = demand.signed ? 'signed ' : '';
  const owners = demand.from === 'codeowners' ? ' of code owners' : '';
  const people = `${demand.count} ${signed}approval${demand.count === 1 ? '' : 's'}${owners}`;
  const told = {
    forged: `An approval of AI-written block ${id} is forged.`,
    lapsed: `AI-written block ${id} was changed after it was approved, so its approval has lapsed.`,
    pending: `AI-written block ${id}${writer} has ${approval.given} of ${people}.`,
  }[approval.state];
  return {
    check: 'approval',
    ruleId: `gate-approval-${approval.state === 'pending' ? 'missing' : approval.state}`,
    path: file.path,
    ...extentOf(block),
    charter: citationOf(file, approval),
    message: [told, ...remarksOn(approval)].join(' '),
    remedy: remedyOf(file, block),
    owners: file.owners,
    key: `${record.id} ${content}`,
  };
}

/** Reviews that do not count, and what is missing besides the number. */
function remarksOn({ reviews, missing, state }: Judgement): string[] {
  const refused = reviews.flatMap(({ review, standing, reason }) => {
    const isTold =
      reason !== undefined && !untold.has(standing) && (state !== 'forged' || standing === 'forged');
    const act = review.decision === 'approved' ? 'approval' : 'sign-off';
    return isTold ? [`The ${act} of ${review.reviewer} does not count: ${reason}`] : [];
  });
  return [...refused, ...missing.flatMap(({ kind, message }) => (kind === 'count' ? [] : [message]))];
}

function citationOf(file: ChangedFile, { missing }: Judgement): Citation {
  const demand = file.charter.tiers[file.tier.tier].approvals;
  const [first] = missing;
  if (first?.kind === 'sign-off') return citeTier(file, ['approvals', 'signed'], demand.signed);
  if (first?.kind === 'owners') return citeTier(file, ['approvals', 'from'], demand.from);
  return citeTier(file, ['approvals', 'count'], demand.count);
}

function remedyOf(file: ChangedFile, block: RecordedBlock): string {
  const { approval, record } = block;
  const { line, endLine } = extentOf(block);
  const place = shellWord(`${file.path}:${line}-${endLine}`);
  if (approval.state === 'forged')
    return `Find out who wrote that approval, and take it out of the ledger and the notes ("touchstone verify ${shellWord(file.path)}" shows it).`;
  const kinds = new Set(approval.missing.map(({ kind }) => kind));
  const steps = [
    ...(kinds.size === 0 || kinds.has('count') || kinds.has('owners')
      ? [
          `Have ${who(file, record.acceptedBy)} look at it and approve it ("touchstone approve ${place}", or "Touchstone: Approve AI Code" in the editor), or write the lines by hand.`,
        ]
      : []),
    ...(kinds.has('sign-off')
      ? [
          `Have ${record.acceptedBy ?? 'whoever brought the code in'} sign it off ("touchstone approve --sign-off ${place}").`,
        ]
      : []),
  ];
  return steps.join(' ');
}

function who(file: ChangedFile, author: string | undefined): string {
  const { from, authorMayApprove } = file.charter.tiers[file.tier.tier].approvals;
  const owners = file.owners.length > 0 ? file.owners.join(' or ') : 'a code owner';
  const people = from === 'codeowners' ? owners : 'somebody';
  return authorMayApprove || author === undefined ? people : `${people} other than ${author}`;
}
