import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '../../server/src/host/source-text.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { byOwnRules, ownRules, places, read, scan, write } from './touchstone.ts';

describe('touchstone scan --fix', () => {
  const folder = temporaryFolder();

  beforeEach(() => write(folder.path, { 'own-rules.yml': ownRules }));

  const fix = (...args: string[]) => scan(folder.path, [...byOwnRules, '--fix', ...args]);

  it('applies what is safe, leaves the rest, reports what is left, and has nothing to do the next time', async () => {
    write(folder.path, {
      'a.js': 'f(weak(1), weak(weak(2)));\neval(x);\n',
      'b.js': 'weak(3);\n',
      'c.js': 'ok();\n',
    });
    const untouched = statSync(join(folder.path, 'c.js')).mtimeMs;
    const first = await fix('.');
    assert.equal(first.code, 1);
    assert.equal(read(folder.path, 'a.js'), 'f(strong(1), strong(strong(2)));\neval(x);\n');
    assert.equal(read(folder.path, 'b.js'), 'strong(3);\n');
    assert.equal(statSync(join(folder.path, 'c.js')).mtimeMs, untouched);
    assert.deepEqual(places(first.report), ['a.js:2:1 no-eval']);
    assert.equal(first.err, 'a.js: 3 fixes applied\nb.js: 1 fix applied\n');
    const again = await fix('.');
    assert.equal(again.err, '');
    assert.deepEqual(again.report.findings, first.report.findings);
  });

  it('leaves fixes that want a review alone', async () => {
    write(folder.path, {
      'own-rules.yml': ownRules.replace('fix-safety: safe', 'fix-safety: review'),
      'a.js': 'weak(1);\n',
    });
    const { report } = await fix('a.js');
    assert.equal(report.findings[0].fix?.safety, 'review');
    assert.equal(read(folder.path, 'a.js'), 'weak(1);\n');
  });

  it('leaves suppressed findings alone', async () => {
    const text = 'weak(1); // touchstone-ignore use-strong: as agreed\n';
    write(folder.path, { 'a.js': text });
    await fix('a.js');
    assert.equal(read(folder.path, 'a.js'), text);
  });

  for (const [what, encoding] of [
    ['UTF-8 with a byte order mark', { name: 'utf-8', byteOrderMark: true }],
    ['UTF-16, little endian', { name: 'utf-16le', byteOrderMark: true }],
    ['UTF-16, big endian', { name: 'utf-16be', byteOrderMark: true }],
  ] as const) {
    it(`writes ${what} as it was`, async () => {
      write(folder.path, { 'a.js': encode('"é😀";\r\nweak("ü");\r\n', encoding) });
      await fix('a.js');
      const expected = encode('"é😀";\r\nstrong("ü");\r\n', encoding);
      assert.deepEqual(readFileSync(join(folder.path, 'a.js')), expected);
    });
  }

  it('does not touch a file whose bytes are no valid text', async () => {
    const bytes = Buffer.concat([Buffer.from('weak("'), Buffer.from([0xe9]), Buffer.from('");\n')]);
    write(folder.path, { 'a.js': bytes });
    const { err, report } = await fix('a.js');
    assert.deepEqual(readFileSync(join(folder.path, 'a.js')), bytes);
    assert.match(err, /a\.js: not fixed, because writing it would change bytes/);
    assert.deepEqual(places(report), ['a.js:1:1 use-strong']);
  });

  it('keeps to the changed lines with --base, and to what is new with --baseline', async () => {
    git(folder.path, 'init', '-q', '-b', 'main');
    write(folder.path, { 'a.js': 'weak(1);\nf();\n' });
    git(folder.path, 'add', '.');
    git(folder.path, '-c', 'user.name=N', '-c', 'user.email=n@example.com', 'commit', '-qm', 'first');
    write(folder.path, { 'a.js': 'weak(1);\nweak(2);\nf();\n' });
    const based = await fix('--base', 'HEAD', '.');
    assert.equal(read(folder.path, 'a.js'), 'weak(1);\nstrong(2);\nf();\n');
    assert.deepEqual(based.report.findings, []);
    await scan(folder.path, [...byOwnRules, '--write-baseline', 'known.json', 'a.js']);
    write(folder.path, { 'a.js': 'weak(3);\nweak(1);\n' });
    await fix('--baseline', 'known.json', 'a.js');
    assert.equal(read(folder.path, 'a.js'), 'strong(3);\nweak(1);\n');
  });
});
