import assert from 'node:assert/strict';
import { readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { extensionRoot } from '../../server/src/host/assets.ts';
import { NotedRepository } from '../host/noted-repository.ts';
import { record, recordOfLines } from '../host/recorded-block.ts';
import { recordOf } from '../host/sample-record.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { touchstone, write } from './touchstone.ts';

const text = 'const one = compute(1);\nconst two = compute(2);\nconst three = compute(3);\n';
const review = {
  reviewer: 'Bo <bo@x.org>',
  time: '2026-10-05T10:00:00.000Z',
  decision: 'approved' as const,
};

describe('touchstone provenance log and show', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  let repository: NotedRepository;
  const ids = { data: recordOf('10').id, page: recordOf('20').id, paste: recordOf('30').id };

  beforeEach(async () => {
    repository = new NotedRepository(folder.path);
    write(folder.path, { 'src/data.ts': text, 'web/page.ts': text, 'web/more.ts': text });
    const login = recordOfLines('10', 'src/data.ts', text, [1, 2], { time: '2026-09-01T10:00:00.000Z' });
    await record(
      folder.path,
      { ...login, reviews: [{ ...review, content: login.content }] },
      recordOfLines('20', 'web/page.ts', text, [2, 3], {
        time: '2026-11-01T10:00:00.000Z',
        tool: { id: 'cursor', model: 'opus', conversation: 'talk-1' },
      }),
      recordOfLines('30', 'web/more.ts', text, [1, 1], {
        time: '2026-10-01T10:00:00.000Z',
        origin: 'paste',
        tool: undefined,
      }),
    );
  });

  async function log(args: string[], from = folder.path): Promise<Record<string, unknown>[]> {
    const { code, out, err } = await touchstone(from, ['provenance', 'log', ...args, '--format', 'json']);
    assert.deepEqual([code, err], [0, '']);
    const report = JSON.parse(out);
    assert.equal(report.version, 1);
    return report.records;
  }
  const listed = async (...args: string[]) => (await log(args)).map(({ id }) => id);

  it('lists records, newest first', async () => {
    assert.deepEqual(await listed(), [ids.page, ids.paste, ids.data]);
    const [page, , login] = await log([]);
    assert.deepEqual(
      [page!.tool, page!.model, page!.conversation, page!.review],
      ['cursor', 'opus', 'talk-1', 'pending'],
    );
    assert.deepEqual(page!.ranges, [
      { start: 2, end: 3, origin: 'ai', content: (page!.ranges as { content: string }[])[0]!.content },
    ]);
    assert.equal(login!.review, 'approved');
  });

  it('picks by place, day, tool and origin, and at most as many as asked for', async () => {
    assert.deepEqual(await listed('src'), [ids.data]);
    assert.deepEqual(await listed('web/page.ts', 'src/data.ts'), [ids.page, ids.data]);
    assert.deepEqual(await listed('--since', '2026-10-01'), [ids.page, ids.paste]);
    assert.deepEqual(await listed('--tool', 'cursor'), [ids.page]);
    assert.deepEqual(await listed('--origin', 'paste'), [ids.paste]);
    assert.deepEqual(await listed('--limit', '2'), [ids.page, ids.paste]);
    assert.deepEqual(
      (await log(['.'], `${folder.path}/web`)).map(({ id }) => id),
      [ids.page, ids.paste],
    );
  });

  it('lists records as their code stands by now, as blame tells it', async () => {
    const one = 'const depth = measure(tree);\nconst width = measureAll(tree);\n';
    const two = 'const total = sumOf(orders);\nconst mean = total / orders.length;\n';
    write(folder.path, { 'a.ts': one, 'b.ts': two });
    const [first, second] = [
      recordOfLines('40', 'a.ts', one, [1, 2]),
      recordOfLines('50', 'b.ts', two, [1, 2]),
    ];
    const [range] = second.ranges;
    const mixed = { ...second, ranges: [{ ...range!, contributor: 'mixed' as const }] };
    await record(folder.path, { ...first, reviews: [{ ...review, content: first.content }] }, mixed);
    write(folder.path, { 'a.ts': `// first\n${one.replace('(tree);\nconst w', '(trees);\nconst w')}` });
    const inOrder = async (...args: string[]) =>
      (await log(args)).map(({ path, gone, review, origin, ranges }) => {
        const places = (ranges as { start: number; end: number }[]).map(
          ({ start, end }) => `${start}-${end}`,
        );
        return [path, gone ?? false, review, origin, ...places].join(' ');
      });
    assert.deepEqual(await inOrder('a.ts', 'b.ts'), [
      'a.ts false lapsed ai 3-3',
      'b.ts false pending mixed 1-2',
    ]);
    assert.deepEqual(await listed('--origin', 'mixed'), [second.id]);
    write(folder.path, { 'a.ts': '', 'b.ts': '', 'src/c.ts': two });
    assert.deepEqual(await inOrder('a.ts', 'b.ts'), [
      'a.ts true none ai',
      'src/c.ts false pending mixed 1-2',
    ]);
    const { out } = await touchstone(folder.path, ['provenance', 'log', 'a.ts']);
    assert.match(out, /^40000000 .* a\.ts +gone +Ada$/m);
  });

  it('gives no record code that another file had before it', async () => {
    const old = join(extensionRoot, 'LICENSE');
    const words = readFileSync(old, 'utf8');
    symlinkSync(old, join(folder.path, 'old.txt'));
    await record(
      folder.path,
      recordOfLines('40', 'gone.txt', words, [3, 12], { time: new Date().toISOString() }),
      recordOfLines('50', 'gone.txt', words, [3, 12], { time: statSync(old).ctime.toISOString() }),
    );
    assert.deepEqual((await log(['gone.txt'])).map(({ id, path }) => [String(id).slice(0, 2), path]).sort(), [
      ['40', 'gone.txt'],
      ['50', 'old.txt'],
    ]);
  });

  it('prints a line for each', async () => {
    const { out } = await touchstone(folder.path, ['provenance', 'log', '--limit', '2']);
    assert.match(
      out,
      /^20000000 {2}2026-11-01 10:00 {2}ai {5}cursor {2}web\/page\.ts:2-3 {2}pending {2}Ada\n30000000 .*\n\n2 records, the newest of 3\n$/,
    );
  });

  const show = (what: string, ...args: string[]) =>
    touchstone(folder.path, ['provenance', 'show', what, ...args]);
  const shown = async (what: string) => JSON.parse((await show(what, '--format', 'json')).out);

  it('shows a record by its id, or as much of it as a tag has', async () => {
    for (const what of [ids.data, '10000000', '1000']) {
      const { kind, record: found } = await shown(what);
      assert.deepEqual([kind, found.id, found.reviews[0].reviewer], ['record', ids.data, 'Bo <bo@x.org>']);
    }
    const { out } = await show('10000000');
    assert.match(out, /^where +src\/data\.ts:1-2$/m);
    assert.match(out, /^approved +Bo <bo@x\.org>, 2026-10-05T10:00:00\.000Z$/m);
  });

  it('shows a line with its record', async () => {
    const { kind, path, line, record: found } = await shown('web/page.ts:3');
    assert.deepEqual(
      [kind, path, line.line, line.origin, found.id],
      ['line', 'web/page.ts', 3, 'ai', ids.page],
    );
    assert.equal((await shown('web/page.ts:1')).line.origin, 'unknown');
    assert.match((await show('web/page.ts:1')).out, /^origin +unknown$/m);
  });

  it('shows what the notes of a commit say', async () => {
    const commit = repository.commit('all');
    await touchstone(folder.path, ['provenance', 'note']);
    const { kind, commit: id, author, files, records } = await shown('HEAD');
    assert.deepEqual([kind, id, author], ['commit', commit, 'Ada <ada@example.com>']);
    assert.deepEqual(
      files.map(
        ({ path, lines }: { path: string; lines: { start: number; end: number; tool: string }[] }) => [
          path,
          ...lines.map(({ start, end, tool }) => `${start}-${end} ${tool}`),
        ],
      ),
      [
        ['src/data.ts', '1-2 github.copilot'],
        ['web/page.ts', '2-3 cursor'],
      ],
    );
    assert.equal(records.length, 3);
    assert.match(
      (await show(commit.slice(0, 12))).out,
      /^ {2}2-3 +ai +cursor, opus, Ada <ada@example\.com>$/m,
    );
  });

  it('lists what notes of other tools say, and shows it', async () => {
    const commit = repository.commit('all');
    await touchstone(folder.path, ['provenance', 'note']);
    const metadata = {
      schema_version: 'authorship/3.0.0',
      base_commit_sha: commit,
      prompts: {},
      sessions: { s_0123456789abcd: { agent_id: { tool: 'claude', id: 'talk-7', model: 'opus' } } },
      humans: {},
    };
    const entry = '  s_0123456789abcd::t_00000000000001 1,3\n';
    const note = `src/data.ts\n${entry}web/more.ts\n${entry}---\n${JSON.stringify(metadata)}\n`;
    repository.git('notes', '--ref=ai', 'add', '-f', '-m', note, commit);
    const [first, second, ...others] = await log([]);
    assert.deepEqual(
      [first, second].map((each) => [each!.path, each!.tool, each!.model, each!.conversation, each!.review]),
      ['src/data.ts', 'web/more.ts'].map((path) => [path, 'claude', 'opus', 'talk-7', 'pending']),
    );
    assert.deepEqual(
      others.map(({ id }) => id),
      [ids.page, ids.paste, ids.data],
      'our own once',
    );
    assert.deepEqual(
      (await log(['--tool', 'claude', 'web'])).map(({ path }) => path),
      ['web/more.ts'],
    );
    const { record: found } = await shown(String(first!.id).slice(0, 8));
    assert.deepEqual([found.path, found.act, found.route], ['src/data.ts', 'commit', 'refs/notes/ai']);
  });

  for (const [what, args, said] of [
    [
      'an id of nothing',
      ['show', 'abcdef12'],
      /abcdef12: no record has this id, and git knows no such revision/,
    ],
    ['a line too many', ['show', 'web/page.ts:9'], /web\/page\.ts:9: the file has 3 lines\./],
    ['a file that is not there', ['show', 'none.ts:1'], /none\.ts:1: no such file, or no text\./],
    ['a day that is none', ['log', '--since', 'yesterdayish'], /Expected a date such as/],
    ['no number', ['log', '--limit', '0'], /Expected a whole number/],
    ['a place outside', ['log', '/etc'], /\/etc: not below/],
  ] as const)
    it(`ends with 2 for ${what}`, async () => {
      const { code, out, err } = await touchstone(folder.path, ['provenance', ...args]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
    });

  it('tells of two records that begin alike', async () => {
    await record(
      folder.path,
      recordOfLines('1000', 'src/data.ts', text, [3, 3], { id: ids.data.replace('0000-4', '1000-4') }),
    );
    const { code, err } = await show('10000000');
    assert.equal(code, 2);
    assert.match(err, /10000000: 2 records begin so: /);
  });
});

describe('touchstone provenance log', () => {
  const folder = temporaryFolder();

  it('says what is missing where nothing is recorded', async () => {
    const { code, err } = await touchstone(folder.path, ['provenance', 'log']);
    assert.equal(code, 2);
    assert.match(err, /Nothing is recorded here: this is no git repository/);
  });
});
