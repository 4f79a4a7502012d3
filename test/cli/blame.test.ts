import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotedRepository } from '../host/noted-repository.ts';
import { record, recordOfLines } from '../host/recorded-block.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { read, touchstone, write } from './touchstone.ts';

interface Line {
  line: number;
  text: string;
  origin: string;
  tool?: string;
  model?: string;
  conversation?: string;
  record?: string;
  acceptedBy?: string;
  time?: string;
  review: string;
  reviews: { reviewer: string; holds: boolean }[];
  commit?: string;
  author?: string;
}

interface Blame {
  version: number;
  path: string;
  lines: Line[];
  summary: { lines: number; origins: Record<string, number>; awaitReview: number };
}

async function blame(folder: string, args: string[], stdin = ''): Promise<Blame> {
  const { code, out, err } = await touchstone(folder, ['blame', ...args, '--format', 'json'], { stdin });
  assert.deepEqual([code, err], [0, '']);
  return JSON.parse(out) as Blame;
}

/** `origin tool` of each line. */
const origins = ({ lines }: Blame) => lines.map(({ origin, tool }) => (tool ? `${origin} ${tool}` : origin));

const own = 'const handWritten = true;\nconst alsoByHand = false;\n';
const block = 'export function first(items) {\n  const all = items.length;\n\n  return all * 2;\n}\n';
const other = 'export function second(names) {\n  const joined = names.join();\n  return joined;\n}\n';
const ai = 'ai github.copilot';

/** A note as Git AI writes it: an AI's session with a person's lines beside it. */
const foreignNote = (commit: string, entries: string) => `${entries}---
${JSON.stringify({
  schema_version: 'authorship/3.0.0',
  base_commit_sha: commit,
  prompts: {
    d9978a8723e02b52: {
      agent_id: { tool: 'claude', id: 'c1', model: 'opus' },
      human_author: 'Bo <bo@x.org>',
    },
  },
  sessions: {
    s_0123456789abcd: {
      agent_id: { tool: 'cursor', id: 'talk-7', model: 'sonnet' },
      human_author: 'Bo <bo@x.org>',
    },
  },
  humans: { h_0123456789abcd: { author: 'Cy <cy@x.org>' } },
})}
`;

describe('touchstone blame', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  let repository: NotedRepository;
  const note = (...args: string[]) => touchstone(folder.path, ['provenance', 'note', ...args]);

  beforeEach(() => {
    repository = new NotedRepository(folder.path);
  });

  async function committed(): Promise<void> {
    repository.write('a.ts', own);
    repository.commit('start');
    await repository.assist('a.ts', block);
    repository.commit('first');
    await note();
  }

  /** What a colleague sees who has fetched the notes: the ledger stays with whoever wrote it. */
  const forgetLedger = () => rmSync(join(folder.path, '.git/touchstone'), { recursive: true });

  it('tells committed and uncommitted lines with tool, model, person, record and commit', async () => {
    await committed();
    await repository.assist('a.ts', other, 'const alsoByHand');
    const report = await blame(folder.path, ['a.ts']);
    assert.deepEqual([report.version, report.path], [1, 'a.ts']);
    const [u, a] = ['unknown', ai];
    assert.deepEqual(origins(report), [u, a, a, a, a, u, a, a, a, a, a]);
    assert.deepEqual(
      report.lines.map(({ line, text }) => [line, text]),
      read(folder.path, 'a.ts')
        .split('\n')
        .slice(0, -1)
        .map((text, index) => [index + 1, text]),
    );
    const [first, fresh] = [report.lines[6]!, report.lines[1]!];
    assert.equal(first.commit, repository.head());
    assert.equal(first.author, 'Ada <ada@example.com>');
    assert.equal(fresh.commit, undefined);
    assert.deepEqual(
      [fresh.model, fresh.acceptedBy, fresh.review],
      ['m', 'Ada <ada@example.com>', 'pending'],
    );
    assert.match(fresh.record!, /^[0-9a-f-]{36}$/);
    assert.deepEqual(report.summary.origins, { human: 0, ai: 9, mixed: 0, paste: 0, unknown: 2 });
    assert.equal(report.summary.awaitReview, 9);
  });

  it('calls nobody human of whom nothing is known', async () => {
    repository.write('a.ts', own);
    repository.commit('start');
    assert.deepEqual(origins(await blame(folder.path, ['a.ts'])), ['unknown', 'unknown']);
  });

  for (const kept of ['both kinds of notes', 'notes of Git AI alone'] as const) {
    it(`tells history from ${kept}, without the ledger`, async () => {
      await committed();
      forgetLedger();
      if (kept === 'notes of Git AI alone') repository.git('update-ref', '-d', 'refs/notes/touchstone');
      const report = await blame(folder.path, ['a.ts']);
      assert.deepEqual(origins(report), ['unknown', 'unknown', ai, ai, ai, ai, ai]);
      assert.equal(report.lines[2]!.record !== undefined, kept === 'both kinds of notes');
      assert.equal(report.lines[2]!.conversation, undefined);
    });
  }

  it('reads notes that Git AI wrote: sessions, people, and the prompts of earlier versions', async () => {
    repository.write('a.ts', own + block);
    const commit = repository.commit('all');
    const entries =
      'a.ts\n  s_0123456789abcd::t_00000000000001 3-4,7\n  h_0123456789abcd 1\n  d9978a8723e02b52 6\n';
    repository.git('notes', '--ref=ai', 'add', '-m', foreignNote(commit, entries), commit);
    const report = await blame(folder.path, ['a.ts']);
    const [human, , session, , , prompt] = report.lines;
    assert.deepEqual(origins(report), [
      'human',
      'unknown',
      'ai cursor',
      'ai cursor',
      'unknown',
      'ai claude',
      'ai cursor',
    ]);
    assert.equal(human!.acceptedBy, 'Cy <cy@x.org>');
    assert.deepEqual(
      [session!.model, session!.conversation, session!.acceptedBy],
      ['sonnet', 'talk-7', 'Bo <bo@x.org>'],
    );
    assert.deepEqual([prompt!.model, prompt!.conversation], ['opus', 'c1']);
  });

  it('keeps an author through re-indenting and moving, committed without notes or not at all', async () => {
    repository.write('a.ts', block + own);
    const commit = repository.commit('all');
    const entries = 'a.ts\n  s_0123456789abcd::t_00000000000001 1-5\n';
    repository.git('notes', '--ref=ai', 'add', '-m', foreignNote(commit, entries), commit);
    const c = 'ai cursor';
    const indented = block.replaceAll('  ', '\t\t');
    repository.write('a.ts', indented + own);
    const loose = await blame(folder.path, ['a.ts']);
    assert.deepEqual(origins(loose), [c, c, c, c, c, 'unknown', 'unknown']);
    assert.deepEqual(
      loose.lines.map((line) => line.commit !== undefined),
      [true, false, true, false, true, true, true],
    );
    repository.commit('layout');
    assert.deepEqual(origins(await blame(folder.path, ['a.ts'])), [c, c, c, c, c, 'unknown', 'unknown']);
    repository.write('a.ts', own + indented);
    repository.commit('moved');
    assert.deepEqual(origins(await blame(folder.path, ['a.ts'])).slice(0, 4), ['unknown', 'unknown', c, c]);
  });

  it('keeps an author when a block goes to another file of the same commit, without hooks', async () => {
    await committed();
    const [id] = (await blame(folder.path, ['a.ts', '-L', '3'])).lines.map((line) => line.record);
    const [keep, taken] = [own, `// moved\n${block}`];
    repository.write('a.ts', keep);
    repository.write('b.ts', taken);
    repository.commit('split');
    const report = await blame(folder.path, ['b.ts']);
    assert.deepEqual(origins(report), ['unknown', ai, ai, ai, ai, ai]);
    assert.deepEqual([report.lines[1]!.record, report.lines[1]!.commit], [id, repository.head()]);
  });

  it('follows a block to another file before that is committed, and a file through a new name and new layout', async () => {
    await committed();
    repository.write('a.ts', own);
    repository.write('b.ts', `// moved\n${block}`);
    assert.deepEqual(origins(await blame(folder.path, ['b.ts'])), ['unknown', ai, ai, ai, ai, ai]);
    assert.deepEqual(origins(await blame(folder.path, ['a.ts'])), ['unknown', 'unknown']);
    repository.git('checkout', '-q', '.');
    repository.git('mv', 'a.ts', 'c.ts');
    repository.commit('renamed');
    repository.write('c.ts', repository.read('c.ts').replace(/^/gm, '  '));
    repository.git('commit', '-qam', 'indented');
    assert.deepEqual(origins(await blame(folder.path, ['c.ts'])).slice(2, 7), [ai, ai, ai, ai, ai]);
  });

  it('gives no record a line that was committed before it', async () => {
    const twin = 'import { everything } from "./all.js";\n';
    repository.write('a.ts', `${own}${twin}`);
    repository.git('add', '.');
    process.env.GIT_COMMITTER_DATE = '2020-01-01T00:00:00Z';
    try {
      repository.commit('start');
    } finally {
      delete process.env.GIT_COMMITTER_DATE;
    }
    const [first, second] = own.split('\n');
    const text = `${first}\n${twin}${second}\n${twin}`;
    repository.write('a.ts', text);
    await record(folder.path, recordOfLines('aaaa', 'a.ts', text, [2, 2]));
    assert.equal(origins(await blame(folder.path, ['a.ts']))[1], ai);
    repository.git('checkout', '-q', '--', 'a.ts');
    assert.deepEqual(origins(await blame(folder.path, ['a.ts'])), ['unknown', 'unknown', 'unknown']);
    assert.deepEqual(origins(await blame(folder.path, ['a.ts', '--rev', 'HEAD'])), [
      ...['unknown', 'unknown', 'unknown'],
    ]);
  });

  it('gives nobody the lines of which a commit without a note repeats theirs', async () => {
    repository.write('a.ts', block);
    const commit = repository.commit('all');
    const entries = 'a.ts\n  h_0123456789abcd 1-5\n';
    repository.git('notes', '--ref=ai', 'add', '-m', foreignNote(commit, entries), commit);
    repository.write('a.ts', `${block}\n${block.replace('first', 'second')}`);
    repository.commit('more');
    const found = await blame(folder.path, ['a.ts']);
    assert.deepEqual(origins(found), [
      ...['human', 'human', 'human', 'human', 'human'],
      ...['unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
    ]);
  });

  it('tells of an earlier revision what stood there, though it is gone by now', async () => {
    await committed();
    const records = (await repository.records())!;
    const [gone] = records.of('a.ts');
    repository.write('a.ts', own);
    await records.append({ ...gone!, state: 'withdrawn', updated: new Date().toISOString() });
    await records.close();
    repository.commit('gone');
    const report = await blame(folder.path, ['a.ts', '--rev', 'HEAD~1']);
    assert.deepEqual(origins(report), ['unknown', 'unknown', ai, ai, ai, ai, ai]);
  });

  it('follows a file through renames, committed and staged, with names that git quotes', async () => {
    await committed();
    forgetLedger();
    mkdirSync(join(folder.path, 'sub dir'));
    repository.git('mv', 'a.ts', 'sub dir/ä "b".ts');
    const expected = ['unknown', 'unknown', ai, ai, ai, ai, ai];
    assert.deepEqual(origins(await blame(folder.path, ['sub dir/ä "b".ts'])), expected);
    repository.git('commit', '-qm', 'rename');
    assert.deepEqual(origins(await blame(join(folder.path, 'sub dir'), ['ä "b".ts'])), expected);
    repository.write('a.ts', 'const another = 1;\n');
    assert.deepEqual(origins(await blame(folder.path, ['a.ts'])), ['unknown']);
  });

  it('takes line ends of either kind, and a text that ends without one', async () => {
    await committed();
    forgetLedger();
    repository.git('update-ref', '-d', 'refs/notes/touchstone');
    repository.write('a.ts', (own + block).replaceAll('\n', '\r\n').slice(0, -2));
    const report = await blame(folder.path, ['a.ts']);
    assert.deepEqual(origins(report), ['unknown', 'unknown', ai, ai, ai, ai, ai]);
    assert.equal(report.lines[2]!.text, 'export function first(items) {');
    assert.equal(report.lines[2]!.commit, repository.head());
  });

  it('speaks of a revision, and of the text on standard input', async () => {
    await committed();
    await repository.assist('a.ts', other);
    repository.commit('second');
    await note();
    const before = await blame(folder.path, ['a.ts', '--rev', 'HEAD~1']);
    assert.equal(before.lines.length, 7);
    assert.deepEqual(origins(before), ['unknown', 'unknown', ai, ai, ai, ai, ai]);
    const typed = await blame(folder.path, ['a.ts', '--stdin'], `const fresh = 0;\n${other}`);
    assert.deepEqual(origins(typed), ['unknown', ai, ai, ai, ai]);
    rmSync(join(folder.path, 'a.ts'));
    assert.equal((await blame(folder.path, ['a.ts', '--rev', 'HEAD'])).lines.length, 11);
  });

  it('knows files that were never committed, and repositories without a commit', async () => {
    await repository.assist('a.ts', block);
    assert.deepEqual(origins(await blame(folder.path, ['a.ts'])), [ai, ai, ai, ai, ai]);
    repository.write('b.ts', own);
    repository.commit('b', 'b.ts');
    assert.deepEqual(origins(await blame(folder.path, ['a.ts'])), [ai, ai, ai, ai, ai]);
  });

  it('works in work trees, in submodules, on a detached HEAD, and through links', async () => {
    await committed();
    const expected = ['unknown', 'unknown', ai, ai, ai, ai, ai];
    const tree = join(folder.path, 'tree');
    repository.git('worktree', 'add', '-q', '--detach', tree);
    assert.deepEqual(origins(await blame(tree, ['a.ts'])), expected);
    symlinkSync(folder.path, join(folder.path, 'link'));
    assert.deepEqual(origins(await blame(join(folder.path, 'link'), ['a.ts'])), expected);
    const outer = join(folder.path, 'outer');
    mkdirSync(outer);
    git(outer, 'init', '-q');
    git(outer, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', folder.path, 'inner');
    git(join(outer, 'inner'), 'fetch', '-q', folder.path, '+refs/notes/*:refs/notes/*');
    assert.deepEqual(origins(await blame(outer, ['inner/a.ts'])), expected);
  });

  it('works in a work tree of a bare repository that is reached through a link', async () => {
    await committed();
    const bare = join(folder.path, 'bare.git');
    git(folder.path, 'clone', '-q', '--bare', '.', bare);
    git(bare, 'fetch', '-q', folder.path, '+refs/notes/*:refs/notes/*');
    git(bare, 'worktree', 'add', '-q', '-b', 'work', join(folder.path, 'far/work'));
    symlinkSync(join(folder.path, 'far/work'), join(folder.path, 'near'));
    const report = await blame(join(folder.path, 'near'), [join(folder.path, 'near/a.ts')]);
    assert.deepEqual(origins(report), ['unknown', 'unknown', ai, ai, ai, ai, ai]);
    const inBare = await touchstone(bare, ['provenance', 'log']);
    assert.match(inBare.err, /Nothing is recorded here/);
  });

  it('reads the ledger of a folder without git', async () => {
    await repository.assist('a.ts', block);
    const lines = readFileSync(join(folder.path, '.git/touchstone/ledger.jsonl'), 'utf8');
    rmSync(join(folder.path, '.git'), { recursive: true });
    write(folder.path, { '.touchstone/ledger.jsonl': lines });
    assert.deepEqual(origins(await blame(folder.path, ['a.ts'])), [ai, ai, ai, ai, ai]);
    assert.deepEqual(origins(await blame('/', [join(folder.path, 'a.ts')])), [ai, ai, ai, ai, ai]);
    rmSync(join(folder.path, '.touchstone'), { recursive: true });
    assert.deepEqual(origins(await blame(folder.path, ['a.ts'])), Array(5).fill('unknown'));
  });

  it('tells who has reviewed a line, and whether that still holds', async () => {
    const text = own + block;
    repository.write('a.ts', text);
    const line = recordOfLines('c0', 'a.ts', text, [3, 7]);
    const review = {
      reviewer: 'Bo <bo@x.org>',
      time: '2026-10-02T10:00:00.000Z',
      decision: 'approved',
    } as const;
    await record(folder.path, { ...line, reviews: [{ ...review, content: line.content }] });
    const [, , approved] = (await blame(folder.path, ['a.ts'])).lines;
    assert.deepEqual(
      [approved!.review, approved!.reviews[0]!.reviewer, approved!.reviews[0]!.holds],
      ['approved', 'Bo <bo@x.org>', true],
    );
    repository.write('a.ts', text.replace('all * 2', 'all * 3'));
    const [, , lapsed] = (await blame(folder.path, ['a.ts'])).lines;
    assert.deepEqual([lapsed!.review, lapsed!.reviews[0]!.holds], ['lapsed', false]);
  });

  it('prints a table with a summary, and only the lines that were asked for', async () => {
    await committed();
    const { code, out } = await touchstone(folder.path, ['blame', 'a.ts', '-L', '2,3']);
    assert.equal(code, 0);
    assert.match(
      out,
      /^unknown {2}.* 2 │ const alsoByHand = false;\nAI {7}github\.copilot .* pending {2}3 │ export function first\(items\) \{\n\n2 lines: 1 AI \(github\.copilot\), 1 unknown; 1 awaits review\n$/,
    );
    const numbers = async (range: string) =>
      (await blame(folder.path, ['a.ts', '-L', range])).lines.map(({ line }) => line);
    assert.deepEqual(await numbers('3,+2'), [3, 4]);
    assert.deepEqual(await numbers('5'), [5]);
    assert.deepEqual(await numbers('6,'), [6, 7]);
    assert.deepEqual(await numbers(',2'), [1, 2]);
  });

  it('shows what a workspace holds without letting it command the terminal', async () => {
    await repository.assist('a.ts', 'const evil = "\u001b[2J\u202e";\nconst second = evil;\n');
    const { out } = await touchstone(folder.path, ['blame', 'a.ts']);
    assert.match(out, /<U\+001B>\[2J<U\+202E>/);
  });

  it('starts nothing that the repository names', async () => {
    await committed();
    const trap = join(folder.path, 'trap');
    const program = join(folder.path, 'program.sh');
    writeFileSync(program, `#!/bin/sh\ntouch "${trap}"\ncat\n`, { mode: 0o755 });
    write(folder.path, { '.gitattributes': '*.ts filter=evil diff=evil\n' });
    for (const setting of [
      'filter.evil.clean',
      'filter.evil.smudge',
      'filter.evil.process',
      'diff.evil.textconv',
      'diff.evil.command',
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'gpg.program',
    ])
      repository.git('config', setting, program);
    repository.write('a.ts', `${own}${block}const more = 1;\n`);
    assert.deepEqual(origins(await blame(folder.path, ['a.ts'])).slice(2, 4), [ai, ai]);
    assert.throws(() => readFileSync(trap), /ENOENT/);
  });

  it('tells what records say where git cannot tell the history, says so, and ends with 3', async () => {
    await repository.assist('a.ts', block);
    repository.commit('first');
    repository.git('config', 'blame.ignoreRevsFile', 'no-such-file');
    const { code, out, err } = await touchstone(folder.path, ['blame', 'a.ts', '--format', 'json']);
    assert.equal(code, 3);
    assert.match(
      err,
      /^a\.ts: git cannot tell its history \(.*no-such-file\); its lines are told from records alone/,
    );
    assert.deepEqual(origins(JSON.parse(out)), [ai, ai, ai, ai, ai]);
  });

  for (const [what, args, said] of [
    ['a file that is not there', ['none.ts'], /none\.ts: no such file or directory/],
    ['a folder', ['.'], /is no regular file/],
    ['lines beyond the end', ['a.ts', '-L', '99'], /-L 99: the file has 7 lines\./],
    ['what is no range', ['a.ts', '-L', '3,1'], /-L 3,1: expected lines such as/],
    [
      'a revision that is not there',
      ['a.ts', '--rev', 'nowhere'],
      /--rev nowhere: git knows no such revision/,
    ],
    ['an option as revision', ['a.ts', '--rev=--output=x'], /git knows no such revision/],
    ['a file that the revision lacks', ['b.ts', '--rev', 'HEAD'], /b\.ts: HEAD has no such file/],
    ['two texts at once', ['a.ts', '--rev', 'HEAD', '--stdin'], /exclude each other/],
    ['a binary file', ['x.bin'], /x\.bin: is no text/],
  ] as const)
    it(`ends with 2 for ${what}`, async () => {
      repository.write('a.ts', own + block);
      repository.commit('all');
      writeFileSync(join(folder.path, 'x.bin'), Buffer.from([0, 1, 2]));
      const { code, out, err } = await touchstone(folder.path, ['blame', ...args]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
    });
});
