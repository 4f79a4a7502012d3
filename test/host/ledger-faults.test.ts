import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

describe('A ledger', () => {
  const folder = temporaryFolder();

  it('loses nothing on a full disk, nor on one that is read-only', function () {
    this.timeout(60_000);
    const script = join(import.meta.dirname, 'failing-disk.ts');
    const { status, stderr, error } = spawnSync(
      'unshare',
      ['--mount', '--map-root-user', process.execPath, script, folder.path],
      { encoding: 'utf8' },
    );
    if (error || status === 77 || /unshare failed|Operation not permitted/.test(stderr)) {
      process.stderr.write(
        'SKIPPED: no disk of a few bytes can be mounted here, so a full one was not tried.\n',
      );
      this.skip();
    }
    assert.equal(status, 0, stderr);
  });
});
