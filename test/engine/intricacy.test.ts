import assert from 'node:assert/strict';
import { Analyzer } from '../../server/src/engine/analyzer.ts';
import { Comparison } from '../../server/src/engine/rule/comparison.ts';
import { loadRules } from '../../server/src/engine/rule/load.ts';
import { RuleSet } from '../../server/src/engine/rule/ruleset.ts';
import { openFile, parser } from './marked-code.ts';

class Endless extends Comparison {
  override evaluate(): boolean {
    return this.evaluate();
  }
}

describe('a rule that takes more stack than there is', () => {
  it('is told of, and the others are heard', async () => {
    const { rules, errors } = loadRules(
      'my.yaml',
      'rules:\n' +
        '  - {id: heavy, languages: [javascript], message: m, severity: INFO, pattern: f()}\n' +
        '  - {id: light, languages: [javascript], message: m, severity: INFO, pattern: f()}\n',
    );
    assert.deepEqual(errors, []);
    const [heavy] = rules;
    const search = heavy.search!;
    heavy.search = {
      ...{ op: 'and', insides: [], negatives: [], focus: [], positives: [search] },
      conditions: [
        {
          ...{ op: 'comparison', metavariable: undefined, base: undefined, strip: false },
          comparison: new Endless('1 == 1'),
        },
      ],
    };
    const file = await openFile('a.js', 'f();\n');
    try {
      const { findings, problems } = new Analyzer(parser, new RuleSet(rules, [])).analyze(file);
      assert.deepEqual(
        findings.map(({ ruleId }) => ruleId),
        ['light'],
      );
      assert.deepEqual(
        problems.map(({ kind }) => kind),
        ['too-deep'],
      );
      assert.match(problems[0].message, /heavy/);
      assert.equal(file.memory, undefined);
    } finally {
      file.dispose();
    }
  });
});
