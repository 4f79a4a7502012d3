import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { byOwnRules, ownRules, places, read, scan, touchstone, write } from './touchstone.ts';

describe('touchstone scan', () => {
  const folder = temporaryFolder();

  beforeEach(() => write(folder.path, { 'own-rules.yml': ownRules }));

  describe('the JSON report', () => {
    it('has the fields of the contract and no others', async () => {
      write(folder.path, {
        'src/a.js': 'app.get("/", (req, res) => {\n  const id = req.query.id;\n  eval(id);\n});\n',
        'src/b.py': 'import requests\nrequests.get(url, verify=False, timeout=3)\n',
      });
      const { code, report, err } = await scan(folder.path, ['src']);
      assert.equal(code, 1);
      assert.equal(err, '');
      assert.deepEqual(Object.keys(report), ['version', 'findings', 'problems', 'stats']);
      assert.equal(report.version, 1);
      const [injection, tls] = report.findings;
      const { message, fingerprint, flow, ...rest } = injection;
      assert.match(message, /run as code/);
      assert.match(fingerprint, /^\S{16,}$/);
      assert.deepEqual(rest, {
        ruleId: 'code-injection',
        severity: 'error',
        confidence: 'high',
        cwe: ['CWE-95', 'CWE-94'],
        path: 'src/a.js',
        start: { line: 3, column: 8 },
        end: { line: 3, column: 10 },
        tier: 'trusted',
        origin: 'unknown',
        blocking: true,
      });
      assert.ok(flow.every((step) => step.message !== ''));
      const [source, sink] = [flow[0], flow.at(-1)!].map(({ message: _, ...step }) => step);
      assert.deepEqual(source, {
        path: 'src/a.js',
        start: { line: 2, column: 14 },
        end: { line: 2, column: 23 },
        role: 'source',
      });
      assert.deepEqual(sink, {
        path: 'src/a.js',
        start: { line: 3, column: 8 },
        end: { line: 3, column: 10 },
        role: 'sink',
      });
      assert.equal(tls.ruleId, 'tls-verification-disabled');
      assert.deepEqual(
        tls.fix?.edits.map(({ start, end }) => [start.line, end.line]),
        tls.fix?.edits.map(() => [2, 2]),
      );
      assert.equal(tls.fix?.safety, 'safe');
      assert.deepEqual(Object.keys(report.stats), [
        ...['files', 'partlyAnalysed', 'notAnalysed', 'lines', 'bytes'],
        ...['skipped', 'suppressed', 'rules', 'seconds'],
      ]);
      assert.equal(report.stats.files, 2);
      assert.equal(report.stats.lines, 6);
      assert.equal(
        report.stats.bytes,
        Buffer.byteLength(read(folder.path, 'src/a.js') + read(folder.path, 'src/b.py')),
      );
    });

    it('counts columns from 1 in UTF-16 units', async () => {
      write(folder.path, { 'a.js': '/* 😀é */ eval("😀"); eval(y)\n' });
      const { report } = await scan(folder.path, [...byOwnRules, 'a.js']);
      assert.deepEqual(
        report.findings.map(({ start, end }) => [start, end]),
        [
          [
            { line: 1, column: 11 },
            { line: 1, column: 21 },
          ],
          [
            { line: 1, column: 23 },
            { line: 1, column: 30 },
          ],
        ],
      );
    });

    it('writes paths from the working directory with forward slashes, wherever the files are', async () => {
      write(folder.path, { 'one/two/a.js': 'eval(x)\n', 'one/b.js': 'eval(x)\n', 'c.js': 'eval(x)\n' });
      const rules = ['--no-default-rules', '--rules', join(folder.path, 'own-rules.yml')];
      const { report } = await scan(join(folder.path, 'one'), [...rules, '.', '../c.js']);
      assert.deepEqual(places(report), ['../c.js:1:1 no-eval', 'b.js:1:1 no-eval', 'two/a.js:1:1 no-eval']);
      const absolute = await scan('/', [...rules, join(folder.path, 'c.js')]);
      assert.deepEqual(places(absolute.report), [`${folder.path.slice(1)}/c.js:1:1 no-eval`]);
    });

    it('names a place once although it is given twice', async () => {
      write(folder.path, { 'src/a.js': 'eval(x)\n' });
      const { report } = await scan(folder.path, [...byOwnRules, 'src', 'src/a.js', './src/../src']);
      assert.deepEqual(places(report), ['src/a.js:1:1 no-eval']);
    });
  });

  describe('the text report', () => {
    it('shows place, severity, rule, message and code, and a summary', async () => {
      write(folder.path, { 'a.js': 'let x = 1;\n  eval(x);\n' });
      const { out, code } = await touchstone(folder.path, ['scan', ...byOwnRules, 'a.js']);
      assert.equal(code, 1);
      assert.match(out, /^\na\.js\n {2}2:3 +error +no-eval {2}CWE-95\n +x is run as code\n +eval\(x\);\n/);
      assert.match(out, /\n1 finding \(1 error\) in 1 file, 2 lines, [\d.]+ s\n$/);
    });

    it('says so when there is nothing', async () => {
      write(folder.path, { 'a.js': 'let x = 1;\n' });
      const { out, code } = await touchstone(folder.path, ['scan', ...byOwnRules, 'a.js']);
      assert.equal(code, 0);
      assert.match(out, /No findings in 1 file, 1 line,/);
    });

    it('shows the part of a long line that the finding stands in', async () => {
      write(folder.path, {
        'a.js': `let a = "${'-'.repeat(500)}"; eval(found); let b = "${'='.repeat(500)}";\n`,
      });
      const { out } = await touchstone(folder.path, ['scan', ...byOwnRules, 'a.js']);
      assert.match(out, /\n +…-+"; eval\(found\); let b = "=+…\n/);
    });
  });

  describe('--output', () => {
    it('writes the report into a file, making its folder, and nothing to standard output', async () => {
      write(folder.path, { 'a.js': 'eval(x)\n' });
      const args = ['scan', ...byOwnRules, '--format', 'json', '--output', 'out/of/the/way.json', 'a.js'];
      const { code, out } = await touchstone(folder.path, args);
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.equal(JSON.parse(read(folder.path, 'out/of/the/way.json')).findings.length, 1);
    });

    it('is wrong use where it cannot be written', async () => {
      mkdirSync(join(folder.path, 'taken'));
      const { code, err } = await touchstone(folder.path, ['scan', '--output', 'taken', 'own-rules.yml']);
      assert.equal(code, 2);
      assert.match(err, /^touchstone: taken: illegal operation on a directory\n$/);
    });
  });

  describe('--rules', () => {
    it('shows in a sandbox, too, what a rule of the user is not sure of', async () => {
      write(folder.path, {
        'doubt.yml':
          'rules:\n  - {id: doubt, languages: [javascript], severity: LOW, message: m, metadata: {confidence: LOW}, pattern: f()}\n',
        'sandbox/a.js': 'f();\n',
      });
      const { report } = await scan(folder.path, ['--no-default-rules', '--rules', 'doubt.yml', 'sandbox']);
      assert.deepEqual(
        report.findings.map(({ tier, severity }) => [tier, severity]),
        [['experimental', 'hint']],
      );
    });

    it('takes files and folders, several times, beside the rules that ship', async () => {
      const rule = (id: string) =>
        `rules:\n  - {id: ${id}, languages: [js], severity: INFO, message: m, pattern: mark()}\n`;
      write(folder.path, {
        'more/deep/one.yaml': rule('first'),
        'more/two.yml': rule('second'),
        'more/notes.txt': 'no rule',
        'third.yml': rule('third'),
        'a.js': 'mark(); function f(req) { eval(req.query.x) }\n',
      });
      const { report } = await scan(folder.path, ['--rules', 'more', '--rules', 'third.yml', 'a.js']);
      assert.deepEqual(
        report.findings.map(({ ruleId }) => ruleId),
        ['first', 'second', 'third', 'code-injection'],
      );
      const alone = await scan(folder.path, ['--no-default-rules', '--rules', 'third.yml', 'a.js']);
      assert.deepEqual(places(alone.report), ['a.js:1:1 third']);
      assert.equal(alone.report.stats.rules, 1);
    });
  });

  describe('exit codes', () => {
    beforeEach(() => write(folder.path, { 'a.js': 'weak(1)\n', 'note.txt': 'LEFTOVER\n' }));

    for (const [limit, code] of [
      ['error', 0],
      ['warning', 1],
      ['info', 1],
      ['never', 0],
    ] as const) {
      it(`--fail-on ${limit} answers a warning with ${code}`, async () => {
        const ran = await scan(folder.path, [...byOwnRules, '--fail-on', limit, 'a.js']);
        assert.equal(ran.code, code);
        assert.deepEqual(places(ran.report), ['a.js:1:1 use-strong']);
      });
    }

    it('follow each tier’s own limit otherwise', async () => {
      write(folder.path, { 'auth/a.js': 'weak(1)\n', 'sandbox/a.js': 'eval(x)\n' });
      assert.equal((await scan(folder.path, [...byOwnRules, 'a.js'])).code, 0);
      assert.equal((await scan(folder.path, [...byOwnRules, 'auth'])).code, 1);
      write(folder.path, {
        '.touchstone.yml': 'version: 1\ntiers: {experimental: {paths: ["sandbox/**"], fail-on: never}}\n',
      });
      assert.equal((await scan(folder.path, [...byOwnRules, 'sandbox'])).code, 0);
    });

    for (const [what, args, message] of [
      ['an unknown option', ['scan', '--nope'], /unknown option '--nope'/],
      ['an unknown command', ['scna'], /unknown command 'scna'[\s\S]*scan/],
      ['an unknown format', ['scan', '--format', 'xml'], /'xml' is invalid/],
      ['a size that is none', ['scan', '--max-file-size', 'big'], /Expected a size/],
      ['no threads', ['scan', '--jobs', '0'], /whole number from 1/],
      ['too many threads', ['scan', '--jobs', '9999'], /whole number from 1 to 128/],
      ['a path that does not exist', ['scan', 'nope.js'], /nope\.js: no such file or directory/],
      ['a charter that does not exist', ['scan', '--charter', 'nope.yml'], /nope\.yml: no such file/],
      ['rules that do not exist', ['scan', '--rules', 'nope.yml', 'a.js'], /nope\.yml:1:1: .*no such file/],
      ['a baseline that does not exist', ['scan', '--baseline', 'nope.json'], /nope\.json .*no such file/],
      ['--fix with --stdin', ['scan', '--stdin', '--stdin-filename', 'a.js', '--fix'], /--fix changes files/],
      ['--stdin without a name', ['scan', '--stdin'], /--stdin needs --stdin-filename/],
      ['paths with --stdin', ['scan', '--stdin', 'a.js'], /--stdin-filename/],
      ['--stdin-filename alone', ['scan', '--stdin-filename', 'a.js'], /--stdin-filename goes with --stdin/],
    ] as const) {
      it(`2 for ${what}`, async () => {
        const { code, err } = await touchstone(folder.path, [...args]);
        assert.match(err, message);
        assert.doesNotMatch(err, /\n {4}at /, 'no stack trace');
        assert.equal(code, 2);
      });
    }

    it('3 where one of several places cannot be read, and the others are reported', async () => {
      const { code, err, report } = await scan(folder.path, [
        ...byOwnRules,
        '--fail-on',
        'never',
        'a.js',
        'nope.js',
      ]);
      assert.equal(code, 3);
      assert.match(err, /^nope\.js: cannot be read: no such file or directory\n$/);
      assert.deepEqual(places(report), ['a.js:1:1 use-strong']);
      assert.deepEqual(
        report.problems.map(({ path, kind }) => [path, kind]),
        [['nope.js', 'unreadable']],
      );
    });
  });

  describe('--charter', () => {
    it('takes the place of the workspace’s, and its patterns start at the working directory', async () => {
      write(folder.path, {
        '.touchstone.yml': 'version: 1\ntiers: {experimental: {paths: ["lib/**"]}}\n',
        'elsewhere/strict.yml': 'version: 1\ntiers: {critical: {paths: ["lib/**"]}}\n',
        'lib/a.js': 'weak(1)\n',
      });
      const usual = await scan(folder.path, [...byOwnRules, 'lib']);
      assert.deepEqual([usual.report.findings.map(({ tier }) => tier), usual.code], [['experimental'], 0]);
      const strict = await scan(folder.path, [...byOwnRules, '--charter', 'elsewhere/strict.yml', 'lib']);
      assert.deepEqual([strict.report.findings.map(({ tier }) => tier), strict.code], [['critical'], 1]);
    });

    it('governs by the charters upwards, of which the nearer ones can raise and not lower', async () => {
      write(folder.path, {
        '.touchstone.yml': 'version: 1\ntiers: {critical: {paths: ["a.js"]}}\n',
        'part/.touchstone.yml':
          'version: 1\ntiers: {critical: {paths: ["b.js"]}, experimental: {paths: ["a.js"]}}\n',
        'a.js': 'eval(x)\n',
        'b.js': 'eval(x)\n',
        'part/deep/a.js': 'eval(x)\n',
        'part/deep/b.js': 'eval(x)\n',
      });
      const { report } = await scan(folder.path, byOwnRules);
      assert.deepEqual(
        report.findings.map(({ path, tier }) => [path, tier]),
        [
          ['a.js', 'critical'],
          ['b.js', 'trusted'],
          ['part/deep/a.js', 'critical'],
          ['part/deep/b.js', 'critical'],
        ],
      );
    });
  });

  describe('--stdin', () => {
    it('reads one text and gives it the name’s language and tier', async () => {
      const args = [...byOwnRules, '--stdin', '--stdin-filename', 'auth/new.py'];
      const { code, report } = await scan(folder.path, args, { stdin: 'x = 1\neval(x)\n' });
      assert.equal(code, 1);
      assert.deepEqual(places(report), ['auth/new.py:2:1 no-eval']);
      assert.equal(report.findings[0].tier, 'critical');
      assert.equal(report.stats.bytes, 14);
      assert.equal(existsSync(join(folder.path, 'auth')), false);
    });

    it('runs text rules alone where the name tells no language', async () => {
      const args = [...byOwnRules, '--stdin', '--stdin-filename', 'notes'];
      const { report } = await scan(folder.path, args, { stdin: 'eval(x) LEFTOVER\n' });
      assert.deepEqual(places(report), ['notes:1:9 left-note']);
    });

    it('heeds the byte order mark, the size and the kind of what comes', async () => {
      const args = [...byOwnRules, '--stdin', '--stdin-filename', 'a.js'];
      const marked = await scan(folder.path, args, { stdin: '\ufeffeval(x)' });
      assert.deepEqual(places(marked.report), ['a.js:1:1 no-eval']);
      const large = await scan(folder.path, [...args, '--max-file-size', '5'], { stdin: 'eval(x)' });
      assert.equal(large.code, 3);
      assert.match(large.err, /a\.js: is too large to be analysed \(7 bytes, and --max-file-size is 5\)/);
      const binary = await scan(folder.path, args, { stdin: new Uint8Array([1, 0, 2]) });
      assert.deepEqual([binary.code, binary.report.problems[0].kind], [3, 'not-text']);
    });
  });

  it('knows a script without an ending by its first line', async () => {
    write(folder.path, {
      'bin/plain': '#!/usr/bin/python3.12 -u\neval(x)\n',
      'bin/env': '#!/usr/bin/env -S NODE_ENV=test node --harmony\neval(x)\n',
      'bin/typed': '#! /usr/bin/env ts-node\r\neval(x as string)\r\n',
      'bin/shell': '#!/bin/bash\neval(x)\n',
      'bin/note.txt': 'eval(x)\n#!/usr/bin/env node\n',
      'bin/empty': '#!\n',
      'bin/named.py': '#!/usr/bin/env node\nif eval(x): pass\n',
    });
    const { report } = await scan(folder.path, [...byOwnRules, 'bin']);
    assert.deepEqual(places(report), [
      'bin/env:2:1 no-eval',
      'bin/named.py:2:4 no-eval',
      'bin/plain:2:1 no-eval',
      'bin/typed:2:1 no-eval',
    ]);
  });

  it('is silenced by comments alone, not by strings that look like one', async () => {
    write(folder.path, {
      'a.js':
        'f("// touchstone-ignore no-eval: x"); eval(1)\nf("// z"); eval(2) // touchstone-ignore no-eval: x\n',
      'b.py': 's = """\n# touchstone-ignore no-eval: x\n"""; eval(1)\n',
    });
    const { report } = await scan(folder.path, [...byOwnRules, 'a.js', 'b.py']);
    assert.deepEqual([places(report), report.problems], [['a.js:1:39 no-eval', 'b.py:3:6 no-eval'], []]);
  });

  it('knows the rules that ship as rules, even where they do not run', async () => {
    write(folder.path, {
      'a.js': 'f() // touchstone-ignore code-injection: x\neval(1) // touchstone-ignore no-evl: x\n',
    });
    const { report } = await scan(folder.path, [...byOwnRules, 'a.js']);
    assert.deepEqual(
      report.problems.map(({ kind, line, message }) => [kind, line, /Did you mean "no-eval"/.test(message)]),
      [['suppression-unknown-rule', 2, true]],
    );
  });

  it('tells what is wrong with suppressions once, in the report for people', async () => {
    write(folder.path, { 'a.js': 'eval(1) // touchstone-ignore no-evl: x\n' });
    const { out, err } = await touchstone(folder.path, ['scan', '--verbose', ...byOwnRules, 'a.js']);
    assert.match(out, /\nSuppressions\n {2}a\.js:1:\d+ .*no-evl/);
    assert.doesNotMatch(err, /no-evl/);
    const json = await scan(folder.path, ['--verbose', ...byOwnRules, 'a.js']);
    assert.match(json.err, /no-evl/, 'beside a report for programs it is told');
  });

  it('says with --verbose what it passed over', async () => {
    write(folder.path, {
      '.gitignore': 'out\n',
      'out/a.js': '',
      'pic.png': new Uint8Array([0, 1]),
      'a.js': '',
    });
    const { err } = await scan(folder.path, ['--verbose', ...byOwnRules]);
    assert.match(err, /pic\.png: passed over\n/);
    assert.match(err, /4 files read, 2 places passed over/);
  });
});
