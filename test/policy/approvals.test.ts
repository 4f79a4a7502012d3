import assert from 'node:assert/strict';
import type { Review } from '../../server/src/ledger/review.ts';
import { judgeReviews, objectionTo, type ReviewedBlock } from '../../server/src/policy/approvals.ts';
import type { ApprovalDemand } from '../../server/src/policy/charter.ts';
import type { SignatureCheck } from '../../server/src/policy/signed-review.ts';

const demand = (count: number, more: Partial<ApprovalDemand> = {}): ApprovalDemand => ({
  count,
  from: 'anyone',
  signed: false,
  authorMayApprove: false,
  ...more,
});
const author = 'Ada <ada@example.com>';
const review = (reviewer: string, more: Partial<Review> = {}): Review => ({
  ...{ reviewer, content: 'now', time: '2026-10-02T10:00:00Z', decision: 'approved' as const },
  ...more,
});
const ada = review(author);
const bob = review('Bob <bob@example.com>');
const cy = review('Cy <cy@example.com>');
/** What checking a signature comes to is written in its place. */
const signed = (given: Review, check: SignatureCheck['state'] = 'good', path = 'a.ts'): Review => ({
  ...given,
  ...{ path, signature: check },
});
const signedOff = (given: Review): Review => ({ ...given, decision: 'signed-off' });

/** Keys by whom they sign for, where that is not one of their own. */
const keys = new Map([
  ['Ada at home <ada@home.com>', 'Ada <ada@example.com>'],
  ['Eve <eve1@corp.com>', 'eve'],
  ['Eve <eve2@corp.com>', 'eve'],
]);

function block(asked: ApprovalDemand, more: Partial<ReviewedBlock> = {}): ReviewedBlock {
  return {
    ...{ path: 'a.ts', content: 'now', author, tier: 'critical', demand: asked },
    signatureOf: ({ signature, reviewer }) => ({
      ...{ state: signature as 'good', key: keys.get(reviewer) ?? reviewer, reason: 'Because.' },
    }),
    ...more,
  };
}

describe('The reviews of a block', () => {
  const open = demand(1);
  const two = demand(2);
  const strict = demand(1, { signed: true });
  const rows: [name: string, reviews: Review[], demand: ApprovalDemand, state: string][] = [
    ['are pending without any', [], open, 'pending'],
    ['are none where none is asked', [], demand(0), 'none'],
    ['approve where none is asked but one was given', [bob], demand(0), 'approved'],
    ['approve by one where one is asked', [bob], open, 'approved'],
    ['are pending by one where two are asked', [bob], two, 'pending'],
    ['approve by two where two are asked', [bob, cy], two, 'approved'],
    ['count nobody twice', [bob, review('Robert <BOB@example.com>')], two, 'pending'],
    ['do not count the author', [ada], open, 'pending'],
    ['do not count the author under another name', [review('A. <Ada@Example.com>')], open, 'pending'],
    ['count the author where that is allowed', [ada], demand(1, { authorMayApprove: true }), 'approved'],
    ['have lapsed when the code changed', [{ ...bob, content: 'before' }], open, 'lapsed'],
    ['approve anew', [{ ...bob, content: 'before' }, bob], open, 'approved'],
    ['do not count a sign-off as an approval', [signedOff(ada), signedOff(bob)], open, 'pending'],
    [
      'do not count a Cyrillic letter as another person',
      [bob, review('Bob <b\u043eb@example.com>')],
      two,
      'pending',
    ],
    [
      'do not count an invisible character as another person',
      [bob, review('B <bob\u200b@example.com>')],
      two,
      'pending',
    ],
    [
      'do not count full-width letters as another person',
      [bob, review('B <\uff42ob@example.com>')],
      two,
      'pending',
    ],
    [
      'do not count a digit in place of a letter as another person',
      [bob, review('B <b0b@example.com>')],
      two,
      'pending',
    ],
    ['do not count a person without an address', [review('Bob')], open, 'pending'],
    ['need a signature where one is asked for', [bob, signedOff(signed(ada))], strict, 'pending'],
    ['need the sign-off of the author besides', [signed(bob)], strict, 'pending'],
    ['take a sign-off of the author alone for it', [signed(bob), signedOff(signed(cy))], strict, 'pending'],
    ['approve with both', [signedOff(signed(ada)), signed(bob)], strict, 'approved'],
    [
      'need no sign-off besides the author’s own approval',
      [signed(ada), signed(bob)],
      demand(2, { signed: true, authorMayApprove: true }),
      'approved',
    ],
    ...(['unknown-key', 'expired-key', 'revoked-key', 'unchecked'] as const).map(
      (state): [string, Review[], ApprovalDemand, string] => [
        `do not count a signature that is ${state} where one is asked for`,
        [signedOff(signed(ada)), signed(bob, state)],
        strict,
        'pending',
      ],
    ),
    [
      'count a name whose key nobody knows where no signature is asked for',
      [signed(bob, 'unknown-key')],
      open,
      'approved',
    ],
    [
      'are forged by one forged signature',
      [signedOff(signed(ada)), signed(bob), signed(cy, 'forged')],
      strict,
      'forged',
    ],
    ['are forged where no signature is asked for as well', [bob, signed(cy, 'forged')], open, 'forged'],
    [
      'do not count one for another path',
      [signedOff(signed(ada)), signed(bob, 'good', 'b.ts')],
      strict,
      'pending',
    ],
    ['count no code owners where nobody knows them', [bob], demand(1, { from: 'codeowners' }), 'pending'],
  ];
  for (const [name, reviews, asked, state] of rows)
    it(name, () => assert.equal(judgeReviews(reviews, block(asked)).state, state));

  describe('of one person with two addresses', () => {
    const [home, eve1, eve2] = [...keys.keys()].map((each) => review(each)) as [Review, Review, Review];
    const people = new Map([
      ['@ada', ['ada@example.com', 'ada@home.com']],
      ['@bob', ['bob@work.com', 'bob@home.com']],
      ['@org/pay', ['bob@example.com', 'cy@example.com']],
    ]);
    const standings = (reviews: Review[], asked: ApprovalDemand, more: Partial<ReviewedBlock> = {}) =>
      judgeReviews(reviews, block(asked, more)).reviews.map(({ standing }) => standing);
    const told = (reviews: Review[], asked: ApprovalDemand, more: Partial<ReviewedBlock> = {}) =>
      judgeReviews(reviews, block(asked, more)).reviews.at(-1)!.reason ?? '';

    it('are the author’s where the key is the author’s, whichever comes first', () => {
      const off = signedOff(signed(ada));
      assert.deepEqual(standings([off, signed(home)], strict), ['stands', 'author']);
      assert.deepEqual(standings([signed(home), off], strict), ['author', 'stands']);
      assert.match(told([off, signed(home)], strict), /^Ada at home <ada@home\.com>, who is Ada /);
    });

    it('are the author’s where an older sign-off tells the key', () => {
      const off = signedOff(signed({ ...ada, content: 'before' }));
      assert.deepEqual(standings([off, signed(home)], strict), ['lapsed', 'author']);
    });

    it('count once where the key is one', () => {
      const asked = demand(2, { signed: true });
      assert.deepEqual(standings([signed(eve1), signed(eve2)], asked), ['counts', 'repeated']);
      assert.match(told([signed(eve1), signed(eve2)], asked), /Eve <eve2@corp\.com>, who is Eve <eve1@corp/);
    });

    it('count once where a third review joins them', () => {
      const other = { ...signed(eve2), time: '2026-10-03T10:00:00Z' };
      const signatureOf = ({ reviewer, time }: Review): SignatureCheck => ({
        ...{ state: 'good', key: time === other.time ? 'another' : (keys.get(reviewer) ?? reviewer) },
      });
      const asked = demand(2, { signed: true });
      assert.deepEqual(standings([signed(eve1), other], asked, { signatureOf }), ['counts', 'counts']);
      assert.deepEqual(standings([signed(eve1), signed(eve2), other], asked, { signatureOf }), [
        ...['counts', 'repeated', 'repeated'],
      ]);
    });

    it('are one by the handle that the charter gives to both', () => {
      assert.deepEqual(standings([home], open, { people }), ['author']);
      const bobs = [review('Bob <bob@work.com>'), review('Bob <bob@home.com>')];
      assert.deepEqual(standings(bobs, two, { people }), ['counts', 'repeated']);
    });

    it('are those of several people where the name is that of a team', () => {
      assert.deepEqual(standings([bob, cy], two, { people }), ['counts', 'counts']);
      const group = new Map([
        ['@pay', ['bob@example.com', 'cy@example.com']],
        ['@bob', ['bob@example.com']],
        ['@cy', ['cy@example.com']],
      ]);
      assert.deepEqual(standings([bob, cy], two, { people: group }), ['counts', 'counts']);
    });

    it('are one where both are delivered to one mailbox', () => {
      assert.deepEqual(standings([bob, review('Rob <bob+x@example.com>')], two), ['counts', 'repeated']);
      assert.deepEqual(standings([review('A <ada+2@example.com>')], open), ['author']);
    });
  });

  it('say of each why it does not count', () => {
    const { reviews } = judgeReviews([ada, bob, bob, review('B <b\u043eb@example.com>')], block(two));
    assert.deepEqual(
      reviews.map(({ standing }) => standing),
      ['author', 'counts', 'repeated', 'look-alike'],
    );
    assert.match(reviews[3]!.reason ?? '', /U\+043E/);
  });

  it('are none where an assistant gives them, in the name of whoever commits for it', () => {
    const assistants = [
      'Claude <noreply@anthropic.com>',
      'Cursor <CursorAgent@cursor.com>',
      'Copilot <198982749+Copilot@users.noreply.github.com>',
      'copilot-swe-agent[bot] <198982749+copilot-swe-agent[bot]@users.noreply.github.com>',
    ];
    const { reviews, state } = judgeReviews(
      assistants.map((each) => review(each)),
      block(open),
    );
    assert.deepEqual(new Set(reviews.map(({ standing }) => standing)), new Set(['assistant']));
    assert.equal(state, 'pending');
    const people = ['Claude <claude@example.com>', 'C <7+copilotfan@users.noreply.github.com>'];
    assert.equal(
      judgeReviews(
        people.map((each) => review(each)),
        block(two),
      ).state,
      'approved',
    );
  });

  it('say what is missing', () => {
    const missing = (reviews: Review[]) =>
      judgeReviews(reviews, block(demand(2, { signed: true }))).missing.map(({ message }) => message);
    assert.deepEqual(missing([signed(bob)]), [
      '1 more signed approval is missing.',
      'The signed sign-off of Ada <ada@example.com> is missing.',
    ]);
    assert.deepEqual(missing([signed(bob), signedOff(signed(ada)), signed(cy)]), []);
  });

  it('take whoever signs off for the author where nobody knows the author', () => {
    const unknown = block(strict, { author: undefined });
    const state = (...reviews: Review[]) => judgeReviews(reviews, unknown).state;
    assert.equal(state(signedOff(signed(cy)), signed(bob)), 'approved');
    assert.equal(state(signedOff(signed(bob)), signed(bob)), 'pending');
    assert.equal(state(signed(bob), signedOff(signed(bob))), 'pending');
  });

  it('are those of code owners where the charter asks for them', () => {
    const ownership = {
      objectionTo: (person: string) => (person.startsWith('Cy') ? undefined : `${person} owns nothing here.`),
      missing: (people: readonly string[]) => (people.length > 0 ? [] : ['Nobody of @org/pay has approved.']),
    };
    const owned = block(demand(1, { from: 'codeowners' }), { ownership });
    assert.deepEqual(
      [judgeReviews([bob], owned), judgeReviews([bob, cy], owned)].map(({ state }) => state),
      ['pending', 'approved'],
    );
    assert.match(objectionTo(bob.reviewer, 'approved', [], owned) ?? '', /owns nothing/);
    assert.match(JSON.stringify(judgeReviews([bob], owned).missing), /@org\/pay/);
  });
});

describe('A person', () => {
  const asked = (
    reviewer: string,
    given: Review[],
    demand: ApprovalDemand,
    decision: Review['decision'] = 'approved',
  ) => objectionTo(reviewer, decision, given, block(demand)) ?? 'none';

  it('other than the author may approve, once', () => {
    assert.equal(asked(bob.reviewer, [], demand(1)), 'none');
    assert.equal(asked(bob.reviewer, [{ ...bob, content: 'before' }], demand(1)), 'none');
    assert.equal(asked(bob.reviewer, [], demand(1, { signed: true })), 'none');
    assert.match(asked(bob.reviewer, [bob], demand(2)), /^Bob .* already\.$/);
    assert.match(asked(author, [], demand(1)), /author may not/);
    assert.equal(asked(author, [], demand(1, { authorMayApprove: true })), 'none');
  });

  it('may sign off what they accepted, and nothing else', () => {
    assert.equal(asked(author, [], demand(1), 'signed-off'), 'none');
    assert.match(asked(author, [signedOff(ada)], demand(1), 'signed-off'), /signed off this code already/);
    assert.match(asked(bob.reviewer, [], demand(1), 'signed-off'), /Only Ada/);
  });

  it('whose address only looks like another may not', () => {
    assert.match(asked('B <b\u043eb@example.com>', [], demand(1)), /U\+043E/);
    assert.match(asked('B <b0b@example.com>', [bob], demand(2)), /looks like that of Bob/);
    assert.match(asked('A <\u0430da@example.com>', [], demand(1)), /U\+0430/);
  });
});
