import assert from 'node:assert/strict';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { byOwnRules, ownRules, scan, touchstone, write } from './touchstone.ts';

describe('A scan below several charters', () => {
  const folder = temporaryFolder();

  beforeEach(() => {
    git(folder.path, 'init', '--quiet');
    write(folder.path, {
      'own-rules.yml': ownRules,
      '.touchstone.yml': 'version: 1\ntiers: {trusted: {fail-on: error}}\n',
      'api/a.js': 'weak(x);\n',
      'web/a.js': 'weak(x);\n',
    });
  });

  async function blocking(): Promise<string[]> {
    const { report } = await scan(folder.path, byOwnRules);
    return report.findings.filter((finding) => finding.blocking).map(({ path }) => path);
  }

  it('is as strict as the strictest of them asks, each in its folder', async () => {
    assert.deepEqual(await blocking(), []);
    write(folder.path, { 'api/.touchstone.yml': 'version: 1\ntiers: {trusted: {fail-on: warning}}\n' });
    assert.deepEqual(await blocking(), ['api/a.js']);
  });

  it('is not loosened from further in, neither by demands nor by tiers nor by what is left alone', async () => {
    write(folder.path, {
      '.touchstone.yml': 'version: 1\ntiers: {trusted: {fail-on: warning}}\n',
      'api/.touchstone.yml':
        'version: 1\ntiers: {trusted: {fail-on: never}, experimental: {paths: ["**"]}}\nexclude: {paths: ["**"]}\n',
    });
    assert.deepEqual(await blocking(), ['api/a.js', 'web/a.js']);
  });

  it('names a charter further in that is broken, and what is used instead', async () => {
    write(folder.path, { 'api/.touchstone.yml': 'version: 2\n' });
    const { code, err } = await touchstone(folder.path, ['scan', ...byOwnRules]);
    assert.equal(code, 2);
    assert.match(err, /^api\/\.touchstone\.yml:1:10: .*\(the charter above it was used instead\)$/m);
  });
});
