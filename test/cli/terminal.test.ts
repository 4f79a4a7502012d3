import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { byOwnRules, cli, ownRules, read, run, touchstone, write } from './touchstone.ts';

const esc = '\u001b';

describe('touchstone on a terminal', () => {
  const folder = temporaryFolder();

  beforeEach(() => write(folder.path, { 'own-rules.yml': ownRules, 'a.js': 'eval(x)\n' }));

  const quote = (words: string[]) => words.map((word) => `'${word}'`).join(' ');
  const command = (...args: string[]) => quote([process.execPath, cli, 'scan', ...byOwnRules, ...args]);
  const withoutChoice = { NO_COLOR: undefined, CI: undefined, TERM: 'xterm' };

  describe('colours', () => {
    before(function () {
      // util-linux's `script` runs a program on a pseudo terminal.
      if (spawnSync('script', ['-qec', 'true', '/dev/null']).status !== 0) this.skip();
    });

    const onTerminal = (line: string, env: NodeJS.ProcessEnv = {}) =>
      run('script', ['-qec', line, '/dev/null'], folder.path, { env: { ...withoutChoice, ...env } });

    it('are there, unless NO_COLOR says no', async () => {
      const coloured = await onTerminal(command('a.js'));
      assert.ok(coloured.out.includes(`${esc}[31merror`), coloured.out);
      const emptyChoice = await onTerminal(command('a.js'), { NO_COLOR: '' });
      assert.ok(emptyChoice.out.includes(`${esc}[31merror`));
      const plain = await onTerminal(command('a.js'), { NO_COLOR: '1' });
      assert.match(plain.out, / error +no-eval /);
      assert.ok(!plain.out.includes(`${esc}[3`) && !plain.out.includes(`${esc}[1m`));
      assert.ok(!(await onTerminal(command('a.js'), { TERM: 'dumb' })).out.includes(esc));
    });

    it('do not get into files', async () => {
      await onTerminal(command('--output', 'report.txt', 'a.js'));
      const report = read(folder.path, 'report.txt');
      assert.match(report, /no-eval/);
      assert.ok(!report.includes(esc));
    });

    it('are not sent down a pipe', async () => {
      const { out } = await touchstone(folder.path, ['scan', ...byOwnRules, 'a.js'], { env: withoutChoice });
      assert.ok(!out.includes(esc));
    });
  });

  it('does not let code or names steer the terminal', async () => {
    const name = `b${esc}[2J.js`;
    write(folder.path, { [name]: `eval("${esc}]0;owned\u0007\u202e\u200b");\n` });
    const { out, err } = await touchstone(folder.path, ['scan', ...byOwnRules, name, `none${esc}[2J`]);
    for (const hidden of [esc, '\u0007', '\u202e', '\u200b']) assert.ok(!(out + err).includes(hidden));
    assert.match(out, /b<U\+001B>\[2J\.js/);
    assert.match(out, /eval\("<U\+001B>\]0;owned<U\+0007><U\+202E><U\+200B>"\);/);
    assert.match(err, /none<U\+001B>/);
  });

  it('keeps a name on its line, wherever it is told', async function () {
    if (process.platform === 'win32') this.skip();
    const name = 'c\nd.js: error\t.js';
    const shown = 'c<U+000A>d.js: error<U+0009>.js';
    write(folder.path, {
      [name]: 'weak(x) // touchstone-ignore no-evl: x\n',
      'e\nf.js': new Uint8Array([0]),
    });
    const { out, err } = await touchstone(folder.path, [
      'scan',
      ...byOwnRules,
      '--verbose',
      name,
      'e\nf.js',
      'g\nh.js',
    ]);
    assert.equal(out.split(shown).length, 3, 'above its findings and in the section about suppressions');
    assert.match(err, /^e<U\+000A>f\.js: is no text/m);
    assert.match(err, /^g<U\+000A>h\.js: cannot be read/m);
    const fixed = await touchstone(folder.path, ['scan', ...byOwnRules, '--fix', name]);
    assert.ok(fixed.err.includes(`${shown}: 1 fix applied`), fixed.err);
    const tier = await touchstone(folder.path, ['tier', name]);
    assert.ok(tier.out.startsWith(`${shown}: trusted`), tier.out);
  });

  it('counts by the words that stand in the lines', async () => {
    write(folder.path, { 'a.js': 'eval(x) // LEFTOVER\nf() // LEFTOVER\n' });
    const { out } = await touchstone(folder.path, ['scan', ...byOwnRules, 'a.js']);
    assert.match(out, /^ {2}1:12 +info +left-note$/m);
    assert.match(out, /^3 findings \(1 error, 2 info\) in 1 file/m);
  });

  it('ends quietly when the reader does, with the exit code it would have had', async () => {
    write(folder.path, { 'many.js': 'eval(xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx);\n'.repeat(20_000) });
    const piped = `${command('many.js')} | head -n 2 >/dev/null; echo "\${PIPESTATUS[0]}"`;
    const { out, err } = await run('bash', ['-c', piped], folder.path);
    assert.deepEqual([out, err], ['1\n', '']);
    const both = `${command('none.js', 'many.js', '--verbose')} 2>&1 >/dev/null | true; echo "\${PIPESTATUS[0]}"`;
    assert.deepEqual((await run('bash', ['-c', both], folder.path)).err, '');
  });
});

describe('touchstone --help', () => {
  const commands = [
    [],
    ['scan'],
    ['tier'],
    ['report'],
    ['blame'],
    ['rules'],
    ['rules', 'list'],
    ['rules', 'show'],
    ['rules', 'test'],
    ['gate'],
    ['approve'],
    ['verify'],
    ['init'],
    ['hook'],
    ['mcp'],
    ['provenance'],
    ['provenance', 'log'],
    ['provenance', 'show'],
    ['provenance', 'export'],
    ['provenance', 'import'],
    ['provenance', 'push'],
    ['provenance', 'fetch'],
    ['provenance', 'compact'],
    ['provenance', 'tag'],
    ['provenance', 'note'],
    ['provenance', 'trailer'],
    ['lsp'],
  ];

  for (const command of commands) {
    it(`explains \`${['touchstone', ...command].join(' ')}\``, async () => {
      const { code, out, err } = await touchstone('/', [...command, '--help']);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, new RegExp(`^Usage: ${['touchstone', ...command].join(' ')}`));
      assert.doesNotMatch(out, /default: (\[\]|\d{4})/, 'defaults are shown as people write them');
    });
  }

  it('covers every command there is', async () => {
    for (const parent of [[], ['rules'], ['provenance']]) {
      const { out } = await touchstone('/', [...parent, '--help']);
      const listed = [...(out.split('Commands:\n')[1] ?? '').matchAll(/^ {2}(\w+)/gm)].map(
        ([, name]) => name,
      );
      const known = commands
        .filter((command) => command.length === parent.length + 1 && command[0] === (parent[0] ?? command[0]))
        .map((command) => command.at(-1));
      assert.deepEqual(listed.filter((name) => name !== 'help').sort(), known.sort());
    }
  });

  it('names every option of the contract', async () => {
    const { out } = await touchstone('/', ['scan', '--help']);
    const contract =
      '--format --output --rules --no-default-rules --charter --fail-on --baseline --write-baseline --base --stdin ' +
      '--stdin-filename --fix --jobs --max-file-size --verbose';
    for (const option of contract.split(' ')) assert.match(out, new RegExp(`^ {2}${option}\\b`, 'm'));
  });

  it('is what wrong use gets, on standard error', async () => {
    const { code, out, err } = await touchstone('/', []);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /Usage: touchstone/);
  });

  it('--version is the package’s', async () => {
    const { out } = await touchstone('/', ['--version']);
    assert.match(out, /^\d+\.\d+\.\d+\n$/);
  });
});
