import assert from 'node:assert/strict';
import { reviewState } from '../../server/src/policy/approvals.ts';
import type { ApprovalDemand } from '../../server/src/policy/charter.ts';

const demand = (count: number, authorMayApprove = false): ApprovalDemand => ({
  count,
  from: 'anyone',
  signed: false,
  authorMayApprove,
});
const now = 'digest now';
const ada = { reviewer: 'Ada <ada@example.com>', content: now };
const bob = { reviewer: 'Bob <bob@example.com>', content: now };

describe('review of a span', () => {
  const rows: [name: string, reviews: (typeof ada)[], demand: ApprovalDemand, state: string][] = [
    ['is pending without any', [], demand(1), 'pending'],
    ['is none where none is asked', [], demand(0), 'none'],
    ['is approved where none is asked but one was given', [bob], demand(0), 'approved'],
    ['is approved by one where one is asked', [bob], demand(1), 'approved'],
    ['is pending by one where two are asked', [bob], demand(2), 'pending'],
    ['counts nobody twice', [bob, { ...bob, reviewer: 'Robert <BOB@example.com>' }], demand(2), 'pending'],
    ['does not count the author', [ada], demand(1), 'pending'],
    [
      'does not count the author under another name',
      [{ ...ada, reviewer: 'A. <Ada@Example.com>' }],
      demand(1),
      'pending',
    ],
    ['counts the author where that is allowed', [ada], demand(1, true), 'approved'],
    ['has lapsed when the code changed', [{ ...bob, content: 'before' }], demand(1), 'lapsed'],
    ['is approved anew', [{ ...bob, content: 'before' }, bob], demand(1), 'approved'],
  ];
  for (const [name, reviews, asked, state] of rows) {
    it(name, () => assert.equal(reviewState(reviews, now, 'Ada <ada@example.com>', asked), state));
  }
});
