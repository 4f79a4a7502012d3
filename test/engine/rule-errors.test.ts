import assert from 'node:assert/strict';
import { loadRules } from '../../server/src/engine/rule/load.ts';
import { analyze } from './marked-code.ts';

const good = '  - {id: good, languages: [javascript], message: m, severity: INFO, pattern: f()}\n';

function errorsOf(rule: string): string[] {
  const { rules, errors } = loadRules('my.yaml', `rules:\n${rule}${good}`);
  assert.deepEqual(
    rules.map(({ id }) => id),
    ['good'],
    'the other rule loads',
  );
  return errors.map(
    ({ file, line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId}: ${message}`,
  );
}

describe('a mistake in a rule file', () => {
  it('names file, line, column, rule and the nearest key', () => {
    assert.deepEqual(
      errorsOf(
        '  - id: a\n    languages: [javascript]\n    message: m\n    severity: INFO\n    patern: f()\n',
      ),
      [
        'my.yaml:6:5 a: `patern` is not known in a rule; did you mean `pattern`?',
        'my.yaml:2:5 a: the rule needs one of pattern, patterns, pattern-either, pattern-regex',
      ],
    );
  });
  it('is told for an operator that is not supported', () => {
    assert.deepEqual(
      errorsOf(
        '  - id: a\n    languages: [javascript]\n    message: m\n    severity: INFO\n    patterns:\n      - pattern: f()\n      - pattern-where-python: "x"\n',
      ),
      ['my.yaml:8:9 a: `pattern-where-python` is not known in patterns'],
    );
  });
  it('is told for a mode, a severity and a language', () => {
    assert.deepEqual(
      errorsOf('  - {id: a, languages: [cobol], message: m, severity: BAD, mode: join, pattern: f()}\n'),
      [
        'my.yaml:2:55 a: the severity `BAD` is none of CRITICAL, HIGH, ERROR, MEDIUM, WARNING, LOW, INFO, INVENTORY, EXPERIMENT',
        'my.yaml:2:24 a: there is no grammar for `cobol` here',
        'my.yaml:2:66 a: the mode `join` is not supported; `search` and `taint` are',
      ],
    );
  });
  it('is told for a regular expression', () => {
    const [error] = errorsOf(
      '  - {id: a, languages: [regex], message: m, severity: INFO, pattern-regex: "("}\n',
    );
    assert.match(error, /^my\.yaml:2:76 a: pattern-regex is no regular expression that can run here: /);
  });
  it('is told for what a taint rule lacks and what it may not have', () => {
    assert.deepEqual(
      errorsOf(
        '  - id: a\n    languages: [python]\n    message: m\n    severity: INFO\n    mode: taint\n    pattern-sources:\n      - pattern: f()\n        control: true\n',
      ),
      [
        'my.yaml:2:5 a: a taint rule needs `pattern-sinks`',
        'my.yaml:9:9 a: `control` is not supported in pattern-sources',
      ],
    );
  });
  it('is told for broken YAML', () => {
    const { errors } = loadRules('my.yaml', 'rules:\n  - id: [a\n');
    assert.equal(errors[0].line, 3);
  });
  it('is told for an empty file and for one without rules', () => {
    assert.match(loadRules('a.yaml', '').errors[0].message, /empty/);
    assert.match(loadRules('a.yaml', 'a: 1').errors[0].message, /`rules`/);
  });
  it('is told for a pattern that is not of the language, at its line', async () => {
    const rule =
      'rules:\n  - id: a\n    languages: [python]\n    message: m\n    severity: INFO\n    pattern: "def ("\n';
    await assert.rejects(analyze(rule, 'a.py', ''), /line 6: the pattern is no valid python: `def \(`/);
  });
});
