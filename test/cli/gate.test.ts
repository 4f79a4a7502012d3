import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { record, recordOfLines } from '../host/recorded-block.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { parseSarif } from './sarif-schema.ts';
import { byOwnRules, ownRules, type Run, type RunOptions, touchstone, write } from './touchstone.ts';

const strict = `version: 1
tiers:
  critical:
    paths: ["payments/**"]
    approvals: {count: 2}
    prohibit: [shell]
    fail-on: error
approved-tools: [{id: github.copilot}]
suppressions: {require-reason: true}
`;

const aiCode = `import subprocess
def ship(order):
    return subprocess.run(["ship", order])
`;

interface GateReport {
  passed: boolean;
  base: { ref: string; commit: string } | null;
  remark?: string;
  known: number;
  violations: {
    check: string;
    ruleId: string;
    path: string;
    line?: number;
    message: string;
    remedy: string;
    charter: { rule: string; source: string };
  }[];
}

describe('The gate', () => {
  const folder = temporaryFolder();

  async function gate(args: string[] = [], options: RunOptions = {}): Promise<Run & { report: GateReport }> {
    const ran = await touchstone(
      folder.path,
      ['gate', '--format', 'json', '--no-cache', ...byOwnRules, ...args],
      options,
    );
    return { ...ran, report: (ran.out === '' ? {} : JSON.parse(ran.out)) as GateReport };
  }

  /** `path:line rule` of each violation. */
  const found = ({ report }: { report: GateReport }) =>
    report.violations.map(({ path, line, ruleId }) => `${path}:${line ?? ''} ${ruleId}`);

  const commit = (message: string) => {
    git(folder.path, 'add', '-A');
    git(folder.path, 'commit', '-q', '-m', message);
  };

  beforeEach(() => {
    git(folder.path, 'init', '-q', '-b', 'main');
    git(folder.path, 'config', 'user.email', 'ada@example.com');
    git(folder.path, 'config', 'user.name', 'Ada');
    write(folder.path, {
      '.touchstone.yml': strict,
      'own-rules.yml': ownRules,
      'payments/old.js': 'eval(old);\n',
      'payments/ship.py': '# ship\n',
    });
    commit('begin');
    git(folder.path, 'checkout', '-q', '-b', 'change');
  });

  it('passes a change that keeps the charter', async () => {
    write(folder.path, { 'payments/new.js': 'export const one = 1;\n' });
    const ran = await gate();
    assert.deepEqual([ran.code, found(ran)], [0, []]);
    assert.equal(ran.report.base?.ref, 'main');
    assert.match(ran.err, /Compared with main/);
  });

  it('reports findings on the lines that the change brought, committed or not', async () => {
    write(folder.path, { 'payments/old.js': 'eval(old);\neval(committed);\n' });
    commit('more');
    write(folder.path, { 'payments/new.js': 'eval(untracked);\n' });
    const ran = await gate();
    assert.deepEqual([ran.code, found(ran)], [1, ['payments/new.js:1 no-eval', 'payments/old.js:2 no-eval']]);
  });

  it('ends with 3 where a file of the change could not be analysed, and names it', async () => {
    write(folder.path, { 'payments/blob.js': new Uint8Array([0x61, 0]), 'payments/new.js': 'f();\n' });
    const ran = await gate();
    assert.deepEqual([ran.code, found(ran)], [3, []]);
    assert.match(ran.err, /payments\/blob\.js/);
  });

  it('lets a violation weigh more than a file that could not be analysed', async () => {
    write(folder.path, { 'payments/blob.js': new Uint8Array([0x61, 0]), 'payments/new.js': 'eval(x);\n' });
    const ran = await gate();
    assert.deepEqual([ran.code, found(ran)], [1, ['payments/new.js:1 no-eval']]);
    assert.match(ran.err, /payments\/blob\.js/);
  });

  it('holds against the limit of each tier', async () => {
    write(folder.path, { 'payments/new.js': 'weak(1);\n', 'sandbox/x.js': 'eval(x);\n' });
    assert.deepEqual(found(await gate()), []);
  });

  describe('on AI-written code', () => {
    beforeEach(async () => {
      write(folder.path, { 'payments/ship.py': aiCode });
      commit('ship');
    });

    it('asks for the approvals of its tier, and for no kind of code that is prohibited there', async () => {
      await record(folder.path, recordOfLines('7f3a', 'payments/ship.py', aiCode, [1, 3]));
      const ran = await gate();
      assert.equal(ran.code, 1);
      assert.deepEqual(found(ran), [
        'payments/ship.py:1 gate-approval-missing',
        'payments/ship.py:3 gate-prohibited-shell',
      ]);
      const [approval] = ran.report.violations;
      assert.deepEqual(approval?.charter, {
        rule: 'tiers.critical.approvals.count: 2',
        source: '.touchstone.yml:5',
        place: { pattern: 'payments/**', source: '.touchstone.yml:4' },
      });
    });

    it('names commands that a shell takes for what they are, whatever a file is called', async () => {
      const name = "payments/a b$(touch PWNED)'s.py";
      write(folder.path, { [name]: aiCode });
      await record(folder.path, recordOfLines('7f3a', name, aiCode, [1, 3]));
      const { remedy } = (await gate()).report.violations.find(({ path }) => path === name)!;
      const command = /"touchstone approve (.*?)", or "/.exec(remedy)![1]!;
      const words = execFileSync('sh', ['-c', `printf '%s\\n' ${command}`], {
        cwd: folder.path,
        encoding: 'utf8',
      });
      assert.equal(words, `${name}:1-3\n`);
    });

    it('asks for nothing where a person wrote it', async () => {
      await record(
        folder.path,
        recordOfLines('7f3a', 'payments/ship.py', aiCode, [1, 3], { origin: 'human' }),
      );
      assert.deepEqual(found(await gate()), []);
    });

    it('names who has corrected a record, where it is asked to say more', async () => {
      const corrected = recordOfLines('7f3a', 'payments/ship.py', aiCode, [1, 3], {
        origin: 'human',
        corrections: [
          {
            ...{ by: 'Ada <ada@example.com>', time: '2026-11-20T10:00:00Z', from: 'ai', to: 'human' },
            ...{ startLine: 1, endLine: 3 },
          },
        ],
      });
      await record(folder.path, corrected);
      const says =
        /payments\/ship\.py:1: Ada <ada@example\.com> corrected record 7f3a\S* from ai to human on 2026-11-20\./;
      const { code, err } = await gate(['--verbose']);
      assert.equal(code, 0);
      assert.match(err, says);
      assert.doesNotMatch((await gate()).err, says);
    });

    it('leaves out approvals that can still come, where it is told to', async () => {
      const written = recordOfLines('7f3a', 'payments/ship.py', aiCode, [1, 2]);
      await record(folder.path, written);
      assert.deepEqual(found(await gate()), ['payments/ship.py:1 gate-approval-missing']);
      const ran = await gate(['--without-approvals']);
      assert.deepEqual([ran.code, found(ran)], [0, []]);
    });

    it('takes approvals of what stands there, and not of what stood there before', async () => {
      const written = recordOfLines('7f3a', 'payments/ship.py', aiCode, [1, 2]);
      const by = (reviewer: string, content = written.content) =>
        ({ reviewer, content, time: '2026-10-02T10:00:00Z', decision: 'approved' }) as const;
      await record(folder.path, { ...written, reviews: [by('Bo <bo@x.org>'), by('Cy <cy@x.org>')] });
      assert.deepEqual(found(await gate()), []);
      const changed = aiCode.replace('def ship(order):', 'def ship(order, force):');
      write(folder.path, { 'payments/ship.py': changed });
      assert.deepEqual(found(await gate()), ['payments/ship.py:1 gate-approval-lapsed']);
    });

    it('does not count the author, nor the same person twice', async () => {
      const written = recordOfLines('7f3a', 'payments/ship.py', aiCode, [2, 2]);
      const by = (reviewer: string) =>
        ({ reviewer, content: written.content, time: '2026-10-02T10:00:00Z', decision: 'approved' }) as const;
      const reviews = [by('Ada <ada@example.com>'), by('Bo <bo@x.org>'), by('Bo again <BO@x.org>')];
      await record(folder.path, { ...written, reviews });
      const ran = await gate();
      assert.deepEqual(found(ran), ['payments/ship.py:2 gate-approval-missing']);
    });

    it('sees that a line was taken out of an approved block', async () => {
      const text = 'def a():\n    check()\n    return 1\n';
      write(folder.path, { 'payments/a.py': text });
      const written = recordOfLines('7f3a', 'payments/a.py', text, [1, 3]);
      const by = (reviewer: string) =>
        ({ reviewer, content: written.content, time: '2026-10-02T10:00:00Z', decision: 'approved' }) as const;
      await record(folder.path, { ...written, reviews: [by('Bo <bo@x.org>'), by('Cy <cy@x.org>')] });
      commit('a');
      git(folder.path, 'branch', '-f', 'main');
      assert.deepEqual(found(await gate()), []);
      write(folder.path, { 'payments/a.py': 'def a():\n    return 1\n' });
      assert.deepEqual(found(await gate()), ['payments/a.py:1 gate-approval-lapsed']);
    });

    it('reports tools that are not approved, and those that nobody knows in critical places', async () => {
      await record(
        folder.path,
        recordOfLines('7f3a', 'payments/ship.py', aiCode, [2, 2], { tool: { id: 'evil.tool' } }),
      );
      assert.ok(found(await gate()).includes('payments/ship.py:2 gate-tool-unapproved'));
      await record(
        folder.path,
        recordOfLines('8f3a', 'payments/b.py', 'x = total_of(the_whole_order)\n', [1, 1], {
          tool: undefined,
        }),
      );
      write(folder.path, { 'payments/b.py': 'x = total_of(the_whole_order)\n' });
      assert.ok(found(await gate()).includes('payments/b.py:1 gate-unknown-tool'));
    });

    it('sees code that is moved to where it is trusted with less', async () => {
      write(folder.path, { 'sandbox/toy.py': 'def toy(first, second):\n    return first + second\n' });
      await record(
        folder.path,
        recordOfLines(
          '7f3a',
          'sandbox/toy.py',
          'def toy(first, second):\n    return first + second\n',
          [1, 2],
        ),
      );
      commit('toy');
      git(folder.path, 'branch', '-f', 'main');
      git(folder.path, 'mv', 'sandbox/toy.py', 'payments/toy.py');
      commit('move');
      assert.deepEqual(found(await gate()), ['payments/toy.py:1 gate-approval-missing']);
    });

    it('lets none come to where AI may write nothing, be it approved, and nothing that stood there before hinder', async () => {
      const none = strict.replace('approvals: {count: 2}', 'approvals: {count: 0}\n    ai: deny');
      write(folder.path, { '.touchstone.yml': none, 'payments/ship.py': aiCode, 'sandbox/toy.py': aiCode });
      await record(folder.path, recordOfLines('7f3a', 'payments/ship.py', aiCode, [2, 2]));
      await record(folder.path, recordOfLines('8f3a', 'sandbox/toy.py', aiCode, [2, 2]));
      commit('begin anew');
      git(folder.path, 'branch', '-f', 'main');
      write(folder.path, { 'payments/ship.py': `import os\n${aiCode.replace('"ship"', '"sail"')}` });
      assert.deepEqual(found(await gate()), []);
      const more = 'def bill(order):\n    return order.total * order.rate\n';
      write(folder.path, { 'payments/bill.py': more });
      await record(folder.path, recordOfLines('9f3a', 'payments/bill.py', more, [1, 2]));
      git(folder.path, 'mv', 'sandbox/toy.py', 'payments/toy.py');
      const ran = await gate();
      assert.deepEqual(found(ran), ['payments/bill.py:1 gate-ai-denied', 'payments/toy.py:2 gate-ai-denied']);
      assert.match(
        ran.report.violations[0]!.message,
        /github\.copilot wrote block .*AI may write nothing here/,
      );
    });

    it('raises findings in it', async () => {
      write(folder.path, { 'payments/weak.js': 'weak(1);\n' });
      await record(folder.path, recordOfLines('9f3a', 'payments/weak.js', 'weak(1);\n', [1, 1]));
      const ran = await gate();
      assert.ok(found(ran).includes('payments/weak.js:1 use-strong'));
      assert.match(
        ran.report.violations.find(({ ruleId }) => ruleId === 'use-strong')!.message,
        /in AI-written code/,
      );
    });
  });

  it('reports assistants and MCP servers that the change sets up without approval, and no secret of theirs', async () => {
    const servers = (...more: string[]) =>
      `{"servers": {\n${['"docs": {"command": "npx", "args": ["docs-server"]}', ...more].join(',\n')}\n}}\n`;
    write(folder.path, { '.vscode/mcp.json': servers(), 'GEMINI.md': '# Old\n' });
    commit('set up');
    git(folder.path, 'branch', '-f', 'main');
    write(folder.path, {
      '.vscode/mcp.json': servers(
        '"tickets": {"command": "npx", "args": ["-y", "tickets", "--token", "hunter2"]}',
      ),
      '.cursorrules': 'Be kind.\n',
      '.github/copilot-instructions.md': 'Be brief.\n',
      'AGENTS.md': 'Be right.\n',
      'GEMINI.md': '# New\n\nBe good.\n',
    });
    const ran = await gate();
    assert.deepEqual(found(ran), [
      '.cursorrules: gate-assistant-unapproved',
      '.vscode/mcp.json:3 gate-mcp-server-unapproved',
    ]);
    const [, server] = ran.report.violations;
    assert.match(
      server!.message,
      /MCP server "tickets" runs npx -y tickets --token …: mcp:tickets is not among/,
    );
    assert.match(server!.remedy, /^Have "mcp:tickets" approved in the charter/);
    assert.doesNotMatch(ran.out + ran.err, /hunter2/);
  });

  it('reports tags without a record', async () => {
    write(folder.path, {
      'payments/new.js':
        '// AI-Provenance: id=7f3a9c1e tool=github.copilot tier=critical review=approved\nexport const one = 1;\n',
    });
    assert.deepEqual(found(await gate()), ['payments/new.js:1 gate-tag-without-record']);
  });

  it('reports suppressions that the charter does not let hold, and what they were to hide', async () => {
    write(folder.path, { 'payments/new.js': '// touchstone-ignore no-eval\neval(x);\n' });
    const ran = await gate();
    assert.deepEqual(found(ran), [
      'payments/new.js:1 gate-suppression-no-reason',
      'payments/new.js:2 no-eval',
    ]);
    assert.equal(ran.report.violations[0]?.charter.source, '.touchstone.yml:9');
  });

  describe('on the charter', () => {
    it('reports each point that became weaker, and judges by what it was', async () => {
      write(folder.path, {
        '.touchstone.yml': strict.replace('fail-on: error', 'fail-on: never').replace('count: 2', 'count: 0'),
        'payments/new.js': 'eval(x);\n',
      });
      commit('loosen');
      const ran = await gate();
      assert.deepEqual(found(ran), [
        '.touchstone.yml:5 gate-charter-weakened',
        '.touchstone.yml:7 gate-charter-weakened',
        'payments/new.js:1 no-eval',
      ]);
      assert.equal(ran.code, 1);
    });

    it('is read through a link within the repository, and not through one that leads out of it', async () => {
      renameSync(join(folder.path, '.touchstone.yml'), join(folder.path, 'real.yml'));
      symlinkSync('real.yml', join(folder.path, '.touchstone.yml'));
      commit('link');
      git(folder.path, 'branch', '-f', 'main');
      write(folder.path, { 'payments/new.js': 'weak(1);\n' });
      assert.deepEqual(found(await gate()), []);
      write(folder.path, { 'real.yml': strict.replace('count: 2', 'count: 0') });
      assert.deepEqual(found(await gate()), ['.touchstone.yml:5 gate-charter-weakened']);
      const outside = mkdtempSync(join(tmpdir(), 'touchstone-'));
      try {
        writeFileSync(join(outside, 'c.yml'), strict);
        rmSync(join(folder.path, '.touchstone.yml'));
        symlinkSync(join(outside, 'c.yml'), join(folder.path, '.touchstone.yml'));
        assert.match((await gate()).err, /leads out of the repository/);
      } finally {
        rmSync(outside, { recursive: true });
      }
    });

    it('is not got rid of by deleting it', async () => {
      rmSync(join(folder.path, '.touchstone.yml'));
      write(folder.path, { 'payments/new.js': 'eval(x);\n' });
      const rules = found(await gate());
      assert.ok(rules.includes('.touchstone.yml: gate-charter-weakened'));
      assert.ok(rules.includes('payments/new.js:1 no-eval'));
    });

    it('is not got round by taking a place out of its tier', async () => {
      write(folder.path, {
        '.touchstone.yml': strict
          .replace('paths: ["payments/**"]', 'paths: ["other/**"]')
          .replace('approved-tools', 'default-tier: trusted\napproved-tools')
          .replace('  critical:', '  experimental: {paths: ["payments/**"]}\n  critical:'),
        'payments/new.js': 'eval(x);\n',
      });
      const ran = await gate();
      assert.match(ran.report.violations[0]!.message, /payments\/\S+.* were critical and are experimental/);
      assert.ok(found(ran).includes('payments/new.js:1 no-eval'));
    });

    it('is not got round by an ignore file', async () => {
      write(folder.path, { '.aiignore': 'payments/\n', 'payments/new.js': 'eval(x);\n' });
      const ran = await gate();
      assert.match(ran.report.violations[0]!.message, /payments\/new\.js.* left out now/);
      assert.ok(found(ran).includes('payments/new.js:1 no-eval'));
    });

    it('may become stricter, and is in force at once', async () => {
      write(folder.path, {
        '.touchstone.yml': strict
          .replace('["payments/**"]', '["payments/**", "lib/**"]')
          .replace('fail-on: error', 'fail-on: warning'),
        'lib/new.js': 'weak(1);\n',
      });
      assert.deepEqual(found(await gate()), ['lib/new.js:1 use-strong']);
    });

    it('that cannot be read leaves the one before in force, and ends with 2 where nothing is broken', async () => {
      write(folder.path, { '.touchstone.yml': `${strict}tires: {}\n` });
      const ran = await gate();
      assert.deepEqual([ran.code, found(ran).length > 0], [1, true]);
      assert.match(
        ran.err,
        /\.touchstone\.yml:10:1: Unknown key "tires".*\(what the change starts from is in force\)/,
      );
      write(folder.path, { 'payments/new.js': 'eval(x);\n' });
      const broken = await gate();
      assert.equal(broken.code, 1);
      assert.ok(found(broken).includes('payments/new.js:1 no-eval'));
    });

    it('that was broken before leaves the built-in one in force, and is not cited', async () => {
      write(folder.path, { '.touchstone.yml': `${strict}tires: {}\n` });
      commit('break');
      git(folder.path, 'branch', '-f', 'main');
      const clean = await gate();
      assert.deepEqual([clean.code, found(clean)], [2, []]);
      assert.match(clean.err, /Unknown key "tires".*\(the built-in charter is in force\)/);
      await record(folder.path, recordOfLines('7f3a', 'payments/ship.py', aiCode, [1, 3]));
      write(folder.path, { 'payments/ship.py': aiCode });
      const ran = await gate();
      assert.equal(ran.code, 1);
      for (const { charter } of ran.report.violations) assert.doesNotMatch(charter.source, /touchstone\.yml/);
    });

    it('must have been confirmed in time', async () => {
      write(folder.path, {
        '.touchstone.yml': `${strict}recertify: {every-days: 30, last: 2020-01-01, by: sec@x.org}\n`,
      });
      const ran = await gate();
      assert.deepEqual(found(ran), ['.touchstone.yml:10 gate-recertification']);
      assert.match(ran.report.violations[0]!.remedy, /sec@x\.org/);
    });
  });

  describe('compares', () => {
    it('with the base that is named', async () => {
      write(folder.path, { 'payments/new.js': 'eval(x);\n' });
      commit('new');
      assert.deepEqual(found(await gate(['--base', 'HEAD'])), []);
      assert.deepEqual(found(await gate(['--base', 'HEAD~1'])), ['payments/new.js:1 no-eval']);
    });

    it('with the branch of the remote before the local one', async () => {
      git(folder.path, 'clone', '-q', '--bare', '.', 'remote.git');
      git(folder.path, 'remote', 'add', 'origin', 'remote.git');
      git(folder.path, 'fetch', '-q', 'origin');
      git(folder.path, 'remote', 'set-head', 'origin', 'main');
      write(folder.path, { '.git/info/exclude': 'remote.git\n' });
      assert.equal((await gate()).report.base?.ref, 'origin/HEAD');
    });

    it('with nothing where there is nothing to compare with, and says so', async () => {
      git(folder.path, 'checkout', '-q', 'main');
      const ran = await gate();
      assert.deepEqual(found(ran), ['payments/old.js:1 no-eval']);
      assert.equal(ran.report.base, null);
      assert.match(ran.err, /no upstream branch to compare with, so every file counts/);
      git(folder.path, 'checkout', '-q', '--detach');
      assert.equal((await gate()).report.base, null, 'the branch that HEAD was taken from');
    });

    it('with nothing where that is what the base names, the empty tree', async () => {
      const ran = await gate(['--base', '4b825dc642cb6eb9a060e54bf8d69288fbee4904']);
      assert.deepEqual([found(ran), ran.report.base], [['payments/old.js:1 no-eval'], null]);
      assert.match(ran.err, /Compared with nothing, so every file counts/);
    });

    it('what is committed with no target that has it already, and says so', async () => {
      assert.match(
        (await gate()).err,
        /Compared with main, which has all of HEAD, so only what is not committed/,
      );
      write(folder.path, { 'a.js': 'f();\n' });
      commit('a');
      assert.match((await gate()).err, /Compared with main\.$/m);
    });

    it('only the files and folders that are named', async () => {
      write(folder.path, { 'payments/new.js': 'eval(x);\n', 'lib/new.js': 'eval(x);\n' });
      assert.deepEqual(found(await gate(['lib'])), ['lib/new.js:1 no-eval']);
    });

    it('no path that is nowhere, and one that the change has deleted', async () => {
      const nowhere = await gate(['nosuch']);
      assert.deepEqual([nowhere.code, nowhere.out], [2, '']);
      assert.match(nowhere.err, /nosuch: there is no such file or folder/);
      rmSync(join(folder.path, 'payments/old.js'));
      assert.equal((await gate(['payments/old.js'])).code, 0);
    });

    it('not with a history that is cut off, and says how to get the rest', async () => {
      write(folder.path, { 'a.js': 'f();\n' });
      commit('a');
      git(folder.path, 'checkout', '-q', 'main');
      write(folder.path, { 'b.js': 'f();\n' });
      commit('b');
      git(folder.path, 'checkout', '-q', 'change');
      const clone = mkdtempSync(join(tmpdir(), 'touchstone-'));
      try {
        git(clone, 'clone', '-q', '--depth', '1', '--no-single-branch', `file://${folder.path}`, '.');
        const { code, err } = await touchstone(clone, ['gate', '--base', 'origin/main']);
        assert.equal(code, 2);
        assert.match(err, /--base origin\/main: this clone is shallow.*git fetch --unshallow/);
      } finally {
        rmSync(clone, { recursive: true });
      }
    });

    it('not at all outside of a repository, or with a base that is none', async () => {
      const bad = await gate(['--base', 'nowhere']);
      assert.deepEqual([bad.code, bad.out], [2, '']);
      assert.match(bad.err, /--base nowhere: there is no such commit, branch or tag here/);
      rmSync(join(folder.path, '.git'), { recursive: true });
      const none = await gate();
      assert.equal(none.code, 2);
      assert.match(none.err, /is in no git repository/);
    });
  });

  describe('with a baseline', () => {
    it('leaves out old debts, and no weaker charter', async () => {
      write(folder.path, { 'payments/new.js': 'eval(x);\n' });
      assert.equal((await gate(['--write-baseline', 'debts.json'])).code, 0);
      commit('debts');
      git(folder.path, 'branch', '-f', 'main', 'main');
      const ran = await gate(['--baseline', 'debts.json']);
      assert.deepEqual([ran.code, found(ran), ran.report.known], [0, [], 1]);
      write(folder.path, { '.touchstone.yml': strict.replace('count: 2', 'count: 1') });
      await gate(['--write-baseline', 'debts.json']);
      assert.deepEqual(found(await gate(['--baseline', 'debts.json'])), [
        '.touchstone.yml:5 gate-charter-weakened',
      ]);
    });

    it('knows a suppression again when its line has moved, and no other', async () => {
      const ignored = '// touchstone-ignore no-eval\nf();\n';
      write(folder.path, { 'payments/new.js': ignored });
      assert.deepEqual(found(await gate(['--write-baseline', 'debts.json'])), [
        'payments/new.js:1 gate-suppression-no-reason',
      ]);
      write(folder.path, { 'payments/new.js': `g();\n${ignored}` });
      assert.deepEqual(found(await gate(['--baseline', 'debts.json'])), []);
      write(folder.path, { 'payments/new.js': `${ignored}${ignored}` });
      assert.deepEqual(found(await gate(['--baseline', 'debts.json'])), [
        'payments/new.js:3 gate-suppression-no-reason',
      ]);
    });

    it('takes no debts that the change itself has written down', async () => {
      write(folder.path, { 'debts.json': '{"version":1,"findings":[]}\n' });
      commit('no debts');
      git(folder.path, 'branch', '-f', 'main');
      write(folder.path, { 'payments/new.js': 'eval(x);\n' });
      await gate(['--write-baseline', 'debts.json']);
      assert.deepEqual(found(await gate(['--baseline', 'debts.json'])), ['payments/new.js:1 no-eval']);
    });

    it('cannot go on with one that is none', async () => {
      assert.equal((await gate(['--baseline', 'nothing.json'])).code, 2);
    });
  });

  describe('prints', () => {
    const plain = (format: string, ...args: string[]) =>
      touchstone(folder.path, ['gate', '--format', format, '--no-cache', ...byOwnRules, ...args]);

    beforeEach(() => write(folder.path, { 'payments/a,b.js': 'eval(x);\n' }));

    it('a line for each violation with its remedy, and a verdict', async () => {
      const { out, code } = await plain('text');
      const [line, , verdict] = out.split('\n');
      assert.equal(code, 1);
      assert.match(
        line!,
        /^payments\/a,b\.js:1:1: no-eval: error: .* \[tiers\.critical\.fail-on: error, \.touchstone\.yml:7\] → Fix it/,
      );
      assert.match(
        verdict!,
        /^Gate failed: 1 violation \(finding 1\): 1 changed file since main \([0-9a-f]{10}\)/,
      );
    });

    it('annotations for GitHub, whatever the names are, and a summary', async () => {
      const { out } = await touchstone(
        folder.path,
        ['gate', '--format', 'github', '--no-cache', ...byOwnRules],
        {
          env: { GITHUB_STEP_SUMMARY: join(folder.path, '.git', 'summary.md') },
        },
      );
      assert.match(
        out,
        /^::error file=payments\/a%2Cb\.js,line=1,endLine=1,col=1,title=Touchstone%3A no-eval::error: /,
      );
      const summary = readFileSync(join(folder.path, '.git', 'summary.md'), 'utf8');
      assert.match(summary, /\| `payments\/a,b\.js:1` \| \*\*no-eval\*\*/);
      assert.match(summary, /❌ Gate failed: 1 violation/);
    });

    it('a summary to a file, into which no markup gets', async () => {
      write(folder.path, { 'payments/<img src=x>|@all.js': 'eval("|<b>@all</b>");\n' });
      await plain('text', '--summary', join(folder.path, '.git', 'summary.md'));
      const summary = readFileSync(join(folder.path, '.git', 'summary.md'), 'utf8');
      const rows = summary.split('\n').filter((line) => line.includes('all.js'));
      assert.equal(rows.length, 1);
      assert.doesNotMatch(rows[0]!.replaceAll(/`[^`]*`/g, ''), /(?<!\\)<|@all/);
    });

    it('SARIF with places and the rule of the charter', async () => {
      const { out } = await plain('sarif');
      const [{ results = [], tool }] = parseSarif(out).runs;
      const [result] = results;
      const place = result.locations?.[0].physicalLocation;
      assert.equal(result.ruleId, 'no-eval');
      assert.equal(place?.artifactLocation?.uri, 'payments/a%2Cb.js');
      assert.equal(place?.region?.startLine, 1);
      assert.equal(result.properties?.charter.source, '.touchstone.yml:7');
      assert.equal(tool.driver.rules?.[result.ruleIndex!].id, 'no-eval');
    });

    it('to a file', async () => {
      const { out } = await plain('json', '--output', '.git/report.json');
      assert.equal(out, '');
      assert.equal(
        JSON.parse(readFileSync(join(folder.path, '.git/report.json'), 'utf8')).violations.length,
        1,
      );
    });
  });
});

describe('A scan in a repository', () => {
  const folder = temporaryFolder();

  it('knows who wrote the lines of its findings', async () => {
    git(folder.path, 'init', '-q', '-b', 'main');
    write(folder.path, { 'own-rules.yml': ownRules, 'lib/a.js': 'eval(one);\neval(two);\n' });
    await record(folder.path, recordOfLines('7f3a', 'lib/a.js', 'eval(one);\neval(two);\n', [2, 2]));
    const { out } = await touchstone(folder.path, [
      'scan',
      '--format',
      'json',
      '--no-cache',
      ...byOwnRules,
      'lib',
    ]);
    const origins = (JSON.parse(out).findings as { origin: string }[]).map(({ origin }) => origin);
    assert.deepEqual(origins, ['unknown', 'ai']);
  });
});
