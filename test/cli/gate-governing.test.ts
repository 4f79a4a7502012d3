import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { touchstone, write } from './touchstone.ts';

const charter = `version: 1
tiers:
  critical:
    paths: ["**/vault2/**"]
approved-tools: [{id: github.copilot}]
`;

describe('Of what governs a change, the gate', () => {
  const folder = temporaryFolder();

  async function told() {
    const ran = await touchstone(folder.path, ['gate', '--format', 'json', '--no-cache', '--base', 'main']);
    const { violations } = JSON.parse(ran.out) as {
      violations: {
        path: string;
        line?: number;
        ruleId: string;
        message: string;
        charter: { source: string };
      }[];
    };
    return { ...ran, violations, found: violations.map(({ ruleId, message }) => `${ruleId} ${message}`) };
  }

  const commit = (message: string) => {
    git(folder.path, 'add', '-A');
    git(folder.path, 'commit', '-q', '--allow-empty', '-m', message);
  };

  beforeEach(() => {
    git(folder.path, 'init', '-q', '-b', 'main');
    git(folder.path, 'config', 'user.email', 'ada@example.com');
    git(folder.path, 'config', 'user.name', 'Ada');
    write(folder.path, { '.touchstone.yml': charter, CODEOWNERS: '* @ada\n' });
    commit('begin');
    git(folder.path, 'checkout', '-q', '-b', 'change');
  });

  it('sees that a pattern was replaced while there are no files that it names', async () => {
    write(folder.path, { '.touchstone.yml': charter.replace('vault2', 'vault3') });
    const { code, found } = await told();
    assert.deepEqual(
      [code, found],
      [
        1,
        [
          'gate-charter-weakened The charter is weaker than the one this change starts from: What lies at "**/vault2/**" was critical and is trusted.',
        ],
      ],
    );
  });

  it('tells of code owners and signers that were changed, which is no violation', async () => {
    rmSync(join(folder.path, 'CODEOWNERS'));
    write(folder.path, { '.touchstone/allowed_signers': 'eve@example.com ssh-ed25519 AAAA\n' });
    const ran = await told();
    assert.deepEqual([ran.code, ran.found], [0, []]);
    assert.match(ran.err, /This change deletes CODEOWNERS\. It is judged by what it starts from \(main\)/);
    assert.match(ran.err, /brings in \.touchstone\/allowed_signers, and lets eve@example\.com sign/);
  });

  it('says in so many words that the charter was deleted', async () => {
    rmSync(join(folder.path, '.touchstone.yml'));
    const ran = await told();
    assert.equal(ran.code, 1);
    assert.match(ran.err, /This change deletes \.touchstone\.yml\./);
    write(folder.path, { '.touchstone.yml': charter.replace('vault2', 'vault3') });
    assert.doesNotMatch((await told()).err, /This change/);
  });

  it('says that a charter under another name is not read', async () => {
    write(folder.path, { '.touchstone.yaml': charter });
    assert.match((await told()).err, /\.touchstone\.yaml.*A charter is called \.touchstone\.yml/);
  });

  it('tells of revoked keys that were deleted', async () => {
    git(folder.path, 'checkout', '-q', 'main');
    write(folder.path, { '.touchstone/revoked_keys': 'ssh-ed25519 AAAA\n' });
    commit('revoke');
    git(folder.path, 'checkout', '-q', '-B', 'change');
    rmSync(join(folder.path, '.touchstone', 'revoked_keys'));
    const ran = await told();
    assert.deepEqual([ran.code, ran.found], [0, []]);
    assert.match(ran.err, /This change deletes \.touchstone\/revoked_keys\./);
  });

  it('sees that an ignore file keeps AI away from less', async () => {
    git(folder.path, 'checkout', '-q', 'main');
    write(folder.path, {
      '.touchstone.yml': `${charter}exclude: {ignore-files: [.mynoai]}\n`,
      '.mynoai': '# ours\nkeys/\nseeds/\n',
    });
    commit('keep AI away');
    git(folder.path, 'checkout', '-q', '-B', 'change');
    const weaker = 'gate-charter-weakened The charter is weaker than the one this change starts from:';
    write(folder.path, { '.mynoai': 'seeds/\n!seeds/a\n' });
    assert.deepEqual((await told()).found, [
      `${weaker} .mynoai keeps AI away from keys/ no longer.`,
      `${weaker} .mynoai makes exceptions: !seeds/a.`,
    ]);
    rmSync(join(folder.path, '.mynoai'));
    assert.deepEqual((await told()).found, [`${weaker} .mynoai keeps AI away from keys/, seeds/ no longer.`]);
    write(folder.path, {
      '.mynoai': 'keys/\nseeds/\n',
      '.touchstone.yml': `${charter}exclude: {ignore-files: []}\n`,
    });
    assert.equal((await told()).found.length, 1);
  });

  it('sees that places are left out which hold nothing yet', async () => {
    git(folder.path, 'checkout', '-q', 'main');
    write(folder.path, {
      '.touchstone.yml': `${charter}exclude: {paths: ["gen/*", "!gen/kept/"], ignore-files: [.mynoai]}\n`,
    });
    commit('leave something out');
    git(folder.path, 'checkout', '-q', '-B', 'change');
    const weaker = 'gate-charter-weakened The charter is weaker than the one this change starts from:';
    const exclude = async (paths: string) => {
      write(folder.path, {
        '.touchstone.yml': `${charter}exclude: {paths: [${paths}], ignore-files: [.mynoai]}\n`,
      });
      return (await told()).found;
    };
    assert.deepEqual(await exclude('"gen/*", "!gen/kept/", "money/new/**"'), [
      `${weaker} What lies at "money/new/**" is left out now and was not.`,
    ]);
    assert.deepEqual(await exclude('"gen/*"'), [
      `${weaker} What lies at "gen/kept/" is left out now and was not.`,
    ]);
    assert.deepEqual(await exclude('"gen/*", "!gen/kept/", "gen/new/**"'), [], 'it was left out before');
    assert.deepEqual(await exclude('"!gen/kept/"'), []);
    git(folder.path, 'checkout', '-q', '.');
    write(folder.path, { '.mynoai': 'money/\n' });
    assert.deepEqual((await told()).found, [`${weaker} What lies at "money/" is left out now and was not.`]);
  });

  describe('where charters lie within each other,', () => {
    const top = `${charter}recertify: {every-days: 30, last: 2020-01-01}\n`;
    beforeEach(() => {
      git(folder.path, 'checkout', '-q', 'main');
      write(folder.path, {
        '.touchstone.yml': top,
        'web/.touchstone.yml': 'version: 1\ntiers: {critical: {paths: ["a.py"]}}\n',
        'web/a.py': 'a = 1\n',
      });
      commit('web');
      git(folder.path, 'checkout', '-q', '-B', 'change');
    });

    it('asks for a confirmation in that one alone which asks for it', async () => {
      const { violations } = await told();
      assert.deepEqual(
        violations.map(({ path, line, ruleId }) => [path, line, ruleId]),
        [['.touchstone.yml', 6, 'gate-recertification']],
      );
    });

    it('names the one that was taken away, and no line of another', async () => {
      rmSync(join(folder.path, 'web', '.touchstone.yml'));
      const { violations } = await told();
      assert.deepEqual(
        violations
          .filter(({ ruleId }) => ruleId === 'gate-charter-weakened')
          .map(({ path, line, charter: { source } }) => [path, line, source]),
        [['web/.touchstone.yml', undefined, 'web/.touchstone.yml:2']],
      );
    });
  });

  it('tells who confirms the charter from now on', async () => {
    const confirmed = (by: string) => `${charter}recertify: {every-days: 365, last: 2999-01-01, by: ${by}}\n`;
    git(folder.path, 'checkout', '-q', 'main');
    write(folder.path, { '.touchstone.yml': confirmed('sec@x.org') });
    commit('confirm');
    git(folder.path, 'checkout', '-q', '-B', 'change');
    assert.doesNotMatch((await told()).err, /hands the confirmation/);
    write(folder.path, { '.touchstone.yml': confirmed('mallory@x.org') });
    assert.match((await told()).err, /hands the confirmation .* from sec@x\.org to mallory@x\.org/);
    write(folder.path, { '.touchstone.yml': charter });
    assert.match((await told()).err, /from sec@x\.org to nobody/);
  });

  it('tells of files that were moved to where less is asked of them', async () => {
    const moves = async (from: string, to: string) => {
      git(folder.path, 'checkout', '-q', 'main');
      write(folder.path, { [from]: 'export const rate = 0.25;\nexport const base = 100;\n' });
      commit('begin');
      git(folder.path, 'checkout', '-q', '-B', 'change');
      write(folder.path, { [to]: '' });
      rmSync(join(folder.path, to));
      git(folder.path, 'mv', from, to);
      return told();
    };
    const ran = await moves('vault2/rate.js', 'cash/rate.js');
    assert.equal(ran.code, 0);
    assert.match(
      ran.err,
      /^cash\/rate\.js: was moved here from vault2\/rate\.js, which is critical, and is trusted now/m,
    );
    git(folder.path, 'reset', '-q', '--hard');
    assert.doesNotMatch((await moves('cash/other.js', 'vault2/other.js')).err, /was moved here/);
  });

  it('reports assistants that trailers name and the charter does not approve', async () => {
    commit('one\n\nAssisted-by: Claude Code:claude-opus');
    commit('two\n\nCo-authored-by: Copilot <198982749+Copilot@users.noreply.github.com>');
    const ran = await told();
    assert.equal(ran.code, 1);
    assert.equal(ran.found.length, 1);
    assert.match(ran.found[0]!, /^gate-trailer-unapproved Commit [0-9a-f]+ names claude-code in a trailer/);
  });

  it('says that there are no records, and how to get them, where there may be some', async () => {
    assert.doesNotMatch((await told()).err, /no records here/);
    git(folder.path, 'remote', 'add', 'origin', join(folder.path, 'other.git'));
    assert.doesNotMatch((await told()).err, /no records here/, 'nothing speaks of AI code');
    const says = /There are no records here.*"touchstone provenance fetch"/s;
    git(folder.path, 'checkout', '-q', 'main');
    write(folder.path, {
      'a.js': '// AI-Provenance: id=7f3a9c1e tool=github.copilot tier=trusted review=pending\nf();\n',
    });
    commit('tagged');
    git(folder.path, 'checkout', '-q', '-B', 'change');
    assert.match((await told()).err, says, 'a tag does');
    git(folder.path, 'checkout', '-q', 'main');
    rmSync(join(folder.path, 'a.js'));
    write(folder.path, { '.touchstone.yml': `${charter}provenance: {tags: ledger-only}\n` });
    commit('without tags');
    git(folder.path, 'checkout', '-q', '-B', 'change');
    assert.match((await told()).err, says, 'nothing could');
  });
});
