import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Schema, Validator } from '@cfworker/json-schema';
import { NotedRepository } from '../host/noted-repository.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { read, touchstone, write } from './touchstone.ts';

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../ledger/fixtures/agent-trace.schema.json'), 'utf8'),
);
const validator = new Validator(schema as Schema, '2020-12', false);
const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

const own = 'const handWritten = true;\nconst alsoByHand = false;\n';
const block = 'export function first(items) {\n  const all = items.length;\n  return all * 2;\n}\n';

interface Trace {
  vcs?: { revision: string };
  tool?: { name: string };
  files: {
    conversations: {
      contributor: object;
      ranges: { start_line: number; end_line: number; content_hash?: string }[];
    }[];
  }[];
  metadata: Record<string, { content: string; reviews: object[] }>;
}

/** A record as another tool writes it, with lines of `src/a.ts`. */
function foreign(ranges: object[], more: object = {}): Record<string, unknown> {
  return {
    version: '1.0',
    id: randomUUID(),
    timestamp: '2026-10-01T10:00:00Z',
    tool: { name: 'cursor', version: '2.4.0' },
    files: [
      {
        path: 'src/a.ts',
        conversations: [
          {
            url: 'https://api.cursor.com/v1/conversations/12345',
            contributor: { type: 'ai', model_id: 'anthropic/claude-opus-4-5' },
            ranges,
          },
        ],
      },
    ],
    ...more,
  };
}

describe('touchstone provenance export and import', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  let repository: NotedRepository;
  const run = (...args: string[]) => touchstone(folder.path, ['provenance', ...args]);

  beforeEach(() => {
    repository = new NotedRepository(folder.path);
    mkdirSync(join(folder.path, 'src'));
  });

  async function exported(from = folder.path): Promise<Trace[]> {
    const { code, out, err } = await touchstone(from, ['provenance', 'export']);
    assert.deepEqual([code, err], [0, '']);
    return out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  }

  async function imported(records: unknown[], from = folder.path) {
    const stdin = records
      .map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`)
      .join('');
    const ran = await touchstone(from, ['provenance', 'import', '-', '--format', 'json'], { stdin });
    return { ...ran, report: JSON.parse(ran.out) };
  }

  async function origins(path = 'src/a.ts', from = folder.path): Promise<string[]> {
    const { out } = await touchstone(from, ['blame', path, '--format', 'json']);
    return JSON.parse(out).lines.map(({ origin, tool }: { origin: string; tool?: string }) => tool ?? origin);
  }

  it('exports valid Agent Trace records, with the commit once there is one', async () => {
    repository.write('src/a.ts', own);
    repository.commit('start');
    await repository.assist('src/a.ts', block);
    repository.commit('first');
    await run('note');
    const commit = repository.head();
    await repository.assist(
      'src/a.ts',
      'const fresh = compute();\nconst more = compute(fresh);\n',
      'const hand',
    );
    const records = (await exported()).map((record) => ({ ...record, timestamp: '2026-10-01T10:00:00Z' }));
    assert.equal(records.length, 2);
    for (const record of records) {
      const { valid, errors } = validator.validate(record);
      assert.ok(valid, JSON.stringify(errors));
    }
    assert.deepEqual(
      records.map(({ vcs }) => vcs),
      [{ type: 'git', revision: commit }, undefined],
    );
    assert.deepEqual(
      records[0]!.files[0]!.conversations[0]!.ranges.map((range: Record<string, unknown>) => [
        range.start_line,
        range.end_line,
      ]),
      [[3, 6]],
      'lines as the commit has them',
    );
  });

  it('exports what notes of other tools say', async () => {
    repository.write('src/a.ts', own + block);
    const commit = repository.commit('all');
    const metadata = {
      schema_version: 'authorship/3.0.0',
      base_commit_sha: commit,
      prompts: {},
      sessions: { s_0123456789abcd: { agent_id: { tool: 'cursor', id: 'talk-7', model: 'sonnet' } } },
      humans: { h_0123456789abcd: { author: 'Cy <cy@x.org>' } },
    };
    const note = `src/a.ts\n  s_0123456789abcd::t_00000000000001 3-6\n  h_0123456789abcd 1\n---\n${JSON.stringify(metadata)}\n`;
    repository.git('notes', '--ref=ai', 'add', '-m', note, commit);
    const records = await exported();
    for (const record of records) assert.ok(validator.validate(record).valid, JSON.stringify(record));
    assert.deepEqual(
      records.map(({ vcs, tool, files }) => [
        vcs?.revision,
        tool?.name,
        files[0]!.conversations[0]!.contributor,
      ]),
      [
        [commit, 'cursor', { type: 'ai', model_id: 'sonnet' }],
        [commit, undefined, { type: 'human' }],
      ],
    );
    assert.equal(records[0]!.files[0]!.conversations[0]!.ranges[0]!.content_hash, sha256(block.trimEnd()));
    assert.deepEqual(await exported(), records, 'the same each time');
    repository.git('update-ref', '-d', 'refs/notes/ai');
    assert.equal((await imported(records)).report.taken, 2);
    assert.deepEqual(await origins(), ['human', 'unknown', 'cursor', 'cursor', 'cursor', 'cursor']);
  });

  it('brings records into another clone whole, and only once', async () => {
    await repository.assist('src/a.ts', block);
    const records = await exported();
    const other = join(folder.path, 'other');
    mkdirSync(other);
    const clone = new NotedRepository(other);
    write(other, { 'src/a.ts': `${own}${block}` });
    assert.deepEqual((await imported(records, other)).report, {
      ...{ version: 1, taken: 1, known: 0, unplaced: 0, faults: [] },
    });
    assert.deepEqual(await origins('src/a.ts', other), [
      'unknown',
      'unknown',
      ...Array(4).fill('github.copilot'),
    ]);
    const before = read(other, '.git/touchstone/ledger.jsonl');
    assert.deepEqual((await imported(records, other)).report.known, 1);
    assert.equal(read(other, '.git/touchstone/ledger.jsonl'), before);
    assert.deepEqual(await exported(clone.folder), records);
  });

  it('adds reviews that came with a record that is known', async () => {
    await repository.assist('src/a.ts', block);
    const [record] = await exported();
    const review = { reviewer: 'Bo <bo@x.org>', time: '2026-10-02T10:00:00Z', decision: 'approved' };
    const ours = record!.metadata['dev.touchstone'];
    const reviewed = {
      ...record,
      metadata: { 'dev.touchstone': { ...ours, reviews: [{ ...review, content: ours!.content }] } },
    };
    assert.equal((await imported([reviewed])).report.taken, 1);
    assert.equal((await imported([record])).report.taken, 0);
    assert.equal((await exported())[0]!.metadata['dev.touchstone']!.reviews.length, 1);
  });

  describe('of other tools', () => {
    beforeEach(() => {
      write(folder.path, { 'src/a.ts': own + block });
      repository.commit('all');
    });
    const all = ['unknown', 'unknown', 'cursor', 'cursor', 'cursor', 'cursor'];

    it('finds lines by their digest, wherever they stand now', async () => {
      const { report } = await imported([
        foreign([{ start_line: 1, end_line: 4, content_hash: sha256(block.trimEnd()) }]),
      ]);
      assert.deepEqual([report.taken, report.unplaced], [1, 0]);
      assert.deepEqual(await origins(), all);
      const { out } = await run('log', '--format', 'json');
      const [record] = JSON.parse(out).records;
      assert.deepEqual(
        [record.tool, record.toolVersion, record.model, record.conversation],
        ['cursor', '2.4.0', 'anthropic/claude-opus-4-5', 'https://api.cursor.com/v1/conversations/12345'],
      );
    });

    it('takes a commit’s word for the lines that it brought in, and for no others', async () => {
      write(folder.path, { 'src/a.ts': `${own}${block}const later = 1234567;\n` });
      const revision = repository.commit('later');
      await imported([foreign([{ start_line: 6, end_line: 7 }], { vcs: { type: 'git', revision } })]);
      assert.deepEqual(await origins(), [...Array(6).fill('unknown'), 'cursor']);
    });

    it('is not held up by lines that no file has', async () => {
      const far = { start_line: 3, end_line: Number.MAX_SAFE_INTEGER };
      const revision = repository.head();
      const { code, report } = await imported([
        foreign([far], { vcs: { type: 'git', revision } }),
        foreign([{ ...far, content_hash: sha256('x') }]),
        foreign([far]),
      ]);
      assert.deepEqual([code, report.taken, report.unplaced], [0, 3, 2]);
      assert.deepEqual(await origins(), all);
      assert.equal((await exported()).length, 3);
    });

    it('takes line numbers for what they are in a file that was not written since, and not in any other', async () => {
      const range = [{ start_line: 3, end_line: 6 }];
      // What is committed already, a later record cannot have brought.
      write(folder.path, { 'src/a.ts': own });
      repository.commit('without');
      write(folder.path, { 'src/a.ts': `${own}${block}` });
      const timestamp = new Date(Date.now() + 60_000).toISOString();
      const stale = await imported([foreign(range)]);
      assert.deepEqual([stale.report.taken, stale.report.unplaced, stale.code], [1, 1, 0]);
      assert.deepEqual(await origins(), Array(6).fill('unknown'));
      assert.equal((await imported([foreign(range, { timestamp })])).report.unplaced, 0);
      assert.deepEqual(await origins(), all);
    });

    it('gives each contributor of a record a record, the same at every import', async () => {
      const hash = (from: number, to: number) =>
        sha256(
          `${own}${block}`
            .split('\n')
            .slice(from - 1, to)
            .join('\n'),
        );
      const record = foreign([
        { start_line: 3, end_line: 4, content_hash: hash(3, 4) },
        { start_line: 5, end_line: 6, content_hash: hash(5, 6), contributor: { type: 'human' } },
      ]);
      assert.equal((await imported([record])).report.taken, 2);
      assert.deepEqual((await imported([record])).report.known, 2);
      assert.deepEqual((await origins()).slice(2), ['cursor', 'cursor', 'human', 'human']);
      const { out } = await touchstone(folder.path, ['blame', 'src/a.ts', '--format', 'json']);
      assert.deepEqual(
        JSON.parse(out).lines.map(({ origin }: { origin: string }) => origin),
        ['unknown', 'unknown', 'ai', 'ai', 'human', 'human'],
      );
    });

    it('names the lines that it cannot read, takes in the others, and ends with 3', async () => {
      const good = foreign([{ start_line: 3, end_line: 6, content_hash: sha256(block.trimEnd()) }]);
      const bad: [unknown, RegExp][] = [
        ['{"version":', /is no JSON/],
        [{ ...good, version: '7.0.0' }, /version 7\.0\.0 is not known/],
        [{ ...good, id: undefined }, /id is missing/],
        [{ ...good, timestamp: 'soon' }, /timestamp is no time/],
        [{ ...good, files: {} }, /files is no list/],
        [foreign([{ start_line: 4, end_line: 2 }]), /a range ends before it starts/],
        [foreign([{ start_line: 0, end_line: 2 }]), /a line is no number from 1 on/],
        [
          foreign([], {
            files: [
              { path: '../../etc/passwd', conversations: [{ ranges: [{ start_line: 1, end_line: 1 }] }] },
            ],
          }),
          /leads out of the repository/,
        ],
        [
          foreign([], {
            files: [{ path: '/etc/passwd', conversations: [{ ranges: [{ start_line: 1, end_line: 1 }] }] }],
          }),
          /leads out of the repository/,
        ],
      ];
      const { code, err, report } = await imported([...bad.map(([record]) => record), good]);
      assert.equal(code, 3);
      assert.equal(report.taken, 1);
      assert.deepEqual(
        report.faults.map(({ line }: { line: number }) => line),
        bad.map((_, index) => index + 1),
      );
      const said = err.split('\n');
      bad.forEach(([, words], index) => {
        assert.match(said[index]!, words);
        assert.match(said[index]!, new RegExp(`^<stdin>:${index + 1}: .*; left out$`));
      });
      assert.deepEqual(await origins(), all);
    });
  });

  it('reads one list, or a single record over many lines, from a file', async () => {
    write(folder.path, { 'src/a.ts': block });
    const record = foreign([{ start_line: 1, end_line: 4, content_hash: sha256(block.trimEnd()) }]);
    write(folder.path, {
      'one.json': JSON.stringify(record, null, 2),
      'list.json': JSON.stringify([record]),
    });
    assert.match((await run('import', 'one.json')).out, /^1 record taken in, 0 known before\.\n$/);
    assert.match((await run('import', 'list.json')).out, /^0 records taken in, 1 known before\.\n$/);
    const { code, err } = await run('import', 'none.json');
    assert.deepEqual([code, err], [2, 'touchstone: none.json: no such file or directory\n']);
  });

  it('begins a ledger where there is no git', async () => {
    rmSync(join(folder.path, '.git'), { recursive: true });
    write(folder.path, { 'src/a.ts': block });
    await imported([foreign([{ start_line: 1, end_line: 4, content_hash: sha256(block.trimEnd()) }])]);
    assert.match(read(folder.path, '.touchstone/ledger.jsonl'), /"name":"cursor"/);
    assert.deepEqual(await origins(), Array(4).fill('cursor'));
    assert.equal((await exported()).length, 1);
  });
});
