import assert from 'node:assert/strict';
import { parseCodeOwners } from '../../../server/src/policy/code-owners/code-owners.ts';
import { ownershipBy } from '../../../server/src/policy/code-owners/ownership.ts';

const people = new Map([
  ['@alice', ['alice@example.com']],
  ['@org/pay', ['bob@example.com', 'carol@example.com']],
  ['docs@example.com', ['dora@example.com']],
]);
const [alice, bob, carol, dora] = ['Alice', 'Bob', 'Carol', 'Dora'].map(
  (name) => `${name} <${name.toLowerCase()}@example.com>`,
) as [string, string, string, string];

function owning(text: string, place = '.gitlab/CODEOWNERS') {
  const demands = parseCodeOwners(text, place).demandsFor('pay/charge.ts');
  return ownershipBy(demands, people, { file: place, absence: 'Nobody owns it.' });
}

describe('The approval of an owner', () => {
  it('is that of whom the charter names behind a handle or a team, in any case', () => {
    const { objectionTo } = owning('* @Alice @org/Pay\n');
    for (const person of [alice, bob, carol, 'A. <ALICE@example.com>'])
      assert.equal(objectionTo(person), undefined);
    assert.equal(
      objectionTo(dora),
      `${dora} is none of the owners that .gitlab/CODEOWNERS names here (@Alice, @org/Pay).`,
    );
  });

  it('is that of an address in CODEOWNERS, unless the charter says who stands behind it', () => {
    assert.equal(owning('* bob@example.com\n').objectionTo(bob), undefined);
    assert.equal(owning('* docs@example.com\n').objectionTo(dora), undefined);
    assert.notEqual(owning('* docs@example.com\n').objectionTo('D <docs@example.com>'), undefined);
  });

  it('is nobody’s where nobody says who an owner is, which is told with what to add', () => {
    const { objectionTo, missing } = owning('* @stranger @@maintainer\n');
    const remark =
      'Nobody says who @stranger, @@maintainer are: write it in the charter, such as people: {"@stranger": name@example.com}.';
    assert.match(objectionTo(alice) ?? '', /is none of the owners/);
    assert.ok(objectionTo(alice)?.endsWith(remark));
    assert.deepEqual(missing([]), [remark]);
  });

  it('is nobody’s where nobody owns the place', () => {
    for (const text of ['', 'docs/ @alice\n', '* @alice\n!pay/\n']) {
      assert.equal(owning(text).objectionTo(alice), 'Nobody owns it.');
      assert.deepEqual(owning(text).missing([alice]), ['Nobody owns it.']);
    }
    assert.equal(owning('* @alice\npay/\n', 'CODEOWNERS').objectionTo(alice), 'Nobody owns it.');
  });

  it('is due in each section, as often as it says', () => {
    const { objectionTo, missing } = owning(
      '* @alice\n[Money][2]\npay/ @org/pay\n^[Words]\npay/ docs@example.com\n',
    );
    const [all, money] = [
      '.gitlab/CODEOWNERS:1 asks for the approval of @alice.',
      'section "Money" of .gitlab/CODEOWNERS:3 asks for the approval of 2 of @org/pay.',
    ];
    assert.deepEqual(missing([]), [all, money]);
    assert.deepEqual(missing([alice]), [money]);
    assert.deepEqual(missing([alice, bob]), [money]);
    assert.deepEqual(missing([bob, carol]), [all]);
    assert.deepEqual(missing([alice, bob, carol]), []);
    assert.deepEqual(missing([alice, bob, 'B. <bob@example.com>']), [money]);
    assert.equal(objectionTo(dora), undefined, 'an optional section has owners all the same');
  });
});
