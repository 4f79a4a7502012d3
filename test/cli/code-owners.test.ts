import assert from 'node:assert/strict';
import { join } from 'node:path';
import { record, recordOfLines } from '../host/recorded-block.ts';
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

  describe('must approve where the charter says so', () => {
    const owned = `version: 1
tiers: {critical: {paths: ["pay/"], approvals: {count: 1, from: codeowners}}}
people: {"@org/pay": [bob@example.com, carol@example.com]}
`;
    const code = 'export const one = 1;\nexport const two = 2;\n';

    /** AI code in `pay/` that these people have approved; what the gate says of it. */
    const approvedBy = async (...people: string[]) => {
      write(folder.path, { 'pay/a.js': code });
      const block = recordOfLines('7f3a9c1e', 'pay/a.js', code, [1, 2]);
      const reviews = people.map((name) => ({
        reviewer: `${name} <${name.toLowerCase()}@example.com>`,
        ...{ time: '2026-10-02T10:00:00Z', content: block.content, decision: 'approved' as const },
      }));
      await record(folder.path, { ...block, reviews });
      const { out } = await gate('--format', 'json');
      const { violations } = JSON.parse(out) as {
        violations: { check: string; message: string; remedy: string }[];
      };
      return violations.filter(({ check }) => check === 'approval');
    };

    it('as the charter names them, and nobody else', async () => {
      begin({ CODEOWNERS: '* @all\npay/ @org/pay\n', '.touchstone.yml': owned });
      const [violation] = await approvedBy('Mallory');
      assert.match(violation!.message, /has 0 of 1 approval of code owners\./);
      assert.match(
        violation!.message,
        /Mallory .* is none of the owners that CODEOWNERS names here \(@org\/pay\)\./,
      );
      assert.match(violation!.remedy, /^Have @org\/pay other than Ada .* look at it/);
      assert.deepEqual(await approvedBy('Mallory', 'Bob'), []);
    });

    it('in each section as often as it asks', async () => {
      begin({
        '.gitlab/CODEOWNERS': '[Money][2] @org/pay\npay/\n[All]\n* dora@example.com\n^[Look]\n* @x\n',
        '.touchstone.yml': owned,
      });
      const [violation] = await approvedBy('Bob', 'Dora');
      assert.match(
        violation!.message,
        /section "Money" of .gitlab\/CODEOWNERS:2 asks for the approval of 2 of @org\/pay/,
      );
      assert.doesNotMatch(violation!.message, /"All"|"Look"/);
      assert.deepEqual(await approvedBy('Bob', 'Dora', 'Carol'), []);
    });

    it('and cannot where nobody says who they are', async () => {
      begin({ CODEOWNERS: '* @ghost\n', '.touchstone.yml': owned });
      const [violation] = await approvedBy('Bob');
      assert.match(
        violation!.message,
        /Nobody says who @ghost is: write it in the charter, such as people: /,
      );
    });

    it('and cannot where CODEOWNERS comes in by the change itself', async () => {
      begin({ '.touchstone.yml': owned });
      write(folder.path, { CODEOWNERS: '* bob@example.com\n' });
      const [violation] = await approvedBy('Bob');
      assert.match(
        violation!.message,
        /no CODEOWNERS file where the change starts \(main\), so nobody can approve/,
      );
    });

    it('and a change cannot make somebody one of them', async () => {
      begin({ CODEOWNERS: 'pay/ @org/pay\n', '.touchstone.yml': owned });
      write(folder.path, { '.touchstone.yml': owned.replace('[bob', '[mallory@example.com, bob') });
      const [violation] = await approvedBy('Mallory');
      assert.match(violation!.message, /Mallory .* is none of the owners/);
      const { out } = await gate();
      assert.match(
        out,
        /gate-charter-weakened: .* Behind "@org\/pay" mallory@example\.com may approve now\./,
      );
    });
  });

  it('say where a line of CODEOWNERS was skipped, if anything depends on it', async () => {
    const owned = charter.replace('["pay/"]', '["pay/"], approvals: {from: codeowners}');
    begin({ CODEOWNERS: '* @all\npay/ bob\n', '.touchstone.yml': owned });
    write(folder.path, { 'b.js': '// one\n' });
    const problems = async () => JSON.parse((await gate('--format', 'json')).out).problems;
    assert.deepEqual(await problems(), []);
    write(folder.path, { 'pay/a.js': '// two\n' });
    const [problem] = await problems();
    assert.deepEqual(
      [problem.path, problem.line, problem.column, problem.kind],
      ['CODEOWNERS', 2, 6, 'code-owners'],
    );
    assert.match((await gate()).err, /^CODEOWNERS:2:6: "bob" is no owner/m);
    assert.match(problem.message, /"bob" is no owner/);
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
