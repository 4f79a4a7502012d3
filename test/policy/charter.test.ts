import assert from 'node:assert/strict';
import { parseCharter } from '../../server/src/policy/charter-parser.ts';

/** The marked stretch of a one-problem charter, its message, and its suggestion. */
function problemOf(yaml: string) {
  const { charter, problems } = parseCharter(yaml, '.touchstone.yml');
  assert.equal(charter, undefined);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  return problems[0]!;
}

describe('charter', () => {
  it('reads every key of the format', () => {
    const { charter, problems } = parseCharter(
      `version: 1
tiers:
  critical:
    paths: ["**/auth/**", "infra/**"]
    ai: ask
    prohibit: [authentication, sql-concatenation]
    approvals: {count: 2, from: codeowners, signed: true, author-may-approve: false}
    fail-on: warning
    max-complexity: 10
  trusted:
    approvals: {count: 1}
    fail-on: error
  experimental:
    paths: ["sandbox/**"]
    fail-on: never
default-tier: trusted
approved-tools:
  - {id: github.copilot, models: ["*"], until: 2027-06-30}
provenance: {tags: comment, min-lines: 3, prompt: hash, retention-days: 730}
suppressions: {require-reason: true, max-days: 90}
recertify: {every-days: 90, last: 2026-10-01, by: security@example.com}
exclude: {generated: true, ignore-files: [.aiexclude]}
`,
      '.touchstone.yml',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(charter, {
      tiers: {
        experimental: {
          ai: 'allow',
          prohibit: [],
          approvals: { count: 0, from: 'anyone', signed: false, authorMayApprove: true },
          failOn: 'never',
        },
        trusted: {
          ai: 'allow',
          prohibit: [],
          approvals: { count: 1, from: 'anyone', signed: false, authorMayApprove: true },
          failOn: 'error',
        },
        critical: {
          ai: 'ask',
          prohibit: ['authentication', 'sql-concatenation'],
          approvals: { count: 2, from: 'codeowners', signed: true, authorMayApprove: false },
          failOn: 'warning',
          maxComplexity: 10,
        },
      },
      patterns: [
        { tier: 'experimental', pattern: 'sandbox/**', source: '.touchstone.yml:14' },
        { tier: 'critical', pattern: '**/auth/**', source: '.touchstone.yml:4' },
        { tier: 'critical', pattern: 'infra/**', source: '.touchstone.yml:4' },
      ],
      defaultTier: 'trusted',
      defaultTierSource: '.touchstone.yml:16',
      approvedTools: [{ id: 'github.copilot', models: ['*'], until: '2027-06-30' }],
      provenance: { tags: 'comment', minLines: 3, prompt: 'hash', retentionDays: 730 },
      suppressions: { requireReason: true, maxDays: 90 },
      recertify: { everyDays: 90, last: '2026-10-01', by: 'security@example.com' },
      exclude: { generated: true, ignoreFiles: ['.aiexclude'], paths: [] },
    });
  });

  it('takes brackets, braces and exclamation marks that mean something', () => {
    const patterns = [
      '[ab]*',
      '[]a]b',
      '[!{]x',
      '[[:alpha:]]x',
      'a]b',
      '\\\\[x',
      'a\\\\{b',
      '\\\\!src',
      'a!',
    ];
    const critical = patterns.map((pattern) => `"${pattern}"`).join();
    const { charter, problems } = parseCharter(
      `version: 1\ntiers: {critical: {paths: [${critical}]}}\nexclude: {paths: ["*.gen", "!a.gen"]}\n`,
      '.touchstone.yml',
    );
    assert.deepEqual(problems, []);
    assert.equal(charter?.patterns.length, patterns.length);
  });

  it('marks an unknown key and suggests the nearest one', () => {
    const problem = problemOf('version: 1\ntiers:\n  critical:\n    fail_on: error\n');
    assert.deepEqual(problem, {
      message: 'Unknown key "fail_on". Did you mean "fail-on"?',
      line: 4,
      column: 5,
      endLine: 4,
      endColumn: 12,
      suggestion: 'fail-on',
    });
  });

  it('lists the known keys where none is near', () => {
    assert.match(
      problemOf('version: 1\nzebra: 1\n').message,
      /^Unknown key "zebra"\. Known keys: version, tiers/,
    );
  });

  const cases: [name: string, yaml: string, line: number, column: number, message: RegExp][] = [
    [
      'a misspelt value',
      'version: 1\ntiers: {critical: {ai: denny}}\n',
      2,
      24,
      /one of allow, warn, ask, deny, not "denny"\. Did you mean "deny"\?/,
    ],
    [
      'a tier that does not exist',
      'version: 1\ntiers:\n  critcal: {}\n',
      3,
      3,
      /"critcal"\. Did you mean "critical"\?/,
    ],
    [
      'text for a number',
      'version: 1\ntiers: {trusted: {approvals: {count: two}}}\n',
      2,
      38,
      /"count" must be a whole number, not "two"/,
    ],
    [
      'text for a list',
      'version: 1\ntiers: {trusted: {paths: src/**}}\n',
      2,
      26,
      /"paths" must be a list, not "src\/\*\*"/,
    ],
    ['a number below the limit', 'version: 1\nprovenance: {min-lines: 0}\n', 2, 25, /at least 1, not 0/],
    [
      'a date that is none',
      'version: 1\napproved-tools:\n  - id: a.b\n    until: soon\n',
      4,
      12,
      /"soon" is not a date/,
    ],
    [
      'an address that is none',
      'version: 1\npeople: {"@a": alice}\n',
      2,
      16,
      /"alice" is not an e-mail address/,
    ],
    [
      'an address among others that is none',
      'version: 1\npeople:\n  "@a": [a@x.org, аlice@x.org]\n',
      3,
      19,
      /is not an e-mail address/,
    ],
    [
      'a number for people',
      'version: 1\npeople: {"@a": 1}\n',
      2,
      16,
      /"@a" must be an e-mail address or a list of them, not 1/,
    ],
    [
      'a name that CODEOWNERS cannot use',
      'version: 1\npeople:\n  alice: a@x.org\n',
      3,
      3,
      /"alice" is no name that CODEOWNERS can use/,
    ],
    ['a missing version', 'default-tier: trusted\n', 1, 1, /"version" is missing\./],
    ['another version', 'version: 2\n', 1, 10, /"version" must be 1, not 2/],
    ['a missing id', 'version: 1\napproved-tools:\n  - models: [a]\n', 3, 5, /"id" is missing/],
    [
      'a kind of code that nobody knows',
      'version: 1\ntiers: {critical: {prohibit: [cryptografy]}}\n',
      2,
      31,
      /An entry of "prohibit" must be one of authentication, .*Did you mean "cryptography"\?/,
    ],
    ['a list at the top', '- a\n', 1, 1, /^The charter must be a map/],
    ['nothing', '# only a comment\n', 1, 1, /The charter is empty/],
    ['an unclosed bracket', 'version: 1\ntiers: {critical: {paths: [a}}\n', 2, 29, /./],
    ['a key given twice', 'version: 1\nversion: 1\n', 2, 1, /unique/],
    [
      'a pattern that names nothing',
      'version: 1\ntiers: {critical: {paths: ["  "]}}\n',
      2,
      28,
      /names nothing/,
    ],
    [
      'a pattern out of the folder',
      'version: 1\ntiers: {critical: {paths: ["../x"]}}\n',
      2,
      28,
      /leaves the folder/,
    ],
    [
      'a pattern that is a comment',
      'version: 1\ntiers: {critical: {paths: ["#x"]}}\n',
      2,
      28,
      /is a comment in gitignore/,
    ],
    ['a bracket alone', 'version: 1\ntiers: {critical: {paths: ["["]}}\n', 2, 28, /"\[" without its "\]"/],
    [
      'a bracket that ends in another name',
      'version: 1\ntiers:\n  critical:\n    paths:\n      - src\n      - "a[b/c]"\n',
      6,
      9,
      /without its/,
    ],
    ['an empty class', 'version: 1\ntiers: {critical: {paths: ["a[]"]}}\n', 2, 28, /without its/],
    ['an empty class, negated', 'version: 1\ntiers: {critical: {paths: ["a[!]"]}}\n', 2, 28, /without its/],
    ['a brace', 'version: 1\ntiers: {trusted: {paths: ["a{b"]}}\n', 2, 27, /no braces/],
    [
      'a pattern that comes before what it takes back',
      'version: 1\ntiers: {critical: {paths: ["!src/x", "src"]}}\n',
      2,
      28,
      /no pattern stands before it/,
    ],
    [
      'a choice in braces',
      'version: 1\ntiers: {critical: {paths: ["*.{js,ts}"]}}\n',
      2,
      28,
      /one pattern for each/,
    ],
    [
      'a pattern that takes back nothing',
      'version: 1\ntiers: {critical: {paths: ["!src"]}}\n',
      2,
      28,
      /takes back nothing/,
    ],
    ['braces in what is excluded', 'version: 1\nexclude: {paths: ["{a,b}/"]}\n', 2, 19, /no braces/],
  ];
  for (const [name, yaml, line, column, message] of cases) {
    it(`points at ${name}`, () => {
      const { charter, problems } = parseCharter(yaml, '.touchstone.yml');
      assert.equal(charter, undefined);
      const problem = problems[0]!;
      assert.deepEqual([problem.line, problem.column], [line, column], JSON.stringify(problems));
      assert.match(problem.message, message);
    });
  }

  it('reports every problem, in the order of the text', () => {
    const { problems } = parseCharter('version: 1\ntires: {}\ndefault-tier: gold\n', '.touchstone.yml');
    assert.deepEqual(
      problems.map(({ line, suggestion }) => [line, suggestion]),
      [
        [2, 'tiers'],
        [3, undefined],
      ],
    );
  });

  it('survives a bomb of aliases', () => {
    const bomb = ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]'];
    for (let i = 1; i < 9; i++)
      bomb.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(',')}]`,
      );
    const { charter, problems } = parseCharter(`${bomb.join('\n')}\n`, '.touchstone.yml');
    assert.equal(charter, undefined);
    assert.notEqual(problems.length, 0);
  });

  it('survives a bomb of keys that are no text', () => {
    const { problems } = parseCharter(`${'{'.repeat(40)}a${': b}'.repeat(40)}`, '.touchstone.yml');
    assert.ok(problems.length > 0 && problems.length < 20, `${problems.length} problems`);
  });

  it('survives keys that hold half a character', () => {
    for (const key of ['\ud800', '"\\ud800"']) {
      const { problems } = parseCharter(`version: 1\n${key}: 1\n`, '.touchstone.yml');
      assert.equal(problems.length, 1);
    }
  });

  it('refuses a charter of unbounded length', () => {
    assert.match(problemOf(`version: 1 #${'x'.repeat(1_000_001)}`).message, /at most/);
  });
});
