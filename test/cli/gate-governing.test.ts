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
      violations: { path: string; ruleId: string; message: string }[];
    };
    return { ...ran, found: violations.map(({ ruleId, message }) => `${ruleId} ${message}`) };
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
    const ran = await told();
    assert.equal(ran.code, 0);
    assert.match(ran.err, /There are no records here.*"touchstone provenance fetch"/s);
  });
});
