import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionRoot } from '../../server/src/host/assets.ts';
import { type Encoding, encode } from '../../server/src/host/source-text.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import {
  byOwnRules,
  ownRules,
  places,
  type Report,
  type Run,
  scan,
  touchstone,
  write,
} from './touchstone.ts';

describe('touchstone scan on bad input', () => {
  const folder = temporaryFolder();

  beforeEach(() => write(folder.path, { 'own-rules.yml': ownRules, 'good.js': 'eval(x);\n' }));

  /** Scans what was written, and sees that the good file beside it is reported whatever else happens. */
  async function scanBesideGood(...args: string[]): Promise<Run & { report: Report }> {
    const ran = await scan(folder.path, [...byOwnRules, ...args, '.']);
    assert.ok(places(ran.report).includes('good.js:1:1 no-eval'), ran.err);
    assert.doesNotMatch(ran.err, /\n {4}at /);
    return ran;
  }

  const kinds = ({ problems }: Report) => problems.map(({ path, kind }) => `${path} ${kind}`);

  describe('files that cannot be read as text', () => {
    it('names a binary file with a code file’s name, and passes others over in silence', async () => {
      write(folder.path, {
        'bad.js': new Uint8Array([0x7f, 0x45, 0, 1, 2]),
        'picture.png': new Uint8Array([0, 1]),
      });
      const { report, err } = await scanBesideGood('--fail-on', 'never');
      assert.deepEqual(kinds(report), ['bad.js not-text']);
      assert.equal(err, 'bad.js: is no text and was not analysed\n');
      assert.equal(report.stats.skipped, 1);
    });

    it('does not count what was not analysed among the files without findings', async () => {
      write(folder.path, {
        'bad.js': new Uint8Array([0x7f, 0x45, 0, 1, 2]),
        'deep.js': `x = ${'['.repeat(3000)}${']'.repeat(3000)};\n`,
        'fine.js': 'f();\n',
      });
      const { report } = await scan(folder.path, [...byOwnRules, 'bad.js', 'deep.js', 'fine.js']);
      assert.deepEqual(
        report.problems.map(({ path, incomplete }) => [path, incomplete]),
        [
          ['bad.js', true],
          ['deep.js', true],
        ],
      );
      const { files, partlyAnalysed, notAnalysed } = report.stats;
      assert.deepEqual([files, partlyAnalysed, notAnalysed], [2, 1, 1]);
      const { out } = await touchstone(folder.path, ['scan', ...byOwnRules, 'bad.js', 'deep.js', 'fine.js']);
      assert.match(out, /No findings in 2 files, .* s; 1 file could not be analysed; 1 file only in part\n/);
    });

    it('analyses what stands beside 100,000 brackets within each other, and says that it left some of them out', async () => {
      write(folder.path, { 'closed.js': `x = ${'['.repeat(100_000)}${']'.repeat(100_000)};\neval(x);\n` });
      const { report, err } = await scan(folder.path, [...byOwnRules, '--fail-on', 'never', 'closed.js']);
      assert.deepEqual(places(report), ['closed.js:2:1 no-eval']);
      assert.deepEqual(kinds(report), ['closed.js incomplete']);
      assert.match(err, /^closed\.js: Code nested deeper than 800 levels was left out of the analysis\.\n$/);
    });

    it('names a file that is too large', async () => {
      write(folder.path, {
        'large.js': `f("${'x'.repeat(3_000_000)}");\n`,
        'large.dat': 'x'.repeat(3_000_000),
      });
      const { report, code, err } = await scanBesideGood('--fail-on', 'never');
      assert.equal(code, 3);
      assert.deepEqual(kinds(report), ['large.js too-large']);
      assert.match(
        err,
        /^large\.js: is too large to be analysed \(3000007 bytes, and --max-file-size is 2097152\)\n$/,
      );
    });

    it('names links that lead nowhere, folders named like files, and pipes, without waiting for them', async () => {
      symlinkSync('nowhere', join(folder.path, 'dangling.js'));
      mkdirSync(join(folder.path, 'folder.js'));
      write(folder.path, { 'folder.js/in.js': 'eval(y);\n' });
      execFileSync('mkfifo', [join(folder.path, 'pipe.js')]);
      const walked = await scanBesideGood();
      assert.deepEqual([walked.code, kinds(walked.report)], [1, []]);
      const named = await scan(folder.path, [
        ...byOwnRules,
        'dangling.js',
        'folder.js',
        'pipe.js',
        'good.js',
      ]);
      assert.deepEqual(places(named.report), ['folder.js/in.js:1:1 no-eval', 'good.js:1:1 no-eval']);
      assert.deepEqual(kinds(named.report), ['dangling.js unreadable', 'pipe.js unreadable']);
      assert.equal(
        named.err,
        'dangling.js: cannot be read: no such file or directory\npipe.js: cannot be read: is no regular file\n',
      );
    });
  });

  describe('encodings', () => {
    it('analyses invalid UTF-8, and notes it', async () => {
      write(folder.path, {
        'bad.js': Buffer.from([...Buffer.from('"'), 0xe9, 0xff, ...Buffer.from('"; eval(x);\n')]),
      });
      const { report, code } = await scanBesideGood();
      assert.deepEqual(places(report), ['bad.js:1:7 no-eval', 'good.js:1:1 no-eval']);
      assert.deepEqual(kinds(report), ['bad.js encoding']);
      assert.match(report.problems[0].message, /no valid UTF-8.*U\+FFFD/);
      assert.equal(code, 1);
    });

    for (const encoding of [
      { name: 'utf-8', byteOrderMark: true },
      { name: 'utf-16le', byteOrderMark: true },
      { name: 'utf-16be', byteOrderMark: true },
    ] satisfies Encoding[]) {
      it(`reads ${encoding.name} with a byte order mark, and does not count the mark`, async () => {
        write(folder.path, { 'a.js': encode('eval("é😀"); eval(x)\n', encoding) });
        const { report } = await scanBesideGood();
        assert.deepEqual(places(report).slice(0, 2), ['a.js:1:1 no-eval', 'a.js:1:14 no-eval']);
        assert.deepEqual(kinds(report), []);
      });
    }

    it('notes lone surrogates in UTF-16, and counts them as one column', async () => {
      write(folder.path, {
        'a.js': encode('"\ud83d"; eval(x)\n', { name: 'utf-16le', byteOrderMark: true }),
      });
      const { report } = await scanBesideGood();
      assert.equal(places(report)[0], 'a.js:1:6 no-eval');
      assert.deepEqual(kinds(report), ['a.js encoding']);
    });

    it('counts lines that end in CR LF', async () => {
      write(folder.path, { 'a.js': 'f();\r\n  eval(x);\r\n', 'b.py': 'f()\r\nif x:\r\n  eval(x)\r\n' });
      const { report } = await scanBesideGood();
      assert.deepEqual(places(report).slice(0, 2), ['a.js:2:3 no-eval', 'b.py:3:3 no-eval']);
      assert.deepEqual(report.findings[0].end, { line: 2, column: 10 });
    });

    it('is content with nothing at all', async () => {
      write(folder.path, {
        'empty.js': '',
        'mark.js': '\ufeff',
        'space.py': ' \n\t\n',
        'mark16.ts': encode('', { name: 'utf-16le', byteOrderMark: true }),
      });
      const { report } = await scanBesideGood();
      assert.deepEqual(kinds(report), []);
      assert.equal(report.stats.files, 6);
    });
  });

  describe('code that is hard to read', () => {
    it('runs to the end on 100,000 nested brackets, and says that it stopped following', async () => {
      write(folder.path, {
        'open.js': '['.repeat(100_000),
        'closed.js': `x = ${'['.repeat(100_000)}${']'.repeat(100_000)};\neval(x);\n`,
        'calls.py': `${'f('.repeat(100_000)}${')'.repeat(100_000)}\n`,
        'blocks.ts': `${'{'.repeat(100_000)}${'}'.repeat(100_000)}\n`,
      });
      const { report, code } = await scanBesideGood();
      assert.equal(code, 1);
      assert.ok(kinds(report).includes('closed.js incomplete'), kinds(report).join());
      assert.ok(report.problems.some(({ message }) => /nested deeper than/.test(message)));
      assert.ok(kinds(report).every((kind) => kind.endsWith(' incomplete')));
    });

    it('reads 1.8 MB of TypeScript that does not parse, with the text rules at least', async () => {
      const line = 'function f(a, { b, c = [ ( => { if (x ? "y" : `z${ class extends ( { } } ]\n';
      write(folder.path, { 'broken.ts': `LEFTOVER\n${line.repeat(25_000).slice(0, 1_800_000)}` });
      const { report } = await scanBesideGood();
      assert.ok(places(report).includes('broken.ts:1:1 left-note'));
    });

    it('reads ten million characters on one line when asked to', async () => {
      const text = `${'var a=f(1,"x",[2]);'.repeat(10_000_000 / 19)}LEFTOVER;eval(x);`;
      write(folder.path, { 'minified.js': text });
      const { report } = await scanBesideGood('--max-file-size', '20MB');
      const column = text.indexOf('LEFTOVER') + 1;
      assert.ok(places(report).includes(`minified.js:1:${column} left-note`));
      assert.ok(
        places(report).includes(`minified.js:1:${column + 9} no-eval`) ||
          kinds(report).includes('minified.js incomplete'),
      );
    });

    it('finds what stands beside code that does not parse', async () => {
      write(folder.path, { 'a.ts': 'eval(x);\nclass { ((( \nfunction g() { eval(y); }\n' });
      const { report } = await scanBesideGood();
      assert.ok(places(report).includes('a.ts:1:1 no-eval'));
    });
  });

  describe('a broken charter', () => {
    const broken = 'version: 1\ntiers:\n  critical:\n    paths: ["**/core/**"]\n    fail-on: sometimes\n';

    it('leaves the built-in tiers in force, and is wrong configuration with its place', async () => {
      write(folder.path, { '.touchstone.yml': broken, 'auth/a.js': 'weak(1);\n' });
      const { report, code, err } = await scanBesideGood();
      assert.equal(code, 2);
      assert.match(err, /^\.touchstone\.yml:5:14: .*\(the built-in charter was used instead\)\n$/);
      assert.deepEqual(kinds(report), ['.touchstone.yml charter']);
      assert.deepEqual([report.problems[0].line, report.problems[0].column], [5, 14]);
      const [inAuth] = report.findings.filter(({ path }) => path === 'auth/a.js');
      assert.deepEqual([inAuth.tier, inAuth.blocking], ['critical', true]);
    });

    it('is told once, as a sentence, when it cannot be read', async () => {
      mkdirSync(join(folder.path, '.touchstone.yml'));
      const { code, err } = await scanBesideGood();
      assert.equal(code, 2);
      assert.equal(
        err,
        '.touchstone.yml:1:1: The charter cannot be read: is no regular file. (the built-in charter was used instead)\n',
      );
    });

    it('is told when it is a link that leads nowhere', async () => {
      symlinkSync('nowhere.yml', join(folder.path, '.touchstone.yml'));
      const { code, err } = await scanBesideGood();
      assert.equal(code, 2);
      assert.match(err, /^\.touchstone\.yml:1:1: The charter is a link that leads nowhere\. /);
    });

    for (const [what, content] of [
      ['no YAML', 'tiers: [\n'],
      ['a list', '- a\n- b\n'],
      ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0, 0xd8, 0])],
      [
        'aliases that grow without end',
        `a: &a [x, x]\n${'bcdefghij'
          .split('')
          .map(
            (n, i) =>
              `${n}: &${n} [*${'abcdefghi'[i]}, *${'abcdefghi'[i]}, *${'abcdefghi'[i]}, *${'abcdefghi'[i]}]`,
          )
          .join('\n')}\n`,
      ],
    ] as const) {
      it(`is told when it is ${what}`, async () => {
        write(folder.path, { '.touchstone.yml': content });
        const { code, err } = await scanBesideGood();
        assert.equal(code, 2);
        assert.match(err, /^\.touchstone\.yml:\d+:\d+: /);
      });
    }

    it('is told when only a thread meets it', async () => {
      const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`part/deep${i}/a.js`, 'f();\n']));
      write(folder.path, { ...many, 'part/deep7/.touchstone.yml': broken });
      const { code, err } = await scanBesideGood('--jobs', '2');
      assert.equal(code, 2);
      assert.match(err, /^part\/deep7\/\.touchstone\.yml:5:14: /);
    });

    it('is told when --charter names it', async () => {
      write(folder.path, { 'strict.yml': broken });
      const { code, err } = await scanBesideGood('--charter', 'strict.yml');
      assert.equal(code, 2);
      assert.match(err, /^strict\.yml:5:14: /);
    });

    it('is wrong use where --charter names what no charter can be read from', async () => {
      write(folder.path, { 'a.js': 'f();\n', 'binary.yml': 'version: 1\0\n', 'folder/a.yml': '' });
      execFileSync('git', ['init', '-q'], { cwd: folder.path });
      for (const command of [['scan', '.'], ['tier', 'a.js'], ['gate']])
        for (const [charter, reason] of [
          ['folder', 'is no regular file'],
          ['binary.yml', 'is no text'],
          ['nowhere.yml', 'no such file or directory'],
        ]) {
          const { code, err } = await touchstone(folder.path, [...command, '--charter', charter]);
          assert.equal(code, 2);
          assert.match(err, new RegExp(`^touchstone: ${charter}: ${reason}\n$`, 'm'));
        }
    });
  });

  describe('a broken rule file', () => {
    it('is wrong configuration with file, line, column and rule, and the other rules run', async () => {
      write(folder.path, {
        'rules/one.yml':
          'rules:\n  - id: half\n    languages: [js]\n    severity: ERROR\n    message: m\n    patterns:\n' +
          '      - pattern-nonsense: x\n  - {id: whole, languages: [js], severity: INFO, message: m, pattern: fine()}\n',
        'rules/two.yml':
          'rules:\n  - {id: unparsed, languages: [js], severity: INFO, message: m, pattern: "f("}\n',
        'rules/three.yml': 'rules: [\n',
        'rules/four.yml': '',
        'a.js': 'fine();\n',
      });
      const { report, code, err } = await scanBesideGood('--rules', 'rules');
      assert.equal(code, 2);
      assert.deepEqual(places(report), ['a.js:1:1 whole', 'good.js:1:1 no-eval']);
      const lines = err.trimEnd().split('\n');
      assert.ok(
        lines.some((line) => /^rules\/one\.yml:7:9: rule half: .*pattern-nonsense/.test(line)),
        err,
      );
      assert.ok(
        lines.some((line) => /^rules\/two\.yml:2:\d+: rule unparsed: /.test(line)),
        err,
      );
      assert.ok(
        lines.some((line) => /^rules\/three\.yml:\d+:\d+: /.test(line)),
        err,
      );
      assert.ok(
        lines.some((line) => /^rules\/four\.yml:1:1: /.test(line)),
        err,
      );
      assert.deepEqual(new Set(kinds(report).map((kind) => kind.split(' ')[1])), new Set(['rule']));
    });

    it('is refused for an expression that can take exponential time', async () => {
      write(folder.path, {
        'slow.yml':
          'rules:\n  - {id: fast, languages: [regex], severity: INFO, message: m, pattern-regex: "go{2,}d"}\n' +
          '  - {id: slow, languages: [js], severity: INFO, message: m, patterns: [{pattern: f($X)}, ' +
          '{metavariable-regex: {metavariable: $X, regex: "^(a+)+$"}}]}\n',
        'a.js': 'f(aaa);\n',
      });
      const { report, code, err } = await scan(folder.path, [...byOwnRules, '--rules', 'slow.yml', 'a.js']);
      assert.equal(code, 2);
      assert.match(err, /^slow\.yml:3:\d+: rule slow: the expression .*\(a\+\)\+.* exponential time .*\n$/);
      assert.deepEqual([kinds(report), places(report)], [['slow.yml rule'], []]);
    });

    it('is told of a regular expression that is none', async () => {
      write(folder.path, {
        'slow.yml':
          'rules:\n  - {id: slow, languages: [regex], severity: INFO, message: m, pattern-regex: "("}\n',
      });
      const { code, err } = await scanBesideGood('--rules', 'slow.yml');
      assert.equal(code, 2);
      assert.match(err, /^slow\.yml:2:\d+: rule slow: /);
    });
  });

  describe('an installation with a fault', () => {
    /** A copy of what ships, with `spoil` applied to it. */
    function copyInstallation(spoil: (root: string) => void): string {
      const root = join(folder.path, 'node_modules', 'installation');
      for (const name of ['dist', 'rules', 'package.json'])
        cpSync(join(extensionRoot, name), join(root, name), { recursive: true });
      spoil(root);
      return join(root, 'dist', 'cli.mjs');
    }

    for (const [what, spoil] of [
      ['is corrupt', (file: string) => writeFileSync(file, 'no wasm')],
      ['is missing', (file: string) => rmSync(file)],
    ] as const) {
      it(`runs text rules and other languages when a grammar ${what}, and names it`, async () => {
        const cli = copyInstallation((root) => spoil(join(root, 'dist/grammars/tree-sitter-python.wasm')));
        write(folder.path, { 'a.py': 'eval(x)\n# LEFTOVER\n' });
        const args = [...byOwnRules, '--fail-on', 'never', '.'];
        const { report, code, err } = await scan(folder.path, args, { cli });
        assert.equal(code, 3);
        assert.deepEqual(places(report), ['a.py:2:3 left-note', 'good.js:1:1 no-eval']);
        assert.deepEqual(kinds(report), ['a.py grammar']);
        assert.match(err, /^a\.py: the grammar for python did not load \(.+\); only text rules ran\n$/);
      });
    }

    it('says what is missing when it cannot run at all', async () => {
      const cli = copyInstallation((root) => rmSync(join(root, 'dist/web-tree-sitter.wasm')));
      const { code, err } = await touchstone(folder.path, ['scan', '.'], { cli });
      assert.equal(code, 3);
      assert.match(
        err,
        /^touchstone: .*web-tree-sitter\.wasm: no such file or directory\. Touchstone is not whole; install it anew\.\n$/,
      );
    });

    for (const [what, spoil, message] of [
      [
        'the parser is corrupt',
        (root: string) => writeFileSync(join(root, 'dist/web-tree-sitter.wasm'), 'no wasm'),
        /^touchstone: [^\n]*web-tree-sitter\.wasm: is no WebAssembly\. [^\n]*\n$/,
      ],
      [
        'there are no rules',
        (root: string) => rmSync(join(root, 'dist/rules'), { recursive: true }),
        /rules.facts\.jsonl: no such file or directory\. /,
      ],
      [
        'there are no tables of libraries',
        (root: string) => rmSync(join(root, 'rules'), { recursive: true }),
        /rules.libraries: no such file or directory\. /,
      ],
    ] as const) {
      it(`says so when ${what}`, async () => {
        const { code, err } = await touchstone(folder.path, ['scan', '.'], { cli: copyInstallation(spoil) });
        assert.equal(code, 3);
        assert.match(err, message);
        assert.match(err, /^touchstone: .*install it anew\.\n$/s);
        assert.doesNotMatch(err, /\n {4}at /);
      });
    }

    it('says once that a grammar does not load, with the number of files', async () => {
      const cli = copyInstallation((root) =>
        writeFileSync(join(root, 'dist/grammars/tree-sitter-python.wasm'), 'no wasm'),
      );
      write(folder.path, { 'a.py': 'x\n', 'b.py': 'x\n', 'c.py': 'x\n', 'd.js': 'f()\n' });
      const { report, err } = await scan(folder.path, [...byOwnRules, '.'], { cli });
      assert.match(
        err,
        /^a\.py and 2 more: the grammar for python did not load \(.+\); only text rules ran\n$/,
      );
      assert.deepEqual(kinds(report), ['a.py grammar', 'b.py grammar', 'c.py grammar']);
      assert.deepEqual([report.stats.partlyAnalysed, report.stats.notAnalysed], [3, 0]);
      const all = await scan(folder.path, [...byOwnRules, '--verbose', '.'], { cli });
      assert.match(all.err, /^c\.py: the grammar for python/m);
    });

    it('scans on one thread when others do not start', async () => {
      const cli = copyInstallation((root) => rmSync(join(root, 'dist/worker.mjs')));
      write(folder.path, { 'a.js': 'eval(x)\n', 'b.js': 'eval(x)\n' });
      const { report } = await scan(folder.path, [...byOwnRules, '--jobs', '2', '.'], { cli });
      assert.deepEqual(places(report), ['a.js:1:1 no-eval', 'b.js:1:1 no-eval', 'good.js:1:1 no-eval']);
      assert.deepEqual(report.problems, []);
    });
  });

  describe('threads', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`src/f${i}.js`, `eval(${i});\n`]));

    it('give the same report as one', async () => {
      write(folder.path, many);
      const withoutTime = ({ stats: { seconds: _, ...stats }, ...rest }: Report) => ({ ...rest, stats });
      const alone = await scanBesideGood('--jobs', '1');
      const together = await scanBesideGood('--jobs', '7');
      assert.deepEqual(withoutTime(together.report), withoutTime(alone.report));
      assert.equal(together.report.findings.length, 31);
    });

    /** Loaded into every thread first: this fault strikes when a thread is handed the file `deadly.js`. */
    const fault = (act: string) => `
      const { parentPort } = require('node:worker_threads');
      parentPort?.on('message', ({ file }) => { if (file.endsWith('deadly.js')) { ${act} } });
    `;

    for (const [what, act, reason] of [
      ['ends', 'process.exit(7)', /its thread ended with code 7/],
      ['throws', 'throw new Error("struck")', /struck/],
      ['runs out of memory', 'const a = []; for (;;) a.push(new Array(1e6).fill(a.length));', /memory/],
    ] as const) {
      it(`are replaced when one ${what}, at the cost of one file that is named`, async () => {
        write(folder.path, { ...many, 'src/deadly.js': 'eval(1);\n', 'node_modules/fault.cjs': fault(act) });
        const env = {
          NODE_OPTIONS: `--require=${join(folder.path, 'node_modules/fault.cjs')} --max-old-space-size=256`,
        };
        const { report, code, err } = await scan(
          folder.path,
          [...byOwnRules, '--jobs', '2', '--fail-on', 'never', 'src'],
          { env },
        );
        assert.equal(code, 3);
        assert.deepEqual(kinds(report), ['src/deadly.js failed']);
        assert.match(report.problems[0].message, reason);
        assert.match(err, /src\/deadly\.js: the analysis failed: /);
        assert.deepEqual(
          places(report).sort(),
          Object.keys(many)
            .map((name) => `${name}:1:1 no-eval`)
            .sort(),
        );
      });
    }
  });

  for (const jobs of ['1', '2'])
    it(`goes on when a file crashes the parser, with ${jobs} thread(s)`, async () => {
      write(folder.path, {
        'src/a.ts': 'eval(x);\n',
        'src/b.ts': `f(b${'<div>'.repeat(20_000)}c, (d, e: string) => d);\n`,
        'src/c.ts': 'eval(x);\n',
      });
      const { report, code } = await scan(folder.path, [
        ...byOwnRules,
        '--fail-on',
        'never',
        '--jobs',
        jobs,
        'src',
      ]);
      assert.deepEqual(
        [places(report), kinds(report), code],
        [['src/a.ts:1:1 no-eval', 'src/c.ts:1:1 no-eval'], ['src/b.ts failed'], 3],
      );
    });

  it('goes on when a file disappears during the scan', async () => {
    write(folder.path, {
      'src/a.js': 'eval(x);\n',
      'src/z.js': 'eval(x);\n',
      // Takes the file away once the list of files is made and the first one is being read.
      'node_modules/vanish.cjs': `
        const fs = require('node:fs');
        const { openSync } = fs;
        fs.openSync = (file, ...rest) => {
          if (String(file).endsWith('a.js')) fs.rmSync(file.replace('a.js', 'z.js'), { force: true });
          return openSync(file, ...rest);
        };
        require('node:module').syncBuiltinESMExports();
      `,
    });
    const env = { NODE_OPTIONS: `--require=${join(folder.path, 'node_modules/vanish.cjs')}` };
    const args = [...byOwnRules, '--fail-on', 'never', '--jobs', '1', 'src'];
    const { report, code } = await scan(folder.path, args, { env });
    assert.equal(existsSync(join(folder.path, 'src/z.js')), false);
    assert.deepEqual(
      [places(report), kinds(report), code],
      [['src/a.js:1:1 no-eval'], ['src/z.js unreadable'], 3],
    );
  });
});
