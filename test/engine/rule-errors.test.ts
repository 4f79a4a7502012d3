import assert from 'node:assert/strict';
import { loadRules } from '../../server/src/engine/rule/load.ts';
import { analyze, ruleOf } from './marked-code.ts';

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

describe('what is doubtful in a rule file', () => {
  const rule = (keys: string) =>
    loadRules('my.yaml', `rules:\n  - {id: a, message: m, severity: INFO, pattern: f(), ${keys}}\n`);
  const told = (keys: string) => {
    const { rules, errors, warnings } = rule(keys);
    assert.deepEqual(errors, []);
    assert.equal(rules.length, 1, 'the rule loads');
    return warnings.map(({ line, column, message }) => `${line}:${column} ${message}`);
  };

  it('is told for a key that only describes', () => {
    assert.deepEqual(told('languages: [python], catgory: x, provenance: y'), [
      '2:76 `catgory` is not known in a rule; did you mean `category`?',
      '2:88 `provenance` is not known in a rule',
    ]);
  });
  it('is told for an option that nobody knows', () => {
    assert.deepEqual(told('languages: [python], options: {symetric_eq: true, interfile: true}'), [
      '2:86 `symetric_eq` is not known in options; did you mean `symmetric_eq`?',
    ]);
  });
  it('is told for a language beside one that is known', () => {
    assert.deepEqual(told('languages: [pyton, python]'), [
      '2:66 `pyton` is no language that is known; did you mean `python`?',
    ]);
  });
  it('is told for a condition or a focus on what no pattern binds', () => {
    const { errors, warnings, rules } = loadRules(
      'my.yaml',
      'rules:\n  - id: a\n    languages: [python]\n    message: m\n    severity: INFO\n    patterns:\n' +
        '      - pattern: f($X, "$S")\n' +
        '      - metavariable-regex: {metavariable: $Y, regex: a}\n' +
        '      - metavariable-pattern: {metavariable: $X, pattern: g($Z)}\n' +
        '      - metavariable-regex: {metavariable: $Z, regex: a}\n' +
        '      - focus-metavariable: [$S, $F]\n',
    );
    assert.deepEqual([errors.length, rules.length], [0, 1]);
    assert.deepEqual(
      warnings.map(({ line, message }) => `${line} ${message}`),
      [
        '8 no pattern here binds `$Y`, so this never matches',
        '11 no pattern here binds `$F`, so this never matches',
      ],
    );
  });
  it('is nothing where metadata, options and paths are empty or of another form', () => {
    assert.deepEqual(told('languages: python, metadata: [a, b], options: , paths: '), []);
    assert.deepEqual(told('languages: python, metadata: {cwe: {a: 1}, confidence: [HIGH], title: null}'), []);
  });
  it('is nothing where a rule speaks of languages that cannot be read here: it is set aside', () => {
    const { rules, errors, warnings, foreign } = rule('languages: [java, Go]');
    assert.deepEqual([rules, errors, warnings], [[], [], []]);
    assert.deepEqual(foreign, [{ ruleId: 'a', languages: ['java', 'go'] }]);
  });
  it('is nothing where only some of the languages can be read here', () => {
    assert.deepEqual(told('languages: [java, python, C#]'), []);
  });
});

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
  it('is told for an operator beside the others, or misspelt', () => {
    assert.deepEqual(
      errorsOf(
        '  - {id: a, languages: [javascript], message: m, severity: INFO, pattern: f(), pattern-not: f(1)}\n',
      ),
      ['my.yaml:2:80 a: `pattern-not` belongs under `patterns`'],
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
  it('is told for a severity and a language', () => {
    assert.deepEqual(
      errorsOf('  - {id: a, languages: [pyhton], message: m, severity: BAD, pattern: f()}\n'),
      [
        'my.yaml:2:24 a: `pyhton` is no language that is known; did you mean `python`?',
        'my.yaml:2:56 a: the severity `BAD` is none of CRITICAL, HIGH, ERROR, MEDIUM, WARNING, LOW, INFO, INVENTORY, EXPERIMENT',
      ],
    );
  });
  it('is told once for a mode, whatever goes with it', () => {
    assert.deepEqual(
      errorsOf('  - {id: a, mode: join, join: {refs: [], on: []}, message: m, severity: INFO}\n'),
      ['my.yaml:2:19 a: the mode `join` is not supported; `search`, `taint` and `check` are'],
    );
  });
  it('is told for a colon in a text without quotes', () => {
    const [error] = errorsOf(
      '  - id: a\n    languages: [python]\n    message: m\n    severity: INFO\n    pattern: def f(): ...\n',
    );
    assert.match(error, /^my\.yaml:6:14 undefined: a text with a colon in it needs quotes around it/);
  });
  it('is told for a regular expression', () => {
    const [error] = errorsOf(
      '  - {id: a, languages: [regex], message: m, severity: INFO, pattern-regex: "("}\n',
    );
    assert.match(error, /^my\.yaml:2:76 a: pattern-regex is no regular expression that can run here: /);
  });
  it('is told for a regular expression that can take exponential time, wherever it stands', () => {
    const head = '  - {id: a, languages: [javascript], message: m, severity: INFO, ';
    for (const rule of [
      `${head}pattern-regex: "^(a+)+$"}\n`,
      `${head}patterns: [pattern: f($X), metavariable-regex: {metavariable: $X, regex: "^(a+)+$"}]}\n`,
      `${head}pattern: f(), fix-regex: {regex: "^(a+)+$", replacement: b}}\n`,
      `${head}match: {regex: "^(a+)+$"}}\n`,
    ]) {
      const [error] = errorsOf(rule);
      assert.match(error, /^my\.yaml:2:\d+ a: the expression \^\(a\+\)\+\$ can take exponential time/);
    }
  });
  it('is told for what a taint rule lacks and what it may not have', () => {
    assert.deepEqual(
      errorsOf(
        '  - id: a\n    languages: [python]\n    message: m\n    severity: INFO\n    mode: taint\n    pattern-sources:\n      - pattern: f()\n        controls: true\n',
      ),
      [
        'my.yaml:2:5 a: a taint rule needs `pattern-sinks`',
        'my.yaml:9:9 a: `controls` is not known in an element of pattern-sources; did you mean `control`?',
      ],
    );
  });
  it('is told in the newer syntax', () => {
    assert.deepEqual(
      errorsOf(
        '  - id: a\n    languages: [python]\n    message: m\n    severity: INFO\n    match:\n      all:\n        - f()\n        - insde: g()\n      where:\n        - metavar: $X\n',
      ),
      [
        'my.yaml:9:11 a: `insde` is not known in a part of a match; did you mean `inside`?',
        'my.yaml:9:11 a: a part of a match needs one of pattern, regex, any, all',
        'my.yaml:11:11 a: an element of where needs `metavariable`, `comparison` or `focus`',
      ],
    );
  });
  it('is told for broken YAML', () => {
    const { errors } = loadRules('my.yaml', 'rules:\n  - id: [a\n');
    assert.equal(errors[0].line, 3);
  });
  it('is told for keys that are no text, however deeply they nest', () => {
    const { errors } = loadRules('my.yaml', `${'{'.repeat(40)}a${': b}'.repeat(40)}`);
    assert.ok(errors.length > 0 && errors.length < 20, `${errors.length} errors`);
    assert.match(errors[0].message, /keys must be strings/);
  });

  it('is told for an alias within what it names, and for aliases without end', () => {
    const [circular] = errorsOf(
      '  - &r {id: a, <<: *r, languages: [js], message: m, severity: INFO, pattern: f()}\n',
    );
    assert.equal(circular, 'my.yaml:2:20 undefined: `*r` stands within what it names');
    const levels = Array.from({ length: 30 }, (_, i) => {
      const item = i === 0 ? '{pattern: f()}' : `{patterns: *l${i - 1}}`;
      return `l${i}: &l${i} [${item}, ${item}]\n`;
    });
    const rule = 'rules: [{id: a, languages: [js], message: m, severity: INFO, patterns: *l29}]\n';
    const { rules, errors } = loadRules('my.yaml', levels.join('') + rule);
    assert.deepEqual(rules, []);
    assert.ok(errors.some(({ message }) => /too many aliases/.test(message)));
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

describe('a rule file', () => {
  it('may merge mappings and repeat what an anchor names', () => {
    const { rules, errors, warnings } = loadRules(
      'my.yaml',
      'base: &base {languages: [python], severity: INFO, message: m}\n' +
        'more: &more {severity: ERROR, message: n}\n' +
        'rules:\n' +
        '  - {<<: *base, id: a, pattern: f(), message: own}\n' +
        '  - {id: b, <<: [*more, *base], pattern: &p g()}\n' +
        '  - {<<: *base, id: c, patterns: [pattern: *p]}\n',
    );
    assert.deepEqual([errors, warnings], [[], []]);
    assert.deepEqual(
      rules.map(({ id, severity, message, languages }) => [id, severity, message, ...languages]),
      [
        ['a', 'info', 'own', 'python'],
        ['b', 'error', 'n', 'python'],
        ['c', 'info', 'm', 'python'],
      ],
    );
  });
});

describe('a pattern for TypeScript', () => {
  const rule = (pattern: string) => ruleOf('typescript, javascript', `pattern: "${pattern}"`);
  const found = async (pattern: string, name: string, code: string) =>
    (await analyze(rule(pattern), name, code)).findings.length;

  it('may have elements, which only a dialect reads', async () => {
    const pattern = '<Html content={$X} />';
    assert.equal(await found(pattern, 'a.ts', 'f(1);'), 0);
    assert.equal(await found(pattern, 'a.tsx', 'f(<Html content={a} />);'), 1);
    assert.equal(await found(pattern, 'a.jsx', 'f(<Html content={a} />);'), 1);
  });
  it('may have assertions in angle brackets, which only the other one reads', async () => {
    const assertion = ruleOf('typescript', 'pattern: "<any>$X"');
    assert.equal((await analyze(assertion, 'a.tsx', 'f(1);')).findings.length, 0);
    assert.equal((await analyze(assertion, 'a.ts', 'f(<any>a);')).findings.length, 1);
  });
  it('is a mistake where no dialect reads it', async () => {
    await assert.rejects(found('<Html content=', 'a.ts', ''), /the pattern is no valid typescript/);
    await assert.rejects(found('<Html content=', 'a.tsx', ''), /the pattern is no valid tsx/);
  });
});
