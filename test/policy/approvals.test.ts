import assert from 'node:assert/strict';
import { objectionTo, reviewState } from '../../server/src/policy/approvals.ts';
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

describe('an approval', () => {
  const author = 'Ada <ada@example.com>';
  const rows: [name: string, given: (typeof ada)[], demand: ApprovalDemand, refusal: RegExp | undefined][] = [
    ['is for anyone but the author', [], demand(1), undefined],
    [
      'is for somebody who has approved what the code was before',
      [{ ...bob, content: 'before' }],
      demand(1),
      undefined,
    ],
    ['is not given twice', [bob], demand(2), /^Bob .* already\.$/],
    ['is not signed in this version', [], { ...demand(1), signed: true }, /critical places; .* cannot sign/],
    ['is not for code owners in this version', [], { ...demand(1), from: 'codeowners' }, /cannot tell who/],
  ];
  for (const [name, given, asked, refusal] of rows) {
    it(name, () => {
      const about = { given, content: now, author, tier: 'critical' as const, demand: asked };
      const said = objectionTo(bob.reviewer, about);
      if (refusal) assert.match(said ?? 'none', refusal);
      else assert.equal(said, undefined);
    });
  }

  it('is for the author where that is allowed', () => {
    const about = { given: [], content: now, author, tier: 'critical' as const };
    assert.match(objectionTo(author, { ...about, demand: demand(1) }) ?? 'none', /author may not/);
    assert.equal(objectionTo(author, { ...about, demand: demand(1, true) }), undefined);
  });
});
