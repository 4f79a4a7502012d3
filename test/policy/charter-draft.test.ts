import assert from 'node:assert/strict';
import schema from '../../server/src/policy/charter.schema.json' with { type: 'json' };
import { defaultCharter } from '../../server/src/policy/charter.ts';
import { charterDraft } from '../../server/src/policy/charter-draft.ts';
import { parseCharter } from '../../server/src/policy/charter-parser.ts';

describe('The drafted charter', () => {
  it('says what holds anyway', () => {
    const { charter, problems } = parseCharter(charterDraft, '.touchstone.yml');
    assert.deepEqual(problems, []);
    const { defaultTierSource: _, ...values } = charter!;
    assert.deepEqual(values, defaultCharter);
  });

  it('shows every key there is, and its examples can be taken over as they are', () => {
    const uncommented = charterDraft.replaceAll(/^( *)# ([a-z-]+: [[{\d].*)$/gm, '$1$2');
    const { written, problems } = parseCharter(uncommented, '.touchstone.yml');
    assert.deepEqual(problems, []);
    const { raw } = written!;
    const keys = (object: object) => Object.keys(object).sort();
    assert.deepEqual(keys(raw), keys(schema.properties));
    assert.deepEqual(keys(raw.tiers!.critical!), keys(schema.$defs.tier.properties));
    for (const section of ['provenance', 'suppressions', 'recertify', 'exclude'] as const)
      assert.deepEqual(keys(raw[section]!), keys(schema.properties[section].properties));
    assert.deepEqual(
      keys(raw.tiers!.critical!.approvals!),
      keys(schema.$defs.tier.properties.approvals.properties),
    );
  });
});
