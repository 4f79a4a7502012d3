import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotedRepository } from '../host/noted-repository.ts';
import { record, recordOfLines } from '../host/recorded-block.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { read, touchstone, write } from './touchstone.ts';

const text = 'const one = compute(1);\nconst two = compute(2);\nconst three = compute(3);\n';
const gone = 'const four = compute(4);\nconst five = compute(5);\n';

describe('touchstone provenance compact', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  let repository: NotedRepository;
  const ledger = '.git/touchstone/ledger.jsonl';
  const compact = (...args: string[]) => touchstone(folder.path, ['provenance', 'compact', ...args]);
  const lines = () => read(folder.path, ledger).split('\n').filter(Boolean);
  const old = { time: '2020-01-01T00:00:00.000Z', updated: '2020-01-01T00:00:00.000Z' };
  const fresh = { updated: new Date().toISOString() };

  /** Old code that stands, twice; old code that is gone, on a branch, or nowhere; and code that went lately. */
  beforeEach(async () => {
    repository = new NotedRepository(folder.path);
    write(folder.path, { 'src/a.ts': text, 'src/branch.ts': gone });
    repository.commit('start');
    repository.git('switch', '-qc', 'other');
    repository.git('rm', '-q', 'src/branch.ts');
    repository.git('commit', '-qm', 'gone');
    const standing = recordOfLines('10', 'src/a.ts', text, [1, 2], old);
    await record(
      folder.path,
      standing,
      standing,
      recordOfLines('20', 'src/gone.ts', gone, [1, 2], old),
      recordOfLines('30', 'src/branch.ts', gone, [1, 2], old),
      recordOfLines('40', 'src/gone.ts', gone, [1, 2], fresh),
      recordOfLines('50', 'src/a.ts', text, [3, 3], { ...old, state: 'withdrawn' }),
    );
  });

  it('makes the ledger hold each record once, and lets none go where the charter says nothing', async () => {
    const { code, out } = await compact();
    assert.equal(code, 0);
    assert.equal(
      out,
      '6 lines became 5; of the records the charter sets no retention-days, so none were let go.\n',
    );
    assert.equal(lines().length, 5);
  });

  it('moves lines that nobody can read beside the ledger, byte for byte, and says so', async () => {
    const broken = Buffer.from([0x7b, 0xff, 0xfe, 0x22, 0x0a]);
    appendFileSync(join(folder.path, ledger), broken);
    const dry = await compact('--dry-run');
    assert.match(dry.err, /^1 line that cannot be read would go to .*ledger\.corrupt\.jsonl\.$/m);
    const { out, err } = await compact('--format', 'json');
    assert.match(err, /^1 line that cannot be read went to .*ledger\.corrupt\.jsonl\.$/m);
    assert.deepEqual([JSON.parse(out).before, JSON.parse(out).after, JSON.parse(out).aside], [7, 5, 1]);
    assert.equal(lines().length, 5);
    const aside = readFileSync(join(folder.path, '.git/touchstone/ledger.corrupt.jsonl'));
    assert.ok(aside.includes(broken));
    assert.equal((await compact()).err, '');
  });

  it('lets go of what is older than the charter asks for and stands nowhere, on no branch either, and says so', async () => {
    write(folder.path, { '.touchstone.yml': 'version: 1\nprovenance: {retention-days: 730}\n' });
    const before = read(folder.path, ledger);
    const dry = await compact('--dry-run');
    assert.match(dry.out, /^50000000 .*\n/m);
    assert.match(dry.out, /20000000 {2}2020-01-01 00:00 {2}ai.*src\/gone\.ts:1-2/);
    assert.match(dry.out, /\n\n6 lines would become 3; of the records 2 would be let go\.\n$/);
    assert.equal(read(folder.path, ledger), before);
    const { dropped } = JSON.parse((await compact('--format', 'json')).out);
    assert.deepEqual(dropped.map(({ id }: { id: string }) => id.slice(0, 2)).sort(), ['20', '50']);
    assert.deepEqual(
      lines().map((line) => JSON.parse(line).id.slice(0, 2)),
      ['10', '30', '40'],
    );
    assert.equal((await compact()).out, '3 lines became 3; of the records none were let go.\n');
  });

  it('keeps everything where the charter cannot be read', async () => {
    write(folder.path, { '.touchstone.yml': 'version: 1\nprovenance: {retention-days: soon}\n' });
    const before = read(folder.path, ledger);
    const { code, err } = await compact();
    assert.equal(code, 2);
    assert.match(err, /The charter has a mistake .*, so nobody knows how long records are to be kept\./);
    assert.equal(read(folder.path, ledger), before);
  });

  it('begins no ledger', async () => {
    write(folder.path, { 'fresh/x': '' });
    const other = new NotedRepository(`${folder.path}/fresh`);
    const { code, out } = await touchstone(other.folder, ['provenance', 'compact']);
    assert.deepEqual([code, out.startsWith('0 lines became 0;')], [0, true]);
    assert.equal(existsSync(`${other.folder}/${ledger}`), false);
  });
});
