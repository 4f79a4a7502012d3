import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionRoot } from '../../server/src/host/assets.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { touchstone, write } from './touchstone.ts';

describe('touchstone tier', () => {
  const folder = temporaryFolder();

  it('names the tier and the pattern that decided, for files that need not exist', async () => {
    const { code, out } = await touchstone(folder.path, [
      'tier',
      'src/auth/login.ts',
      'src/list.ts',
      'test/a.test.ts',
    ]);
    assert.equal(code, 0);
    const [auth, list, test] = out.trimEnd().split('\n');
    assert.match(auth, /^src\/auth\/login\.ts: critical \(auth\/, built-in: [\w -]+\)$/);
    assert.match(list, /^src\/list\.ts: trusted \(\*, default tier\)$/);
    assert.match(test, /^test\/a\.test\.ts: experimental \(/);
  });

  it('follows the charter, and names its line', async () => {
    write(folder.path, {
      '.touchstone.yml':
        'version: 1\ntiers:\n  critical:\n    paths:\n      - "core/**"\ndefault-tier: experimental\n',
    });
    const { out } = await touchstone(folder.path, ['tier', '--format', 'json', 'core/a.js', 'list.js']);
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      tiers: [
        {
          path: 'core/a.js',
          tier: 'critical',
          decidedBy: { pattern: 'core/**', source: '.touchstone.yml:5' },
        },
        {
          path: 'list.js',
          tier: 'experimental',
          decidedBy: { pattern: 'default-tier', source: '.touchstone.yml:6' },
        },
      ],
    });
  });

  it('names the charter of the folder that made it stricter, from the root of the repository', async () => {
    write(folder.path, {
      '.touchstone.yml': 'version: 1\ndefault-tier: trusted\n',
      'packages/api/.touchstone.yml':
        'version: 1\ntiers:\n  critical:\n    paths: ["core/**"]\n  experimental: {paths: ["**"]}\n',
    });
    mkdirSync(join(folder.path, '.git'));
    const inside = join(folder.path, 'packages', 'api');
    const { out } = await touchstone(inside, ['tier', 'core/a.js', 'list.js', '../web/list.js']);
    assert.deepEqual(out.trimEnd().split('\n'), [
      'core/a.js: critical (core/**, packages/api/.touchstone.yml:4)',
      'list.js: trusted (default-tier, .touchstone.yml:2)',
      '../web/list.js: trusted (default-tier, .touchstone.yml:2)',
    ]);
  });

  it('takes another charter with --charter', async () => {
    write(folder.path, { 'other.yml': 'version: 1\ntiers: {critical: {paths: ["*.js"]}}\n' });
    const { out } = await touchstone(folder.path, ['tier', '--charter', 'other.yml', 'a.js']);
    assert.match(out, /^a\.js: critical \(\*\.js, other\.yml:2\)$/m);
    const missing = await touchstone(folder.path, ['tier', '--charter', 'none.yml', 'a.js']);
    assert.deepEqual([missing.code, missing.err], [2, 'touchstone: none.yml: no such file or directory\n']);
  });

  it('is wrong use with a broken charter, with its place', async () => {
    write(folder.path, { '.touchstone.yml': 'version: 1\ntiers:\n  criticl: {}\n' });
    const { code, err, out } = await touchstone(folder.path, ['tier', 'auth/a.js']);
    assert.equal(code, 2);
    assert.match(err, /^touchstone: \.touchstone\.yml:3:3: .*critical/);
    assert.match(out, /^auth\/a\.js: critical /, 'what is in force is told nevertheless');
  });
});

describe('touchstone rules', () => {
  const folder = temporaryFolder();
  const shipped = join(extensionRoot, 'rules', 'injection');

  const rule = `rules:
  - id: own-rule
    languages: [javascript]
    severity: WARNING
    message: "no bad"
    metadata: {title: Bad thing, cwe: [CWE-1]}
    pattern: bad($X)
`;
  const page = (flags: string) =>
    `# Bad thing\n\n## What\n\nIt is bad.\n\n## Why AI writes it\n\nHabit.\n\n## Flags\n\n\`\`\`js\n${flags}\n\`\`\`\n\n` +
    '## Accepts\n\n```js\ngood(1);\n```\n\n## Fix\n\nUse good.\n\n## Limits\n\nNone.\n';

  it('list shows every rule once, as text and as JSON', async () => {
    const { out, code } = await touchstone('/', ['rules', 'list', '--format', 'json']);
    assert.equal(code, 0);
    const { version, rules } = JSON.parse(out) as { version: number; rules: Record<string, unknown>[] };
    assert.equal(version, 1);
    assert.ok(rules.length >= 30);
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const entry of rules)
      assert.deepEqual(Object.keys(entry).sort(), [
        'confidence',
        'cwe',
        'family',
        'id',
        'languages',
        'message',
        'severity',
        'title',
      ]);
    const text = await touchstone('/', ['rules', 'list']);
    assert.equal(text.out.trimEnd().split('\n').length, rules.length);
  });

  it('list and show take further rules, and tell mistakes in them', async () => {
    write(folder.path, { 'own.yml': rule });
    const { out, code } = await touchstone(folder.path, ['rules', 'list', '--rules', 'own.yml']);
    assert.match(out, /^own-rule +warning +Bad thing javascript$/m);
    assert.equal(code, 0);
    const shown = await touchstone(folder.path, ['rules', 'show', 'own-rule', '--rules', 'own.yml']);
    assert.equal(shown.out, '# Bad thing\n\nno bad\n');
    write(folder.path, { 'broken.yml': 'rules: 3\n' });
    const broken = await touchstone(folder.path, ['rules', 'list', '--rules', 'broken.yml']);
    assert.equal(broken.code, 2);
    assert.match(broken.err, /^broken\.yml:1:\d+: /);
    assert.match(broken.out, /sql-injection/);
  });

  it('show prints the page', async () => {
    const { out } = await touchstone('/', ['rules', 'show', 'sql-injection']);
    assert.equal(out, readFileSync(join(shipped, 'sql-injection.md'), 'utf8'));
    const json = await touchstone('/', ['rules', 'show', 'sql-injection', '--format', 'json']);
    assert.equal(JSON.parse(json.out).rule.page, out);
  });

  it('show is wrong use for a rule that does not exist', async () => {
    const { code, err } = await touchstone('/', ['rules', 'show', 'no-such-rule']);
    assert.equal(code, 2);
    assert.match(err, /there is no rule `no-such-rule`/);
  });

  it('test accepts pages that hold', async () => {
    write(folder.path, { 'own.yaml': rule, 'own.md': page('bad(1); // flagged') });
    const { code, out } = await touchstone(folder.path, ['rules', 'test', 'own.yaml']);
    assert.deepEqual([code, out], [0, '1 page holds\n']);
    const one = await touchstone('/', ['rules', 'test', join(shipped, 'sql-injection.yaml')]);
    assert.deepEqual([one.code, one.out], [0, '1 page holds\n']);
  });

  it('test names page and line of what does not hold', async () => {
    write(folder.path, { 'own.yaml': rule, 'own.md': page('bad(1);\nfine(); // flagged') });
    const { code, out } = await touchstone(folder.path, ['rules', 'test', '.']);
    assert.equal(code, 1);
    assert.match(out, /^own\.md:15: not flagged: fine\(\);$/m);
    assert.match(out, /^own\.md:14: flagged, though it must not be: bad\(1\);$/m);
    assert.match(out, /\n0 pages hold, 2 examples do not\n$/);
    const json = await touchstone(folder.path, ['rules', 'test', '--format', 'json', '.']);
    const { passed, failures } = JSON.parse(json.out);
    assert.deepEqual([passed, failures.length, failures[0].page], [0, 2, 'own.md']);
  });

  it('test reads the files beside rules that comments mark, and what fixes make of them', async () => {
    const rules = `rules:
  - id: no-bad
    languages: [javascript, python]
    severity: ERROR
    message: bad
    pattern: bad($X)
    fix: good($X)
  - id: in-cobol
    languages: [cobol]
    severity: ERROR
    message: bad
    pattern: bad
`;
    write(folder.path, {
      'team/no-bad.yaml': rules,
      'team/no-bad.js':
        '// ruleid: no-bad\nbad(1);\n// ok: no-bad\nfine(1);\n// todoruleid: no-bad\nworse(1);\n// ruleid: other\n// ruleid: no-bad\nbad(2)\n',
      'team/no-bad.fixed.js':
        '// ruleid: no-bad\ngood(1);\n// ok: no-bad\nfine(1);\n// todoruleid: no-bad\nworse(1);\n// ruleid: other\n// ruleid: no-bad\ngood(2)\n',
    });
    const held = await touchstone(folder.path, ['rules', 'test', 'team']);
    assert.deepEqual([held.code, held.out], [0, '1 test file holds\n']);
    assert.match(held.err, /^1 rule is for languages that are not read here \(cobol\) and did not run$/m);
    write(folder.path, {
      'team/no-bad.py': '# ok: no-bad\nbad(1)\n# ruleid: no-bad\nfine(1)\nbad(2)\n',
      'team/no-bad.fixed.js': 'good(1);\n',
    });
    const { code, out } = await touchstone(folder.path, ['rules', 'test', 'team/no-bad.yaml']);
    assert.equal(code, 1);
    assert.deepEqual(out.split('\n').slice(0, -1), [
      'team/no-bad.js:1: the fixes do not give no-bad.fixed.js',
      'team/no-bad.py:2: no-bad: found, though no mark says so: bad(1)',
      'team/no-bad.py:4: no-bad: not found: fine(1)',
      'team/no-bad.py:5: no-bad: found, though no mark says so: bad(2)',
      '0 pages hold, 4 examples do not',
    ]);
  });

  it('test is wrong use where there are no rules', async () => {
    const { code, err } = await touchstone(folder.path, ['rules', 'test', '.']);
    assert.equal(code, 2);
    assert.match(err, /no rules in \./);
    const missing = await touchstone(folder.path, ['rules', 'test', 'none']);
    assert.notEqual(missing.code, 0);
    assert.match(missing.err + missing.out, /none.*no such file/);
  });
});
