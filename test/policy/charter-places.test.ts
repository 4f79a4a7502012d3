import assert from 'node:assert/strict';
import { placesIn } from '../../server/src/policy/charter-places.ts';

const text = `version: 1
tiers:
  critical:
    paths: ["a/**"]
    approvals: {count: 2,
      signed: true}
`;

describe('A place in a charter', () => {
  const places = placesIn(text, '.touchstone.yml');

  it('is the line of the key', () => {
    assert.equal(places(['tiers', 'critical', 'approvals', 'count']), '.touchstone.yml:5');
    assert.equal(places(['tiers', 'critical', 'approvals', 'signed']), '.touchstone.yml:6');
    assert.equal(places(['version']), '.touchstone.yml:1');
    assert.equal(places(['tiers', 'critical', 'paths', 0]), '.touchstone.yml:4');
  });

  it('is nowhere where the charter says nothing', () => {
    assert.equal(places(['tiers', 'trusted', 'ai']), undefined);
    assert.equal(places(['version', 'deeper']), undefined);
    assert.equal(placesIn('', 'x')(['version']), undefined);
    assert.equal(placesIn('- 1', 'x')(['version']), undefined);
  });
});
