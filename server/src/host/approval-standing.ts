/** How the approvals of recorded blocks stand. */
import type { StandingBlock } from '../ledger/standing.ts';
import { reviewState } from '../policy/approvals.ts';
import type { Charter } from '../policy/charter.ts';
import type { ApprovalStanding } from '../policy/gate/facts.ts';
import type { TierName } from '../protocol/status.ts';

/** Judges by what the records say; a demand for signatures or code owners that cannot be checked is not met. */
export function approvalOf(
  { record, content }: StandingBlock,
  { charter, tier }: { charter: Charter; tier: TierName },
): ApprovalStanding {
  const demand = charter.tiers[tier].approvals;
  const approvals = record.reviews.filter(({ decision }) => decision === 'approved');
  const remarks: string[] = [];
  if (demand.signed) remarks.push('The charter asks for signed approvals, which this version cannot check.');
  if (demand.from === 'codeowners')
    remarks.push('The charter asks for approvals of code owners, whom this version does not know.');
  const counted = demand.signed || demand.from === 'codeowners' ? [] : approvals;
  const state = reviewState(counted, content, record.acceptedBy, demand);
  const given = new Set(
    counted.filter((review) => review.content === content).map(({ reviewer }) => reviewer),
  );
  return { state, given: given.size, remarks };
}
