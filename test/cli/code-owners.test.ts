import assert from 'node:assert/strict';
import { join } from 'node:path';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { byOwnRules, ownRules, read, touchstone, write } from './touchstone.ts';

const charter = 'version: 1\ntiers: {critical: {paths: ["pay/"]}}\n';

describe('The owners of a path', () => {
  const folder = temporaryFolder();

  const begin = (files: Record<string, string>) => {
    git(folder.path, 'init', '-q', '-b', 'main');
    git(folder.path, 'config', 'user.email', 'ada@example.com');
    git(folder.path, 'config', 'user.name', 'Ada');
    write(folder.path, { '.touchstone.yml': charter, 'own-rules.yml': ownRules, ...files });
    git(folder.path, 'add', '-A');
    git(folder.path, 'commit', '-q', '-m', 'begin');
    git(folder.path, 'checkout', '-q', '-b', 'change');
  };
  const gate = (...args: string[]) => touchstone(folder.path, ['gate', '--no-cache', ...byOwnRules, ...args]);
  const owners = async () => {
    const { violations } = JSON.parse((await gate('--format', 'json')).out) as {
      violations: { path: string; owners: string[] }[];
    };
    return violations.map((violation) => violation.owners);
  };

  describe('in a violation', () => {
    it('are those of the commit that the change starts from, whatever it writes into CODEOWNERS', async () => {
      begin({ CODEOWNERS: '* @all\npay/ @org/pay bob@example.com\n' });
      write(folder.path, {
        'pay/a.js': 'eval(a);\n',
        'b.js': 'eval(b);\n',
        CODEOWNERS: '* @mallory\n',
        '.github/CODEOWNERS': '* @mallory\n',
      });
      assert.deepEqual(await owners(), [['@all'], ['@org/pay', 'bob@example.com']]);
    });

    it('are all those whom sections name', async () => {
      begin({ '.gitlab/CODEOWNERS': '* @all\n[Money][2] @pay\npay/\n^[Look]\n*.js @all @look\n' });
      write(folder.path, { 'pay/a.js': 'eval(a);\n' });
      assert.deepEqual(await owners(), [['@all', '@pay', '@look']]);
    });

    it('are named in every format', async () => {
      begin({ CODEOWNERS: '* @all @org/pay\n' });
      write(folder.path, { 'a.js': 'eval(a);\n' });
      assert.match((await gate()).out, /\(owner: @all, @org\/pay\)$/m);
      assert.match((await gate('--format', 'github')).out, /\(owner: @all, @org\/pay\)$/m);
      const sarif = JSON.parse((await gate('--format', 'sarif')).out);
      assert.deepEqual(sarif.runs[0].results[0].properties.owners, ['@all', '@org/pay']);
      await gate('--summary', 'summary.md');
      assert.match(read(folder.path, 'summary.md'), /\| @\u200ball, @\u200borg\/pay \|$/m);
    });
  });

  describe('in `touchstone tier`', () => {
    it('stand behind the tier, from whatever folder one asks', async () => {
      begin({ 'docs/CODEOWNERS': '* @all\npay/ @org/pay\nfree/\n', 'pay/a.js': '' });
      const { out } = await touchstone(join(folder.path, 'pay'), ['tier', 'a.js', '../b.js', '../free/c.js']);
      assert.deepEqual(out.trimEnd().split('\n'), [
        'a.js: critical (pay/, .touchstone.yml:2), owned by @org/pay',
        '../b.js: trusted (*, default tier), owned by @all',
        '../free/c.js: trusted (*, default tier)',
      ]);
      const json = await touchstone(folder.path, ['tier', '--format', 'json', 'pay/a.js', 'free/c.js']);
      const { tiers } = JSON.parse(json.out) as { tiers: { owners?: string[] }[] };
      assert.deepEqual(
        tiers.map((each) => each.owners),
        [['@org/pay'], []],
      );
    });

    it('are not spoken of where there is no CODEOWNERS', async () => {
      begin({});
      const { out } = await touchstone(folder.path, ['tier', '--format', 'json', 'a.js']);
      assert.equal('owners' in JSON.parse(out).tiers[0], false);
    });
  });
});
