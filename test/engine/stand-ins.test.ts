import assert from 'node:assert/strict';
import { Analyzer } from '../../server/src/engine/analyzer.ts';
import { LineIndex } from '../../server/src/engine/lines.ts';
import { loadRules } from '../../server/src/engine/rule/load.ts';
import { RuleSet } from '../../server/src/engine/rule/ruleset.ts';
import { openFile, parser, ruleOf } from './marked-code.ts';

/** Lines, from 1, on which a rule finds something: as one that ships, or as a user's own. */
async function linesFound(body: string, name: string, text: string, isShipped = true): Promise<number[]> {
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

const option = `
patterns:
  - pattern: fetch($URL, ..., verify=$OFF, ...)
  - metavariable-regex: {metavariable: $OFF, regex: ^False$}`;

const quoted = `
patterns:
  - pattern: set($KEY)
  - metavariable-regex: {metavariable: $KEY, regex: '^["'']token["'']$'}`;

describe('An argument that a name stands for, in the rules that ship,', () => {
  it('is read as the constant that it is', async () => {
    assert.deepEqual(await linesFound(option, 'a.py', 'off = False\nfetch(url, verify=off)'), [2]);
    assert.deepEqual(await linesFound(quoted, 'a.js', "const key = 'token';\nset(key);\nset(other);"), [2]);
  });

  it('is read as it stands in rules of the user, as the rule format has it', async () => {
    assert.deepEqual(await linesFound(quoted, 'a.js', "const key = 'token';\nset(key);", false), []);
    assert.deepEqual(
      await linesFound('pattern: f(g(...))', 'a.js', 'const made = g();\nf(made);', false),
      [],
    );
  });

  it('matches like the expression that it was assigned', async () => {
    const body = 'pattern: f(g(...))';
    assert.deepEqual(await linesFound(body, 'a.js', 'const made = g(1);\nf(made);\nf(other);'), [2]);
    assert.deepEqual(await linesFound(body, 'a.js', 'let made = g(1);\nmade = h();\nf(made);'), []);
    assert.deepEqual(
      await linesFound(
        'pattern: hmac.new(..., hashlib.md5)',
        'a.py',
        'kind = hashlib.md5\nhmac.new(key, kind)',
      ),
      [2],
    );
  });

  it('is not what it was assigned where that may change before it is used', async () => {
    const body = 'patterns:\n  - pattern: "f({...})"\n  - pattern-not: "f({..., exp: $X, ...})"';
    assert.deepEqual(await linesFound(body, 'a.js', 'const o = {};\no.exp = 1;\nf(o);\nf({});'), [4]);
  });

  it('holds what its parts hold, but not what a call was given', async () => {
    const body = 'pattern: f(<... password ...>)';
    assert.deepEqual(await linesFound(body, 'a.py', 'text = password.encode()\nf(text)'), [2]);
    assert.deepEqual(await linesFound(body, 'a.py', 'user = find(password)\nf(user)'), []);
  });

  it('is not asked for what a text must not be where its name is already that', async () => {
    const body = `
patterns:
  - pattern: set($KEY)
  - metavariable-regex: {metavariable: $KEY, regex: '(?!.*test)'}`;
    assert.deepEqual(await linesFound(body, 'a.js', "const testKey = 'a';\nset(testKey);\nset(key);"), [3]);
  });
});
