import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { WorkspaceCharters } from '../../server/src/host/workspace-charters.ts';
import { write } from '../cli/touchstone.ts';
import { git, temporaryFolder } from './temporary-folder.ts';

describe('The charters of a repository', () => {
  const folder = temporaryFolder();
  const place = (name: string) => join(folder.path, name);
  const nested = 'version: 1\ntiers: {trusted: {ai: deny, fail-on: never}}\n';

  beforeEach(() => {
    git(folder.path, 'init', '--quiet');
    write(folder.path, {
      '.touchstone.yml': 'version: 1\ntiers: {trusted: {fail-on: warning}}\nexclude: {paths: ["gen/"]}\n',
      'packages/api/.touchstone.yml': nested,
    });
  });

  it('all have a say in what holds below the innermost, and paths start at the root', async () => {
    const charters = await WorkspaceCharters.load(undefined);
    const { root, charter } = await charters.for(place('packages/api/src/a.ts'));
    assert.equal(root, folder.path);
    assert.deepEqual([charter.tiers.trusted.ai, charter.tiers.trusted.failOn], ['deny', 'warning']);
    const beside = await charters.for(place('packages/web/a.ts'));
    assert.equal(beside.charter.tiers.trusted.ai, 'allow');
  });

  it('leave alone what the outermost leaves alone', async () => {
    write(folder.path, { 'packages/api/.touchstone.yml': 'version: 1\nexclude: {paths: ["src/"]}\n' });
    const { isExcluded } = await (await WorkspaceCharters.load(undefined)).for(
      place('packages/api/src/a.ts'),
    );
    assert.deepEqual(['packages/api/gen/a.ts', 'packages/api/src/a.ts'].map(isExcluded), [true, false]);
  });

  it('hold for a nested repository no more', async () => {
    git(folder.path, 'init', '--quiet', 'vendor/lib');
    const { root, charter } = await (await WorkspaceCharters.load(undefined)).for(place('vendor/lib/a.ts'));
    assert.deepEqual([root, charter.tiers.trusted.failOn], [place('vendor/lib'), 'error']);
  });

  it('are all read from the folder of the outermost where there is no repository', async () => {
    rmSync(place('.git'), { recursive: true });
    const { root, charter } = await (await WorkspaceCharters.load(undefined)).for(place('packages/api/a.ts'));
    assert.deepEqual([root, charter.tiers.trusted.failOn], [folder.path, 'warning']);
  });

  it('have names judged from the repository on, wherever the only charter stands', async () => {
    rmSync(place('.touchstone.yml'));
    write(folder.path, { 'auth/web/.touchstone.yml': 'version: 1\nexclude: {paths: ["gen/"]}\n' });
    const { root, tiers, isExcluded } = await (await WorkspaceCharters.load(undefined)).for(
      place('auth/web/a.ts'),
    );
    assert.deepEqual([root, tiers.tierOf('auth/web/a.ts').tier], [folder.path, 'critical']);
    assert.deepEqual(['auth/web/gen/a.ts', 'gen/a.ts'].map(isExcluded), [true, false]);
  });

  it('stay in force where one further in is broken, and that one is named', async () => {
    write(folder.path, { 'packages/api/.touchstone.yml': 'version: 2\n' });
    const charters = await WorkspaceCharters.load(undefined);
    const { charter, problem } = await charters.for(place('packages/api/a.ts'));
    assert.equal(charter.tiers.trusted.failOn, 'warning');
    assert.match(
      problem!,
      /^packages\/api\/\.touchstone\.yml:1:10: .* the charter above it is in force alone\.$/,
    );
    assert.equal((await charters.for(place('a.ts'))).problem, undefined);
  });

  it('are found anew after they have come, changed or gone', async () => {
    const charters = await WorkspaceCharters.load(undefined);
    const ai = async () => (await charters.for(place('packages/api/src/a.ts'))).charter.tiers.trusted.ai;
    assert.equal(await ai(), 'deny');
    write(folder.path, { 'packages/api/src/.touchstone.yml': 'version: 1\ntiers: {trusted: {ai: ask}}\n' });
    rmSync(place('packages/api/.touchstone.yml'));
    await charters.reload();
    assert.equal(await ai(), 'ask');
    write(folder.path, { '.touchstone.yml': nested });
    await charters.reload();
    assert.equal(await ai(), 'deny');
  });
});
