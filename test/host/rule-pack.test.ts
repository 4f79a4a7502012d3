import assert from 'node:assert/strict';
import { packFacts, packLanguage } from '../../server/src/engine/rule/pack/pack-writer.ts';
import { RuleSet } from '../../server/src/engine/rule/ruleset.ts';
import { createParser } from '../../server/src/host/assets.ts';
import { openRulePack } from '../../server/src/host/rule-pack.ts';
import { isShipped, nameOf, readShippedRules } from '../../server/src/host/shipped-rules.ts';

describe('The rules that were compiled ahead of time', function () {
  this.timeout(120_000);

  it('are those that compiling them afresh gives', async () => {
    const { rules, models, digest } = await readShippedRules();
    const pack = openRulePack();
    const { prepared } = pack;
    assert.equal(pack.digest, digest);
    const fresh = new RuleSet(rules, models, { isShipped, check: true });
    const facts = packFacts(rules, fresh, nameOf);
    const search = undefined;
    const read = prepared.rules.map((rule) => ({ ...rule, search, taint: search }));
    assert.deepEqual(packFacts(read, new RuleSet([], [], undefined, undefined, prepared), nameOf), facts);
    const parser = await createParser();
    for (const id of ['javascript', 'typescript', 'tsx', 'python'] as const) await parser.grammar(id);
    for (const id of ['javascript', 'typescript', 'tsx', 'python'] as const) {
      const compiled = packLanguage(fresh.forLanguage(parser, parser.loaded(id)!), rules);
      assert.ok(compiled.length > 10_000, `${id}: ${compiled.length} parts`);
      assert.deepEqual(packLanguage(prepared.for(id), prepared.rules), compiled);
    }
    assert.deepEqual(
      packLanguage(prepared.for('text'), prepared.rules),
      packLanguage(fresh.forText(parser), rules),
    );
  });
});
