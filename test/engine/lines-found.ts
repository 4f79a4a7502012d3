/** Runs a rule over a text, as one that ships or as a user's own. */
import assert from 'node:assert/strict';
import { Analyzer } from '../../server/src/engine/analyzer.ts';
import { LineIndex } from '../../server/src/engine/lines.ts';
import { loadRules } from '../../server/src/engine/rule/load.ts';
import { RuleSet } from '../../server/src/engine/rule/ruleset.ts';
import { openFile, parser, ruleOf } from './marked-code.ts';

/** Lines, from 1, on which a rule finds something. */
export async function linesFound(
  body: string,
  name: string,
  text: string,
  isShipped = true,
): Promise<number[]> {
  const language = name.endsWith('.py') ? 'python' : 'javascript';
  const { rules, errors } = loadRules('rules.yaml', ruleOf(language, body));
  assert.deepEqual(errors, []);
  const analyzer = new Analyzer(parser, new RuleSet(rules, [], { isShipped: () => isShipped, check: false }));
  await analyzer.prepare();
  const file = await openFile(name, text);
  try {
    const lines = new LineIndex(text);
    return analyzer.analyze(file).findings.map(({ start }) => lines.lineOf(start) + 1);
  } finally {
    file.dispose();
  }
}
