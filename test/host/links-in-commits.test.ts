import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signersOfChange, signersOfWorkTree } from '../../server/src/host/allowed-signers.ts';
import { findChange, textIn } from '../../server/src/host/change.ts';
import { RepositoryOwners } from '../../server/src/host/code-owners.ts';
import { git, temporaryFolder } from './temporary-folder.ts';

describe('Links in a repository', () => {
  const folder = temporaryFolder();
  const outside = temporaryFolder();

  function link(target: string, name: string) {
    symlinkSync(target, join(folder.path, name));
  }

  beforeEach(() => {
    git(folder.path, 'init', '-q', '-b', 'main');
    git(folder.path, 'config', 'user.email', 'ada@example.com');
    git(folder.path, 'config', 'user.name', 'Ada');
    mkdirSync(join(folder.path, 'own'));
    writeFileSync(join(folder.path, 'own/owners'), '* @ada\n');
    writeFileSync(join(folder.path, 'own/signers'), 'ada@example.com ssh-ed25519 AAAA\n');
    writeFileSync(join(outside.path, 'file'), '* @eve\n');
  });

  const commit = () => {
    git(folder.path, 'add', '-A');
    git(folder.path, 'commit', '-q', '-m', 'links');
  };

  it('are followed in a commit as on disk', async () => {
    link('own/owners', 'CODEOWNERS');
    link('own/signers', 'allowed_signers');
    commit();
    const change = await findChange(folder.path, 'HEAD');
    for (const owners of [await RepositoryOwners.of(change), await RepositoryOwners.read(folder.path)])
      assert.deepEqual(
        owners.demandsFor('a.js').map((demand) => demand.owners),
        [['@ada']],
      );
    for (const signers of [await signersOfChange(change), await signersOfWorkTree(folder.path)])
      assert.match(String(signers?.content), /ada@example\.com/);
  });

  it('are not followed out of it', async () => {
    link(join(outside.path, 'file'), 'CODEOWNERS');
    link(join(outside.path, 'file'), 'allowed_signers');
    link('nowhere', 'dangling');
    commit();
    const change = await findChange(folder.path, 'HEAD');
    for (const owners of [await RepositoryOwners.of(change), await RepositoryOwners.read(folder.path)])
      assert.deepEqual(owners.demandsFor('a.js'), []);
    assert.equal(await signersOfChange(change), undefined);
    assert.equal(await signersOfWorkTree(folder.path), undefined);
    assert.equal(await textIn(folder.path, 'HEAD', 'dangling'), undefined);
  });
});
