import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CharterFile, type CharterState } from '../../server/src/host/charter-file.ts';
import { defaultCharter } from '../../server/src/policy/charter.ts';
import { temporaryFolder } from './temporary-folder.ts';

const strict = 'version: 1\ndefault-tier: critical\n';
const broken = 'version: 1\ndefault-teir: critical\n';

describe('charter file', () => {
  const folder = temporaryFolder();
  const write = (text: string) => writeFileSync(join(folder.path, '.touchstone.yml'), text);

  it('is the defaults where there is none', async () => {
    const state = await new CharterFile(folder.path).load();
    assert.deepEqual(state, { charter: defaultCharter, from: 'defaults', problems: [] });
  });

  it('keeps the last good version in force while the file is broken', async () => {
    const file = new CharterFile(folder.path);
    write(strict);
    await file.load();
    write(broken);
    const state = await file.load();
    assert.equal(state.charter.defaultTier, 'critical');
    assert.equal(state.from, 'last good version');
    assert.equal(
      state.problem,
      '.touchstone.yml:2:1: Unknown key "default-teir". Did you mean "default-tier"? Until it is mended, its last good version is in force.',
    );
    write(strict);
    assert.equal((await file.load()).problem, undefined);
  });

  it('keeps the defaults in force when it was never good', async () => {
    write(broken);
    const state = await new CharterFile(folder.path).load();
    assert.equal(state.charter, defaultCharter);
    assert.match(state.problem!, /the defaults are in force\.$/);
  });

  it('says so when it cannot be read', async () => {
    mkdirSync(join(folder.path, '.touchstone.yml'));
    const state = await new CharterFile(folder.path).load();
    assert.match(
      state.problem!,
      /^\.touchstone\.yml:1:1: The charter cannot be read: is no regular file\. Until it is mended, the defaults are in force\.$/,
    );
  });

  it('says so when it is a link that leads nowhere', async () => {
    symlinkSync('nowhere.yml', join(folder.path, '.touchstone.yml'));
    const state = await new CharterFile(folder.path).load();
    assert.match(state.problem!, /is a link that leads nowhere\. .* defaults are in force\.$/);
  });

  it('goes back to the defaults when the file is removed', async () => {
    const file = new CharterFile(folder.path);
    write(strict);
    await file.load();
    rmSync(file.path);
    assert.equal((await file.load()).charter, defaultCharter);
  });

  it('notices a new file, a change, and a replacement', async () => {
    const file = new CharterFile(folder.path);
    const seen: CharterState[] = [];
    let wake = () => {};
    assert.ok(
      file.watch((state) => {
        seen.push(state);
        wake();
      }),
    );
    const until = async (reached: (state: CharterState) => boolean) => {
      while (!seen.some(reached)) await new Promise<void>((resolve) => (wake = resolve));
      seen.length = 0;
    };
    write(strict);
    await until(({ charter }) => charter.defaultTier === 'critical');
    writeFileSync(join(folder.path, 'next'), 'version: 1\ndefault-tier: experimental\n');
    renameSync(join(folder.path, 'next'), file.path);
    await until(({ charter }) => charter.defaultTier === 'experimental');
    rmSync(file.path);
    await until(({ from }) => from === 'defaults');
    file.close();
  });
});
